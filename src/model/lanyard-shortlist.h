/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SHORTLIST (lanyard_shortlist_get_type ())

G_DECLARE_FINAL_TYPE (LanyardShortlist, lanyard_shortlist, LANYARD, SHORTLIST, GObject)

/**
 * lanyard_shortlist_get_id:
 *
 * Gets the key of the article in the library: its canonical address, else a digest of title and
 * author.
 *
 * Returns: (transfer none): the id, never empty
 */
const char *lanyard_shortlist_get_id (LanyardShortlist *self);

/**
 * lanyard_shortlist_get_title:
 *
 * Gets the title of the article.
 *
 * Returns: (transfer none): the title, never empty
 */
const char *lanyard_shortlist_get_title (LanyardShortlist *self);

/**
 * lanyard_shortlist_get_author:
 *
 * Gets who wrote the article; several names are joined with commas.
 *
 * Returns: (transfer none) (nullable): the author, or %NULL
 */
const char *lanyard_shortlist_get_author (LanyardShortlist *self);

/**
 * lanyard_shortlist_get_date:
 *
 * Gets the day the article was published.
 *
 * Returns: (transfer none) (nullable): the date, or %NULL
 */
GDate *lanyard_shortlist_get_date (LanyardShortlist *self);

/**
 * lanyard_shortlist_get_url:
 *
 * Gets the canonical address of the article.
 *
 * Returns: (transfer none) (nullable): an http or https address, or %NULL
 */
const char *lanyard_shortlist_get_url (LanyardShortlist *self);

/**
 * lanyard_shortlist_get_conference_id:
 *
 * Gets the id of the conference that the picks were joined to.
 *
 * Returns: (transfer none) (nullable): the id of a conference, or %NULL
 */
const char *lanyard_shortlist_get_conference_id (LanyardShortlist *self);

/**
 * lanyard_shortlist_get_sections:
 *
 * Lists the parts of the article that have picks.
 *
 * Returns: (transfer none): a list of #LanyardSection
 */
GListModel *lanyard_shortlist_get_sections (LanyardShortlist *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_PICK (lanyard_pick_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPick, lanyard_pick, LANYARD, PICK, GObject)

/**
 * lanyard_pick_get_title:
 *
 * Gets the title as the article writes it.
 *
 * Returns: (transfer none): the title, never empty
 */
const char *lanyard_pick_get_title (LanyardPick *self);

/**
 * lanyard_pick_get_url:
 *
 * Gets the address the article gives for the session page.
 *
 * Returns: (transfer none) (nullable): an http or https address, or %NULL
 */
const char *lanyard_pick_get_url (LanyardPick *self);

/**
 * lanyard_pick_get_reason:
 *
 * Gets why the author recommends the talk, as Markdown.
 *
 * Returns: (transfer none) (nullable): the reason, or %NULL
 */
const char *lanyard_pick_get_reason (LanyardPick *self);

/**
 * lanyard_pick_get_speakers:
 *
 * Lists the speakers as the article names them.
 *
 * Returns: (transfer none): a list of #LanyardSpeaker, maybe empty
 */
GListModel *lanyard_pick_get_speakers (LanyardPick *self);

/**
 * lanyard_pick_get_talk_id:
 *
 * Gets the id of the talk this pick was joined to.
 *
 * Returns: (transfer none) (nullable): the id of a talk of the conference of the shortlist, or
 *   %NULL
 */
const char *lanyard_pick_get_talk_id (LanyardPick *self);

G_END_DECLS

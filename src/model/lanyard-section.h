/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SECTION (lanyard_section_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSection, lanyard_section, LANYARD, SECTION, GObject)

/**
 * lanyard_section_get_title:
 *
 * Gets the heading.
 *
 * Returns: (transfer none) (nullable): the title, or %NULL for the picks before any heading
 */
const char *lanyard_section_get_title (LanyardSection *self);

/**
 * lanyard_section_get_picks:
 *
 * Lists the picks in the order of the article.
 *
 * Returns: (transfer none): a list of #LanyardPick
 */
GListModel *lanyard_section_get_picks (LanyardSection *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_BOOKMARK_BUTTON (lanyard_bookmark_button_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBookmarkButton, lanyard_bookmark_button, LANYARD, BOOKMARK_BUTTON, GtkButton)

/**
 * lanyard_bookmark_button_set_entry:
 * @entry: (nullable): whose bookmark it shows
 *
 * Shows whether a talk is bookmarked, and follows it. A pick without a talk cannot be bookmarked:
 * the button is hidden then.
 */
void lanyard_bookmark_button_set_entry (LanyardBookmarkButton *self,
                                        LanyardEntry          *entry);

/**
 * lanyard_bookmark_button_toggle:
 *
 * Adds or removes the bookmark, as a click does.
 */
void lanyard_bookmark_button_toggle (LanyardBookmarkButton *self);

G_END_DECLS

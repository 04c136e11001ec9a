/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-bookmarks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_BOOKMARK_UNDO (lanyard_bookmark_undo_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBookmarkUndo, lanyard_bookmark_undo, LANYARD, BOOKMARK_UNDO, GObject)

/**
 * lanyard_bookmark_undo_new:
 * @widget: where bookmarks are listed, in a window with an #AdwToastOverlay
 * @bookmarks: the bookmarks
 *
 * Offers a way back when a bookmark is removed while the widget is in view. It may outlive the
 * widget.
 *
 * Returns: (transfer full): the offer
 */
LanyardBookmarkUndo *lanyard_bookmark_undo_new (GtkWidget        *widget,
                                                LanyardBookmarks *bookmarks);

G_END_DECLS

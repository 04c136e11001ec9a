/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_BOOKMARK_IMPORTER (lanyard_bookmark_importer_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBookmarkImporter, lanyard_bookmark_importer, LANYARD, BOOKMARK_IMPORTER, GObject)

/**
 * lanyard_bookmark_importer_new:
 * @widget: where My Agenda is shown, in a window with an #AdwToastOverlay
 * @library: whose talks to bookmark
 *
 * Makes what brings bookmarks from elsewhere. It may outlive the widget.
 *
 * Returns: (transfer full): the importer
 */
LanyardBookmarkImporter *lanyard_bookmark_importer_new (GtkWidget      *widget,
                                                        LanyardLibrary *library);

/**
 * lanyard_bookmark_importer_choose:
 *
 * Asks for a file, and bookmarks the talks in it.
 */
void lanyard_bookmark_importer_choose (LanyardBookmarkImporter *self);

/**
 * lanyard_bookmark_importer_open:
 * @file: a file with bookmarks
 *
 * Bookmarks the talks of the library that are in a file, and says what came of it, with a way back.
 */
void lanyard_bookmark_importer_open (LanyardBookmarkImporter *self,
                                     GFile                   *file);

G_END_DECLS

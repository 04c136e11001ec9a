/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-addition.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_FILE_OPENER (lanyard_file_opener_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFileOpener, lanyard_file_opener, LANYARD, FILE_OPENER, GObject)

/**
 * LanyardFileOpener::opened:
 * @addition: the #LanyardAddition
 *
 * Emitted when files were read into the library.
 */

/**
 * lanyard_file_opener_new:
 * @window: the window that asks and tells
 * @library: where what was read is kept
 *
 * Makes an opener.
 *
 * Returns: (transfer full): the opener
 */
LanyardFileOpener *lanyard_file_opener_new (GtkWindow      *window,
                                            LanyardLibrary *library);

/**
 * lanyard_file_opener_choose:
 *
 * Lets the person choose files, and reads them.
 */
void lanyard_file_opener_choose (LanyardFileOpener *self);

/**
 * lanyard_file_opener_open:
 * @files: (element-type GFile): schedules and articles
 *
 * Reads files into the library in the background. When one of them cannot be read, a dialog says
 * which and why, and the library stays as it was.
 */
void lanyard_file_opener_open (LanyardFileOpener *self,
                               GPtrArray         *files);

G_END_DECLS

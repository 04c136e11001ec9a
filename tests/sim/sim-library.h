/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "sim-world.h"

G_BEGIN_DECLS

/* Where a history keeps bookmarks and notes. There are two of it, of which a program is linked
 * with one: a library on disk, and one in memory that takes the place of the store's functions,
 * some hundred times as fast. */

/**
 * SimLibrary:
 *
 * A library and what is in it. It outlives the programs that open it.
 */
typedef struct _SimLibrary SimLibrary;

/**
 * SimLibraryFunc:
 * @data: what was given with it
 *
 * Called after notes were written to the disk, some at a time when they belong together.
 */
typedef void (*SimLibraryFunc) (gpointer data);

/**
 * sim_library_new:
 * @on_written: called after something was written, if that can be told
 * @data: given to @on_written
 *
 * Makes an empty library.
 *
 * Returns: (transfer full): the library
 */
SimLibrary *sim_library_new (SimLibraryFunc on_written,
                             gpointer       data);

/**
 * sim_library_free:
 * @self: (transfer full): a library
 *
 * Removes a library. All databases are to be closed.
 */
void sim_library_free (SimLibrary *self);

/**
 * sim_library_open:
 *
 * Opens the library as a program does that starts.
 *
 * Returns: (transfer full): the database
 */
LanyardDatabase *sim_library_open (SimLibrary *self);

/**
 * sim_library_update:
 * @world: the world
 *
 * Writes schedule and bookmarks as they now are, as the window and a refresh do.
 */
void sim_library_update (SimLibrary *self,
                         SimWorld   *world);

/**
 * sim_library_freeze:
 *
 * Lets nothing that is written from now on come to the disk: the program that writes has died and
 * does not know.
 */
void sim_library_freeze (SimLibrary *self);

/**
 * sim_library_thaw:
 *
 * Goes on with what the library was at sim_library_freeze(). All databases are to be closed.
 */
void sim_library_thaw (SimLibrary *self);

G_END_DECLS

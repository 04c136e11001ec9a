/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_BLOCK (lanyard_timetable_block_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTimetableBlock, lanyard_timetable_block, LANYARD, TIMETABLE_BLOCK, GtkWidget)

/**
 * LanyardTimetableBlock::activated:
 * @entry: what it shows
 *
 * Emitted when the block is clicked, or Enter or Space is pressed on it.
 */

/**
 * lanyard_timetable_block_new:
 *
 * Makes a block that shows nothing yet.
 *
 * Returns: (transfer floating): the block
 */
GtkWidget *lanyard_timetable_block_new (void);

/**
 * lanyard_timetable_block_get_entry:
 *
 * Gets what the block shows.
 *
 * Returns: (transfer none) (nullable): the entry
 */
LanyardEntry *lanyard_timetable_block_get_entry (LanyardTimetableBlock *self);

/**
 * lanyard_timetable_block_set_entry:
 * @entry: (nullable): a talk to show
 *
 * Shows a talk, and follows its bookmark and phase. Blocks are used again for other talks while
 * the timetable is scrolled.
 */
void lanyard_timetable_block_set_entry (LanyardTimetableBlock *self,
                                        LanyardEntry          *entry);

/**
 * lanyard_timetable_block_set_hidden:
 * @start: how many pixels of it are out of view on the side on which reading starts
 * @top: how many are out of view above
 *
 * Keeps what is written on a block in view while a part of the block is not.
 */
void lanyard_timetable_block_set_hidden (LanyardTimetableBlock *self,
                                         int                    start,
                                         int                    top);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-addition.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ADDER (lanyard_adder_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAdder, lanyard_adder, LANYARD, ADDER, GObject)

/**
 * LanyardAdder::added:
 * @addition: the #LanyardAddition
 * @shows_talk: whether the talk that the person named is to be shown
 *
 * Emitted when something was added.
 */

/**
 * lanyard_adder_new:
 * @window: the window that asks and tells, and takes what is dropped on it
 * @library: where to keep what is added
 * @settings: where the address of the catalogue is
 *
 * Makes an adder.
 *
 * Returns: (transfer full): the adder
 */
LanyardAdder *lanyard_adder_new (GtkWindow      *window,
                                 LanyardLibrary *library,
                                 GSettings      *settings);

/**
 * lanyard_adder_show_dialog:
 *
 * Lets the person choose what to add.
 */
void lanyard_adder_show_dialog (LanyardAdder *self);

/**
 * lanyard_adder_choose_files:
 *
 * Lets the person choose files, and adds them.
 */
void lanyard_adder_choose_files (LanyardAdder *self);

/**
 * lanyard_adder_get_schedule:
 * @address: a page that leads to the schedule, such as that of a talk
 *
 * Adds the schedule that an article links to, in the dialog. No talk of it is to be shown.
 */
void lanyard_adder_get_schedule (LanyardAdder *self,
                                 const char   *address);

/**
 * lanyard_adder_open:
 * @files: (element-type GFile): schedules and articles, as files or by addresses of the web
 *
 * Adds files. One address of the web is fetched in the dialog, where the person sees how far it is.
 */
void lanyard_adder_open (LanyardAdder *self,
                         GPtrArray    *files);

G_END_DECLS

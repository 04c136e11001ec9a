/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_COMMAND_WINDOW:
 *
 * What lanyard_command_run() returns when the program is to go on to its window.
 */
#define LANYARD_COMMAND_WINDOW (-1)

/**
 * lanyard_command_add_options:
 * @application: the program with the window
 *
 * Tells an application which options `lanyard` has.
 */
void lanyard_command_add_options (GApplication *application);

/**
 * lanyard_command_run:
 * @options: the options that were given
 *
 * Does what can be done without a window: `--print`, `--export` and `--version`. It needs no
 * display.
 *
 * Returns: the exit status, or %LANYARD_COMMAND_WINDOW when none of these was asked for
 */
int lanyard_command_run (GVariantDict *options);

G_END_DECLS

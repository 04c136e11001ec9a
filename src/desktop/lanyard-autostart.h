/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LANYARD_AUTOSTART_OPTION:
 *
 * The long option that the service of reminders gets when the session starts it.
 */
#define LANYARD_AUTOSTART_OPTION "at-login"

/**
 * LanyardAutostart:
 * @LANYARD_AUTOSTART_OFF: the session does not start the service of reminders
 * @LANYARD_AUTOSTART_ON: it does
 * @LANYARD_AUTOSTART_SWITCHED_OFF: it would, but somebody has switched the entry off with another
 *   program
 *
 * What the autostart entries of the person say, see the Desktop Application Autostart
 * Specification.
 */
typedef enum
{
  LANYARD_AUTOSTART_OFF,
  LANYARD_AUTOSTART_ON,
  LANYARD_AUTOSTART_SWITCHED_OFF,
} LanyardAutostart;

/**
 * lanyard_autostart_look:
 * @program: (type filename): the absolute path of the service of reminders
 *
 * Looks whether the session starts a program, by an entry of Lanyard's own or by one that the
 * portal wrote for it. Reads two small files.
 *
 * Returns: what there is
 */
LanyardAutostart lanyard_autostart_look (const char *program);

/**
 * lanyard_autostart_is_taken:
 * @program: (type filename): the absolute path of the service of reminders
 *
 * Tells whether the entry that the portal would write is there already and starts something else,
 * such as the window: then the person made it.
 *
 * Returns: %TRUE when it is to be left alone
 */
gboolean lanyard_autostart_is_taken (const char *program);

/**
 * lanyard_autostart_add:
 * @program: (type filename): the absolute path of the service of reminders
 * @error: where to put what went wrong, with a sentence for the screen
 *
 * Has the session start a program by an entry of Lanyard's own. It is there whole or not at all.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_autostart_add (const char *program,
                                GError    **error);

/**
 * lanyard_autostart_remove:
 * @program: (type filename): the absolute path of the service of reminders
 *
 * Has the session not start a program any more: removes the entry of Lanyard's own and that of the
 * portal, but none that the person made.
 */
void lanyard_autostart_remove (const char *program);

/**
 * lanyard_autostart_remove_own:
 *
 * Removes the entry of Lanyard's own only, when the portal has taken over.
 */
void lanyard_autostart_remove_own (void);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LanyardShortcut:
 * @title: what it does, to be translated
 * @action: (nullable): the action of the application or the window that the keys are set for, or
 *   %NULL when a widget has the keys of its own
 * @keys: (array zero-terminated=1): the keys, as gtk_accelerator_parse() reads them
 *
 * What can be done with keys alone.
 */
typedef struct
{
  const char *title;
  const char *action;
  const char *keys[4];
} LanyardShortcut;

/**
 * LanyardShortcutGroup:
 * @title: where they can be used, to be translated
 * @shortcuts: (array length=n_shortcuts): the shortcuts
 * @n_shortcuts: how many there are
 *
 * Shortcuts that belong together.
 */
typedef struct
{
  const char            *title;
  const LanyardShortcut *shortcuts;
  gsize                  n_shortcuts;
} LanyardShortcutGroup;

/**
 * lanyard_shortcuts_list_groups:
 * @n_groups: (out): how many there are
 *
 * Lists the shortcuts of the program, in the order in which they are to be shown.
 *
 * Returns: (transfer none) (array length=n_groups): the groups
 */
const LanyardShortcutGroup *lanyard_shortcuts_list_groups (gsize *n_groups);

/**
 * lanyard_shortcuts_set:
 * @application: the application
 *
 * Sets the keys of the actions of the application and its windows.
 */
void lanyard_shortcuts_set (GtkApplication *application);

G_END_DECLS

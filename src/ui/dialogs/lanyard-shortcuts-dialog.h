/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SHORTCUTS_DIALOG (lanyard_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LanyardShortcutsDialog, lanyard_shortcuts_dialog, LANYARD, SHORTCUTS_DIALOG, AdwDialog)

/**
 * lanyard_shortcuts_dialog_new:
 *
 * Makes a dialog that lists all keyboard shortcuts of the program.
 *
 * Returns: (transfer floating): the dialog
 */
LanyardShortcutsDialog *lanyard_shortcuts_dialog_new (void);

G_END_DECLS

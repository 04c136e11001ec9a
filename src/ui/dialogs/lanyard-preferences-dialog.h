/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-background.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PREFERENCES_DIALOG (lanyard_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPreferencesDialog, lanyard_preferences_dialog, LANYARD, PREFERENCES_DIALOG, AdwPreferencesDialog)

/**
 * lanyard_preferences_dialog_new:
 * @settings: the settings to change
 * @background: whether reminders come with the window closed
 *
 * Makes the dialog. What is changed in it holds at once.
 *
 * Returns: (transfer floating): the dialog
 */
LanyardPreferencesDialog *lanyard_preferences_dialog_new (GSettings         *settings,
                                                          LanyardBackground *background);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"
#include "lanyard-window.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_APPLICATION (lanyard_application_get_type ())

G_DECLARE_FINAL_TYPE (LanyardApplication, lanyard_application, LANYARD, APPLICATION, AdwApplication)

/**
 * lanyard_application_new:
 *
 * Makes the application.
 *
 * Returns: (transfer full): the application
 */
LanyardApplication *lanyard_application_new (void);

/**
 * lanyard_application_get_library:
 *
 * Gets the library.
 *
 * Returns: (transfer none) (nullable): the library, or %NULL when it could not be opened
 */
LanyardLibrary *lanyard_application_get_library (LanyardApplication *self);

/**
 * lanyard_application_get_settings:
 *
 * Gets the settings.
 *
 * Returns: (transfer none): the settings
 */
GSettings *lanyard_application_get_settings (LanyardApplication *self);

/**
 * lanyard_application_get_background:
 *
 * Gets where a person says whether reminders come with the window closed.
 *
 * Returns: (transfer none): the door to the background
 */
LanyardBackground *lanyard_application_get_background (LanyardApplication *self);

/**
 * lanyard_application_is_loaded:
 *
 * Tells whether the library has been read, so that actions on talks make sense.
 *
 * Returns: %TRUE when it has
 */
gboolean lanyard_application_is_loaded (LanyardApplication *self);

/**
 * lanyard_application_wait:
 * @action_name: an action of the application
 * @parameter: (nullable): its parameter
 *
 * Has an action carried out when the library has been read; the application stays till then.
 */
void lanyard_application_wait (LanyardApplication *self,
                               const char         *action_name,
                               GVariant           *parameter);

/**
 * lanyard_application_ensure_window:
 *
 * Gets the window, and makes it when there is none. It is not yet brought to the front.
 *
 * Returns: (transfer none): the window
 */
LanyardWindow *lanyard_application_ensure_window (LanyardApplication *self);

/**
 * lanyard_application_set_clock_offset:
 * @offset: how far the clock of Lanyard is ahead of the computer's, in seconds
 *
 * Sets the clock of the window and of the reminders.
 */
void lanyard_application_set_clock_offset (LanyardApplication *self,
                                           gint64              offset);

/**
 * lanyard_application_look_again:
 *
 * Has the reminders look at the library again; starts their service when need be.
 */
void lanyard_application_look_again (LanyardApplication *self);

G_END_DECLS

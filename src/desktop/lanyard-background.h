/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-background-state.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_BACKGROUND (lanyard_background_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBackground, lanyard_background, LANYARD, BACKGROUND, GObject)

/**
 * lanyard_background_new:
 * @settings: where the word of the person is kept
 * @connection: (nullable): the session bus. Outside of a sandbox it tells the portal which program
 *   this is, which has to be the first that the portal hears from it: make this object before GTK
 *   starts up
 * @program: (type filename): the absolute path of the service of reminders
 *
 * Makes what has the reminders start with the session, or not.
 *
 * Returns: (transfer full): the door to the background
 */
LanyardBackground *lanyard_background_new (GSettings       *settings,
                                           GDBusConnection *connection,
                                           const char      *program);

/**
 * lanyard_background_get_state:
 *
 * Gets what the person has said, and the system. It is also a property.
 *
 * Returns: the state
 */
LanyardBackgroundState lanyard_background_get_state (LanyardBackground *self);

/**
 * lanyard_background_set_allowed:
 * @allowed: whether reminders are to come with the window closed
 *
 * Takes the word of the person. A "no" holds at once: nothing starts with the session any more. After
 * a "yes" the system is asked, and the state becomes %LANYARD_BACKGROUND_DENIED when it says no.
 * It is also a property.
 */
void lanyard_background_set_allowed (LanyardBackground *self,
                                     gboolean           allowed);

/**
 * lanyard_background_restore:
 *
 * Sees that what the person has allowed is still so: writes the autostart entry anew when it is gone
 * or the program has moved. An entry that was switched off with another program is a "no". To be
 * called once, some time after the start. Nobody is asked.
 */
void lanyard_background_restore (LanyardBackground *self);

/**
 * lanyard_background_get_explanation:
 *
 * Gets what the state means, and what the person can do where the system refused. It is also a
 * property.
 *
 * Returns: (transfer none): a translated sentence
 */
const char *lanyard_background_get_explanation (LanyardBackground *self);

G_END_DECLS

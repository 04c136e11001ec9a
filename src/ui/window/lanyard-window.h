/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-adder.h"
#include "lanyard-library.h"
#include "lanyard-reminder-health.h"
#include "lanyard-updater.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_WINDOW (lanyard_window_get_type ())

G_DECLARE_FINAL_TYPE (LanyardWindow, lanyard_window, LANYARD, WINDOW, AdwApplicationWindow)

/**
 * lanyard_window_new:
 * @application: the application
 * @settings: where the size of the window is remembered
 *
 * Makes the window, waiting for lanyard_window_set_library().
 *
 * Returns: (transfer floating): the window
 */
LanyardWindow *lanyard_window_new (AdwApplication *application,
                                   GSettings      *settings);

/**
 * lanyard_window_present_when_ready:
 *
 * Brings the window to the front: at once when it shows something, else as soon as it does, so
 * that its first frame is the whole one.
 */
void lanyard_window_present_when_ready (LanyardWindow *self);

/**
 * lanyard_window_set_library:
 * @library: a loaded library
 * @updater: what keeps its schedules up to date
 * @health: whether its bookmarks can be reminded of
 *
 * Shows a library: at first its newest conference.
 */
void lanyard_window_set_library (LanyardWindow         *self,
                                 LanyardLibrary        *library,
                                 LanyardUpdater        *updater,
                                 LanyardReminderHealth *health);

/**
 * lanyard_window_show_failure:
 * @message: a sentence that says what went wrong and what to do
 *
 * Shows that there is no library to show.
 */
void lanyard_window_show_failure (LanyardWindow *self,
                                  const char    *message);

/**
 * lanyard_window_show_place:
 * @id: the id of a place, see lanyard_place_get_id()
 *
 * Shows a place, as choosing it in the sidebar does.
 */
void lanyard_window_show_place (LanyardWindow *self,
                                const char    *id);

/**
 * lanyard_window_show_talk:
 * @conference_id: a conference
 * @talk_id: one of its talks
 *
 * Shows the page of a talk over the page of its conference, in the place of another talk that is open:
 * Back leads to the conference.
 */
void lanyard_window_show_talk (LanyardWindow *self,
                               const char    *conference_id,
                               const char    *talk_id);

/**
 * lanyard_window_open_talk:
 * @conference_id: a conference
 * @talk_id: one of its talks
 *
 * Shows the page of a talk over whatever is shown, so that Back leads there again.
 */
void lanyard_window_open_talk (LanyardWindow *self,
                               const char    *conference_id,
                               const char    *talk_id);

/**
 * lanyard_window_get_adder:
 *
 * Gets what adds to the library of the window.
 *
 * Returns: (transfer none) (nullable): the adder, or %NULL while there is no library
 */
LanyardAdder *lanyard_window_get_adder (LanyardWindow *self);

/**
 * lanyard_window_tell:
 * @message: a short sentence
 *
 * Shows a message for a few seconds.
 */
void lanyard_window_tell (LanyardWindow *self,
                          const char    *message);

/**
 * lanyard_window_add_toast:
 * @toast: (transfer full): a toast
 *
 * Shows a toast.
 */
void lanyard_window_add_toast (LanyardWindow *self,
                               AdwToast      *toast);

G_END_DECLS

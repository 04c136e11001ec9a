/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REMINDER_BUTTON (lanyard_reminder_button_get_type ())

G_DECLARE_FINAL_TYPE (LanyardReminderButton, lanyard_reminder_button, LANYARD, REMINDER_BUTTON, AdwBin)

/**
 * LanyardReminderButton:lead:
 *
 * How many minutes before its start the talk is reminded of by its bookmark on disk, or
 * %LANYARD_BOOKMARK_USUAL_LEAD. To set it asks for that; it changes when that is done.
 */

/**
 * LanyardReminderButton:remind-at-start:
 *
 * Whether the talk is also reminded of at its start, by its bookmark on disk or by the settings.
 * To set it asks for that of the bookmark; it changes when that is done.
 */

/**
 * lanyard_reminder_button_set_entry:
 * @entry: whose reminder it shows
 * @settings: the settings, which have what is usual
 *
 * Shows when a talk is reminded of, and follows it. Where no reminder is to come the button is
 * hidden: for a talk that is not bookmarked, is second choice, cancelled or has ended, and before
 * its time is announced. To be called once.
 */
void lanyard_reminder_button_set_entry (LanyardReminderButton *self,
                                        LanyardEntry          *entry,
                                        GSettings             *settings);

G_END_DECLS

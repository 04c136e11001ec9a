/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-notice.h"

G_BEGIN_DECLS

/**
 * lanyard_reminder_text_get_title:
 * @notice: what is reminded of
 * @now: the time, in seconds since the Unix epoch
 *
 * Gets the title of a reminder: that of the talk, or of several "5 bookmarked talks start in 10
 * minutes".
 *
 * Returns: (transfer full): the title, translated, in valid UTF-8
 */
char *lanyard_reminder_text_get_title (LanyardReminderNotice *notice,
                                       gint64                 now);

/**
 * lanyard_reminder_text_get_body:
 * @notice: what is reminded of
 * @now: the time, in seconds since the Unix epoch
 *
 * Gets what a reminder says below the title: "Starts in 10 minutes · Ballroom 1", and what else is
 * bookmarked at that time; or of several talks a line each, in the zone of its conference.
 *
 * Returns: (transfer full): the words, translated, in valid UTF-8
 */
char *lanyard_reminder_text_get_body (LanyardReminderNotice *notice,
                                      gint64                 now);

/**
 * lanyard_reminder_text_get_discreet_title:
 * @notice: what is reminded of
 * @now: the time, in seconds since the Unix epoch
 *
 * Gets all that a reminder says where anybody can read it: "A bookmarked talk starts in 10
 * minutes". No title, room or name is in it.
 *
 * Returns: (transfer full): the words, translated
 */
char *lanyard_reminder_text_get_discreet_title (LanyardReminderNotice *notice,
                                                gint64                 now);

/**
 * lanyard_reminder_text_get_start:
 * @notice: what is reminded of
 *
 * Gets when the first of the talks starts.
 *
 * Returns: the start, in seconds since the Unix epoch
 */
gint64 lanyard_reminder_text_get_start (LanyardReminderNotice *notice);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-talk.h"

G_BEGIN_DECLS

/**
 * LANYARD_REMINDER_GROUP_LEAST:
 *
 * From how many talks on one notification lists those that are due together.
 */
#define LANYARD_REMINDER_GROUP_LEAST 4

/**
 * lanyard_reminder_group_join:
 * @talks: (element-type LanyardReminderTalk): talks with a notice each
 *
 * Makes one notice of several, which lists the talks by their start.
 *
 * Returns: (transfer full): the notice
 */
LanyardReminderNotice *lanyard_reminder_group_join (GPtrArray *talks);

/**
 * lanyard_reminder_group_is_on_screen:
 * @note: a note
 *
 * Tells whether a reminder is on the screen as one of a list.
 *
 * Returns: %TRUE when the list was sent and not withdrawn
 */
gboolean lanyard_reminder_group_is_on_screen (const LanyardSentReminder *note);

/**
 * lanyard_reminder_group_get_end:
 * @sent: (element-type LanyardSentReminder): all that is noted as sent
 * @talks: (element-type LanyardReminderTalk): all bookmarked talks, with what is to be said of
 *   them now
 *
 * Gets until when the list that is on the screen can stay there: until the last of its talks that
 * are still bookmarked ends; but no longer, when one of them has moved or is cancelled, as the list
 * tells what is not so; or when something is to be said of one of them, as it would be on the
 * screen twice.
 *
 * Returns: seconds since the Unix epoch, maybe past, or %G_MININT64 when it cannot stay
 */
gint64 lanyard_reminder_group_get_end (GPtrArray *sent,
                                       GPtrArray *talks);

G_END_DECLS

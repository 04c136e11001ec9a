/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * LanyardReminderKind:
 * @LANYARD_REMINDER_AHEAD: some minutes before the talk
 * @LANYARD_REMINDER_AT_START: at its start, for who asked for one
 * @LANYARD_REMINDER_SNOOZED: once more, when a snooze is over
 * @LANYARD_REMINDER_MISSED: none was sent before the talk ended, and the person has seen that
 *
 * Which of its reminders a talk is due for, or was not reminded by. The values stand in the library
 * on disk.
 */
typedef enum
{
  LANYARD_REMINDER_AHEAD = 0,
  LANYARD_REMINDER_AT_START = 1,
  LANYARD_REMINDER_SNOOZED = 2,
  LANYARD_REMINDER_MISSED = 3,
} LanyardReminderKind;

/**
 * LANYARD_REMINDER_NOT_SENT:
 *
 * When a reminder was sent that is about to be sent. Where it stands later, the program died over
 * it, and nobody knows whether it is on the screen.
 */
#define LANYARD_REMINDER_NOT_SENT 0

/**
 * LanyardSentReminder:
 * @conference_id: the conference
 * @talk_id: the talk
 * @start: when the talk was to start, in seconds since the Unix epoch
 * @kind: which reminder it was
 * @sent_at: when it was sent by the clock of Lanyard, in seconds since the Unix epoch, or
 *   %LANYARD_REMINDER_NOT_SENT
 * @clock_offset: how many seconds that clock was ahead of the computer's
 * @withdrawn: whether it was taken back from the screen
 * @notification_id: the notification that it was sent under, alone or with others
 *
 * The note that a reminder was sent or is about to be. Conference, talk, start and kind make it
 * out.
 */
typedef struct
{
  char               *conference_id;
  char               *talk_id;
  gint64              start;
  LanyardReminderKind kind;
  gint64              sent_at;
  gint64              clock_offset;
  gboolean            withdrawn;
  char               *notification_id;
} LanyardSentReminder;

/**
 * lanyard_sent_reminder_copy:
 * @self: a note
 *
 * Copies a note.
 *
 * Returns: (transfer full): the copy
 */
LanyardSentReminder *lanyard_sent_reminder_copy (const LanyardSentReminder *self);

/**
 * lanyard_sent_reminder_free:
 * @self: (transfer full): a note
 *
 * Frees a note.
 */
void lanyard_sent_reminder_free (LanyardSentReminder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSentReminder, lanyard_sent_reminder_free)

/**
 * lanyard_reminder_store_put:
 * @database: where to keep it
 * @sent: the note
 * @error: where to put what went wrong
 *
 * Keeps a note, in the place of the one for the same conference, talk, start and kind. When this
 * returns, it is on disk.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_reminder_store_put (LanyardDatabase           *database,
                                     const LanyardSentReminder *sent,
                                     GError                   **error);

/**
 * lanyard_reminder_store_remove:
 * @database: where it is kept
 * @sent: the note
 * @error: where to put what went wrong
 *
 * Removes the note for the same conference, talk, start and kind. Removing what is not there is
 * no error.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_reminder_store_remove (LanyardDatabase           *database,
                                        const LanyardSentReminder *sent,
                                        GError                   **error);

/**
 * lanyard_reminder_store_list:
 * @database: where they are kept
 * @error: where to put what went wrong
 *
 * Lists what was sent, by start.
 *
 * Returns: (transfer full) (element-type LanyardSentReminder): the notes, or %NULL with @error
 *   set
 */
GPtrArray *lanyard_reminder_store_list (LanyardDatabase *database,
                                        GError         **error);

G_END_DECLS

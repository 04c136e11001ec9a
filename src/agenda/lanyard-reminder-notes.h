/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-store.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REMINDER_NOTES (lanyard_reminder_notes_get_type ())

G_DECLARE_FINAL_TYPE (LanyardReminderNotes, lanyard_reminder_notes, LANYARD, REMINDER_NOTES, GObject)

/**
 * lanyard_reminder_notes_new:
 * @database: where they are kept
 *
 * Makes the notes of what was sent, none before the first lanyard_reminder_notes_read().
 *
 * Returns: (transfer full): the notes
 */
LanyardReminderNotes *lanyard_reminder_notes_new (LanyardDatabase *database);

/**
 * lanyard_reminder_notes_read:
 * @error: where to put what went wrong
 *
 * Reads the notes anew: a schedule that was refreshed by another process may have given talks,
 * and so their notes, other ids. When that fails, what was read before still holds.
 *
 * Returns: (transfer full) (element-type LanyardSentReminder): all notes, or %NULL with @error set
 *   when none were ever read
 */
GPtrArray *lanyard_reminder_notes_read (LanyardReminderNotes *self,
                                        GError              **error);

/**
 * lanyard_reminder_notes_keep:
 * @notes: (element-type LanyardSentReminder): some notes
 *
 * Keeps notes, in the place of those for the same conference, talk, start and kind: all of them
 * when this is cut short, or none. What the disk refuses holds in memory for this process, or a
 * full disk would make the same reminder come again and again.
 */
void lanyard_reminder_notes_keep (LanyardReminderNotes *self,
                                  GPtrArray            *notes);

/**
 * lanyard_reminder_notes_forget:
 * @note: a note
 *
 * Removes the note for the same conference, talk, start and kind.
 */
void lanyard_reminder_notes_forget (LanyardReminderNotes      *self,
                                    const LanyardSentReminder *note);

G_END_DECLS

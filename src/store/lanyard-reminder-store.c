/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-store.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"

LanyardSentReminder *
lanyard_sent_reminder_copy (const LanyardSentReminder *self)
{
  LanyardSentReminder *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->conference_id = g_strdup (self->conference_id);
  copy->talk_id = g_strdup (self->talk_id);
  copy->notification_id = g_strdup (self->notification_id);

  return copy;
}

void
lanyard_sent_reminder_free (LanyardSentReminder *self)
{
  g_free (self->conference_id);
  g_free (self->talk_id);
  g_free (self->notification_id);
  g_free (self);
}

static void
bind_key (LanyardStatement          *statement,
          const LanyardSentReminder *sent)
{
  lanyard_statement_bind_text (statement, 1, sent->conference_id);
  lanyard_statement_bind_text (statement, 2, sent->talk_id);
  lanyard_statement_bind_integer (statement, 3, sent->start * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (statement, 4, sent->kind);
}

static LanyardSentReminder *
read_sent (LanyardStatement *select)
{
  LanyardSentReminder *sent = g_new0 (LanyardSentReminder, 1);

  sent->conference_id = g_strdup (lanyard_statement_get_text (select, 0));
  sent->talk_id = g_strdup (lanyard_statement_get_text (select, 1));
  sent->start = lanyard_statement_get_integer (select, 2) / G_USEC_PER_SEC;
  sent->kind = (LanyardReminderKind) CLAMP (lanyard_statement_get_integer (select, 3), LANYARD_REMINDER_AHEAD, LANYARD_REMINDER_MISSED);
  sent->sent_at = lanyard_statement_get_integer (select, 4) / G_USEC_PER_SEC;
  sent->clock_offset = lanyard_statement_get_integer (select, 5) / G_USEC_PER_SEC;
  sent->withdrawn = lanyard_statement_get_integer (select, 6) != 0;
  sent->notification_id = g_strdup (lanyard_statement_get_text (select, 7));

  return sent;
}

gboolean
lanyard_reminder_store_put (LanyardDatabase           *database,
                            const LanyardSentReminder *sent,
                            GError                   **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) insert = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (sent != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  insert = lanyard_statement_new (database,
                                  "INSERT OR REPLACE INTO reminders"
                                  " (conference, talk, starts, kind, sent_at, clock_offset, withdrawn, notification)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  bind_key (insert, sent);
  lanyard_statement_bind_integer (insert, 5, sent->sent_at * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (insert, 6, sent->clock_offset * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (insert, 7, sent->withdrawn ? 1 : 0);
  lanyard_statement_bind_text (insert, 8, sent->notification_id != NULL ? sent->notification_id : "");

  return lanyard_statement_run (insert, error) && lanyard_transaction_commit (transaction, error);
}

gboolean
lanyard_reminder_store_remove (LanyardDatabase           *database,
                               const LanyardSentReminder *sent,
                               GError                   **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) statement = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (sent != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  statement = lanyard_statement_new (database,
                                     "DELETE FROM reminders"
                                     " WHERE conference = ?1 AND talk = ?2 AND starts = ?3 AND kind = ?4");
  bind_key (statement, sent);

  return lanyard_statement_run (statement, error) && lanyard_transaction_commit (transaction, error);
}

GPtrArray *
lanyard_reminder_store_list (LanyardDatabase *database,
                             GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) sent = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  select = lanyard_statement_new (database,
                                  "SELECT conference, talk, starts, kind, sent_at, clock_offset, withdrawn, notification"
                                  " FROM reminders ORDER BY starts, conference, talk, kind");
  while (lanyard_statement_next (select))
    g_ptr_array_add (sent, read_sent (select));

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&sent) : NULL;
}

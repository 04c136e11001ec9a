/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-notes.h"
#include "lanyard-transaction.h"

/**
 * LanyardReminderNotes:
 *
 * What was sent, as it is noted on disk, and in memory where the disk fails.
 */

struct _LanyardReminderNotes
{
  GObject          parent_instance;
  LanyardDatabase *database; /* (owned) */
  GPtrArray       *sent;     /* (owned) (nullable) (element-type LanyardSentReminder): NULL before it was read */
  GPtrArray       *unkept;   /* (owned) (element-type LanyardSentReminder): what the disk refused */
};

G_DEFINE_FINAL_TYPE (LanyardReminderNotes, lanyard_reminder_notes, G_TYPE_OBJECT)

static gpointer
copy_note (gconstpointer note,
           gpointer      data)
{
  return lanyard_sent_reminder_copy (note);
}

static gboolean
is_same_note (gconstpointer a,
              gconstpointer b)
{
  const LanyardSentReminder *note = a;
  const LanyardSentReminder *other = b;

  return note->start == other->start
         && note->kind == other->kind
         && g_str_equal (note->conference_id, other->conference_id)
         && g_str_equal (note->talk_id, other->talk_id);
}

static void
drop_note (GPtrArray                 *notes,
           const LanyardSentReminder *note)
{
  guint index;

  if (notes != NULL && g_ptr_array_find_with_equal_func (notes, note, is_same_note, &index))
    g_ptr_array_remove_index (notes, index);
}

static void
put_note (GPtrArray                 *notes,
          const LanyardSentReminder *note)
{
  drop_note (notes, note);
  g_ptr_array_add (notes, lanyard_sent_reminder_copy (note));
}

static gboolean
store (LanyardReminderNotes *self,
       GPtrArray            *notes,
       GError              **error)
{
  g_autoptr (LanyardTransaction) transaction = lanyard_transaction_begin (self->database, LANYARD_TRANSACTION_WRITE, error);

  if (transaction == NULL)
    return FALSE;

  for (guint i = 0; i < notes->len; i++)
    {
      if (!lanyard_reminder_store_put (self->database, g_ptr_array_index (notes, i), error))
        return FALSE;
    }

  return lanyard_transaction_commit (transaction, error);
}

static void
lanyard_reminder_notes_finalize (GObject *object)
{
  LanyardReminderNotes *self = LANYARD_REMINDER_NOTES (object);

  g_clear_object (&self->database);
  g_clear_pointer (&self->sent, g_ptr_array_unref);
  g_clear_pointer (&self->unkept, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_reminder_notes_parent_class)->finalize (object);
}

static void
lanyard_reminder_notes_class_init (LanyardReminderNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_reminder_notes_finalize;
}

static void
lanyard_reminder_notes_init (LanyardReminderNotes *self)
{
  self->unkept = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
}

LanyardReminderNotes *
lanyard_reminder_notes_new (LanyardDatabase *database)
{
  LanyardReminderNotes *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  self = g_object_new (LANYARD_TYPE_REMINDER_NOTES, NULL);
  self->database = g_object_ref (database);

  return self;
}

GPtrArray *
lanyard_reminder_notes_read (LanyardReminderNotes *self,
                             GError              **error)
{
  g_autoptr (GError) read_error = NULL;
  GPtrArray *sent;

  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTES (self), NULL);

  sent = lanyard_reminder_store_list (self->database, &read_error);
  if (sent == NULL && self->sent == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }

  if (sent != NULL)
    {
      g_clear_pointer (&self->sent, g_ptr_array_unref);
      self->sent = sent;
    }

  for (guint i = 0; i < self->unkept->len; i++)
    put_note (self->sent, g_ptr_array_index (self->unkept, i));

  sent = g_ptr_array_copy (self->sent, copy_note, NULL);
  g_ptr_array_set_free_func (sent, (GDestroyNotify) lanyard_sent_reminder_free);

  return sent;
}

void
lanyard_reminder_notes_keep (LanyardReminderNotes *self,
                             GPtrArray            *notes)
{
  g_autoptr (GError) error = NULL;
  gboolean kept;

  g_return_if_fail (LANYARD_IS_REMINDER_NOTES (self));
  g_return_if_fail (notes != NULL);

  kept = store (self, notes, &error);
  if (!kept)
    g_warning ("%s", error->message);

  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (notes, i);

      drop_note (self->unkept, note);
      if (!kept)
        put_note (self->unkept, note);
      if (self->sent != NULL)
        put_note (self->sent, note);
    }
}

void
lanyard_reminder_notes_forget (LanyardReminderNotes      *self,
                               const LanyardSentReminder *note)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LANYARD_IS_REMINDER_NOTES (self));
  g_return_if_fail (note != NULL);

  drop_note (self->sent, note);
  drop_note (self->unkept, note);

  if (!lanyard_reminder_store_remove (self->database, note, &error))
    g_warning ("%s", error->message);
}

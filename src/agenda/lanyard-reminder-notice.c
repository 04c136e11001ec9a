/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-notice.h"

/**
 * LanyardReminderNotice:
 *
 * What one notification reminds of: one talk, or several that are due together.
 */

struct _LanyardReminderNotice
{
  GObject    parent_instance;
  char      *notification_id; /* (owned) */
  GPtrArray *due;             /* (owned) (element-type LanyardDueReminder) */
  GPtrArray *covered;         /* (owned) (element-type LanyardDueReminder) */
  GPtrArray *overlapping;     /* (owned) (element-type LanyardBookmark) */
};

G_DEFINE_FINAL_TYPE (LanyardReminderNotice, lanyard_reminder_notice, G_TYPE_OBJECT)

static LanyardDueReminder *
due_reminder_new (LanyardBookmark    *bookmark,
                  LanyardReminderKind kind)
{
  LanyardDueReminder *self = g_new0 (LanyardDueReminder, 1);

  self->bookmark = g_object_ref (bookmark);
  self->kind = kind;

  return self;
}

static void
due_reminder_free (gpointer data)
{
  LanyardDueReminder *self = data;

  g_object_unref (self->bookmark);
  g_free (self);
}

static void
lanyard_reminder_notice_finalize (GObject *object)
{
  LanyardReminderNotice *self = LANYARD_REMINDER_NOTICE (object);

  g_clear_pointer (&self->notification_id, g_free);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->covered, g_ptr_array_unref);
  g_clear_pointer (&self->overlapping, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_reminder_notice_parent_class)->finalize (object);
}

static void
lanyard_reminder_notice_class_init (LanyardReminderNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_reminder_notice_finalize;
}

static void
lanyard_reminder_notice_init (LanyardReminderNotice *self)
{
  self->due = g_ptr_array_new_with_free_func (due_reminder_free);
  self->covered = g_ptr_array_new_with_free_func (due_reminder_free);
  self->overlapping = g_ptr_array_new_with_free_func (g_object_unref);
}

LanyardReminderNotice *
lanyard_reminder_notice_new (const char *notification_id)
{
  LanyardReminderNotice *self;

  g_return_val_if_fail (notification_id != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_REMINDER_NOTICE, NULL);
  self->notification_id = g_strdup (notification_id);

  return self;
}

void
lanyard_reminder_notice_add_due (LanyardReminderNotice *self,
                                 LanyardBookmark       *bookmark,
                                 LanyardReminderKind    kind)
{
  g_return_if_fail (LANYARD_IS_REMINDER_NOTICE (self));
  g_return_if_fail (LANYARD_IS_BOOKMARK (bookmark));

  g_ptr_array_add (self->due, due_reminder_new (bookmark, kind));
}

void
lanyard_reminder_notice_add_covered (LanyardReminderNotice *self,
                                     LanyardBookmark       *bookmark,
                                     LanyardReminderKind    kind)
{
  g_return_if_fail (LANYARD_IS_REMINDER_NOTICE (self));
  g_return_if_fail (LANYARD_IS_BOOKMARK (bookmark));

  g_ptr_array_add (self->covered, due_reminder_new (bookmark, kind));
}

void
lanyard_reminder_notice_add_overlapping (LanyardReminderNotice *self,
                                         LanyardBookmark       *bookmark)
{
  g_return_if_fail (LANYARD_IS_REMINDER_NOTICE (self));
  g_return_if_fail (LANYARD_IS_BOOKMARK (bookmark));

  g_ptr_array_add (self->overlapping, g_object_ref (bookmark));
}

const char *
lanyard_reminder_notice_get_notification_id (LanyardReminderNotice *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (self), NULL);

  return self->notification_id;
}

GPtrArray *
lanyard_reminder_notice_get_due (LanyardReminderNotice *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (self), NULL);

  return self->due;
}

GPtrArray *
lanyard_reminder_notice_get_covered (LanyardReminderNotice *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (self), NULL);

  return self->covered;
}

GPtrArray *
lanyard_reminder_notice_get_overlapping (LanyardReminderNotice *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (self), NULL);

  return self->overlapping;
}

char *
lanyard_reminder_dup_notification_id (const char *conference_id,
                                      const char *talk_id)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (conference_id != NULL, NULL);
  g_return_val_if_fail (talk_id != NULL, NULL);

  /* With the zero byte between them, no two pairs of ids read the same. */
  g_checksum_update (checksum, (const guchar *) conference_id, (gssize) strlen (conference_id) + 1);
  g_checksum_update (checksum, (const guchar *) talk_id, -1);

  return g_strdup_printf ("talk-%.32s", g_checksum_get_string (checksum));
}

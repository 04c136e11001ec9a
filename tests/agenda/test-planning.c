/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-planning.h"

void
test_planning_set_up (TestPlanning *self,
                      gconstpointer data)
{
  self->bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  self->sent = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
  self->settings.lead = LEAD;
}

void
test_planning_tear_down (TestPlanning *self,
                         gconstpointer data)
{
  g_ptr_array_unref (self->bookmarks);
  g_ptr_array_unref (self->sent);
}

static const char *
get_talk_id (LanyardBookmark *bookmark)
{
  return lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark));
}

static gboolean
find_bookmark (TestPlanning *self,
               const char   *talk_id,
               guint        *index)
{
  for (*index = 0; *index < self->bookmarks->len; (*index)++)
    {
      if (g_str_equal (get_talk_id (g_ptr_array_index (self->bookmarks, *index)), talk_id))
        return TRUE;
    }

  return FALSE;
}

void
test_planning_remove (TestPlanning *self,
                      const char   *talk_id)
{
  guint index;

  g_assert_true (find_bookmark (self, talk_id, &index));
  g_ptr_array_remove_index (self->bookmarks, index);
}

void
test_planning_bookmark (TestPlanning       *self,
                        const TestBookmark *bookmark)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GDateTime) start = bookmark->start != 0 ? g_date_time_new_from_unix_utc (bookmark->start) : NULL;
  g_autoptr (GDateTime) end = bookmark->length != 0 ? g_date_time_new_from_unix_utc (bookmark->start + bookmark->length) : NULL;
  g_autoptr (LanyardTalk) talk = NULL;
  LanyardBookmark *made;
  guint            index;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  talk = g_object_new (LANYARD_TYPE_TALK,
                       "id", bookmark->id, "title", bookmark->id, "start", start, "end", end,
                       "cancelled", bookmark->cancelled, NULL);
  made = g_object_new (LANYARD_TYPE_BOOKMARK,
                       "conference", conference, "talk", talk,
                       "remind-at-start", bookmark->at_start,
                       "lead", bookmark->own_lead ? bookmark->lead : LANYARD_BOOKMARK_USUAL_LEAD,
                       "going", bookmark->going,
                       "snoozed", bookmark->snoozed,
                       NULL);

  if (find_bookmark (self, bookmark->id, &index))
    g_ptr_array_remove_index (self->bookmarks, index);
  g_ptr_array_insert (self->bookmarks, (int) index, made);
}

static void
drop_note (TestPlanning              *self,
           const LanyardSentReminder *note)
{
  for (guint i = 0; i < self->sent->len; i++)
    {
      const LanyardSentReminder *other = g_ptr_array_index (self->sent, i);

      if (g_str_equal (note->talk_id, other->talk_id) && note->start == other->start && note->kind == other->kind)
        g_ptr_array_remove_index (self->sent, i--);
    }
}

static void
put_note (TestPlanning              *self,
          const LanyardSentReminder *note)
{
  drop_note (self, note);
  g_ptr_array_add (self->sent, lanyard_sent_reminder_copy (note));
}

void
test_planning_note (TestPlanning       *self,
                    const char         *talk_id,
                    LanyardReminderKind kind,
                    gint64              sent_at,
                    gint64              clock_offset)
{
  g_autofree char    *id = lanyard_reminder_dup_notification_id ("c", talk_id);
  LanyardSentReminder note = { (char *) "c", (char *) talk_id, START, kind, sent_at, clock_offset, FALSE, id };

  put_note (self, &note);
}

static const char *
get_kind_name (LanyardReminderKind kind)
{
  static const char *const names[] = { "ahead", "start", "snooze", "missed" };

  return names[kind];
}

static GString *
add_part (GString *said)
{
  return said->len > 0 ? g_string_append (said, "; ") : said;
}

static void
describe_notes (GString    *said,
                const char *what,
                GPtrArray  *notes)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (notes, i);
      gboolean                   list = g_str_equal (note->notification_id, LANYARD_REMINDER_NOTICE_GROUP_ID);

      if (g_hash_table_add (ids, note->notification_id))
        g_string_append_printf (add_part (said), "%s %s", what, list ? "list" : note->talk_id);
    }
}

static void
describe_notice (GString               *said,
                 LanyardReminderNotice *notice)
{
  GPtrArray  *due = lanyard_reminder_notice_get_due (notice);
  GPtrArray  *covered = lanyard_reminder_notice_get_covered (notice);
  GPtrArray  *overlapping = lanyard_reminder_notice_get_overlapping (notice);
  const char *id = lanyard_reminder_notice_get_notification_id (notice);

  if (g_str_equal (id, LANYARD_REMINDER_NOTICE_GROUP_ID))
    g_string_append (add_part (said), "list:");
  else
    add_part (said);

  for (guint i = 0; i < due->len; i++)
    {
      const LanyardDueReminder *reminder = g_ptr_array_index (due, i);

      g_string_append_printf (said, "%s%s %s", g_str_has_suffix (said->str, ":") || i > 0 ? " " : "",
                              get_kind_name (reminder->kind), get_talk_id (reminder->bookmark));
    }

  for (guint i = 0; i < covered->len; i++)
    {
      const LanyardDueReminder *reminder = g_ptr_array_index (covered, i);

      g_string_append_printf (said, " [%s]", get_kind_name (reminder->kind));
    }

  for (guint i = 0; i < overlapping->len; i++)
    g_string_append_printf (said, "%s%s%s", i == 0 ? " (" : " ", get_talk_id (g_ptr_array_index (overlapping, i)),
                            i == overlapping->len - 1 ? ")" : "");
}

static void
assert_plan (LanyardReminderPlan *plan,
             const char          *expected,
             gint64               wake)
{
  g_autoptr (GString) said = g_string_new (NULL);

  describe_notes (said, "withdraw", plan->withdraw);
  describe_notes (said, "forget", plan->forget);
  for (guint i = 0; i < plan->send->len; i++)
    describe_notice (said, g_ptr_array_index (plan->send, i));

  g_assert_cmpstr (said->str, ==, expected);
  g_assert_cmpint (plan->wake, ==, wake);
}

static LanyardReminderPlan *
make_plan (TestPlanning *self,
           gint64        now)
{
  return lanyard_reminder_plan_new (self->bookmarks, self->sent, &self->settings, now, self->clock_offset);
}

void
test_planning_look (TestPlanning *self,
                    gint64        now,
                    const char   *expected,
                    gint64        wake)
{
  g_autoptr (LanyardReminderPlan) plan = make_plan (self, now);

  assert_plan (plan, expected, wake);
}

static void
note_reminders (TestPlanning *self,
                GPtrArray    *reminders,
                const char   *id,
                gint64        now)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      const LanyardDueReminder *reminder = g_ptr_array_index (reminders, i);
      LanyardSentReminder       note = { (char *) "c", (char *) get_talk_id (reminder->bookmark), 0, reminder->kind, now, self->clock_offset, FALSE, (char *) id };
      LanyardInterval           interval;

      g_assert_true (lanyard_talk_get_interval (lanyard_bookmark_get_talk (reminder->bookmark), &interval));
      note.start = interval.start;
      put_note (self, &note);
    }
}

void
test_planning_step (TestPlanning *self,
                    gint64        now,
                    const char   *expected,
                    gint64        wake)
{
  g_autoptr (LanyardReminderPlan) plan = make_plan (self, now);

  assert_plan (plan, expected, wake);

  for (guint i = 0; i < plan->withdraw->len; i++)
    put_note (self, g_ptr_array_index (plan->withdraw, i));

  for (guint i = 0; i < plan->forget->len; i++)
    drop_note (self, g_ptr_array_index (plan->forget, i));

  for (guint i = 0; i < plan->send->len; i++)
    {
      LanyardReminderNotice *notice = g_ptr_array_index (plan->send, i);
      const char            *id = lanyard_reminder_notice_get_notification_id (notice);

      note_reminders (self, lanyard_reminder_notice_get_due (notice), id, now);
      note_reminders (self, lanyard_reminder_notice_get_covered (notice), id, now);
    }

  /* Once noted, nothing is left to do before the plan wakes. */
  test_planning_look (self, now, "", wake);
}

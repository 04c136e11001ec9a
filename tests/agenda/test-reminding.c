/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "lanyard-bookmark-store.h"
#include "test-library.h"
#include "test-reminding.h"

static void
say (TestReminding *reminding,
     const char    *what,
     const char    *talk_id)
{
  g_string_append_printf (reminding->said, "%s%s %s", reminding->said->len > 0 ? ", " : "", what, talk_id);
}

void
test_reminding_assert_said (TestReminding *reminding,
                            const char    *expected)
{
  g_assert_cmpstr (reminding->said->str, ==, expected);
  g_string_truncate (reminding->said, 0);
}

static void
on_due_cb (LanyardReminders      *reminders,
           LanyardReminderNotice *notice,
           TestReminding         *reminding)
{
  static const char *const names[] = { "ahead", "start", "snooze" };
  GPtrArray               *dues = lanyard_reminder_notice_get_due (notice);

  for (guint i = 0; i < dues->len; i++)
    {
      LanyardDueReminder *due = g_ptr_array_index (dues, i);

      say (reminding, names[due->kind], lanyard_talk_get_id (lanyard_bookmark_get_talk (due->bookmark)));
    }

  if (g_str_equal (lanyard_reminder_notice_get_notification_id (notice), LANYARD_REMINDER_NOTICE_GROUP_ID))
    say (reminding, "in a", "list");
}

static void
on_withdraw_cb (LanyardReminders *reminders,
                const char       *notification_id,
                TestReminding    *reminding)
{
  if (g_str_equal (notification_id, LANYARD_REMINDER_NOTICE_GROUP_ID))
    say (reminding, "withdraw", "list");

  for (char talk_id = '1'; talk_id <= '9'; talk_id++)
    {
      const char       text[] = { talk_id, '\0' };
      g_autofree char *id = lanyard_reminder_dup_notification_id ("c", text);

      if (g_str_equal (id, notification_id))
        say (reminding, "withdraw", text);
    }
}

void
test_reminding_start (TestReminding *reminding)
{
  reminding->reminders = lanyard_reminders_new (reminding->database, reminding->clock);
  g_signal_connect (reminding->reminders, "due", G_CALLBACK (on_due_cb), reminding);
  g_signal_connect (reminding->reminders, "withdraw", G_CALLBACK (on_withdraw_cb), reminding);
  lanyard_reminders_look_again (reminding->reminders);
}

void
test_reminding_restart (TestReminding *reminding)
{
  g_assert_finalize_object (reminding->reminders);
  g_assert_finalize_object (reminding->database);
  reminding->database = test_library_open (reminding->path);
  test_reminding_start (reminding);
}

void
test_reminding_bookmark (TestReminding *reminding,
                         const char    *talk_id,
                         gint64         talk_start)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk (talk_id, talk_start, 0);
  g_autoptr (GError) error = NULL;

  lanyard_bookmark_store_add (reminding->database, "c", talk, 0, &error);
  g_assert_no_error (error);
}

void
test_reminding_save_talks (TestReminding *reminding,
                           gint64         first,
                           gint64         second)
{
  test_library_save (reminding->database, "c",
                     test_library_new_talk ("1", first, first + 1800),
                     test_library_new_talk ("2", second, second + 1800),
                     NULL);
}

void
test_reminding_set_up (TestReminding *reminding,
                       gconstpointer  data)
{
  reminding->path = test_library_dup_path ();
  reminding->database = test_library_open (reminding->path);
  reminding->clock = lanyard_clock_new_stopped (START - 5000);
  reminding->said = g_string_new (NULL);
  test_reminding_save_talks (reminding, START, START + 10000);
  test_reminding_bookmark (reminding, "1", START);
  test_reminding_start (reminding);
}

void
test_reminding_tear_down (TestReminding *reminding,
                          gconstpointer  data)
{
  g_assert_finalize_object (reminding->reminders);
  g_assert_finalize_object (reminding->database);
  g_assert_finalize_object (reminding->clock);
  test_library_remove (reminding->path);
  g_free (reminding->path);
  g_string_free (reminding->said, TRUE);
}

void
test_reminding_break_library (const char *path,
                              const char *sql)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

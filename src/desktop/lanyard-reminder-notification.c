/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-reminder-notification.h"
#include "lanyard-reminder-text.h"

/* When it is time to go. */
#define HURRY_SECONDS 120

static LanyardDueReminder *
get_only_one (LanyardReminderNotice *notice)
{
  GPtrArray *due = lanyard_reminder_notice_get_due (notice);

  return due->len == 1 ? g_ptr_array_index (due, 0) : NULL;
}

/* Never urgent: that would break through Do Not Disturb, which is the person's word. */
static GNotificationPriority
get_priority (LanyardReminderNotice *notice,
              gint64                 now)
{
  gint64 ahead = lanyard_reminder_text_get_start (notice) - now;

  return ahead <= HURRY_SECONDS ? G_NOTIFICATION_PRIORITY_HIGH : G_NOTIFICATION_PRIORITY_NORMAL;
}

static GVariant *
new_target (LanyardBookmark *bookmark)
{
  g_autofree char *conference_id = NULL;
  g_autofree char *talk_id = NULL;

  conference_id = g_utf8_make_valid (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)), -1);
  talk_id = g_utf8_make_valid (lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)), -1);

  return g_variant_new ("(ss)", conference_id, talk_id);
}

static void
set_default_action (GNotification         *notification,
                    LanyardReminderNotice *notice)
{
  LanyardDueReminder *due = get_only_one (notice);

  if (due != NULL)
    g_notification_set_default_action_and_target_value (notification, "app.show-talk", new_target (due->bookmark));
  else
    g_notification_set_default_action (notification, "app.show-agenda");
}

static void
add_buttons (GNotification      *notification,
             LanyardDueReminder *due,
             gint64              ahead,
             gboolean            at_start)
{
  g_autoptr (GVariant) target = g_variant_ref_sink (new_target (due->bookmark));

  if (lanyard_talk_get_url (lanyard_bookmark_get_talk (due->bookmark)) != NULL)
    g_notification_add_button_with_target_value (notification, _ ("Session Page"), "app.open-session-page", target);

  if (ahead > 0 && !at_start && !lanyard_bookmark_is_remind_at_start (due->bookmark))
    g_notification_add_button_with_target_value (notification, _ ("Remind at Start"), "app.remind-at-start", target);

  if (ahead > LANYARD_REMINDER_SNOOZE_SECONDS)
    g_notification_add_button_with_target_value (notification, _ ("Snooze 5 Minutes"), "app.snooze", target);
}

GNotification *
lanyard_reminder_notification_new (LanyardReminderNotice *notice,
                                   gint64                 now,
                                   gboolean               at_start)
{
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (notice), NULL);

  title = lanyard_reminder_text_get_title (notice, now);
  body = lanyard_reminder_text_get_body (notice, now);
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  g_notification_set_priority (notification, get_priority (notice, now));
  set_default_action (notification, notice);

  if (get_only_one (notice) != NULL)
    add_buttons (notification, get_only_one (notice), lanyard_reminder_text_get_start (notice) - now, at_start);

  return g_steal_pointer (&notification);
}

GNotification *
lanyard_reminder_notification_new_discreet (LanyardReminderNotice *notice,
                                            gint64                 now)
{
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (notice), NULL);

  title = lanyard_reminder_text_get_discreet_title (notice, now);
  notification = g_notification_new (title);
  g_notification_set_priority (notification, get_priority (notice, now));
  set_default_action (notification, notice);

  return g_steal_pointer (&notification);
}

GNotification *
lanyard_reminder_notification_new_test (void)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("Reminders Look Like This"));

  g_notification_set_body (notification, _ ("The title of a talk is above, and here is when it starts and where."));

  return g_steal_pointer (&notification);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-banner-text.h"
#include "lanyard-change-notifier.h"
#include "lanyard-change-text.h"
#include "lanyard-reminder-notice.h"

#define GONE (LANYARD_CHANGE_REMOVED | LANYARD_CHANGE_CANCELLED)
#define WORTH_TELLING (GONE | LANYARD_CHANGE_RESTORED | LANYARD_CHANGE_TIME | LANYARD_CHANGE_ROOM)

static gboolean
is_to_come (LanyardTalk *talk,
            gint64       now)
{
  LanyardInterval interval;

  return talk != NULL && (!lanyard_talk_get_interval (talk, &interval) || interval.end > now);
}

GPtrArray *
lanyard_change_notifier_list (GPtrArray *changes,
                              gint64     now)
{
  GPtrArray *told = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (changes != NULL, told);

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange *change = g_ptr_array_index (changes, i);
      gboolean       matters = is_to_come (lanyard_change_get_before (change), now) || is_to_come (lanyard_change_get_after (change), now);

      if (matters && (lanyard_change_get_kinds (change) & WORTH_TELLING) != 0)
        g_ptr_array_add (told, g_object_ref (change));
    }

  return told;
}

char *
lanyard_change_notifier_dup_title (GPtrArray *changes)
{
  g_return_val_if_fail (changes != NULL && changes->len > 0, NULL);

  if (changes->len == 1)
    return lanyard_banner_text_get_short (lanyard_talk_get_title (lanyard_change_get_talk (g_ptr_array_index (changes, 0))));

  /* TRANSLATORS: %u is how many bookmarked talks a newer schedule has changed, always two or more. */
  return g_strdup_printf (ngettext ("%u of your talks changed", "%u of your talks changed", changes->len), changes->len);
}

static char *
make_line (guint    number,
           gpointer user_data)
{
  GPtrArray       *changes = user_data;
  LanyardChange   *change = g_ptr_array_index (changes, number);
  g_autofree char *title = lanyard_banner_text_get_brief (lanyard_talk_get_title (lanyard_change_get_talk (change)));
  g_autofree char *news = lanyard_change_text_get_news (change);

  /* TRANSLATORS: the title of a talk, and what has changed: "Cogs: Moved to 14:30 · B402" */
  return g_strdup_printf (C_ ("change", "%s: %s"), title, news);
}

static char *
dup_body_of_one (LanyardChange *change)
{
  g_autofree char *news = lanyard_change_text_get_news (change);
  g_autofree char *short_news = lanyard_banner_text_get_short (news);

  if ((lanyard_change_get_kinds (change) & GONE) == 0)
    return g_steal_pointer (&short_news);

  /* TRANSLATORS: %s says what has become of a talk: "Cancelled", "No longer in the schedule". */
  return g_strdup_printf (_ ("%s. You will not be reminded of this talk."), short_news);
}

char *
lanyard_change_notifier_dup_body (GPtrArray *changes)
{
  g_return_val_if_fail (changes != NULL && changes->len > 0, NULL);

  if (changes->len == 1)
    return dup_body_of_one (g_ptr_array_index (changes, 0));

  return lanyard_banner_text_get_list (changes->len, make_line, changes);
}

static void
set_target (GNotification *notification,
            LanyardChange *change)
{
  g_autofree char *conference_id = NULL;
  g_autofree char *talk_id = NULL;

  conference_id = g_utf8_make_valid (lanyard_conference_get_id (lanyard_change_get_conference (change)), -1);
  talk_id = g_utf8_make_valid (lanyard_talk_get_id (lanyard_change_get_talk (change)), -1);
  g_notification_set_default_action_and_target (notification, "app.show-talk", "(ss)", conference_id, talk_id);
}

/* Apart from the notification of the reminder: that one is withdrawn when the talk has moved. */
static char *
dup_id (GPtrArray *changes)
{
  LanyardChange   *first = g_ptr_array_index (changes, 0);
  g_autofree char *talk = NULL;

  if (changes->len > 1)
    return g_strdup ("changes");

  talk = lanyard_reminder_dup_notification_id (lanyard_conference_get_id (lanyard_change_get_conference (first)),
                                               lanyard_talk_get_id (lanyard_change_get_talk (first)));

  return g_strconcat ("changed-", talk, NULL);
}

void
lanyard_change_notifier_tell (GApplication *application,
                              GPtrArray    *changes,
                              gint64        now)
{
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (G_IS_APPLICATION (application));
  g_return_if_fail (changes != NULL);

  told = lanyard_change_notifier_list (changes, now);
  if (told->len == 0)
    return;

  title = lanyard_change_notifier_dup_title (told);
  body = lanyard_change_notifier_dup_body (told);
  id = dup_id (told);

  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  if (told->len == 1)
    set_target (notification, g_ptr_array_index (told, 0));
  else
    g_notification_set_default_action (notification, "app.show-agenda");

  g_application_send_notification (application, id, notification);

  /* What is still in the queue of a process that dies now was not told. */
  g_dbus_connection_flush_sync (g_application_get_dbus_connection (application), NULL, NULL);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-notifier.h"
#include "lanyard-room-text.h"

/**
 * LanyardNotifier:
 *
 * Shows reminders as notifications of the desktop. There is one notification a talk: a later
 * reminder takes the place of an earlier one.
 */

/* No banner shows more than this, and a schedule may hold anything. */
#define MAX_CHARACTERS 200

struct _LanyardNotifier
{
  GObject       parent_instance;
  GApplication *application; /* (owned) */
  LanyardClock *clock;       /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardNotifier, lanyard_notifier, G_TYPE_OBJECT)

static char *
dup_when (gint64 start,
          gint64 now)
{
  /* A reminder may be some seconds late: it says the minutes that are nearest. */
  const int ahead = (int) CLAMP ((start - now + 30) / 60, 0, G_MAXINT);
  const int since = (int) CLAMP ((now - start) / 60, 0, G_MAXINT);

  if (now < start && ahead > 0)
    {
      /* TRANSLATORS: %d is a number of minutes. */
      return g_strdup_printf (ngettext ("Starts in %d minute", "Starts in %d minutes", (gulong) ahead), ahead);
    }

  if (since > 0)
    {
      /* TRANSLATORS: %d is a number of minutes. */
      return g_strdup_printf (ngettext ("Started %d minute ago", "Started %d minutes ago", (gulong) since), since);
    }

  return g_strdup (_ ("Starts now"));
}

static char *
dup_path (const char *application_id)
{
  g_autofree char *path = g_strconcat ("/", application_id, NULL);

  return g_strdelimit (g_strdelimit (g_steal_pointer (&path), ".", '/'), "-", '_');
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

static GNotification *
make_notification (LanyardBookmark    *bookmark,
                   LanyardReminderKind kind,
                   gint64              now)
{
  LanyardTalk     *talk = lanyard_bookmark_get_talk (bookmark);
  g_autofree char *title = lanyard_notifier_dup_short (lanyard_talk_get_title (talk));
  g_autofree char *body = lanyard_notifier_dup_body (talk, now);
  g_autoptr (GVariant) target = g_variant_ref_sink (new_target (bookmark));
  g_autoptr (GNotification) notification = g_notification_new (title);
  LanyardInterval interval;
  gboolean        started = lanyard_talk_get_interval (talk, &interval) && interval.start <= now;

  g_notification_set_body (notification, body);
  g_notification_set_priority (notification,
                               started ? G_NOTIFICATION_PRIORITY_HIGH : G_NOTIFICATION_PRIORITY_NORMAL);
  g_notification_set_default_action_and_target_value (notification, "app.show-talk", target);

  if (lanyard_talk_get_url (talk) != NULL)
    g_notification_add_button_with_target_value (notification, _ ("Session Page"), "app.open-session-page", target);

  if (kind == LANYARD_REMINDER_AHEAD && !started)
    g_notification_add_button_with_target_value (notification, _ ("Remind at Start"), "app.remind-at-start", target);

  return g_steal_pointer (&notification);
}

static void
on_due_cb (LanyardReminders      *reminders,
           LanyardReminderNotice *notice,
           LanyardNotifier       *self)
{
  g_autoptr (GNotification) notification = NULL;
  LanyardDueReminder *due;

  g_assert (LANYARD_IS_NOTIFIER (self));

  due = g_ptr_array_index (lanyard_reminder_notice_get_due (notice), 0);
  notification = make_notification (due->bookmark, due->kind, lanyard_clock_get_now (self->clock));
  g_application_send_notification (self->application, lanyard_reminder_notice_get_notification_id (notice), notification);

  /* What is still in the queue of a process that dies now was not sent. */
  g_dbus_connection_flush_sync (g_application_get_dbus_connection (self->application), NULL, NULL);
}

static void
on_withdraw_cb (LanyardReminders *reminders,
                const char       *notification_id,
                LanyardNotifier  *self)
{
  g_assert (LANYARD_IS_NOTIFIER (self));

  g_application_withdraw_notification (self->application, notification_id);
}

/* A desktop that shows notifications of GTK starts the window itself. Any other tells the
 * process that sent the notification, which has no window to act on. */
static void
on_action_cb (GSimpleAction *action,
              GVariant      *target,
              gpointer       data)
{
  LanyardNotifier *self = LANYARD_NOTIFIER (data);
  const char      *application_id = g_application_get_application_id (self->application);
  g_autofree char *path = dup_path (application_id);
  GVariantBuilder  targets = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));
  GVariantBuilder  platform_data = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  if (target != NULL)
    g_variant_builder_add (&targets, "v", target);
  g_dbus_connection_call (g_application_get_dbus_connection (self->application),
                          application_id,
                          path,
                          "org.freedesktop.Application",
                          "ActivateAction",
                          g_variant_new ("(sava{sv})", g_action_get_name (G_ACTION (action)), &targets, &platform_data),
                          NULL,
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          NULL,
                          NULL,
                          NULL);
}

static const GActionEntry actions[] = {
  { .name = "show-talk", .activate = on_action_cb, .parameter_type = "(ss)" },
  { .name = "show-agenda", .activate = on_action_cb },
  { .name = "open-session-page", .activate = on_action_cb, .parameter_type = "(ss)" },
  { .name = "remind-at-start", .activate = on_action_cb, .parameter_type = "(ss)" },
};

static void
lanyard_notifier_dispose (GObject *object)
{
  LanyardNotifier *self = LANYARD_NOTIFIER (object);

  if (self->application != NULL)
    g_action_map_remove_action_entries (G_ACTION_MAP (self->application), actions, G_N_ELEMENTS (actions));

  g_clear_object (&self->application);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_notifier_parent_class)->dispose (object);
}

static void
lanyard_notifier_class_init (LanyardNotifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_notifier_dispose;
}

static void
lanyard_notifier_init (LanyardNotifier *self)
{
}

LanyardNotifier *
lanyard_notifier_new (GApplication     *application,
                      LanyardReminders *reminders,
                      LanyardClock     *clock)
{
  LanyardNotifier *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (LANYARD_IS_REMINDERS (reminders), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_NOTIFIER, NULL);
  self->application = g_object_ref (application);
  self->clock = g_object_ref (clock);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (reminders, "due", G_CALLBACK (on_due_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (reminders, "withdraw", G_CALLBACK (on_withdraw_cb), self, G_CONNECT_DEFAULT);

  return self;
}

char *
lanyard_notifier_dup_short (const char *text)
{
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  if (g_utf8_strlen (valid, -1) <= MAX_CHARACTERS)
    return g_steal_pointer (&valid);

  *g_utf8_offset_to_pointer (valid, MAX_CHARACTERS) = '\0';

  return g_strconcat (valid, "…", NULL);
}

char *
lanyard_notifier_dup_body (LanyardTalk *talk,
                           gint64       now)
{
  g_autofree char *when = NULL;
  g_autofree char *room = NULL;
  LanyardInterval  interval;

  g_return_val_if_fail (LANYARD_IS_TALK (talk), NULL);
  g_return_val_if_fail (lanyard_talk_get_start (talk) != NULL, NULL);

  lanyard_talk_get_interval (talk, &interval);
  when = dup_when (interval.start, now);
  if (lanyard_talk_get_room (talk) == NULL)
    return g_steal_pointer (&when);

  room = lanyard_notifier_dup_short (lanyard_room_text_get_short (lanyard_talk_get_room (talk)));

  /* TRANSLATORS: The first %s says when a talk starts, the second is its room. */
  return g_strdup_printf (_ ("%s · %s"), when, room);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-notifier.h"
#include "lanyard-reminder-notification.h"
#include "lanyard-screen-lock.h"

/**
 * LanyardNotifier:
 *
 * Shows reminders as notifications of the desktop. There is one notification a talk: a later
 * reminder takes the place of an earlier one. What comes while the screen is locked says nothing
 * private, and is told in full when the person is back. What came before that is the desktop's:
 * whether it was read and is gone, a program is not told.
 */

#define TEST_ID "test"

struct _LanyardNotifier
{
  GObject            parent_instance;
  GApplication      *application; /* (owned) */
  LanyardReminders  *reminders;   /* (owned) */
  LanyardClock      *clock;       /* (owned) */
  LanyardScreenLock *screen_lock; /* (owned) */
  GPtrArray         *hidden;      /* (owned) (element-type LanyardReminderNotice): what was told without its words */
  gboolean           is_open;     /* whether the lock screen may show everything */
};

G_DEFINE_FINAL_TYPE (LanyardNotifier, lanyard_notifier, G_TYPE_OBJECT)

typedef enum
{
  PROP_SHOW_ON_LOCK_SCREEN = 1,
} LanyardNotifierProperty;

static GParamSpec *properties[PROP_SHOW_ON_LOCK_SCREEN + 1];

static char *
dup_path (const char *application_id)
{
  g_autofree char *path = g_strconcat ("/", application_id, NULL);

  return g_strdelimit (g_strdelimit (g_steal_pointer (&path), ".", '/'), "-", '_');
}

/* What is still in the queue of a process that dies now was not sent. */
static void
send (LanyardNotifier *self,
      const char      *notification_id,
      GNotification   *notification)
{
  g_application_send_notification (self->application, notification_id, notification);
  g_dbus_connection_flush_sync (g_application_get_dbus_connection (self->application), NULL, NULL);
}

static gboolean
has_id (gconstpointer notice,
        gconstpointer id)
{
  return g_str_equal (lanyard_reminder_notice_get_notification_id ((LanyardReminderNotice *) notice), id);
}

static void
drop_hidden (LanyardNotifier *self,
             const char      *notification_id)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->hidden, notification_id, has_id, &index))
    g_ptr_array_remove_index (self->hidden, index);
}

static void
tell (LanyardNotifier       *self,
      LanyardReminderNotice *notice)
{
  g_autoptr (GNotification) notification = NULL;

  notification = lanyard_reminder_notification_new (notice, lanyard_clock_get_now (self->clock),
                                                    lanyard_reminders_is_at_start (self->reminders));
  send (self, lanyard_reminder_notice_get_notification_id (notice), notification);
}

static void
tell_discreetly (LanyardNotifier       *self,
                 LanyardReminderNotice *notice)
{
  g_autoptr (GNotification) notification = NULL;

  notification = lanyard_reminder_notification_new_discreet (notice, lanyard_clock_get_now (self->clock));
  send (self, lanyard_reminder_notice_get_notification_id (notice), notification);
  g_ptr_array_add (self->hidden, g_object_ref (notice));
}

static void
on_due_cb (LanyardReminders      *reminders,
           LanyardReminderNotice *notice,
           LanyardNotifier       *self)
{
  g_assert (LANYARD_IS_NOTIFIER (self));

  drop_hidden (self, lanyard_reminder_notice_get_notification_id (notice));
  if (self->is_open || !lanyard_screen_lock_is_locked (self->screen_lock))
    tell (self, notice);
  else
    tell_discreetly (self, notice);
}

static void
on_withdraw_cb (LanyardReminders *reminders,
                const char       *notification_id,
                LanyardNotifier  *self)
{
  g_assert (LANYARD_IS_NOTIFIER (self));

  drop_hidden (self, notification_id);
  g_application_withdraw_notification (self->application, notification_id);
}

static void
on_unlocked_cb (LanyardScreenLock *screen_lock,
                LanyardNotifier   *self)
{
  g_autoptr (GPtrArray) hidden = NULL;

  g_assert (LANYARD_IS_NOTIFIER (self));

  hidden = g_steal_pointer (&self->hidden);
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < hidden->len; i++)
    tell (self, g_ptr_array_index (hidden, i));
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
  { .name = "snooze", .activate = on_action_cb, .parameter_type = "(ss)" },
};

static void
lanyard_notifier_dispose (GObject *object)
{
  LanyardNotifier *self = LANYARD_NOTIFIER (object);

  if (self->application != NULL)
    g_action_map_remove_action_entries (G_ACTION_MAP (self->application), actions, G_N_ELEMENTS (actions));

  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  g_clear_object (&self->screen_lock);
  g_clear_object (&self->application);
  g_clear_object (&self->reminders);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_notifier_parent_class)->dispose (object);
}

static void
set_open (LanyardNotifier *self,
          gboolean         is_open)
{
  if (self->is_open == is_open)
    return;

  self->is_open = is_open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_ON_LOCK_SCREEN]);
}

static void
lanyard_notifier_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LanyardNotifier *self = LANYARD_NOTIFIER (object);

  switch ((LanyardNotifierProperty) prop_id)
    {
    case PROP_SHOW_ON_LOCK_SCREEN:
      g_value_set_boolean (value, self->is_open);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_notifier_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LanyardNotifier *self = LANYARD_NOTIFIER (object);

  switch ((LanyardNotifierProperty) prop_id)
    {
    case PROP_SHOW_ON_LOCK_SCREEN:
      set_open (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_notifier_class_init (LanyardNotifierClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_notifier_dispose;
  object_class->get_property = lanyard_notifier_get_property;
  object_class->set_property = lanyard_notifier_set_property;

  properties[PROP_SHOW_ON_LOCK_SCREEN] = g_param_spec_boolean ("show-on-lock-screen", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_notifier_init (LanyardNotifier *self)
{
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
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
  self->reminders = g_object_ref (reminders);
  self->clock = g_object_ref (clock);
  self->screen_lock = lanyard_screen_lock_new (g_application_get_dbus_connection (application));
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (self->screen_lock, "unlocked", G_CALLBACK (on_unlocked_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (reminders, "due", G_CALLBACK (on_due_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (reminders, "withdraw", G_CALLBACK (on_withdraw_cb), self, G_CONNECT_DEFAULT);

  return self;
}

void
lanyard_notifier_send_test (LanyardNotifier *self)
{
  g_autoptr (GNotification) notification = lanyard_reminder_notification_new_test ();

  g_return_if_fail (LANYARD_IS_NOTIFIER (self));

  send (self, TEST_ID, notification);
}

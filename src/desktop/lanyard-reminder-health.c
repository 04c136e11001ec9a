/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-notification-service.h"
#include "lanyard-reminder-health.h"
#include "lanyard-reminders-client.h"

/**
 * LanyardReminderHealth:
 *
 * Whether reminders can come, and if not, why. It asks the bus for a notification service, and
 * writes to the library to see whether that works; of the service of reminders it is told, and
 * sees it go.
 */

/* Who ended because there was nothing to wait for ends again when it is asked for, and who dies at
 * once dies again. */
#define LEAST_SECONDS_BETWEEN_LOSSES 60

/* The services that a GNotification can go to. */
static const char *const notification_names[] = { "org.gtk.Notifications", "org.freedesktop.Notifications" };

struct _LanyardReminderHealth
{
  GObject                parent_instance;
  LanyardLibrary        *library;    /* (owned) */
  LanyardBackground     *background; /* (owned) */
  GDBusConnection       *connection; /* (owned) (nullable) */
  GCancellable          *gone;       /* (owned): cancelled when nobody wants to know any more */
  guint                  watches[G_N_ELEMENTS (notification_names)];
  guint                  service_watch; /* of the name of the service of reminders */
  gint64                 lost_at;       /* when its loss was told, in microseconds of the monotonic clock, or 0 */
  LanyardReminderProblem problem;
  gboolean               is_library_read_only;
  gboolean               is_writing;
  gboolean               lacks_service;
  gboolean               lacks_notifications;
};

G_DEFINE_FINAL_TYPE (LanyardReminderHealth, lanyard_reminder_health, G_TYPE_OBJECT)

typedef enum
{
  PROP_PROBLEM = 1,
} LanyardReminderHealthProperty;

static GParamSpec *properties[PROP_PROBLEM + 1];

enum
{
  SIGNAL_SERVICE_LOST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_to_come (LanyardBookmark *bookmark,
            gint64           now)
{
  LanyardTalk    *talk = lanyard_bookmark_get_talk (bookmark);
  LanyardInterval interval;

  return !lanyard_talk_is_cancelled (talk) && (!lanyard_talk_get_interval (talk, &interval) || interval.end > now);
}

static gboolean
has_talks_to_come (LanyardReminderHealth *self)
{
  GListModel  *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));
  const gint64 now = lanyard_clock_get_now (lanyard_library_get_clock (self->library));

  for (guint i = 0; i < g_list_model_get_n_items (bookmarks); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, i);

      if (is_to_come (bookmark, now))
        return TRUE;
    }

  return FALSE;
}

static LanyardReminderProblem
find_problem (LanyardReminderHealth *self)
{
  if (!has_talks_to_come (self))
    return LANYARD_REMINDER_PROBLEM_NONE;

  if (self->is_library_read_only)
    return LANYARD_REMINDER_PROBLEM_LIBRARY;

  if (self->lacks_service)
    return LANYARD_REMINDER_PROBLEM_NO_SERVICE;

  if (self->lacks_notifications)
    return LANYARD_REMINDER_PROBLEM_NO_NOTIFICATIONS;

  switch (lanyard_background_get_state (self->background))
    {
    case LANYARD_BACKGROUND_REFUSED:
      return LANYARD_REMINDER_PROBLEM_REFUSED;

    case LANYARD_BACKGROUND_DENIED:
      return LANYARD_REMINDER_PROBLEM_DENIED;

    case LANYARD_BACKGROUND_UNDECIDED:
    case LANYARD_BACKGROUND_ALLOWED:
    default:
      return LANYARD_REMINDER_PROBLEM_NONE;
    }
}

static void
update (LanyardReminderHealth *self)
{
  const LanyardReminderProblem problem = find_problem (self);

  if (self->problem == problem)
    return;

  self->problem = problem;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
on_service_found_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (LanyardReminderHealth) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean is_found = lanyard_notification_service_find_finish (result, &error);

  if (g_cancellable_is_cancelled (self->gone))
    return;

  self->lacks_notifications = !is_found;
  update (self);
}

static void
find_notifications (LanyardReminderHealth *self)
{
  if (self->connection != NULL)
    lanyard_notification_service_find_async (self->connection, self->gone, on_service_found_cb, g_object_ref (self));
}

static void
write_worker (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (lanyard_database_check_writable (LANYARD_DATABASE (task_data), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  LanyardReminderHealth *self = LANYARD_REMINDER_HEALTH (source);
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  self->is_library_read_only = !g_task_propagate_boolean (G_TASK (result), &error);
  if (error != NULL)
    g_info ("%s", error->message);
  if (!g_cancellable_is_cancelled (self->gone))
    update (self);
}

static void
try_library (LanyardReminderHealth *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->is_writing)
    return;

  self->is_writing = TRUE;
  task = g_task_new (self, NULL, on_written_cb, NULL);
  g_task_set_source_tag (task, try_library);
  g_task_set_task_data (task, g_object_ref (lanyard_library_get_database (self->library)), g_object_unref);
  g_task_run_in_thread (task, write_worker);
}

static void
on_name_appeared_cb (GDBusConnection *connection,
                     const char      *name,
                     const char      *owner,
                     gpointer         user_data)
{
  find_notifications (LANYARD_REMINDER_HEALTH (user_data));
}

static void
on_name_vanished_cb (GDBusConnection *connection,
                     const char      *name,
                     gpointer         user_data)
{
  /* At the end of a session the bus is gone before its services. */
  if (connection != NULL && !g_dbus_connection_is_closed (connection))
    find_notifications (LANYARD_REMINDER_HEALTH (user_data));
}

static void
on_reminders_vanished_cb (GDBusConnection *connection,
                          const char      *name,
                          gpointer         user_data)
{
  LanyardReminderHealth *self = LANYARD_REMINDER_HEALTH (user_data);
  const gint64           now = g_get_monotonic_time ();

  if (connection == NULL || g_dbus_connection_is_closed (connection) || !has_talks_to_come (self))
    return;

  if (self->lost_at != 0 && now - self->lost_at < LEAST_SECONDS_BETWEEN_LOSSES * G_USEC_PER_SEC)
    return;

  self->lost_at = now;
  g_signal_emit (self, signals[SIGNAL_SERVICE_LOST], 0);
}

static void
lanyard_reminder_health_dispose (GObject *object)
{
  LanyardReminderHealth *self = LANYARD_REMINDER_HEALTH (object);

  g_cancellable_cancel (self->gone);
  g_clear_handle_id (&self->service_watch, g_bus_unwatch_name);
  for (gsize i = 0; i < G_N_ELEMENTS (notification_names); i++)
    g_clear_handle_id (&self->watches[i], g_bus_unwatch_name);

  G_OBJECT_CLASS (lanyard_reminder_health_parent_class)->dispose (object);
}

static void
lanyard_reminder_health_finalize (GObject *object)
{
  LanyardReminderHealth *self = LANYARD_REMINDER_HEALTH (object);

  g_clear_object (&self->library);
  g_clear_object (&self->background);
  g_clear_object (&self->connection);
  g_clear_object (&self->gone);

  G_OBJECT_CLASS (lanyard_reminder_health_parent_class)->finalize (object);
}

static void
lanyard_reminder_health_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  LanyardReminderHealth *self = LANYARD_REMINDER_HEALTH (object);

  switch ((LanyardReminderHealthProperty) prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_enum (value, (int) self->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_reminder_health_class_init (LanyardReminderHealthClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_reminder_health_dispose;
  object_class->finalize = lanyard_reminder_health_finalize;
  object_class->get_property = lanyard_reminder_health_get_property;

  properties[PROP_PROBLEM] = g_param_spec_enum ("problem", NULL, NULL, LANYARD_TYPE_REMINDER_PROBLEM, LANYARD_REMINDER_PROBLEM_NONE, told);
  g_object_class_install_property (object_class, PROP_PROBLEM, properties[PROP_PROBLEM]);

  signals[SIGNAL_SERVICE_LOST] = g_signal_new ("service-lost", LANYARD_TYPE_REMINDER_HEALTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 0);
}

static void
lanyard_reminder_health_init (LanyardReminderHealth *self)
{
  self->gone = g_cancellable_new ();
}

static void
watch_names (LanyardReminderHealth *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (notification_names); i++)
    self->watches[i] = g_bus_watch_name_on_connection (self->connection, notification_names[i], G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                       on_name_appeared_cb, on_name_vanished_cb, self, NULL);

  self->service_watch = g_bus_watch_name_on_connection (self->connection, LANYARD_REMINDERS_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                        NULL, on_reminders_vanished_cb, self, NULL);
}

LanyardReminderHealth *
lanyard_reminder_health_new (LanyardLibrary    *library,
                             LanyardBackground *background,
                             GDBusConnection   *connection)
{
  LanyardReminderHealth *self;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_BACKGROUND (background), NULL);
  g_return_val_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (LANYARD_TYPE_REMINDER_HEALTH, NULL);
  self->library = g_object_ref (library);
  self->background = g_object_ref (background);
  self->lacks_notifications = connection == NULL;
  g_signal_connect_object (lanyard_library_get_bookmarks (library), "changed", G_CALLBACK (lanyard_reminder_health_check), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (background, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  if (g_set_object (&self->connection, connection))
    watch_names (self);

  return self;
}

LanyardReminderProblem
lanyard_reminder_health_get_problem (LanyardReminderHealth *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_HEALTH (self), LANYARD_REMINDER_PROBLEM_NONE);

  return self->problem;
}

LanyardBackground *
lanyard_reminder_health_get_background (LanyardReminderHealth *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_HEALTH (self), NULL);

  return self->background;
}

void
lanyard_reminder_health_check (LanyardReminderHealth *self)
{
  g_return_if_fail (LANYARD_IS_REMINDER_HEALTH (self));

  update (self);
  if (!has_talks_to_come (self))
    return;

  find_notifications (self);
  try_library (self);
}

void
lanyard_reminder_health_set_has_service (LanyardReminderHealth *self,
                                         gboolean               has_service)
{
  g_return_if_fail (LANYARD_IS_REMINDER_HEALTH (self));

  self->lacks_service = !has_service;
  update (self);
}

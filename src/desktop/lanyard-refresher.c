/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-bookmark-store.h"
#include "lanyard-network.h"
#include "lanyard-origin-store.h"
#include "lanyard-refresher.h"

/**
 * LanyardRefresher:
 *
 * Starts lanyard-refresh when a schedule with bookmarks to come is due and no window is open, which
 * would ask for it itself. It computes when that is, and leaves all that comes from strangers to the
 * other program, which may fail in any way.
 */

/* How long it rests after the program has not got what was due, at first and at most. */
#define FIRST_REST_SECONDS 60
#define LAST_REST_SECONDS (24 * 60 * 60)

struct _LanyardRefresher
{
  GObject                 parent_instance;
  LanyardDatabase        *database; /* (owned) */
  LanyardClock           *clock;    /* (owned) */
  LanyardAlarm           *alarm;    /* (owned) */
  char                   *program;  /* (owned) */
  GSubprocess            *process;  /* (owned) (nullable): of the program while it runs */
  GPtrArray              *origins;  /* (owned) (nullable) (element-type LanyardOrigin): from before it ran */
  gint64                  run_began;
  GNetworkMonitor        *monitor; /* (owned) (nullable): while it was not the time that was missing */
  GCancellable           *gone;    /* (owned): cancelled when the refresher goes */
  LanyardRefreshFrequency frequency;
  gint64                  rest; /* in seconds, 0 while it does not rest */
  gint64                  rest_began;
  guint                   watch; /* of the name of the window */
  gboolean                has_window;
  gboolean                has_network;
  gboolean                started;
  gboolean                idle;
};

G_DEFINE_FINAL_TYPE (LanyardRefresher, lanyard_refresher, G_TYPE_OBJECT)

typedef enum
{
  PROP_FREQUENCY = 1,
  PROP_IDLE,
} LanyardRefresherProperty;

static GParamSpec *properties[PROP_IDLE + 1];

enum
{
  SIGNAL_REFRESHED,
  SIGNAL_FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_idle (LanyardRefresher *self,
          gboolean          idle)
{
  if (self->idle == idle)
    return;

  self->idle = idle;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE]);
}

/* What cannot be read is tried again, as what cannot be got. */
static gint64
read_next (LanyardRefresher *self)
{
  const gint64 now = lanyard_clock_get_now (self->clock);
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;
  g_autoptr (GError) error = NULL;

  origins = lanyard_origin_store_list (self->database, &error);
  if (origins != NULL)
    bookmarks = lanyard_bookmark_store_list (self->database, &error);

  if (bookmarks != NULL)
    return lanyard_update_plan_get_first_awaited (origins, bookmarks, self->frequency, now);

  g_warning ("%s", error->message);

  return now;
}

static void
rest (LanyardRefresher *self)
{
  self->rest = CLAMP (self->rest * 2, FIRST_REST_SECONDS, LAST_REST_SECONDS);
  self->rest_began = lanyard_clock_get_now (self->clock);
}

/* A rest that begins later than now is from before the clock was set. */
static gint64
get_rest_end (LanyardRefresher *self)
{
  const gboolean rests = self->rest > 0 && self->rest_began <= lanyard_clock_get_now (self->clock);

  return rests ? self->rest_began + self->rest : 0;
}

static void
on_network_changed_cb (LanyardRefresher *self)
{
  const gboolean had_network = self->has_network;

  g_assert (LANYARD_IS_REFRESHER (self));

  self->has_network = lanyard_network_is_usable (self->monitor);
  if (!self->has_network || had_network)
    return;

  self->rest = 0;
  lanyard_refresher_look_again (self);
}

/* Only when something is due that was not got: to know the network takes memory, and waking up
 * whenever it changes. */
static void
watch_network (LanyardRefresher *self)
{
  if (self->monitor != NULL)
    return;

  self->monitor = g_object_ref (g_network_monitor_get_default ());
  self->has_network = lanyard_network_is_usable (self->monitor);
  g_signal_connect_object (self->monitor, "network-changed", G_CALLBACK (on_network_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitor, "notify", G_CALLBACK (on_network_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
unwatch_network (LanyardRefresher *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);

  g_clear_object (&self->monitor);
  self->has_network = TRUE;
}

static gboolean
is_newer (GPtrArray           *known,
          const LanyardOrigin *origin)
{
  const LanyardOrigin *old;
  guint                index;

  if (known == NULL || !g_ptr_array_find_with_equal_func (known, origin, lanyard_origin_is_same, &index))
    return FALSE;

  old = g_ptr_array_index (known, index);

  return g_strcmp0 (old->fingerprint, origin->fingerprint) != 0;
}

/* The library says what the program did, also when it was killed before it could. */
static void
tell_refreshed (LanyardRefresher *self)
{
  g_autoptr (GPtrArray) known = g_steal_pointer (&self->origins);
  g_autoptr (GPtrArray) origins = lanyard_origin_store_list (self->database, NULL);

  for (guint i = 0; origins != NULL && i < origins->len; i++)
    {
      const LanyardOrigin *origin = g_ptr_array_index (origins, i);

      if (origin->conference_id != NULL && is_newer (known, origin))
        g_signal_emit (self, signals[SIGNAL_REFRESHED], 0, origin->conference_id);
    }
}

static void
on_ended_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LanyardRefresher *self;
  g_autoptr (LanyardRefresher) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = LANYARD_REFRESHER (user_data);
  kept = g_object_ref (self);
  g_clear_object (&self->process);
  tell_refreshed (self);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);

  /* What was due then still is: there is no network, or the program does not come to its end. */
  if (read_next (self) <= self->run_began)
    {
      rest (self);
      watch_network (self);
    }
  else
    {
      self->rest = 0;
      unwatch_network (self);
    }

  lanyard_refresher_look_again (self);
}

static void
start (LanyardRefresher *self)
{
  g_autofree char  *offset = g_strdup_printf ("--clock-offset=%" G_GINT64_FORMAT, lanyard_clock_get_offset (self->clock));
  const char *const argv[] = { self->program, offset, NULL };
  g_autoptr (GError) error = NULL;

  self->run_began = lanyard_clock_get_now (self->clock);
  self->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  if (self->process == NULL)
    {
      g_warning ("%s", error->message);
      rest (self);
      lanyard_alarm_set (self->alarm, get_rest_end (self));
      return;
    }

  g_clear_pointer (&self->origins, g_ptr_array_unref);
  self->origins = lanyard_origin_store_list (self->database, NULL);
  g_subprocess_wait_async (self->process, self->gone, on_ended_cb, self);
}

static void
on_window_appeared_cb (GDBusConnection *connection,
                       const char      *name,
                       const char      *name_owner,
                       gpointer         user_data)
{
  LanyardRefresher *self = LANYARD_REFRESHER (user_data);

  self->has_window = TRUE;
  if (self->started)
    lanyard_refresher_look_again (self);
}

static void
on_window_vanished_cb (GDBusConnection *connection,
                       const char      *name,
                       gpointer         user_data)
{
  LanyardRefresher *self = LANYARD_REFRESHER (user_data);

  self->has_window = FALSE;
  if (self->started)
    lanyard_refresher_look_again (self);
}

static void
on_time_changed_cb (LanyardRefresher *self)
{
  g_assert (LANYARD_IS_REFRESHER (self));

  if (self->started)
    lanyard_refresher_look_again (self);
}

static void
lanyard_refresher_dispose (GObject *object)
{
  LanyardRefresher *self = LANYARD_REFRESHER (object);

  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  g_cancellable_cancel (self->gone);
  unwatch_network (self);
  g_clear_object (&self->process);
  g_clear_pointer (&self->origins, g_ptr_array_unref);
  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_refresher_parent_class)->dispose (object);
}

static void
lanyard_refresher_finalize (GObject *object)
{
  LanyardRefresher *self = LANYARD_REFRESHER (object);

  g_clear_object (&self->gone);
  g_clear_pointer (&self->program, g_free);

  G_OBJECT_CLASS (lanyard_refresher_parent_class)->finalize (object);
}

static void
lanyard_refresher_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardRefresher *self = LANYARD_REFRESHER (object);

  switch ((LanyardRefresherProperty) prop_id)
    {
    case PROP_FREQUENCY:
      g_value_set_enum (value, self->frequency);
      break;

    case PROP_IDLE:
      g_value_set_boolean (value, self->idle);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_frequency (LanyardRefresher       *self,
               LanyardRefreshFrequency frequency)
{
  if (self->frequency == frequency)
    return;

  self->frequency = frequency;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FREQUENCY]);
  if (self->started)
    lanyard_refresher_look_again (self);
}

static void
lanyard_refresher_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LanyardRefresher *self = LANYARD_REFRESHER (object);

  switch ((LanyardRefresherProperty) prop_id)
    {
    case PROP_FREQUENCY:
      set_frequency (self, g_value_get_enum (value));
      break;

    case PROP_IDLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_refresher_class_init (LanyardRefresherClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags often = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_refresher_dispose;
  object_class->finalize = lanyard_refresher_finalize;
  object_class->get_property = lanyard_refresher_get_property;
  object_class->set_property = lanyard_refresher_set_property;

  properties[PROP_FREQUENCY] = g_param_spec_enum ("frequency", NULL, NULL, LANYARD_TYPE_REFRESH_FREQUENCY,
                                                  LANYARD_REFRESH_AUTOMATIC, often);
  properties[PROP_IDLE] = g_param_spec_boolean ("idle", NULL, NULL, TRUE, told);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", LANYARD_TYPE_REFRESHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", LANYARD_TYPE_REFRESHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static void
lanyard_refresher_init (LanyardRefresher *self)
{
  self->gone = g_cancellable_new ();
  self->has_window = TRUE;
  self->has_network = TRUE;
  self->idle = TRUE;
}

LanyardRefresher *
lanyard_refresher_new (LanyardDatabase *database,
                       LanyardClock    *clock,
                       GDBusConnection *connection,
                       const char      *program)
{
  LanyardRefresher *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);
  g_return_val_if_fail (program != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_REFRESHER, NULL);
  self->database = g_object_ref (database);
  self->clock = g_object_ref (clock);
  self->program = g_strdup (program);
  self->alarm = lanyard_alarm_new (clock);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
  self->watch = g_bus_watch_name_on_connection (connection, APP_ID, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                on_window_appeared_cb, on_window_vanished_cb, self, NULL);

  return self;
}

void
lanyard_refresher_look_again (LanyardRefresher *self)
{
  gint64 next;

  g_return_if_fail (LANYARD_IS_REFRESHER (self));

  self->started = TRUE;
  if (self->process != NULL)
    return;

  next = read_next (self);
  set_idle (self, next == LANYARD_UPDATE_NEVER);
  next = MAX (next, get_rest_end (self));

  /* The window and the network tell when they change. */
  if (next == LANYARD_UPDATE_NEVER || self->has_window || !self->has_network)
    lanyard_alarm_clear (self->alarm);
  else if (next > lanyard_clock_get_now (self->clock))
    lanyard_alarm_set (self->alarm, next);
  else
    start (self);
}

gboolean
lanyard_refresher_has_window (LanyardRefresher *self)
{
  g_return_val_if_fail (LANYARD_IS_REFRESHER (self), FALSE);

  return self->has_window;
}

gboolean
lanyard_refresher_is_idle (LanyardRefresher *self)
{
  g_return_val_if_fail (LANYARD_IS_REFRESHER (self), TRUE);

  return self->idle;
}

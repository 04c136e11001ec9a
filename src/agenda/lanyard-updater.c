/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-network.h"
#include "lanyard-origin-store.h"
#include "lanyard-refreshes.h"
#include "lanyard-schedule-store.h"
#include "lanyard-updater.h"

/**
 * LanyardUpdater:
 *
 * Keeps schedules up to date: reads where they come from, plans, asks, and sleeps until the next
 * instant of the plan or until the network is back. Main thread only.
 */

struct _LanyardUpdater
{
  GObject                 parent_instance;
  LanyardDatabase        *database;    /* (owned) */
  LanyardClock           *clock;       /* (owned) */
  LanyardFetcher         *fetcher;     /* (owned) (nullable) */
  GNetworkMonitor        *monitor;     /* (owned) (nullable) */
  LanyardAlarm           *alarm;       /* (owned) */
  LanyardRefreshes       *refreshes;   /* (owned) (nullable): those that are under way */
  GPtrArray              *origins;     /* (owned) (element-type LanyardOrigin) */
  GPtrArray              *conferences; /* (owned) (element-type LanyardConference) */
  LanyardRefreshFrequency frequency;
  gboolean                has_network;
  gboolean                is_started;
  guint                   n_loading; /* only what was read last counts */
};

G_DEFINE_FINAL_TYPE (LanyardUpdater, lanyard_updater, G_TYPE_OBJECT)

typedef enum
{
  PROP_DATABASE = 1,
  PROP_CLOCK,
  PROP_FETCHER,
  PROP_NETWORK_MONITOR,
  PROP_FREQUENCY,
} LanyardUpdaterProperty;

static GParamSpec *properties[PROP_FREQUENCY + 1];

enum
{
  CHANGED,
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  GPtrArray *origins;     /* (owned) (element-type LanyardOrigin) */
  GPtrArray *conferences; /* (owned) (element-type LanyardConference) */
} Snapshot;

static void
snapshot_free (Snapshot *snapshot)
{
  g_clear_pointer (&snapshot->origins, g_ptr_array_unref);
  g_clear_pointer (&snapshot->conferences, g_ptr_array_unref);
  g_free (snapshot);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Snapshot, snapshot_free)

static LanyardConference *
find_conference (LanyardUpdater *self,
                 const char     *id)
{
  for (guint i = 0; i < self->conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (self->conferences, i);

      if (g_strcmp0 (lanyard_conference_get_id (conference), id) == 0)
        return conference;
    }

  return NULL;
}

/* What is not shown with a conference has no dates to go by. */
static void
follow_plan (LanyardUpdater *self,
             gboolean        is_patient)
{
  const gint64 now = lanyard_clock_get_now (self->clock);
  gint64       wake = LANYARD_UPDATE_NEVER;

  for (guint i = 0; i < self->origins->len; i++)
    {
      LanyardOrigin *origin = g_ptr_array_index (self->origins, i);
      gint64         next;

      if (origin->place_id == NULL || lanyard_refreshes_has (self->refreshes, origin))
        continue;

      next = lanyard_update_plan_get_next (origin, find_conference (self, origin->place_id), self->frequency, is_patient, now);
      if (next > now)
        wake = MIN (wake, next);
      else if (self->has_network)
        lanyard_refreshes_start (self->refreshes, origin);
    }

  if (wake == LANYARD_UPDATE_NEVER)
    lanyard_alarm_clear (self->alarm);
  else
    lanyard_alarm_set (self->alarm, wake);

  g_signal_emit (self, signals[CHANGED], 0);
}

/* Of what was removed meanwhile there is no more to know. */
static void
on_finished_cb (LanyardUpdater      *self,
                const LanyardOrigin *origin,
                gboolean             is_new)
{
  guint index;

  g_assert (LANYARD_IS_UPDATER (self));

  if (g_ptr_array_find_with_equal_func (self->origins, origin, lanyard_origin_is_same, &index))
    {
      lanyard_origin_free (self->origins->pdata[index]);
      self->origins->pdata[index] = lanyard_origin_copy (origin);
    }

  if (is_new)
    g_signal_emit (self, signals[UPDATED], 0, origin->place_id);

  /* What is being read may be older. */
  if (self->n_loading > 0)
    lanyard_updater_look_again (self);

  follow_plan (self, TRUE);
}

static void
load_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  LanyardUpdater *self = source;
  g_autoptr (Snapshot) snapshot = g_new0 (Snapshot, 1);
  g_autoptr (GError) error = NULL;

  snapshot->origins = lanyard_origin_store_list (self->database, &error);
  if (snapshot->origins != NULL)
    snapshot->conferences = lanyard_schedule_store_list_conferences (self->database, &error);

  if (snapshot->conferences != NULL)
    g_task_return_pointer (task, g_steal_pointer (&snapshot), (GDestroyNotify) snapshot_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  LanyardUpdater *self = LANYARD_UPDATER (source);
  g_autoptr (Snapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  self->n_loading--;
  snapshot = g_task_propagate_pointer (G_TASK (result), &error);
  if (snapshot == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }

  if (self->n_loading > 0)
    return;

  g_clear_pointer (&self->origins, g_ptr_array_unref);
  g_clear_pointer (&self->conferences, g_ptr_array_unref);
  self->origins = g_steal_pointer (&snapshot->origins);
  self->conferences = g_steal_pointer (&snapshot->conferences);
  self->is_started = TRUE;
  follow_plan (self, TRUE);
}

static void
plan_again (LanyardUpdater *self)
{
  g_assert (LANYARD_IS_UPDATER (self));

  if (self->is_started)
    follow_plan (self, TRUE);
}

/* It says so often, and only a network that was not there is a reason to try again. */
static void
on_network_changed_cb (LanyardUpdater *self)
{
  const gboolean had_network = self->has_network;

  g_assert (LANYARD_IS_UPDATER (self));

  self->has_network = lanyard_network_is_usable (self->monitor);
  if (self->is_started && self->has_network && !had_network)
    follow_plan (self, FALSE);
}

/* Not before it has something to do, because to make these takes a while. */
static void
ensure_network (LanyardUpdater *self)
{
  if (self->refreshes != NULL)
    return;

  if (self->fetcher == NULL)
    self->fetcher = lanyard_fetcher_new ();
  if (self->monitor == NULL)
    self->monitor = g_object_ref (g_network_monitor_get_default ());

  self->has_network = lanyard_network_is_usable (self->monitor);
  self->refreshes = lanyard_refreshes_new (self->database, self->clock, self->fetcher);
  g_signal_connect_object (self->refreshes, "finished", G_CALLBACK (on_finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitor, "network-changed", G_CALLBACK (on_network_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitor, "notify", G_CALLBACK (on_network_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lanyard_updater_constructed (GObject *object)
{
  LanyardUpdater *self = LANYARD_UPDATER (object);

  G_OBJECT_CLASS (lanyard_updater_parent_class)->constructed (object);

  self->alarm = lanyard_alarm_new (self->clock);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (plan_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "jumped", G_CALLBACK (plan_again), self, G_CONNECT_SWAPPED);
}

static void
lanyard_updater_dispose (GObject *object)
{
  LanyardUpdater *self = LANYARD_UPDATER (object);

  g_clear_pointer (&self->origins, g_ptr_array_unref);
  g_clear_pointer (&self->conferences, g_ptr_array_unref);
  g_clear_object (&self->refreshes);
  g_clear_object (&self->alarm);
  g_clear_object (&self->monitor);
  g_clear_object (&self->fetcher);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_updater_parent_class)->dispose (object);
}

static void
lanyard_updater_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LanyardUpdater *self = LANYARD_UPDATER (object);

  switch ((LanyardUpdaterProperty) prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;

    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;

    case PROP_FETCHER:
      g_value_set_object (value, self->fetcher);
      break;

    case PROP_NETWORK_MONITOR:
      g_value_set_object (value, self->monitor);
      break;

    case PROP_FREQUENCY:
      g_value_set_enum (value, self->frequency);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_frequency (LanyardUpdater         *self,
               LanyardRefreshFrequency frequency)
{
  if (self->frequency == frequency)
    return;

  self->frequency = frequency;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FREQUENCY]);
  plan_again (self);
}

static void
lanyard_updater_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LanyardUpdater *self = LANYARD_UPDATER (object);

  switch ((LanyardUpdaterProperty) prop_id)
    {
    case PROP_DATABASE:
      self->database = g_value_dup_object (value);
      break;

    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;

    case PROP_FETCHER:
      self->fetcher = g_value_dup_object (value);
      break;

    case PROP_NETWORK_MONITOR:
      self->monitor = g_value_dup_object (value);
      break;

    case PROP_FREQUENCY:
      set_frequency (self, g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_updater_class_init (LanyardUpdaterClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags often = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lanyard_updater_constructed;
  object_class->dispose = lanyard_updater_dispose;
  object_class->get_property = lanyard_updater_get_property;
  object_class->set_property = lanyard_updater_set_property;

  properties[PROP_DATABASE] = g_param_spec_object ("database", NULL, NULL, LANYARD_TYPE_DATABASE, once);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, LANYARD_TYPE_CLOCK, once);
  properties[PROP_FETCHER] = g_param_spec_object ("fetcher", NULL, NULL, LANYARD_TYPE_FETCHER, once);
  properties[PROP_NETWORK_MONITOR] = g_param_spec_object ("network-monitor", NULL, NULL, G_TYPE_NETWORK_MONITOR, once);
  properties[PROP_FREQUENCY] = g_param_spec_enum ("frequency", NULL, NULL, LANYARD_TYPE_REFRESH_FREQUENCY,
                                                  LANYARD_REFRESH_AUTOMATIC, often);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", LANYARD_TYPE_UPDATER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[UPDATED] = g_signal_new ("updated", LANYARD_TYPE_UPDATER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_updater_init (LanyardUpdater *self)
{
  self->origins = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_origin_free);
  self->conferences = g_ptr_array_new_with_free_func (g_object_unref);
}

LanyardUpdater *
lanyard_updater_new (LanyardDatabase *database,
                     LanyardClock    *clock)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  return g_object_new (LANYARD_TYPE_UPDATER, "database", database, "clock", clock, NULL);
}

void
lanyard_updater_look_again (LanyardUpdater *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LANYARD_IS_UPDATER (self));

  ensure_network (self);
  self->n_loading++;
  task = g_task_new (self, NULL, on_loaded_cb, NULL);
  g_task_set_source_tag (task, lanyard_updater_look_again);
  g_task_run_in_thread (task, load_worker);
}

void
lanyard_updater_refresh (LanyardUpdater *self,
                         const char     *conference_id)
{
  g_return_if_fail (LANYARD_IS_UPDATER (self));

  for (guint i = 0; i < self->origins->len; i++)
    {
      LanyardOrigin *origin = g_ptr_array_index (self->origins, i);

      if (g_strcmp0 (origin->place_id, conference_id) == 0)
        lanyard_refreshes_start (self->refreshes, origin);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

void
lanyard_updater_cancel (LanyardUpdater *self,
                        const char     *conference_id)
{
  g_return_if_fail (LANYARD_IS_UPDATER (self));

  if (self->refreshes != NULL)
    lanyard_refreshes_cancel (self->refreshes, conference_id);
}

gboolean
lanyard_updater_is_running (LanyardUpdater *self,
                            const char     *conference_id)
{
  g_return_val_if_fail (LANYARD_IS_UPDATER (self), FALSE);

  return self->refreshes != NULL && lanyard_refreshes_has_place (self->refreshes, conference_id);
}

gboolean
lanyard_updater_can_refresh (LanyardUpdater *self,
                             const char     *conference_id)
{
  g_return_val_if_fail (LANYARD_IS_UPDATER (self), FALSE);

  for (guint i = 0; i < self->origins->len; i++)
    {
      LanyardOrigin *origin = g_ptr_array_index (self->origins, i);

      if (g_strcmp0 (origin->place_id, conference_id) == 0)
        return TRUE;
    }

  return FALSE;
}

const LanyardOrigin *
lanyard_updater_find_origin (LanyardUpdater *self,
                             const char     *conference_id)
{
  g_return_val_if_fail (LANYARD_IS_UPDATER (self), NULL);

  for (guint i = 0; i < self->origins->len; i++)
    {
      LanyardOrigin *origin = g_ptr_array_index (self->origins, i);

      if (origin->conference_id != NULL && g_strcmp0 (origin->conference_id, conference_id) == 0)
        return origin;
    }

  return NULL;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-network.h"
#include "lanyard-origin-store.h"
#include "lanyard-due-refreshes.h"
#include "lanyard-refreshes.h"

/**
 * LanyardDueRefreshes:
 *
 * Refreshes once what is due of the conferences that have bookmarks to come, for a program that
 * does nothing else: it reads the library in the main thread.
 */

struct _LanyardDueRefreshes
{
  GObject           parent_instance;
  LanyardDatabase  *database;  /* (owned) */
  LanyardClock     *clock;     /* (owned) */
  GNetworkMonitor  *monitor;   /* (owned) */
  LanyardRefreshes *refreshes; /* (owned) */
  guint             n_due;
  guint             n_over;
  guint             n_new;
  guint             n_failed;
  gboolean          is_offline;
};

G_DEFINE_FINAL_TYPE (LanyardDueRefreshes, lanyard_due_refreshes, G_TYPE_OBJECT)

enum
{
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_finished_cb (LanyardDueRefreshes *self,
                const LanyardOrigin *origin,
                gboolean             is_new)
{
  g_assert (LANYARD_IS_DUE_REFRESHES (self));

  self->n_over++;
  if (is_new)
    self->n_new++;
  if (origin->failures > 0)
    self->n_failed++;

  if (self->n_over == self->n_due)
    g_signal_emit (self, signals[FINISHED], 0);
}

static GPtrArray *
list_due (LanyardDueRefreshes    *self,
          LanyardRefreshFrequency frequency,
          GError                **error)
{
  const gint64 now = lanyard_clock_get_now (self->clock);
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;

  origins = lanyard_origin_store_list (self->database, error);
  if (origins != NULL)
    bookmarks = lanyard_bookmark_store_list (self->database, error);
  if (bookmarks == NULL)
    return NULL;

  for (guint i = origins->len; i > 0; i--)
    {
      if (lanyard_update_plan_get_next_awaited (g_ptr_array_index (origins, i - 1), bookmarks, frequency, now) > now)
        g_ptr_array_remove_index (origins, i - 1);
    }

  return g_steal_pointer (&origins);
}

static void
lanyard_due_refreshes_dispose (GObject *object)
{
  LanyardDueRefreshes *self = LANYARD_DUE_REFRESHES (object);

  g_clear_object (&self->refreshes);
  g_clear_object (&self->monitor);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_due_refreshes_parent_class)->dispose (object);
}

static void
lanyard_due_refreshes_class_init (LanyardDueRefreshesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_due_refreshes_dispose;

  signals[FINISHED] = g_signal_new ("finished", LANYARD_TYPE_DUE_REFRESHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
lanyard_due_refreshes_init (LanyardDueRefreshes *self)
{
}

LanyardDueRefreshes *
lanyard_due_refreshes_new (LanyardDatabase *database,
                           LanyardClock    *clock,
                           LanyardFetcher  *fetcher,
                           GNetworkMonitor *monitor)
{
  LanyardDueRefreshes *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (LANYARD_IS_FETCHER (fetcher), NULL);
  g_return_val_if_fail (G_IS_NETWORK_MONITOR (monitor), NULL);

  self = g_object_new (LANYARD_TYPE_DUE_REFRESHES, NULL);
  self->database = g_object_ref (database);
  self->clock = g_object_ref (clock);
  self->monitor = g_object_ref (monitor);
  self->refreshes = lanyard_refreshes_new (database, clock, fetcher);
  g_signal_connect_object (self->refreshes, "finished", G_CALLBACK (on_finished_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
lanyard_due_refreshes_run (LanyardDueRefreshes    *self,
                           LanyardRefreshFrequency frequency,
                           GError                **error)
{
  g_autoptr (GPtrArray) due = NULL;

  g_return_val_if_fail (LANYARD_IS_DUE_REFRESHES (self), FALSE);
  g_return_val_if_fail (self->n_due == 0, FALSE);

  due = list_due (self, frequency, error);
  if (due == NULL)
    return FALSE;

  self->n_due = due->len;
  self->is_offline = due->len > 0 && !lanyard_network_is_usable (self->monitor);

  for (guint i = 0; !self->is_offline && i < due->len; i++)
    lanyard_refreshes_start (self->refreshes, g_ptr_array_index (due, i));

  if (self->is_offline || due->len == 0)
    g_signal_emit (self, signals[FINISHED], 0);

  return TRUE;
}

guint
lanyard_due_refreshes_get_n_due (LanyardDueRefreshes *self)
{
  g_return_val_if_fail (LANYARD_IS_DUE_REFRESHES (self), 0);

  return self->n_due;
}

guint
lanyard_due_refreshes_get_n_new (LanyardDueRefreshes *self)
{
  g_return_val_if_fail (LANYARD_IS_DUE_REFRESHES (self), 0);

  return self->n_new;
}

guint
lanyard_due_refreshes_get_n_failed (LanyardDueRefreshes *self)
{
  g_return_val_if_fail (LANYARD_IS_DUE_REFRESHES (self), 0);

  return self->n_failed;
}

gboolean
lanyard_due_refreshes_is_offline (LanyardDueRefreshes *self)
{
  g_return_val_if_fail (LANYARD_IS_DUE_REFRESHES (self), FALSE);

  return self->is_offline;
}

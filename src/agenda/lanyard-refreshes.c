/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-refresh.h"
#include "lanyard-refreshes.h"

/**
 * LanyardRefreshes:
 *
 * The refreshes that are under way, and none of them twice. Main thread only.
 */

/* For how long what was cancelled is let alone, in seconds. */
#define REST 3600

struct _LanyardRefreshes
{
  GObject          parent_instance;
  LanyardDatabase *database; /* (owned) */
  LanyardClock    *clock;    /* (owned) */
  LanyardFetcher  *fetcher;  /* (owned) */
  GPtrArray       *running;  /* (owned) (element-type Running): each is freed when it is over */
};

G_DEFINE_FINAL_TYPE (LanyardRefreshes, lanyard_refreshes, G_TYPE_OBJECT)

enum
{
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  LanyardRefreshes *refreshes;   /* (weak) (nullable) */
  LanyardOrigin    *origin;      /* (owned) */
  GCancellable     *cancellable; /* (owned) */
} Running;

static void
running_free (Running *running)
{
  g_clear_weak_pointer (&running->refreshes);
  g_clear_pointer (&running->origin, lanyard_origin_free);
  g_clear_object (&running->cancellable);
  g_free (running);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Running, running_free)

static gboolean
is_running_from (gconstpointer running,
                 gconstpointer origin)
{
  return lanyard_origin_is_same (((const Running *) running)->origin, origin);
}

static gboolean
is_running_for (gconstpointer running,
                gconstpointer place_id)
{
  return g_strcmp0 (((const Running *) running)->origin->place_id, place_id) == 0;
}

static void
on_finished_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Running) running = user_data;
  g_autoptr (LanyardRefreshes) self = running->refreshes != NULL ? g_object_ref (running->refreshes) : NULL;
  g_autoptr (LanyardOrigin) origin = NULL;
  gboolean is_new;

  origin = lanyard_refresh_run_finish (result, &is_new, NULL);
  if (self == NULL)
    return;

  if (origin == NULL)
    {
      origin = g_steal_pointer (&running->origin);
      origin->not_before = lanyard_clock_get_now (self->clock) + REST;
    }

  g_ptr_array_remove (self->running, running);
  g_signal_emit (self, signals[FINISHED], 0, origin, is_new);
}

static void
lanyard_refreshes_dispose (GObject *object)
{
  LanyardRefreshes *self = LANYARD_REFRESHES (object);

  for (guint i = 0; self->running != NULL && i < self->running->len; i++)
    {
      Running *running = g_ptr_array_index (self->running, i);

      g_cancellable_cancel (running->cancellable);
    }

  g_clear_pointer (&self->running, g_ptr_array_unref);
  g_clear_object (&self->fetcher);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_refreshes_parent_class)->dispose (object);
}

static void
lanyard_refreshes_class_init (LanyardRefreshesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_refreshes_dispose;

  signals[FINISHED] = g_signal_new ("finished", LANYARD_TYPE_REFRESHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, LANYARD_TYPE_ORIGIN, G_TYPE_BOOLEAN);
}

static void
lanyard_refreshes_init (LanyardRefreshes *self)
{
  self->running = g_ptr_array_new ();
}

LanyardRefreshes *
lanyard_refreshes_new (LanyardDatabase *database,
                       LanyardClock    *clock,
                       LanyardFetcher  *fetcher)
{
  LanyardRefreshes *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (LANYARD_IS_FETCHER (fetcher), NULL);

  self = g_object_new (LANYARD_TYPE_REFRESHES, NULL);
  self->database = g_object_ref (database);
  self->clock = g_object_ref (clock);
  self->fetcher = g_object_ref (fetcher);

  return self;
}

void
lanyard_refreshes_start (LanyardRefreshes    *self,
                         const LanyardOrigin *origin)
{
  Running *running;

  g_return_if_fail (LANYARD_IS_REFRESHES (self));
  g_return_if_fail (origin != NULL);

  if (lanyard_refreshes_has (self, origin))
    return;

  running = g_new0 (Running, 1);
  g_set_weak_pointer (&running->refreshes, self);
  running->origin = lanyard_origin_copy (origin);
  running->cancellable = g_cancellable_new ();
  g_ptr_array_add (self->running, running);
  lanyard_refresh_run_async (self->database, self->clock, self->fetcher, origin, running->cancellable, on_finished_cb,
                             running);
}

gboolean
lanyard_refreshes_has (LanyardRefreshes    *self,
                       const LanyardOrigin *origin)
{
  g_return_val_if_fail (LANYARD_IS_REFRESHES (self), FALSE);

  return g_ptr_array_find_with_equal_func (self->running, origin, is_running_from, NULL);
}

gboolean
lanyard_refreshes_has_place (LanyardRefreshes *self,
                             const char       *place_id)
{
  g_return_val_if_fail (LANYARD_IS_REFRESHES (self), FALSE);

  return g_ptr_array_find_with_equal_func (self->running, place_id, is_running_for, NULL);
}

void
lanyard_refreshes_cancel (LanyardRefreshes *self,
                          const char       *place_id)
{
  g_return_if_fail (LANYARD_IS_REFRESHES (self));

  for (guint i = 0; i < self->running->len; i++)
    {
      Running *running = g_ptr_array_index (self->running, i);

      if (is_running_for (running, place_id))
        g_cancellable_cancel (running->cancellable);
    }
}

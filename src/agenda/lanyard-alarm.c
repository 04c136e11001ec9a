/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-clock-private.h"

/**
 * LanyardAlarm:
 *
 * Rings at an instant of the wall clock. It may be set, cleared and dropped at any time, also
 * while it rings.
 */

struct _LanyardAlarm
{
  GObject            parent_instance;
  LanyardClock      *clock; /* (owned) */
  LanyardClockEntry *entry; /* (owned by @clock) (nullable): NULL while not set */
};

G_DEFINE_FINAL_TYPE (LanyardAlarm, lanyard_alarm, G_TYPE_OBJECT)

enum
{
  SIGNAL_RING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_due_cb (gpointer data)
{
  g_autoptr (LanyardAlarm) self = g_object_ref (LANYARD_ALARM (data));

  self->entry = NULL;
  g_signal_emit (self, signals[SIGNAL_RING], 0);
}

static void
lanyard_alarm_dispose (GObject *object)
{
  LanyardAlarm *self = LANYARD_ALARM (object);

  lanyard_alarm_clear (self);

  G_OBJECT_CLASS (lanyard_alarm_parent_class)->dispose (object);
}

static void
lanyard_alarm_finalize (GObject *object)
{
  LanyardAlarm *self = LANYARD_ALARM (object);

  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_alarm_parent_class)->finalize (object);
}

static void
lanyard_alarm_class_init (LanyardAlarmClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_alarm_dispose;
  object_class->finalize = lanyard_alarm_finalize;

  signals[SIGNAL_RING] = g_signal_new ("ring", LANYARD_TYPE_ALARM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
lanyard_alarm_init (LanyardAlarm *self)
{
}

LanyardAlarm *
lanyard_alarm_new (LanyardClock *clock)
{
  LanyardAlarm *self;

  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_ALARM, NULL);
  self->clock = g_object_ref (clock);

  return self;
}

void
lanyard_alarm_set (LanyardAlarm *self,
                   gint64        instant)
{
  g_return_if_fail (LANYARD_IS_ALARM (self));

  lanyard_alarm_clear (self);
  self->entry = lanyard_clock_add_entry (self->clock, instant, on_due_cb, self);
}

void
lanyard_alarm_clear (LanyardAlarm *self)
{
  g_return_if_fail (LANYARD_IS_ALARM (self));

  if (self->entry != NULL)
    lanyard_clock_remove_entry (self->clock, g_steal_pointer (&self->entry));
}

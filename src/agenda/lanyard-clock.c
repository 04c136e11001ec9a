/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lanyard-clock-private.h"
#include "lanyard-error.h"
#include "lanyard-zone-watch.h"

/**
 * LanyardClock:
 *
 * What time it is, and the one thing that wakes Lanyard at a time: a timer of the kernel on the
 * wall clock, set to the first of all alarms. The kernel also tells through it when the wall
 * clock is set or the computer was asleep, and through another file when the time zone changes,
 * so nothing is ever polled. A clock belongs to the thread and main context it was made in.
 */

/* The last second of the year 9999, where GDateTime ends. */
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)

struct _LanyardClock
{
  GObject           parent_instance;
  GMainContext     *context; /* (owned) */
  GSequence        *entries; /* (owned) (element-type LanyardClockEntry): by instant */
  guint64           serial;  /* of the entry added last */
  gint64            offset;  /* of a running clock */
  gboolean          stopped;
  gint64            now;        /* of a stopped clock */
  int               timer;      /* of a running clock, else -1 */
  gboolean          was_set;    /* the computer's clock was, and nobody was told yet */
  GSource          *source;     /* (owned) (nullable): of the timer, or of what is past on a stopped clock */
  LanyardZoneWatch *zone_watch; /* (owned) (nullable): of a running clock */
};

struct _LanyardClockEntry
{
  GSequenceIter  *position; /* (unowned) */
  gint64          instant;
  guint64         serial;
  GSourceOnceFunc callback;
  gpointer        data;
};

G_DEFINE_FINAL_TYPE (LanyardClock, lanyard_clock, G_TYPE_OBJECT)

enum
{
  SIGNAL_JUMPED,
  SIGNAL_ZONE_CHANGED,
  SIGNAL_DISPLAY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const LanyardClockEntry *entry = a;
  const LanyardClockEntry *other = b;

  return (entry->instant > other->instant) - (entry->instant < other->instant);
}

/* An alarm that a ringing one sets is left for later, or one that always sets itself to the past
 * would ring for ever. */
static LanyardClockEntry *
find_due_entry (LanyardClock *self,
                guint64       last_serial)
{
  const gint64   now = lanyard_clock_get_now (self);
  GSequenceIter *iter = g_sequence_get_begin_iter (self->entries);

  for (; !g_sequence_iter_is_end (iter); iter = g_sequence_iter_next (iter))
    {
      LanyardClockEntry *entry = g_sequence_get (iter);

      if (entry->instant > now)
        return NULL;

      if (entry->serial <= last_serial)
        return entry;
    }

  return NULL;
}

static void
ring_due_entries (LanyardClock *self)
{
  g_autoptr (LanyardClock) kept = g_object_ref (self);
  const guint64      last_serial = self->serial;
  LanyardClockEntry *entry;

  while ((entry = find_due_entry (kept, last_serial)) != NULL)
    {
      GSourceOnceFunc callback = entry->callback;
      gpointer        data = entry->data;

      g_sequence_remove (entry->position);
      callback (data);
    }
}

static gboolean
on_past_cb (gpointer data)
{
  LanyardClock *self = data;

  g_clear_pointer (&self->source, g_source_unref);
  ring_due_entries (self);

  return G_SOURCE_REMOVE;
}

/* A stopped clock wakes up only for what was past when it was set. */
static void
arm_stopped (LanyardClock *self)
{
  if (self->source != NULL || find_due_entry (self, G_MAXUINT64) == NULL)
    return;

  self->source = g_idle_source_new ();
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, on_past_cb, self, NULL);
  g_source_attach (self->source, self->context);
}

/* Without an alarm the timer is set to the end of days, to be told of a set clock all the same. */
static void
arm_running (LanyardClock *self)
{
  struct itimerspec setting = { 0 };
  GSequenceIter    *first = g_sequence_get_begin_iter (self->entries);
  gint64            instant = G_MAXINT64;

  if (!g_sequence_iter_is_end (first))
    instant = ((LanyardClockEntry *) g_sequence_get (first))->instant;

  /* Beyond the last second the clock stands still, and nothing comes any more. */
  instant = instant <= LAST_SECOND ? instant - self->offset : G_MAXINT64;

  /* Zero would switch the timer off. */
  setting.it_value.tv_sec = self->was_set ? 1 : MAX (instant, 1);

  while (timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &setting, NULL) != 0)
    {
      if (errno != ECANCELED)
        {
          g_warning ("The timer cannot be set: %s", g_strerror (errno));
          return;
        }

      /* The clock was set since the timer was last read, and the kernel says so only once: wake
       * at once to pass it on. */
      self->was_set = TRUE;
      setting.it_value.tv_sec = 1;
    }
}

static void
arm (LanyardClock *self)
{
  if (self->stopped)
    arm_stopped (self);
  else
    arm_running (self);
}

static void
jump (LanyardClock *self)
{
  g_autoptr (LanyardClock) kept = g_object_ref (self);

  g_signal_emit (kept, signals[SIGNAL_JUMPED], 0);
  ring_due_entries (kept);
  arm (kept);
}

static gboolean
on_timer_cb (int          fd,
             GIOCondition condition,
             gpointer     data)
{
  g_autoptr (LanyardClock) self = g_object_ref (LANYARD_CLOCK (data));
  guint64 expirations;

  if (read (self->timer, &expirations, sizeof expirations) < 0 && errno == ECANCELED)
    self->was_set = TRUE;

  if (self->was_set)
    {
      self->was_set = FALSE;
      jump (self);
    }
  else
    {
      ring_due_entries (self);
      arm (self);
    }

  return G_SOURCE_CONTINUE;
}

static void
start_timer (LanyardClock *self)
{
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->timer < 0)
    g_error ("There is no timer to be had: %s", g_strerror (errno));

  self->source = g_unix_fd_source_new (self->timer, G_IO_IN);
  g_source_set_callback (self->source, G_SOURCE_FUNC (on_timer_cb), self, NULL);
  g_source_attach (self->source, self->context);
  arm_running (self);
}

static void
on_zone_changed_cb (LanyardClock *self)
{
  g_assert (LANYARD_IS_CLOCK (self));

  g_signal_emit (self, signals[SIGNAL_ZONE_CHANGED], 0);
  lanyard_clock_change_display (self);
}

static void
watch_zone (LanyardClock *self)
{
  self->zone_watch = lanyard_zone_watch_new (NULL);
  g_signal_connect_object (self->zone_watch, "changed", G_CALLBACK (on_zone_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lanyard_clock_finalize (GObject *object)
{
  LanyardClock *self = LANYARD_CLOCK (object);

  if (self->source != NULL)
    g_source_destroy (self->source);

  g_clear_object (&self->zone_watch);
  g_clear_pointer (&self->source, g_source_unref);
  g_clear_fd (&self->timer, NULL);
  g_clear_pointer (&self->entries, g_sequence_free);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (lanyard_clock_parent_class)->finalize (object);
}

static void
lanyard_clock_class_init (LanyardClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_clock_finalize;

  signals[SIGNAL_JUMPED] = g_signal_new ("jumped", LANYARD_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_ZONE_CHANGED] = g_signal_new ("zone-changed", LANYARD_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 0);
  signals[SIGNAL_DISPLAY_CHANGED] = g_signal_new ("display-changed", LANYARD_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 0);
}

static void
lanyard_clock_init (LanyardClock *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->entries = g_sequence_new (g_free);
  self->timer = -1;
}

LanyardClock *
lanyard_clock_new (gint64 offset)
{
  LanyardClock *self = g_object_new (LANYARD_TYPE_CLOCK, NULL);

  self->offset = CLAMP (offset, -LAST_SECOND, LAST_SECOND);
  start_timer (self);
  watch_zone (self);

  return self;
}

gboolean
lanyard_clock_parse_offset (const char *text,
                            gint64     *offset,
                            GError    **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) instant = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (offset != NULL, FALSE);

  /* GDateTime wants the seconds. */
  if (g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?![0-9:])", text, 0, 0))
    {
      g_autofree char *whole = g_strdup_printf ("%.16s:00%s", text, text + 16);

      instant = g_date_time_new_from_iso8601 (whole, zone);
    }
  else
    {
      instant = g_date_time_new_from_iso8601 (text, zone);
    }

  if (instant == NULL)
    {
      /* TRANSLATORS: %s is what somebody typed. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE,
                   _ ("“%s” is not a time. Write it like 2025-11-12T16:34-05:00."), text);
      return FALSE;
    }

  *offset = g_date_time_to_unix (instant) - g_get_real_time () / G_USEC_PER_SEC;

  return TRUE;
}

LanyardClock *
lanyard_clock_new_stopped (gint64 now)
{
  LanyardClock *self = g_object_new (LANYARD_TYPE_CLOCK, NULL);

  self->stopped = TRUE;
  self->now = now;

  return self;
}

gint64
lanyard_clock_get_now (LanyardClock *self)
{
  gint64 now;

  g_return_val_if_fail (LANYARD_IS_CLOCK (self), 0);

  now = self->stopped ? self->now : g_get_real_time () / G_USEC_PER_SEC + self->offset;

  return CLAMP (now, 0, LAST_SECOND);
}

gint64
lanyard_clock_get_offset (LanyardClock *self)
{
  g_return_val_if_fail (LANYARD_IS_CLOCK (self), 0);

  return self->offset;
}

void
lanyard_clock_set_offset (LanyardClock *self,
                          gint64        offset)
{
  g_return_if_fail (LANYARD_IS_CLOCK (self));
  g_return_if_fail (!self->stopped);

  offset = CLAMP (offset, -LAST_SECOND, LAST_SECOND);
  if (self->offset == offset)
    return;

  self->offset = offset;
  jump (self);
}

void
lanyard_clock_set_now (LanyardClock *self,
                       gint64        now)
{
  g_return_if_fail (LANYARD_IS_CLOCK (self));
  g_return_if_fail (self->stopped);

  if (self->now == now)
    return;

  self->now = now;
  jump (self);
}

void
lanyard_clock_change_display (LanyardClock *self)
{
  g_return_if_fail (LANYARD_IS_CLOCK (self));

  g_signal_emit (self, signals[SIGNAL_DISPLAY_CHANGED], 0);
}

LanyardClockEntry *
lanyard_clock_add_entry (LanyardClock   *self,
                         gint64          instant,
                         GSourceOnceFunc callback,
                         gpointer        data)
{
  LanyardClockEntry *entry;

  g_return_val_if_fail (LANYARD_IS_CLOCK (self), NULL);
  g_return_val_if_fail (callback != NULL, NULL);

  entry = g_new0 (LanyardClockEntry, 1);
  entry->instant = CLAMP (instant, 0, LAST_SECOND + 1);
  entry->serial = ++self->serial;
  entry->callback = callback;
  entry->data = data;
  entry->position = g_sequence_insert_sorted (self->entries, entry, compare_entries, NULL);
  arm (self);

  return entry;
}

void
lanyard_clock_remove_entry (LanyardClock      *self,
                            LanyardClockEntry *entry)
{
  g_return_if_fail (LANYARD_IS_CLOCK (self));
  g_return_if_fail (entry != NULL);

  g_sequence_remove (entry->position);
  arm (self);
}

void
lanyard_clock_pass (LanyardClock *self,
                    gint64        instant)
{
  g_return_if_fail (LANYARD_IS_CLOCK (self));
  g_return_if_fail (self->stopped);

  while (self->now < instant)
    {
      GSequenceIter *first = g_sequence_get_begin_iter (self->entries);

      if (g_sequence_iter_is_end (first))
        self->now = instant;
      else
        self->now = MIN (MAX (((LanyardClockEntry *) g_sequence_get (first))->instant, self->now + 1), instant);

      ring_due_entries (self);
    }

  arm (self);
}

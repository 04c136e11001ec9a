/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-metronome.h"

#define BEAT_MICROSECONDS 5000

typedef struct
{
  GMainContext *context; /* (owned) */
  int           n_sent;
  int           n_heard;
  int           longest;
} Listener;

struct _TestMetronome
{
  Listener main;
  Listener idle;
  GThread *beating;   /* (owned) */
  GThread *listening; /* (owned) */
  int      stopped;
};

static gboolean
on_beat_cb (gpointer data)
{
  Listener *listener = data;

  listener->longest = MAX (listener->longest, g_atomic_int_get (&listener->n_sent) - listener->n_heard);
  listener->n_heard++;

  return G_SOURCE_REMOVE;
}

/* Never at once, even when the context could be had. */
static void
send_beat (Listener *listener)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_beat_cb, listener, NULL);
  g_atomic_int_inc (&listener->n_sent);
  g_source_attach (source, listener->context);
}

static gpointer
beating_thread (gpointer data)
{
  TestMetronome *self = data;

  while (!g_atomic_int_get (&self->stopped))
    {
      g_usleep (BEAT_MICROSECONDS);
      send_beat (&self->main);
      send_beat (&self->idle);
    }

  return NULL;
}

static gpointer
listening_thread (gpointer data)
{
  TestMetronome *self = data;

  while (!g_atomic_int_get (&self->stopped))
    g_main_context_iteration (self->idle.context, TRUE);

  return NULL;
}

TestMetronome *
test_metronome_start (void)
{
  TestMetronome *self = g_new0 (TestMetronome, 1);

  self->main.context = g_main_context_ref (g_main_context_default ());
  self->idle.context = g_main_context_new ();
  self->listening = g_thread_new ("listening", listening_thread, self);
  self->beating = g_thread_new ("beating", beating_thread, self);

  return self;
}

int
test_metronome_stop (TestMetronome *self,
                     int           *n_beats,
                     int           *longest_idle)
{
  int longest;

  g_atomic_int_set (&self->stopped, TRUE);
  g_main_context_wakeup (self->idle.context);
  g_thread_join (self->beating);
  g_main_context_wakeup (self->idle.context);
  g_thread_join (self->listening);

  while (self->main.n_heard < self->main.n_sent)
    g_main_context_iteration (self->main.context, FALSE);

  while (self->idle.n_heard < self->idle.n_sent)
    g_main_context_iteration (self->idle.context, FALSE);

  *n_beats = self->main.n_sent;
  *longest_idle = self->idle.longest;
  longest = self->main.longest;
  g_main_context_unref (self->main.context);
  g_main_context_unref (self->idle.context);
  g_free (self);

  return longest;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <time.h>

#include "bench-frames.h"

#define LIMIT_MS 16.7

struct _BenchFrames
{
  GtkWindow     *window;     /* (owned) */
  GdkFrameClock *clock;      /* (owned) */
  guint          tick_id;    /* tick callback */
  GtkAdjustment *adjustment; /* (unowned) (nullable), what is scrolled now */
  guint          step;
  guint          n_steps;
  double         distance;     /* a step, or 0 when all is scrolled through and back */
  double         began;        /* the frame that is made, in milliseconds */
  double         began_work;   /* the same by the time of the processor */
  GArray        *times;        /* (owned) (element-type double), of frames in milliseconds */
  GArray        *works;        /* (owned) (element-type double), the same by the time of the processor */
  guint          most_widgets; /* until now */
  guint          fewest_widgets;
  guint          reported_widgets;
};

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

static double
get_time (clockid_t id)
{
  struct timespec time;

  clock_gettime (id, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
on_before_paint_cb (BenchFrames *self)
{
  self->began = get_time (CLOCK_MONOTONIC);
  self->began_work = get_time (CLOCK_THREAD_CPUTIME_ID);
}

static void
on_after_paint_cb (BenchFrames *self)
{
  double time = get_time (CLOCK_MONOTONIC) - self->began;
  double work = get_time (CLOCK_THREAD_CPUTIME_ID) - self->began_work;
  guint  n_widgets;

  if (self->adjustment == NULL)
    return;

  g_array_append_val (self->times, time);
  g_array_append_val (self->works, work);
  n_widgets = count_widgets (GTK_WIDGET (self->window));
  self->most_widgets = MAX (self->most_widgets, n_widgets);
  self->fewest_widgets = MIN (self->fewest_widgets, n_widgets);
}

static double
get_goal (BenchFrames *self)
{
  double end = gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);
  guint  half = self->n_steps / 2;

  if (self->distance > 0)
    return self->distance * self->step;

  return end * (self->step <= half ? self->step : self->n_steps - self->step) / half;
}

/* A step is made within the frame that shows it, as scrolling with a finger is. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  BenchFrames *self = user_data;

  if (self->adjustment == NULL)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (self->adjustment, get_goal (self));
  if (self->step++ == self->n_steps)
    self->adjustment = NULL;

  return G_SOURCE_CONTINUE;
}

BenchFrames *
bench_frames_new (GtkWindow *window)
{
  BenchFrames *self = g_new0 (BenchFrames, 1);

  self->window = g_object_ref (window);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  self->times = g_array_new (FALSE, FALSE, sizeof (double));
  self->works = g_array_new (FALSE, FALSE, sizeof (double));
  self->fewest_widgets = G_MAXUINT;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (window), on_tick_cb, self, NULL);
  g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (on_before_paint_cb), self);
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (on_after_paint_cb), self);

  return self;
}

void
bench_frames_free (BenchFrames *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->window), self->tick_id);
  g_clear_object (&self->clock);
  g_clear_object (&self->window);
  g_clear_pointer (&self->times, g_array_unref);
  g_clear_pointer (&self->works, g_array_unref);
  g_free (self);
}

static void
scroll (BenchFrames   *self,
        GtkAdjustment *adjustment,
        double         distance,
        guint          n_steps)
{
  self->step = 0;
  self->n_steps = n_steps;
  self->distance = distance;
  self->adjustment = adjustment;

  while (self->adjustment != NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
bench_frames_scroll (BenchFrames   *self,
                     GtkAdjustment *adjustment,
                     guint          n_steps)
{
  scroll (self, adjustment, 0, n_steps);
}

void
bench_frames_scroll_by (BenchFrames   *self,
                        GtkAdjustment *adjustment,
                        double         distance,
                        guint          n_steps)
{
  scroll (self, adjustment, distance, n_steps);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

/* Prints the times, and returns within what 95 of 100 of them are. */
static double
print_times (GArray     *times,
             const char *of_what)
{
  double usual, slow;

  g_array_sort (times, compare_times);
  usual = g_array_index (times, double, times->len / 2);
  slow = g_array_index (times, double, times->len * 95 / 100);
  g_print ("  by the %s: half within %.1f ms, 95 in 100 within %.1f ms, all within %.1f ms\n",
           of_what, usual, slow, g_array_index (times, double, times->len - 1));

  return slow;
}

gboolean
bench_frames_report (BenchFrames *self,
                     const char  *name)
{
  double slow;

  g_print ("%s: %u frames, from %u to %u widgets\n", name, self->times->len, self->fewest_widgets, self->most_widgets);
  slow = print_times (self->times, "clock");
  print_times (self->works, "processor");

  g_array_set_size (self->times, 0);
  g_array_set_size (self->works, 0);
  self->reported_widgets = self->most_widgets;
  self->most_widgets = 0;
  self->fewest_widgets = G_MAXUINT;

  return slow < LIMIT_MS;
}

guint
bench_frames_get_most_widgets (BenchFrames *self)
{
  return self->reported_widgets;
}

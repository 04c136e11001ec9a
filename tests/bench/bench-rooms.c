/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "lanyard-timetable.h"

/* Scrolls a large timetable from end to end both ways, and says how long its frames take and how
 * many widgets it has. It is judged by the time of the processor, which is that of the clock where
 * nothing else runs. */

#define N_TALKS 1000
#define N_ROOMS 40
#define N_STEPS 300
/* Of a screen that shows sixty pictures a second. */
#define LIMIT_MS 16.7

typedef struct
{
  GtkWidget     *window;
  GtkAdjustment *adjustment; /* (nullable), what is scrolled now */
  guint          step;
  double         began;      /* the frame that is made, in milliseconds */
  double         began_work; /* the same by the time of the processor */
  GArray        *times;      /* (owned) (element-type double), of frames in milliseconds */
  GArray        *works;      /* (owned) (element-type double), the same by the time of the processor */
  guint          most_widgets;
  guint          fewest_widgets;
} Bench;

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

static LanyardSchedule *
make_schedule (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  g_autoptr (GDateTime) morning = g_date_time_new_utc (2026, 5, 4, 8, 0, 0);

  for (guint i = 0; i < N_TALKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *title = g_strdup_printf ("Talk %u about a subject that takes a line or two to say", i);
      g_autofree char *room = g_strdup_printf ("Room %u", i % N_ROOMS);
      g_autofree char *track_name = g_strdup_printf ("Track %u", i % 17);
      g_autoptr (LanyardTrack) track = lanyard_track_new (track_name, NULL);
      g_autoptr (GDateTime) start = g_date_time_add_minutes (morning, (int) (i / N_ROOMS * 30 + i % 7));
      g_autoptr (GDateTime) end = g_date_time_add_minutes (start, (int) (20 + i % 11));

      g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", title, "room", room, "track", track,
                                            "start", start, "end", end, NULL));
    }

  return lanyard_schedule_new (conference, talks);
}

static double
get_time (clockid_t id)
{
  struct timespec time;

  clock_gettime (id, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
on_before_paint_cb (GdkFrameClock *frame_clock,
                    Bench         *bench)
{
  bench->began = get_time (CLOCK_MONOTONIC);
  bench->began_work = get_time (CLOCK_THREAD_CPUTIME_ID);
}

static void
on_after_paint_cb (GdkFrameClock *frame_clock,
                   Bench         *bench)
{
  double time = get_time (CLOCK_MONOTONIC) - bench->began;
  double work = get_time (CLOCK_THREAD_CPUTIME_ID) - bench->began_work;
  guint  n_widgets = count_widgets (bench->window);

  if (bench->adjustment == NULL)
    return;

  g_array_append_val (bench->times, time);
  g_array_append_val (bench->works, work);
  bench->most_widgets = MAX (bench->most_widgets, n_widgets);
  bench->fewest_widgets = MIN (bench->fewest_widgets, n_widgets);
}

/* A step is made within the frame that shows it, as scrolling with a finger is. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  Bench *bench = user_data;
  double end;

  if (bench->adjustment == NULL)
    return G_SOURCE_CONTINUE;

  end = gtk_adjustment_get_upper (bench->adjustment) - gtk_adjustment_get_page_size (bench->adjustment);
  bench->step++;
  gtk_adjustment_set_value (bench->adjustment, end * (bench->step <= N_STEPS ? bench->step : 2 * N_STEPS - bench->step) / N_STEPS);
  if (bench->step == 2 * N_STEPS)
    bench->adjustment = NULL;

  return G_SOURCE_CONTINUE;
}

static void
scroll (Bench         *bench,
        GtkAdjustment *adjustment)
{
  bench->step = 0;
  bench->adjustment = adjustment;
  while (bench->adjustment != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

/* As the application does. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/lanyard/Lanyard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
show_timetable (Bench *bench)
{
  g_autoptr (LanyardSchedule) schedule = make_schedule ();
  g_autoptr (GPtrArray) shortlists = g_ptr_array_new ();
  g_autoptr (LanyardProgramme) programme = lanyard_programme_new (schedule, shortlists);
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nonexistent");
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (1777896000);
  g_autoptr (LanyardLibrary) library = lanyard_library_new (database, clock);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  GtkWidget *timetable = g_object_new (LANYARD_TYPE_TIMETABLE, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (schedule), g_ptr_array_index (lanyard_programme_get_days (programme), 0), NULL, zone);
  lanyard_timetable_set_layout (LANYARD_TIMETABLE (timetable), layout, programme, library, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), timetable);

  bench->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1100, 760);
  gtk_window_set_child (GTK_WINDOW (bench->window), scrolled);
  gtk_window_present (GTK_WINDOW (bench->window));

  gtk_widget_add_tick_callback (bench->window, on_tick_cb, bench, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (bench->window), "before-paint", G_CALLBACK (on_before_paint_cb), bench);
  g_signal_connect (gtk_widget_get_frame_clock (bench->window), "after-paint", G_CALLBACK (on_after_paint_cb), bench);

  scroll (bench, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  scroll (bench, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  bench->most_widgets = 0;
  bench->fewest_widgets = G_MAXUINT;
  g_array_set_size (bench->times, 0);
  g_array_set_size (bench->works, 0);

  scroll (bench, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  scroll (bench, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)));
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
  g_print ("by the %s: half within %.1f ms, 95 in 100 within %.1f ms, all within %.1f ms\n",
           of_what, usual, slow, g_array_index (times, double, times->len - 1));

  return slow;
}

int
main (int   argc,
      char *argv[])
{
  Bench  bench = { NULL };
  double slow;

  adw_init ();
  load_style ();

  bench.times = g_array_new (FALSE, FALSE, sizeof (double));
  bench.works = g_array_new (FALSE, FALSE, sizeof (double));
  show_timetable (&bench);

  g_print ("%u frames of %u talks in %u rooms, from %u to %u widgets\n", bench.times->len, N_TALKS, N_ROOMS,
           bench.fewest_widgets, bench.most_widgets);
  print_times (bench.times, "clock");
  slow = print_times (bench.works, "processor");

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_array_unref (bench.times);
  g_array_unref (bench.works);

  return slow < LIMIT_MS && bench.most_widgets == bench.fewest_widgets ? 0 : 1;
}

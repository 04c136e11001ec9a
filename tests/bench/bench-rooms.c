/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bench-frames.h"
#include "lanyard-timetable.h"

/* Scrolls a large timetable from end to end both ways, and says how long its frames take and how
 * many widgets it has. */

#define N_TALKS 1000
#define N_ROOMS 40
#define N_STEPS 600

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

/* As the application does. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/lanyard/Lanyard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static GtkWidget *
make_timetable (void)
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

  return scrolled;
}

static void
scroll_both_ways (BenchFrames       *frames,
                  GtkScrolledWindow *scrolled)
{
  bench_frames_scroll (frames, gtk_scrolled_window_get_vadjustment (scrolled), N_STEPS);
  bench_frames_scroll (frames, gtk_scrolled_window_get_hadjustment (scrolled), N_STEPS);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (BenchFrames) frames = NULL;
  GtkWidget *window;
  GtkWidget *scrolled;
  gboolean   is_good;
  guint      first_most;

  adw_init ();
  load_style ();

  scrolled = make_timetable ();
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));

  /* Once before anything is measured: glyphs are drawn and widgets made for the first time. */
  frames = bench_frames_new (GTK_WINDOW (window));
  scroll_both_ways (frames, GTK_SCROLLED_WINDOW (scrolled));
  bench_frames_report (frames, "the first time");
  first_most = bench_frames_get_most_widgets (frames);

  scroll_both_ways (frames, GTK_SCROLLED_WINDOW (scrolled));
  is_good = bench_frames_report (frames, "from end to end and back, both ways");
  gtk_window_destroy (GTK_WINDOW (window));

  return is_good && bench_frames_get_most_widgets (frames) <= first_most ? 0 : 1;
}

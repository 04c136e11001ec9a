/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "bench-frames.h"
#include "bench-talks.h"
#include "lanyard-schedule-view.h"

/* Scrolls the schedule of a huge congress day by day from end to end, and as with a finger, and
 * says how long its frames take and how many widgets it has. */

#define N_TALKS 50000
#define N_STEPS 300
#define FINGER_STEP 60
/* Some talks have more speakers than others. */
#define MORE_WIDGETS 1.2

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
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
make_view (void)
{
  g_autoptr (LanyardSchedule) schedule = bench_talks_make (0, N_TALKS);
  g_autoptr (GPtrArray) shortlists = g_ptr_array_new ();
  g_autoptr (LanyardProgramme) programme = lanyard_programme_new (schedule, shortlists);
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nonexistent");
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (1777896000);
  g_autoptr (LanyardLibrary) library = lanyard_library_new (database, clock);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (LanyardViewMemory) memory = lanyard_view_memory_new (settings);
  g_autoptr (LanyardShownTalks) talks = lanyard_shown_talks_new (lanyard_library_get_bookmarks (library), clock);

  lanyard_shown_talks_set (talks, programme, lanyard_view_memory_get_filter (memory, "bench-0"));

  return GTK_WIDGET (lanyard_schedule_view_new (talks, library, memory));
}

static gboolean
measure (BenchFrames *frames,
         GtkWidget   *view)
{
  AdwToggleGroup *days = ADW_TOGGLE_GROUP (find_widget (view, ADW_TYPE_TOGGLE_GROUP));
  GtkAdjustment  *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_widget (view, GTK_TYPE_LIST_VIEW)));
  guint           n_days = adw_toggle_group_get_n_toggles (days);
  gboolean        is_fast, is_smooth;
  guint           first_most;

  /* Once before anything is measured: glyphs and icons are drawn for the first time. */
  bench_frames_scroll (frames, adjustment, N_STEPS);
  bench_frames_scroll_by (frames, adjustment, FINGER_STEP, N_STEPS);
  bench_frames_report (frames, "the first time");
  first_most = bench_frames_get_most_widgets (frames);

  for (guint i = 0; i < n_days; i++)
    {
      adw_toggle_group_set_active (days, i);
      bench_frames_scroll (frames, adjustment, N_STEPS);
    }
  is_fast = bench_frames_report (frames, "from end to end and back, all days");

  bench_frames_scroll_by (frames, adjustment, FINGER_STEP, N_STEPS);
  is_smooth = bench_frames_report (frames, "with a finger");

  return is_fast && is_smooth && bench_frames_get_most_widgets (frames) <= first_most * MORE_WIDGETS;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (BenchFrames) frames = NULL;
  GtkWidget *window;
  GtkWidget *view;
  gboolean   is_good;

  adw_init ();
  load_style ();

  view = make_view ();
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));

  frames = bench_frames_new (GTK_WINDOW (window));
  is_good = measure (frames, view);
  gtk_window_destroy (GTK_WINDOW (window));

  return is_good ? 0 : 1;
}

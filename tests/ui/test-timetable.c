/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "lanyard-now-line.h"
#include "lanyard-timetable-block.h"
#include "lanyard-timetable.h"

/* 4 May 2026, 09:00 UTC. */
#define MORNING G_GINT64_CONSTANT (1777885200)
#define N_ROOMS 30
#define N_HOURS 10

typedef struct
{
  GtkWidget        *window;
  GtkWidget        *scrolled;
  LanyardTimetable *timetable;
  LanyardClock     *clock;     /* (owned) */
  LanyardLibrary   *library;   /* (owned) */
  LanyardProgramme *programme; /* (owned) */
} Fixture;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static guint
count_blocks (GtkWidget *widget,
              gboolean   only_mapped)
{
  guint n = LANYARD_IS_TIMETABLE_BLOCK (widget) && (!only_mapped || gtk_widget_get_mapped (widget)) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_blocks (child, only_mapped);

  return n;
}

static LanyardProgramme *
make_programme (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) shortlists = g_ptr_array_new ();
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  g_autoptr (LanyardSchedule) schedule = NULL;

  for (guint i = 0; i < N_ROOMS * N_HOURS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *room = g_strdup_printf ("Room %u", i % N_ROOMS);
      g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (MORNING + i / N_ROOMS * 3600);
      g_autoptr (GDateTime) end = g_date_time_add_hours (start, 1);

      g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "room", room, "start", start, "end", end, NULL));
    }

  schedule = lanyard_schedule_new (conference, talks);

  return lanyard_programme_new (schedule, shortlists);
}

static void
show_talks (Fixture *fixture,
            GArray  *positions,
            gboolean is_other_day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (LanyardTimetableLayout) layout = NULL;

  layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (lanyard_programme_get_schedule (fixture->programme)),
                                         g_ptr_array_index (lanyard_programme_get_days (fixture->programme), 0), positions, zone);
  lanyard_timetable_set_layout (fixture->timetable, layout, fixture->programme, fixture->library, is_other_day);
}

static void
show_day (Fixture *fixture,
          gboolean is_other_day)
{
  show_talks (fixture, NULL, is_other_day);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  guint *n_frames = user_data;

  (*n_frames)++;

  return G_SOURCE_CONTINUE;
}

static void
wait_for_frames (Fixture *fixture)
{
  guint n_frames = 0;
  guint id = gtk_widget_add_tick_callback (fixture->window, on_tick_cb, &n_frames, NULL);

  while (n_frames < 4)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (fixture->window, id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nonexistent");

  gtk_widget_set_default_direction (data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  fixture->clock = lanyard_clock_new_stopped (MORNING + 4 * 3600);
  fixture->library = lanyard_library_new (database, fixture->clock);
  fixture->programme = make_programme ();
  fixture->timetable = g_object_new (LANYARD_TYPE_TIMETABLE, NULL);
  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), GTK_WIDGET (fixture->timetable));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->scrolled);
  gtk_window_present (GTK_WINDOW (fixture->window));
  show_day (fixture, TRUE);
  wait_for_frames (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (LanyardTimetable) timetable = fixture->timetable != NULL ? g_object_ref (fixture->timetable) : NULL;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  if (timetable != NULL)
    g_assert_finalize_object (g_steal_pointer (&timetable));
  g_object_unref (fixture->programme);
  g_object_unref (fixture->library);
  g_object_unref (fixture->clock);
}

static GtkAdjustment *
get_down (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
}

static GtkAdjustment *
get_across (Fixture *fixture)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
}

static double
get_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static double
get_line (Fixture *fixture)
{
  GtkWidget      *line = find_widget (fixture->window, LANYARD_TYPE_NOW_LINE);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_mapped (line));
  g_assert_true (gtk_widget_compute_bounds (line, gtk_widget_get_parent (line), &bounds));

  return (double) bounds.origin.y + gtk_adjustment_get_value (get_down (fixture));
}

/* It opens at now, and the line goes on by the clock and is gone after the last talk. */
static void
test_now (Fixture      *fixture,
          gconstpointer data)
{
  double hour = gtk_adjustment_get_upper (get_down (fixture)) / N_HOURS;

  g_assert_cmpfloat (gtk_adjustment_get_value (get_down (fixture)), >, 3 * hour - gtk_adjustment_get_page_size (get_down (fixture)));
  g_assert_cmpfloat_with_epsilon (get_line (fixture), 4 * hour, 3);

  lanyard_clock_set_now (fixture->clock, MORNING + 4 * 3600 + 59);
  wait_for_frames (fixture);
  g_assert_cmpfloat_with_epsilon (get_line (fixture), 4 * hour, 3);

  lanyard_clock_set_now (fixture->clock, MORNING + 5 * 3600);
  wait_for_frames (fixture);
  g_assert_cmpfloat_with_epsilon (get_line (fixture), 5 * hour, 3);

  lanyard_clock_set_now (fixture->clock, MORNING + N_HOURS * 3600);
  wait_for_frames (fixture);
  g_assert_false (gtk_widget_get_mapped (find_widget (fixture->window, LANYARD_TYPE_NOW_LINE)));
}

/* From one end to the other there are blocks for what is in view and no more, and what was
 * refreshed stays in its place. */
static void
test_scrolling (Fixture      *fixture,
                gconstpointer data)
{
  guint n_most = 0;

  for (guint i = 0; i <= 20; i++)
    {
      gtk_adjustment_set_value (get_across (fixture), get_end (get_across (fixture)) * i / 20);
      gtk_adjustment_set_value (get_down (fixture), get_end (get_down (fixture)) * (20 - i) / 20);
      wait_for_frames (fixture);
      g_assert_cmpuint (count_blocks (fixture->window, TRUE), >=, 12);
      n_most = MAX (n_most, count_blocks (fixture->window, FALSE));
    }

  g_assert_cmpuint (n_most, <=, 40);

  gtk_adjustment_set_value (get_down (fixture), 100);
  gtk_adjustment_set_value (get_across (fixture), 300);
  show_day (fixture, FALSE);
  wait_for_frames (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_down (fixture)), ==, 100);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_across (fixture)), ==, 300);
}

static const char *
get_focused (Fixture *fixture)
{
  GtkWidget *focused = gtk_root_get_focus (GTK_ROOT (fixture->window));

  if (focused == NULL || !gtk_widget_get_mapped (focused) || !LANYARD_IS_TIMETABLE_BLOCK (focused))
    return NULL;

  return lanyard_talk_get_id (lanyard_entry_get_talk (lanyard_timetable_block_get_entry (LANYARD_TIMETABLE_BLOCK (focused))));
}

/* The focus stays at its talk while others are filtered away, then goes to another one, and in the
 * end nowhere: not to what is no longer there. */
static void
test_filtered_focus (Fixture      *fixture,
                     gconstpointer data)
{
  const guint shown[] = { 5 * N_ROOMS, 5 * N_ROOMS + 1 };
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *id = NULL;
  const char      *other;

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->timetable), GTK_DIR_TAB_FORWARD));
  wait_for_frames (fixture);
  id = g_strdup (get_focused (fixture));
  g_assert_nonnull (id);

  show_day (fixture, FALSE);
  wait_for_frames (fixture);
  g_assert_cmpstr (get_focused (fixture), ==, id);

  g_array_append_vals (positions, shown, G_N_ELEMENTS (shown));
  show_talks (fixture, positions, FALSE);
  wait_for_frames (fixture);
  other = get_focused (fixture);
  g_assert_true (g_strcmp0 (other, "150") == 0 || g_strcmp0 (other, "151") == 0);

  g_array_set_size (positions, 0);
  show_talks (fixture, positions, FALSE);
  wait_for_frames (fixture);
  g_assert_cmpuint (count_blocks (fixture->window, TRUE), ==, 0);
  g_assert_null (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

/* The point that fingers or the pointer hold stays where it is. */
static void
test_zoom (Fixture      *fixture,
           gconstpointer data)
{
  double height = gtk_adjustment_get_upper (get_down (fixture));
  double place;

  place = (gtk_adjustment_get_value (get_down (fixture)) + gtk_adjustment_get_page_size (get_down (fixture))) / height;
  lanyard_timetable_set_zoom (fixture->timetable, 2, 200, gtk_widget_get_height (GTK_WIDGET (fixture->timetable)));
  wait_for_frames (fixture);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (get_down (fixture)), 2 * height, 2);
  g_assert_cmpfloat_with_epsilon ((gtk_adjustment_get_value (get_down (fixture)) + gtk_adjustment_get_page_size (get_down (fixture))) / (2 * height), place, 0.001);

  lanyard_timetable_set_zoom (fixture->timetable, 1000, 0, 0);
  g_assert_cmpfloat (lanyard_timetable_get_zoom (fixture->timetable), <, 10);
}

/* Where reading starts at the right, so does the timetable. */
static void
test_right_to_left (Fixture      *fixture,
                    gconstpointer data)
{
  g_assert_cmpfloat (get_end (get_across (fixture)), >, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_across (fixture)), ==, get_end (get_across (fixture)));

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_queue_allocate (GTK_WIDGET (fixture->timetable));
      wait_for_frames (fixture);
      g_assert_cmpfloat (gtk_adjustment_get_value (get_across (fixture)), ==, get_end (get_across (fixture)));
    }
}

static void
on_moved_cb (LanyardNowLine *line,
             guint          *n_moves)
{
  (*n_moves)++;
}

/* A clock that runs moves the line when a minute is over. */
static void
test_minute (Fixture      *fixture,
             gconstpointer data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (LanyardClock) clock = lanyard_clock_new (MORNING + 4 * 3600 + 58 - now);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  GtkWidget *line = lanyard_now_line_new ();
  guint      n_moves = 0;
  guint      n_first;

  layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (lanyard_programme_get_schedule (fixture->programme)),
                                         g_ptr_array_index (lanyard_programme_get_days (fixture->programme), 0), NULL, zone);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), line);
  fixture->timetable = NULL;

  g_signal_connect (line, "moved", G_CALLBACK (on_moved_cb), &n_moves);
  lanyard_now_line_set_layout (LANYARD_NOW_LINE (line), layout, clock);
  g_assert_cmpuint (n_moves, ==, 1);
  n_first = (guint) lanyard_now_line_get_minute (LANYARD_NOW_LINE (line));
  while (n_moves == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint ((guint) lanyard_now_line_get_minute (LANYARD_NOW_LINE (line)), ==, n_first + 1);
  g_signal_handlers_disconnect_by_data (line, &n_moves);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/timetable/now", Fixture, NULL, set_up, test_now, tear_down);
  g_test_add ("/timetable/minute", Fixture, NULL, set_up, test_minute, tear_down);
  g_test_add ("/timetable/scrolling", Fixture, NULL, set_up, test_scrolling, tear_down);
  g_test_add ("/timetable/filtered-focus", Fixture, NULL, set_up, test_filtered_focus, tear_down);
  g_test_add ("/timetable/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/timetable/right-to-left", Fixture, "", set_up, test_right_to_left, tear_down);

  return g_test_run ();
}

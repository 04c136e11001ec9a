/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "lanyard-card-list.h"
#include "lanyard-talk-card.h"

#define N_TALKS 1000
/* A large congress. */
#define N_MANY_TALKS 50000
#define N_STEPS 20
/* Without their style eleven rows of two small cards are in view; twice that on either side. */
#define MOST_CARDS 120
/* So many frames without a change, and the list is done with what it had to do. */
#define QUIET_FRAMES 10

typedef struct
{
  GtkWidget       *window;
  LanyardCardList *list;
  guint            n_cards; /* in the last frame */
  guint            most_cards;
  guint            most_widgets;
  guint            n_quiet; /* frames since the number of cards changed */
} Fixture;

static guint
count_cards (GtkWidget *widget)
{
  guint n = LANYARD_IS_TALK_CARD (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static GPtrArray *
make_talks (guint n_talks)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_talks; i++)
    {
      g_autofree char *id = g_strdup_printf ("talk-%u", i);
      g_autofree char *title = g_strdup_printf ("Talk %u", i);

      g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", title, NULL));
    }

  return g_steal_pointer (&talks);
}

/* What makes an entry of a talk. */
typedef struct
{
  LanyardProgramme *programme; /* (owned) */
  LanyardBookmarks *bookmarks; /* (owned) */
  LanyardClock     *clock;     /* (owned) */
} Maker;

static void
maker_free (gpointer data)
{
  Maker *maker = data;

  g_object_unref (maker->programme);
  g_object_unref (maker->bookmarks);
  g_object_unref (maker->clock);
  g_free (maker);
}

static gpointer
make_entry (gpointer item,
            gpointer user_data)
{
  g_autoptr (LanyardTalk) talk = item;
  Maker *maker = user_data;

  return lanyard_entry_new (maker->programme, talk, NULL, NULL, maker->bookmarks, maker->clock);
}

static void
fill_list (Fixture *fixture,
           guint    n_talks)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nonexistent");
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  g_autoptr (GPtrArray) talks = make_talks (n_talks);
  g_autoptr (LanyardSchedule) schedule = lanyard_schedule_new (conference, talks);
  g_autoptr (GPtrArray) shortlists = g_ptr_array_new ();
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) entries = NULL;
  Maker *maker = g_new0 (Maker, 1);

  maker->programme = lanyard_programme_new (schedule, shortlists);
  maker->clock = lanyard_clock_new_stopped (0);
  maker->bookmarks = lanyard_bookmarks_new (database, maker->clock);
  entries = G_LIST_MODEL (gtk_map_list_model_new (g_object_ref (lanyard_schedule_list_talks (schedule)), make_entry, maker, maker_free));
  g_ptr_array_add (sections, lanyard_card_section_new (entries, FALSE));
  lanyard_card_list_set_sections (fixture->list, sections);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  Fixture *fixture = user_data;
  guint    n_cards = count_cards (widget);

  fixture->n_quiet = n_cards == fixture->n_cards ? fixture->n_quiet + 1 : 0;
  fixture->n_cards = n_cards;
  fixture->most_cards = MAX (fixture->most_cards, n_cards);
  fixture->most_widgets = MAX (fixture->most_widgets, count_widgets (widget));

  return G_SOURCE_CONTINUE;
}

static void
wait_until_quiet (Fixture *fixture)
{
  fixture->n_quiet = 0;
  while (fixture->n_quiet < QUIET_FRAMES)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->list = g_object_new (LANYARD_TYPE_CARD_LIST, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_widget_add_tick_callback (fixture->window, on_tick_cb, fixture, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* The first picture has cards, as many as are seen and not as many as there are talks. */
static void
test_beginning (Fixture      *fixture,
                gconstpointer data)
{
  fill_list (fixture, N_TALKS);
  g_assert_cmpuint (count_cards (fixture->window), >, 0);
  g_assert_cmpuint (count_cards (fixture->window), <=, 12);

  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_quiet (fixture);
  g_assert_cmpuint (fixture->n_cards, >, 8);
  g_assert_cmpuint (fixture->most_cards, <=, MOST_CARDS);
}

/* Adds up what the cards below a widget cover of a rectangle. */
static double
measure_seen (GtkWidget             *widget,
              GtkWidget             *list_view,
              const graphene_rect_t *view)
{
  graphene_rect_t bounds;
  graphene_rect_t seen;
  double          area = 0;

  if (LANYARD_IS_TALK_CARD (widget))
    return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, list_view, &bounds) && graphene_rect_intersection (&bounds, view, &seen) ? (double) seen.size.width * seen.size.height : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    area += measure_seen (child, list_view, view);

  return area;
}

static void
assert_seen (Fixture *fixture)
{
  GtkWidget      *list_view = find_widget (fixture->window, GTK_TYPE_LIST_VIEW);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (list_view), gtk_widget_get_height (list_view));

  g_assert_cmpfloat (measure_seen (list_view, list_view, &view), >, 0.6 * view.size.width * view.size.height);
}

static void
scroll_to_end (Fixture *fixture)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_widget (fixture->window, GTK_TYPE_LIST_VIEW)));

  for (guint i = 1; i <= N_STEPS; i++)
    {
      double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, end * i / N_STEPS);
      wait_until_quiet (fixture);
      g_assert_cmpuint (fixture->n_cards, >, 0);
      assert_seen (fixture);
    }

  g_assert_cmpuint (fixture->most_cards, <=, MOST_CARDS);
}

/* From one end to the other, there are always cards in view and never many. */
static void
test_scrolling (Fixture      *fixture,
                gconstpointer data)
{
  fill_list (fixture, N_TALKS);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_quiet (fixture);
  scroll_to_end (fixture);
}

/* Fifty times as many talks need no more widgets. */
static void
test_many_talks (Fixture      *fixture,
                 gconstpointer data)
{
  guint most_widgets;

  fill_list (fixture, N_TALKS);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_quiet (fixture);
  scroll_to_end (fixture);
  most_widgets = fixture->most_widgets;

  fixture->most_widgets = 0;
  fill_list (fixture, N_MANY_TALKS);
  lanyard_card_list_scroll_to_top (fixture->list, FALSE);
  wait_until_quiet (fixture);
  scroll_to_end (fixture);
  g_test_message ("at most %u widgets for %u talks, and %u for %u", fixture->most_widgets, N_MANY_TALKS, most_widgets, N_TALKS);
  g_assert_cmpuint (fixture->most_widgets, <=, most_widgets * 11 / 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/card-list/beginning", Fixture, NULL, set_up, test_beginning, tear_down);
  g_test_add ("/card-list/scrolling", Fixture, NULL, set_up, test_scrolling, tear_down);
  g_test_add ("/card-list/many-talks", Fixture, NULL, set_up, test_many_talks, tear_down);

  return g_test_run ();
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libxml/xmlreader.h>

#include "lanyard-application.h"
#include "lanyard-conference-page.h"
#include "lanyard-talk-card.h"

/* Opens a schedule in a window that shows the example, as if it had just been chosen, and prints
 * two numbers: microseconds until a frame with its first talks was painted, and microseconds that
 * libxml2 takes to walk through the same bytes. The library in XDG_DATA_HOME has to be new. */

#define N_WALKS 5
/* So many cards are in view of any window, and none of them was there before. */
#define ENOUGH_CARDS 4
/* So many frames without a change, and the window is at rest. */
#define QUIET_FRAMES 10

typedef struct
{
  GtkWidget *window;
  guint      n_talks; /* of the conference to wait for, 0 for any */
  guint      n_cards;
  guint      n_quiet;
  gint64     shown_at; /* when a frame with the conference was painted, 0 before */
} Watch;

static guint
count_cards (GtkWidget *widget)
{
  guint n = LANYARD_IS_TALK_CARD (widget) && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

static LanyardConferencePage *
find_page (GtkWidget *widget)
{
  LanyardConferencePage *page = LANYARD_IS_CONFERENCE_PAGE (widget) ? LANYARD_CONFERENCE_PAGE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && page == NULL; child = gtk_widget_get_next_sibling (child))
    page = find_page (child);

  return page;
}

static guint
count_talks (LanyardConferencePage *page)
{
  LanyardProgramme *programme = page != NULL ? lanyard_conference_page_get_programme (page) : NULL;
  LanyardSchedule  *schedule = programme != NULL ? lanyard_programme_get_schedule (programme) : NULL;

  return schedule != NULL ? g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)) : 0;
}

static void
on_after_paint_cb (GdkFrameClock *frame_clock,
                   gpointer       user_data)
{
  Watch                 *watch = user_data;
  LanyardConferencePage *page = find_page (watch->window);
  guint                  n_cards = page != NULL ? count_cards (GTK_WIDGET (page)) : 0;

  watch->n_quiet = n_cards == watch->n_cards ? watch->n_quiet + 1 : 0;
  watch->n_cards = n_cards;

  if (watch->shown_at == 0 && n_cards >= ENOUGH_CARDS && (watch->n_talks == 0 || watch->n_talks == count_talks (page)))
    watch->shown_at = g_get_monotonic_time ();
}

/* Frames come only while something is drawn; asking for one each time tells that nothing is. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_until_shown (Watch *watch)
{
  while (watch->shown_at == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_quiet (Watch *watch)
{
  watch->n_quiet = 0;
  while (watch->n_quiet < QUIET_FRAMES)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
measure_opening (GApplication *application,
                 const char   *path,
                 guint         n_talks)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  const char      *uris[] = { uri, NULL };
  Watch            watch = { NULL };
  gint64           start;

  watch.window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  gtk_widget_add_tick_callback (watch.window, on_tick_cb, NULL, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (watch.window), "after-paint", G_CALLBACK (on_after_paint_cb), &watch);
  wait_until_shown (&watch);
  wait_until_quiet (&watch);

  watch.n_talks = n_talks;
  watch.shown_at = 0;
  start = g_get_monotonic_time ();
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-files", g_variant_new_strv (uris, -1));
  wait_until_shown (&watch);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (watch.window), &watch);

  return watch.shown_at - start;
}

static gint64
measure_walk (const char *path)
{
  g_autofree char *text = NULL;
  gsize            length;
  gint64           best = G_MAXINT64;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));

  for (guint i = 0; i < N_WALKS; i++)
    {
      gint64         start = g_get_monotonic_time ();
      xmlTextReader *reader = xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);

      while (xmlTextReaderRead (reader) == 1)
        ;
      xmlFreeTextReader (reader);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return best;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LanyardApplication) application = NULL;
  gint64 opening;

  g_assert_cmpint (argc, ==, 3);

  application = lanyard_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_activate (G_APPLICATION (application));
  while (gtk_application_get_active_window (GTK_APPLICATION (application)) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)))))
    g_main_context_iteration (NULL, TRUE);

  opening = measure_opening (G_APPLICATION (application), argv[1], (guint) strtoul (argv[2], NULL, 10));
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", opening, measure_walk (argv[1]));

  return 0;
}

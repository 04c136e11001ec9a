/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-agenda-text.h"
#include "lanyard-bookmark.h"
#include "lanyard-speaker.h"

#define NINE G_GINT64_CONSTANT (1762938000)

static LanyardTalk *
make_talk (const char *title,
           int         start,
           const char *speaker,
           const char *room,
           const char *url,
           gboolean    cancelled)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (GDateTime) from = start >= 0 ? g_date_time_new_from_unix_utc (NINE + start * 60) : NULL;
  g_autoptr (GDateTime) to = start >= 0 ? g_date_time_new_from_unix_utc (NINE + (start + 30) * 60) : NULL;

  if (speaker != NULL)
    {
      g_autoptr (LanyardSpeaker) person = g_object_new (LANYARD_TYPE_SPEAKER, "name", speaker, NULL);

      g_list_store_append (speakers, person);
    }

  return g_object_new (LANYARD_TYPE_TALK, "id", title, "title", title, "start", from, "end", to, "speakers", speakers,
                       "room", room, "url", url, "cancelled", cancelled, NULL);
}

static void
add_going (GListStore  *bookmarks,
           LanyardTalk *talk,
           gboolean     going)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardTalk) owned_talk = talk;
  g_autoptr (LanyardBookmark) bookmark = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "time-zone", "America/New_York", NULL);
  bookmark = g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, "going", going, NULL);
  g_list_store_append (bookmarks, bookmark);
}

static void
add (GListStore  *bookmarks,
     LanyardTalk *talk)
{
  add_going (bookmarks, talk, FALSE);
}

static void
test_write (void)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *text = NULL;

  add (bookmarks, make_talk ("Oil and Water", 120, "Ada Quill", "House 2, Aurora", "https://gears.example/1", FALSE));
  add (bookmarks, make_talk ("Gears", 240, NULL, NULL, NULL, TRUE));
  add (bookmarks, make_talk ("Springs", 24 * 60 + 120, NULL, "Hall", NULL, FALSE));
  add (bookmarks, make_talk ("Surprise", -1, "Bela Straw", NULL, NULL, FALSE));

  items = lanyard_agenda_text_list (G_LIST_MODEL (bookmarks), NULL);
  text = lanyard_agenda_text_write (items);
  g_assert_cmpstr (text, ==,
                   "Wednesday, 12 November 2025\n"
                   "Times in New York\n"
                   "\n"
                   "06:00–06:30  Oil and Water\n"
                   "Ada Quill · House 2, Aurora\n"
                   "https://gears.example/1\n"
                   "\n"
                   "08:00–08:30  Cancelled: Gears\n"
                   "\n"
                   "Thursday, 13 November 2025\n"
                   "Times in New York\n"
                   "\n"
                   "06:00–06:30  Springs\n"
                   "Hall\n"
                   "\n"
                   "Time to be announced\n"
                   "\n"
                   "Surprise\n"
                   "Bela Straw\n");
}

static void
test_notes (void)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nowhere/library.db");
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (NINE);
  g_autoptr (LanyardNotes) notes = lanyard_notes_new (database, clock);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListStore) bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *text = NULL;

  add (bookmarks, make_talk ("Gears", -1, NULL, NULL, NULL, FALSE));
  add (bookmarks, make_talk ("Oil", -1, NULL, NULL, NULL, FALSE));
  add (bookmarks, make_talk ("Springs", -1, NULL, NULL, NULL, FALSE));
  g_ptr_array_add (list, lanyard_note_new ("c", "Gears", NULL, "Sit left\nAsk\n", 4, 1));
  g_ptr_array_add (list, lanyard_note_new ("c", "Oil", NULL, "", 5, 1));
  lanyard_notes_take (notes, list);

  items = lanyard_agenda_text_list (G_LIST_MODEL (bookmarks), notes);
  text = lanyard_agenda_text_write (items);
  g_assert_cmpstr (text, ==,
                   "Time to be announced\n"
                   "\n"
                   "Gears\n"
                   "★★★★☆\n"
                   "Sit left\n"
                   "Ask\n"
                   "\n"
                   "Oil\n"
                   "★★★★★\n"
                   "\n"
                   "Springs\n");
}

/* On paper there is no button that says it. */
static void
test_second_choice (void)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  g_autoptr (GPtrArray) items = NULL;

  add (bookmarks, make_talk ("Oil and Water", 0, NULL, NULL, NULL, FALSE));
  add_going (bookmarks, make_talk ("Gears", 15, NULL, NULL, NULL, FALSE), TRUE);

  items = lanyard_agenda_text_list (G_LIST_MODEL (bookmarks), NULL);
  g_assert_cmpstr (((LanyardAgendaItem *) g_ptr_array_index (items, 0))->title, ==, "Second choice: Oil and Water");
  g_assert_cmpstr (((LanyardAgendaItem *) g_ptr_array_index (items, 1))->title, ==, "Gears");
}

static void
test_nothing (void)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  g_autoptr (GPtrArray) items = lanyard_agenda_text_list (G_LIST_MODEL (bookmarks), NULL);
  g_autofree char *text = lanyard_agenda_text_write (items);

  g_assert_cmpstr (text, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/text/write", test_write);
  g_test_add_func ("/agenda-text/notes", test_notes);
  g_test_add_func ("/agenda/text/second-choice", test_second_choice);
  g_test_add_func ("/agenda/text/nothing", test_nothing);

  return g_test_run ();
}

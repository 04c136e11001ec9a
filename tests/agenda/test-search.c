/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-note-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-search-hit.h"
#include "lanyard-search.h"
#include "lanyard-speaker.h"
#include "test-library.h"

typedef struct
{
  char            *path;     /* (owned) */
  LanyardDatabase *database; /* (owned) */
  LanyardSearch   *search;   /* (owned) */
  guint            n_answers;
} Fixture;

static void
on_answered_cb (Fixture *fixture)
{
  fixture->n_answers++;
}

static LanyardTalk *
make_talk (const char *id,
           const char *title,
           const char *abstract)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (LanyardSpeaker) speaker = NULL;
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 5, 4, 12, 30, 0);

  speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", "Ada Lovelace", "affiliation", "Engines", NULL);
  g_list_store_append (speakers, speaker);

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", title,
                       "abstract", abstract,
                       "start", start,
                       "speakers", speakers,
                       NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  fixture->search = lanyard_search_new (fixture->database);
  g_signal_connect_swapped (fixture->search, "answered", G_CALLBACK (on_answered_cb), fixture);

  test_library_save (fixture->database, "a",
                     make_talk ("looms", "Of Looms & Numbers", "<p>How a <b>pattern</b> is woven</p>"),
                     make_talk ("notes", "Notes", "The engine has <i>no pretensions</i> whatever"),
                     NULL);
  test_library_save (fixture->database, "b", make_talk ("looms", "More Looms", NULL), NULL);
}

/* The threads of tasks drop their references a moment after the answer is here. */
static void
wait_until_gone (gpointer object)
{
  gpointer pointer = object;

  g_object_add_weak_pointer (object, &pointer);
  g_object_unref (object);

  while (g_atomic_pointer_get (&pointer) != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  wait_until_gone (g_steal_pointer (&fixture->search));
  wait_until_gone (g_steal_pointer (&fixture->database));
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static void
wait_for_answer (Fixture *fixture)
{
  while (fixture->n_answers == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
ask (Fixture    *fixture,
     const char *words,
     const char *conference_id)
{
  fixture->n_answers = 0;
  lanyard_search_ask (fixture->search, words, conference_id);
  wait_for_answer (fixture);
  g_assert_cmpstr (lanyard_search_get_failure (fixture->search), ==, NULL);
}

static guint
count_hits (Fixture *fixture)
{
  return g_list_model_get_n_items (lanyard_search_list_hits (fixture->search));
}

static LanyardSearchHit *
get_hit (Fixture *fixture,
         guint    position)
{
  g_autoptr (LanyardSearchHit) hit = g_list_model_get_item (lanyard_search_list_hits (fixture->search), position);

  g_assert_nonnull (hit);

  return hit;
}

static void
assert_marked (LanyardMarkedText *marked,
               const char        *expected)
{
  g_autoptr (GString) text = NULL;
  GArray *ranges;

  g_assert_nonnull (marked);
  text = g_string_new (lanyard_marked_text_get_text (marked));
  ranges = lanyard_marked_text_get_ranges (marked);

  for (guint i = ranges->len; i-- > 0;)
    {
      LanyardSearchRange range = g_array_index (ranges, LanyardSearchRange, i);

      g_string_insert_c (text, (gssize) range.end, ']');
      g_string_insert_c (text, (gssize) range.start, '[');
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_answers (Fixture      *fixture,
              gconstpointer data)
{
  ask (fixture, "loom", "a");
  g_assert_cmpuint (count_hits (fixture), ==, 1);
  ask (fixture, "loom", NULL);
  g_assert_cmpuint (count_hits (fixture), ==, 2);
  g_assert_true (lanyard_search_has_question (fixture->search));

  ask (fixture, "nowhere", NULL);
  g_assert_cmpuint (count_hits (fixture), ==, 0);
  g_assert_true (lanyard_search_has_question (fixture->search));

  ask (fixture, "loom", NULL);
  ask (fixture, " * ", NULL);
  g_assert_cmpuint (count_hits (fixture), ==, 0);
  g_assert_false (lanyard_search_has_question (fixture->search));
}

/* Markup of the source is neither found nor shown. */
static void
test_marks (Fixture      *fixture,
            gconstpointer data)
{
  ask (fixture, "loom ada", "a");
  assert_marked (lanyard_search_hit_get_title (get_hit (fixture, 0)), "Of [Looms] & Numbers");
  assert_marked (lanyard_search_hit_get_people (get_hit (fixture, 0)), "[Ada] Lovelace (Engines)");
  g_assert_null (lanyard_search_hit_get_excerpt (get_hit (fixture, 0)));

  ask (fixture, "\"pattern is\"", "a");
  assert_marked (lanyard_search_hit_get_title (get_hit (fixture, 0)), "Of Looms & Numbers");
  assert_marked (lanyard_search_hit_get_excerpt (get_hit (fixture, 0)), "How a [pattern is] woven");

  ask (fixture, "i", "a");
  assert_marked (lanyard_search_hit_get_excerpt (get_hit (fixture, 0)), "How a pattern [is] woven");
}

static void
test_time_text (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *text = NULL;

  ask (fixture, "loom", "a");
  text = lanyard_search_hit_dup_time_text (get_hit (fixture, 0));
  g_assert_cmpstr (text, ==, "Mon 4 May 12:30");
}

/* As when somebody types: only the last question is answered. */
static void
test_newest_wins (Fixture      *fixture,
                  gconstpointer data)
{
  static const char *const typed[] = { "l", "lo", "loo", "loom", "looms", "n", "no", "not", "notes" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    lanyard_search_ask (fixture->search, typed[i], "a");

  wait_for_answer (fixture);
  g_assert_cmpuint (count_hits (fixture), ==, 1);
  g_assert_cmpstr (lanyard_talk_get_id (lanyard_search_hit_get_talk (get_hit (fixture, 0))), ==, "notes");

  /* Once more around, to see that no older one follows. */
  lanyard_search_ask (fixture->search, "", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_answers, ==, 2);
}

static void
write_note (Fixture    *fixture,
            const char *talk_id,
            const char *text)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notes, lanyard_note_new ("a", talk_id, NULL, text, 0, 1000));
  g_assert_true (lanyard_note_store_put (fixture->database, notes, NULL, NULL));
}

static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  ask (fixture, "hallway", "a");
  g_assert_cmpuint (count_hits (fixture), ==, 0);

  write_note (fixture, "looms", "Ask\nin the hallway about %s");
  ask (fixture, "ada hall", "a");
  g_assert_cmpuint (count_hits (fixture), ==, 1);
  assert_marked (lanyard_search_hit_get_people (get_hit (fixture, 0)), "[Ada] Lovelace (Engines)");
  assert_marked (lanyard_search_hit_get_excerpt (get_hit (fixture, 0)), "Note: Ask in the [hallway] about %s");

  /* The word that is not of the note is not marked in it. */
  write_note (fixture, "looms", "My note");
  ask (fixture, "note", "a");
  g_assert_cmpuint (count_hits (fixture), ==, 2);
  assert_marked (lanyard_search_hit_get_excerpt (get_hit (fixture, 1)), "Note: My [note]");

  write_note (fixture, "looms", "");
  ask (fixture, "my", "a");
  g_assert_cmpuint (count_hits (fixture), ==, 0);
}

/* What was saved just now is found, whether or not it was put into the index before. */
static void
test_saved_since (Fixture      *fixture,
                  gconstpointer data)
{
  ask (fixture, "loom", NULL);
  test_library_save (fixture->database, "c", make_talk ("looms", "Even More Looms", NULL), NULL);
  ask (fixture, "loom", NULL);
  g_assert_cmpuint (count_hits (fixture), ==, 3);
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "other.db", NULL);
  g_autoptr (LanyardDatabase) database = lanyard_database_new (path);
  g_autoptr (LanyardSearch) search = lanyard_search_new (database);

  g_assert_true (g_file_set_contents (path, "This is no library at all, and will never be one.", -1, NULL));
  g_signal_connect_swapped (search, "answered", G_CALLBACK (on_answered_cb), fixture);
  lanyard_search_ask (search, "looms", NULL);
  wait_for_answer (fixture);
  g_assert_nonnull (lanyard_search_get_failure (search));
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_search_list_hits (search)), ==, 0);

  wait_until_gone (g_steal_pointer (&search));
}

static void
assert_excerpt (const char *typed,
                const char *text,
                const char *expected)
{
  g_autoptr (LanyardSearchQuery) query = lanyard_search_query_new (typed);
  g_autoptr (LanyardMarkedText) excerpt = lanyard_marked_text_new_excerpt (query, text);

  assert_marked (excerpt, expected);
}

static void
test_excerpts (void)
{
  g_autoptr (GString) text = g_string_new ("Short texts first, ");
  g_autoptr (GString) expected = g_string_new (NULL);

  for (int i = 0; i < 50; i++)
    g_string_append (text, "and then some äöü ");
  g_string_append (text, "before the word, which is followed by a little ");
  for (int i = 0; i < 100; i++)
    g_string_append (text, "more ");

  g_string_append (expected, "…some äöü and then some äöü before the [word], which is followed by a little ");
  while (g_utf8_strlen (expected->str, -1) < 243)
    g_string_append (expected, "more ");
  g_string_truncate (expected, expected->len - (gsize) (g_utf8_strlen (expected->str, -1) - 243));
  g_string_append (expected, "…");

  assert_excerpt ("word", text->str, expected->str);
  assert_excerpt ("word", "A word", "A [word]");
  assert_excerpt ("none", "A word", "A word");
  assert_excerpt ("none", "", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/agenda/search/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("answers", test_answers);
  ADD ("marks", test_marks);
  ADD ("time-text", test_time_text);
  ADD ("newest-wins", test_newest_wins);
  ADD ("notes", test_notes);
  ADD ("saved-since", test_saved_since);
  ADD ("damaged", test_damaged);
#undef ADD
  g_test_add_func ("/agenda/search/excerpts", test_excerpts);

  return g_test_run ();
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-note-store.h"
#include "lanyard-removal-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-search-index.h"
#include "lanyard-speaker.h"
#include "test-library.h"

typedef struct
{
  char            *path;     /* (owned) */
  LanyardDatabase *database; /* (owned) */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->database);
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static LanyardTalk *
make_talk (const char *id,
           const char *title,
           const char *speaker,
           const char *affiliation,
           const char *abstract)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);

  if (speaker != NULL)
    {
      g_autoptr (LanyardSpeaker) person = NULL;

      person = g_object_new (LANYARD_TYPE_SPEAKER, "name", speaker, "affiliation", affiliation, NULL);
      g_list_store_append (speakers, person);
    }

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", title,
                       "speakers", speakers,
                       "abstract", abstract,
                       NULL);
}

static void
update (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  lanyard_search_index_update (fixture->database, g_strdup, NULL, &error);
  g_assert_no_error (error);
}

static char *
find (Fixture    *fixture,
      const char *typed,
      const char *conference_id)
{
  g_autoptr (LanyardSearchQuery) query = lanyard_search_query_new (typed);
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  talks = lanyard_search_index_find (fixture->database, query, conference_id, 10, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardFoundTalk *found = g_ptr_array_index (talks, i);

      g_string_append_printf (ids, "%s%s/%s", i > 0 ? " " : "", lanyard_conference_get_id (found->conference),
                              lanyard_talk_get_id (found->talk));
    }

  return g_string_free_and_steal (g_steal_pointer (&ids));
}

static void
assert_finds (Fixture    *fixture,
              const char *typed,
              const char *conference_id,
              const char *expected)
{
  g_autofree char *found = find (fixture, typed, conference_id);

  if (!g_str_equal (found, expected))
    g_error ("“%s” finds “%s”, not “%s”", typed, found, expected);
}

static void
save_two_conferences (Fixture *fixture)
{
  test_library_save (fixture->database, "a",
                     make_talk ("text", "Something Else", "Ann Lee", "Acme", "All about crabs, crabs, crabs and more crabs"),
                     make_talk ("affiliation", "The Sea", "Bo Li", "Crabs Inc.", NULL),
                     make_talk ("title", "Crabs of the Deep Blue Sea and Whatever Else Lives There at Night", NULL, NULL, NULL),
                     NULL);
  test_library_save (fixture->database, "b",
                     make_talk ("names", "Naïve Bayes in Łódź", "Zoë Šimić", NULL, "A crabby text"),
                     make_talk ("cjk", "分散システム入門", "山田太郎", "東京大学", "서울에서 배우는 분산 시스템"),
                     NULL);
  update (fixture);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  save_two_conferences (fixture);

  assert_finds (fixture, "crabs", NULL, "a/title a/affiliation a/text");
  assert_finds (fixture, "crab", NULL, "a/title a/affiliation a/text b/names");
  assert_finds (fixture, "sea crabs", NULL, "a/title a/affiliation");
  assert_finds (fixture, "lee crabs", NULL, "a/text");
}

static void
write_note (Fixture    *fixture,
            const char *talk_id,
            const char *text)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notes, lanyard_note_new ("b", talk_id, NULL, text, 0, 1000));
  g_assert_true (lanyard_note_store_put (fixture->database, notes, NULL, NULL));
  update (fixture);
}

static void
test_note (Fixture      *fixture,
           gconstpointer data)
{
  save_two_conferences (fixture);
  write_note (fixture, "cjk", "Nothing about crabs; 山田さん");

  /* After what the organisers say in short, and before their texts. */
  assert_finds (fixture, "crabs", NULL, "a/title a/affiliation b/cjk a/text");
  assert_finds (fixture, "crabs 入門", NULL, "b/cjk");
  assert_finds (fixture, "田さ", "b", "b/cjk");

  write_note (fixture, "cjk", "About snails");
  assert_finds (fixture, "crabs", NULL, "a/title a/affiliation a/text");
  assert_finds (fixture, "snails", NULL, "b/cjk");

  /* The schedule is newer, and the note is the same. */
  test_library_save (fixture->database, "b", make_talk ("cjk", "Snails", NULL, NULL, NULL),
                     make_talk ("names", "More", NULL, NULL, NULL), NULL);
  update (fixture);
  assert_finds (fixture, "about", "b", "b/cjk");

  write_note (fixture, "cjk", "");
  assert_finds (fixture, "about", "b", "");
}

static void
test_conference (Fixture      *fixture,
                 gconstpointer data)
{
  save_two_conferences (fixture);

  assert_finds (fixture, "crab", "a", "a/title a/affiliation a/text");
  assert_finds (fixture, "crab", "b", "b/names");
  assert_finds (fixture, "crab", "c", "");
}

/* A removed conference is found no more, and again when that is taken back. */
static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const expected[] = { "b/names", "a/title a/affiliation a/text b/names" };

  save_two_conferences (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;

      lanyard_removal_store_set_removed (fixture->database, "a", i == 0, &error);
      g_assert_no_error (error);
      assert_finds (fixture, "crab", NULL, expected[i]);
    }
}

static void
test_folding (Fixture      *fixture,
              gconstpointer data)
{
  save_two_conferences (fixture);

  assert_finds (fixture, "naive", NULL, "b/names");
  assert_finds (fixture, "NAÏVE bay", NULL, "b/names");
  assert_finds (fixture, "simic zoe", NULL, "b/names");
  assert_finds (fixture, "\"naive bayes\"", NULL, "b/names");
  assert_finds (fixture, "\"bayes naive\"", NULL, "");
}

/* Nothing says where the words of these scripts end: any part of them is found. */
static void
test_signs (Fixture      *fixture,
            gconstpointer data)
{
  save_two_conferences (fixture);

  assert_finds (fixture, "分散", NULL, "b/cjk");
  assert_finds (fixture, "システム", NULL, "b/cjk");
  assert_finds (fixture, "門", NULL, "b/cjk");
  assert_finds (fixture, "田太", NULL, "b/cjk");
  assert_finds (fixture, "京大", NULL, "b/cjk");
  assert_finds (fixture, "散分", NULL, "");
  assert_finds (fixture, "분산", NULL, "b/cjk");
}

static void
test_anything_typed (Fixture      *fixture,
                     gconstpointer data)
{
  static const char *const odd[] = { "\"", "*", "NEAR", "NEAR(", "AND", "-", "^", "title:", "'", "{", ")", "crab*\"",
                                     "🎉", "\xff", "a\"b", "\\", "%", "crab OR", "NOT crab", "\u0e49", "𝔘𝔫𝔦" };

  save_two_conferences (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *found = find (fixture, odd[i], "a");

      g_assert_nonnull (found);
    }

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (int n = g_test_rand_int_range (1, 12); n > 0; n--)
        g_string_append_unichar (typed, (gunichar) g_test_rand_int_range (1, i % 2 == 0 ? 0x80 : 0xd800));

      found = find (fixture, typed->str, NULL);
      g_assert_nonnull (found);
    }
}

static void
test_refresh (Fixture      *fixture,
              gconstpointer data)
{
  save_two_conferences (fixture);
  test_library_save (fixture->database, "a", make_talk ("title", "Lobsters", NULL, NULL, NULL), NULL);

  /* What is gone is not found, even before the index has what is new. */
  assert_finds (fixture, "crab", NULL, "b/names");
  update (fixture);
  assert_finds (fixture, "lobster", NULL, "a/title");
  assert_finds (fixture, "crab", NULL, "b/names");
}

static char *
read_source (const char *source)
{
  g_autoptr (GString) plain = g_string_new (source);

  g_string_replace (plain, "<b>", " ", 0);

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

static void
test_plain_text (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_library_save (fixture->database, "a", make_talk ("a", "A", NULL, NULL, "very<b>bold"), NULL);
  lanyard_search_index_update (fixture->database, read_source, NULL, &error);
  g_assert_no_error (error);

  assert_finds (fixture, "bold", NULL, "a/a");
  assert_finds (fixture, "b", NULL, "a/a");
  assert_finds (fixture, "\"b\"", NULL, "");
}

static void
save_many (Fixture *fixture,
           guint    n_talks)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_talks; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      g_ptr_array_add (talks, make_talk (id, "Same", NULL, NULL, NULL));
    }

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "many", "title", "Many", NULL);
  schedule = lanyard_schedule_new (conference, talks);
  lanyard_schedule_store_save (fixture->database, schedule, &error);
  g_assert_no_error (error);
}

/* More talks than are put into the index at a time, and more than a search returns. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  save_many (fixture, 1001);
  update (fixture);

  assert_finds (fixture, "same", NULL, "many/0 many/1 many/2 many/3 many/4 many/5 many/6 many/7 many/8 many/9");
  save_many (fixture, 2);
  assert_finds (fixture, "same", NULL, "");
  update (fixture);
  assert_finds (fixture, "same", "many", "many/0 many/1");
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LanyardSearchQuery) query = lanyard_search_query_new ("same");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (GError) error = NULL;

  save_many (fixture, 1001);
  g_cancellable_cancel (cancellable);
  g_assert_false (lanyard_search_index_update (fixture->database, g_strdup, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  update (fixture);

  talks = lanyard_search_index_find (fixture->database, query, NULL, 10, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (talks);

  /* The connection is as good as before. */
  assert_finds (fixture, "same", "none", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/search-index/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("note", test_note);
  ADD ("conference", test_conference);
  ADD ("removed", test_removed);
  ADD ("folding", test_folding);
  ADD ("signs", test_signs);
  ADD ("anything-typed", test_anything_typed);
  ADD ("refresh", test_refresh);
  ADD ("plain-text", test_plain_text);
  ADD ("many", test_many);
  ADD ("cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}

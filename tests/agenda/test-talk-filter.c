/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-talk-filter.h"

/* A large congress. */
#define N_MANY_TALKS 50000
#define N_ROUNDS 5
/* 2026-05-04 10:00 UTC */
#define MORNING 1777888800
#define HOUR 3600

typedef struct
{
  LanyardTalkFilter *filter;
  LanyardFacets     *facets;
  GHashTable        *bookmarked;
  guint              n_changes;
} Fixture;

static void
add_talk (GListStore *talks,
          const char *id,
          const char *track,
          const char *room,
          const char *kind,
          const char *language,
          int         hour)
{
  g_autoptr (LanyardTrack) its_track = track != NULL ? lanyard_track_new (track, NULL) : NULL;
  g_autoptr (GDateTime) start = hour >= 0 ? g_date_time_new_from_unix_utc (MORNING + hour * HOUR) : NULL;
  g_autoptr (GDateTime) end = hour >= 0 ? g_date_time_new_from_unix_utc (MORNING + (hour + 1) * HOUR) : NULL;
  g_autoptr (LanyardTalk) talk = NULL;

  talk = g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "track", its_track, "room", room, "kind", kind,
                       "language", language, "start", start, "end", end, NULL);
  g_list_store_append (talks, talk);
}

static void
on_changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GListStore) talks = g_list_store_new (LANYARD_TYPE_TALK);

  add_talk (talks, "a", "Databases", "Room 10", "lecture", "en", 0);
  add_talk (talks, "b", "Databases", "Room 2", "workshop", "de", 0);
  add_talk (talks, "c", "Kernel", "Room 2", "lecture", "de", 1);
  add_talk (talks, "d", NULL, "Room 10", "lecture", NULL, 2);
  add_talk (talks, "e", "Kernel", NULL, NULL, "en", -1);

  fixture->facets = lanyard_facets_new (G_LIST_MODEL (talks));
  fixture->filter = lanyard_talk_filter_new ();
  fixture->bookmarked = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (fixture->bookmarked, (gpointer) "b");
  g_hash_table_add (fixture->bookmarked, (gpointer) "e");
  g_signal_connect_swapped (fixture->filter, "changed", G_CALLBACK (on_changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->filter);
  g_clear_object (&fixture->facets);
  g_clear_pointer (&fixture->bookmarked, g_hash_table_unref);
}

/* The ids of what is found, in one word. */
static void
assert_found (Fixture    *fixture,
              const char *expected,
              int         hour)
{
  g_autoptr (GArray) found = lanyard_talk_filter_find (fixture->filter, fixture->facets, fixture->bookmarked, MORNING + hour * HOUR);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (lanyard_facets_list_talks (fixture->facets), g_array_index (found, guint, i));

      g_string_append (ids, lanyard_talk_get_id (talk));
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

/* Values and how many talks each would show: "de 2, en 2". */
static void
assert_counts (Fixture     *fixture,
               LanyardFacet facet,
               const char  *expected)
{
  g_autoptr (GArray) counts = lanyard_talk_filter_count (fixture->filter, fixture->facets, facet, fixture->bookmarked, MORNING);
  GPtrArray *values = lanyard_facets_list_values (fixture->facets, facet);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (counts->len, ==, values->len);
  for (guint i = 0; i < counts->len; i++)
    g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", (const char *) g_ptr_array_index (values, i), g_array_index (counts, guint, i));

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_values (Fixture      *fixture,
             gconstpointer data)
{
  assert_found (fixture, "abcde", 0);
  assert_counts (fixture, LANYARD_FACET_TRACK, "Databases 2, Kernel 2");
  assert_counts (fixture, LANYARD_FACET_ROOM, "Room 2 2, Room 10 2");
  assert_counts (fixture, LANYARD_FACET_TYPE, "lecture 3, workshop 1");
  assert_counts (fixture, LANYARD_FACET_LANGUAGE, "de 2, en 2");
}

/* One type, spelt in two ways. */
static void
test_spelling (void)
{
  g_autoptr (GListStore) talks = g_list_store_new (LANYARD_TYPE_TALK);
  g_autoptr (LanyardFacets) facets = NULL;
  const guint *numbers;

  add_talk (talks, "a", NULL, NULL, "Lecture", NULL, 0);
  add_talk (talks, "b", NULL, NULL, "lecture", NULL, 0);
  add_talk (talks, "c", NULL, NULL, "", NULL, 0);
  facets = lanyard_facets_new (G_LIST_MODEL (talks));
  numbers = lanyard_facets_get_numbers (facets, LANYARD_FACET_TYPE);

  g_assert_cmpuint (lanyard_facets_list_values (facets, LANYARD_FACET_TYPE)->len, ==, 1);
  g_assert_cmpuint (numbers[0], ==, 1);
  g_assert_cmpuint (numbers[1], ==, 1);
  g_assert_cmpuint (numbers[2], ==, 0);
}

/* Any of one facet, and all facets; a talk that does not say is none of them. */
static void
test_combining (Fixture      *fixture,
                gconstpointer data)
{
  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_ROOM, "Room 10", TRUE);
  assert_found (fixture, "ad", 0);
  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_ROOM, "Room 2", TRUE);
  assert_found (fixture, "abcd", 0);
  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_LANGUAGE, "de", TRUE);
  assert_found (fixture, "bc", 0);

  /* A count is of what would be shown, whatever is chosen of its own facet. */
  assert_counts (fixture, LANYARD_FACET_LANGUAGE, "de 2, en 1");
  assert_counts (fixture, LANYARD_FACET_ROOM, "Room 2 2, Room 10 0");
  assert_counts (fixture, LANYARD_FACET_TRACK, "Databases 1, Kernel 1");

  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_TRACK, "Gardening", TRUE);
  assert_found (fixture, "", 0);
  g_assert_cmpuint (fixture->n_changes, ==, 4);

  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_TRACK, "Gardening", TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 4);

  lanyard_talk_filter_clear (fixture->filter);
  g_assert_true (lanyard_talk_filter_is_empty (fixture->filter));
  assert_found (fixture, "abcde", 0);
  g_assert_cmpuint (fixture->n_changes, ==, 5);
}

static void
test_bookmarked (Fixture      *fixture,
                 gconstpointer data)
{
  lanyard_talk_filter_set_only_bookmarked (fixture->filter, TRUE);
  assert_found (fixture, "be", 0);
  assert_counts (fixture, LANYARD_FACET_TRACK, "Databases 1, Kernel 1");
  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_TRACK, "Kernel", TRUE);
  assert_found (fixture, "e", 0);
}

/* At the second of its end a talk is over; one without a time never is. */
static void
test_ended (Fixture      *fixture,
            gconstpointer data)
{
  lanyard_talk_filter_set_hides_ended (fixture->filter, TRUE);
  assert_found (fixture, "abcde", 0);
  assert_found (fixture, "cde", 1);
  assert_found (fixture, "e", 3);
}

static void
test_saving (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (LanyardTalkFilter) restored = lanyard_talk_filter_new ();
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) state = NULL;

  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_ROOM, "Room 2", TRUE);
  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_ROOM, "Salle “Élan”", TRUE);
  lanyard_talk_filter_set_only_bookmarked (fixture->filter, TRUE);
  lanyard_talk_filter_save (fixture->filter, &dict);
  state = g_variant_ref_sink (g_variant_dict_end (&dict));

  lanyard_talk_filter_restore (restored, state);
  g_assert_true (lanyard_talk_filter_get_only_bookmarked (restored));
  g_assert_false (lanyard_talk_filter_get_hides_ended (restored));
  g_assert_true (lanyard_talk_filter_is_chosen (restored, LANYARD_FACET_ROOM, "Salle “Élan”"));
  g_assert_cmpuint (lanyard_talk_filter_list_chosen (restored, LANYARD_FACET_ROOM)->len, ==, 2);
  g_assert_cmpuint (lanyard_talk_filter_list_chosen (restored, LANYARD_FACET_TRACK)->len, ==, 0);
}

/* What somebody else wrote there. */
static void
test_odd_state (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GVariant) odd = NULL;

  odd = g_variant_ref_sink (g_variant_new_parsed ("{'rooms': <'Room 2'>, 'tracks': <['', 'Kernel', 'Kernel']>, "
                                                  "'hides-ended': <1>, 'moods': <['glad']>}"));
  lanyard_talk_filter_restore (fixture->filter, odd);
  assert_found (fixture, "ce", 9);
  g_assert_cmpuint (lanyard_talk_filter_list_chosen (fixture->filter, LANYARD_FACET_TRACK)->len, ==, 1);
}

static GListModel *
make_many_talks (void)
{
  GListStore       *talks = g_list_store_new (LANYARD_TYPE_TALK);
  const char *const languages[] = { "en", "de", "fr" };

  for (int i = 0; i < N_MANY_TALKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("talk-%d", i);
      g_autofree char *track = g_strdup_printf ("Track %d", i % 30);
      g_autofree char *room = g_strdup_printf ("Building %d, Level %d, Room %d", i % 5, i % 3, i % 100);

      add_talk (talks, id, track, room, i % 7 == 0 ? "workshop" : "lecture", languages[i % 3], i / 500);
    }

  return G_LIST_MODEL (talks);
}

static gint64
measure_walk (GListModel *talks)
{
  gint64 start = g_get_monotonic_time ();
  guint  n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      n += lanyard_talk_get_room (talk) != NULL;
    }
  g_assert_cmpuint (n, ==, N_MANY_TALKS);

  return g_get_monotonic_time () - start;
}

/* To filter, and to count all that there is to choose, takes no longer than to look at each talk
 * a few times. */
static void
test_many_talks (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GListModel) talks = make_many_talks ();
  gint64 making = g_get_monotonic_time ();
  g_autoptr (LanyardFacets) facets = lanyard_facets_new (talks);
  gint64 finding = G_MAXINT64;
  gint64 counting = G_MAXINT64;
  gint64 walking = G_MAXINT64;

  making = g_get_monotonic_time () - making;
  for (guint i = 0; i < 20; i++)
    lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_ROOM, g_ptr_array_index (lanyard_facets_list_values (facets, LANYARD_FACET_ROOM), i), TRUE);
  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_LANGUAGE, "en", TRUE);
  lanyard_talk_filter_set_hides_ended (fixture->filter, TRUE);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GArray) found = lanyard_talk_filter_find (fixture->filter, facets, fixture->bookmarked, MORNING);

      finding = MIN (finding, g_get_monotonic_time () - start);
      g_assert_cmpuint (found->len, >, 0);

      start = g_get_monotonic_time ();
      for (guint j = 0; j < LANYARD_N_FACETS; j++)
        g_array_unref (lanyard_talk_filter_count (fixture->filter, facets, (LanyardFacet) j, fixture->bookmarked, MORNING));
      counting = MIN (counting, g_get_monotonic_time () - start);
      walking = MIN (walking, measure_walk (talks));
    }

  g_test_message ("%d talks: facets %.1f ms, filter %.2f ms, counts %.2f ms, one walk %.2f ms", N_MANY_TALKS,
                  (double) making / 1000, (double) finding / 1000, (double) counting / 1000, (double) walking / 1000);
  g_assert_cmpint (finding, <=, walking);
  g_assert_cmpint (counting, <=, 3 * walking);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/talk-filter/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add_func ("/talk-filter/spelling", test_spelling);
  g_test_add ("/talk-filter/combining", Fixture, NULL, set_up, test_combining, tear_down);
  g_test_add ("/talk-filter/bookmarked", Fixture, NULL, set_up, test_bookmarked, tear_down);
  g_test_add ("/talk-filter/ended", Fixture, NULL, set_up, test_ended, tear_down);
  g_test_add ("/talk-filter/saving", Fixture, NULL, set_up, test_saving, tear_down);
  g_test_add ("/talk-filter/odd-state", Fixture, NULL, set_up, test_odd_state, tear_down);
  g_test_add ("/talk-filter/many-talks", Fixture, NULL, set_up, test_many_talks, tear_down);

  return g_test_run ();
}

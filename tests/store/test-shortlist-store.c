/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-pick.h"
#include "lanyard-section.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-speaker.h"
#include "test-library.h"

static LanyardPick *
make_pick (const char *title,
           const char *talk_id,
           guint       n_speakers)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);

  for (guint i = 0; i < n_speakers; i++)
    {
      g_autofree char *name = g_strdup_printf ("Speaker %u of %s", n_speakers - i, title);
      g_autoptr (LanyardSpeaker) speaker = NULL;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", name, "affiliation", i == 0 ? NULL : "Somewhere", NULL);
      g_list_store_append (speakers, speaker);
    }

  return g_object_new (LANYARD_TYPE_PICK,
                       "title", title,
                       "url", talk_id != NULL ? "https://example.org/talk" : NULL,
                       "reason", n_speakers > 0 ? "It is *good*.\n\nVery." : NULL,
                       "speakers", speakers,
                       "talk-id", talk_id,
                       NULL);
}

static LanyardSection *
make_section (const char *title,
              guint       n_picks)
{
  g_autoptr (GListStore) picks = g_list_store_new (LANYARD_TYPE_PICK);

  for (guint i = 0; i < n_picks; i++)
    {
      g_autofree char *pick_title = g_strdup_printf ("Pick %u", n_picks - i);
      g_autoptr (LanyardPick) pick = make_pick (pick_title, i % 2 == 0 ? "talk" : NULL, i);

      g_list_store_append (picks, pick);
    }

  return g_object_new (LANYARD_TYPE_SECTION, "title", title, "picks", picks, NULL);
}

static LanyardShortlist *
make_shortlist (const char *id,
                const char *conference_id,
                GDate      *date)
{
  g_autoptr (GListStore) sections = g_list_store_new (LANYARD_TYPE_SECTION);
  g_autoptr (LanyardSection) first = make_section (NULL, 5);
  g_autoptr (LanyardSection) second = make_section ("Bonus", 2);

  g_list_store_append (sections, first);
  g_list_store_append (sections, second);

  return g_object_new (LANYARD_TYPE_SHORTLIST,
                       "id", id,
                       "title", "Talks to See",
                       "author", date != NULL ? "A, B" : NULL,
                       "date", date,
                       "url", date != NULL ? "https://example.org/article" : NULL,
                       "conference-id", conference_id,
                       "sections", sections,
                       NULL);
}

static void
save (LanyardDatabase  *database,
      LanyardShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_shortlist_store_save (database, shortlist, &error));
  g_assert_no_error (error);
}

static GPtrArray *
load (LanyardDatabase *database,
      const char      *conference_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *shortlists = lanyard_shortlist_store_load (database, conference_id, &error);

  g_assert_no_error (error);

  return shortlists;
}

static void
test_round_trip (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GDate) date = g_date_new_dmy (23, G_DATE_OCTOBER, 2025);
  g_autoptr (LanyardShortlist) shortlist = make_shortlist ("full", "c", date);
  g_autoptr (LanyardShortlist) bare = make_shortlist ("bare", NULL, NULL);
  g_autoptr (GPtrArray) of_conference = NULL;
  g_autoptr (GPtrArray) of_none = NULL;
  g_autoptr (GPtrArray) of_other = NULL;

  save (database, shortlist);
  save (database, bare);
  of_conference = load (database, "c");
  of_none = load (database, NULL);
  of_other = load (database, "d");

  g_assert_cmpuint (of_conference->len, ==, 1);
  test_library_assert_same (g_ptr_array_index (of_conference, 0), G_OBJECT (shortlist));
  g_assert_cmpuint (of_none->len, ==, 1);
  test_library_assert_same (g_ptr_array_index (of_none, 0), G_OBJECT (bare));
  g_assert_cmpuint (of_other->len, ==, 0);
  test_library_remove (path);
}

static void
test_replace (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GDate) date = g_date_new_dmy (23, G_DATE_OCTOBER, 2025);
  g_autoptr (LanyardShortlist) first = make_shortlist ("same", NULL, date);
  g_autoptr (LanyardShortlist) second = make_shortlist ("same", "c", NULL);
  g_autoptr (GPtrArray) of_none = NULL;
  g_autoptr (GPtrArray) of_conference = NULL;

  save (database, first);
  save (database, second);
  of_none = load (database, NULL);
  of_conference = load (database, "c");

  g_assert_cmpuint (of_none->len, ==, 0);
  g_assert_cmpuint (of_conference->len, ==, 1);
  test_library_assert_same (g_ptr_array_index (of_conference, 0), G_OBJECT (second));
  test_library_remove (path);
}

static void
test_order (void)
{
  static const char *expected[] = { "new", "old", "undated" };
  g_autofree char   *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GDate) old_date = g_date_new_dmy (1, G_DATE_JANUARY, 1999);
  g_autoptr (GDate) new_date = g_date_new_dmy (1, G_DATE_JANUARY, 2025);
  g_autoptr (LanyardShortlist) undated = make_shortlist ("undated", "c", NULL);
  g_autoptr (LanyardShortlist) old = make_shortlist ("old", "c", old_date);
  g_autoptr (LanyardShortlist) new = make_shortlist ("new", "c", new_date);
  g_autoptr (GPtrArray) shortlists = NULL;

  save (database, undated);
  save (database, new);
  save (database, old);
  shortlists = load (database, "c");

  g_assert_cmpuint (shortlists->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < shortlists->len; i++)
    g_assert_cmpstr (lanyard_shortlist_get_id (g_ptr_array_index (shortlists, i)), ==, expected[i]);
  test_library_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shortlist-store/round-trip", test_round_trip);
  g_test_add_func ("/shortlist-store/replace", test_replace);
  g_test_add_func ("/shortlist-store/order", test_order);

  return g_test_run ();
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-error.h"
#include "lanyard-speaker-loader.h"
#include "test-library.h"

/* 4 May 2026, 10:00 UTC. */
#define START G_GINT64_CONSTANT (1777888800)

typedef struct
{
  char           *path;    /* (owned) */
  LanyardLibrary *library; /* (owned) */
  GAsyncResult   *result;  /* (owned) (nullable) */
} Fixture;

static LanyardTalk *
make_talk (const char        *id,
           gint64             start,
           const char *const *names,
           const char        *biography)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc (start);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = NULL;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", names[i], "affiliation", "Acme", "biography", biography, NULL);
      g_list_store_append (speakers, speaker);
    }

  return g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "start", instant, "speakers", speakers, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardDatabase) database = NULL;
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (START);

  fixture->path = test_library_dup_path ();
  database = test_library_open (fixture->path);
  fixture->library = lanyard_library_new (database, clock);

  test_library_save (database, "a",
                     make_talk ("late", START + 7200, (const char *[]) { "Ann Lee", NULL }, "Ann grows apples."),
                     make_talk ("early", START, (const char *[]) { "Bob Ray", "ann lee", "Ann Lee", NULL }, "Short."),
                     make_talk ("other", START + 3600, (const char *[]) { "Bob Ray", NULL }, NULL),
                     NULL);
  test_library_save (database, "b",
                     make_talk ("elsewhere", START, (const char *[]) { "Ann Lee", "Cleo Wu", NULL }, NULL),
                     NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->library);
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static void
on_ready_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_set_object (&fixture->result, result);
}

static void
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static LanyardSpeaker *
load (Fixture           *fixture,
      const char        *name,
      GListModel       **talks,
      LanyardProgramme **programme,
      GError           **error)
{
  g_clear_object (&fixture->result);
  lanyard_speaker_loader_load_async (fixture->library, "a", name, NULL, on_ready_cb, fixture);
  wait_for_result (fixture);

  return lanyard_speaker_loader_load_finish (fixture->library, fixture->result, talks, programme, error);
}

static void
assert_person (LanyardPerson *person,
               const char    *name,
               guint          n_talks)
{
  g_assert_cmpstr (lanyard_speaker_get_name (lanyard_person_get_speaker (person)), ==, name);
  g_assert_cmpuint (lanyard_person_get_n_talks (person), ==, n_talks);
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;

  lanyard_speaker_loader_list_async (fixture->library, "a", NULL, on_ready_cb, fixture);
  wait_for_result (fixture);
  people = lanyard_speaker_loader_list_finish (fixture->library, fixture->result, &error);
  g_assert_no_error (error);

  /* The first talk is the one that starts first. */
  g_assert_cmpuint (people->len, ==, 2);
  assert_person (g_ptr_array_index (people, 0), "ann lee", 2);
  assert_person (g_ptr_array_index (people, 1), "Bob Ray", 2);
}

static void
test_list_of_nobody (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;

  lanyard_speaker_loader_list_async (fixture->library, "nowhere", NULL, on_ready_cb, fixture);
  wait_for_result (fixture);
  people = lanyard_speaker_loader_list_finish (fixture->library, fixture->result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 0);
}

static void
test_load (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GListModel) talks = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardSpeaker) speaker = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardTalk) first = NULL;
  g_autoptr (LanyardTalk) second = NULL;

  speaker = load (fixture, "ANN LEE", &talks, &programme, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lanyard_speaker_get_biography (speaker), ==, "Ann grows apples.");

  g_assert_cmpuint (g_list_model_get_n_items (talks), ==, 2);
  first = g_list_model_get_item (talks, 0);
  second = g_list_model_get_item (talks, 1);
  g_assert_cmpstr (lanyard_talk_get_id (first), ==, "early");
  g_assert_cmpstr (lanyard_talk_get_id (second), ==, "late");
  g_assert_true (lanyard_schedule_find_talk (lanyard_programme_get_schedule (programme), "early") == first);
}

static void
test_load_stranger (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GListModel) talks = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardSpeaker) speaker = NULL;
  g_autoptr (GError) error = NULL;

  speaker = load (fixture, "Cleo Wu", &talks, &programme, &error);
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY);
  g_assert_null (speaker);
  g_assert_null (talks);
}

static void
test_list_others (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (LanyardTalk) early = make_talk ("early", START, (const char *[]) { "Bob Ray", "ANN  LEE", "Cleo Wu", NULL }, NULL);
  g_autoptr (GPtrArray) lists = NULL;
  g_autoptr (LanyardTalk) of_bob = NULL;
  g_autoptr (LanyardTalk) of_ann = NULL;
  g_autoptr (GError) error = NULL;

  lanyard_speaker_loader_list_others_async (fixture->library, "a", early, NULL, on_ready_cb, fixture);
  wait_for_result (fixture);
  lists = lanyard_speaker_loader_list_others_finish (fixture->library, fixture->result, &error);
  g_assert_no_error (error);

  /* The talk itself is none of the others, and neither are those of another conference. */
  g_assert_cmpuint (lists->len, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (lists->pdata[0]), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (lists->pdata[1]), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (lists->pdata[2]), ==, 0);
  of_bob = g_list_model_get_item (lists->pdata[0], 0);
  of_ann = g_list_model_get_item (lists->pdata[1], 0);
  g_assert_cmpstr (lanyard_talk_get_id (of_bob), ==, "other");
  g_assert_cmpstr (lanyard_talk_get_id (of_ann), ==, "late");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/speaker-loader/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/speaker-loader/list-of-nobody", Fixture, NULL, set_up, test_list_of_nobody, tear_down);
  g_test_add ("/speaker-loader/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/speaker-loader/list-others", Fixture, NULL, set_up, test_list_others, tear_down);
  g_test_add ("/speaker-loader/load-stranger", Fixture, NULL, set_up, test_load_stranger, tear_down);

  return g_test_run ();
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include "lanyard-fold.h"
#include "lanyard-link.h"
#include "lanyard-speakers.h"

static void
add (LanyardSpeakers *speakers,
     gint64           talk,
     const char      *name,
     const char      *affiliation,
     const char      *biography,
     const char      *picture)
{
  g_autoptr (LanyardSpeaker) speaker = NULL;

  speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                          "name", name,
                          "affiliation", affiliation,
                          "biography", biography,
                          "picture", picture,
                          NULL);
  lanyard_speakers_add (speakers, speaker, talk);
}

static GPtrArray *
list_names (const char *const *names)
{
  g_autoptr (LanyardSpeakers) speakers = lanyard_speakers_new ();

  for (guint i = 0; names[i] != NULL; i++)
    add (speakers, i, names[i], NULL, NULL, NULL);

  return lanyard_speakers_list (speakers);
}

/* Writes "letter: name name | letter: name". */
static char *
describe (GPtrArray *people)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      LanyardPerson *person = g_ptr_array_index (people, i);
      const char    *letter = lanyard_person_get_letter (person);

      if (letter != NULL)
        g_string_append_printf (text, "%s%s:", i > 0 ? " | " : "", letter);

      g_string_append_printf (text, " %s", lanyard_speaker_get_name (lanyard_person_get_speaker (person)));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_list (const char *const *names,
             const char        *expected)
{
  g_autoptr (GPtrArray) people = list_names (names);
  g_autofree char *text = describe (people);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
matches (LanyardPerson *person,
         const char    *text)
{
  g_auto (GStrv) words = lanyard_fold_words (text);

  return lanyard_person_matches (person, (const char *const *) words);
}

static void
test_merging (void)
{
  g_autoptr (LanyardSpeakers) speakers = lanyard_speakers_new ();
  g_autoptr (GPtrArray) people = NULL;
  LanyardPerson  *person;
  LanyardSpeaker *speaker;

  add (speakers, 1, "Ann Lee", NULL, "Short.", NULL);
  add (speakers, 1, "Bob Ray", "Acme", NULL, NULL);
  add (speakers, 2, "ANN  LEE", "Orchard", "Much longer.", "https://example.org/ann.png");
  add (speakers, 2, "Ann Lee", "Orchard", NULL, NULL);
  add (speakers, 3, "Ann Lee", "Acme", "Longer.", "https://example.org/other.png");
  add (speakers, 4, "", NULL, NULL, NULL);
  people = lanyard_speakers_list (speakers);
  g_assert_cmpuint (people->len, ==, 2);

  person = g_ptr_array_index (people, 0);
  speaker = lanyard_person_get_speaker (person);
  g_assert_cmpstr (lanyard_speaker_get_name (speaker), ==, "Ann Lee");
  g_assert_cmpstr (lanyard_speaker_get_affiliation (speaker), ==, "Orchard");
  g_assert_cmpstr (lanyard_speaker_get_biography (speaker), ==, "Much longer.");
  g_assert_cmpstr (lanyard_speaker_get_picture (speaker), ==, "https://example.org/ann.png");
  g_assert_cmpuint (lanyard_person_get_n_talks (person), ==, 3);

  g_assert_true (matches (person, "orch"));
  g_assert_true (matches (person, "acme lee"));
  g_assert_cmpuint (lanyard_person_get_n_talks (g_ptr_array_index (people, 1)), ==, 1);
}

static void
add_with_links (LanyardSpeakers *speakers,
                gint64           talk,
                guint            first,
                guint            end)
{
  g_autoptr (GListStore) links = g_list_store_new (LANYARD_TYPE_LINK);
  g_autoptr (LanyardSpeaker) speaker = NULL;

  for (guint i = first; i < end; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://example.org/%u", i);
      g_autoptr (LanyardLink) link = g_object_new (LANYARD_TYPE_LINK, "url", url, NULL);

      g_list_store_append (links, link);
    }

  speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", "Ann Lee", "links", links, NULL);
  lanyard_speakers_add (speakers, speaker, talk);
}

static void
test_links (void)
{
  g_autoptr (LanyardSpeakers) speakers = lanyard_speakers_new ();
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (LanyardLink) last = NULL;
  GListModel *links;

  add_with_links (speakers, 1, 0, 0);
  add_with_links (speakers, 2, 1, 3);
  add_with_links (speakers, 3, 2, 4);
  people = lanyard_speakers_list (speakers);
  links = lanyard_speaker_get_links (lanyard_person_get_speaker (g_ptr_array_index (people, 0)));
  g_assert_cmpuint (g_list_model_get_n_items (links), ==, 3);
  last = g_list_model_get_item (links, 2);
  g_assert_cmpstr (lanyard_link_get_url (last), ==, "https://example.org/3");

  g_clear_pointer (&people, g_ptr_array_unref);
  add_with_links (speakers, 4, 0, 1000);
  people = lanyard_speakers_list (speakers);
  links = lanyard_speaker_get_links (lanyard_person_get_speaker (g_ptr_array_index (people, 0)));
  g_assert_cmpuint (g_list_model_get_n_items (links), ==, 20);
}

static void
test_nobody (void)
{
  assert_list ((const char *[]) { NULL }, "");
}

static void
test_order (void)
{
  assert_list ((const char *[]) { "Zoe", "ben", "Anna", "Ben Ali", "4chan", "anton", NULL },
               "#: 4chan | A: Anna anton | B: ben Ben Ali | Z: Zoe");
}

/* In the order of bytes, which tests have, letters with accents come after all others, as they do
 * in some languages. */
static void
test_letters (void)
{
  assert_list ((const char *[]) { "Émile", "Eva", "Åsa", "Ärla", "Anna", "Éric", NULL },
               "A: Anna | E: Eva | Ä: Ärla | Å: Åsa | É: Émile Éric");
  assert_list ((const char *[]) { "Édith", "Émile", NULL }, "E: Édith Émile");
  assert_list ((const char *[]) { "Ольга", "Мария", "王小明", "李雷", NULL }, "М: Мария | О: Ольга | #: 李雷 王小明");
}

static void
test_matching (void)
{
  g_autoptr (GPtrArray) people = list_names ((const char *[]) { "José O’Brien", NULL });
  LanyardPerson *person = g_ptr_array_index (people, 0);

  g_assert_true (matches (person, ""));
  g_assert_true (matches (person, "jose"));
  g_assert_true (matches (person, "JOSÉ"));
  g_assert_true (matches (person, "obri j"));
  g_assert_true (matches (person, "o'brien"));
  g_assert_false (matches (person, "josef"));
  g_assert_false (matches (person, "jose lee"));
  g_assert_false (matches (person, "eobr"));
}

static void
test_same (void)
{
  g_autoptr (GPtrArray) people = list_names ((const char *[]) { "Ann", "Bea", NULL });
  g_autoptr (GPtrArray) again = list_names ((const char *[]) { "Ann", "Bea", NULL });
  g_autoptr (GPtrArray) more = list_names ((const char *[]) { "Ann", "ann", NULL });

  g_assert_true (lanyard_person_is_same (g_ptr_array_index (people, 0), g_ptr_array_index (again, 0)));
  g_assert_false (lanyard_person_is_same (g_ptr_array_index (people, 0), g_ptr_array_index (again, 1)));
  g_assert_false (lanyard_person_is_same (g_ptr_array_index (people, 0), g_ptr_array_index (more, 0)));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speakers/merging", test_merging);
  g_test_add_func ("/speakers/links", test_links);
  g_test_add_func ("/speakers/nobody", test_nobody);
  g_test_add_func ("/speakers/order", test_order);
  g_test_add_func ("/speakers/letters", test_letters);
  g_test_add_func ("/speakers/matching", test_matching);
  g_test_add_func ("/speakers/same", test_same);

  return g_test_run ();
}

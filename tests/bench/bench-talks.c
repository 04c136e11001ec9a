/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bench-talks.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"

#define N_WORDS 20000
#define N_PEOPLE 9000
#define N_AFFILIATIONS 600
#define N_ROOMS 40
#define N_TRACKS 25
#define N_DAYS 5
#define MAX_SLOTS_A_DAY 60
/* So many talks are at the same time at least, also at a small conference: what its first screen
 * has is then the same as that of a large one. */
#define MIN_TALKS_A_SLOT 20

/* Monday, 4 May 2026, 08:00 UTC. */
#define FIRST_START G_GINT64_CONSTANT (1777881600)

char *
bench_talks_get_word (guint rank)
{
  static const char *const onsets[] = { "b", "br", "c", "ch", "d", "f", "fl", "g", "h", "j", "k", "l", "m", "n", "p", "pr", "qu", "r", "s", "sh", "st", "t", "tr", "v", "w", "z" };
  static const char *const vowels[] = { "a", "e", "i", "o", "u", "ai", "ea", "ou" };
  static const char *const codas[] = { "", "", "n", "r", "s", "t", "l", "ng", "ck", "m" };
  g_autoptr (GRand) random = g_rand_new_with_seed (rank * 2654435761u + 17);
  GString *word = g_string_new (NULL);
  /* Frequent words are short. */
  int n_syllables = rank < 50 ? 1 : g_rand_int_range (random, 1, rank < 1000 ? 4 : 5);

  for (int i = 0; i < n_syllables; i++)
    {
      g_string_append (word, onsets[g_rand_int_range (random, 0, G_N_ELEMENTS (onsets))]);
      g_string_append (word, vowels[g_rand_int_range (random, 0, G_N_ELEMENTS (vowels))]);
    }

  g_string_append (word, codas[g_rand_int_range (random, 0, G_N_ELEMENTS (codas))]);

  return g_string_free_and_steal (word);
}

static gpointer
make_words (gpointer data)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_WORDS; i++)
    g_ptr_array_add (words, bench_talks_get_word (i));

  return words;
}

/* The word of rank r is about 1/r times as frequent as the first one. */
static const char *
pick_word (GRand *random)
{
  static GOnce once = G_ONCE_INIT;
  GPtrArray   *words = g_once (&once, make_words, NULL);
  double       rank = pow (N_WORDS + 1, g_rand_double (random)) - 1;

  return g_ptr_array_index (words, MIN ((guint) rank, N_WORDS - 1));
}

static char *
make_text (GRand *random,
           int    min_words,
           int    max_words)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, min_words, max_words + 1); n > 0; n--)
    g_string_append_printf (text, "%s%s", pick_word (random), n == 1 ? "" : g_rand_int_range (random, 0, 12) == 0 ? ". "
                                                                                                                  : " ");

  return g_string_free_and_steal (text);
}

static char *
make_name (guint number)
{
  g_autofree char *first = bench_talks_get_word (100 + number % 700);
  g_autofree char *last = bench_talks_get_word (1000 + number);

  first[0] = g_ascii_toupper (first[0]);
  last[0] = g_ascii_toupper (last[0]);

  return g_strdup_printf ("%s %s", first, last);
}

static GListModel *
make_speakers (GRand *random)
{
  GListStore *speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);

  for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
    {
      guint            number = (guint) g_rand_int_range (random, 0, N_PEOPLE);
      g_autofree char *name = make_name (number);
      g_autofree char *affiliation = bench_talks_get_word (200 + number % N_AFFILIATIONS);
      g_autofree char *biography = make_text (random, 20, 60);
      g_autoptr (LanyardSpeaker) speaker = NULL;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", name, "affiliation", affiliation, "biography", biography, NULL);
      g_list_store_append (speakers, speaker);
    }

  return G_LIST_MODEL (speakers);
}

static GListModel *
make_links (guint position)
{
  GListStore      *links = g_list_store_new (LANYARD_TYPE_LINK);
  g_autofree char *url = g_strdup_printf ("https://example.org/slides/%u.pdf", position);
  g_autoptr (LanyardLink) link = g_object_new (LANYARD_TYPE_LINK, "title", "Slides", "url", url, NULL);

  if (position % 3 == 0)
    g_list_store_append (links, link);

  return G_LIST_MODEL (links);
}

static LanyardTalk *
make_talk (GRand *random,
           guint  number,
           guint  position,
           guint  n_talks)
{
  guint  slots_a_day = CLAMP (n_talks / N_DAYS / MIN_TALKS_A_SLOT, 1, MAX_SLOTS_A_DAY);
  guint  slot = (guint) ((guint64) position * N_DAYS * slots_a_day / n_talks);
  gint64 seconds = FIRST_START + (slot / slots_a_day) * 86400 + (slot % slots_a_day) * 600;
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (seconds);
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (seconds + 1800);
  g_autoptr (GListModel) speakers = make_speakers (random);
  g_autoptr (GListModel) links = make_links (position);
  g_autoptr (LanyardTrack) track = NULL;
  g_autofree char *id = g_strdup_printf ("%08x-%04x-4bbb-8ccc-%012x", position, number, position * 7919);
  g_autofree char *title = make_text (random, 4, 11);
  g_autofree char *abstract = make_text (random, 60, 150);
  g_autofree char *room = g_strdup_printf ("Hall %d, Room %d", g_rand_int_range (random, 1, 5), g_rand_int_range (random, 0, N_ROOMS));
  g_autofree char *track_name = bench_talks_get_word (500 + (guint) g_rand_int_range (random, 0, N_TRACKS));
  g_autofree char *url = g_strdup_printf ("https://example.org/conference-%u/talks/%u", number, position);

  title[0] = g_ascii_toupper (title[0]);
  track = lanyard_track_new (track_name, NULL);

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", title,
                       "abstract", abstract,
                       "start", start,
                       "end", end,
                       "room", room,
                       "track", track,
                       "kind", "Talk",
                       "language", "en",
                       "url", url,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}

LanyardSchedule *
bench_talks_make (guint number,
                  guint n_talks)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (number);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_full (n_talks, g_object_unref);
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (FIRST_START - number * 86400 * 7);
  g_autofree char *id = g_strdup_printf ("bench-%u", number);
  g_autofree char *title = g_strdup_printf ("Congress %u", number);

  for (guint i = 0; i < n_talks; i++)
    g_ptr_array_add (talks, make_talk (random, number, i, n_talks));

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", id, "title", title, "start", start, "time-zone", "Europe/Berlin", NULL);

  return lanyard_schedule_new (conference, talks);
}

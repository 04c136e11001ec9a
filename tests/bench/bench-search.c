/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bench-talks.h"
#include "lanyard-indexer.h"
#include "lanyard-schedule-store.h"
#include "lanyard-search.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"
#include "test-library.h"

/* Types words into a library of 50,000 talks, letter by letter, and tells how long the answers take;
 * and how much longer a schedule takes to be saved than it would without an index. */

#define N_TALKS 50000
#define N_SAVED 3000
#define N_SAVES 7
#define MAX_MILLISECONDS 16.0
#define MAX_SAVING_RATIO 1.5

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
get_quantile (GArray *times,
              double  quantile)
{
  g_array_sort (times, compare);

  return g_array_index (times, double, (guint) ((times->len - 1) * quantile));
}

static void
time_search (LanyardDatabase *database,
             const char      *words,
             const char      *conference_id,
             GArray          *times)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  gint64 start = g_get_monotonic_time ();
  double milliseconds;

  hits = lanyard_search_find (database, database, words, conference_id, NULL, &error);
  g_assert_no_error (error);
  milliseconds = (double) (g_get_monotonic_time () - start) / 1000.0;
  g_array_append_val (times, milliseconds);

  if (g_getenv ("LANYARD_BENCH_VERBOSE") != NULL)
    g_print ("%-24s %4u hits %6.1f ms\n", words, hits->len, milliseconds);
}

/* Types @word after @before, letter by letter. */
static void
type_word (LanyardDatabase *database,
           const char      *before,
           const char      *word,
           GArray          *times)
{
  for (gsize length = 1; length <= strlen (word); length++)
    {
      g_autofree char *typed = g_strdup_printf ("%s%.*s", before, (int) length, word);

      time_search (database, typed, length % 2 == 0 ? "bench-1" : NULL, times);
    }
}

static gboolean
bench_searches (LanyardDatabase *database,
                guint            n_notes)
{
  static const guint ranks[] = { 0, 7, 30, 70, 110, 190, 300, 550, 900, 1500, 2400, 3900, 6300, 10000, 16000 };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *frequent = bench_talks_get_word (60);
  g_autofree char *before = g_strconcat (frequent, " ", NULL);
  double           median;

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autofree char *word = bench_talks_get_word (ranks[i]);
      g_autofree char *phrase = g_strdup_printf ("\"%s %s\"", frequent, word);

      type_word (database, "", word, times);
      type_word (database, before, word, times);
      time_search (database, phrase, NULL, times);
    }

  median = get_quantile (times, 0.5);
  g_print ("%u searches in %d talks and %u notes: median %.1f ms (at most %.0f), nine of ten within %.1f ms, the longest %.1f ms\n",
           times->len, N_TALKS, n_notes, median, MAX_MILLISECONDS, get_quantile (times, 0.9), get_quantile (times, 1));

  return median <= MAX_MILLISECONDS;
}

static void
run_sql (LanyardDatabase *database,
         const char      *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardTransaction) transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, &error);
  g_autoptr (LanyardStatement) statement = NULL;

  g_assert_no_error (error);
  statement = lanyard_statement_new (database, sql);
  lanyard_statement_run (statement, &error);
  g_clear_pointer (&statement, lanyard_statement_free);
  lanyard_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* Somebody who has written about one talk in a hundred. */
static void
write_notes (LanyardDatabase *database)
{
  g_autoptr (GError) error = NULL;

  run_sql (database,
           "INSERT INTO notes (conference, talk, text, rating, changed)"
           " SELECT conference, id, title || ' ' || substr (abstract, 1, 400), 4, 0 FROM talks WHERE position % 100 = 0");
  lanyard_indexer_update (database, NULL, &error);
  g_assert_no_error (error);
}

static double
time_save (LanyardDatabase *database,
           LanyardSchedule *schedule)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  lanyard_schedule_store_save (database, schedule, &error);
  g_assert_no_error (error);

  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

/* A newer schedule takes the place of one that is in the index, in a library with the index and in
 * one without. */
static gboolean
bench_saving (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *plain_path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardDatabase) plain = test_library_open (plain_path);
  g_autoptr (LanyardSchedule) schedule = bench_talks_make (2, N_SAVED);
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  double ratio;

  run_sql (plain, "CREATE TRIGGER nothing_noted BEFORE INSERT ON unindexed BEGIN SELECT RAISE (IGNORE); END");
  run_sql (plain, "DROP TRIGGER talk_changed");
  run_sql (plain, "DROP TRIGGER talk_removed");
  time_save (database, schedule);
  time_save (plain, schedule);

  for (guint i = 0; i < N_SAVES; i++)
    {
      lanyard_indexer_update (database, NULL, NULL);
      ratio = time_save (database, schedule) / time_save (plain, schedule);
      g_array_append_val (ratios, ratio);
    }

  ratio = get_quantile (ratios, 0.5);
  g_print ("saving %d talks anew takes %.2f times as long with the index as without (at most %.1f)\n",
           N_SAVED, ratio, MAX_SAVING_RATIO);
  test_library_remove (path);
  test_library_remove (plain_path);

  return ratio <= MAX_SAVING_RATIO;
}

int
main (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardSchedule) schedule = bench_talks_make (1, N_TALKS);
  g_autoptr (GError) error = NULL;
  gboolean is_fast;
  double   saving = time_save (database, schedule) / 1000.0;
  gint64   start = g_get_monotonic_time ();

  g_clear_object (&schedule);
  lanyard_indexer_update (database, NULL, &error);
  g_assert_no_error (error);
  g_print ("%d talks are saved in %.1f s, and put into the index in %.1f s\n", N_TALKS, saving,
           (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND);

  is_fast = bench_searches (database, 0);
  write_notes (database);
  is_fast = bench_searches (database, N_TALKS / 100) && is_fast;
  is_fast = bench_saving () && is_fast;
  test_library_remove (path);

  return is_fast ? EXIT_SUCCESS : EXIT_FAILURE;
}

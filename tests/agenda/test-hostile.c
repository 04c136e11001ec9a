/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-error.h"
#include "test-metronome.h"
#include "test-updates.h"

/* The computer may be busy with something else, so that one quiet run in so many is enough. A main
 * loop that is kept busy by Lanyard has none. */
#define MAX_RUNS 8

/* Where the sentence has NAME, it names what was asked for. */
typedef struct
{
  const char *name;
  const char *path;
  const char *sentence;
  const char *import_sentence; /* (nullable), when there is more to say to a person who waits */
} Hostile;

static const Hostile hostiles[] = {
  { "circle", "/circle", "“127.0.0.1” sends Lanyard on from address to address without an end. Check the address." },
  { "flood", "/flood?10", "“127.0.0.1” sends more than 64.0 MiB. Choose something smaller." },
  { "longer-than-announced", "/overlong", "“NAME” cannot be read: it is damaged in line 1. Get the file again." },
  { "shorter-than-announced", "/truncated", "The connection to “127.0.0.1” broke off. Try again." },
  { "cut-off", "/truncated-chunk", "The connection to “127.0.0.1” broke off. Try again." },
  { "hung-up", "/hang-up", "The connection to “127.0.0.1” broke off. Try again." },
  { "not-found", "/status?404", "“127.0.0.1” has nothing at this address. Check the address." },
  { "error", "/status?500", "“127.0.0.1” has a problem of its own (error 500). Try again later." },
  { "page", "/page", "“NAME” cannot be read: it is a web page without links to sessions. Choose an article that recommends talks, or the schedule of a conference.",
    "No schedule was found at “127.0.0.1”: Lanyard looked at 1 address. Look for iCal, XML or JSON on the site of the conference, and give that address." },
  { "nothing", "/size?0", "“NAME” is empty. Choose another file." },
  { "zeros", "/size?100000", "“NAME” is neither a schedule nor an article that Lanyard can read. Choose another file." },
  { "other-conference", "/elsewhere", "Its address leads to “Tea Days” now. To see that, add the address again." },
};

/* These take the whole patience of the updater; whoever imports can cancel. */
static const Hostile stalls[] = {
  { "stall", "/stall", "“127.0.0.1” does not answer. Try again later." },
  { "stall-half", "/stall-half", "“127.0.0.1” does not answer. Try again later." },
};

static void
assert_sentence (const char *wanted,
                 const char *name,
                 const char *sentence)
{
  g_autoptr (GString) expected = g_string_new (wanted);

  g_string_replace (expected, "NAME", name, 0);
  g_assert_cmpstr (sentence, ==, expected->str);
}

/* The main loop turned all the while. */
static gboolean
is_quiet (TestMetronome *metronome)
{
  int n_beats;
  int longest_idle;
  int longest = test_metronome_stop (metronome, &n_beats, &longest_idle);

  g_test_message ("The longest queue of %d beats was %d, and %d in an idle loop", n_beats, longest, longest_idle);

  return longest < TEST_METRONOME_LATE;
}

static void
test_refresh (TestUpdates  *self,
              gconstpointer data)
{
  const Hostile   *hostile = data;
  g_autofree char *before = test_updates_dup_state (self);
  g_autofree char *after = NULL;
  guint            n_runs = 0;
  gboolean         is_clean;

  do
    {
      TestMetronome *metronome = test_metronome_start ();

      test_updates_refresh (self, hostile->path);
      is_clean = is_quiet (metronome);
      n_runs++;
      assert_sentence (hostile->sentence, "current", test_updates_get_origin (self)->failure);
      g_assert_cmpuint (test_updates_get_origin (self)->failures, ==, n_runs);
    }
  while (!is_clean && n_runs < MAX_RUNS);

  g_assert_true (is_clean);
  after = test_updates_dup_state (self);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (self->n_updates, ==, 0);

  test_updates_refresh (self, "/schedule?3");
  g_assert_cmpuint (test_updates_get_origin (self)->failures, ==, 0);
}

static void
test_import (TestUpdates  *self,
             gconstpointer data)
{
  const Hostile   *hostile = data;
  g_autofree char *before = test_updates_dup_state (self);
  g_autofree char *address = test_server_dup_address (self->server, hostile->path);
  g_autofree char *name = g_strndup (hostile->path + 1, strcspn (hostile->path + 1, "?"));
  g_autofree char *after = NULL;
  guint            n_runs = 0;
  gboolean         is_clean;

  do
    {
      TestMetronome *metronome = test_metronome_start ();
      g_autoptr (GError) error = NULL;

      g_assert_false (test_updates_import (self, address, &error));
      is_clean = is_quiet (metronome);
      n_runs++;
      g_assert_cmpuint (error->domain, ==, LANYARD_ERROR);
      assert_sentence (hostile->import_sentence != NULL ? hostile->import_sentence : hostile->sentence, name, error->message);
    }
  while (!is_clean && n_runs < MAX_RUNS);

  g_assert_true (is_clean);
  after = test_updates_dup_state (self);
  g_assert_cmpstr (before, ==, after);
}

/* Nothing new is nothing that went wrong, and neither is a server that does not know its encoding. */
static void
test_harmless (TestUpdates  *self,
               gconstpointer data)
{
  g_autofree char *before = test_updates_dup_state (self);
  g_autofree char *after = NULL;

  test_updates_refresh (self, "/schedule?3");
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 2);
  test_updates_refresh (self, "/latin");
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 3);
  g_assert_cmpstr (test_updates_get_origin (self)->failure, ==, NULL);
  g_assert_cmpint (self->n_updates, ==, 0);
  after = test_updates_dup_state (self);
  g_assert_cmpstr (before, ==, after);
}

/* What takes long is done elsewhere. Each time all is new, so that all is read and kept. */
static void
test_large (TestUpdates  *self,
            gconstpointer data)
{
  guint    n_runs = 0;
  gboolean is_clean;

  do
    {
      g_autofree char *path = g_strdup_printf ("/schedule?%u", 5000 + ++n_runs);
      TestMetronome   *metronome = test_metronome_start ();

      test_updates_refresh (self, path);
      is_clean = is_quiet (metronome);
      g_assert_cmpint (self->n_updates, ==, n_runs);
    }
  while (!is_clean && n_runs < MAX_RUNS);

  g_assert_true (is_clean);
  g_assert_cmpuint (test_updates_get_n_talks (self), ==, 5000 + n_runs);
}

static void
test_large_import (TestUpdates  *self,
                   gconstpointer data)
{
  guint    n_runs = 0;
  gboolean is_clean;

  do
    {
      g_autofree char *path = g_strdup_printf ("/schedule?%u", 5000 + ++n_runs);
      g_autofree char *address = test_server_dup_address (self->server, path);
      TestMetronome   *metronome = test_metronome_start ();
      g_autoptr (GError) error = NULL;

      test_updates_import (self, address, &error);
      is_clean = is_quiet (metronome);
      g_assert_no_error (error);
    }
  while (!is_clean && n_runs < MAX_RUNS);

  g_assert_true (is_clean);
}

/* The measure itself: a loop that does not turn is found out. */
static void
test_measure (void)
{
  TestMetronome *metronome = test_metronome_start ();

  g_usleep (100 * 1000);
  g_assert_false (is_quiet (metronome));
}

static void
add (const char    *kind,
     const Hostile *hostile,
     void           (*test) (TestUpdates *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/hostile/", kind, "/", hostile->name, NULL);

  g_test_add (path, TestUpdates, hostile, test_updates_set_up, test, test_updates_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (hostiles); i++)
    add ("refresh", &hostiles[i], test_refresh);

  for (gsize i = 0; i < G_N_ELEMENTS (stalls); i++)
    add ("refresh", &stalls[i], test_refresh);

  for (gsize i = 0; i < G_N_ELEMENTS (hostiles) - 1; i++)
    add ("import", &hostiles[i], test_import);

  g_test_add ("/hostile/harmless", TestUpdates, NULL, test_updates_set_up, test_harmless, test_updates_tear_down);
  g_test_add ("/hostile/large", TestUpdates, NULL, test_updates_set_up, test_large, test_updates_tear_down);
  g_test_add ("/hostile/large-import", TestUpdates, NULL, test_updates_set_up, test_large_import, test_updates_tear_down);
  g_test_add_func ("/hostile/measure", test_measure);

  return g_test_run ();
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sim-history.h"

/* Runs as many histories as the first argument says, and tries the mutants when the second says
 * so. The seed is that of LANYARD_SIM_SEED or another each time. The history of a seed is the
 * first of a run with that seed. */

/* A mutant that lives through as many is not noticed. */
#define MAX_MUTANT_HISTORIES 5000

typedef struct
{
  const char *path;
  SimMutant   mutant;
  const char *fault; /* a pattern of what is wrong with it */
} Mutation;

static const Mutation mutations[] = {
  { "/sim/mutants/stores-first", SIM_MUTANT_STORES_FIRST, "*is not reminded of*" },
  { "/sim/mutants/deaf", SIM_MUTANT_DEAF, "*is not reminded of*" },
  { "/sim/mutants/lead-off", SIM_MUTANT_LEAD_OFF, "* s early" },
  { "/sim/mutants/leaves-moved", SIM_MUTANT_LEAVES_MOVED, "*on the screen*" },
  { "/sim/mutants/lists-none", SIM_MUTANT_LISTS_NONE, "*are reminded of one by one*" },
};

static guint32 seed;
static guint   n_histories;

static void
test_histories (void)
{
  for (guint i = 0; i < n_histories; i++)
    {
      g_autofree char *fault = sim_history_run (seed + i, SIM_MUTANT_NONE, NULL);
      g_autofree char *again = NULL;
      g_autoptr (GString) story = NULL;

      if (fault == NULL)
        continue;

      story = g_string_new (NULL);
      again = sim_history_run (seed + i, SIM_MUTANT_NONE, story);
      g_test_message ("history %u of seed %u; LANYARD_SIM_SEED=%u repeats it:\n%s", i, seed, seed + i, story->str);
      g_assert_cmpstr (again, ==, fault);
      g_test_fail_printf ("%s (LANYARD_SIM_SEED=%u)", fault, seed + i);
      return;
    }

  g_test_message ("%u histories of seed %u", n_histories, seed);
}

static void
test_mutant (gconstpointer data)
{
  const Mutation *mutation = data;

  for (guint i = 0; i < MAX_MUTANT_HISTORIES; i++)
    {
      g_autofree char *fault = sim_history_run (seed + i, mutation->mutant, NULL);

      if (fault == NULL)
        continue;

      g_test_message ("noticed in history %u: %s", i, fault);
      if (!g_pattern_match_simple (mutation->fault, fault))
        g_test_fail_printf ("noticed as “%s” (LANYARD_SIM_SEED=%u)", fault, seed + i);
      return;
    }

  g_test_fail_printf ("not noticed in %u histories of seed %u", MAX_MUTANT_HISTORIES, seed);
}

int
main (int   argc,
      char *argv[])
{
  const char *wanted = g_getenv ("LANYARD_SIM_SEED");

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);

  seed = wanted != NULL ? (guint32) g_ascii_strtoull (wanted, NULL, 10) : g_random_int ();
  n_histories = (guint) g_ascii_strtoull (argv[1], NULL, 10);
  g_test_message ("seed %u", seed);

  g_test_add_func ("/sim/histories", test_histories);
  for (guint i = 0; g_str_equal (argv[2], "mutants") && i < G_N_ELEMENTS (mutations); i++)
    g_test_add_data_func (mutations[i].path, &mutations[i], test_mutant);

  return g_test_run ();
}

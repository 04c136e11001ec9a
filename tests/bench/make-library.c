/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "bench-talks.h"
#include "lanyard-indexer.h"
#include "lanyard-schedule-store.h"
#include "test-library.h"

/* Makes a library of large conferences, as it is after they were imported and put into the index:
 *
 *   make-library PATH N_CONFERENCES N_TALKS
 */

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LanyardDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 4);
  database = test_library_open (argv[1]);

  for (guint i = 0; i < (guint) atoi (argv[2]); i++)
    {
      g_autoptr (LanyardSchedule) schedule = bench_talks_make (i, (guint) atoi (argv[3]));

      lanyard_schedule_store_save (database, schedule, &error);
      g_assert_no_error (error);
    }

  lanyard_indexer_update (database, NULL, &error);
  g_assert_no_error (error);

  return EXIT_SUCCESS;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-schedules.h"

GBytes *
test_schedules_make (guint n_talks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text,
                   "{\"schedule\": {\"conference\": {\"acronym\": \"cafe\", \"title\": \"Café Days\","
                   " \"url\": \"https://cafe.example/\", \"time_zone_name\": \"UTC\","
                   " \"start\": \"2025-11-10\", \"end\": \"2025-11-11\","
                   " \"days\": [{\"date\": \"2025-11-10\", \"rooms\": {\"Hall\": [");

  for (guint i = 0; i < n_talks; i++)
    g_string_append_printf (text,
                            "%s{\"id\": %u, \"guid\": \"talk-%u\", \"title\": \"Talk %u\", \"room\": \"Hall\","
                            " \"date\": \"2025-11-10T%02u:%02u:00+00:00\", \"start\": \"%02u:%02u\", \"duration\": \"00:30\","
                            " \"abstract\": \"About the %u. cup.\", \"persons\": [{\"public_name\": \"Person %u\"}]}",
                            i > 0 ? ", " : "", i, i, i, i / 60 % 24, i % 60, i / 60 % 24, i % 60, i, i % 97);

  g_string_append (text, "]}}]}}}");

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

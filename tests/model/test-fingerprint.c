/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-fingerprint.h"
#include "lanyard-schedule.h"
#include "lanyard-speaker.h"

static char *
fingerprint (const char *title,
             const char *room,
             gint64      start,
             const char *speaker_name,
             gboolean    cancelled)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (LanyardSpeaker) speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", speaker_name, NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (start);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;

  g_list_store_append (speakers, speaker);
  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", "1", "title", title, "room", room, "start", time,
                                        "speakers", speakers, "cancelled", cancelled, NULL));
  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "Test", NULL);
  schedule = lanyard_schedule_new (conference, talks);

  return lanyard_fingerprint_of (G_OBJECT (schedule));
}

static void
test_fingerprint (void)
{
  g_autofree char *first = fingerprint ("Tea", "Hall", 1000, "Ada", FALSE);
  g_autofree char *again = fingerprint ("Tea", "Hall", 1000, "Ada", FALSE);
  g_autofree char *other_title = fingerprint ("Teas", "Hall", 1000, "Ada", FALSE);
  g_autofree char *no_room = fingerprint ("Tea", NULL, 1000, "Ada", FALSE);
  g_autofree char *empty_room = fingerprint ("Tea", "", 1000, "Ada", FALSE);
  g_autofree char *later = fingerprint ("Tea", "Hall", 1001, "Ada", FALSE);
  g_autofree char *other_speaker = fingerprint ("Tea", "Hall", 1000, "Bob", FALSE);
  g_autofree char *cancelled = fingerprint ("Tea", "Hall", 1000, "Ada", TRUE);

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other_title);
  g_assert_cmpstr (first, !=, no_room);
  g_assert_cmpstr (no_room, !=, empty_room);
  g_assert_cmpstr (first, !=, later);
  g_assert_cmpstr (first, !=, other_speaker);
  g_assert_cmpstr (first, !=, cancelled);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fingerprint", test_fingerprint);

  return g_test_run ();
}

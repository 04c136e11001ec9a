/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-change-store.h"
#include "lanyard-schedule-store.h"
#include "sim-library.h"
#include "test-library.h"

struct _SimLibrary
{
  char            *path;    /* (owned) */
  LanyardDatabase *window;  /* (owned): what window and refresh have it open with */
  GArray          *written; /* (owned) (element-type SimTalk): as of the last update */
};

/* A library is a file and what was not moved into it yet. */
static const char *const parts[] = { "", "-wal" };

SimLibrary *
sim_library_new (SimLibraryFunc on_written,
                 gpointer       data)
{
  SimLibrary *self = g_new0 (SimLibrary, 1);

  self->path = test_library_dup_path ();
  self->window = test_library_open (self->path);
  self->written = g_array_new (FALSE, TRUE, sizeof (SimTalk));

  return self;
}

void
sim_library_free (SimLibrary *self)
{
  g_assert_finalize_object (self->window);
  test_library_remove (self->path);
  g_array_unref (self->written);
  g_free (self->path);
  g_free (self);
}

LanyardDatabase *
sim_library_open (SimLibrary *self)
{
  return test_library_open (self->path);
}

static LanyardTalk *
new_talk (guint          index,
          const SimTalk *facts)
{
  g_autofree char *id = sim_world_dup_talk_id (index, facts);
  g_autofree char *title = g_strdup_printf ("Title %u", facts->title);
  g_autofree char *url = g_strdup_printf ("https://example.org/talks/%u", index);
  g_autoptr (GDateTime) start = facts->start != 0 ? g_date_time_new_from_unix_utc (facts->start) : NULL;
  g_autoptr (GDateTime) end = facts->start != 0 ? g_date_time_new_from_unix_utc (facts->end) : NULL;

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", title,
                       "url", url,
                       "start", start,
                       "end", end,
                       "cancelled", facts->cancelled,
                       NULL);
}

static LanyardSchedule *
new_schedule (GArray *talks)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", SIM_CONFERENCE_ID, "title", "Conference", NULL);
  for (guint i = 0; i < talks->len; i++)
    {
      const SimTalk *talk = &g_array_index (talks, SimTalk, i);

      if (!talk->dropped)
        g_ptr_array_add (objects, new_talk (i, talk));
    }

  return lanyard_schedule_new (conference, objects);
}

static void
refresh (SimLibrary *self,
         SimWorld   *world)
{
  g_autoptr (LanyardSchedule) before = new_schedule (self->written);
  g_autoptr (LanyardSchedule) after = new_schedule (world->talks);
  g_autoptr (LanyardChanges) changes = lanyard_changes_new (before, after);
  g_autoptr (GError) error = NULL;

  if (self->written->len > 0)
    lanyard_change_store_keep (self->window, changes, world->now, &error);
  g_assert_no_error (error);

  lanyard_schedule_store_save (self->window, after, &error);
  g_assert_no_error (error);
}

static gboolean
is_announced_the_same (const SimTalk *before,
                       const SimTalk *after)
{
  return before->id == after->id && before->title == after->title && before->start == after->start && before->end == after->end && before->cancelled == after->cancelled && before->dropped == after->dropped;
}

static gboolean
has_changed (SimLibrary *self,
             SimWorld   *world)
{
  if (self->written->len != world->talks->len)
    return TRUE;

  for (guint i = 0; i < world->talks->len; i++)
    {
      if (!is_announced_the_same (&g_array_index (self->written, SimTalk, i), sim_world_get_talk (world, i)))
        return TRUE;
    }

  return FALSE;
}

static void
update_wishes (SimLibrary    *self,
               const char    *id,
               const SimTalk *before,
               const SimTalk *after)
{
  g_autoptr (GError) error = NULL;

  if (before->at_start != after->at_start)
    lanyard_bookmark_store_set_remind_at_start (self->window, SIM_CONFERENCE_ID, id, after->at_start, &error);
  g_assert_no_error (error);

  if (before->lead != after->lead)
    lanyard_bookmark_store_set_lead (self->window, SIM_CONFERENCE_ID, id, after->lead, &error);
  g_assert_no_error (error);

  if (before->going != after->going)
    lanyard_bookmark_store_set_going (self->window, SIM_CONFERENCE_ID, id, after->going, &error);
  g_assert_no_error (error);

  if (before->snoozed != after->snoozed)
    lanyard_bookmark_store_snooze (self->window, SIM_CONFERENCE_ID, id, after->snoozed, &error);
  g_assert_no_error (error);
}

static void
update_bookmark (SimLibrary    *self,
                 SimWorld      *world,
                 guint          index,
                 const SimTalk *before)
{
  static const SimTalk fresh = { .lead = LANYARD_BOOKMARK_USUAL_LEAD };
  const SimTalk       *after = sim_world_get_talk (world, index);
  g_autofree char     *id = sim_world_dup_talk_id (index, after);
  g_autoptr (LanyardTalk) talk = NULL;
  g_autoptr (GError) error = NULL;

  if (after->bookmarked && before->bookmarked)
    {
      update_wishes (self, id, before, after);
    }
  else if (after->bookmarked)
    {
      talk = new_talk (index, after);
      lanyard_bookmark_store_add (self->window, SIM_CONFERENCE_ID, talk, world->now, &error);
      update_wishes (self, id, &fresh, after);
    }
  else if (before->bookmarked)
    {
      lanyard_bookmark_store_remove (self->window, SIM_CONFERENCE_ID, id, &error);
    }

  g_assert_no_error (error);
}

void
sim_library_update (SimLibrary *self,
                    SimWorld   *world)
{
  if (has_changed (self, world))
    refresh (self, world);

  g_array_set_size (self->written, world->talks->len);
  for (guint i = 0; i < world->talks->len; i++)
    {
      SimTalk *before = &g_array_index (self->written, SimTalk, i);

      update_bookmark (self, world, i, before);
      *before = *sim_world_get_talk (world, i);
    }
}

/* The state of the disk is set aside as a program leaves it that is killed at this moment. */
void
sim_library_freeze (SimLibrary *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat (self->path, parts[i], NULL);
      g_autofree char *aside = g_strconcat (path, ".aside", NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_file_get_contents (path, &contents, &length, &error);
      g_assert_no_error (error);
      g_file_set_contents_full (aside, contents, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

void
sim_library_thaw (SimLibrary *self)
{
  g_assert_finalize_object (self->window);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat (self->path, parts[i], NULL);
      g_autofree char *aside = g_strconcat (path, ".aside", NULL);

      g_assert_no_errno (g_rename (aside, path));
    }

  self->window = test_library_open (self->path);
}

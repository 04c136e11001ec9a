/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-transaction.h"
#include "sim-library.h"

/* The functions of the store that reminders call are here once more, and come before those of the
 * store when the program is linked. What they promise is tested on a library on disk, where also
 * some histories run. */

struct _LanyardTransaction
{
  SimLibrary *library; /* (unowned) */
};

struct _SimLibrary
{
  SimLibraryFunc     on_written;
  gpointer           data;
  LanyardConference *conference; /* (owned) */
  GArray            *written;    /* (owned) (element-type SimTalk): as of the last update */
  GPtrArray         *objects;    /* (owned) (element-type LanyardBookmark) (nullable elements): by talk */
  GPtrArray         *bookmarks;  /* (owned) (element-type LanyardBookmark): as they are listed */
  GPtrArray         *notes;      /* (owned) (element-type LanyardSentReminder) */
  guint              n_open;     /* transactions */
  gboolean           frozen;
};

struct _LanyardDatabase
{
  GObject     parent_instance;
  SimLibrary *library; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (LanyardDatabase, lanyard_database, G_TYPE_OBJECT)

static void
lanyard_database_class_init (LanyardDatabaseClass *klass)
{
}

static void
lanyard_database_init (LanyardDatabase *self)
{
}

static void
bookmark_free (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

SimLibrary *
sim_library_new (SimLibraryFunc on_written,
                 gpointer       data)
{
  SimLibrary *self = g_new0 (SimLibrary, 1);

  self->on_written = on_written;
  self->data = data;
  self->conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", SIM_CONFERENCE_ID, "title", "Conference", NULL);
  self->written = g_array_new (FALSE, TRUE, sizeof (SimTalk));
  self->objects = g_ptr_array_new_with_free_func (bookmark_free);
  self->bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);

  return self;
}

void
sim_library_free (SimLibrary *self)
{
  g_object_unref (self->conference);
  g_array_unref (self->written);
  g_ptr_array_unref (self->objects);
  g_ptr_array_unref (self->bookmarks);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

LanyardDatabase *
sim_library_open (SimLibrary *self)
{
  LanyardDatabase *database = g_object_new (LANYARD_TYPE_DATABASE, NULL);

  database->library = self;

  return database;
}

static LanyardBookmark *
new_bookmark (SimLibrary    *self,
              guint          index,
              const SimTalk *facts)
{
  g_autofree char *id = sim_world_dup_talk_id (index, facts);
  g_autofree char *title = g_strdup_printf ("Title %u", facts->title);
  g_autoptr (GDateTime) start = facts->start != 0 ? g_date_time_new_from_unix_utc (facts->start) : NULL;
  g_autoptr (GDateTime) end = facts->start != 0 ? g_date_time_new_from_unix_utc (facts->end) : NULL;
  g_autoptr (LanyardTalk) talk = NULL;

  talk = g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", title,
                       "start", start,
                       "end", end,
                       "cancelled", facts->cancelled || facts->dropped,
                       NULL);

  return g_object_new (LANYARD_TYPE_BOOKMARK,
                       "conference", self->conference,
                       "talk", talk,
                       "remind-at-start", facts->at_start,
                       "lead", facts->lead,
                       "going", facts->going,
                       "snoozed", facts->snoozed_start == facts->start ? facts->snoozed : 0,
                       NULL);
}

static void
drop_later_snoozes (SimLibrary *self,
                    const char *talk_id,
                    gint64      until)
{
  for (guint i = self->notes->len; i > 0; i--)
    {
      LanyardSentReminder *note = g_ptr_array_index (self->notes, i - 1);

      if (note->kind == LANYARD_REMINDER_SNOOZED && note->sent_at >= until && g_str_equal (note->talk_id, talk_id))
        g_ptr_array_remove_index (self->notes, i - 1);
    }
}

static gboolean
is_same_note (gconstpointer a,
              gconstpointer b)
{
  const LanyardSentReminder *note = a;
  const LanyardSentReminder *other = b;

  return note->start == other->start && note->kind == other->kind && g_str_equal (note->talk_id, other->talk_id);
}

static void
drop_withdrawn (SimLibrary *self,
                const char *talk_id)
{
  for (guint i = self->notes->len; i > 0; i--)
    {
      LanyardSentReminder *note = g_ptr_array_index (self->notes, i - 1);

      if (note->withdrawn && g_str_equal (note->talk_id, talk_id))
        g_ptr_array_remove_index (self->notes, i - 1);
    }
}

/* The notes follow a talk to its new id, as done with on the screen. */
static void
copy_notes (SimLibrary *self,
            const char *old_id,
            const char *new_id)
{
  guint n_notes;

  drop_withdrawn (self, new_id);
  n_notes = self->notes->len;
  for (guint i = 0; i < n_notes; i++)
    {
      LanyardSentReminder *note = g_ptr_array_index (self->notes, i);
      g_autoptr (LanyardSentReminder) copy = NULL;

      if (!g_str_equal (note->talk_id, old_id))
        continue;

      copy = lanyard_sent_reminder_copy (note);
      g_set_str (&copy->talk_id, new_id);
      copy->withdrawn = TRUE;
      if (!g_ptr_array_find_with_equal_func (self->notes, copy, is_same_note, NULL))
        g_ptr_array_add (self->notes, g_steal_pointer (&copy));
    }
}

static void
update_talk (SimLibrary    *self,
             guint          index,
             const SimTalk *before,
             const SimTalk *after)
{
  g_autofree char *old_id = sim_world_dup_talk_id (index, before);
  g_autofree char *new_id = sim_world_dup_talk_id (index, after);

  if (before->id != after->id)
    copy_notes (self, old_id, new_id);

  if (after->snoozed != 0 && after->snoozed != before->snoozed)
    drop_later_snoozes (self, new_id, after->snoozed);
}

static int
compare_bookmarks (gconstpointer a,
                   gconstpointer b)
{
  LanyardInterval one, other;
  gboolean        one_known = lanyard_talk_get_interval (lanyard_bookmark_get_talk ((LanyardBookmark *) a), &one);
  gboolean        other_known = lanyard_talk_get_interval (lanyard_bookmark_get_talk ((LanyardBookmark *) b), &other);

  if (!one_known || !other_known)
    return other_known - one_known;

  return (one.start > other.start) - (one.start < other.start);
}

void
sim_library_update (SimLibrary *self,
                    SimWorld   *world)
{
  static const SimTalk none = { 0 };

  g_array_set_size (self->written, world->talks->len);
  g_ptr_array_set_size (self->objects, (int) world->talks->len);
  g_ptr_array_set_size (self->bookmarks, 0);

  for (guint i = 0; i < world->talks->len; i++)
    {
      SimTalk          *before = &g_array_index (self->written, SimTalk, i);
      const SimTalk    *after = sim_world_get_talk (world, i);
      LanyardBookmark **object = (LanyardBookmark **) &g_ptr_array_index (self->objects, i);

      if (memcmp (before, after, sizeof *after) != 0)
        {
          if (memcmp (before, &none, sizeof none) != 0)
            update_talk (self, i, before, after);

          *before = *after;
          g_clear_object (object);
          if (after->bookmarked)
            *object = new_bookmark (self, i, after);
        }

      if (*object != NULL)
        g_ptr_array_add (self->bookmarks, g_object_ref (*object));
    }

  g_ptr_array_sort_values (self->bookmarks, compare_bookmarks);
}

void
sim_library_freeze (SimLibrary *self)
{
  self->frozen = TRUE;
}

void
sim_library_thaw (SimLibrary *self)
{
  self->frozen = FALSE;
}

GPtrArray *
lanyard_bookmark_store_list (LanyardDatabase *database,
                             GError         **error)
{
  return g_ptr_array_copy (database->library->bookmarks, (GCopyFunc) (GCallback) g_object_ref, NULL);
}

GPtrArray *
lanyard_reminder_store_list (LanyardDatabase *database,
                             GError         **error)
{
  return g_ptr_array_copy (database->library->notes, (GCopyFunc) (GCallback) lanyard_sent_reminder_copy, NULL);
}

/* Nobody dies within a transaction, so nothing is ever undone. */
LanyardTransaction *
lanyard_transaction_begin (LanyardDatabase       *database,
                           LanyardTransactionMode mode,
                           GError               **error)
{
  LanyardTransaction *self = g_new0 (LanyardTransaction, 1);

  self->library = database->library;
  self->library->n_open++;

  return self;
}

gboolean
lanyard_transaction_commit (LanyardTransaction *self,
                            GError            **error)
{
  SimLibrary *library = self->library;

  if (library->n_open == 1 && !library->frozen)
    library->on_written (library->data);

  return TRUE;
}

void
lanyard_transaction_free (LanyardTransaction *self)
{
  self->library->n_open--;
  g_free (self);
}

static void
drop_note (GPtrArray                 *notes,
           const LanyardSentReminder *note)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (notes, note, is_same_note, &index))
    g_ptr_array_remove_index (notes, index);
}

gboolean
lanyard_reminder_store_remove (LanyardDatabase           *database,
                               const LanyardSentReminder *sent,
                               GError                   **error)
{
  g_autoptr (LanyardTransaction) transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);

  if (!database->library->frozen)
    drop_note (database->library->notes, sent);

  return lanyard_transaction_commit (transaction, error);
}

gboolean
lanyard_reminder_store_put (LanyardDatabase           *database,
                            const LanyardSentReminder *sent,
                            GError                   **error)
{
  g_autoptr (LanyardTransaction) transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);

  if (!database->library->frozen)
    {
      drop_note (database->library->notes, sent);
      g_ptr_array_add (database->library->notes, lanyard_sent_reminder_copy (sent));
    }

  return lanyard_transaction_commit (transaction, error);
}

LanyardSentReminder *
lanyard_sent_reminder_copy (const LanyardSentReminder *self)
{
  LanyardSentReminder *copy = g_memdup2 (self, sizeof *self);

  copy->conference_id = g_strdup (self->conference_id);
  copy->talk_id = g_strdup (self->talk_id);
  copy->notification_id = g_strdup (self->notification_id);

  return copy;
}

void
lanyard_sent_reminder_free (LanyardSentReminder *self)
{
  g_free (self->conference_id);
  g_free (self->talk_id);
  g_free (self->notification_id);
  g_free (self);
}

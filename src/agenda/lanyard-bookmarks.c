/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-bookmarks.h"
#include "lanyard-choice.h"
#include "lanyard-fingerprint.h"
#include "lanyard-transaction.h"

/**
 * LanyardBookmarks:
 *
 * The bookmarks of the person as the window shows them. It owns a copy of what is on disk and
 * is the only one in the window that changes them, one after the other. Main thread only.
 */

struct _LanyardBookmarks
{
  GObject          parent_instance;
  LanyardDatabase *database; /* (owned) */
  LanyardClock    *clock;    /* (owned) */
  GListStore      *list;     /* (owned) */
  GQueue           waiting;  /* (element-type GTask) (owned), the first one is being carried out */
};

G_DEFINE_FINAL_TYPE (LanyardBookmarks, lanyard_bookmarks, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef enum
{
  CHANGE_NOTHING,
  CHANGE_ADD,
  CHANGE_REMOVE,
  CHANGE_REMIND_AT_START,
  CHANGE_LEAD,
  CHANGE_GOING,
  CHANGE_SNOOZE,
  CHANGE_SEVERAL,
} ChangeKind;

typedef struct
{
  ChangeKind       kind;
  LanyardDatabase *database;      /* (owned) */
  LanyardTalk     *talk;          /* (owned) (nullable) */
  char            *conference_id; /* (owned) (nullable) */
  char            *talk_id;       /* (owned) (nullable) */
  GPtrArray       *several;       /* (owned) (nullable) (element-type LanyardBookmark) */
  gint64           value;         /* what is set, or the time */
} Change;

static void
change_free (Change *change)
{
  g_clear_object (&change->database);
  g_clear_object (&change->talk);
  g_clear_pointer (&change->conference_id, g_free);
  g_clear_pointer (&change->talk_id, g_free);
  g_clear_pointer (&change->several, g_ptr_array_unref);
  g_free (change);
}

static Change *
change_new (LanyardBookmarks *self,
            ChangeKind        kind,
            const char       *conference_id,
            const char       *talk_id,
            LanyardTalk      *talk,
            gint64            value)
{
  Change *change = g_new0 (Change, 1);

  change->kind = kind;
  change->database = g_object_ref (self->database);
  change->conference_id = g_strdup (conference_id);
  change->talk_id = g_strdup (talk_id);
  g_set_object (&change->talk, talk);
  change->value = value;

  return change;
}

/* All or none. A time says that they are added at that time, none that they are removed. */
static gboolean
carry_out_several (Change  *change,
                   GError **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  transaction = lanyard_transaction_begin (change->database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  for (guint i = 0; i < change->several->len; i++)
    {
      LanyardBookmark *bookmark = g_ptr_array_index (change->several, i);
      LanyardTalk     *talk = lanyard_bookmark_get_talk (bookmark);
      const char      *id = lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark));

      if (!(change->value != 0 ? lanyard_bookmark_store_add (change->database, id, talk, change->value, error)
                               : lanyard_bookmark_store_remove (change->database, id, lanyard_talk_get_id (talk), error)))
        return FALSE;
    }

  return lanyard_transaction_commit (transaction, error);
}

static gboolean
carry_out (Change  *change,
           GError **error)
{
  LanyardDatabase *database = change->database;
  const char      *conference_id = change->conference_id;
  const char      *talk_id = change->talk_id;

  switch (change->kind)
    {
    case CHANGE_ADD:
      return lanyard_bookmark_store_add (database, conference_id, change->talk, change->value, error);

    case CHANGE_REMOVE:
      return lanyard_bookmark_store_remove (database, conference_id, talk_id, error);

    case CHANGE_REMIND_AT_START:
      return lanyard_bookmark_store_set_remind_at_start (database, conference_id, talk_id, change->value != 0, error);

    case CHANGE_LEAD:
      return lanyard_bookmark_store_set_lead (database, conference_id, talk_id, (int) change->value, error);

    case CHANGE_GOING:
      return change->value != 0 ? lanyard_choice_make (database, conference_id, talk_id, error)
                                : lanyard_bookmark_store_set_going (database, conference_id, talk_id, FALSE, error);

    case CHANGE_SNOOZE:
      return lanyard_bookmark_store_snooze (database, conference_id, talk_id, change->value, error);

    case CHANGE_SEVERAL:
      return carry_out_several (change, error);

    case CHANGE_NOTHING:
    default:
      return TRUE;
    }
}

static void
change_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = NULL;

  if (carry_out (task_data, &error))
    list = lanyard_bookmark_store_list (((Change *) task_data)->database, &error);

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* One at a time, in the order of the clicks: threads of a pool would not keep it. */
static void
carry_out_first (LanyardBookmarks   *self,
                 GAsyncReadyCallback done)
{
  GTask *first = g_queue_peek_head (&self->waiting);
  g_autoptr (GTask) work = NULL;

  if (first == NULL)
    return;

  work = g_task_new (self, NULL, done, NULL);
  g_task_set_source_tag (work, carry_out_first);
  g_task_set_task_data (work, g_task_get_task_data (first), NULL);
  g_task_run_in_thread (work, change_worker);
}

static gboolean
is_same_talk (LanyardTalk *talk,
              LanyardTalk *other)
{
  g_autofree char *fingerprint = lanyard_fingerprint_of (G_OBJECT (talk));
  g_autofree char *other_fingerprint = lanyard_fingerprint_of (G_OBJECT (other));

  return g_str_equal (fingerprint, other_fingerprint);
}

static LanyardBookmark *
new_with_talk (LanyardBookmark *bookmark,
               LanyardTalk     *talk)
{
  return g_object_new (LANYARD_TYPE_BOOKMARK,
                       "conference", lanyard_bookmark_get_conference (bookmark),
                       "talk", talk,
                       "remind-at-start", lanyard_bookmark_is_remind_at_start (bookmark),
                       "lead", lanyard_bookmark_get_lead (bookmark),
                       "going", lanyard_bookmark_is_going (bookmark),
                       "snoozed", lanyard_bookmark_get_snoozed (bookmark),
                       "added", lanyard_bookmark_get_added (bookmark),
                       NULL);
}

/* A talk that nobody has changed stays the same object, so that its card, and the focus in it, can
 * stay where they are. */
static void
keep_talks (LanyardBookmarks *self,
            GPtrArray        *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      LanyardBookmark *bookmark = g_ptr_array_index (list, i);
      LanyardTalk     *talk = lanyard_bookmark_get_talk (bookmark);
      LanyardBookmark *before = NULL;

      before = lanyard_bookmarks_find (self,
                                       lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                       lanyard_talk_get_id (talk));
      if (before == NULL || !is_same_talk (talk, lanyard_bookmark_get_talk (before)))
        continue;

      g_ptr_array_index (list, i) = new_with_talk (bookmark, lanyard_bookmark_get_talk (before));
      g_object_unref (bookmark);
    }
}

static void
on_first_done_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  LanyardBookmarks *self = LANYARD_BOOKMARKS (source);
  g_autoptr (GTask) task = g_queue_pop_head (&self->waiting);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  list = g_task_propagate_pointer (G_TASK (result), &error);
  if (list != NULL)
    {
      keep_talks (self, list);
      lanyard_bookmarks_take (self, list);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }

  carry_out_first (self, on_first_done_cb);
}

static void
push (LanyardBookmarks   *self,
      Change             *change,
      GAsyncReadyCallback callback,
      gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, push);
  g_task_set_task_data (task, change, (GDestroyNotify) change_free);
  g_queue_push_tail (&self->waiting, task);

  if (g_queue_get_length (&self->waiting) == 1)
    carry_out_first (self, on_first_done_cb);
}

static void
lanyard_bookmarks_dispose (GObject *object)
{
  LanyardBookmarks *self = LANYARD_BOOKMARKS (object);

  g_clear_object (&self->list);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_bookmarks_parent_class)->dispose (object);
}

static void
lanyard_bookmarks_class_init (LanyardBookmarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_bookmarks_dispose;

  signals[CHANGED] = g_signal_new ("changed", LANYARD_TYPE_BOOKMARKS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_bookmarks_init (LanyardBookmarks *self)
{
  self->list = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  g_queue_init (&self->waiting);
}

LanyardBookmarks *
lanyard_bookmarks_new (LanyardDatabase *database,
                       LanyardClock    *clock)
{
  g_autoptr (LanyardBookmarks) self = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_BOOKMARKS, NULL);
  self->database = g_object_ref (database);
  self->clock = g_object_ref (clock);

  return g_steal_pointer (&self);
}

void
lanyard_bookmarks_take (LanyardBookmarks *self,
                        GPtrArray        *bookmarks)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));
  g_return_if_fail (bookmarks != NULL);

  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       bookmarks->pdata, bookmarks->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
lanyard_bookmarks_reload (LanyardBookmarks *self)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));

  push (self, change_new (self, CHANGE_NOTHING, NULL, NULL, NULL, 0), NULL, NULL);
}

GListModel *
lanyard_bookmarks_list (LanyardBookmarks *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (self), NULL);

  return G_LIST_MODEL (self->list);
}

LanyardBookmark *
lanyard_bookmarks_find (LanyardBookmarks *self,
                        const char       *conference_id,
                        const char       *talk_id)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      LanyardConference *conference = lanyard_bookmark_get_conference (bookmark);

      if (g_strcmp0 (lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)), talk_id) == 0 && g_strcmp0 (lanyard_conference_get_id (conference), conference_id) == 0)
        return bookmark;
    }

  return NULL;
}

gboolean
lanyard_bookmarks_contains (LanyardBookmarks *self,
                            const char       *conference_id,
                            const char       *talk_id)
{
  return lanyard_bookmarks_find (self, conference_id, talk_id) != NULL;
}

void
lanyard_bookmarks_set_async (LanyardBookmarks   *self,
                             const char         *conference_id,
                             LanyardTalk        *talk,
                             gboolean            bookmarked,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));
  g_return_if_fail (LANYARD_IS_TALK (talk));

  push (self,
        change_new (self, bookmarked ? CHANGE_ADD : CHANGE_REMOVE, conference_id, lanyard_talk_get_id (talk), talk,
                    lanyard_clock_get_now (self->clock)),
        callback, user_data);
}

void
lanyard_bookmarks_set_several_async (LanyardBookmarks   *self,
                                     GPtrArray          *bookmarks,
                                     gboolean            bookmarked,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  Change *change;

  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));
  g_return_if_fail (bookmarks != NULL);

  change = change_new (self, CHANGE_SEVERAL, NULL, NULL, NULL, bookmarked ? lanyard_clock_get_now (self->clock) : 0);
  change->several = g_ptr_array_ref (bookmarks);
  push (self, change, callback, user_data);
}

gboolean
lanyard_bookmarks_set_finish (LanyardBookmarks *self,
                              GAsyncResult     *result,
                              GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lanyard_bookmarks_set_remind_at_start_async (LanyardBookmarks   *self,
                                             const char         *conference_id,
                                             const char         *talk_id,
                                             gboolean            remind_at_start,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));

  push (self, change_new (self, CHANGE_REMIND_AT_START, conference_id, talk_id, NULL, remind_at_start), callback, user_data);
}

void
lanyard_bookmarks_set_lead_async (LanyardBookmarks   *self,
                                  const char         *conference_id,
                                  const char         *talk_id,
                                  int                 lead,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));

  push (self, change_new (self, CHANGE_LEAD, conference_id, talk_id, NULL, lead), callback, user_data);
}

void
lanyard_bookmarks_set_going_async (LanyardBookmarks   *self,
                                   const char         *conference_id,
                                   const char         *talk_id,
                                   gboolean            going,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));

  push (self, change_new (self, CHANGE_GOING, conference_id, talk_id, NULL, going), callback, user_data);
}

void
lanyard_bookmarks_snooze_async (LanyardBookmarks   *self,
                                const char         *conference_id,
                                const char         *talk_id,
                                gint64              until,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));

  push (self, change_new (self, CHANGE_SNOOZE, conference_id, talk_id, NULL, until), callback, user_data);
}

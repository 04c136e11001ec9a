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
  LanyardNotes    *notes;    /* (owned) (nullable) */
  GListStore      *list;     /* (owned) */
  GQueue           waiting;  /* (element-type GTask) (owned), the first one is being carried out */
};

G_DEFINE_FINAL_TYPE (LanyardBookmarks, lanyard_bookmarks, G_TYPE_OBJECT)

enum
{
  CHANGED,
  REMOVED,
  REPLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
change_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  LanyardDatabase *database = LANYARD_BOOKMARKS (source)->database;
  g_autoptr (GError) error = NULL;
  GPtrArray *list = NULL;

  if (lanyard_bookmark_change_carry_out (task_data, database, &error))
    list = lanyard_bookmark_store_list (database, &error);

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

/* What a wish of the person takes from bookmarks, those as they were before it. */
static GPtrArray *
list_before (LanyardBookmarks      *self,
             LanyardBookmarkChange *change,
             GPtrArray             *list)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  LanyardBookmark *bookmark = lanyard_bookmarks_find (self, change->conference_id, change->talk_id);
  gboolean         is_choice = FALSE;

  is_choice = change->kind == LANYARD_BOOKMARK_CHANGE_WISH && change->wish == LANYARD_BOOKMARK_WISH_GOING && change->value != 0;
  if (bookmark != NULL && (is_choice || change->kind == LANYARD_BOOKMARK_CHANGE_REMOVE))
    g_ptr_array_add (before, g_object_ref (bookmark));
  if (bookmark != NULL && is_choice)
    lanyard_choice_list_replaced (G_LIST_MODEL (self->list), list, before);

  return g_steal_pointer (&before);
}

static void
tell_what_is_gone (LanyardBookmarks      *self,
                   LanyardBookmarkChange *change,
                   GPtrArray             *before)
{
  if (change->kind == LANYARD_BOOKMARK_CHANGE_REMOVE && before->len > 0)
    g_signal_emit (self, signals[REMOVED], 0, g_ptr_array_index (before, 0));
  else if (before->len > 1)
    g_signal_emit (self, signals[REPLACED], 0, before);
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
      g_autoptr (GPtrArray) before = list_before (self, g_task_get_task_data (task), list);

      keep_talks (self, list);
      lanyard_bookmarks_take (self, list);
      tell_what_is_gone (self, g_task_get_task_data (task), before);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }

  carry_out_first (self, on_first_done_cb);
}

static void
push (LanyardBookmarks      *self,
      LanyardBookmarkChange *change,
      GAsyncReadyCallback    callback,
      gpointer               user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, push);
  g_task_set_task_data (task, change, (GDestroyNotify) lanyard_bookmark_change_free);
  g_queue_push_tail (&self->waiting, task);

  if (g_queue_get_length (&self->waiting) == 1)
    carry_out_first (self, on_first_done_cb);
}

static void
lanyard_bookmarks_dispose (GObject *object)
{
  LanyardBookmarks *self = LANYARD_BOOKMARKS (object);

  g_clear_object (&self->list);
  g_clear_object (&self->notes);
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
  signals[REMOVED] = g_signal_new ("removed", LANYARD_TYPE_BOOKMARKS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_BOOKMARK);
  signals[REPLACED] = g_signal_new ("replaced", LANYARD_TYPE_BOOKMARKS, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
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
lanyard_bookmarks_set_notes (LanyardBookmarks *self,
                             LanyardNotes     *notes)
{
  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));
  g_return_if_fail (LANYARD_IS_NOTES (notes));

  g_set_object (&self->notes, notes);
}

LanyardNotes *
lanyard_bookmarks_get_notes (LanyardBookmarks *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (self), NULL);

  return self->notes;
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

  push (self, lanyard_bookmark_change_new (LANYARD_BOOKMARK_CHANGE_NOTHING, NULL, NULL, 0), NULL, NULL);
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
  LanyardBookmarkChange *change;

  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));
  g_return_if_fail (conference_id != NULL);
  g_return_if_fail (LANYARD_IS_TALK (talk));

  change = lanyard_bookmark_change_new (bookmarked ? LANYARD_BOOKMARK_CHANGE_ADD : LANYARD_BOOKMARK_CHANGE_REMOVE,
                                        conference_id, lanyard_talk_get_id (talk), lanyard_clock_get_now (self->clock));
  g_set_object (&change->talk, talk);
  push (self, change, callback, user_data);
}

void
lanyard_bookmarks_set_several_async (LanyardBookmarks   *self,
                                     GPtrArray          *bookmarks,
                                     gboolean            bookmarked,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  LanyardBookmarkChange *change;

  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));
  g_return_if_fail (bookmarks != NULL);

  change = lanyard_bookmark_change_new (bookmarked ? LANYARD_BOOKMARK_CHANGE_ADD_SEVERAL : LANYARD_BOOKMARK_CHANGE_REMOVE_SEVERAL,
                                        NULL, NULL, lanyard_clock_get_now (self->clock));
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
lanyard_bookmarks_wish_async (LanyardBookmarks   *self,
                              const char         *conference_id,
                              const char         *talk_id,
                              LanyardBookmarkWish wish,
                              gint64              value,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  LanyardBookmarkChange *change;

  g_return_if_fail (LANYARD_IS_BOOKMARKS (self));
  g_return_if_fail (conference_id != NULL && talk_id != NULL);

  change = lanyard_bookmark_change_new (LANYARD_BOOKMARK_CHANGE_WISH, conference_id, talk_id, value);
  change->wish = wish;
  push (self, change, callback, user_data);
}

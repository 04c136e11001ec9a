/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-indexer.h"
#include "lanyard-search-hit.h"
#include "lanyard-search-index.h"
#include "lanyard-search.h"

/**
 * LanyardSearch:
 *
 * What somebody looks for as they type it, and the talks that were found. It has a connection to
 * the library of its own, so that an import does not keep it waiting, nor it a bookmark.
 */

struct _LanyardSearch
{
  GObject          parent_instance;
  LanyardDatabase *database;    /* (owned) */
  LanyardDatabase *reader;      /* (owned) */
  GListStore      *hits;        /* (owned) */
  GCancellable    *cancellable; /* (owned) (nullable), of the search that is under way */
  char            *failure;     /* (owned) (nullable) */
  gboolean         has_question;
  gboolean         is_everywhere;
};

G_DEFINE_FINAL_TYPE (LanyardSearch, lanyard_search, G_TYPE_OBJECT)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  LanyardDatabase *database;      /* (owned) */
  LanyardDatabase *reader;        /* (owned) */
  char            *words;         /* (owned) */
  char            *conference_id; /* (owned) (nullable) */
} Question;

static void
question_free (Question *question)
{
  g_clear_object (&question->database);
  g_clear_object (&question->reader);
  g_clear_pointer (&question->words, g_free);
  g_clear_pointer (&question->conference_id, g_free);
  g_free (question);
}

static void
search_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  Question *question = task_data;

  hits = lanyard_search_find (question->database, question->reader, question->words, question->conference_id,
                              cancellable, &error);
  if (hits != NULL)
    g_task_return_pointer (task, g_steal_pointer (&hits), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
answer (LanyardSearch *self,
        GPtrArray     *hits,
        const char    *failure)
{
  g_set_str (&self->failure, failure);
  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)),
                       hits != NULL ? hits->pdata : NULL, hits != NULL ? hits->len : 0);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LanyardSearch *self = LANYARD_SEARCH (source);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  hits = g_task_propagate_pointer (G_TASK (result), &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  answer (self, hits, error != NULL ? error->message : NULL);
}

static void
give_up (LanyardSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
lanyard_search_dispose (GObject *object)
{
  LanyardSearch *self = LANYARD_SEARCH (object);

  give_up (self);
  g_clear_object (&self->hits);
  g_clear_object (&self->reader);
  g_clear_object (&self->database);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (lanyard_search_parent_class)->dispose (object);
}

static void
lanyard_search_class_init (LanyardSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_search_dispose;

  signals[ANSWERED] = g_signal_new ("answered", LANYARD_TYPE_SEARCH, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_search_init (LanyardSearch *self)
{
  self->hits = g_list_store_new (LANYARD_TYPE_SEARCH_HIT);
}

LanyardSearch *
lanyard_search_new (LanyardDatabase *database)
{
  LanyardSearch *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  self = g_object_new (LANYARD_TYPE_SEARCH, NULL);
  self->database = g_object_ref (database);
  self->reader = lanyard_database_new (lanyard_database_get_path (database));

  return self;
}

void
lanyard_search_ask (LanyardSearch *self,
                    const char    *words,
                    const char    *conference_id)
{
  g_autoptr (LanyardSearchQuery) query = NULL;
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (LANYARD_IS_SEARCH (self));
  g_return_if_fail (words != NULL);

  give_up (self);
  query = lanyard_search_query_new (words);
  self->is_everywhere = conference_id == NULL;
  self->has_question = !lanyard_search_query_is_empty (query);
  if (!self->has_question)
    {
      answer (self, NULL, NULL);
      return;
    }

  question = g_new0 (Question, 1);
  question->database = g_object_ref (self->database);
  question->reader = g_object_ref (self->reader);
  question->words = g_strdup (words);
  question->conference_id = g_strdup (conference_id);

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_found_cb, NULL);
  g_task_set_source_tag (task, lanyard_search_ask);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, search_worker);
}

GListModel *
lanyard_search_list_hits (LanyardSearch *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH (self), NULL);

  return G_LIST_MODEL (self->hits);
}

gboolean
lanyard_search_has_question (LanyardSearch *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH (self), FALSE);

  return self->has_question;
}

gboolean
lanyard_search_is_everywhere (LanyardSearch *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH (self), FALSE);

  return self->is_everywhere;
}

const char *
lanyard_search_get_failure (LanyardSearch *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH (self), NULL);

  return self->failure;
}

GPtrArray *
lanyard_search_find (LanyardDatabase *database,
                     LanyardDatabase *reader,
                     const char      *words,
                     const char      *conference_id,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr (LanyardSearchQuery) query = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  GPtrArray *hits;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_DATABASE (reader), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (!lanyard_database_open (reader, error) || !lanyard_indexer_update (database, cancellable, error))
    return NULL;

  query = lanyard_search_query_new (words);
  talks = lanyard_search_index_find (reader, query, conference_id, LANYARD_SEARCH_MAX_HITS, cancellable, error);
  if (talks == NULL)
    return NULL;

  hits = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < talks->len; i++)
    {
      LanyardFoundTalk *found = g_ptr_array_index (talks, i);

      g_ptr_array_add (hits, lanyard_search_hit_new (query, found->conference, found->talk, found->note));
    }

  return hits;
}

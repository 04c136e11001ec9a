/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-fold.h"
#include "lanyard-speaker.h"
#include "lanyard-talk-index.h"

/**
 * LanyardTalkIndex:
 *
 * The talks of some schedules, by all that an article may name them with. It owns the schedules.
 * Not to be shared between threads.
 */

/* A schedule has talks of a few events at most; more of them tell nothing. */
#define MAX_EVENTS 32
#define MAX_SPEAKERS 32

typedef struct
{
  LanyardSchedule   *schedule;   /* (owned) */
  LanyardConference *conference; /* borrowed from @schedule */
  GPtrArray         *events;     /* (element-type LanyardSessionLink) (owned) */
  char              *host;       /* (owned) (nullable): of the address of the conference */
} Source;

/* What one schedule has under a key. */
typedef struct _Entry Entry;
struct _Entry
{
  const Source *source;
  LanyardTalk  *talk; /* borrowed from @source, NULL when several talks have the key */
  Entry        *next; /* (owned) (nullable) */
};

typedef enum
{
  RELATION_OTHER, /* the link leads to another event of the same site */
  RELATION_NONE,
  RELATION_SAME,
} Relation;

struct _LanyardTalkIndex
{
  GObject     parent_instance;
  GPtrArray  *sources;                     /* (element-type Source) (owned) */
  GHashTable *tables[LANYARD_N_TALK_KEYS]; /* (element-type utf8 Entry) (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardTalkIndex, lanyard_talk_index, G_TYPE_OBJECT)

static void
source_free (gpointer data)
{
  Source *source = data;

  g_clear_pointer (&source->events, g_ptr_array_unref);
  g_clear_object (&source->schedule);
  g_clear_pointer (&source->host, g_free);
  g_free (source);
}

static void
entry_free (gpointer data)
{
  for (Entry *entry = data; entry != NULL;)
    {
      Entry *next = entry->next;

      g_free (entry);
      entry = next;
    }
}

/* The entry of the newest schedule is the first or the second of those that share a key. */
static void
add_key (LanyardTalkIndex *self,
         LanyardTalkKey    kind,
         const char       *key,
         const Source     *source,
         LanyardTalk      *talk)
{
  Entry *first = g_hash_table_lookup (self->tables[kind], key);
  Entry *entry = first;

  if (*key == '\0')
    return;

  if (first != NULL && first->source != source)
    entry = first->next;

  if (entry != NULL && entry->source == source)
    {
      if (entry->talk != talk)
        entry->talk = NULL;

      return;
    }

  entry = g_new0 (Entry, 1);
  entry->source = source;
  entry->talk = talk;

  if (first == NULL)
    {
      g_hash_table_insert (self->tables[kind], g_strdup (key), entry);
      return;
    }

  entry->next = first->next;
  first->next = entry;
}

static char *
fold_slug (const char *text)
{
  g_auto (GStrv) words = lanyard_fold_words (text);

  return g_strjoinv (NULL, words);
}

/* The readable part of an address goes on with the speakers, or ends with the title. */
static void
add_slugs (LanyardTalkIndex *self,
           const Source     *source,
           LanyardTalk      *talk,
           const char       *title)
{
  GListModel      *speakers = lanyard_talk_get_speakers (talk);
  g_autofree char *slug = fold_slug (title);
  g_autofree char *whole = g_strconcat (slug, ".", NULL);
  guint            n = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  if (*slug == '\0')
    return;

  add_key (self, LANYARD_TALK_KEY_SLUG, whole, source, talk);

  for (guint i = 0; i < MIN (n, MAX_SPEAKERS); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      g_autofree char *name = fold_slug (lanyard_speaker_get_name (speaker));
      g_autofree char *key = g_strconcat (slug, name, NULL);

      if (*name != '\0')
        add_key (self, LANYARD_TALK_KEY_SLUG, key, source, talk);
    }
}

static void
add_event (Source             *source,
           LanyardSessionLink *link)
{
  for (guint i = 0; i < source->events->len; i++)
    {
      if (lanyard_session_link_is_same_event (g_ptr_array_index (source->events, i), link))
        {
          lanyard_session_link_free (link);
          return;
        }
    }

  g_ptr_array_add (source->events, link);
}

static void
add_link (LanyardTalkIndex *self,
          Source           *source,
          LanyardTalk      *talk)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (lanyard_talk_get_url (talk));

  if (link == NULL)
    return;

  add_key (self, LANYARD_TALK_KEY_LINK, link->key, source, talk);

  if (link->id != NULL && source->events->len < MAX_EVENTS)
    add_event (source, g_steal_pointer (&link));
}

static void
add_talk (LanyardTalkIndex *self,
          Source           *source,
          LanyardTalk      *talk)
{
  const char      *title = lanyard_talk_get_title (talk);
  const char      *rest = lanyard_fold_skip_prefix (title, NULL);
  g_autofree char *key = lanyard_fold_title (title);
  g_autofree char *rest_key = lanyard_fold_title (rest);

  add_key (self, LANYARD_TALK_KEY_TITLE, key, source, talk);
  add_key (self, LANYARD_TALK_KEY_REST, rest_key, source, talk);
  add_slugs (self, source, talk, title);
  if (rest != title)
    add_slugs (self, source, talk, rest);
  add_link (self, source, talk);
}

static gboolean
are_siblings (const char *host,
              const char *other)
{
  const char *domain = strchr (host, '.');
  const char *other_domain = strchr (other, '.');

  return domain != NULL && other_domain != NULL && strchr (domain + 1, '.') != NULL && g_str_equal (domain, other_domain);
}

static Relation
relate (const Source             *source,
        const LanyardSessionLink *link)
{
  Relation relation = RELATION_NONE;

  if (link == NULL || link->id == NULL)
    return RELATION_NONE;

  if (source->events->len == 0 && g_strcmp0 (source->host, link->host) == 0)
    return RELATION_SAME;

  for (guint i = 0; i < source->events->len; i++)
    {
      const LanyardSessionLink *event = g_ptr_array_index (source->events, i);

      if (lanyard_session_link_is_same_event (event, link))
        return RELATION_SAME;

      if (g_str_equal (event->host, link->host) || (g_str_equal (event->event, link->event) && are_siblings (event->host, link->host)))
        relation = RELATION_OTHER;
    }

  return relation;
}

static gboolean
leads_to_known_event (LanyardTalkIndex         *self,
                      const LanyardSessionLink *link)
{
  for (guint i = 0; link != NULL && i < self->sources->len; i++)
    {
      if (relate (g_ptr_array_index (self->sources, i), link) == RELATION_SAME)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_scope (const Source           *source,
             const LanyardTalkScope *scope,
             gboolean                known_event)
{
  Relation relation = relate (source, scope->link);

  if (scope->conference_id != NULL && !g_str_equal (scope->conference_id, lanyard_conference_get_id (source->conference)))
    return FALSE;

  return known_event ? relation == RELATION_SAME : relation != RELATION_OTHER;
}

static void
lanyard_talk_index_finalize (GObject *object)
{
  LanyardTalkIndex *self = LANYARD_TALK_INDEX (object);

  for (guint i = 0; i < LANYARD_N_TALK_KEYS; i++)
    g_clear_pointer (&self->tables[i], g_hash_table_unref);

  g_clear_pointer (&self->sources, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_talk_index_parent_class)->finalize (object);
}

static void
lanyard_talk_index_class_init (LanyardTalkIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_talk_index_finalize;
}

static void
lanyard_talk_index_init (LanyardTalkIndex *self)
{
  self->sources = g_ptr_array_new_with_free_func (source_free);

  for (guint i = 0; i < LANYARD_N_TALK_KEYS; i++)
    self->tables[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
}

LanyardTalkIndex *
lanyard_talk_index_new (void)
{
  return g_object_new (LANYARD_TYPE_TALK_INDEX, NULL);
}

void
lanyard_talk_index_add_schedule (LanyardTalkIndex *self,
                                 LanyardSchedule  *schedule)
{
  g_autoptr (GUri) uri = NULL;
  GListModel *talks;
  Source     *source;
  const char *url;
  guint       n;

  g_return_if_fail (LANYARD_IS_TALK_INDEX (self));
  g_return_if_fail (LANYARD_IS_SCHEDULE (schedule));

  source = g_new0 (Source, 1);
  source->schedule = g_object_ref (schedule);
  source->conference = lanyard_schedule_get_conference (schedule);
  source->events = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_session_link_free);
  g_ptr_array_add (self->sources, source);

  url = lanyard_conference_get_url (source->conference);
  uri = url != NULL ? g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
  if (uri != NULL && g_uri_get_host (uri) != NULL)
    source->host = g_ascii_strdown (g_uri_get_host (uri), -1);

  talks = lanyard_schedule_list_talks (schedule);
  n = g_list_model_get_n_items (talks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      add_talk (self, source, talk);
    }
}

gboolean
lanyard_talk_index_find (LanyardTalkIndex       *self,
                         LanyardTalkKey          kind,
                         const char             *key,
                         const LanyardTalkScope *scope,
                         LanyardTalkMatch       *match)
{
  const Entry *found = NULL;
  const Entry *entry;
  gboolean     known_event;

  g_return_val_if_fail (LANYARD_IS_TALK_INDEX (self), FALSE);
  g_return_val_if_fail (kind < LANYARD_N_TALK_KEYS, FALSE);
  g_return_val_if_fail (key != NULL && scope != NULL && match != NULL, FALSE);

  entry = g_hash_table_lookup (self->tables[kind], key);
  known_event = entry != NULL && leads_to_known_event (self, scope->link);

  for (; entry != NULL; entry = entry->next)
    {
      if (!is_in_scope (entry->source, scope, known_event))
        continue;

      if (entry->talk == NULL)
        return FALSE;

      if (found != NULL && !g_str_equal (lanyard_conference_get_id (found->source->conference), lanyard_conference_get_id (entry->source->conference)))
        return FALSE;

      found = entry;
    }

  if (found == NULL)
    return FALSE;

  match->talk = found->talk;
  match->conference = found->source->conference;
  match->elsewhere = scope->link != NULL && scope->link->id != NULL && found->source->events->len > 0 && relate (found->source, scope->link) == RELATION_NONE;

  return TRUE;
}

gboolean
lanyard_talk_index_find_id (LanyardTalkIndex       *self,
                            const LanyardTalkScope *scope,
                            LanyardTalkMatch       *match)
{
  g_return_val_if_fail (LANYARD_IS_TALK_INDEX (self), FALSE);
  g_return_val_if_fail (scope != NULL && match != NULL, FALSE);

  if (scope->link == NULL || scope->link->id == NULL)
    return FALSE;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const Source *source = g_ptr_array_index (self->sources, i);
      LanyardTalk  *talk = lanyard_schedule_find_talk (source->schedule, scope->link->id);

      if (talk != NULL && is_in_scope (source, scope, TRUE))
        {
          *match = (LanyardTalkMatch) { talk, source->conference, FALSE };
          return TRUE;
        }
    }

  return FALSE;
}

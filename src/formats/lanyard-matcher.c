/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-fold.h"
#include "lanyard-matcher.h"
#include "lanyard-section.h"
#include "lanyard-session-link.h"
#include "lanyard-speaker.h"
#include "lanyard-talk-index.h"

/**
 * LanyardMatcher:
 *
 * Tells which talk of the schedules it knows a pick means. It owns the schedules. Not to be
 * shared between threads.
 */

/* The readable parts of Sched's links name every speaker of a panel. */
#define MAX_WORDS 128
#define MAX_SPEAKERS 32

/* From here on a title says enough to name a talk whose speakers have changed. */
#define TELLING_WORDS 4

struct _LanyardMatcher
{
  GObject           parent_instance;
  LanyardTalkIndex *index;   /* (owned) */
  GPtrArray        *waiting; /* (owned) (element-type LanyardSchedule), those that are not in the index yet */
};

G_DEFINE_FINAL_TYPE (LanyardMatcher, lanyard_matcher, G_TYPE_OBJECT)

/* Often nothing is looked for, and the index takes longer than all that is looked for in it. */
static void
index_waiting (LanyardMatcher *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    lanyard_talk_index_add_schedule (self->index, g_ptr_array_index (self->waiting, i));

  g_ptr_array_set_size (self->waiting, 0);
}

static gboolean
find_words (LanyardMatcher         *self,
            const char *const      *words,
            guint                   n_words,
            const LanyardTalkScope *scope,
            LanyardTalkMatch       *match)
{
  g_autofree char *slug = NULL;
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append (key, words[i]);

  slug = g_strconcat (key->str, ".", NULL);
  if (lanyard_talk_index_find (self->index, LANYARD_TALK_KEY_SLUG, slug, scope, match) && (n_words >= TELLING_WORDS || !match->elsewhere))
    return TRUE;

  for (guint n = n_words; n > 1; n--)
    {
      if (lanyard_talk_index_find (self->index, LANYARD_TALK_KEY_SLUG, key->str, scope, match))
        return TRUE;

      g_string_truncate (key, key->len - strlen (words[n - 1]));
    }

  return FALSE;
}

static gboolean
find_by_slug (LanyardMatcher         *self,
              const LanyardTalkScope *scope,
              LanyardTalkMatch       *match)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) kind = g_string_new (NULL);
  const char *const *rest;
  const char        *slug;
  guint              n;

  if (scope->link == NULL)
    return FALSE;

  slug = scope->link->slug != NULL ? scope->link->slug : scope->link->id;
  if (slug == NULL)
    slug = strrchr (scope->link->key, '/') + 1;

  words = lanyard_fold_words (slug);
  rest = (const char *const *) words;
  n = g_strv_length (words);
  if (n > MAX_WORDS)
    return FALSE;

  if (find_words (self, rest, n, scope, match))
    return TRUE;

  for (guint i = 0; i + 1 < MIN (n, 4); i++)
    {
      g_string_append (kind, words[i]);
      if (lanyard_fold_is_kind (kind->str) && find_words (self, rest + i + 1, n - i - 1, scope, match))
        return TRUE;
    }

  return FALSE;
}

static void
add_name_words (GHashTable *set,
                GListModel *speakers)
{
  guint n = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  for (guint i = 0; i < MIN (n, MAX_SPEAKERS); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      g_auto (GStrv) words = lanyard_fold_words (lanyard_speaker_get_name (speaker));

      for (guint j = 0; words[j] != NULL; j++)
        g_hash_table_add (set, g_steal_pointer (&words[j]));
    }
}

static gboolean
share_name (GHashTable *ours,
            GHashTable *theirs)
{
  GHashTableIter iter;
  gpointer       word;

  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      if (g_hash_table_contains (theirs, word))
        return TRUE;
    }

  return FALSE;
}

/* A short title of other people, or elsewhere, is another talk: “Introduction to Kubernetes”. */
static gboolean
may_mean (LanyardPick            *pick,
          const LanyardTalkMatch *match)
{
  g_autoptr (GHashTable) ours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) theirs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) words = lanyard_fold_words (lanyard_pick_get_title (pick));

  if (g_strv_length (words) >= TELLING_WORDS)
    return TRUE;

  add_name_words (ours, lanyard_pick_get_speakers (pick));
  add_name_words (theirs, lanyard_talk_get_speakers (match->talk));

  if (g_hash_table_size (ours) == 0 || g_hash_table_size (theirs) == 0)
    return !match->elsewhere;

  return share_name (ours, theirs);
}

static gboolean
is_placeholder (const char *key)
{
  static const char *const placeholders[] = {
    "tba",
    "tbc",
    "tbd",
    "tobeannounced",
    "tobeconfirmed",
    "tobedetermined",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (placeholders); i++)
    {
      if (g_str_equal (key, placeholders[i]))
        return TRUE;
    }

  return FALSE;
}

/* A schedule may leave the speakers at the end of a title. */
static char *
fold_title_and_speakers (LanyardPick *pick)
{
  g_autoptr (GString) text = g_string_new (lanyard_pick_get_title (pick));
  GListModel *speakers = lanyard_pick_get_speakers (pick);
  guint       n = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  for (guint i = 0; i < MIN (n, MAX_SPEAKERS); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      const char *affiliation = lanyard_speaker_get_affiliation (speaker);

      g_string_append_printf (text, " %s", lanyard_speaker_get_name (speaker));
      if (affiliation != NULL)
        g_string_append_printf (text, " %s", affiliation);
    }

  return lanyard_fold_title (text->str);
}

/* A keynote is no lightning talk, though both be called the same. */
static gboolean
find_by_rest (LanyardMatcher         *self,
              const char             *rest_key,
              const char             *prefix,
              const LanyardTalkScope *scope,
              LanyardTalkMatch       *match)
{
  g_autofree char *other = NULL;

  if (!lanyard_talk_index_find (self->index, LANYARD_TALK_KEY_REST, rest_key, scope, match))
    return FALSE;

  lanyard_fold_skip_prefix (lanyard_talk_get_title (match->talk), &other);

  return prefix == NULL || other == NULL || g_str_equal (prefix, other);
}

static gboolean
find_by_title (LanyardMatcher         *self,
               LanyardPick            *pick,
               const LanyardTalkScope *scope,
               LanyardTalkMatch       *match)
{
  const char      *title = lanyard_pick_get_title (pick);
  g_autofree char *prefix = NULL;
  g_autofree char *key = lanyard_fold_title (title);
  g_autofree char *rest_key = lanyard_fold_title (lanyard_fold_skip_prefix (title, &prefix));
  g_autofree char *long_key = fold_title_and_speakers (pick);

  if (is_placeholder (rest_key))
    return FALSE;

  if (!lanyard_talk_index_find (self->index, LANYARD_TALK_KEY_TITLE, long_key, scope, match) && !lanyard_talk_index_find (self->index, LANYARD_TALK_KEY_TITLE, key, scope, match) && !find_by_rest (self, rest_key, prefix, scope, match))
    return FALSE;

  return may_mean (pick, match);
}

static gboolean
find (LanyardMatcher   *self,
      LanyardPick      *pick,
      const char       *conference_id,
      LanyardTalkMatch *match)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (lanyard_pick_get_url (pick));
  const LanyardTalkScope scope = { link, conference_id };

  index_waiting (self);

  if (link != NULL && lanyard_talk_index_find (self->index, LANYARD_TALK_KEY_LINK, link->key, &scope, match))
    return TRUE;

  return lanyard_talk_index_find_id (self->index, &scope, match) || find_by_slug (self, &scope, match) || find_by_title (self, pick, &scope, match);
}

static void
count_votes (LanyardMatcher *self,
             LanyardSection *section,
             GHashTable     *votes,
             const char    **winner)
{
  GListModel *picks = lanyard_section_get_picks (section);
  guint       n = g_list_model_get_n_items (picks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, i);
      LanyardTalkMatch match;
      const char      *id;
      guint            n_votes;

      if (!find (self, pick, NULL, &match))
        continue;

      id = lanyard_conference_get_id (match.conference);
      n_votes = GPOINTER_TO_UINT (g_hash_table_lookup (votes, id)) + 1;
      g_hash_table_insert (votes, (gpointer) id, GUINT_TO_POINTER (n_votes));

      if (*winner == NULL || n_votes > GPOINTER_TO_UINT (g_hash_table_lookup (votes, *winner)))
        *winner = id;
    }
}

static const char *
elect_conference (LanyardMatcher *self,
                  GListModel     *sections)
{
  g_autoptr (GHashTable) votes = g_hash_table_new (g_str_hash, g_str_equal);
  const char *winner = NULL;
  guint       n = g_list_model_get_n_items (sections);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);

      count_votes (self, section, votes, &winner);
    }

  return winner;
}

static LanyardPick *
join_pick (LanyardMatcher *self,
           LanyardPick    *pick,
           const char     *conference_id)
{
  LanyardTalkMatch match = { 0 };

  if (conference_id != NULL && !find (self, pick, conference_id, &match))
    match.talk = NULL;

  return g_object_new (LANYARD_TYPE_PICK,
                       "title", lanyard_pick_get_title (pick),
                       "url", lanyard_pick_get_url (pick),
                       "reason", lanyard_pick_get_reason (pick),
                       "speakers", lanyard_pick_get_speakers (pick),
                       "talk-id", match.talk != NULL ? lanyard_talk_get_id (match.talk) : NULL,
                       NULL);
}

static LanyardSection *
join_section (LanyardMatcher *self,
              LanyardSection *section,
              const char     *conference_id)
{
  g_autoptr (GListStore) joined = g_list_store_new (LANYARD_TYPE_PICK);
  GListModel *picks = lanyard_section_get_picks (section);
  guint       n = g_list_model_get_n_items (picks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, i);
      g_autoptr (LanyardPick) joined_pick = join_pick (self, pick, conference_id);

      g_list_store_append (joined, joined_pick);
    }

  return g_object_new (LANYARD_TYPE_SECTION,
                       "title", lanyard_section_get_title (section),
                       "picks", joined,
                       NULL);
}

static void
lanyard_matcher_dispose (GObject *object)
{
  LanyardMatcher *self = LANYARD_MATCHER (object);

  g_clear_object (&self->index);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_matcher_parent_class)->dispose (object);
}

static void
lanyard_matcher_class_init (LanyardMatcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_matcher_dispose;
}

static void
lanyard_matcher_init (LanyardMatcher *self)
{
  self->index = lanyard_talk_index_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

LanyardMatcher *
lanyard_matcher_new (void)
{
  return g_object_new (LANYARD_TYPE_MATCHER, NULL);
}

void
lanyard_matcher_add_schedule (LanyardMatcher  *self,
                              LanyardSchedule *schedule)
{
  g_return_if_fail (LANYARD_IS_MATCHER (self));
  g_return_if_fail (LANYARD_IS_SCHEDULE (schedule));

  g_ptr_array_add (self->waiting, g_object_ref (schedule));
}

LanyardTalk *
lanyard_matcher_find (LanyardMatcher     *self,
                      LanyardPick        *pick,
                      LanyardConference **conference)
{
  LanyardTalkMatch match = { 0 };

  g_return_val_if_fail (LANYARD_IS_MATCHER (self), NULL);
  g_return_val_if_fail (LANYARD_IS_PICK (pick), NULL);

  if (!find (self, pick, NULL, &match))
    match = (LanyardTalkMatch) { 0 };

  if (conference != NULL)
    *conference = match.conference;

  return match.talk;
}

LanyardShortlist *
lanyard_matcher_join (LanyardMatcher   *self,
                      LanyardShortlist *shortlist)
{
  g_autoptr (GListStore) joined = NULL;
  GListModel *sections;
  const char *conference_id;
  guint       n;

  g_return_val_if_fail (LANYARD_IS_MATCHER (self), NULL);
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (shortlist), NULL);

  joined = g_list_store_new (LANYARD_TYPE_SECTION);
  sections = lanyard_shortlist_get_sections (shortlist);
  conference_id = elect_conference (self, sections);
  n = g_list_model_get_n_items (sections);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);
      g_autoptr (LanyardSection) joined_section = join_section (self, section, conference_id);

      g_list_store_append (joined, joined_section);
    }

  return g_object_new (LANYARD_TYPE_SHORTLIST,
                       "id", lanyard_shortlist_get_id (shortlist),
                       "title", lanyard_shortlist_get_title (shortlist),
                       "author", lanyard_shortlist_get_author (shortlist),
                       "date", lanyard_shortlist_get_date (shortlist),
                       "url", lanyard_shortlist_get_url (shortlist),
                       "conference-id", conference_id,
                       "sections", joined,
                       NULL);
}

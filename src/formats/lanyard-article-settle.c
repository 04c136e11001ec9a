/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-article-line.h"
#include "lanyard-article-part.h"
#include "lanyard-article-settle.h"
#include "lanyard-fold.h"
#include "lanyard-session-link.h"

/* What the article as a whole tells of its parts. */
typedef struct
{
  GPtrArray  *parts;  /* (element-type LanyardArticlePart) */
  guint       levels; /* one bit for each level of headings that has facts */
  GHashTable *keys;   /* (owned) (element-type utf8): of the sessions that are talks already */
  GPtrArray  *events; /* (owned) (element-type LanyardSessionLink): of the headings with facts */
} Article;

static void
article_clear (Article *article)
{
  g_clear_pointer (&article->keys, g_hash_table_unref);
  g_clear_pointer (&article->events, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Article, article_clear)

static LanyardArticlePart *
get_part (const Article *article,
          guint          i)
{
  return i < article->parts->len ? g_ptr_array_index (article->parts, i) : NULL;
}

static LanyardArticlePart *
get_only_mention (const LanyardArticlePart *part)
{
  return part->mentions->len == 1 ? g_ptr_array_index (part->mentions, 0) : NULL;
}

static gboolean
has_facts (const LanyardArticlePart *part)
{
  return part->certain && !part->is_title;
}

/* FALSE when the session is a talk already. */
static gboolean
add_key (Article    *article,
         const char *url)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (url);

  return link != NULL && g_hash_table_add (article->keys, g_steal_pointer (&link->key));
}

static void
add_heading (Article            *article,
             LanyardArticlePart *part)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (part->url);

  if (!has_facts (part))
    return;

  article->levels |= 1u << part->level;
  part->is_pick = TRUE;

  if (link == NULL)
    return;

  g_hash_table_add (article->keys, g_strdup (link->key));
  if (link->id != NULL)
    g_ptr_array_add (article->events, g_steal_pointer (&link));
}

/* Last year’s best talk is no talk of this year. Short links tell no event. */
static gboolean
is_of_other_event (const Article            *article,
                   const LanyardArticlePart *mention)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (mention->url);

  for (guint i = 0; i < article->events->len; i++)
    {
      const LanyardSessionLink *event = g_ptr_array_index (article->events, i);

      if (link == NULL || g_str_equal (link->host, "sched.co") || g_str_equal (event->host, "sched.co") || lanyard_session_link_is_same_event (event, link))
        return FALSE;
    }

  return article->events->len > 0;
}

/* Whether the readable part of a link starts with a title. */
static gboolean
is_slug_of (const LanyardArticlePart *mention,
            const char               *title)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (mention->url);
  const char      *slug = link != NULL ? (link->slug != NULL ? link->slug : link->id) : NULL;
  g_autofree char *key = lanyard_fold_title (lanyard_fold_skip_prefix (title, NULL));
  g_auto (GStrv) words = slug != NULL ? lanyard_fold_words (slug) : NULL;
  g_autofree char *folded = words != NULL ? g_strjoinv (NULL, words) : NULL;

  return folded != NULL && *key != '\0' && strstr (folded, key) != NULL;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = lanyard_fold_words (text);

  return g_strv_length (words);
}

/* “## Security” is what the talk under it is about, and “## Security for Orchards” its title. */
static gboolean
is_titled_by_heading (const Article            *article,
                      const LanyardArticlePart *part,
                      const LanyardArticlePart *mention)
{
  gboolean by_heading = is_slug_of (mention, part->title);
  gboolean by_link = is_slug_of (mention, mention->title);

  if (by_heading != by_link)
    return by_heading;

  if (article->levels != 0)
    return (article->levels & 1u << part->level) != 0;

  return count_words (part->title) > 2 || count_words (mention->title) < 3 || !mention->titled;
}

/* A session that is only mentioned is what the heading names, unless talks stand below that. */
static gboolean
take_mention (Article            *article,
              guint               i,
              LanyardArticlePart *part)
{
  LanyardArticlePart *mention = get_only_mention (part);
  LanyardArticlePart *next = get_part (article, i + 1);

  if (part->level == 0 || part->is_title || mention == NULL)
    return FALSE;

  if (has_facts (part))
    {
      if (part->url != NULL || mention->certain)
        return FALSE;
    }
  else if ((next != NULL && next->level > part->level && has_facts (next)) || mention->certain || !is_titled_by_heading (article, part, mention))
    return FALSE;

  part->is_pick = TRUE;
  part->url = g_strdup (mention->url);
  if (part->speakers == NULL)
    part->speakers = mention->speakers != NULL ? g_object_ref (mention->speakers) : NULL;
  add_key (article, part->url);

  return TRUE;
}

static void
add_part (Article            *article,
          guint               i,
          LanyardArticlePart *part,
          GPtrArray          *settled)
{
  g_ptr_array_add (settled, part);

  if (take_mention (article, i, part))
    return;

  for (guint j = 0; j < part->mentions->len; j++)
    {
      LanyardArticlePart *mention = g_ptr_array_index (part->mentions, j);

      if (is_of_other_event (article, mention) || !add_key (article, mention->url))
        continue;

      mention->is_pick = TRUE;
      g_ptr_array_add (settled, mention);
    }
}

GPtrArray *
lanyard_article_settle (GPtrArray *parts,
                        guint      title_part)
{
  g_autoptr (GPtrArray) settled = NULL;
  g_auto (Article) article = { .parts = parts };

  g_return_val_if_fail (parts != NULL, NULL);

  settled = g_ptr_array_new ();
  article.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  article.events = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_session_link_free);

  if (title_part < parts->len)
    get_part (&article, title_part)->is_title = TRUE;

  for (guint i = 0; i < parts->len; i++)
    add_heading (&article, get_part (&article, i));

  for (guint i = 0; i < parts->len; i++)
    add_part (&article, i, get_part (&article, i), settled);

  return g_steal_pointer (&settled);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cmark.h>
#include <string.h>

#include "lanyard-article-line.h"
#include "lanyard-byline.h"
#include "lanyard-clean.h"
#include "lanyard-fold.h"
#include "lanyard-session-link.h"
#include "lanyard-url.h"

/* No line of facts is longer: a link of 2 KiB and its name. */
#define MAX_BYTES 4096

static const char *const speaker_labels[] = {
  "by",
  "moderator",
  "moderators",
  "panelist",
  "panelists",
  "panellists",
  "presentedby",
  "presenter",
  "presenters",
  "speaker",
  "speakers",
};

/* What a line may say besides its link. */
static const char *const link_labels[] = {
  "",
  "details",
  "link",
  "page",
  "schedule",
  "session",
  "sessiondetails",
  "sessionlink",
  "sessionpage",
  "talk",
  "talkdetails",
  "talklink",
  "talkpage",
  "url",
};

/* What else a link says that leads to a session it does not name. */
static const char *const pointers[] = {
  "abstract",
  "addtocalendar",
  "addtomyschedule",
  "addtoschedule",
  "clickhere",
  "hertalk",
  "here",
  "histalk",
  "info",
  "it",
  "learnmore",
  "more",
  "moredetails",
  "moreinfo",
  "mysession",
  "mytalk",
  "oursession",
  "ourtalk",
  "readmore",
  "recording",
  "slides",
  "thepanel",
  "thesession",
  "thetalk",
  "theirsession",
  "theirtalk",
  "this",
  "thisone",
  "thissession",
  "thistalk",
  "thisworkshop",
  "video",
  "viewsession",
  "viewtalk",
  "watch",
  "website",
};

/* The words of a line, and its first link. */
typedef struct
{
  GString *text;    /* (owned): all words */
  GString *outside; /* (owned): those outside of the link */
  GString *inside;  /* (owned): those of the link */
  char    *url;     /* (owned) (nullable) */
} Words;

static void
words_clear (Words *words)
{
  g_string_free (words->text, TRUE);
  g_string_free (words->outside, TRUE);
  g_string_free (words->inside, TRUE);
  g_free (words->url);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

static gboolean
is_label (const char        *text,
          const char *const *labels,
          gsize              n_labels)
{
  g_autofree char *key = lanyard_fold_title (text);

  for (gsize i = 0; i < n_labels; i++)
    {
      if (g_str_equal (key, labels[i]))
        return TRUE;
    }

  return FALSE;
}

static void
read_words (Words      *words,
            cmark_node *document)
{
  g_autoptr (cmark_iter) iter = cmark_iter_new (document);
  cmark_event_type event;
  gboolean         in_link = FALSE;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node     *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_LINK && event == CMARK_EVENT_EXIT)
        {
          in_link = FALSE;
        }
      else if (type == CMARK_NODE_LINK && words->url == NULL)
        {
          words->url = g_strdup (cmark_node_get_url (node));
          in_link = TRUE;
        }
      else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
        {
          g_string_append (words->text, cmark_node_get_literal (node));
          g_string_append (in_link ? words->inside : words->outside, cmark_node_get_literal (node));
        }
    }
}

/* An address that is not marked as a link, at the end of the line. */
static void
take_bare_link (Words *words)
{
  const char *found = strstr (words->text->str, "http");

  if (words->url != NULL || found == NULL || strpbrk (found, " \t") != NULL)
    return;

  words->url = g_strdup (found);
  g_string_truncate (words->outside, found - words->text->str);
}

static char *
take_session_url (const Words *words)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (words->url);
  gboolean named = words->inside->len > 0 && is_label (words->inside->str, link_labels, G_N_ELEMENTS (link_labels));

  /* A link that is called “Session” leads to one; the front page of a site is none. */
  if (link == NULL || (link->id == NULL && !named))
    return NULL;

  return lanyard_url_keep_written (words->url);
}

static char *
take_title (const Words *words)
{
  g_autofree char *outside = lanyard_clean_line (words->outside->str);

  return outside == NULL && !lanyard_article_is_pointer (words->inside->str) ? lanyard_clean_line (words->inside->str) : NULL;
}

static GListModel *
take_speakers (const Words *words,
               gboolean     has_session)
{
  GString         *text = has_session ? words->outside : words->text;
  gsize            length = strcspn (text->str, ":");
  g_autofree char *label = g_strndup (text->str, length);
  g_autofree char *names = NULL;
  g_autoptr (GListModel) speakers = NULL;

  if (text->str[length] == '\0' || !is_label (label, speaker_labels, G_N_ELEMENTS (speaker_labels)))
    return NULL;

  names = lanyard_clean_line (text->str + length + 1);
  if (names == NULL)
    return NULL;

  /* What parted the names from the link. */
  for (gsize end = strlen (names); has_session && end > 0 && strchr ("|-· ", names[end - 1]) != NULL; end--)
    names[end - 1] = '\0';

  speakers = lanyard_byline_parse_names (names);

  return speakers != NULL && g_list_model_get_n_items (speakers) > 0 ? g_steal_pointer (&speakers) : NULL;
}

LanyardArticleLine *
lanyard_article_line_new (const char *source)
{
  g_autoptr (LanyardArticleLine) self = NULL;
  g_autoptr (cmark_node) document = NULL;
  g_auto (Words) words = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), NULL };

  g_return_val_if_fail (source != NULL, NULL);

  if (strnlen (source, MAX_BYTES + 1) > MAX_BYTES || (strchr (source, ':') == NULL && strchr (source, ']') == NULL))
    return NULL;

  document = cmark_parse_document (source, strlen (source), CMARK_OPT_DEFAULT);
  read_words (&words, document);
  take_bare_link (&words);

  self = g_new0 (LanyardArticleLine, 1);
  self->url = take_session_url (&words);
  self->title = self->url != NULL ? take_title (&words) : NULL;
  self->speakers = take_speakers (&words, self->url != NULL);

  if (self->speakers == NULL && (self->url == NULL || !is_label (words.outside->str, link_labels, G_N_ELEMENTS (link_labels))))
    return NULL;

  return g_steal_pointer (&self);
}

void
lanyard_article_line_free (LanyardArticleLine *self)
{
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->speakers);
  g_free (self);
}

gboolean
lanyard_article_is_pointer (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return is_label (text, link_labels, G_N_ELEMENTS (link_labels)) || is_label (text, pointers, G_N_ELEMENTS (pointers)) || strstr (text, "://") != NULL;
}

char *
lanyard_article_keep_session_url (const char *url)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (url);

  return link != NULL && link->id != NULL ? lanyard_url_keep_written (url) : NULL;
}

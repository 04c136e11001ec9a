/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-clean.h"
#include "lanyard-html-content.h"
#include "lanyard-html-head.h"
#include "lanyard-json-ld.h"
#include "lanyard-url.h"

#define MAX_AUTHORS 20

static const char *const article_types[] = {
  "Article", "BlogPosting", "NewsArticle", "Report", "SocialMediaPosting", "TechArticle", NULL
};

/* Values of meta elements, by what names them, in the order of trust. */
static const char *const title_names[] = { "og:title", "twitter:title", "dc.title", "dcterms.title", NULL };
static const char *const author_names[] = { "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", NULL };
static const char *const date_names[] = {
  "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dcterms.created", "pubdate",
  "publish_date", "publication_date", NULL
};

static char *
join_names (GPtrArray *names)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MAX_AUTHORS); i++)
    {
      g_autofree char *name = lanyard_clean_line (g_ptr_array_index (names, i));

      /* Where a name should be, some have the address of a profile. */
      if (name != NULL && strstr (name, "://") == NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", name);
    }

  return lanyard_clean_line (joined->str);
}

static char *
dup_first (GPtrArray  *things,
           JsonObject *thing,
           const char *name,
           const char *inner)
{
  g_autoptr (GPtrArray) texts = lanyard_json_ld_list_texts (things, thing, name, inner);

  return texts->len > 0 ? lanyard_clean_line (g_ptr_array_index (texts, 0)) : NULL;
}

static void
take_article (LanyardFrontMatter *self,
              LanyardHtml        *page,
              GPtrArray          *things,
              JsonObject         *article)
{
  g_autoptr (GPtrArray) authors = lanyard_json_ld_list_texts (things, article, "author", "name");
  g_autofree char *date = dup_first (things, article, "datePublished", "@value");
  g_autofree char *url = dup_first (things, article, "url", "@id");
  g_autofree char *of_page = dup_first (things, article, "mainEntityOfPage", "@id");

  self->title = dup_first (things, article, "headline", "@value");
  if (self->title == NULL)
    self->title = dup_first (things, article, "name", "@value");

  self->author = join_names (authors);
  self->date = lanyard_front_matter_parse_date (date);
  self->url = lanyard_html_resolve (page, url != NULL ? url : of_page);
}

static void
read_json_ld (LanyardFrontMatter *self,
              LanyardHtml        *page)
{
  g_autoptr (GPtrArray) things = lanyard_json_ld_list (page);

  for (guint i = 0; i < things->len; i++)
    {
      if (lanyard_json_ld_is_a (g_ptr_array_index (things, i), article_types))
        {
          take_article (self, page, things, g_ptr_array_index (things, i));
          return;
        }
    }
}

static gboolean
is_meta (xmlNode    *node,
         const char *name)
{
  return lanyard_html_is (node, "meta") && (lanyard_html_has_word (node, "property", name) || lanyard_html_has_word (node, "name", name) || lanyard_html_has_word (node, "itemprop", name));
}

static GPtrArray *
list_meta (LanyardHtml       *page,
           const char *const *names)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  xmlNode *root = lanyard_html_get_root (page);

  for (gsize i = 0; names[i] != NULL && values->len == 0; i++)
    for (xmlNode *node = root; node != NULL; node = lanyard_html_next (node, root, TRUE))
      {
        char *content = is_meta (node, names[i]) ? lanyard_html_dup_attribute (node, "content") : NULL;

        if (content != NULL)
          g_ptr_array_add (values, content);
      }

  return g_steal_pointer (&values);
}

/* The first element that an attribute marks: “rel=author”, “itemprop=datePublished”. */
static xmlNode *
find_marked (LanyardHtml *page,
             const char  *element,
             const char  *attribute,
             const char  *word)
{
  xmlNode *root = lanyard_html_get_root (page);

  for (xmlNode *node = root; node != NULL; node = lanyard_html_next (node, root, TRUE))
    {
      if (element != NULL && !lanyard_html_is (node, element))
        continue;

      if (attribute == NULL || lanyard_html_has_word (node, attribute, word))
        return node;
    }

  return NULL;
}

static char *
dup_line (xmlNode *node)
{
  g_autofree char *text = node != NULL ? lanyard_html_dup_text (node) : NULL;

  return lanyard_clean_line (text);
}

/* The title element often ends in the name of the site, and the heading has the words alone. */
static char *
find_title (LanyardHtml *page)
{
  g_autofree char *heading = dup_line (find_marked (page, "h1", NULL, NULL));
  g_autofree char *title = dup_line (find_marked (page, "title", NULL, NULL));

  return heading != NULL ? g_steal_pointer (&heading) : g_steal_pointer (&title);
}

static char *
find_author (LanyardHtml *page)
{
  static const char *const marks[][2] = { { "rel", "author" }, { "itemprop", "author" }, { "class", "p-author" } };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      char *author = dup_line (find_marked (page, NULL, marks[i][0], marks[i][1]));

      if (author != NULL)
        return author;
    }

  return NULL;
}

static GDate *
read_time (xmlNode *node)
{
  g_autofree char *datetime = node != NULL ? lanyard_html_dup_attribute (node, "datetime") : NULL;
  g_autofree char *text = dup_line (node);

  return lanyard_front_matter_parse_date (datetime != NULL ? datetime : text);
}

static GDate *
find_date (LanyardHtml *page)
{
  GDate   *date = read_time (find_marked (page, NULL, "itemprop", "datepublished"));
  xmlNode *content = lanyard_html_content_find (page);

  if (date == NULL)
    date = read_time (find_marked (page, "time", "class", "published"));

  for (xmlNode *node = content; node != NULL && date == NULL; node = lanyard_html_next (node, content, TRUE))
    {
      if (lanyard_html_is (node, "time"))
        date = read_time (node);
    }

  return date != NULL ? date : read_time (find_marked (page, "time", NULL, NULL));
}

static char *
find_url (LanyardHtml *page)
{
  static const char *const names[] = { "og:url", NULL };
  xmlNode                 *link = find_marked (page, "link", "rel", "canonical");
  g_autofree char         *href = link != NULL ? lanyard_html_dup_attribute (link, "href") : NULL;
  char                    *url = lanyard_html_resolve (page, href);
  g_autoptr (GPtrArray) values = url == NULL ? list_meta (page, names) : NULL;

  return values != NULL && values->len > 0 ? lanyard_html_resolve (page, g_ptr_array_index (values, 0)) : url;
}

static void
read_meta (LanyardFrontMatter *self,
           LanyardHtml        *page)
{
  g_autoptr (GPtrArray) titles = list_meta (page, title_names);
  g_autoptr (GPtrArray) authors = list_meta (page, author_names);
  g_autoptr (GPtrArray) dates = list_meta (page, date_names);

  if (self->title == NULL && titles->len > 0)
    self->title = lanyard_clean_line (g_ptr_array_index (titles, 0));

  if (self->author == NULL)
    self->author = join_names (authors);

  if (self->date == NULL && dates->len > 0)
    self->date = lanyard_front_matter_parse_date (g_ptr_array_index (dates, 0));
}

LanyardFrontMatter *
lanyard_html_head_read (LanyardHtml *page,
                        const char  *address)
{
  g_autoptr (LanyardFrontMatter) self = g_new0 (LanyardFrontMatter, 1);

  g_return_val_if_fail (page != NULL, NULL);

  read_json_ld (self, page);
  read_meta (self, page);

  if (self->title == NULL)
    self->title = find_title (page);

  if (self->author == NULL)
    self->author = find_author (page);

  if (self->date == NULL)
    self->date = find_date (page);

  if (self->url == NULL)
    self->url = find_url (page);

  if (self->url == NULL)
    {
      g_auto (GStrv) parts = address != NULL ? g_strsplit (address, "#", 2) : NULL;

      self->url = parts != NULL ? lanyard_url_keep (parts[0]) : NULL;
    }

  return g_steal_pointer (&self);
}

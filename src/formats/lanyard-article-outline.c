/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-article-outline.h"
#include "lanyard-article-part.h"
#include "lanyard-article-settle.h"
#include "lanyard-clean.h"
#include "lanyard-fold.h"
#include "lanyard-markup.h"
#include "lanyard-pick.h"
#include "lanyard-section.h"

#define MAX_PICKS 1000

/* The sections of an article while they grow. */
typedef struct
{
  GPtrArray  *parts;    /* (element-type LanyardArticlePart) */
  GListStore *sections; /* (owned) */
  GListStore *picks;    /* (owned) (nullable): of the section that is being filled */
  guint       owner;    /* which part is the heading of that section, or LANYARD_ARTICLE_NO_PART */
  guint       n_picks;
} Outline;

static void
outline_clear (Outline *outline)
{
  g_clear_object (&outline->sections);
  g_clear_object (&outline->picks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outline, outline_clear)

static const LanyardArticlePart *
get_part (const Outline *outline,
          guint          i)
{
  return g_ptr_array_index (outline->parts, i);
}

/* The heading that repeats the title of the article, or is it. */
static guint
find_title_part (GPtrArray  *parts,
                 const char *title)
{
  g_autofree char *key = title != NULL ? lanyard_fold_title (title) : NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const LanyardArticlePart *part = g_ptr_array_index (parts, i);
      g_autofree char          *part_key = NULL;

      if (part->level != 1)
        continue;

      part_key = lanyard_fold_title (part->title);
      if (key == NULL || g_str_equal (key, part_key))
        return i;
    }

  return LANYARD_ARTICLE_NO_PART;
}

/* The nearest heading above that is no pick itself. */
static guint
find_owner (const Outline *outline,
            guint          i)
{
  int level = get_part (outline, i)->level;

  while (i-- > 0 && level > 1)
    {
      const LanyardArticlePart *part = get_part (outline, i);

      if (part->level >= level)
        continue;

      if (part->is_title || part->level == 0)
        return LANYARD_ARTICLE_NO_PART;

      if (!part->is_pick)
        return i;

      level = part->level;
    }

  return LANYARD_ARTICLE_NO_PART;
}

static void
begin_section (Outline *outline,
               guint    owner)
{
  g_autoptr (LanyardSection) section = NULL;

  g_clear_object (&outline->picks);
  outline->picks = g_list_store_new (LANYARD_TYPE_PICK);
  outline->owner = owner;
  section = g_object_new (LANYARD_TYPE_SECTION,
                          "title", owner != LANYARD_ARTICLE_NO_PART ? get_part (outline, owner)->title : NULL,
                          "picks", outline->picks,
                          NULL);
  g_list_store_append (outline->sections, section);
}

/* A list may begin with spaces, and its items are items of one list only with as many each. */
static char *
dedent (const char *markdown)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *start = markdown + strspn (markdown, "\n");
  gsize       n = strspn (start, " ");

  for (const char *line = start; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");
      gsize spaces = MIN (strspn (line, " "), n);

      g_string_append_len (text, line + spaces, (gssize) (length - spaces));
      g_string_append_c (text, '\n');
      line += length + (line[length] == '\n' ? 1 : 0);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Markdown without marks is shown as plain text, where a backslash would be one. */
static char *
make_reason (const char *source)
{
  g_autofree char *markdown = dedent (source);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = markdown; *p != '\0'; p++)
    {
      if (*p != '\\' || !g_ascii_ispunct (p[1]))
        g_string_append_c (plain, *p);
      else
        g_string_append_c (plain, *++p);
    }

  return lanyard_clean_text (lanyard_markup_is_plain (plain->str) ? plain->str : markdown);
}

static void
add_pick (Outline *outline,
          guint    i)
{
  const LanyardArticlePart *part = get_part (outline, i);
  guint                     owner = find_owner (outline, i);
  g_autofree char          *reason = make_reason (part->reason->str);
  g_autoptr (GListModel) speakers = NULL;
  g_autoptr (LanyardPick) pick = NULL;

  if (outline->picks == NULL || owner != outline->owner)
    begin_section (outline, owner);

  speakers = part->speakers != NULL ? g_object_ref (part->speakers)
                                    : G_LIST_MODEL (g_list_store_new (G_TYPE_OBJECT));
  pick = g_object_new (LANYARD_TYPE_PICK,
                       "title", part->title,
                       "url", part->url,
                       "reason", reason,
                       "speakers", speakers,
                       NULL);
  g_list_store_append (outline->picks, pick);
  outline->n_picks++;
}

static GListModel *
list_sections (GPtrArray *parts,
               GPtrArray *remarks)
{
  g_auto (Outline) outline = { .parts = parts, .owner = LANYARD_ARTICLE_NO_PART };

  outline.sections = g_list_store_new (LANYARD_TYPE_SECTION);

  for (guint i = 0; i < parts->len && outline.n_picks < MAX_PICKS; i++)
    {
      if (get_part (&outline, i)->is_pick)
        add_pick (&outline, i);
    }

  if (outline.n_picks == MAX_PICKS)
    {
      /* TRANSLATORS: %d is a number of talks. */
      g_ptr_array_add (remarks, g_strdup_printf (_ ("Only the first %d talks were read."), MAX_PICKS));
    }

  return outline.n_picks > 0 ? G_LIST_MODEL (g_steal_pointer (&outline.sections)) : NULL;
}

static LanyardShortlist *
make_shortlist (const LanyardFrontMatter *head,
                const char               *title,
                GListModel               *sections)
{
  const char      *author = head->author;
  g_autofree char *name = g_strdup_printf ("%s\n%s", title, author != NULL ? author : "");
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_object_new (LANYARD_TYPE_SHORTLIST,
                       "id", head->url != NULL ? head->url : digest,
                       "title", title,
                       "author", author,
                       "date", head->date,
                       "url", head->url,
                       "sections", sections,
                       NULL);
}

LanyardShortlist *
lanyard_article_outline_read (const LanyardFrontMatter *head,
                              const char               *body,
                              GPtrArray                *remarks)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) settled = NULL;
  g_autoptr (GListModel) sections = NULL;
  const char *title;
  guint       title_part;

  g_return_val_if_fail (head != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);
  g_return_val_if_fail (remarks != NULL, NULL);

  parts = lanyard_article_part_list (body);
  title_part = find_title_part (parts, head->title);
  settled = lanyard_article_settle (parts, title_part);
  sections = list_sections (settled, remarks);
  if (sections == NULL)
    return NULL;

  title = head->title;
  if (title == NULL)
    title = title_part != LANYARD_ARTICLE_NO_PART ? ((LanyardArticlePart *) g_ptr_array_index (parts, title_part))->title
                                                  : _ ("Untitled Article");

  return make_shortlist (head, title, sections);
}

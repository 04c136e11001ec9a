/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-article-part.h"
#include "lanyard-error.h"
#include "lanyard-fold.h"
#include "lanyard-formats-table.h"
#include "lanyard-front-matter.h"
#include "lanyard-pick.h"
#include "lanyard-section.h"
#include "lanyard-shortlist.h"
#include "lanyard-text-repair.h"

/* Nobody writes longer articles, and Markdown is not read in linear time. */
#define MAX_BYTES (1024 * 1024)
#define MAX_PICKS 1000

/* How much of a file is looked at to tell what it is. */
#define SNIFF_BYTES (256 * 1024)

#define NO_PART G_MAXUINT

/* The sections of an article while they grow. */
typedef struct
{
  GPtrArray  *parts;      /* (element-type LanyardArticlePart) */
  guint       title_part; /* which of them is the title of the article, or NO_PART */
  guint       levels;     /* one bit for each level of headings that has certain picks */
  GListStore *sections;   /* (owned) */
  GListStore *picks;      /* (owned) (nullable): of the section that is being filled */
  guint       owner;      /* which part is the heading of that section, or NO_PART */
  guint       n_picks;
} Outline;

static void
outline_clear (Outline *outline)
{
  g_clear_object (&outline->sections);
  g_clear_object (&outline->picks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outline, outline_clear)

static gboolean
has_heading (const char *text)
{
  for (const char *line = text; line != NULL; line = strchr (line, '\n'))
    {
      gsize level;

      line += *line == '\n' ? 1 : 0;
      level = strspn (line, "#");
      if (level >= 1 && level <= 6 && (line[level] == ' ' || line[level] == '\t'))
        return TRUE;

      if (line > text && strspn (line, "=-") >= 3 && line[-1] == '\n' && line - text >= 2 && line[-2] != '\n')
        return TRUE;
    }

  return FALSE;
}

/* JSON and what is made of tags: never Markdown, whatever stands in it. */
static gboolean
is_other_syntax (const char *text)
{
  const char *p = text + strspn (text, " \t\n");
  const char *next;

  if (g_str_has_prefix (p, "<!--"))
    return FALSE;

  if (*p == '<' || *p == '{' || g_ascii_strncasecmp (p, "BEGIN:", strlen ("BEGIN:")) == 0)
    return TRUE;

  if (*p != '[')
    return FALSE;

  next = p + 1 + strspn (p + 1, " \t\n");

  return *next == '{' || *next == '"' || *next == ']' || g_ascii_isdigit (*next);
}

static gboolean
sniff (const char *data,
       gsize       length)
{
  g_autofree char *text = lanyard_text_read (data, MIN (length, SNIFF_BYTES));

  if (text == NULL || is_other_syntax (text))
    return FALSE;

  if (lanyard_front_matter_find_end (text) != text)
    return TRUE;

  return has_heading (text) && (strstr (text, "http://") != NULL || strstr (text, "https://") != NULL);
}

static gboolean
has_facts (const LanyardArticlePart *part)
{
  return part->certain && (part->url != NULL || part->speakers != NULL);
}

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

  return NO_PART;
}

/* A session that is only mentioned makes a pick where picks are, and nowhere else: the closing
 * words of an article link to sessions, too. */
static gboolean
is_pick (const Outline *outline,
         guint          i)
{
  const LanyardArticlePart *part = get_part (outline, i);

  if (i == outline->title_part)
    return FALSE;

  if (has_facts (part))
    return TRUE;

  if (part->url == NULL || (outline->levels != 0 && (outline->levels & 1u << part->level) == 0))
    return FALSE;

  return i + 1 >= outline->parts->len || get_part (outline, i + 1)->level <= part->level || !has_facts (get_part (outline, i + 1));
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

      if (i == outline->title_part)
        return NO_PART;

      if (!is_pick (outline, i))
        return i;

      level = part->level;
    }

  return NO_PART;
}

static void
add_pick (Outline *outline,
          guint    i)
{
  const LanyardArticlePart *part = get_part (outline, i);
  guint                     owner = find_owner (outline, i);
  g_autoptr (GListModel) speakers = NULL;
  g_autoptr (LanyardPick) pick = NULL;

  if (outline->picks == NULL || owner != outline->owner)
    {
      g_autoptr (LanyardSection) section = NULL;

      g_clear_object (&outline->picks);
      outline->picks = g_list_store_new (LANYARD_TYPE_PICK);
      outline->owner = owner;
      section = g_object_new (LANYARD_TYPE_SECTION,
                              "title", owner != NO_PART ? get_part (outline, owner)->title : NULL,
                              "picks", outline->picks,
                              NULL);
      g_list_store_append (outline->sections, section);
    }

  speakers = part->speakers != NULL ? g_object_ref (part->speakers)
                                    : G_LIST_MODEL (g_list_store_new (G_TYPE_OBJECT));
  pick = g_object_new (LANYARD_TYPE_PICK,
                       "title", part->title,
                       "url", part->url,
                       "reason", part->reason,
                       "speakers", speakers,
                       NULL);
  g_list_store_append (outline->picks, pick);
  outline->n_picks++;
}

static GListModel *
list_sections (GPtrArray *parts,
               guint      title_part,
               GPtrArray *remarks,
               GError   **error)
{
  g_auto (Outline) outline = { parts, title_part, .owner = NO_PART };

  outline.sections = g_list_store_new (LANYARD_TYPE_SECTION);

  for (guint i = 0; i < parts->len; i++)
    {
      if (i != title_part && has_facts (get_part (&outline, i)))
        outline.levels |= 1u << get_part (&outline, i)->level;
    }

  for (guint i = 0; i < parts->len && outline.n_picks < MAX_PICKS; i++)
    {
      if (is_pick (&outline, i))
        add_pick (&outline, i);
    }

  if (outline.n_picks == 0)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY,
                   _ ("it recommends no talks: no heading is followed by speakers or a session link. "
                      "Choose another file."));
      return NULL;
    }

  if (outline.n_picks == MAX_PICKS)
    {
      /* TRANSLATORS: %d is a number of talks. */
      g_ptr_array_add (remarks, g_strdup_printf (_ ("Only the first %d talks were read."), MAX_PICKS));
    }

  return G_LIST_MODEL (g_steal_pointer (&outline.sections));
}

static LanyardShortlist *
make_shortlist (const LanyardFrontMatter *front_matter,
                const char               *title,
                GListModel               *sections)
{
  const char      *author = front_matter->author;
  g_autofree char *name = g_strdup_printf ("%s\n%s", title, author != NULL ? author : "");
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_object_new (LANYARD_TYPE_SHORTLIST,
                       "id", front_matter->url != NULL ? front_matter->url : digest,
                       "title", title,
                       "author", author,
                       "date", front_matter->date,
                       "url", front_matter->url,
                       "sections", sections,
                       NULL);
}

static GObject *
parse (GBytes     *bytes,
       const char *address,
       GPtrArray  *remarks,
       GError    **error)
{
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *damaged = NULL;
  g_autofree char *text = NULL;
  g_autoptr (LanyardFrontMatter) front_matter = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GListModel) sections = NULL;
  const char *title;
  guint       title_part;

  if (length > MAX_BYTES)
    {
      /* TRANSLATORS: %d is a number of mebibytes. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
                   _ ("it is an article of more than %d MiB. Choose a smaller file."), MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  damaged = lanyard_text_read (data, length);
  if (damaged == NULL)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is not all text. Get the file again."));
      return NULL;
    }

  text = lanyard_text_repair (damaged);
  front_matter = lanyard_front_matter_new (text);
  if (front_matter->damaged)
    g_ptr_array_add (remarks, g_strdup (_ ("The head of the article is damaged.")));

  parts = lanyard_article_part_list (lanyard_front_matter_find_end (text));
  title_part = find_title_part (parts, front_matter->title);
  sections = list_sections (parts, title_part, remarks, error);
  if (sections == NULL)
    return NULL;

  title = front_matter->title;
  if (title == NULL)
    title = title_part != NO_PART ? ((LanyardArticlePart *) g_ptr_array_index (parts, title_part))->title
                                  : _ ("Untitled Article");

  return G_OBJECT (make_shortlist (front_matter, title, sections));
}

const LanyardFormat lanyard_format_article = { "article", sniff, parse };

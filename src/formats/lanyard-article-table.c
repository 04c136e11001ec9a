/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-article-line.h"
#include "lanyard-article-table.h"
#include "lanyard-byline-people.h"
#include "lanyard-byline.h"
#include "lanyard-clean.h"
#include "lanyard-fold.h"
#include "lanyard-name-guess.h"

#define MAX_COLUMNS 32

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

static const char *const title_names[] = { "name", "presentation", "session", "subject", "talk", "title", "topic", "what", NULL };
static const char *const speaker_names[] = { "by", "presenter", "presenters", "speaker", "speakers", "who", "with", NULL };
static const char *const reason_names[] = {
  "about", "abstract", "comment", "comments", "description", "notes", "reason", "summary",
  "why", "whyiliked", "whyigo", "whywatch", NULL
};

typedef struct
{
  GString *words; /* (owned) */
  char    *url;   /* (owned) (nullable): the first link to a session */
  char    *link;  /* (owned) (nullable): the words of that link */
} Cell;

/* What is known of the columns: their numbers, or -1. */
typedef struct
{
  int title;
  int speakers;
  int reason;
} Columns;

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_string_free (cell->words, TRUE);
  g_free (cell->url);
  g_free (cell->link);
  g_free (cell);
}

static Cell *
begin_cell (GPtrArray *row)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->words = g_string_new (NULL);
  g_ptr_array_add (row, cell);

  return cell;
}

static GPtrArray *
begin_row (GPtrArray *rows)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (cell_free);

  g_ptr_array_add (rows, row);

  return row;
}

static Cell *
add_words (GPtrArray  *row,
           Cell       *cell,
           const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p != '|')
        g_string_append_c (cell->words, *p);
      else if (row->len < MAX_COLUMNS)
        cell = begin_cell (row);
    }

  return cell;
}

static void
end_link (Cell       *cell,
          const char *url,
          gsize       start)
{
  if (cell->url != NULL || start > cell->words->len)
    return;

  cell->url = lanyard_article_keep_session_url (url);
  if (cell->url != NULL)
    cell->link = lanyard_clean_line (cell->words->str + start);
}

/* Each row starts with “|”, and so with an empty cell. */
static GPtrArray *
read_rows (cmark_node *paragraph)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = begin_row (rows);
  Cell      *cell = begin_cell (row);
  g_autoptr (cmark_iter) iter = cmark_iter_new (paragraph);
  cmark_event_type event;
  gsize            start = 0;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node     *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
        {
          row = begin_row (rows);
          cell = begin_cell (row);
        }
      else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
        cell = add_words (row, cell, cmark_node_get_literal (node));
      else if (type == CMARK_NODE_LINK && event == CMARK_EVENT_ENTER)
        start = cell->words->len;
      else if (type == CMARK_NODE_LINK)
        end_link (cell, cmark_node_get_url (node), start);
    }

  return rows;
}

static char *
dup_cell (GPtrArray *row,
          int        i)
{
  return i >= 0 && (guint) i < row->len ? lanyard_clean_line (((Cell *) g_ptr_array_index (row, (guint) i))->words->str) : NULL;
}

static int
find_column (GPtrArray         *header,
             const char *const *names)
{
  for (guint i = 0; i < header->len; i++)
    {
      g_autofree char *words = dup_cell (header, (int) i);
      g_autofree char *key = words != NULL ? lanyard_fold_title (words) : NULL;

      if (key != NULL && g_strv_contains (names, key))
        return (int) i;
    }

  return -1;
}

static int
find_link (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (((Cell *) g_ptr_array_index (row, i))->url != NULL)
        return (int) i;
    }

  return -1;
}

static gboolean
are_names (const char *words)
{
  g_autoptr (LanyardBylinePeople) people = lanyard_byline_people_read (words, NULL);

  return people->sure || lanyard_name_guess_count_words (words) > 1;
}

/* What no header tells: names are in the cell that holds nothing else, and the reason is the longest. */
static void
guess_columns (GPtrArray *row,
               Columns   *columns)
{
  gsize longest = 0;

  for (int i = 0; i < (int) row->len; i++)
    {
      g_autofree char *words = dup_cell (row, i);
      g_auto (GStrv) list = words != NULL ? lanyard_fold_words (words) : NULL;

      if (words == NULL || i == columns->title)
        continue;

      if (columns->speakers < 0 && are_names (words))
        columns->speakers = i;
      else if (i != columns->speakers && g_strv_length (list) > 3 && strlen (words) > longest)
        {
          longest = strlen (words);
          columns->reason = i;
        }
    }
}

/* The first cell with words in it, where the link itself says nothing. */
static int
find_title (GPtrArray *row,
            int        link)
{
  for (int i = 0; i < (int) row->len; i++)
    {
      g_autofree char *words = dup_cell (row, i);
      g_auto (GStrv) list = words != NULL ? lanyard_fold_words (words) : NULL;

      if (i != link && list != NULL && g_strv_length (list) > 1 && !g_ascii_isdigit (*words))
        return i;
    }

  return link;
}

static void
add_row (GPtrArray *mentions,
         GPtrArray *row,
         GPtrArray *header)
{
  int                 i = find_link (row);
  const Cell         *cell = i >= 0 ? g_ptr_array_index (row, (guint) i) : NULL;
  gboolean            named = cell != NULL && cell->link != NULL && !lanyard_article_is_pointer (cell->link);
  Columns             columns = { -1, -1, -1 };
  LanyardArticlePart *mention;
  g_autofree char    *names = NULL;
  g_autofree char    *reason = NULL;

  if (cell == NULL)
    return;

  columns.title = named ? i : find_column (header, title_names);
  if (columns.title < 0)
    columns.title = find_title (row, i);

  columns.speakers = find_column (header, speaker_names);
  columns.reason = find_column (header, reason_names);
  if (columns.speakers < 0 && columns.reason < 0)
    guess_columns (row, &columns);

  mention = lanyard_article_part_new (LANYARD_ARTICLE_LEVEL_MENTION);
  mention->certain = TRUE;
  mention->url = g_strdup (cell->url);
  mention->title = named ? g_strdup (cell->link) : dup_cell (row, columns.title);
  if (mention->title == NULL)
    mention->title = g_strdup (cell->url);

  names = dup_cell (row, columns.speakers);
  reason = dup_cell (row, columns.reason);
  mention->speakers = names != NULL ? lanyard_byline_parse_names (names) : NULL;
  if (reason != NULL && !lanyard_article_is_pointer (reason))
    lanyard_article_part_add_reason (mention, reason);

  g_ptr_array_add (mentions, mention);
}

static gboolean
is_rule (GPtrArray *row)
{
  gboolean any = FALSE;

  for (guint i = 0; i < row->len; i++)
    {
      const char *words = ((Cell *) g_ptr_array_index (row, i))->words->str;

      if (words[strspn (words, " :-–—")] != '\0')
        return FALSE;

      any = any || *words != '\0';
    }

  return any;
}

gboolean
lanyard_article_table_add (GPtrArray  *mentions,
                           cmark_node *paragraph)
{
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *header;

  g_return_val_if_fail (mentions != NULL, FALSE);
  g_return_val_if_fail (paragraph != NULL, FALSE);

  rows = read_rows (paragraph);
  if (rows->len < 2 || !is_rule (g_ptr_array_index (rows, 1)))
    return FALSE;

  header = g_ptr_array_index (rows, 0);
  for (guint i = 0; i < rows->len; i++)
    add_row (mentions, g_ptr_array_index (rows, i), header);

  return TRUE;
}

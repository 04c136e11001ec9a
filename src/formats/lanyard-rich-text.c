/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-rich-text.h"
#include "lanyard-url.h"

/* More than anybody reads in a label. */
#define MAX_BYTES (256 * 1024)
#define MAX_STYLES 512
#define MAX_LISTS 8

/* Whoever wraps lines wraps them later than this. */
#define SHORT_LINE 60

typedef struct
{
  LanyardRichTextStyle style;
  char                *url;  /* (owned) (nullable) */
  gboolean             open; /* whether its tag stands in the block */
} Style;

typedef enum
{
  SPACE_NONE,
  SPACE_NO_BREAK,
  SPACE_PLAIN,
} Space;

struct _LanyardRichText
{
  gboolean markup;
  GString *text;   /* (owned): the finished blocks */
  GString *block;  /* (owned): what is being written */
  GArray  *styles; /* (element-type Style) (owned) */
  guint    n_skipped_styles;
  guint    numbers[MAX_LISTS]; /* of the next item in each list, 0 with bullets */
  guint    n_lists;
  gboolean item;     /* whether the block begins an item */
  gboolean after;    /* whether the last finished block was in a list */
  Space    space;    /* what to write before the next word */
  guint    breaks;   /* how many line feeds, instead */
  guint    n_column; /* characters in the line */
  gboolean full;
};

static void
style_clear (gpointer data)
{
  Style *style = data;

  g_clear_pointer (&style->url, g_free);
}

static const char *
get_tag (LanyardRichTextStyle style)
{
  static const char *const tags[] = { "b", "i", "tt", "a" };

  return tags[style];
}

static void
open_styles (LanyardRichText *self)
{
  for (guint i = 0; self->markup && i < self->styles->len; i++)
    {
      Style *style = &g_array_index (self->styles, Style, i);

      if (style->open || (style->style == LANYARD_RICH_TEXT_LINK && style->url == NULL))
        continue;

      g_string_append_printf (self->block, "<%s", get_tag (style->style));
      if (style->url != NULL)
        {
          g_autofree char *escaped = g_markup_escape_text (style->url, -1);

          g_string_append_printf (self->block, " href=\"%s\"", escaped);
        }
      g_string_append_c (self->block, '>');
      style->open = TRUE;
    }
}

static void
close_style (LanyardRichText *self,
             Style           *style)
{
  if (style->open)
    g_string_append_printf (self->block, "</%s>", get_tag (style->style));

  style->open = FALSE;
}

static gboolean
has_style (LanyardRichText     *self,
           LanyardRichTextStyle wanted)
{
  for (guint i = 0; i < self->styles->len; i++)
    {
      if (g_array_index (self->styles, Style, i).style == wanted)
        return TRUE;
    }

  return FALSE;
}

static void
append_prefix (LanyardRichText *self)
{
  guint  depth = MIN (self->n_lists, MAX_LISTS);
  guint *number;

  if (depth == 0)
    return;

  for (guint i = 1; i < depth; i++)
    g_string_append (self->text, "    ");

  number = &self->numbers[depth - 1];
  if (!self->item)
    g_string_append (self->text, "  ");
  else if (*number == 0)
    g_string_append (self->text, "• ");
  else
    g_string_append_printf (self->text, "%u. ", *number);

  if (self->item && *number > 0 && *number < G_MAXUINT)
    *number += 1;
}

static void
finish_block (LanyardRichText *self)
{
  gboolean in_list = self->n_lists > 0;

  self->space = SPACE_NONE;
  self->breaks = 0;
  self->n_column = 0;

  if (self->block->len == 0)
    return;

  for (guint i = self->styles->len; i-- > 0;)
    close_style (self, &g_array_index (self->styles, Style, i));

  if (self->text->len + self->block->len > MAX_BYTES)
    {
      self->full = TRUE;
      g_string_assign (self->block, "…");
    }

  if (self->text->len > 0 && self->markup)
    g_string_append (self->text, in_list && self->after ? "\n" : "\n\n");
  else if (self->text->len > 0)
    g_string_append_c (self->text, ' ');

  if (self->markup && !self->full)
    append_prefix (self);

  g_string_append_len (self->text, self->block->str, (gssize) self->block->len);
  g_string_truncate (self->block, 0);
  self->after = in_list;
  self->item = FALSE;
}

/* A block that is too long by itself ends where the room ends. */
static gboolean
has_room (LanyardRichText *self)
{
  if (self->block->len < MAX_BYTES / 2)
    return !self->full;

  if (!self->full)
    g_string_append (self->block, "…");

  self->full = TRUE;

  return FALSE;
}

static void
append_space (LanyardRichText *self)
{
  if (self->block->len == 0)
    self->breaks = 0;
  else if (self->breaks > 0 && self->markup)
    g_string_append (self->block, self->breaks > 1 ? "\n\n" : "\n");
  else if (self->breaks > 0 || self->space == SPACE_PLAIN)
    g_string_append_c (self->block, ' ');
  else if (self->space == SPACE_NO_BREAK)
    g_string_append (self->block, "\u00a0");

  self->n_column = self->breaks > 0 ? 0 : self->n_column + 1;
  self->breaks = 0;
  self->space = SPACE_NONE;
}

static void
append_character (LanyardRichText *self,
                  gunichar         c)
{
  if (g_unichar_iscntrl (c) || !has_room (self))
    return;

  append_space (self);
  open_styles (self);
  self->n_column++;

  if (self->markup && c == '&')
    g_string_append (self->block, "&amp;");
  else if (self->markup && c == '<')
    g_string_append (self->block, "&lt;");
  else if (self->markup && c == '>')
    g_string_append (self->block, "&gt;");
  else
    g_string_append_unichar (self->block, c);
}

static char *
keep_url (const char *url)
{
  gboolean is_mail = url != NULL && g_ascii_strncasecmp (url, "mailto:", strlen ("mailto:")) == 0;

  if (!is_mail)
    return lanyard_url_keep (url);

  for (const char *p = url; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isgraph (g_utf8_get_char (p)) || p - url > 320)
        return NULL;
    }

  return g_strdup (url);
}

/* Where a bare address ends: not with the punctuation of the sentence around it. */
static gsize
get_url_length (const char *p)
{
  const char *end = p;
  int         n_open = 0;

  /* Not g_str_has_prefix(), which measures all of the text each time. */
  if (strncmp (p, "http://", strlen ("http://")) != 0 && strncmp (p, "https://", strlen ("https://")) != 0)
    return 0;

  while (*end != '\0' && strchr ("<>\"`|\\^{}", *end) == NULL && g_unichar_isgraph (g_utf8_get_char (end)))
    {
      gunichar c = g_utf8_get_char (end);

      n_open += c == '(' ? 1 : 0;
      n_open -= c == ')' ? 1 : 0;
      if (n_open < 0 || c == 0x201d || c == 0x2019 || c == 0x2026)
        break;

      end = g_utf8_next_char (end);
    }

  while (end > p && strchr (".,;:!?'*_", end[-1]) != NULL)
    end--;

  return (gsize) (end - p);
}

static const char *
add_bare_link (LanyardRichText *self,
               const char      *p,
               gsize            length)
{
  g_autofree char *url = g_strndup (p, length);

  lanyard_rich_text_push (self, LANYARD_RICH_TEXT_LINK, url);
  for (const char *c = url; *c != '\0'; c = g_utf8_next_char (c))
    append_character (self, g_utf8_get_char (c));
  lanyard_rich_text_pop (self);

  return p + length;
}

LanyardRichText *
lanyard_rich_text_new (gboolean markup)
{
  LanyardRichText *self = g_new0 (LanyardRichText, 1);

  self->markup = markup;
  self->text = g_string_new (NULL);
  self->block = g_string_new (NULL);
  self->styles = g_array_new (FALSE, FALSE, sizeof (Style));
  g_array_set_clear_func (self->styles, style_clear);

  return self;
}

void
lanyard_rich_text_free (LanyardRichText *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_string_free (self->block, TRUE);
  g_clear_pointer (&self->styles, g_array_unref);
  g_free (self);
}

void
lanyard_rich_text_begin_block (LanyardRichText *self)
{
  g_return_if_fail (self != NULL);

  finish_block (self);
}

void
lanyard_rich_text_enter_list (LanyardRichText *self,
                              guint            number)
{
  g_return_if_fail (self != NULL);

  finish_block (self);
  self->after = self->after && self->n_lists > 0;

  if (self->n_lists < MAX_LISTS)
    self->numbers[self->n_lists] = number;

  self->n_lists++;
}

void
lanyard_rich_text_begin_item (LanyardRichText *self)
{
  g_return_if_fail (self != NULL);

  finish_block (self);
  self->item = TRUE;
}

void
lanyard_rich_text_leave_list (LanyardRichText *self)
{
  g_return_if_fail (self != NULL);

  finish_block (self);
  self->item = FALSE;
  self->n_lists -= self->n_lists > 0 ? 1 : 0;
}

void
lanyard_rich_text_push (LanyardRichText     *self,
                        LanyardRichTextStyle style,
                        const char          *url)
{
  Style added = { style, NULL, FALSE };

  g_return_if_fail (self != NULL);

  if (self->styles->len >= MAX_STYLES)
    {
      self->n_skipped_styles++;
      return;
    }

  /* Links within links cannot be clicked, nor shown. */
  if (style == LANYARD_RICH_TEXT_LINK && !has_style (self, LANYARD_RICH_TEXT_LINK))
    added.url = keep_url (url);

  g_array_append_val (self->styles, added);
}

void
lanyard_rich_text_pop (LanyardRichText *self)
{
  g_return_if_fail (self != NULL);

  if (self->n_skipped_styles > 0)
    {
      self->n_skipped_styles--;
      return;
    }

  g_return_if_fail (self->styles->len > 0);

  close_style (self, &g_array_index (self->styles, Style, self->styles->len - 1));
  g_array_set_size (self->styles, self->styles->len - 1);
}

void
lanyard_rich_text_add (LanyardRichText *self,
                       const char      *text)
{
  gunichar before = ' ';
  gboolean may_link;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  may_link = self->markup && !has_style (self, LANYARD_RICH_TEXT_LINK) && !has_style (self, LANYARD_RICH_TEXT_CODE);

  for (const char *p = text; *p != '\0' && !self->full;)
    {
      gunichar c = g_utf8_get_char (p);
      gsize    length = may_link && c == 'h' && !g_unichar_isalnum (before) ? get_url_length (p) : 0;

      before = c;

      if (length > strlen ("https://"))
        {
          p = add_bare_link (self, p, length);
          continue;
        }

      if (c == 0xa0 || c == 0x202f)
        self->space = self->space == SPACE_NONE ? SPACE_NO_BREAK : SPACE_PLAIN;
      else if (g_unichar_isspace (c))
        self->space = SPACE_PLAIN;
      else
        append_character (self, c);

      p = g_utf8_next_char (p);
    }
}

void
lanyard_rich_text_add_lines (LanyardRichText *self,
                             const char      *text)
{
  gsize blank = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; *p != '\0' && !self->full; p = g_utf8_next_char (p))
    {
      if (*p == ' ' || *p == '\t')
        {
          blank++;
          continue;
        }

      if (*p == '\n')
        {
          lanyard_rich_text_break (self);
          blank = 0;
          continue;
        }

      /* A no-break space keeps the lines of code as they are, at their starts, too. */
      for (; blank > 0 && self->markup; blank--)
        append_character (self, 0xa0);

      if (blank > 0)
        self->space = SPACE_PLAIN;

      blank = 0;

      append_character (self, g_utf8_get_char (p));
    }
}

void
lanyard_rich_text_break (LanyardRichText *self)
{
  g_return_if_fail (self != NULL);

  self->breaks++;
}

void
lanyard_rich_text_soft_break (LanyardRichText *self)
{
  g_return_if_fail (self != NULL);

  if (self->n_column < SHORT_LINE)
    self->breaks++;
  else
    self->space = SPACE_PLAIN;
}

char *
lanyard_rich_text_finish (LanyardRichText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  finish_block (self);

  return g_string_free_and_steal (g_steal_pointer (&self->text));
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-marked-text.h"

/**
 * LanyardMarkedText:
 *
 * A plain text, and the places in it that have what was looked for. Immutable; whoever shows it
 * makes the places stand out as is usual there.
 */

/* In characters: how much of a text is an excerpt, and how much of it is before the first mark. */
#define EXCERPT_LENGTH 240
#define EXCERPT_LEAD 40

struct _LanyardMarkedText
{
  GObject parent_instance;
  char   *text;   /* (owned) */
  GArray *ranges; /* (owned) (element-type LanyardSearchRange) */
};

G_DEFINE_FINAL_TYPE (LanyardMarkedText, lanyard_marked_text, G_TYPE_OBJECT)

static void
lanyard_marked_text_finalize (GObject *object)
{
  LanyardMarkedText *self = LANYARD_MARKED_TEXT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->ranges, g_array_unref);

  G_OBJECT_CLASS (lanyard_marked_text_parent_class)->finalize (object);
}

static void
lanyard_marked_text_class_init (LanyardMarkedTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_marked_text_finalize;
}

static void
lanyard_marked_text_init (LanyardMarkedText *self)
{
}

LanyardMarkedText *
lanyard_marked_text_new (LanyardSearchQuery *query,
                         const char         *text)
{
  LanyardMarkedText *self;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_MARKED_TEXT, NULL);
  self->text = g_utf8_make_valid (text, -1);
  self->ranges = lanyard_search_query_find (query, self->text);

  return self;
}

/* Goes back from @mark by some characters, and then forth to the beginning of a word. */
static const char *
find_start (const char *text,
            const char *mark)
{
  const char *start = mark;
  const char *space;

  if (g_utf8_pointer_to_offset (text, mark) <= EXCERPT_LEAD)
    return text;

  start = g_utf8_offset_to_pointer (mark, -EXCERPT_LEAD);
  space = memchr (start, ' ', (gsize) (mark - start));

  return space != NULL ? space + 1 : start;
}

static const char *
find_end (const char *start)
{
  const char *end = start;

  for (int i = 0; i < EXCERPT_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return end;
}

LanyardMarkedText *
lanyard_marked_text_new_excerpt (LanyardSearchQuery *query,
                                 const char         *text)
{
  g_autoptr (LanyardMarkedText) whole = lanyard_marked_text_new (query, text);
  g_autofree char *part = NULL;
  g_autofree char *excerpt = NULL;
  const char      *mark = whole->text;
  const char      *start;
  const char      *end;

  if (whole->ranges->len > 0)
    mark += g_array_index (whole->ranges, LanyardSearchRange, 0).start;

  start = find_start (whole->text, mark);
  end = find_end (start);
  part = g_strndup (start, (gsize) (end - start));
  excerpt = g_strconcat (start > whole->text ? "…" : "", part, *end != '\0' ? "…" : "", NULL);

  return lanyard_marked_text_new (query, excerpt);
}

LanyardMarkedText *
lanyard_marked_text_new_within (LanyardMarkedText *inner,
                                const char        *format)
{
  LanyardMarkedText *self;
  const char        *place;
  gsize              shift;

  g_return_val_if_fail (LANYARD_IS_MARKED_TEXT (inner), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  place = strstr (format, "%s");
  g_return_val_if_fail (place != NULL, NULL);

  shift = (gsize) (place - format);
  self = g_object_new (LANYARD_TYPE_MARKED_TEXT, NULL);
  self->text = g_strdup_printf ("%.*s%s%s", (int) shift, format, inner->text, place + strlen ("%s"));
  self->ranges = g_array_copy (inner->ranges);

  for (guint i = 0; i < self->ranges->len; i++)
    {
      LanyardSearchRange *range = &g_array_index (self->ranges, LanyardSearchRange, i);

      range->start += shift;
      range->end += shift;
    }

  return self;
}

const char *
lanyard_marked_text_get_text (LanyardMarkedText *self)
{
  g_return_val_if_fail (LANYARD_IS_MARKED_TEXT (self), NULL);

  return self->text;
}

GArray *
lanyard_marked_text_get_ranges (LanyardMarkedText *self)
{
  g_return_val_if_fail (LANYARD_IS_MARKED_TEXT (self), NULL);

  return self->ranges;
}

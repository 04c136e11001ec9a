/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-ical-joiner.h"
#include "lanyard-ical-values.h"

#define MAX_LINE_BYTES (128 * 1024)
#define MAX_COMPONENTS 1000000
#define MAX_PROPERTIES 5000000
#define MAX_ZONES 256

static gboolean
fail (guint    line,
      GError **error)
{
  /* TRANSLATORS: %u is the number of a line. */
  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is damaged in line %u. Get the file again."), line);

  return FALSE;
}

/* Gets what follows "BEGIN:" or "END:", without white space, as generously as the parser does. */
static gboolean
match_word (const char *line,
            gsize       length,
            const char *word,
            char        name[LANYARD_ICAL_MAX_NAME_BYTES + 1])
{
  const char *const end = line + length;
  const char       *p = line;

  while (p < end && g_ascii_isspace (*p))
    p++;

  if ((gsize) (end - p) < strlen (word) || g_ascii_strncasecmp (p, word, strlen (word)) != 0)
    return FALSE;

  for (p += strlen (word); p < end && g_ascii_isspace (*p); p++)
    ;

  if (p == end || (*p != ':' && *p != ';'))
    return FALSE;

  for (p++; p < end && g_ascii_isspace (*p); p++)
    ;

  length = MIN ((gsize) (end - p), LANYARD_ICAL_MAX_NAME_BYTES);
  memcpy (name, p, length);
  name[length] = '\0';
  g_strchomp (name);

  return TRUE;
}

static gboolean
check_numbers (const LanyardIcalNest *nest,
               GError               **error)
{
  if (nest->n_components <= MAX_COMPONENTS && nest->n_properties <= MAX_PROPERTIES && nest->n_zones <= MAX_ZONES)
    return TRUE;

  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
               _ ("it holds more than any conference. Choose a smaller file."));

  return FALSE;
}

/* Takes the components from @depth up out of what is joined. */
static void
cut_back (LanyardIcalJoiner *self,
          guint              depth)
{
  LanyardIcalNest *nest = &self->nest;
  const gsize      start = nest->open[depth].start;

  for (guint i = depth; i < nest->depth; i++)
    nest->n_broken += g_ascii_strcasecmp (nest->open[i].name, "VEVENT") == 0;

  memmove (self->text->str + start, self->text->str + self->start, self->end - self->start);
  self->end -= self->start - start;
  self->start = start;
  nest->depth = depth;
  if (nest->broken_line == 0)
    nest->broken_line = self->number;
}

static void
drop_line (LanyardIcalJoiner *self)
{
  self->end = self->start;
}

static int
find_open (const LanyardIcalNest *nest,
           const char            *name)
{
  for (int i = (int) nest->depth - 1; i >= 0; i--)
    {
      if (g_ascii_strcasecmp (nest->open[i].name, name) == 0)
        return i;
    }

  return -1;
}

static gboolean
begin (LanyardIcalJoiner *self,
       const char        *name,
       GError           **error)
{
  LanyardIcalNest *nest = &self->nest;
  int              event = find_open (nest, "VEVENT");

  /* No event and no calendar is inside an event: the end of that one is missing. */
  if (event >= 0 && (g_ascii_strcasecmp (name, "VEVENT") == 0 || g_ascii_strcasecmp (name, "VCALENDAR") == 0))
    cut_back (self, (guint) event);

  if (nest->depth > 0 && g_ascii_strcasecmp (name, "VCALENDAR") == 0)
    {
      drop_line (self);
      return TRUE;
    }

  if (nest->depth == LANYARD_ICAL_MAX_DEPTH)
    return fail (self->number, error);

  strcpy (nest->open[nest->depth].name, name);
  nest->open[nest->depth].start = self->start;
  nest->depth++;
  nest->n_components++;
  nest->n_zones += g_ascii_strcasecmp (name, "VTIMEZONE") == 0;

  return TRUE;
}

static void
end (LanyardIcalJoiner *self,
     const char        *name)
{
  LanyardIcalNest *nest = &self->nest;
  int              level = find_open (nest, name);

  if (level < 0)
    {
      if (nest->depth > 0 && nest->broken_line == 0)
        nest->broken_line = self->number;

      drop_line (self);
      return;
    }

  if ((guint) level + 1 < nest->depth)
    cut_back (self, (guint) level + 1);

  nest->n_events += g_ascii_strcasecmp (name, "VEVENT") == 0 || g_ascii_strcasecmp (name, "VJOURNAL") == 0;
  nest->depth--;
}

static gboolean
end_line (LanyardIcalJoiner *self,
          GError           **error)
{
  const char *line = self->text->str + self->start;
  gsize       length = self->end - self->start;
  char        name[LANYARD_ICAL_MAX_NAME_BYTES + 1];

  if (match_word (line, length, "BEGIN", name))
    {
      if (!begin (self, name, error))
        return FALSE;
    }
  else if (match_word (line, length, "END", name))
    end (self, name);
  else if (self->nest.depth == 0)
    drop_line (self);
  else
    {
      self->nest.n_properties++;
      self->nest.is_encoded = self->nest.is_encoded || lanyard_ical_values_are_encoded (line, length);
    }

  if (self->end > self->start)
    self->text->str[self->end++] = '\n';
  self->start = self->end;

  return check_numbers (&self->nest, error);
}

/* Takes the feed, and returns in front of it, off the line that starts at @i. */
static gsize
find_stop (const char *data,
           gsize       i,
           gsize       next)
{
  gsize stop = next;

  if (stop > i && data[stop - 1] == '\n')
    stop--;

  while (stop > i && data[stop - 1] == '\r')
    stop--;

  return stop;
}

static gsize
find_next (const char *data,
           gsize       i,
           gsize       length)
{
  const char *feed = memchr (data + i, '\n', length - i);

  return feed != NULL ? (gsize) (feed - data) + 1 : length;
}

/* Whether a line starts with a name as properties have it, which may be folded, too. */
static gboolean
is_property (const LanyardIcalJoiner *self,
             gsize                    start,
             gsize                    stop)
{
  const char *line = self->text->str + start;
  gsize       length = stop - start;
  gsize       i = 0;

  while (i < length && (g_ascii_isalnum (line[i]) || line[i] == '-') && !(self->shouts && g_ascii_islower (line[i])))
    i++;

  if (i > 0 && i < length)
    return line[i] == ':' || line[i] == ';';

  /* Text ends in a NUL, whatever is in it. */
  stop += strspn (self->text->str + stop, "\r");

  return i > 0 && self->text->str[stop] == '\n' && strchr (" \t", self->text->str[stop + 1]) != NULL && self->text->str[stop + 1] != '\0';
}

/* Texts alone have lines; some write them as they are. */
static gboolean
is_text (const LanyardIcalJoiner *self)
{
  static const char *const names[] = { "DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "X-ALT-DESC" };
  const char              *line = self->text->str + self->start;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (self->end - self->start > strlen (names[i]) && g_ascii_strncasecmp (line, names[i], strlen (names[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Appends a piece of the file. The parser takes four times as long for a line twice as long; what
 * is so long is a picture inside the file. */
static void
append (LanyardIcalJoiner *self,
        gsize              i,
        gsize              stop)
{
  stop = MIN (stop, i + MAX_LINE_BYTES - MIN (self->end - self->start, MAX_LINE_BYTES));
  memmove (self->text->str + self->end, self->text->str + i, stop - i);
  self->end += stop - i;
}

/* Adds the line of the file from @i to @stop to the last property when it belongs to it. */
static gboolean
go_on (LanyardIcalJoiner *self,
       gsize              i,
       gsize              stop)
{
  char *const data = self->text->str;

  if (lanyard_ical_values_is_open (data + self->start, self->end - self->start))
    {
      self->end--;
      append (self, i, stop);
      return TRUE;
    }

  if (data[i] == ' ' || data[i] == '\t')
    {
      append (self, i + 1, stop);
      return TRUE;
    }

  if (is_property (self, i, stop))
    return FALSE;

  if (is_text (self))
    {
      /* What is joined may not run into what is still to be read. */
      const char *feed = i - self->end >= strlen ("\\n") ? "\\n" : " ";

      memcpy (data + self->end, feed, strlen (feed));
      self->end += strlen (feed);
      append (self, i, stop);
    }
  else if (self->nest.broken_line == 0)
    self->nest.broken_line = self->number + 1;

  return TRUE;
}

gboolean
lanyard_ical_joiner_join (LanyardIcalJoiner *self,
                          GError           **error)
{
  char *const data = self->text->str;
  const gsize length = self->text->len;
  gsize       i = 0;
  gboolean    first = TRUE;

  for (; i < length && g_ascii_isspace (data[i]); i++)
    self->n_lines += data[i] == '\n';

  self->number = self->n_lines + 1;
  self->shouts = i < length && g_ascii_strncasecmp (data + i, "BEGIN", 5) == 0 && strncmp (data + i, "BEGIN", 5) == 0;
  while (i < length)
    {
      gsize next = find_next (data, i, length);
      gsize stop = find_stop (data, i, next);

      self->n_lines++;
      if (stop > i && (first || !go_on (self, i, stop)))
        {
          if (!first && !end_line (self, error))
            return FALSE;

          self->number = self->n_lines;
          append (self, i, stop);
          first = FALSE;
        }

      i = next;
    }

  if (!end_line (self, error))
    return FALSE;

  g_string_truncate (self->text, self->end);

  return TRUE;
}

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
#include "lanyard-ical-text.h"
#include "lanyard-ical-values.h"
#include "lanyard-text-repair.h"

static gboolean
ends_component (GString *text)
{
  const char *line = g_strrstr_len (text->str, (gssize) text->len - 1, "\n");

  return line != NULL && g_ascii_strncasecmp (line + 1, "END:", strlen ("END:")) == 0;
}

/* The end of a calendar may be missing behind an event that has its own. */
static gboolean
close_calendar (LanyardIcalJoiner *self,
                GPtrArray         *remarks,
                GError           **error)
{
  if (self->nest.depth == 0)
    return TRUE;

  if (self->nest.depth > 1 || self->nest.n_events == 0 || !ends_component (self->text))
    {
      /* TRANSLATORS: %u is the number of a line. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED,
                   _ ("it breaks off in line %u. Get the file again."), self->n_lines);
      return FALSE;
    }

  g_string_append (self->text, "END:VCALENDAR\n");
  g_ptr_array_add (remarks, g_strdup (_ ("The end of the calendar is missing; there may be more talks than these.")));

  return TRUE;
}

static void
remark_broken (const LanyardIcalNest *nest,
               GPtrArray             *remarks)
{
  if (nest->n_broken > 0)
    /* TRANSLATORS: %u is a number of events. */
    g_ptr_array_add (remarks, g_strdup_printf (ngettext ("%u event is damaged, and was skipped.",
                                                         "%u events are damaged, and were skipped.", nest->n_broken),
                                               nest->n_broken));
}

/* Old computers of Apple ended lines so. */
static void
replace_returns (GString *text)
{
  if (memchr (text->str, '\n', text->len) != NULL)
    return;

  for (gsize i = 0; i < text->len; i++)
    {
      if (text->str[i] == '\r')
        text->str[i] = '\n';
    }
}

static void
make_valid (GString *text)
{
  g_autofree char *valid = NULL;

  if (g_utf8_validate_len (text->str, text->len, NULL))
    return;

  valid = lanyard_text_make_valid (text->str);
  g_string_assign (text, valid);
}

/* What UTF-8 starts with when it was read as another charset, and written as UTF-8 again. */
static gboolean
is_damaged (const char *text,
            gsize       length)
{
  static const char *const signs[] = { "\xc3\xa2\xc2\x80", "\xc3\xa2\xe2\x82\xac", "\xc3\x83\xc2" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (memmem (text, length, signs[i], strlen (signs[i])) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
append_repaired (GString    *text,
                 const char *line,
                 gsize       length)
{
  g_autofree char *damaged = NULL;
  g_autofree char *repaired = NULL;

  if (!is_damaged (line, length))
    {
      g_string_append_len (text, line, (gssize) length);
      return;
    }

  damaged = g_strndup (line, length);
  repaired = lanyard_text_repair (damaged);
  g_string_append (text, repaired);
}

static void
repair (GString *text)
{
  g_autoptr (GString) repaired = NULL;
  const char *const end = text->str + text->len;

  if (!is_damaged (text->str, text->len))
    return;

  repaired = g_string_sized_new (text->len);
  for (const char *p = text->str; p < end;)
    {
      const char *feed = memchr (p, '\n', end - p);
      const char *next = feed != NULL ? feed + 1 : end;

      append_repaired (repaired, p, next - p);
      p = next;
    }

  g_string_truncate (text, 0);
  g_string_append_len (text, repaired->str, (gssize) repaired->len);
}

gboolean
lanyard_ical_text_unfold (GString   *text,
                          GPtrArray *remarks,
                          GError   **error)
{
  LanyardIcalJoiner joiner = { .text = text };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (remarks != NULL, FALSE);

  replace_returns (text);
  if (!lanyard_ical_joiner_join (&joiner, error) || !close_calendar (&joiner, remarks, error))
    return FALSE;

  if (joiner.nest.n_events == 0 && joiner.nest.broken_line > 0)
    {
      /* TRANSLATORS: %u is the number of a line. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED,
                   _ ("it is damaged in line %u. Get the file again."), joiner.nest.broken_line);
      return FALSE;
    }

  remark_broken (&joiner.nest, remarks);

  /* To the parser, the text would end there. */
  for (char *nul = memchr (text->str, '\0', text->len); nul != NULL;
       nul = memchr (nul, '\0', text->len - (gsize) (nul - text->str)))
    *nul = ' ';

  if (joiner.nest.is_encoded)
    lanyard_ical_values_decode (text);

  make_valid (text);
  repair (text);

  return TRUE;
}

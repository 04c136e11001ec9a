/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-markup-text.h"
#include "lanyard-markup.h"

#define MAILTO "mailto:"

typedef struct
{
  GString *text;  /* (owned) */
  char    *href;  /* (owned) (nullable), of the link that is open */
  gsize    start; /* of its words */
} Text;

static void
on_start_element (GMarkupParseContext *context,
                  const char          *element,
                  const char         **names,
                  const char         **values,
                  gpointer             user_data,
                  GError             **error)
{
  Text *self = user_data;

  if (strcmp (element, "a") != 0 || names[0] == NULL)
    return;

  g_set_str (&self->href, values[0]);
  self->start = self->text->len;
}

static void
on_end_element (GMarkupParseContext *context,
                const char          *element,
                gpointer             user_data,
                GError             **error)
{
  Text            *self = user_data;
  g_autofree char *href = strcmp (element, "a") == 0 ? g_steal_pointer (&self->href) : NULL;
  const char      *address;

  if (href == NULL)
    return;

  address = g_str_has_prefix (href, MAILTO) ? href + strlen (MAILTO) : href;
  if (strcmp (self->text->str + self->start, address) != 0)
    g_string_append_printf (self->text, " (%s)", address);
}

static void
on_text (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Text *self = user_data;

  g_string_append_len (self->text, text, (gssize) length);
}

char *
lanyard_markup_to_text (const char *source)
{
  static const GMarkupParser parser = { on_start_element, on_end_element, on_text, NULL, NULL };
  g_autofree char           *markup = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  Text     text = { 0 };
  gboolean is_valid;

  g_return_val_if_fail (source != NULL, NULL);

  markup = lanyard_markup_to_pango (source);
  text.text = g_string_sized_new (strlen (markup));
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &text, NULL);

  is_valid = g_markup_parse_context_parse (context, "<text>", -1, NULL) && g_markup_parse_context_parse (context, markup, -1, NULL) && g_markup_parse_context_parse (context, "</text>", -1, NULL);
  g_warn_if_fail (is_valid);
  g_free (text.href);

  return g_string_free_and_steal (text.text);
}

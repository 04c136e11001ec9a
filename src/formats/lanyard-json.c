/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-json.h"
#include "lanyard-text-repair.h"

#define MAX_DEPTH 64
#define MAX_VALUES 4000000

/* A look at brackets and commas alone: what a parser must not even begin with. */
static gboolean
check_shape (GString *text,
             GError **error)
{
  guint    line = 1;
  guint    depth = 0;
  guint    values = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < text->len; i++)
    {
      char c = text->str[i];

      line += c == '\n';
      if (quoted)
        {
          if (c == '\\')
            i++;
          else if (c == '"')
            quoted = FALSE;
          continue;
        }

      quoted = c == '"';
      values += c == ',' || c == '[' || c == '{';
      if (c == '[' || c == '{')
        depth++;
      else if ((c == ']' || c == '}') && depth > 0)
        depth--;

      if (depth > MAX_DEPTH)
        {
          /* TRANSLATORS: %u is the number of a line. */
          g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED,
                       _ ("it is nested too deeply in line %u. Get the file again."), line);
          return FALSE;
        }

      if (values > MAX_VALUES)
        {
          g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
                       _ ("it holds too many values. Choose a smaller file."));
          return FALSE;
        }
    }

  return TRUE;
}

/* What is after a NUL is no JSON, and is left to be told so. */
static void
make_valid (GString *text)
{
  g_autofree char *valid = NULL;

  if (g_utf8_validate_len (text->str, text->len, NULL) || strlen (text->str) != text->len)
    return;

  valid = lanyard_text_make_valid (text->str);
  g_string_assign (text, valid);
}

/* Only while it reports an error does the parser know where it is. */
static void
on_error_cb (JsonParser *parser,
             GError     *error,
             guint      *line)
{
  *line = json_parser_get_current_line (parser);
}

JsonNode *
lanyard_json_parse (GString *text,
                    GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;
  guint     line = 0;

  g_return_val_if_fail (text != NULL, NULL);

  make_valid (text);
  if (!check_shape (text, error))
    return NULL;

  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "error", G_CALLBACK (on_error_cb), &line);
  if (!json_parser_load_from_data (parser, text->str, (gssize) text->len, NULL))
    {
      /* TRANSLATORS: %u is the number of a line. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED,
                   _ ("it is damaged in line %u. Get the file again."), line);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it does not hold an object. Get the file again."));
      return NULL;
    }

  return json_node_ref (root);
}

static JsonNode *
find_member (JsonObject *object,
             const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

JsonObject *
lanyard_json_get_object (JsonObject *object,
                         const char *name)
{
  JsonNode *node = find_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

GPtrArray *
lanyard_json_list_values (JsonObject *object,
                          const char *name)
{
  GPtrArray *values = g_ptr_array_new ();
  JsonNode  *node = find_member (object, name);

  if (node == NULL)
    return values;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_ptr_array_add (values, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode      *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, NULL, &value))
        g_ptr_array_add (values, value);
    }

  return values;
}

GPtrArray *
lanyard_json_list_objects (JsonObject *object,
                           const char *name)
{
  g_autoptr (GPtrArray) values = lanyard_json_list_values (object, name);
  GPtrArray *objects = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    {
      JsonNode *node = g_ptr_array_index (values, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        g_ptr_array_add (objects, json_node_get_object (node));
    }

  return objects;
}

static char *
dup_value (JsonNode *node)
{
  GType type;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  type = json_node_get_value_type (node);
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  if (type == G_TYPE_DOUBLE)
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, json_node_get_double (node)));
    }

  if (type != G_TYPE_STRING || *json_node_get_string (node) == '\0')
    return NULL;

  return json_node_dup_string (node);
}

static char *
dup_text_of_object (JsonObject *object)
{
  static const char *const names[] = { "name", "title", "en", NULL };
  JsonObjectIter           iter;
  JsonNode                *value;

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *text = dup_value (find_member (object, names[i]));

      if (text != NULL)
        return text;
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, NULL, &value))
    {
      if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
        return dup_value (value);
    }

  return NULL;
}

char *
lanyard_json_dup_text (JsonObject *object,
                       const char *name)
{
  JsonNode *node = find_member (object, name);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return dup_text_of_object (json_node_get_object (node));

  return dup_value (node);
}

char *
lanyard_json_dup_first_text (JsonObject        *object,
                             const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *text = lanyard_json_dup_text (object, names[i]);

      if (text != NULL)
        return text;
    }

  return NULL;
}

gboolean
lanyard_json_is_true (JsonObject *object,
                      const char *name)
{
  JsonNode        *node = find_member (object, name);
  g_autofree char *text = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;

  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  text = dup_value (node);

  if (text == NULL)
    return FALSE;

  if (g_ascii_strcasecmp (text, "true") == 0 || g_ascii_strcasecmp (text, "yes") == 0)
    return TRUE;

  return g_ascii_isdigit (*text) && strcmp (text, "0") != 0;
}

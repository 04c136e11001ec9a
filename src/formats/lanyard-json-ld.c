/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-json-ld.h"
#include "lanyard-json.h"

/* No page describes more. */
#define MAX_SCRIPTS 32
#define MAX_THINGS 2000

/* Where things are that stand for themselves. */
static const char *const parts[] = {
  "@graph",
  "mainEntity",
  "mainEntityOfPage",
  "subEvent",
  "subEvents",
  "itemListElement",
  "item",
};

static void
queue_node (GQueue   *queue,
            JsonNode *node)
{
  JsonArray *array;

  if (node == NULL || queue->length > MAX_THINGS)
    return;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_queue_push_tail (queue, json_node_get_object (node));
      return;
    }

  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element) && queue->length <= MAX_THINGS)
        g_queue_push_tail (queue, json_node_get_object (element));
    }
}

/* A document is a thing or a list of things. */
static void
add_document (GPtrArray *things,
              xmlNode   *script)
{
  g_autofree char *content = lanyard_html_dup_text (script);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) root = NULL;
  g_auto (GQueue) queue = G_QUEUE_INIT;

  g_string_printf (text, "{\"@graph\":%s}", content);
  root = lanyard_json_parse (text, NULL);
  queue_node (&queue, root);

  while (queue.length > 0 && things->len < MAX_THINGS)
    {
      JsonObject *object = g_queue_pop_head (&queue);

      if (json_object_has_member (object, "@type"))
        g_ptr_array_add (things, json_object_ref (object));

      for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
        queue_node (&queue, json_object_get_member (object, parts[i]));
    }
}

GPtrArray *
lanyard_json_ld_list (LanyardHtml *page)
{
  GPtrArray *things;
  xmlNode   *root;
  guint      n_scripts = 0;

  g_return_val_if_fail (page != NULL, NULL);

  things = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  root = lanyard_html_get_root (page);

  for (xmlNode *node = root; node != NULL && n_scripts < MAX_SCRIPTS; node = lanyard_html_next (node, root, TRUE))
    {
      if (lanyard_html_is (node, "script") && lanyard_html_has_word (node, "type", "application/ld+json"))
        {
          add_document (things, node);
          n_scripts++;
        }
    }

  return things;
}

static gboolean
is_type (const char        *name,
         const char *const *types)
{
  const char *slash = name != NULL ? strrchr (name, '/') : NULL;

  return name != NULL && g_strv_contains (types, slash != NULL ? slash + 1 : name);
}

gboolean
lanyard_json_ld_is_a (JsonObject        *thing,
                      const char *const *types)
{
  JsonNode  *node;
  JsonArray *array;

  g_return_val_if_fail (thing != NULL, FALSE);
  g_return_val_if_fail (types != NULL, FALSE);

  node = json_object_get_member (thing, "@type");
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return node != NULL && JSON_NODE_HOLDS_VALUE (node) && is_type (json_node_get_string (node), types);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && is_type (json_node_get_string (element), types))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_inner (GPtrArray  *things,
           JsonObject *object,
           const char *inner)
{
  g_autofree char *id = lanyard_json_dup_text (object, "@id");
  char            *text = lanyard_json_dup_text (object, inner);

  for (guint i = 0; text == NULL && id != NULL && i < things->len; i++)
    {
      JsonObject      *thing = g_ptr_array_index (things, i);
      g_autofree char *other = lanyard_json_dup_text (thing, "@id");

      if (g_strcmp0 (id, other) == 0)
        text = lanyard_json_dup_text (thing, inner);
    }

  return text;
}

static void
add_text (GPtrArray  *texts,
          GPtrArray  *things,
          JsonNode   *node,
          const char *inner)
{
  char *text = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    text = dup_inner (things, json_node_get_object (node), inner);
  else if (JSON_NODE_HOLDS_VALUE (node))
    text = g_strdup (json_node_get_string (node));

  if (text != NULL)
    g_ptr_array_add (texts, text);
}

GPtrArray *
lanyard_json_ld_list_texts (GPtrArray  *things,
                            JsonObject *thing,
                            const char *name,
                            const char *inner)
{
  GPtrArray *texts;
  JsonNode  *node;
  JsonArray *array;

  g_return_val_if_fail (things != NULL, NULL);
  g_return_val_if_fail (thing != NULL, NULL);
  g_return_val_if_fail (name != NULL && inner != NULL, NULL);

  texts = g_ptr_array_new_with_free_func (g_free);
  node = json_object_get_member (thing, name);
  array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (node != NULL && array == NULL)
    add_text (texts, things, node, inner);

  for (guint i = 0; array != NULL && i < MIN (json_array_get_length (array), MAX_SCRIPTS); i++)
    add_text (texts, things, json_array_get_element (array, i), inner);

  return texts;
}

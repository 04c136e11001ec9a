/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-fingerprint.h"
#include "lanyard-schedule.h"

/* With its end, so that no two texts can be taken for two others. */
static void
add_text (GChecksum  *checksum,
          const char *text)
{
  g_checksum_update (checksum, (const guchar *) (text != NULL ? "=" : "-"), 1);
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
add_integer (GChecksum *checksum,
             gint64     value)
{
  g_checksum_update (checksum, (const guchar *) &value, sizeof value);
}

/* What is in an object comes after it, one level after the other. */
static void
add_later (GChecksum *checksum,
           GQueue    *queue,
           gpointer   object)
{
  add_text (checksum, object != NULL ? G_OBJECT_TYPE_NAME (object) : NULL);
  if (object != NULL)
    g_queue_push_tail (queue, g_object_ref (object));
}

static void
add_list (GChecksum  *checksum,
          GQueue     *queue,
          GListModel *list)
{
  const guint n_items = g_list_model_get_n_items (list);

  add_integer (checksum, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      add_later (checksum, queue, item);
    }
}

static void
add_value (GChecksum    *checksum,
           GQueue       *queue,
           const GValue *value)
{
  const GType type = G_VALUE_TYPE (value);

  if (type == G_TYPE_STRING)
    add_text (checksum, g_value_get_string (value));
  else if (type == G_TYPE_BOOLEAN)
    add_integer (checksum, g_value_get_boolean (value));
  else if (type == G_TYPE_INT)
    add_integer (checksum, g_value_get_int (value));
  else if (type == G_TYPE_INT64)
    add_integer (checksum, g_value_get_int64 (value));
  else if (type == G_TYPE_DATE_TIME)
    add_integer (checksum, g_value_get_boxed (value) != NULL ? g_date_time_to_unix_usec (g_value_get_boxed (value)) : G_MININT64);
  else if (type == G_TYPE_DATE)
    add_integer (checksum, g_value_get_boxed (value) != NULL ? g_date_get_julian (g_value_get_boxed (value)) : 0);
  else if (g_type_is_a (type, G_TYPE_OBJECT) || g_type_is_a (type, G_TYPE_INTERFACE))
    add_later (checksum, queue, g_value_get_object (value));
  else
    g_warn_if_reached ();
}

static void
add_properties (GChecksum *checksum,
                GQueue    *queue,
                GObject   *object)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint                   n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_pspecs);
  g_warn_if_fail (n_pspecs > 0);
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (object, pspecs[i]->name, &value);
      add_value (checksum, queue, &value);
    }
}

char *
lanyard_fingerprint_of (GObject *object)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GQueue) queue = g_queue_new ();

  g_return_val_if_fail (G_IS_OBJECT (object), NULL);

  add_later (checksum, queue, object);
  while (!g_queue_is_empty (queue))
    {
      g_autoptr (GObject) next = g_queue_pop_head (queue);

      if (LANYARD_IS_SCHEDULE (next))
        {
          add_later (checksum, queue, lanyard_schedule_get_conference (LANYARD_SCHEDULE (next)));
          add_list (checksum, queue, lanyard_schedule_list_talks (LANYARD_SCHEDULE (next)));
        }
      else if (G_IS_LIST_MODEL (next))
        {
          add_list (checksum, queue, G_LIST_MODEL (next));
        }
      else
        {
          add_properties (checksum, queue, next);
        }
    }

  return g_strdup (g_checksum_get_string (checksum));
}

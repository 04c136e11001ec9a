/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-ical-event.h"
#include "lanyard-ical-revisions.h"

/* What two revisions of an event have alike. Without a UID only the same event is the same. */
static char *
make_key (const LanyardIcalEvent *event)
{
  const LanyardTalkDraft *talk = event->talk;
  const char             *recurrence = event->recurrence != NULL ? icalproperty_get_value_as_string (event->recurrence) : "";
  const char             *title = talk->title != NULL ? talk->title : "";

  if (talk->uid != NULL)
    return g_strjoin ("\n", talk->uid, recurrence, title, NULL);

  return g_strdup_printf ("\n%s\n%s\n%" G_GINT64_FORMAT, title, talk->room != NULL ? talk->room : "",
                          talk->start != NULL ? g_date_time_to_unix (talk->start) : 0);
}

static gboolean
is_same_time (GDateTime *a,
              GDateTime *b)
{
  return a == b || (a != NULL && b != NULL && g_date_time_equal (a, b));
}

void
lanyard_ical_revisions_drop (GPtrArray *events)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) dropped = g_hash_table_new (NULL, NULL);

  g_return_if_fail (events != NULL);

  for (guint i = 0; i < events->len; i++)
    {
      LanyardIcalEvent *event = g_ptr_array_index (events, i);
      g_autofree char  *key = make_key (event);
      LanyardIcalEvent *other = g_hash_table_lookup (kept, key);

      if (other == NULL)
        g_hash_table_insert (kept, g_steal_pointer (&key), event);
      else if (event->sequence > other->sequence)
        {
          g_hash_table_add (dropped, other);
          g_hash_table_replace (kept, g_steal_pointer (&key), event);
        }
      else if (event->sequence < other->sequence || is_same_time (event->talk->start, other->talk->start))
        g_hash_table_add (dropped, event);
    }

  for (guint i = events->len; i > 0 && g_hash_table_size (dropped) > 0; i--)
    {
      if (g_hash_table_remove (dropped, g_ptr_array_index (events, i - 1)))
        g_ptr_array_remove_index (events, i - 1);
    }
}

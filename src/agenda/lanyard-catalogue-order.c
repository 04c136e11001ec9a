/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-catalogue-order.h"
#include "lanyard-fold.h"

static gint64
get_start (LanyardCatalogueEntry *entry)
{
  return g_date_time_to_unix (lanyard_conference_get_start (lanyard_catalogue_entry_get_conference (entry)));
}

static gint64
get_end (LanyardCatalogueEntry *entry)
{
  return g_date_time_to_unix (lanyard_conference_get_end (lanyard_catalogue_entry_get_conference (entry)));
}

static int
compare_instants (gint64 a,
                  gint64 b)
{
  return (a > b) - (a < b);
}

LanyardCatalogueTime
lanyard_catalogue_order_get_time (LanyardCatalogueEntry *entry,
                                  gint64                 now)
{
  g_return_val_if_fail (LANYARD_IS_CATALOGUE_ENTRY (entry), LANYARD_CATALOGUE_PAST);

  if (get_end (entry) < now)
    return LANYARD_CATALOGUE_PAST;

  return get_start (entry) <= now ? LANYARD_CATALOGUE_NOW : LANYARD_CATALOGUE_COMING;
}

static int
compare_within (LanyardCatalogueEntry *a,
                LanyardCatalogueEntry *b,
                LanyardCatalogueTime   time)
{
  switch (time)
    {
    case LANYARD_CATALOGUE_NOW:
      return compare_instants (get_end (a), get_end (b));

    case LANYARD_CATALOGUE_COMING:
      return compare_instants (get_start (a), get_start (b));

    case LANYARD_CATALOGUE_PAST:
      return compare_instants (get_end (b), get_end (a));

    default:
      g_return_val_if_reached (0);
    }
}

int
lanyard_catalogue_order_compare (LanyardCatalogueEntry *a,
                                 LanyardCatalogueEntry *b,
                                 gint64                 now)
{
  LanyardCatalogueTime time = lanyard_catalogue_order_get_time (a, now);
  LanyardCatalogueTime other = lanyard_catalogue_order_get_time (b, now);
  int                  order = time != other ? (int) time - (int) other : compare_within (a, b, time);

  if (order != 0)
    return order;

  return g_utf8_collate (lanyard_conference_get_title (lanyard_catalogue_entry_get_conference (a)),
                         lanyard_conference_get_title (lanyard_catalogue_entry_get_conference (b)));
}

static char *
dup_host (const char *url)
{
  char *host = NULL;

  if (url != NULL)
    g_uri_split_network (url, G_URI_FLAGS_ENCODED, NULL, &host, NULL, NULL);

  return host;
}

static gboolean
starts_one_of (const char        *word,
               const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_prefix (words[i], word))
        return TRUE;
    }

  return FALSE;
}

gboolean
lanyard_catalogue_order_matches (LanyardCatalogueEntry *entry,
                                 const char *const     *words)
{
  LanyardConference *conference;
  const char        *zone;
  g_autofree char   *site = NULL;
  g_autofree char   *server = NULL;
  g_autofree char   *text = NULL;
  g_auto (GStrv) own = NULL;

  g_return_val_if_fail (LANYARD_IS_CATALOGUE_ENTRY (entry), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  conference = lanyard_catalogue_entry_get_conference (entry);
  zone = lanyard_conference_get_time_zone (conference);
  site = dup_host (lanyard_conference_get_url (conference));
  server = dup_host (lanyard_catalogue_entry_get_address (entry));
  text = g_strjoin (" ", lanyard_conference_get_title (conference), zone != NULL ? zone : "",
                    site != NULL ? site : "", server != NULL ? server : "", NULL);
  own = lanyard_fold_words (text);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (!starts_one_of (words[i], (const char *const *) own))
        return FALSE;
    }

  return TRUE;
}

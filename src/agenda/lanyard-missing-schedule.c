/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-missing-schedule.h"
#include "lanyard-schedule-address.h"
#include "lanyard-section.h"

typedef struct
{
  GHashTable *places; /* (owned) (element-type utf8 guint), how many picks lead to a schedule or a host */
  guint       most;
  char       *address; /* (owned) (nullable) */
} Count;

/* Picks of one schedule have their own pages, but lead to one place. */
static void
count_pick (Count       *count,
            LanyardPick *pick)
{
  const char *url = lanyard_pick_get_url (pick);
  g_auto (GStrv) guessed = NULL;
  g_autofree char *place = NULL;
  guint            n;

  if (url == NULL)
    return;

  guessed = lanyard_schedule_address_guess (url);
  if (guessed[0] != NULL)
    place = g_strdup (guessed[0]);
  else if (!g_uri_split_network (url, G_URI_FLAGS_ENCODED, NULL, &place, NULL, NULL))
    return;

  n = GPOINTER_TO_UINT (g_hash_table_lookup (count->places, place)) + 1;
  if (n > count->most)
    {
      count->most = n;
      g_set_str (&count->address, url);
    }

  g_hash_table_insert (count->places, g_steal_pointer (&place), GUINT_TO_POINTER (n));
}

static void
count_shortlist (Count            *count,
                 LanyardShortlist *shortlist)
{
  GListModel *sections = lanyard_shortlist_get_sections (shortlist);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);
      GListModel *picks = lanyard_section_get_picks (section);

      for (guint j = 0; j < g_list_model_get_n_items (picks); j++)
        {
          g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, j);

          count_pick (count, pick);
        }
    }
}

char *
lanyard_missing_schedule_find (LanyardProgramme *programme)
{
  GListModel *shortlists;
  Count       count = { 0 };

  g_return_val_if_fail (LANYARD_IS_PROGRAMME (programme), NULL);

  if (lanyard_programme_get_schedule (programme) != NULL)
    return NULL;

  count.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  shortlists = lanyard_programme_list_shortlists (programme);
  for (guint i = 0; i < g_list_model_get_n_items (shortlists); i++)
    {
      g_autoptr (LanyardShortlist) shortlist = g_list_model_get_item (shortlists, i);

      count_shortlist (&count, shortlist);
    }

  g_clear_pointer (&count.places, g_hash_table_unref);

  return count.address;
}

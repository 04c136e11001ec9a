/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-html.h"
#include "lanyard-json-ld.h"
#include "lanyard-schedule-address.h"
#include "lanyard-session-link.h"
#include "lanyard-url.h"

/* A page with more links tells nothing new in the rest. */
#define MAX_LINKS 5000

/* A link to a session says more of where the schedule is than one to any page. */
#define SESSION_VOTES 4

static const char *const event_types[] = { "BusinessEvent", "EducationEvent", "Event", "EventSeries", "Schedule", NULL };

/* A place where guesses of many links agree. */
typedef struct
{
  GStrv guesses; /* (owned) */
  guint n_votes;
  guint order;
} Place;

typedef struct
{
  LanyardHtml  *page;
  GStrvBuilder *found;  /* (owned) */
  GHashTable   *known;  /* (owned) (element-type utf8): what is in @found */
  GHashTable   *places; /* (owned) (element-type utf8 Place): by their first guess */
} Search;

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->found, g_strv_builder_unref);
  g_clear_pointer (&search->known, g_hash_table_unref);
  g_clear_pointer (&search->places, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
place_free (gpointer data)
{
  Place *place = data;

  g_strfreev (place->guesses);
  g_free (place);
}

static void
add (Search     *search,
     const char *address)
{
  if (address == NULL || g_hash_table_size (search->known) >= LANYARD_SCHEDULE_ADDRESS_MAX)
    return;

  if (g_hash_table_add (search->known, g_strdup (address)))
    g_strv_builder_add (search->found, address);
}

static void
add_all (Search *search,
         GStrv   addresses)
{
  for (guint i = 0; addresses[i] != NULL; i++)
    add (search, addresses[i]);
}

static char *
dup_link (Search     *search,
          xmlNode    *node,
          const char *attribute)
{
  g_autofree char *href = lanyard_html_dup_attribute (node, attribute);
  g_autofree char *https = NULL;

  if (href != NULL && g_ascii_strncasecmp (href, "webcal:", strlen ("webcal:")) == 0)
    https = g_strconcat ("https:", href + strlen ("webcal:"), NULL);

  return lanyard_html_resolve (search->page, https != NULL ? https : href);
}

static gboolean
is_alternate (xmlNode    *node,
              const char *address)
{
  g_autofree char *type = NULL;

  if (!lanyard_html_is (node, "link") || !lanyard_html_has_word (node, "rel", "alternate"))
    return FALSE;

  type = lanyard_html_dup_attribute (node, "type");
  if (type == NULL)
    return FALSE;

  /* Any site has feeds in XML and JSON; a calendar is one of events. */
  if (g_ascii_strncasecmp (type, "text/calendar", strlen ("text/calendar")) == 0)
    return TRUE;

  return (strstr (type, "json") != NULL || strstr (type, "xml") != NULL) && lanyard_schedule_address_is_export (address);
}

static void
add_alternates (Search *search)
{
  xmlNode *root = lanyard_html_get_root (search->page);

  for (xmlNode *node = root; node != NULL; node = lanyard_html_next (node, root, !lanyard_html_is (node, "body")))
    {
      g_autofree char *address = lanyard_html_is (node, "link") ? dup_link (search, node, "href") : NULL;

      if (address != NULL && is_alternate (node, address))
        add (search, address);
    }
}

static void
add_things (Search *search)
{
  g_autoptr (GPtrArray) things = lanyard_json_ld_list (search->page);
  static const char *const properties[] = { "subjectOf", "eventSchedule", "url", "sameAs" };

  for (guint i = 0; i < things->len; i++)
    {
      JsonObject *thing = g_ptr_array_index (things, i);

      if (!lanyard_json_ld_is_a (thing, event_types))
        continue;

      for (gsize j = 0; j < G_N_ELEMENTS (properties); j++)
        {
          g_autoptr (GPtrArray) texts = lanyard_json_ld_list_texts (things, thing, properties[j], "url");

          for (guint k = 0; k < texts->len; k++)
            {
              g_autofree char *address = lanyard_html_resolve (search->page, g_ptr_array_index (texts, k));
              g_auto (GStrv) guesses = lanyard_schedule_address_guess (address);

              add_all (search, guesses);
            }
        }
    }
}

static void
vote (Search     *search,
      const char *address)
{
  g_auto (GStrv) guesses = lanyard_schedule_address_guess (address);
  g_autoptr (LanyardSessionLink) link = NULL;
  Place *place;

  if (*guesses == NULL)
    return;

  place = g_hash_table_lookup (search->places, guesses[0]);
  if (place == NULL)
    {
      place = g_new0 (Place, 1);
      place->order = g_hash_table_size (search->places);
      place->guesses = g_steal_pointer (&guesses);
      g_hash_table_insert (search->places, g_strdup (place->guesses[0]), place);
    }

  link = lanyard_session_link_new (address);
  place->n_votes += link != NULL && link->id != NULL ? SESSION_VOTES : 1;
}

/* Links to exports are found; other links vote for where one may be. */
static void
walk_links (Search *search)
{
  xmlNode *root = lanyard_html_get_root (search->page);
  guint    n_links = 0;

  for (xmlNode *node = root; node != NULL && n_links < MAX_LINKS; node = lanyard_html_next (node, root, TRUE))
    {
      gboolean         framed = lanyard_html_is (node, "iframe");
      g_autofree char *address = NULL;

      if (!framed && !lanyard_html_is (node, "a"))
        continue;

      n_links++;
      address = dup_link (search, node, framed ? "src" : "href");
      if (address == NULL)
        continue;

      if (lanyard_schedule_address_is_export (address))
        add (search, address);
      else
        vote (search, address);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->n_votes != second->n_votes)
    return first->n_votes > second->n_votes ? -1 : 1;

  return first->order < second->order ? -1 : 1;
}

static void
add_places (Search *search)
{
  g_autoptr (GPtrArray) places = g_hash_table_get_values_as_ptr_array (search->places);

  g_ptr_array_sort_values (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    add_all (search, ((const Place *) g_ptr_array_index (places, i))->guesses);
}

GStrv
lanyard_schedule_address_find_in_page (GBytes     *page,
                                       const char *page_address)
{
  g_autoptr (LanyardHtml) html = NULL;
  g_auto (GStrv) guesses = NULL;
  g_auto (Search) search = { 0 };
  gsize       length;
  const char *data;

  g_return_val_if_fail (page != NULL, NULL);

  data = g_bytes_get_data (page, &length);
  html = length > 0 && lanyard_html_sniff (data, length) ? lanyard_html_new (page, page_address, NULL) : NULL;
  guesses = lanyard_schedule_address_guess (page_address);
  if (html == NULL)
    return g_steal_pointer (&guesses);

  search.page = html;
  search.found = g_strv_builder_new ();
  search.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, place_free);

  add_alternates (&search);
  walk_links (&search);
  add_things (&search);
  add_all (&search, guesses);
  add_places (&search);

  return g_strv_builder_end (search.found);
}

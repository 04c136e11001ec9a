/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-schedule-address.h"
#include "lanyard-session-link.h"
#include "lanyard-url.h"

#define MAX_SEGMENTS 16

/* An address in parts, as the rules look at it. */
typedef struct
{
  const char *origin;   /* "https://example.org" */
  const char *host;     /* in small case, without "www." */
  GStrv       segments; /* of the path, none of them empty */
  guint       n_segments;
} Address;

/* Where one kind of program has its exports: adds nothing when the address is of another kind. */
typedef void (*Rule) (const Address *address,
                      GStrvBuilder  *found);

static const char *
get_segment (const Address *address,
             guint          i)
{
  return i < address->n_segments ? address->segments[i] : "";
}

static gboolean
is (const char *segment,
    const char *word)
{
  return g_ascii_strcasecmp (segment, word) == 0;
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

static gboolean
is_year (const char *text)
{
  return strlen (text) == 4 && is_number (text);
}

/* Adds an address below the first @n segments of the path. */
static void
add (const Address *address,
     GStrvBuilder  *found,
     guint          n,
     const char    *rest)
{
  g_autoptr (GString) url = g_string_new (address->origin);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (url, "/%s", address->segments[i]);

  g_string_append_printf (url, "/%s", rest);
  g_strv_builder_add (found, url->str);
}

static void
guess_sched (const Address *address,
             GStrvBuilder  *found)
{
  static const char *const others[] = { "blog.sched.com", "help.sched.com", "support.sched.com", NULL };

  if ((g_str_has_suffix (address->host, ".sched.com") || g_str_has_suffix (address->host, ".sched.org")) && !g_strv_contains (others, address->host))
    add (address, found, 0, "all.ics");
}

static void
guess_fosdem (const Address *address,
              GStrvBuilder  *found)
{
  gboolean is_host = is (address->host, "fosdem.org") || is (address->host, "archive.fosdem.org");

  if (is_host && is_year (get_segment (address, 0)))
    add (address, found, 1, "schedule/xml");
}

/* The site of the Chaos Computer Club has changed its program every few years. */
static void
guess_fahrplan (const Address *address,
                GStrvBuilder  *found)
{
  static const char *const frab[] = { "schedule.xml", "schedule.json", "schedules/schedule.xml", "schedule/export/schedule.xml" };
  static const char *const pretalx[] = { "schedule/export/schedule.xml", "schedule.xml", "schedule.json" };
  static const char *const own[] = { "schedules/schedule.xml", "schedule.xml", "schedule.json" };

  for (guint i = 0; i < address->n_segments; i++)
    {
      const char        *next = get_segment (address, i + 1);
      const char *const *names = is (next, "talk") ? pretalx : is (next, "event") ? own
                                                                                  : frab;
      gsize              n = names == frab ? G_N_ELEMENTS (frab) : G_N_ELEMENTS (own);

      if (!is (address->segments[i], "fahrplan"))
        continue;

      for (gsize j = 0; j < n; j++)
        add (address, found, i + 1, names[j]);

      return;
    }
}

static void
guess_hub (const Address *address,
           GStrvBuilder  *found)
{
  const Address api = { "https://api.events.ccc.de", "api.events.ccc.de", address->segments, address->n_segments };

  if (is (address->host, "events.ccc.de") && is (get_segment (address, 2), "hub"))
    add (&api, found, 2, "schedule.json");
}

static void
guess_debconf (const Address *address,
               GStrvBuilder  *found)
{
  const char *talk = is (get_segment (address, 0), "talks") ? get_segment (address, 1) : "";
  gsize       digits = strspn (talk, "0123456789");

  if (g_str_has_suffix (address->host, ".debconf.org") || (digits > 0 && talk[digits] == '-'))
    add (address, found, 0, "schedule/pentabarf.xml");
}

static void
guess_indico (const Address *address,
              GStrvBuilder  *found)
{
  for (guint i = 0; i + 1 < address->n_segments; i++)
    {
      if (!is (address->segments[i], "event") || !is_number (address->segments[i + 1]))
        continue;

      /* “…/schedule/event/12” is a session of another program. */
      if (i > 0 && is (address->segments[i - 1], "schedule"))
        return;

      add (address, found, i + 2, "event.ics?scope=contribution");
      add (address, found, i + 2, "event.ics?detail=contributions");
      return;
    }
}

static void
guess_osem (const Address *address,
            GStrvBuilder  *found)
{
  for (guint i = 0; i + 1 < address->n_segments; i++)
    {
      if (is (address->segments[i], "conferences"))
        {
          add (address, found, i + 2, "schedule.xml");
          return;
        }
    }
}

static void
guess_frab (const Address *address,
            GStrvBuilder  *found)
{
  for (guint i = 1; i < address->n_segments; i++)
    {
      if (is (address->segments[i], "public"))
        {
          add (address, found, i + 1, "schedule.json");
          add (address, found, i + 1, "schedule.xml");
          return;
        }
    }
}

/* Pages that frab wrote once, for a site without a program: “2030/events/12.html”. */
static void
guess_frab_pages (const Address *address,
                  GStrvBuilder  *found)
{
  gboolean is_froscon = g_str_has_prefix (address->host, "programm.froscon.") && is_year (get_segment (address, 0));

  for (guint i = 0; i < address->n_segments; i++)
    {
      const char *next = get_segment (address, i + 1);
      gboolean    is_page = is (address->segments[i], "events") && g_ascii_isdigit (*next) && g_str_has_suffix (next, ".html");

      if (!is_page && !is_froscon)
        continue;

      add (address, found, is_page ? i : 1, "schedule.xml");
      add (address, found, is_page ? i : 1, "schedule.json");
      return;
    }
}

static void
guess_fosdem_like (const Address *address,
                   GStrvBuilder  *found)
{
  for (guint i = 0; i + 2 < address->n_segments; i++)
    {
      if (is (address->segments[i], "schedule") && is (address->segments[i + 1], "event"))
        {
          add (address, found, i + 1, "xml");
          add (address, found, i, "schedule.xml");
          return;
        }
    }
}

static void
guess_single_sites (const Address *address,
                    GStrvBuilder  *found)
{
  if (is (address->host, "bornhack.dk") && g_str_has_prefix (get_segment (address, 0), "bornhack-"))
    add (address, found, 1, "program/frab.xml");
  else if (is (address->host, "datatracker.ietf.org") && is (get_segment (address, 0), "meeting") && is_number (get_segment (address, 1)))
    add (address, found, 2, "agenda.ics");
}

/* The codes of pretalx are capitals and digits. */
static gboolean
is_code (const char *segment)
{
  gsize length = strlen (segment);

  return length >= 5 && length <= 16 && strspn (segment, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == length;
}

static gboolean
has_pretalx_host (const Address *address)
{
  return is (address->host, "pretalx.com") || g_str_has_prefix (address->host, "pretalx.") || g_str_has_prefix (address->host, "cfp.");
}

/* The end of the part of the path that names the event, G_MAXUINT for another program. */
static guint
find_pretalx_event (const Address *address)
{
  for (guint i = address->n_segments; i-- > 0;)
    {
      const char *next = get_segment (address, i + 1);

      if ((is (address->segments[i], "talk") || is (address->segments[i], "speaker")) && is_code (next))
        return i;
    }

  for (guint i = 1; i < address->n_segments; i++)
    {
      if (is (address->segments[i], "schedule") || is (address->segments[i], "featured"))
        return i;
    }

  if (g_str_has_suffix (address->host, ".eventyay.com") && is (get_segment (address, 0), "talk") && address->n_segments > 1)
    return 2;

  return has_pretalx_host (address) && address->n_segments > 0 ? 1 : G_MAXUINT;
}

static void
guess_pretalx (const Address *address,
               GStrvBuilder  *found)
{
  guint end = find_pretalx_event (address);

  if (end == G_MAXUINT)
    return;

  add (address, found, end, "schedule/export/schedule.json");
  add (address, found, end, "schedule/export/schedule.xml");
  add (address, found, end, "schedule.xml");
}

/* The most certain first: the first that knows a place is believed. */
static const Rule rules[] = {
  guess_sched,
  guess_fosdem,
  guess_hub,
  guess_single_sites,
  guess_debconf,
  guess_fahrplan,
  guess_frab,
  guess_frab_pages,
  guess_fosdem_like,
  guess_indico,
  guess_osem,
  guess_pretalx,
};

static GStrv
split_path (const char *path)
{
  g_autoptr (GStrvBuilder) segments = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (path, "/", MAX_SEGMENTS);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (segments, parts[i]);
    }

  return g_strv_builder_end (segments);
}

static GStrv
apply_rules (GUri *uri)
{
  g_autofree char *origin = NULL;
  g_autofree char *host = g_ascii_strdown (g_uri_get_host (uri), -1);
  g_auto (GStrv) segments = split_path (g_uri_get_path (uri));
  const Address address = {
    .origin = origin = g_uri_join (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, host, g_uri_get_port (uri), "", NULL, NULL),
    .host = g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host,
    .segments = segments,
    .n_segments = g_strv_length (segments),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
      g_auto (GStrv) list = NULL;

      rules[i](&address, found);
      list = g_strv_builder_end (found);
      if (*list != NULL)
        return g_steal_pointer (&list);
    }

  return g_new0 (char *, 1);
}

/* What subscribes to a calendar is a way to fetch it. */
static char *
keep_address (const char *address)
{
  g_autofree char *https = NULL;

  if (address == NULL)
    return NULL;

  if (g_ascii_strncasecmp (address, "webcal://", strlen ("webcal://")) == 0)
    https = g_strconcat ("https://", address + strlen ("webcal://"), NULL);

  return lanyard_url_keep (https != NULL ? https : address);
}

gboolean
lanyard_schedule_address_is_export (const char *address)
{
  static const char *const names[] = {
    "agenda.ics", "fahrplan.xml", "frab.json", "frab.xml", "pentabarf.xml",
    "schedule.ics", "schedule.json", "schedule.xml", NULL
  };
  g_autofree char *url = keep_address (address);
  g_autofree char *path = NULL;
  g_autofree char *lower = NULL;
  g_autoptr (LanyardSessionLink) link = NULL;
  const char *name;

  if (url == NULL || !g_uri_split (url, G_URI_FLAGS_ENCODED, NULL, NULL, NULL, NULL, &path, NULL, NULL, NULL))
    return FALSE;

  lower = g_ascii_strdown (path, -1);
  if (g_str_has_suffix (lower, "/schedule/xml"))
    return TRUE;

  name = strrchr (lower, '/');
  if (name == NULL)
    return FALSE;

  if (g_strv_contains (names, name + 1) || g_str_has_suffix (lower, "/event.ics"))
    return TRUE;

  link = lanyard_session_link_new (url);

  return g_str_has_suffix (name, ".ics") && link != NULL && link->id == NULL;
}

GStrv
lanyard_schedule_address_guess (const char *address)
{
  g_autofree char *url = keep_address (address);
  g_autoptr (GUri) uri = NULL;

  if (url == NULL)
    return g_new0 (char *, 1);

  if (lanyard_schedule_address_is_export (url))
    {
      const char *const itself[] = { url, NULL };

      return g_strdupv ((GStrv) itself);
    }

  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL ? apply_rules (uri) : g_new0 (char *, 1);
}

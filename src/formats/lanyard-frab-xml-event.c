/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-clean.h"
#include "lanyard-frab-xml-event.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"
#include "lanyard-url.h"

#define MAX_PEOPLE 100
#define MAX_LINKS 100

/* What an event says of its time and text before these are put together. */
typedef struct
{
  char *date;        /* (owned) (nullable) */
  char *clock;       /* (owned) (nullable) */
  char *end;         /* (owned) (nullable) */
  char *duration;    /* (owned) (nullable) */
  char *abstract;    /* (owned) (nullable) */
  char *description; /* (owned) (nullable) */
} Parts;

static void
parts_clear (Parts *self)
{
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->clock, g_free);
  g_clear_pointer (&self->end, g_free);
  g_clear_pointer (&self->duration, g_free);
  g_clear_pointer (&self->abstract, g_free);
  g_clear_pointer (&self->description, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

typedef struct
{
  const char *name;
  gsize       offset;
} Field;

static const Field talk_fields[] = {
  { "title", G_STRUCT_OFFSET (LanyardTalkDraft, title) },
  { "subtitle", G_STRUCT_OFFSET (LanyardTalkDraft, subtitle) },
  { "room", G_STRUCT_OFFSET (LanyardTalkDraft, room) },
  { "track", G_STRUCT_OFFSET (LanyardTalkDraft, track) },
  { "type", G_STRUCT_OFFSET (LanyardTalkDraft, kind) },
  { "language", G_STRUCT_OFFSET (LanyardTalkDraft, language) },
  { "url", G_STRUCT_OFFSET (LanyardTalkDraft, url) },
};

static const Field part_fields[] = {
  { "date", G_STRUCT_OFFSET (Parts, date) },
  { "start", G_STRUCT_OFFSET (Parts, clock) },
  { "end", G_STRUCT_OFFSET (Parts, end) },
  { "duration", G_STRUCT_OFFSET (Parts, duration) },
  { "abstract", G_STRUCT_OFFSET (Parts, abstract) },
  { "description", G_STRUCT_OFFSET (Parts, description) },
};

/* Of what is said twice the first counts. */
static gboolean
read_field (LanyardXml  *xml,
            const Field *fields,
            gsize        n_fields,
            gpointer     target)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      char **field = G_STRUCT_MEMBER_P (target, fields[i].offset);

      if (lanyard_xml_is (xml, fields[i].name))
        {
          if (*field == NULL)
            *field = lanyard_xml_dup_text (xml);
          return TRUE;
        }
    }

  return FALSE;
}

/* Some programs name a page of the person. */
static GListModel *
read_page (LanyardXml               *xml,
           const LanyardFrabContext *context)
{
  static const char *const attributes[] = { "url", "href" };
  g_autoptr (GListStore) links = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (attributes) && links == NULL; i++)
    {
      g_autofree char *text = lanyard_xml_dup_attribute (xml, attributes[i]);
      g_autofree char *url = lanyard_url_resolve (context->base, text);
      g_autoptr (LanyardLink) link = NULL;

      if (url == NULL)
        continue;

      link = g_object_new (LANYARD_TYPE_LINK, "url", url, NULL);
      links = g_list_store_new (LANYARD_TYPE_LINK);
      g_list_store_append (links, link);
    }

  return links != NULL ? G_LIST_MODEL (g_steal_pointer (&links)) : NULL;
}

static LanyardSpeaker *
read_person (LanyardXml               *xml,
             const LanyardFrabContext *context)
{
  g_autoptr (GListModel) links = read_page (xml, context);
  g_autofree char *attribute = lanyard_xml_dup_attribute (xml, "name");
  g_autofree char *text = lanyard_xml_dup_text (xml);
  g_autofree char *name = lanyard_clean_line (text != NULL ? text : attribute);

  return name != NULL ? g_object_new (LANYARD_TYPE_SPEAKER, "name", name, "links", links, NULL) : NULL;
}

/* At once, since a list tells whoever listens of each change; none is made for nothing. */
static void
append_all (GListModel **list,
            GType        type,
            GPtrArray   *items)
{
  if (items->len == 0)
    return;

  if (*list == NULL)
    *list = G_LIST_MODEL (g_list_store_new (type));

  g_list_store_splice (G_LIST_STORE (*list), g_list_model_get_n_items (*list), 0, items->pdata, items->len);
}

static void
read_persons (LanyardXml               *xml,
              LanyardTalkDraft         *talk,
              const LanyardFrabContext *context)
{
  int   level = lanyard_xml_enter (xml);
  guint n_people = 0;
  g_autoptr (GPtrArray) speakers = g_ptr_array_new_with_free_func (g_object_unref);

  while (lanyard_xml_next_child (xml, level))
    {
      LanyardSpeaker *speaker;

      if (!lanyard_xml_is (xml, "person") || n_people++ >= MAX_PEOPLE)
        continue;

      speaker = read_person (xml, context);
      if (speaker != NULL)
        g_ptr_array_add (speakers, speaker);
    }

  append_all (&talk->speakers, LANYARD_TYPE_SPEAKER, speakers);
}

/* A link without an address may have it as its text; one without any is left out. */
static void
read_links (LanyardXml               *xml,
            LanyardTalkDraft         *talk,
            const LanyardFrabContext *context)
{
  int   level = lanyard_xml_enter (xml);
  guint n_links = 0;
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);

  while (lanyard_xml_next_child (xml, level))
    {
      g_autofree char *href = lanyard_xml_dup_attribute (xml, "href");
      g_autofree char *text = NULL;
      g_autofree char *title = NULL;
      g_autofree char *url = NULL;

      if (n_links++ >= MAX_LINKS)
        continue;

      text = lanyard_xml_dup_text (xml);
      title = lanyard_clean_line (text);
      url = href != NULL ? lanyard_url_resolve (context->base, href) : lanyard_url_keep (title);
      if (url != NULL)
        g_ptr_array_add (links, g_object_new (LANYARD_TYPE_LINK, "title", title, "url", url, NULL));
    }

  append_all (&talk->links, LANYARD_TYPE_LINK, links);
}

static gboolean
is_true (const char *text)
{
  return text != NULL && (g_ascii_strcasecmp (text, "true") == 0 || strcmp (text, "1") == 0);
}

static void
read_recording (LanyardXml       *xml,
                LanyardTalkDraft *talk)
{
  int level = lanyard_xml_enter (xml);

  while (lanyard_xml_next_child (xml, level))
    {
      g_autofree char *text = lanyard_xml_is (xml, "optout") ? lanyard_xml_dup_text (xml) : NULL;

      talk->unrecorded = talk->unrecorded || is_true (text);
    }
}

static void
read_status (LanyardXml       *xml,
             LanyardTalkDraft *talk)
{
  g_autofree char *status = lanyard_xml_dup_text (xml);

  talk->cancelled = talk->cancelled || lanyard_frab_is_cancelled (status);
}

static void
read_child (LanyardXml               *xml,
            LanyardTalkDraft         *talk,
            Parts                    *parts,
            const LanyardFrabContext *context)
{
  if (read_field (xml, talk_fields, G_N_ELEMENTS (talk_fields), talk) || read_field (xml, part_fields, G_N_ELEMENTS (part_fields), parts))
    return;

  if (lanyard_xml_is (xml, "persons"))
    read_persons (xml, talk, context);
  else if (lanyard_xml_is (xml, "links") || lanyard_xml_is (xml, "attachments"))
    read_links (xml, talk, context);
  else if (lanyard_xml_is (xml, "recording"))
    read_recording (xml, talk);
  else if (lanyard_xml_is (xml, "status") || lanyard_xml_is (xml, "state"))
    read_status (xml, talk);
}

LanyardTalkDraft *
lanyard_frab_xml_event_read (LanyardXml               *xml,
                             const LanyardFrabContext *context)
{
  LanyardTalkDraft *talk = lanyard_talk_draft_new ();
  g_auto (Parts) parts = { 0 };
  g_autofree char *url = NULL;
  int              level;

  talk->guid = lanyard_xml_dup_attribute (xml, "guid");
  talk->id = lanyard_xml_dup_attribute (xml, "id");
  talk->uid = lanyard_xml_dup_attribute (xml, "code");

  level = lanyard_xml_enter (xml);
  while (lanyard_xml_next_child (xml, level))
    read_child (xml, talk, &parts, context);

  url = g_steal_pointer (&talk->url);
  talk->url = lanyard_url_resolve (context->base, url);
  talk->abstract = lanyard_frab_join_abstract (parts.abstract, parts.description);
  talk->start = lanyard_frab_time_find_start (&context->day, parts.date, parts.clock);
  talk->end = lanyard_frab_time_find_end (&context->day, talk->start, parts.end, parts.duration);
  if (talk->room == NULL)
    talk->room = g_strdup (context->room);

  return talk;
}

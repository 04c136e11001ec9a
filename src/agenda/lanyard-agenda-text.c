/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-agenda-part.h"
#include "lanyard-agenda-text.h"
#include "lanyard-bookmark.h"
#include "lanyard-choice.h"
#include "lanyard-entry-text.h"
#include "lanyard-time-text.h"

static char *
dup_hours (LanyardBookmark *bookmark)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));

  if (lanyard_talk_get_start (talk) == NULL)
    return NULL;

  return lanyard_time_text_get_hours (lanyard_talk_get_start (talk), lanyard_talk_get_end (talk), zone);
}

static char *
dup_title (GListModel      *bookmarks,
           LanyardBookmark *bookmark)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);

  if (lanyard_talk_is_cancelled (talk))
    /* TRANSLATORS: %s is the title of a talk. */
    return g_strdup_printf (_ ("Cancelled: %s"), lanyard_talk_get_title (talk));

  if (lanyard_choice_of_bookmark (bookmarks, bookmark) == LANYARD_CHOICE_SECOND)
    /* TRANSLATORS: %s is the title of a talk, beside which the person goes to another one. */
    return g_strdup_printf (_ ("Second choice: %s"), lanyard_talk_get_title (talk));

  return g_strdup (lanyard_talk_get_title (talk));
}

static char *
dup_details (LanyardTalk *talk)
{
  g_autofree char *names = lanyard_entry_text_get_names (lanyard_talk_get_speakers (talk));
  const char      *room = lanyard_talk_get_room (talk);

  if (names == NULL)
    return g_strdup (room);

  /* Without a room, the list of what is joined ends before it. */
  return g_strjoin (" · ", names, room, NULL);
}

static char *
dup_note (LanyardNotes    *notes,
          LanyardBookmark *bookmark)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *words = NULL;
  LanyardNote     *note = NULL;

  if (notes != NULL)
    note = lanyard_notes_find (notes, lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                               lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)));
  if (note == NULL || lanyard_note_is_empty (note))
    return NULL;

  for (int star = 1; star <= LANYARD_NOTE_MAX_RATING && lanyard_note_get_rating (note) > 0; star++)
    g_string_append (text, star <= lanyard_note_get_rating (note) ? "★" : "☆");

  words = g_strstrip (g_strdup (lanyard_note_get_text (note)));
  if (text->len > 0 && *words != '\0')
    g_string_append_c (text, '\n');

  return g_string_free_and_steal (g_string_append (g_steal_pointer (&text), words));
}

static LanyardAgendaItem *
make_item (GListModel      *bookmarks,
           LanyardBookmark *bookmark,
           LanyardNotes    *notes)
{
  LanyardAgendaItem *item = g_new0 (LanyardAgendaItem, 1);
  LanyardTalk       *talk = lanyard_bookmark_get_talk (bookmark);

  item->hours = dup_hours (bookmark);
  item->title = dup_title (bookmarks, bookmark);
  item->details = dup_details (talk);
  item->url = g_strdup (lanyard_talk_get_url (talk));
  item->note = dup_note (notes, bookmark);

  return item;
}

GPtrArray *
lanyard_agenda_text_list (GListModel   *bookmarks,
                          LanyardNotes *notes)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_agenda_item_free);
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (bookmarks), NULL);

  parts = lanyard_agenda_part_list (bookmarks);
  for (guint i = 0; i < parts->len; i++)
    {
      LanyardAgendaPart *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->length; j++)
        {
          g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, part->first + j);
          LanyardAgendaItem *item = make_item (bookmarks, bookmark, notes);

          if (j == 0)
            {
              g_set_str (&item->day, part->title);
              g_set_str (&item->zone, part->zone);
            }

          g_ptr_array_add (items, item);
        }
    }

  return g_steal_pointer (&items);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s\n", line);
}

char *
lanyard_agenda_text_write (GPtrArray *items)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      LanyardAgendaItem *item = g_ptr_array_index (items, i);

      if (text->len > 0)
        g_string_append_c (text, '\n');

      append_line (text, item->day);
      append_line (text, item->zone);
      if (item->day != NULL)
        g_string_append_c (text, '\n');

      if (item->hours != NULL)
        g_string_append_printf (text, "%s  ", item->hours);
      append_line (text, item->title);
      append_line (text, item->details);
      append_line (text, item->url);
      append_line (text, item->note);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
lanyard_agenda_item_free (LanyardAgendaItem *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_clear_pointer (&self->hours, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->details, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->note, g_free);
  g_free (self);
}

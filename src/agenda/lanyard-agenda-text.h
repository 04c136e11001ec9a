/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-notes.h"

G_BEGIN_DECLS

/**
 * LanyardAgendaItem:
 * @day: (nullable): the day in full, of the first talk of a day only, or of times in another zone
 * @zone: (nullable): in which zone the times are, with a day, where times are announced
 * @hours: (nullable): from when to when it takes, or %NULL while that is not announced
 * @title: its title, with a word before it when it is cancelled, or when the person goes to another
 *   one at the same time
 * @details: (nullable): who speaks, and the whole name of the room
 * @url: (nullable): its session page
 * @note: (nullable): the stars the person gave it, and below them what they wrote
 *
 * A bookmarked talk as it stands on paper and in plain text.
 */
typedef struct
{
  char *day;
  char *zone;
  char *hours;
  char *title;
  char *details;
  char *url;
  char *note;
} LanyardAgendaItem;

/**
 * lanyard_agenda_text_list:
 * @bookmarks: a list of #LanyardBookmark, all there are, by start, those without a time last
 * @notes: (nullable): the notes of the person, or %NULL to keep them private
 *
 * Puts My Agenda in words, each day in the time zone of its conference.
 *
 * Returns: (transfer full) (element-type LanyardAgendaItem): an item for each bookmark
 */
GPtrArray *lanyard_agenda_text_list (GListModel   *bookmarks,
                                     LanyardNotes *notes);

/**
 * lanyard_agenda_text_write:
 * @items: (element-type LanyardAgendaItem): what lanyard_agenda_text_list() gave
 *
 * Writes My Agenda as plain text: a paragraph for each talk, under the day it is on.
 *
 * Returns: (transfer full): the text, with a line end at its end unless it is empty
 */
char *lanyard_agenda_text_write (GPtrArray *items);

/**
 * lanyard_agenda_item_free:
 *
 * Frees an item.
 */
void lanyard_agenda_item_free (LanyardAgendaItem *self);

G_END_DECLS

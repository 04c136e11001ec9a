/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardAgendaNote:
 * @LANYARD_AGENDA_NOTE_NONE: nothing worth a word
 * @LANYARD_AGENDA_NOTE_FREE: time that is free, long enough for something else
 * @LANYARD_AGENDA_NOTE_WAY: a way to another building, and little time for it
 *
 * What lies between a talk and those of the day before it.
 */
typedef enum
{
  LANYARD_AGENDA_NOTE_NONE,
  LANYARD_AGENDA_NOTE_FREE,
  LANYARD_AGENDA_NOTE_WAY,
} LanyardAgendaNote;

/**
 * LanyardAgendaPart:
 * @first: the position of its first bookmark
 * @length: how many bookmarks it has, at least one
 * @title: (nullable): the day in full, of the first part of a day only, or of times in another zone
 * @zone: (nullable): in which zone its times are, with a title, where times are announced
 * @overlaps: whether its talks hang together, each at the time of an earlier one
 * @warning: (nullable): how they overlap, while the person has not decided between them
 * @note: what lies before it
 * @note_text: (nullable): a few words about that
 *
 * Bookmarked talks of one day that stand together in My Agenda: talks that overlap, or talks that
 * follow each other with nothing to say between them.
 */
typedef struct
{
  guint             first;
  guint             length;
  char             *title;
  char             *zone;
  gboolean          overlaps;
  char             *warning;
  LanyardAgendaNote note;
  char             *note_text;
} LanyardAgendaPart;

/**
 * lanyard_agenda_part_list:
 * @bookmarks: a list of #LanyardBookmark, all there are, by start, those without a time last
 *
 * Parts bookmarks as My Agenda shows them, each day in the time zone of its conference. Where the
 * person has decided between talks that overlap, only the one to go to takes time; cancelled talks
 * take none. Of a talk whose end is not announced nobody knows how much time is free after it.
 *
 * Returns: (transfer full) (element-type LanyardAgendaPart): the parts, without a gap between them
 */
GPtrArray *lanyard_agenda_part_list (GListModel *bookmarks);

/**
 * lanyard_agenda_part_free:
 *
 * Frees a part.
 */
void lanyard_agenda_part_free (LanyardAgendaPart *self);

G_END_DECLS

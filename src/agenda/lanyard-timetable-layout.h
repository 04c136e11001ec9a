/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-days.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LANYARD_TIMETABLE_COLUMN:
 *
 * How many units wide the column of a room is in which one talk comes after the other.
 */
#define LANYARD_TIMETABLE_COLUMN 5

/**
 * LANYARD_TIMETABLE_LANE:
 *
 * How many units wide each of several talks at the same time in a room is at least; the column of
 * a room is as wide as that takes.
 */
#define LANYARD_TIMETABLE_LANE 3

/**
 * LANYARD_TIMETABLE_SHORTEST:
 *
 * How many minutes a talk takes up at least where nothing follows it, so that its block can be
 * clicked with ease.
 */
#define LANYARD_TIMETABLE_SHORTEST 10

/**
 * LANYARD_TIMETABLE_TIGHTEST:
 *
 * How many minutes a talk takes up in any case, so that its title can be read: what starts within
 * that stands beside it.
 */
#define LANYARD_TIMETABLE_TIGHTEST 7

/**
 * LANYARD_TIMETABLE_NONE:
 *
 * Stands for no place in the timetable.
 */
#define LANYARD_TIMETABLE_NONE G_MAXUINT

/**
 * LanyardTimetableSlot:
 * @talk: the talk
 * @column: the position of its room
 * @lane: the position among those that run at the same time in its room
 * @n_lanes: how many lanes these take
 * @left: where it begins, in units from the first room on
 * @width: how wide it is, in units
 * @start: when it starts, in minutes since the start of the timetable
 * @end: when it ends, or the timetable does
 *
 * The place of a talk in a timetable.
 */
typedef struct
{
  LanyardTalk *talk;
  guint        column;
  guint        lane;
  guint        n_lanes;
  float        left;
  float        width;
  float        start;
  float        end;
} LanyardTimetableSlot;

#define LANYARD_TYPE_TIMETABLE_LAYOUT (lanyard_timetable_layout_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTimetableLayout, lanyard_timetable_layout, LANYARD, TIMETABLE_LAYOUT, GObject)

/**
 * lanyard_timetable_layout_new:
 * @talks: a list of #LanyardTalk by start
 * @day: the day of the timetable, one with a date
 * @positions: (nullable) (element-type guint): the positions in @talks of those that may have a
 *   place, in order, or %NULL for all
 * @zone: the zone of the conference
 *
 * Finds a place for the talks of a day: a column for each room that has some, in the natural order of
 * their names and talks without a room last, and talks of a room that overlap side by side. All
 * talks of the day together make the hours, so that they stay the same whatever is filtered: the
 * timetable begins with the full hour of the first talk and ends with that of the last one. What
 * takes longer than half a day makes it no longer, and is cut at its end.
 *
 * Returns: (transfer full): the layout
 */
LanyardTimetableLayout *lanyard_timetable_layout_new (GListModel       *talks,
                                                      const LanyardDay *day,
                                                      GArray           *positions,
                                                      GTimeZone        *zone);

/**
 * lanyard_timetable_layout_get_start:
 *
 * Gets when the timetable starts: a full hour in the zone of the conference.
 *
 * Returns: seconds since the Unix epoch
 */
gint64 lanyard_timetable_layout_get_start (LanyardTimetableLayout *self);

/**
 * lanyard_timetable_layout_get_minutes:
 *
 * Gets how long the timetable is: full hours, or nothing without talks.
 *
 * Returns: minutes
 */
guint lanyard_timetable_layout_get_minutes (LanyardTimetableLayout *self);

/**
 * lanyard_timetable_layout_dup_hour:
 * @hour: hours since the start of the timetable
 *
 * Writes what an hour is called in the zone of the conference: "14:00".
 *
 * Returns: (transfer full): the hour, in the language of the person
 */
char *lanyard_timetable_layout_dup_hour (LanyardTimetableLayout *self,
                                         guint                   hour);

/**
 * lanyard_timetable_layout_get_width:
 *
 * Gets how wide all rooms are together.
 *
 * Returns: units
 */
double lanyard_timetable_layout_get_width (LanyardTimetableLayout *self);

/**
 * lanyard_timetable_layout_get_n_rooms:
 *
 * Counts the rooms.
 *
 * Returns: the number of columns
 */
guint lanyard_timetable_layout_get_n_rooms (LanyardTimetableLayout *self);

/**
 * lanyard_timetable_layout_get_room:
 * @column: the position of a room
 * @left: (out) (optional): where its column begins, in units
 * @width: (out) (optional): how wide it is, in units
 *
 * Gets a room and the place of its column.
 *
 * Returns: (transfer none) (nullable): the room, or %NULL for the column of talks without one
 */
const char *lanyard_timetable_layout_get_room (LanyardTimetableLayout *self,
                                               guint                   column,
                                               double                 *left,
                                               double                 *width);

/**
 * lanyard_timetable_layout_find_room:
 * @unit: a place, in units
 *
 * Finds the room whose column is at a place, or the nearest one.
 *
 * Returns: its position, 0 without rooms
 */
guint lanyard_timetable_layout_find_room (LanyardTimetableLayout *self,
                                          double                  unit);

/**
 * lanyard_timetable_layout_get_n_slots:
 *
 * Counts the talks.
 *
 * Returns: the number of slots
 */
guint lanyard_timetable_layout_get_n_slots (LanyardTimetableLayout *self);

/**
 * lanyard_timetable_layout_get_slot:
 * @position: the position of a slot: by room, and then by time
 *
 * Gets the place of a talk.
 *
 * Returns: (transfer none): the slot
 */
const LanyardTimetableSlot *lanyard_timetable_layout_get_slot (LanyardTimetableLayout *self,
                                                               guint                   position);

/**
 * lanyard_timetable_layout_list_slots:
 * @left: where a part of the timetable begins, in units
 * @top: when it begins, in minutes
 * @right: where it ends, in units
 * @bottom: when it ends, in minutes
 * @positions: (element-type guint): where to add the positions
 *
 * Lists the slots of which something is within a part of the timetable, by position.
 */
void lanyard_timetable_layout_list_slots (LanyardTimetableLayout *self,
                                          double                  left,
                                          double                  top,
                                          double                  right,
                                          double                  bottom,
                                          GArray                 *positions);

/**
 * lanyard_timetable_layout_find_talk:
 * @id: (nullable): the id of a talk
 *
 * Finds the place of a talk.
 *
 * Returns: the position of its slot, or %LANYARD_TIMETABLE_NONE
 */
guint lanyard_timetable_layout_find_talk (LanyardTimetableLayout *self,
                                          const char             *id);

/**
 * lanyard_timetable_layout_find_in_room:
 * @position: the position of a slot
 * @step: 1 for the next talk in its room, -1 for the one before, %G_MAXINT for the last and
 *   %G_MININT for the first one
 *
 * Finds another talk in the room of one.
 *
 * Returns: the position of its slot, or %LANYARD_TIMETABLE_NONE
 */
guint lanyard_timetable_layout_find_in_room (LanyardTimetableLayout *self,
                                             guint                   position,
                                             int                     step);

/**
 * lanyard_timetable_layout_find_nearest:
 * @column: the position of a room
 * @minute: a time, in minutes since the start of the timetable
 *
 * Finds the talk of a room that runs at a time, or else the one that is nearest to it.
 *
 * Returns: the position of its slot, or %LANYARD_TIMETABLE_NONE when there is no such room
 */
guint lanyard_timetable_layout_find_nearest (LanyardTimetableLayout *self,
                                             guint                   column,
                                             double                  minute);

G_END_DECLS

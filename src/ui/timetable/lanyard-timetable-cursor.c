/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-timetable-cursor.h"

static guint
move_in_room (LanyardTimetableLayout *layout,
              guint                   position,
              int                     step,
              double                 *minute)
{
  guint other = lanyard_timetable_layout_find_in_room (layout, position, step);

  if (other != LANYARD_TIMETABLE_NONE)
    *minute = (double) lanyard_timetable_layout_get_slot (layout, other)->start;

  return other;
}

static guint
move_to_room (LanyardTimetableLayout *layout,
              guint                   position,
              int                     step,
              double                 *minute)
{
  const LanyardTimetableSlot *slot = lanyard_timetable_layout_get_slot (layout, position);
  int                         column = (int) slot->column + step;

  /* A time that is not this talk's is of another way, before the focus was set here. */
  if (*minute < (double) slot->start || *minute >= (double) slot->end)
    *minute = (double) slot->start;

  return column >= 0 ? lanyard_timetable_layout_find_nearest (layout, (guint) column, *minute) : LANYARD_TIMETABLE_NONE;
}

guint
lanyard_timetable_cursor_move (LanyardTimetableLayout *layout,
                               guint                   position,
                               GtkDirectionType        direction,
                               double                 *minute)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (layout), LANYARD_TIMETABLE_NONE);
  g_return_val_if_fail (position < lanyard_timetable_layout_get_n_slots (layout), LANYARD_TIMETABLE_NONE);

  switch (direction)
    {
    case GTK_DIR_UP:
      return move_in_room (layout, position, -1, minute);

    case GTK_DIR_DOWN:
      return move_in_room (layout, position, 1, minute);

    case GTK_DIR_LEFT:
      return move_to_room (layout, position, -1, minute);

    case GTK_DIR_RIGHT:
      return move_to_room (layout, position, 1, minute);

    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return LANYARD_TIMETABLE_NONE;
    }
}

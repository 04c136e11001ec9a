/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "lanyard-timetable-frame.h"

double
lanyard_timetable_frame_get_start (GtkWidget *widget,
                                   double     start,
                                   double     width)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - start - width : start;
}

void
lanyard_timetable_frame_get_bounds (const LanyardTimetableFrame *frame,
                                    const LanyardTimetableSlot  *slot,
                                    GtkWidget                   *widget,
                                    GdkRectangle                *bounds)
{
  /* Edges are rounded, and not sizes: what touches in time touches on the screen. */
  double left = round ((double) slot->left * frame->unit);
  double right = round ((double) (slot->left + slot->width) * frame->unit);
  double top = round ((double) slot->start * frame->minute);
  double bottom = round ((double) slot->end * frame->minute);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  bounds->x = (int) lanyard_timetable_frame_get_start (widget, left - floor (frame->x), right - left);
  bounds->y = (int) (top - floor (frame->y));
  bounds->width = MAX ((int) (right - left), 1);
  bounds->height = MAX ((int) (bottom - top), 1);
}

PangoAlignment
lanyard_timetable_frame_get_alignment (GtkWidget   *widget,
                                       PangoLayout *text)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), PANGO_ALIGN_LEFT);
  g_return_val_if_fail (PANGO_IS_LAYOUT (text), PANGO_ALIGN_LEFT);

  /* Pango swaps the sides for a text that is read the other way than the widget. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && pango_layout_get_direction (text, 0) != PANGO_DIRECTION_LTR)
    return PANGO_ALIGN_RIGHT;

  return PANGO_ALIGN_LEFT;
}

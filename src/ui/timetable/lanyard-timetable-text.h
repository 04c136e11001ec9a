/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LanyardTimetableText:
 * @layout: (owned): the text
 * @place: where it is drawn
 * @is_written: whether there is room for it
 *
 * A text on a block of a timetable, of which as much is written as there is room for.
 */
typedef struct
{
  PangoLayout     *layout;
  graphene_point_t place;
  gboolean         is_written;
} LanyardTimetableText;

/**
 * lanyard_timetable_text_init:
 * @self: a text
 * @widget: what it is drawn on
 *
 * Makes an empty text. Its layout is to be freed with g_clear_object().
 */
void lanyard_timetable_text_init (LanyardTimetableText *self,
                                  GtkWidget            *widget);

/**
 * lanyard_timetable_text_set_style:
 * @scale: how large it is in parts of the font of the widget
 * @is_bold: whether it is bold
 * @is_struck: whether it is struck out
 *
 * Chooses what the text looks like.
 */
void lanyard_timetable_text_set_style (LanyardTimetableText *self,
                                       double                scale,
                                       gboolean              is_bold,
                                       gboolean              is_struck);

/**
 * lanyard_timetable_text_get_line_height:
 *
 * Gets how high a line of the text is.
 *
 * Returns: pixels, at least one
 */
int lanyard_timetable_text_get_line_height (const LanyardTimetableText *self);

/**
 * lanyard_timetable_text_write:
 * @widget: what it is drawn on
 * @start: how far it is from the side on which reading starts
 * @y: how far it is from the top
 * @width: how wide it may be
 * @height: how high it may be
 *
 * Writes as many lines as there is room for.
 *
 * Returns: how high they are, 0 when there is room for none
 */
int lanyard_timetable_text_write (LanyardTimetableText *self,
                                  GtkWidget            *widget,
                                  int                   start,
                                  int                   y,
                                  int                   width,
                                  int                   height);

/**
 * lanyard_timetable_text_draw:
 * @snapshot: where to draw
 * @color: the colour
 *
 * Draws what was written.
 */
void lanyard_timetable_text_draw (const LanyardTimetableText *self,
                                  GtkSnapshot                *snapshot,
                                  const GdkRGBA              *color);

G_END_DECLS

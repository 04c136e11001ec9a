/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-timetable-frame.h"
#include "lanyard-timetable-text.h"

void
lanyard_timetable_text_init (LanyardTimetableText *self,
                             GtkWidget            *widget)
{
  g_return_if_fail (self != NULL);

  self->layout = gtk_widget_create_pango_layout (widget, "");
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
}

void
lanyard_timetable_text_set_style (LanyardTimetableText *self,
                                  double                scale,
                                  gboolean              is_bold,
                                  gboolean              is_struck)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (self != NULL);

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (is_struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  pango_layout_set_attributes (self->layout, attributes);
}

int
lanyard_timetable_text_get_line_height (const LanyardTimetableText *self)
{
  PangoRectangle extents;

  g_return_val_if_fail (self != NULL, 1);

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (self->layout, 0), NULL, &extents);

  return MAX (extents.height, 1);
}

int
lanyard_timetable_text_write (LanyardTimetableText *self,
                              GtkWidget            *widget,
                              int                   start,
                              int                   y,
                              int                   width,
                              int                   height)
{
  int line_height = lanyard_timetable_text_get_line_height (self);
  int written;

  self->is_written = *pango_layout_get_text (self->layout) != '\0' && width > 0 && height >= line_height;
  if (!self->is_written)
    return 0;

  /* Lines instead of pixels: what fits as a whole is not laid out anew when its height changes. */
  pango_layout_set_alignment (self->layout, lanyard_timetable_frame_get_alignment (widget, self->layout));
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_set_height (self->layout, -(height / line_height));
  pango_layout_get_pixel_size (self->layout, NULL, &written);

  graphene_point_init (&self->place, (float) lanyard_timetable_frame_get_start (widget, start, width), (float) y);

  return written;
}

void
lanyard_timetable_text_draw (const LanyardTimetableText *self,
                             GtkSnapshot                *snapshot,
                             const GdkRGBA              *color)
{
  g_return_if_fail (self != NULL);

  if (!self->is_written)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &self->place);
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "lanyard-room-text.h"
#include "lanyard-timetable-ruler.h"

/* Between a text and the edges around it. */
#define MARGIN 8

/* So many texts are kept at most; no window shows as many. */
#define MAX_TEXTS 200

/**
 * LanyardTimetableRuler:
 *
 * The names of the rooms above a timetable, or the hours beside it. The name of a room stays in
 * view as long as something of its column is. They are drawn and say nothing to a screen reader:
 * each talk tells its room and time.
 */

struct _LanyardTimetableRuler
{
  GtkWidget               parent_instance;
  GtkOrientation          orientation;
  LanyardTimetableLayout *layout; /* (owned) (nullable) */
  LanyardTimetableFrame   frame;
  GHashTable             *texts; /* (owned) (element-type guint PangoLayout), by room or hour */
};

G_DEFINE_FINAL_TYPE (LanyardTimetableRuler, lanyard_timetable_ruler, GTK_TYPE_WIDGET)

static char *
dup_text (LanyardTimetableRuler *self,
          guint                  position)
{
  const char *room;

  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    return lanyard_timetable_layout_dup_hour (self->layout, position);

  room = lanyard_timetable_layout_get_room (self->layout, position, NULL, NULL);

  return g_strdup (room != NULL ? lanyard_room_text_get_short (room) : _ ("No Room"));
}

static PangoLayout *
get_text (LanyardTimetableRuler *self,
          guint                  position)
{
  PangoLayout     *text = g_hash_table_lookup (self->texts, GUINT_TO_POINTER (position));
  g_autofree char *string = NULL;

  if (text != NULL)
    return text;

  if (g_hash_table_size (self->texts) > MAX_TEXTS)
    g_hash_table_remove_all (self->texts);

  string = dup_text (self, position);
  text = gtk_widget_create_pango_layout (GTK_WIDGET (self), string);
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (text, TRUE);
  pango_layout_set_alignment (text, lanyard_timetable_frame_get_alignment (GTK_WIDGET (self), text));
  g_hash_table_insert (self->texts, GUINT_TO_POINTER (position), text);

  return text;
}

static void
draw_text (LanyardTimetableRuler *self,
           GtkSnapshot           *snapshot,
           PangoLayout           *text,
           double                 x,
           double                 y)
{
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x), (float) floor (y)));
  gtk_snapshot_append_layout (snapshot, text, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_hours (LanyardTimetableRuler *self,
            GtkSnapshot           *snapshot)
{
  double height = self->frame.minute * 60;
  guint  n_hours = lanyard_timetable_layout_get_minutes (self->layout) / 60;

  for (guint hour = (guint) (self->frame.y / height); hour < n_hours; hour++)
    {
      double       y = hour * height - floor (self->frame.y);
      PangoLayout *text;
      int          width;

      if (y >= gtk_widget_get_height (GTK_WIDGET (self)))
        break;

      text = get_text (self, hour);
      pango_layout_get_pixel_size (text, &width, NULL);
      draw_text (self, snapshot, text,
                 lanyard_timetable_frame_get_start (GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self)) - MARGIN - width, width),
                 y + MARGIN / 2.0);
    }
}

static void
draw_room (LanyardTimetableRuler *self,
           GtkSnapshot           *snapshot,
           guint                  room,
           double                 start,
           double                 end)
{
  PangoLayout *text;
  int          height;

  start = MAX (start, 0) + MARGIN;
  end -= MARGIN;
  if (end - start < MARGIN)
    return;

  text = get_text (self, room);
  pango_layout_set_width (text, (int) (end - start) * PANGO_SCALE);
  pango_layout_get_pixel_size (text, NULL, &height);
  draw_text (self, snapshot, text,
             lanyard_timetable_frame_get_start (GTK_WIDGET (self), start, floor (end - start)),
             (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.0);
}

static void
draw_rooms (LanyardTimetableRuler *self,
            GtkSnapshot           *snapshot)
{
  guint n_rooms = lanyard_timetable_layout_get_n_rooms (self->layout);

  for (guint room = lanyard_timetable_layout_find_room (self->layout, self->frame.x / self->frame.unit); room < n_rooms; room++)
    {
      double left, width;

      lanyard_timetable_layout_get_room (self->layout, room, &left, &width);
      left = left * self->frame.unit - floor (self->frame.x);
      if (left >= gtk_widget_get_width (GTK_WIDGET (self)))
        break;

      draw_room (self, snapshot, room, left, left + width * self->frame.unit);
    }
}

/* What did not fit, and the building that was left out. */
static gboolean
on_query_tooltip_cb (LanyardTimetableRuler *self,
                     int                    x,
                     int                    y,
                     gboolean               is_keyboard,
                     GtkTooltip            *tooltip)
{
  double      start = lanyard_timetable_frame_get_start (GTK_WIDGET (self), x, 0);
  guint       position;
  const char *room;

  if (self->orientation == GTK_ORIENTATION_VERTICAL || self->layout == NULL || lanyard_timetable_layout_get_n_rooms (self->layout) == 0)
    return FALSE;

  position = lanyard_timetable_layout_find_room (self->layout, (self->frame.x + start) / self->frame.unit);
  room = lanyard_timetable_layout_get_room (self->layout, position, NULL, NULL);
  gtk_tooltip_set_text (tooltip, room);

  return room != NULL;
}

static void
lanyard_timetable_ruler_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  LanyardTimetableRuler *self = LANYARD_TIMETABLE_RULER (widget);

  if (self->layout == NULL || self->frame.unit <= 0)
    return;

  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    draw_hours (self, snapshot);
  else
    draw_rooms (self, snapshot);
}

static void
lanyard_timetable_ruler_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  LanyardTimetableRuler *self = LANYARD_TIMETABLE_RULER (widget);
  guint                  n_hours = self->layout != NULL ? lanyard_timetable_layout_get_minutes (self->layout) / 60 : 0;
  int                    size = 0;

  if (orientation != self->orientation && self->orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (widget, "X");

      pango_layout_get_pixel_size (text, NULL, &size);
      size += MARGIN;
    }
  else if (orientation != self->orientation)
    {
      for (guint hour = 0; hour < n_hours; hour++)
        {
          int width;

          pango_layout_get_pixel_size (get_text (self, hour), &width, NULL);
          size = MAX (size, width + 2 * MARGIN);
        }
    }

  *minimum = *natural = size;
}

static void
lanyard_timetable_ruler_direction_changed (GtkWidget       *widget,
                                           GtkTextDirection previous)
{
  g_hash_table_remove_all (LANYARD_TIMETABLE_RULER (widget)->texts);

  GTK_WIDGET_CLASS (lanyard_timetable_ruler_parent_class)->direction_changed (widget, previous);
}

static void
lanyard_timetable_ruler_finalize (GObject *object)
{
  LanyardTimetableRuler *self = LANYARD_TIMETABLE_RULER (object);

  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (lanyard_timetable_ruler_parent_class)->finalize (object);
}

static void
lanyard_timetable_ruler_class_init (LanyardTimetableRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lanyard_timetable_ruler_finalize;
  widget_class->snapshot = lanyard_timetable_ruler_snapshot;
  widget_class->measure = lanyard_timetable_ruler_measure;
  widget_class->direction_changed = lanyard_timetable_ruler_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "timetableruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lanyard_timetable_ruler_init (LanyardTimetableRuler *self)
{
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
}

GtkWidget *
lanyard_timetable_ruler_new (GtkOrientation orientation)
{
  LanyardTimetableRuler *self = g_object_new (LANYARD_TYPE_TIMETABLE_RULER, NULL);

  self->orientation = orientation;
  gtk_widget_add_css_class (GTK_WIDGET (self), orientation == GTK_ORIENTATION_VERTICAL ? "hours" : "rooms");

  return GTK_WIDGET (self);
}

void
lanyard_timetable_ruler_set_layout (LanyardTimetableRuler  *self,
                                    LanyardTimetableLayout *layout)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_RULER (self));

  g_set_object (&self->layout, layout);
  g_hash_table_remove_all (self->texts);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lanyard_timetable_ruler_set_frame (LanyardTimetableRuler       *self,
                                   const LanyardTimetableFrame *frame)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_RULER (self));

  self->frame = *frame;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

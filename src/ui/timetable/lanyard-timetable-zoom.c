/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "lanyard-timetable-zoom.h"

/* So many pixels of a smooth scroll count as a step of a wheel. */
#define PIXELS_A_STEP 50

static gboolean
on_scroll_cb (LanyardTimetable         *timetable,
              double                    dx,
              double                    dy,
              GtkEventControllerScroll *scroll)
{
  GtkWidget       *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (timetable)));
  GdkEvent        *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (scroll));
  graphene_point_t point;
  double           x, y;

  if (!(gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll)) & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE)
    dy /= PIXELS_A_STEP;

  if (gdk_event_get_position (event, &x, &y))
    {
      double left, top;

      gtk_native_get_surface_transform (gtk_widget_get_native (GTK_WIDGET (timetable)), &left, &top);
      if (gtk_widget_compute_point (root, GTK_WIDGET (timetable), &GRAPHENE_POINT_INIT ((float) (x - left), (float) (y - top)), &point))
        lanyard_timetable_set_zoom (timetable, lanyard_timetable_get_zoom (timetable) * pow (LANYARD_TIMETABLE_ZOOM_STEP, -dy),
                                    (double) point.x, (double) point.y);
    }

  return GDK_EVENT_STOP;
}

/* A pinch tells how far the fingers are apart in parts of how far they were at first. */
typedef struct
{
  LanyardTimetable *timetable; /* (unowned) */
  double            zoom;      /* when the fingers were put down */
} Pinch;

static void
pinch_free (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static void
on_begin_cb (GtkGesture       *gesture,
             GdkEventSequence *sequence,
             Pinch            *pinch)
{
  pinch->zoom = lanyard_timetable_get_zoom (pinch->timetable);
}

static void
on_scale_changed_cb (GtkGestureZoom *gesture,
                     double          scale,
                     Pinch          *pinch)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    lanyard_timetable_set_zoom (pinch->timetable, pinch->zoom * scale, x, y);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LanyardTimetable *timetable = LANYARD_TIMETABLE (widget);
  int               steps = g_variant_get_int32 (parameter);

  lanyard_timetable_set_zoom (timetable,
                              steps == 0 ? 1 : lanyard_timetable_get_zoom (timetable) * pow (LANYARD_TIMETABLE_ZOOM_STEP, steps),
                              gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

void
lanyard_timetable_zoom_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int   steps;
  } bindings[] = {
    { GDK_KEY_plus, 1 },
    { GDK_KEY_equal, 1 },
    { GDK_KEY_KP_Add, 1 },
    { GDK_KEY_minus, -1 },
    { GDK_KEY_KP_Subtract, -1 },
    { GDK_KEY_0, 0 },
    { GDK_KEY_KP_0, 0 },
  };

  gtk_widget_class_install_action (widget_class, "timetable.zoom", "i", zoom_action);

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, GDK_CONTROL_MASK, "timetable.zoom",
                                         "i", bindings[i].steps);
}

void
lanyard_timetable_zoom_add_gestures (LanyardTimetable *timetable)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture         *gesture = gtk_gesture_zoom_new ();
  Pinch              *pinch = g_new0 (Pinch, 1);

  g_return_if_fail (LANYARD_IS_TIMETABLE (timetable));

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll_cb), timetable, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (timetable), scroll);

  /* The gesture is the timetable's, and ends with it. */
  pinch->timetable = timetable;
  g_signal_connect_data (gesture, "begin", G_CALLBACK (on_begin_cb), pinch, NULL, 0);
  g_signal_connect_data (gesture, "scale-changed", G_CALLBACK (on_scale_changed_cb), pinch, pinch_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (timetable), GTK_EVENT_CONTROLLER (gesture));
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-timetable-axis.h"

/**
 * LanyardTimetableAxis:
 *
 * One direction in which a timetable scrolls. Adjustments count from the left; a timetable counts
 * from the side on which reading starts.
 */

struct _LanyardTimetableAxis
{
  GObject        parent_instance;
  GtkWidget     *widget; /* (unowned) */
  GtkOrientation orientation;
  GtkAdjustment *adjustment; /* (owned) (nullable) */
  gboolean       is_configuring;
};

G_DEFINE_FINAL_TYPE (LanyardTimetableAxis, lanyard_timetable_axis, G_TYPE_OBJECT)

enum
{
  SCROLLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_value_changed_cb (LanyardTimetableAxis *self)
{
  if (!self->is_configuring)
    g_signal_emit (self, signals[SCROLLED], 0);
}

static void
lanyard_timetable_axis_dispose (GObject *object)
{
  lanyard_timetable_axis_set_adjustment (LANYARD_TIMETABLE_AXIS (object), NULL);

  G_OBJECT_CLASS (lanyard_timetable_axis_parent_class)->dispose (object);
}

static void
lanyard_timetable_axis_class_init (LanyardTimetableAxisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_timetable_axis_dispose;

  signals[SCROLLED] = g_signal_new ("scrolled", LANYARD_TYPE_TIMETABLE_AXIS, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_timetable_axis_init (LanyardTimetableAxis *self)
{
}

LanyardTimetableAxis *
lanyard_timetable_axis_new (GtkWidget     *widget,
                            GtkOrientation orientation)
{
  LanyardTimetableAxis *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (LANYARD_TYPE_TIMETABLE_AXIS, NULL);
  self->widget = widget;
  self->orientation = orientation;

  return self;
}

GtkAdjustment *
lanyard_timetable_axis_get_adjustment (LanyardTimetableAxis *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_AXIS (self), NULL);

  return self->adjustment;
}

void
lanyard_timetable_axis_set_adjustment (LanyardTimetableAxis *self,
                                       GtkAdjustment        *adjustment)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_AXIS (self));

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, on_value_changed_cb, self);

  g_set_object (&self->adjustment, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_value_changed_cb), self, G_CONNECT_SWAPPED);
}

gboolean
lanyard_timetable_axis_is_mirrored (LanyardTimetableAxis *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_AXIS (self), FALSE);

  return self->orientation == GTK_ORIENTATION_HORIZONTAL && gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
}

double
lanyard_timetable_axis_get_offset (LanyardTimetableAxis *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_AXIS (self), 0);

  if (self->adjustment == NULL)
    return 0;

  if (lanyard_timetable_axis_is_mirrored (self))
    return gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment) - gtk_adjustment_get_value (self->adjustment);

  return gtk_adjustment_get_value (self->adjustment);
}

void
lanyard_timetable_axis_configure (LanyardTimetableAxis *self,
                                  double                offset,
                                  double                size,
                                  double                page)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_AXIS (self));

  if (self->adjustment == NULL)
    return;

  size = MAX (size, page);
  offset = CLAMP (offset, 0, size - page);

  self->is_configuring = TRUE;
  gtk_adjustment_configure (self->adjustment, lanyard_timetable_axis_is_mirrored (self) ? size - page - offset : offset,
                            0, size, page * 0.1, page * 0.9, page);
  self->is_configuring = FALSE;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-now-line.h"

/**
 * LanyardNowLine:
 *
 * The line at now in a timetable. It moves once a minute, and the clock wakes it only while it is
 * on the screen or yet to come there.
 */

struct _LanyardNowLine
{
  GtkWidget               parent_instance;
  LanyardTimetableLayout *layout; /* (owned) (nullable) */
  LanyardClock           *clock;  /* (owned) (nullable) */
  LanyardAlarm           *alarm;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardNowLine, lanyard_now_line, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (LanyardNowLine *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  gint64     start, end, now;

  if (self->layout == NULL || parent == NULL)
    return;

  start = lanyard_timetable_layout_get_start (self->layout);
  end = start + lanyard_timetable_layout_get_minutes (self->layout) * 60;
  now = lanyard_clock_get_now (self->clock);

  gtk_widget_set_child_visible (GTK_WIDGET (self), start <= now && now < end);

  /* It is its parent that is on the screen before the line is. */
  if (!gtk_widget_get_mapped (parent) || now >= end)
    lanyard_alarm_clear (self->alarm);
  else
    lanyard_alarm_set (self->alarm, now < start ? start : now + 60 - (now - start) % 60);

  g_signal_emit (self, signals[MOVED], 0);
}

static void
on_parent_changed_cb (LanyardNowLine *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent == NULL)
    return;

  g_signal_connect_object (parent, "map", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (parent, "unmap", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
lanyard_now_line_dispose (GObject *object)
{
  LanyardNowLine *self = LANYARD_NOW_LINE (object);

  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (lanyard_now_line_parent_class)->dispose (object);
}

static void
lanyard_now_line_class_init (LanyardNowLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_now_line_dispose;

  signals[MOVED] = g_signal_new ("moved", LANYARD_TYPE_NOW_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "nowline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lanyard_now_line_init (LanyardNowLine *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::parent", G_CALLBACK (on_parent_changed_cb), NULL);
}

GtkWidget *
lanyard_now_line_new (void)
{
  return g_object_new (LANYARD_TYPE_NOW_LINE, NULL);
}

void
lanyard_now_line_set_layout (LanyardNowLine         *self,
                             LanyardTimetableLayout *layout,
                             LanyardClock           *clock)
{
  g_return_if_fail (LANYARD_IS_NOW_LINE (self));
  g_return_if_fail (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL);

  g_set_object (&self->layout, layout);
  if (g_set_object (&self->clock, clock))
    {
      g_clear_object (&self->alarm);
      self->alarm = lanyard_alarm_new (clock);
      g_signal_connect_object (self->alarm, "ring", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (clock, "jumped", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
}

double
lanyard_now_line_get_minute (LanyardNowLine *self)
{
  g_return_val_if_fail (LANYARD_IS_NOW_LINE (self), 0);

  if (self->layout == NULL)
    return 0;

  return (double) (lanyard_clock_get_now (self->clock) - lanyard_timetable_layout_get_start (self->layout)) / 60;
}

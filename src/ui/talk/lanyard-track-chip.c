/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-track-chip.h"

/**
 * LanyardTrackChip:
 *
 * The name of a track on a tint of its colour. The colours are in style.css.
 */

struct _LanyardTrackChip
{
  GtkWidget   parent_instance;
  GtkLabel   *label;
  const char *color_class; /* (nullable) (unowned), one of the literals below */
};

G_DEFINE_FINAL_TYPE (LanyardTrackChip, lanyard_track_chip, GTK_TYPE_WIDGET)

static const char *const color_classes[LANYARD_N_TRACK_COLORS] = {
  [LANYARD_TRACK_COLOR_BLUE] = "blue",
  [LANYARD_TRACK_COLOR_TEAL] = "teal",
  [LANYARD_TRACK_COLOR_GREEN] = "green",
  [LANYARD_TRACK_COLOR_YELLOW] = "yellow",
  [LANYARD_TRACK_COLOR_ORANGE] = "orange",
  [LANYARD_TRACK_COLOR_RED] = "red",
  [LANYARD_TRACK_COLOR_PINK] = "pink",
  [LANYARD_TRACK_COLOR_PURPLE] = "purple",
  [LANYARD_TRACK_COLOR_BROWN] = "brown",
  [LANYARD_TRACK_COLOR_SLATE] = "slate",
};

static void
lanyard_track_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_TRACK_CHIP);

  G_OBJECT_CLASS (lanyard_track_chip_parent_class)->dispose (object);
}

static void
lanyard_track_chip_class_init (LanyardTrackChipClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_track_chip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-track-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardTrackChip, label);
  gtk_widget_class_set_css_name (widget_class, "trackchip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lanyard_track_chip_init (LanyardTrackChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
lanyard_track_chip_get_css_class (LanyardTrack *track)
{
  g_return_val_if_fail (LANYARD_IS_TRACK (track), NULL);

  return color_classes[lanyard_track_get_color (track)];
}

void
lanyard_track_chip_set_track (LanyardTrackChip *self,
                              LanyardTrack     *track)
{
  g_return_if_fail (LANYARD_IS_TRACK_CHIP (self));

  gtk_widget_set_visible (GTK_WIDGET (self), track != NULL);

  if (self->color_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->color_class);
  self->color_class = NULL;

  if (track == NULL)
    return;

  self->color_class = lanyard_track_chip_get_css_class (track);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->color_class);
  gtk_label_set_label (self->label, lanyard_track_get_name (track));
}

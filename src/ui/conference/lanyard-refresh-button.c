/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-refresh-button.h"

/**
 * LanyardRefreshButton:
 *
 * The button in a header that refreshes what the page shows, and cancels that while it lasts.
 */

struct _LanyardRefreshButton
{
  AdwBin              parent_instance;
  LanyardRefreshable *refreshable; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardRefreshButton, lanyard_refresh_button, ADW_TYPE_BIN)

typedef enum
{
  PROP_REFRESHABLE = 1,
} LanyardRefreshButtonProperty;

static GParamSpec *properties[PROP_REFRESHABLE + 1];

static char *
get_child_name (LanyardRefreshButton *self,
                gboolean              running)
{
  return g_strdup (running ? "running" : "idle");
}

static void
lanyard_refresh_button_dispose (GObject *object)
{
  LanyardRefreshButton *self = LANYARD_REFRESH_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_REFRESH_BUTTON);
  g_clear_object (&self->refreshable);

  G_OBJECT_CLASS (lanyard_refresh_button_parent_class)->dispose (object);
}

static void
lanyard_refresh_button_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LanyardRefreshButton *self = LANYARD_REFRESH_BUTTON (object);

  switch ((LanyardRefreshButtonProperty) prop_id)
    {
    case PROP_REFRESHABLE:
      g_value_set_object (value, self->refreshable);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_refresh_button_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LanyardRefreshButton *self = LANYARD_REFRESH_BUTTON (object);

  switch ((LanyardRefreshButtonProperty) prop_id)
    {
    case PROP_REFRESHABLE:
      if (g_set_object (&self->refreshable, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_refresh_button_class_init (LanyardRefreshButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_refresh_button_dispose;
  object_class->get_property = lanyard_refresh_button_get_property;
  object_class->set_property = lanyard_refresh_button_set_property;

  properties[PROP_REFRESHABLE] = g_param_spec_object ("refreshable", NULL, NULL, LANYARD_TYPE_REFRESHABLE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-refresh-button.ui");
  gtk_widget_class_bind_template_callback (widget_class, get_child_name);
}

static void
lanyard_refresh_button_init (LanyardRefreshButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

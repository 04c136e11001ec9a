/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-search-bar.h"

#define ALL_CONFERENCES "all"
#define THIS_CONFERENCE "conference"

/**
 * LanyardSearchBar:
 *
 * Where somebody types what they look for, and chooses where to look. What is done about it is the
 * business of who has the bar.
 */

struct _LanyardSearchBar
{
  AdwBin   parent_instance;
  gboolean search_mode;

  GtkSearchBar    *search_bar;
  GtkSearchEntry  *entry;
  GtkToggleButton *order_button;
  AdwToggleGroup  *scope_group;
};

G_DEFINE_FINAL_TYPE (LanyardSearchBar, lanyard_search_bar, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} LanyardSearchBarProperty;

static GParamSpec *properties[PROP_SEARCH_MODE + 1];

enum
{
  CHANGED,
  ORDER_CHANGED,
  ACTIVATED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_search_mode (LanyardSearchBar *self,
                 gboolean          search_mode)
{
  if (self->search_mode == search_mode)
    return;

  self->search_mode = search_mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

static void
on_changed_cb (LanyardSearchBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_order_toggled_cb (LanyardSearchBar *self)
{
  g_signal_emit (self, signals[ORDER_CHANGED], 0);
}

static void
on_activate_cb (LanyardSearchBar *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
on_key_pressed_cb (LanyardSearchBar *self,
                   guint             keyval,
                   guint             keycode,
                   GdkModifierType   state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[LEFT], 0);

  return GDK_EVENT_STOP;
}

static void
lanyard_search_bar_dispose (GObject *object)
{
  /* The template would take the child away without the bin knowing. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_SEARCH_BAR);

  G_OBJECT_CLASS (lanyard_search_bar_parent_class)->dispose (object);
}

static void
lanyard_search_bar_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LanyardSearchBar *self = LANYARD_SEARCH_BAR (object);

  switch ((LanyardSearchBarProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, self->search_mode);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_search_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LanyardSearchBar *self = LANYARD_SEARCH_BAR (object);

  switch ((LanyardSearchBarProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      set_search_mode (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_search_bar_class_init (LanyardSearchBarClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_search_bar_dispose;
  object_class->get_property = lanyard_search_bar_get_property;
  object_class->set_property = lanyard_search_bar_set_property;

  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", LANYARD_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ORDER_CHANGED] = g_signal_new ("order-changed", LANYARD_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", LANYARD_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", LANYARD_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchBar, order_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchBar, scope_group);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_order_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
lanyard_search_bar_init (LanyardSearchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->search_bar = GTK_SEARCH_BAR (adw_bin_get_child (ADW_BIN (self)));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->entry));
}

const char *
lanyard_search_bar_get_words (LanyardSearchBar *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_BAR (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

gboolean
lanyard_search_bar_is_everywhere (LanyardSearchBar *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_BAR (self), FALSE);

  return g_strcmp0 (adw_toggle_group_get_active_name (self->scope_group), ALL_CONFERENCES) == 0;
}

void
lanyard_search_bar_set_everywhere (LanyardSearchBar *self,
                                   gboolean          everywhere)
{
  g_return_if_fail (LANYARD_IS_SEARCH_BAR (self));

  adw_toggle_group_set_active_name (self->scope_group, everywhere ? ALL_CONFERENCES : THIS_CONFERENCE);
}

gboolean
lanyard_search_bar_is_by_time (LanyardSearchBar *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_BAR (self), FALSE);

  return gtk_toggle_button_get_active (self->order_button);
}

void
lanyard_search_bar_set_has_choice (LanyardSearchBar *self,
                                   gboolean          has_choice)
{
  g_return_if_fail (LANYARD_IS_SEARCH_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->scope_group), has_choice);
}

void
lanyard_search_bar_set_for_speakers (LanyardSearchBar *self,
                                     gboolean          for_speakers)
{
  g_return_if_fail (LANYARD_IS_SEARCH_BAR (self));

  gtk_search_entry_set_placeholder_text (self->entry, for_speakers ? _ ("Name, company…") : _ ("Title, speaker, topic…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, for_speakers ? _ ("Search speakers") : _ ("Search talks"),
                                  -1);
}

void
lanyard_search_bar_set_capture (LanyardSearchBar *self,
                                GtkWidget        *widget)
{
  g_return_if_fail (LANYARD_IS_SEARCH_BAR (self));

  gtk_search_bar_set_key_capture_widget (self->search_bar, widget);
}

void
lanyard_search_bar_focus (LanyardSearchBar *self)
{
  g_return_if_fail (LANYARD_IS_SEARCH_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

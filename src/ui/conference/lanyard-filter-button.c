/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-filter-button.h"
#include "lanyard-filter-popover.h"

/**
 * LanyardFilterButton:
 *
 * The button in the header that opens the filters, in the accent colour while some are chosen.
 */

struct _LanyardFilterButton
{
  AdwBin             parent_instance;
  LanyardShownTalks *talks; /* (owned) (nullable) */
  GtkMenuButton     *button;
};

G_DEFINE_FINAL_TYPE (LanyardFilterButton, lanyard_filter_button, ADW_TYPE_BIN)

/* There is a lot in the popover, and many a person never opens it. */
static void
on_create_popup_cb (GtkMenuButton *button,
                    gpointer       user_data)
{
  LanyardFilterButton *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, GTK_WIDGET (lanyard_filter_popover_new (self->talks)));
}

static void
update (LanyardFilterButton *self)
{
  LanyardTalkFilter *filter = lanyard_shown_talks_get_filter (self->talks);

  if (filter != NULL && !lanyard_talk_filter_is_empty (filter))
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "accent");
}

static void
lanyard_filter_button_dispose (GObject *object)
{
  LanyardFilterButton *self = LANYARD_FILTER_BUTTON (object);

  g_clear_object (&self->talks);

  G_OBJECT_CLASS (lanyard_filter_button_parent_class)->dispose (object);
}

static void
lanyard_filter_button_class_init (LanyardFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_filter_button_dispose;
}

static void
lanyard_filter_button_init (LanyardFilterButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "lanyard-filter-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, on_create_popup_cb, self, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Filters"));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

LanyardFilterButton *
lanyard_filter_button_new (LanyardShownTalks *talks)
{
  LanyardFilterButton *self;

  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (talks), NULL);

  self = g_object_new (LANYARD_TYPE_FILTER_BUTTON, NULL);
  self->talks = g_object_ref (talks);
  g_signal_connect_object (talks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

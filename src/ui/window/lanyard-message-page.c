/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-message-page.h"

/**
 * LanyardMessagePage:
 *
 * Stands in the place of what is to be shown, while that is read, when it could not be, or when
 * there is nothing.
 */

struct _LanyardMessagePage
{
  AdwNavigationPage parent_instance;

  AdwStatusPage *status_page;
  GtkWidget     *add_button;
};

G_DEFINE_FINAL_TYPE (LanyardMessagePage, lanyard_message_page, ADW_TYPE_NAVIGATION_PAGE)

static void
lanyard_message_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_MESSAGE_PAGE);

  G_OBJECT_CLASS (lanyard_message_page_parent_class)->dispose (object);
}

static void
lanyard_message_page_class_init (LanyardMessagePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_message_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-message-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardMessagePage, status_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardMessagePage, add_button);
}

static void
lanyard_message_page_init (LanyardMessagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_words (LanyardMessagePage *self,
           const char         *title,
           const char         *message)
{
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, message);
}

void
lanyard_message_page_set_failure (LanyardMessagePage *self,
                                  const char         *title,
                                  const char         *message)
{
  g_return_if_fail (LANYARD_IS_MESSAGE_PAGE (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (message != NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_status_page_set_paintable (self->status_page, NULL);
  adw_status_page_set_icon_name (self->status_page, "dialog-warning-symbolic");
  gtk_widget_set_visible (self->add_button, FALSE);
  set_words (self, title, message);
}

void
lanyard_message_page_set_loading (LanyardMessagePage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  g_return_if_fail (LANYARD_IS_MESSAGE_PAGE (self));

  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->status_page));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Lanyard"));
  adw_status_page_set_paintable (self->status_page, GDK_PAINTABLE (spinner));
  gtk_widget_set_visible (self->add_button, FALSE);
  set_words (self, _ ("Loading…"), NULL);
}

void
lanyard_message_page_set_empty (LanyardMessagePage *self)
{
  g_return_if_fail (LANYARD_IS_MESSAGE_PAGE (self));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Lanyard"));
  adw_status_page_set_paintable (self->status_page, NULL);
  adw_status_page_set_icon_name (self->status_page, "x-office-calendar-symbolic");
  gtk_widget_set_visible (self->add_button, TRUE);
  set_words (self, _ ("No Conference Yet"),
             _ ("Add the schedule of a conference, or an article that recommends talks."));
}

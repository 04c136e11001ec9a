/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-failure-page.h"

/**
 * LanyardFailurePage:
 *
 * Says what went wrong in the place of what was to be shown.
 */

struct _LanyardFailurePage
{
  AdwNavigationPage parent_instance;

  AdwStatusPage *status_page;
};

G_DEFINE_FINAL_TYPE (LanyardFailurePage, lanyard_failure_page, ADW_TYPE_NAVIGATION_PAGE)

static void
lanyard_failure_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_FAILURE_PAGE);

  G_OBJECT_CLASS (lanyard_failure_page_parent_class)->dispose (object);
}

static void
lanyard_failure_page_class_init (LanyardFailurePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_failure_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardFailurePage, status_page);
}

static void
lanyard_failure_page_init (LanyardFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_failure_page_set_text (LanyardFailurePage *self,
                               const char         *title,
                               const char         *message)
{
  g_return_if_fail (LANYARD_IS_FAILURE_PAGE (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (message != NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, message);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-next-up-bar.h"
#include "lanyard-next-up.h"

/**
 * LanyardNextUpBar:
 *
 * Which bookmarked talk is next, always in view over My Agenda. A click opens it.
 */

struct _LanyardNextUpBar
{
  AdwBin         parent_instance;
  LanyardNextUp *next_up; /* (owned) (nullable) */

  GtkActionable *button;
  GtkLabel      *title_label;
  GtkLabel      *details_label;
};

G_DEFINE_FINAL_TYPE (LanyardNextUpBar, lanyard_next_up_bar, ADW_TYPE_BIN)

static void
update (LanyardNextUpBar *self)
{
  LanyardBookmark *bookmark = lanyard_next_up_get_bookmark (self->next_up);
  g_autofree char *title = lanyard_next_up_dup_title (self->next_up);
  g_autofree char *details = lanyard_next_up_dup_details (self->next_up);
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), bookmark != NULL);
  if (bookmark == NULL)
    return;

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->details_label, details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), lanyard_talk_get_title (lanyard_bookmark_get_talk (bookmark)));
  name = g_strdup_printf ("%s, %s", title, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_actionable_set_action_target (self->button, "(ss)",
                                    lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                    lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)));
  gtk_actionable_set_action_name (self->button, "win.show-talk");
}

static void
lanyard_next_up_bar_dispose (GObject *object)
{
  LanyardNextUpBar *self = LANYARD_NEXT_UP_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_NEXT_UP_BAR);
  g_clear_object (&self->next_up);

  G_OBJECT_CLASS (lanyard_next_up_bar_parent_class)->dispose (object);
}

static void
lanyard_next_up_bar_class_init (LanyardNextUpBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_next_up_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-next-up-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardNextUpBar, button);
  gtk_widget_class_bind_template_child (widget_class, LanyardNextUpBar, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardNextUpBar, details_label);

  gtk_widget_class_set_css_name (widget_class, "nextupbar");
}

static void
lanyard_next_up_bar_init (LanyardNextUpBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_next_up_bar_set_library (LanyardNextUpBar *self,
                                 LanyardLibrary   *library)
{
  g_return_if_fail (LANYARD_IS_NEXT_UP_BAR (self));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (self->next_up == NULL);

  self->next_up = lanyard_next_up_new (lanyard_library_get_bookmarks (library), lanyard_library_get_clock (library));
  g_signal_connect_object (self->next_up, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-missed-box.h"
#include "lanyard-missed-row.h"

/**
 * LanyardMissedBox:
 *
 * The bookmarked talks that ended without a reminder, a row each, until the person has seen it.
 */

struct _LanyardMissedBox
{
  AdwBin              parent_instance;
  LanyardMissedTalks *talks; /* (owned) (nullable) */

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (LanyardMissedBox, lanyard_missed_box, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return GTK_WIDGET (lanyard_missed_row_new (LANYARD_BOOKMARK (item)));
}

static void
on_dismissed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LanyardMissedBox) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_missed_talks_dismiss_finish (LANYARD_MISSED_TALKS (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
dismiss_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LanyardMissedBox *self = LANYARD_MISSED_BOX (widget);

  lanyard_missed_talks_dismiss_async (self->talks, on_dismissed_cb, g_object_ref (self));
}

static void
lanyard_missed_box_dispose (GObject *object)
{
  LanyardMissedBox *self = LANYARD_MISSED_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_MISSED_BOX);
  g_clear_object (&self->talks);

  G_OBJECT_CLASS (lanyard_missed_box_parent_class)->dispose (object);
}

static void
lanyard_missed_box_class_init (LanyardMissedBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_missed_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-missed-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardMissedBox, list_box);

  gtk_widget_class_install_action (widget_class, "missed.dismiss", NULL, dismiss_action);
}

static void
lanyard_missed_box_init (LanyardMissedBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_missed_box_set_talks (LanyardMissedBox   *self,
                              LanyardMissedTalks *talks)
{
  g_return_if_fail (LANYARD_IS_MISSED_BOX (self));
  g_return_if_fail (LANYARD_IS_MISSED_TALKS (talks));

  if (g_set_object (&self->talks, talks))
    gtk_list_box_bind_model (self->list_box, lanyard_missed_talks_list (talks), create_row, NULL, NULL);
}

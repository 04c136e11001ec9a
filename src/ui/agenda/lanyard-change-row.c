/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-change-row.h"
#include "lanyard-change-text.h"

/**
 * LanyardChangeRow:
 *
 * What became of one talk, with a button that says that it was seen.
 */

struct _LanyardChangeRow
{
  AdwActionRow   parent_instance;
  LanyardChange *change; /* (owned) */

  GtkWidget *dismiss_button;
};

G_DEFINE_FINAL_TYPE (LanyardChangeRow, lanyard_change_row, ADW_TYPE_ACTION_ROW)

enum
{
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_dismiss_clicked_cb (LanyardChangeRow *self)
{
  g_signal_emit (self, signals[DISMISSED], 0, self->change);
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   user_data)
{
  return gtk_widget_activate (widget);
}

static void
lanyard_change_row_dispose (GObject *object)
{
  LanyardChangeRow *self = LANYARD_CHANGE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CHANGE_ROW);
  g_clear_object (&self->change);

  G_OBJECT_CLASS (lanyard_change_row_parent_class)->dispose (object);
}

static void
lanyard_change_row_class_init (LanyardChangeRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_change_row_dispose;

  signals[DISMISSED] = g_signal_new ("dismissed", LANYARD_TYPE_CHANGE_ROW, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_CHANGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardChangeRow, dismiss_button);
  gtk_widget_class_bind_template_callback (widget_class, on_dismiss_clicked_cb);

  /* In a row of a list view, which has these keys for itself, the window does not get them. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
}

static void
lanyard_change_row_init (LanyardChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardChangeRow *
lanyard_change_row_new (LanyardChange *change)
{
  LanyardChangeRow *self;
  LanyardTalk      *talk;
  g_autofree char  *line = NULL;
  g_autofree char  *label = NULL;

  g_return_val_if_fail (LANYARD_IS_CHANGE (change), NULL);

  self = g_object_new (LANYARD_TYPE_CHANGE_ROW, NULL);
  self->change = g_object_ref (change);
  talk = lanyard_change_get_talk (change);
  line = lanyard_change_text_get_line (change);
  /* TRANSLATORS: for screen readers, %s is the title of a talk */
  label = g_strdup_printf (_ ("Mark the change of “%s” as seen"), lanyard_talk_get_title (talk));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), lanyard_talk_get_title (talk));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dismiss_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)",
                                    lanyard_conference_get_id (lanyard_change_get_conference (change)),
                                    lanyard_talk_get_id (talk));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-talk");

  return self;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-preferences-dialog.h"
#include "lanyard-update-plan.h"

/**
 * LanyardPreferencesDialog:
 *
 * What the person can choose: when to be reminded, how often schedules are refreshed, and whether to see
 * the faces of speakers.
 */

struct _LanyardPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwSpinRow   *lead_row;
  AdwSwitchRow *at_start_row;
  AdwComboRow  *refresh_row;
  AdwSwitchRow *pictures_row;
};

G_DEFINE_FINAL_TYPE (LanyardPreferencesDialog, lanyard_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* The row has the choices in the order of #LanyardRefreshFrequency. */
static gboolean
get_choice (GValue   *value,
            GVariant *variant,
            gpointer  user_data)
{
  g_autoptr (GEnumClass) frequencies = g_type_class_ref (LANYARD_TYPE_REFRESH_FREQUENCY);
  GEnumValue *frequency = g_enum_get_value_by_nick (frequencies, g_variant_get_string (variant, NULL));

  g_value_set_uint (value, frequency != NULL ? (guint) frequency->value : LANYARD_REFRESH_AUTOMATIC);

  return TRUE;
}

static GVariant *
make_setting (const GValue       *value,
              const GVariantType *type,
              gpointer            user_data)
{
  g_autoptr (GEnumClass) frequencies = g_type_class_ref (LANYARD_TYPE_REFRESH_FREQUENCY);
  GEnumValue *frequency = g_enum_get_value (frequencies, (int) g_value_get_uint (value));

  return frequency != NULL ? g_variant_new_string (frequency->value_nick) : NULL;
}

static void
lanyard_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (lanyard_preferences_dialog_parent_class)->dispose (object);
}

static void
lanyard_preferences_dialog_class_init (LanyardPreferencesDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, at_start_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, refresh_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, pictures_row);
}

static void
lanyard_preferences_dialog_init (LanyardPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardPreferencesDialog *
lanyard_preferences_dialog_new (GSettings *settings)
{
  LanyardPreferencesDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LANYARD_TYPE_PREFERENCES_DIALOG, NULL);
  g_settings_bind (settings, "reminder-lead", self->lead_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "remind-at-start", self->at_start_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "refresh-schedules", self->refresh_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_choice, make_setting, NULL, NULL);
  g_settings_bind (settings, "load-pictures", self->pictures_row, "active", G_SETTINGS_BIND_DEFAULT);

  return self;
}

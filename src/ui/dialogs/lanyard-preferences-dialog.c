/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-notification-service.h"
#include "lanyard-preferences-dialog.h"
#include "lanyard-reminders-client.h"
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

  AdwBanner    *banner;
  AdwSpinRow   *lead_row;
  AdwSwitchRow *at_start_row;
  AdwSwitchRow *lock_screen_row;
  AdwSwitchRow *background_row;
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

/* What is wrong stays at the top, for it is not over when a toast would be. */
static void
complain (LanyardPreferencesDialog *self,
          const char               *sentence)
{
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
on_test_sent_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LanyardPreferencesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lanyard_reminders_client_send_test_finish (result, &error))
    return;

  g_info ("No test notification: %s", error->message);
  complain (self, _ ("Reminders do not work: their service could not be started."));
}

static void
on_service_found_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (LanyardPreferencesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lanyard_notification_service_find_finish (result, &error))
    adw_banner_set_revealed (self->banner, FALSE);
  else
    complain (self, error->message);
}

static GDBusConnection *
get_connection (void)
{
  return g_application_get_dbus_connection (g_application_get_default ());
}

static void
look_for_service (LanyardPreferencesDialog *self)
{
  lanyard_notification_service_find_async (get_connection (), NULL, on_service_found_cb, g_object_ref (self));
}

static void
send_test_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LanyardPreferencesDialog *self = LANYARD_PREFERENCES_DIALOG (widget);

  look_for_service (self);
  lanyard_reminders_client_send_test (get_connection (), NULL, on_test_sent_cb, g_object_ref (self));
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
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, at_start_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, lock_screen_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, background_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, refresh_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardPreferencesDialog, pictures_row);
  gtk_widget_class_install_action (widget_class, "reminders.send-test", NULL, send_test_action);
}

static void
lanyard_preferences_dialog_init (LanyardPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardPreferencesDialog *
lanyard_preferences_dialog_new (GSettings         *settings,
                                LanyardBackground *background)
{
  LanyardPreferencesDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (LANYARD_IS_BACKGROUND (background), NULL);

  self = g_object_new (LANYARD_TYPE_PREFERENCES_DIALOG, NULL);
  g_settings_bind (settings, "reminder-lead", self->lead_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "remind-at-start", self->at_start_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-on-lock-screen", self->lock_screen_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_object_bind_property (background, "allowed", self->background_row, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (background, "explanation", self->background_row, "subtitle", G_BINDING_SYNC_CREATE);
  g_settings_bind_with_mapping (settings, "refresh-schedules", self->refresh_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_choice, make_setting, NULL, NULL);
  g_settings_bind (settings, "load-pictures", self->pictures_row, "active", G_SETTINGS_BIND_DEFAULT);
  look_for_service (self);

  return self;
}

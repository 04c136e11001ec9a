/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-age-text.h"
#include "lanyard-alarm.h"
#include "lanyard-conference-dialog.h"
#include "lanyard-freshness.h"
#include "lanyard-programme-size.h"
#include "lanyard-refresh-button.h"
#include "lanyard-time-text.h"

/**
 * LanyardConferenceDialog:
 *
 * What is known of a conference as a whole, and what can be done with it.
 */

struct _LanyardConferenceDialog
{
  AdwDialog          parent_instance;
  LanyardConference *conference;  /* (owned) */
  LanyardLibrary    *library;     /* (owned) */
  LanyardUpdater    *updater;     /* (owned) */
  GSettings         *settings;    /* (owned) */
  LanyardAlarm      *alarm;       /* (owned), when the distance is next to change */
  LanyardFreshness  *freshness;   /* (owned) */
  GCancellable      *cancellable; /* (owned), ends what is being counted when the dialog is closed */

  AdwToastOverlay      *toast_overlay;
  GtkLabel             *title_label;
  GtkLabel             *distance_label;
  AdwActionRow         *place_row;
  AdwActionRow         *dates_row;
  AdwActionRow         *zone_row;
  AdwActionRow         *size_row;
  AdwPreferencesGroup  *addresses_group;
  AdwActionRow         *website_row;
  GtkWidget            *website_copy_button;
  AdwActionRow         *schedule_row;
  GtkWidget            *schedule_copy_button;
  AdwActionRow         *freshness_row;
  GtkWidget            *failure_image;
  LanyardRefreshButton *refresh_button;
  AdwActionRow         *automatic_row;
};

G_DEFINE_FINAL_TYPE (LanyardConferenceDialog, lanyard_conference_dialog, ADW_TYPE_DIALOG)

static void
show_fact (AdwActionRow *row,
           const char   *fact)
{
  adw_action_row_set_subtitle (row, fact != NULL ? fact : "");
  gtk_widget_set_visible (GTK_WIDGET (row), fact != NULL && *fact != '\0');
}

/* The city, and how far its clocks are from UTC when the conference begins. */
static char *
dup_zone (LanyardConference *conference)
{
  g_autofree char *city = lanyard_time_text_get_zone_city (conference);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);
  GDateTime *start = lanyard_conference_get_start (conference);
  g_autoptr (GDateTime) local = start != NULL ? g_date_time_to_timezone (start, zone) : NULL;
  g_autofree char *offset = local != NULL ? g_date_time_format (local, "UTC%:z") : NULL;

  if (city == NULL)
    return g_strdup (_ ("That of this computer, for the schedule does not say"));
  if (offset == NULL || g_str_has_prefix (city, "UTC"))
    return g_steal_pointer (&city);

  /* TRANSLATORS: the first %s is the city of a time zone, the second its distance to UTC: "New York, UTC-05:00" */
  return g_strdup_printf (_ ("%s, %s"), city, offset);
}

static const char *
get_automatic_text (LanyardConferenceDialog *self)
{
  GDateTime *end = lanyard_conference_get_end (self->conference);

  if (end != NULL && g_date_time_to_unix (end) < lanyard_clock_get_now (lanyard_library_get_clock (self->library)))
    return _ ("Not any more, now that the conference has ended");

  switch ((LanyardRefreshFrequency) g_settings_get_enum (self->settings, "refresh-schedules"))
    {
    case LANYARD_REFRESH_AUTOMATIC:
      return _ ("Every day, and every hour from two weeks before the conference");

    case LANYARD_REFRESH_DAILY:
      return _ ("Every day");

    case LANYARD_REFRESH_BY_HAND:
    default:
      return _ ("Never, only when you ask for it");
    }
}

static void
show_address (AdwActionRow *row,
              GtkWidget    *copy_button,
              const char   *address)
{
  show_fact (row, address);
  if (address == NULL)
    return;

  /* The target first: an action that needs one is not to be named without. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (copy_button), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy_button), "details.copy");
}

static void
update_addresses (LanyardConferenceDialog *self,
                  const LanyardOrigin     *origin)
{
  const char *website = lanyard_conference_get_url (self->conference);
  const char *schedule = origin != NULL ? origin->address : NULL;

  show_address (self->website_row, self->website_copy_button, g_strcmp0 (website, schedule) != 0 ? website : NULL);
  show_address (self->schedule_row, self->schedule_copy_button, schedule);
  gtk_widget_set_visible (GTK_WIDGET (self->addresses_group), website != NULL || schedule != NULL);
}

static char *
dup_last_change (const LanyardOrigin *origin)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *text = lanyard_age_text_get_instant (origin->changed, zone);

  /* TRANSLATORS: when there was last something new in a schedule; %s is an instant such as “3 Nov 2025, 14:05”. */
  return g_strdup_printf (_ ("Last change: %s"), text);
}

/* Where the schedule comes from, and how fresh it is. */
static void
update_origin (LanyardConferenceDialog *self)
{
  const LanyardOrigin *origin = lanyard_updater_find_origin (self->updater, lanyard_conference_get_id (self->conference));
  g_autofree char     *text = NULL;
  g_autofree char     *change = NULL;
  gboolean             failed = FALSE;

  g_object_get (self->freshness, "text", &text, "failed", &failed, NULL);
  if (origin != NULL)
    change = dup_last_change (origin);
  else if (lanyard_conference_is_example (self->conference))
    g_set_str (&text, _ ("Came with Lanyard as an example"));
  else
    g_set_str (&text, _ ("Added from a file. Open a newer one to update it."));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->freshness_row), text != NULL ? text : "");
  adw_action_row_set_subtitle (self->freshness_row, change != NULL ? change : "");
  gtk_widget_set_visible (self->failure_image, failed);
  gtk_widget_set_visible (GTK_WIDGET (self->refresh_button), origin != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->automatic_row), origin != NULL);
  adw_action_row_set_subtitle (self->automatic_row, get_automatic_text (self));
  update_addresses (self, origin);
}

static void
on_measured_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardConferenceDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char     *text = NULL;
  LanyardProgrammeSize size;

  if (lanyard_programme_size_load_finish (LANYARD_LIBRARY (source), result, &size, &error))
    text = lanyard_programme_size_get_text (&size);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_fact (self->size_row, text != NULL ? text : error->message);
}

static void
update_distance (LanyardConferenceDialog *self)
{
  g_autofree char *distance = NULL;
  gint64           next;

  distance = lanyard_time_text_get_distance (self->conference, lanyard_clock_get_now (lanyard_library_get_clock (self->library)), &next);
  if (next != G_MAXINT64)
    lanyard_alarm_set (self->alarm, next);
  else
    lanyard_alarm_clear (self->alarm);

  gtk_label_set_label (self->distance_label, distance != NULL ? distance : "");
  gtk_widget_set_visible (GTK_WIDGET (self->distance_label), distance != NULL);
}

static void
update (LanyardConferenceDialog *self)
{
  LanyardConference *conference = self->conference;
  g_autofree char   *dates = lanyard_time_text_get_dates (conference);
  g_autofree char   *zone = dup_zone (conference);

  gtk_label_set_label (self->title_label, lanyard_conference_get_title (conference));
  update_distance (self);
  show_fact (self->place_row, lanyard_conference_get_location (conference));
  show_fact (self->dates_row, dates);
  show_fact (self->zone_row, zone);
  update_origin (self);
  lanyard_programme_size_load_async (self->library, lanyard_conference_get_id (conference), self->cancellable,
                                     on_measured_cb, g_object_ref (self));
}

/* A refresh may have brought another title, or the conference may be gone. */
static void
on_programme_changed_cb (LanyardConferenceDialog *self)
{
  GListModel *conferences = lanyard_library_list_conferences (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);

      if (g_str_equal (lanyard_conference_get_id (conference), lanyard_conference_get_id (self->conference)))
        {
          g_set_object (&self->conference, conference);
          update (self);
          return;
        }
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LanyardConferenceDialog *self = LANYARD_CONFERENCE_DIALOG (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_ ("Link copied")));
}

/* What follows is told in the window, and so not behind the dialog. */
static void
leave_for (LanyardConferenceDialog *self,
           const char              *action_name)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action_name, "s", lanyard_conference_get_id (self->conference));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
show_changes_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  leave_for (LANYARD_CONFERENCE_DIALOG (widget), "library.show-changes");
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  leave_for (LANYARD_CONFERENCE_DIALOG (widget), "library.remove-conference");
}

static void
lanyard_conference_dialog_dispose (GObject *object)
{
  LanyardConferenceDialog *self = LANYARD_CONFERENCE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CONFERENCE_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->alarm);
  g_clear_object (&self->freshness);
  g_clear_object (&self->conference);
  g_clear_object (&self->library);
  g_clear_object (&self->updater);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lanyard_conference_dialog_parent_class)->dispose (object);
}

static void
lanyard_conference_dialog_class_init (LanyardConferenceDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_conference_dialog_dispose;

  g_type_ensure (LANYARD_TYPE_REFRESH_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-conference-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, distance_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, dates_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, zone_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, addresses_group);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, website_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, website_copy_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, schedule_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, schedule_copy_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, freshness_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, failure_image);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, refresh_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferenceDialog, automatic_row);

  gtk_widget_class_install_action (widget_class, "details.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "details.show-changes", NULL, show_changes_action);
  gtk_widget_class_install_action (widget_class, "details.remove", NULL, remove_action);
}

static void
lanyard_conference_dialog_init (LanyardConferenceDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardConferenceDialog *
lanyard_conference_dialog_new (LanyardConference *conference,
                               LanyardLibrary    *library,
                               LanyardUpdater    *updater,
                               GSettings         *settings)
{
  LanyardConferenceDialog *self;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_UPDATER (updater), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LANYARD_TYPE_CONFERENCE_DIALOG, NULL);
  self->conference = g_object_ref (conference);
  self->library = g_object_ref (library);
  self->updater = g_object_ref (updater);
  self->settings = g_object_ref (settings);
  self->freshness = lanyard_freshness_new (updater, lanyard_library_get_clock (library));
  self->alarm = lanyard_alarm_new (lanyard_library_get_clock (library));
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (update_distance), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_get_clock (library), "jumped", G_CALLBACK (update_distance), self, G_CONNECT_SWAPPED);
  lanyard_freshness_set_shown (self->freshness, TRUE, lanyard_conference_get_id (conference));
  g_object_set (self->refresh_button, "refreshable", self->freshness, NULL);
  g_signal_connect_object (self->freshness, "notify", G_CALLBACK (update_origin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::refresh-schedules", G_CALLBACK (update_origin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "programme-changed", G_CALLBACK (on_programme_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

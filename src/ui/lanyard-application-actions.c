/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-application-actions.h"
#include "lanyard-place.h"
#include "lanyard-preferences-dialog.h"
#include "lanyard-reminder-notification.h"
#include "lanyard-reminders-client.h"
#include "lanyard-shortcuts-dialog.h"
#include "lanyard-shortcuts.h"

static gboolean
is_ready (LanyardApplication *self,
          const char         *action_name,
          GVariant           *parameter)
{
  if (lanyard_application_is_loaded (self))
    return TRUE;

  lanyard_application_wait (self, action_name, parameter);

  return FALSE;
}

/* Nothing that is open stays before what was asked for from outside. */
static LanyardWindow *
ensure_free_window (LanyardApplication *self)
{
  LanyardWindow *window = lanyard_application_ensure_window (self);
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (window));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      adw_dialog_close (dialog);
    }

  return window;
}

static void
show_talk_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LanyardApplication *self = user_data;
  LanyardWindow      *window;
  const char         *conference_id;
  const char         *talk_id;

  if (!is_ready (self, "show-talk", parameter))
    return;

  g_variant_get (parameter, "(&s&s)", &conference_id, &talk_id);
  window = ensure_free_window (self);
  lanyard_window_show_talk (window, conference_id, talk_id);
  lanyard_window_present_when_ready (window);
}

static void
show_agenda_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LanyardApplication *self = user_data;
  LanyardWindow      *window;

  if (!is_ready (self, "show-agenda", parameter))
    return;

  window = ensure_free_window (self);
  lanyard_window_show_place (window, LANYARD_PLACE_AGENDA_ID);
  lanyard_window_present_when_ready (window);
}

static void
on_launched_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    g_info ("The session page was not opened: %s", error->message);

  g_application_release (G_APPLICATION (self));
}

static void
launch (LanyardApplication *self,
        const char         *url)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (url);

  g_application_hold (G_APPLICATION (self));
  gtk_uri_launcher_launch (launcher, gtk_application_get_active_window (GTK_APPLICATION (self)), NULL,
                           on_launched_cb, g_object_ref (self));
}

static void
open_session_page_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LanyardApplication *self = user_data;
  LanyardBookmark    *bookmark;
  const char         *conference_id;
  const char         *talk_id;
  const char         *url;

  if (!is_ready (self, "open-session-page", parameter))
    return;

  g_variant_get (parameter, "(&s&s)", &conference_id, &talk_id);
  bookmark = lanyard_bookmarks_find (lanyard_library_get_bookmarks (lanyard_application_get_library (self)),
                                     conference_id, talk_id);
  url = bookmark != NULL ? lanyard_talk_get_url (lanyard_bookmark_get_talk (bookmark)) : NULL;

  if (url != NULL)
    launch (self, url);
}

/* Whoever presses the button of a notification counts on the reminder, and has no window to see. */
static void
tell_failure (LanyardApplication *self,
              GError             *error)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("There Will Be No Other Reminder"));

  g_notification_set_body (notification, error->message);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action (notification, "app.show-agenda");
  g_application_send_notification (G_APPLICATION (self), "failure", notification);
}

static void
on_wish_kept_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LanyardApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error))
    tell_failure (self, error);

  g_application_release (G_APPLICATION (self));
}

static void
remind_at_start_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  LanyardApplication *self = user_data;
  const char         *conference_id;
  const char         *talk_id;

  if (!is_ready (self, "remind-at-start", parameter))
    return;

  g_variant_get (parameter, "(&s&s)", &conference_id, &talk_id);
  g_application_hold (G_APPLICATION (self));
  lanyard_bookmarks_wish_async (lanyard_library_get_bookmarks (lanyard_application_get_library (self)),
                                conference_id, talk_id, LANYARD_BOOKMARK_WISH_AT_START, TRUE,
                                on_wish_kept_cb, g_object_ref (self));
}

typedef struct
{
  LanyardApplication *application;   /* (owned) */
  char               *conference_id; /* (owned) */
  char               *talk_id;       /* (owned) */
} Snooze;

static void
snooze_free (Snooze *self)
{
  g_clear_object (&self->application);
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->talk_id, g_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Snooze, snooze_free)

static void
on_clock_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Snooze) snooze = user_data;
  g_autoptr (GError) error = NULL;
  LanyardBookmarks *bookmarks = lanyard_library_get_bookmarks (lanyard_application_get_library (snooze->application));
  gint64            clock_offset = 0;

  if (!lanyard_reminders_client_read_clock_finish (result, &clock_offset, &error))
    g_info ("The reminders do not say what time it is: %s", error->message);

  lanyard_bookmarks_wish_async (bookmarks, snooze->conference_id, snooze->talk_id, LANYARD_BOOKMARK_WISH_SNOOZE,
                                g_get_real_time () / G_USEC_PER_SEC + clock_offset + LANYARD_REMINDER_SNOOZE_SECONDS,
                                on_wish_kept_cb, g_object_ref (snooze->application));
}

/* Five minutes by the clock of the reminders, which this process, perhaps just started, may not know. */
static void
snooze_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LanyardApplication *self = user_data;
  g_autofree char    *notification_id = NULL;
  Snooze             *snooze;

  if (!is_ready (self, "snooze", parameter))
    return;

  g_application_hold (G_APPLICATION (self));
  snooze = g_new0 (Snooze, 1);
  snooze->application = g_object_ref (self);
  g_variant_get (parameter, "(ss)", &snooze->conference_id, &snooze->talk_id);

  notification_id = lanyard_reminder_dup_notification_id (snooze->conference_id, snooze->talk_id);
  g_application_withdraw_notification (G_APPLICATION (self), notification_id);
  lanyard_reminders_client_read_clock (g_application_get_dbus_connection (G_APPLICATION (self)), NULL, on_clock_read_cb, snooze);
}

static void
open_files_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LanyardApplication *self = user_data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const char **uris = NULL;

  if (!is_ready (self, "open-files", parameter))
    return;

  uris = g_variant_get_strv (parameter, NULL);
  for (gsize i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));

  lanyard_adder_open (lanyard_window_get_adder (lanyard_application_ensure_window (self)), files);
}

static void
set_clock_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  lanyard_application_set_clock_offset (user_data, g_variant_get_int64 (parameter));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LanyardApplication       *self = user_data;
  LanyardPreferencesDialog *dialog = NULL;

  dialog = lanyard_preferences_dialog_new (lanyard_application_get_settings (self), lanyard_application_get_background (self));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_dialog_present (ADW_DIALOG (lanyard_shortcuts_dialog_new ()), GTK_WIDGET (window));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_show_about_dialog (GTK_WIDGET (window),
                         "application-name", _ ("Lanyard"),
                         "application-icon", APP_ID,
                         "version", VERSION,
                         "developer-name", _ ("The Lanyard developers"),
                         "comments", _ ("Never miss a talk you came for."),
                         "website", "https://github.com/lanyard/lanyard",
                         "issue-url", "https://github.com/lanyard/lanyard/issues",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "developers", (const char *[]) { "The Lanyard developers https://github.com/lanyard/lanyard", NULL },
                         "copyright", "© 2026 The Lanyard developers",
                         /* TRANSLATORS: your names, one a line, to be shown in the about dialog */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

/* Windows are closed as a person closes them, so that each leaves in order; without one there is
 * nothing that holds the application. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (user_data)) != NULL)
    gtk_window_destroy (window);

  g_application_quit (user_data);
}

void
lanyard_application_actions_add (LanyardApplication *application)
{
  static const GActionEntry actions[] = {
    { "show-talk", show_talk_action, "(ss)" },
    { "show-agenda", show_agenda_action },
    { "open-session-page", open_session_page_action, "(ss)" },
    { "remind-at-start", remind_at_start_action, "(ss)" },
    { "snooze", snooze_action, "(ss)" },
    { "open-files", open_files_action, "as" },
    { "set-clock", set_clock_action, "x" },
    { "preferences", preferences_action },
    { "shortcuts", shortcuts_action },
    { "about", about_action },
    { "quit", quit_action },
  };

  g_return_if_fail (LANYARD_IS_APPLICATION (application));

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  lanyard_shortcuts_set (GTK_APPLICATION (application));
}

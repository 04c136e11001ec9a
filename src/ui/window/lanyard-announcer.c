/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-announcer.h"
#include "lanyard-background-question.h"
#include "lanyard-change-text.h"
#include "lanyard-changes-dialog.h"
#include "lanyard-conference-dialog.h"
#include "lanyard-undo-toasts.h"

/**
 * LanyardAnnouncer:
 *
 * What the window says in passing, and what can be done about it: the first bookmark, what a newer
 * schedule changed, a conference that was removed.
 */

struct _LanyardAnnouncer
{
  GObject          parent_instance;
  AdwToastOverlay *toast_overlay; /* (weak) (nullable), the question can take longer than the window is open */
  LanyardLibrary  *library;       /* (owned) */
  GSettings       *settings;      /* (owned) */

  LanyardBackground  *background;  /* (owned) */
  LanyardUpdater     *updater;     /* (owned) */
  LanyardUndoToasts  *undo_toasts; /* (owned) */
  GSimpleActionGroup *actions;     /* (owned) */
  gboolean            is_asking;
};

G_DEFINE_FINAL_TYPE (LanyardAnnouncer, lanyard_announcer, G_TYPE_OBJECT)

enum
{
  RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AdwToast *
new_toast (const char *message,
           const char *button_label)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  if (button_label != NULL)
    adw_toast_set_button_label (toast, button_label);

  return toast;
}

static void
show_toast (LanyardAnnouncer *self,
            AdwToast         *owned_toast)
{
  g_autoptr (AdwToast) toast = g_object_ref_sink (owned_toast);

  if (self->toast_overlay != NULL)
    adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

static void
explain_reminders (LanyardAnnouncer *self)
{
  g_autofree char *message = NULL;
  AdwToast        *toast;
  int              lead = g_settings_get_int (self->settings, "reminder-lead");

  g_settings_set_boolean (self->settings, "reminder-explained", TRUE);
  /* TRANSLATORS: shown after the first bookmark */
  message = g_strdup_printf (ngettext ("You’ll be reminded %d minute before", "You’ll be reminded %d minutes before", (gulong) lead), lead);
  toast = new_toast (message, _ ("_Change"));
  adw_toast_set_action_name (toast, "app.preferences");
  show_toast (self, toast);
}

static void
on_background_answered_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LanyardAnnouncer) self = user_data;

  self->is_asking = FALSE;
  if (!lanyard_background_question_ask_finish (result))
    g_settings_set_boolean (self->settings, "reminder-explained", TRUE);
  else if (!g_settings_get_boolean (self->settings, "reminder-explained"))
    explain_reminders (self);
}

/* The first bookmark ever is when somebody wants to know what Lanyard will do about it. One thing
 * at a time: the question has no toast behind it. The toast follows a yes; who said no knows enough. */
static void
on_bookmarks_changed_cb (LanyardAnnouncer *self)
{
  GListModel *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));

  if (g_list_model_get_n_items (bookmarks) == 0 || self->is_asking || self->toast_overlay == NULL)
    return;

  if (lanyard_background_get_state (self->background) == LANYARD_BACKGROUND_UNDECIDED)
    {
      self->is_asking = TRUE;
      lanyard_background_question_ask (GTK_WIDGET (self->toast_overlay), self->background, on_background_answered_cb,
                                       g_object_ref (self));
    }
  else if (!g_settings_get_boolean (self->settings, "reminder-explained"))
    {
      explain_reminders (self);
    }
}

static void
on_changes_found_cb (LanyardAnnouncer *self,
                     const char       *conference_id,
                     guint             n_changes)
{
  g_autofree char *message = lanyard_change_text_get_count (n_changes);
  AdwToast        *toast = new_toast (message, _ ("_What Changed"));

  adw_toast_set_action_name (toast, "library.show-changes");
  adw_toast_set_action_target (toast, "s", conference_id);
  show_toast (self, toast);
}

static void
on_restored_cb (LanyardAnnouncer *self,
                const char       *conference_id)
{
  g_signal_emit (self, signals[RESTORED], 0, conference_id);
}

static LanyardConference *
find_conference (LanyardAnnouncer *self,
                 const char       *id)
{
  GListModel *conferences = lanyard_library_list_conferences (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);

      if (g_str_equal (lanyard_conference_get_id (conference), id))
        return g_steal_pointer (&conference);
    }

  return NULL;
}

static void
remove_conference_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LanyardAnnouncer *self = LANYARD_ANNOUNCER (user_data);
  g_autoptr (LanyardConference) conference = find_conference (self, g_variant_get_string (parameter, NULL));

  if (conference != NULL)
    lanyard_undo_toasts_remove_conference (self->undo_toasts, conference);
}

static void
show_changes_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LanyardAnnouncer     *self = LANYARD_ANNOUNCER (user_data);
  LanyardChangesDialog *dialog = NULL;

  dialog = lanyard_changes_dialog_new (lanyard_library_get_changes (self->library), g_variant_get_string (parameter, NULL));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self->toast_overlay));
}

static void
show_details_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LanyardAnnouncer *self = LANYARD_ANNOUNCER (user_data);
  g_autoptr (LanyardConference) conference = find_conference (self, g_variant_get_string (parameter, NULL));
  LanyardConferenceDialog *dialog = NULL;

  if (conference == NULL || self->toast_overlay == NULL)
    return;

  dialog = lanyard_conference_dialog_new (conference, self->library, self->updater, self->settings);
  gtk_widget_insert_action_group (GTK_WIDGET (dialog), "library", G_ACTION_GROUP (self->actions));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self->toast_overlay));
}

static const GActionEntry actions[] = {
  { .name = "show-details", .activate = show_details_action, .parameter_type = "s" },
  { .name = "remove-conference", .activate = remove_conference_action, .parameter_type = "s" },
  { .name = "show-changes", .activate = show_changes_action, .parameter_type = "s" },
};

static void
lanyard_announcer_dispose (GObject *object)
{
  LanyardAnnouncer *self = LANYARD_ANNOUNCER (object);

  if (self->toast_overlay != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self->toast_overlay), "library", NULL);
  g_clear_weak_pointer (&self->toast_overlay);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_object (&self->background);
  g_clear_object (&self->updater);
  g_clear_object (&self->undo_toasts);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lanyard_announcer_parent_class)->dispose (object);
}

static void
lanyard_announcer_class_init (LanyardAnnouncerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_announcer_dispose;

  signals[RESTORED] = g_signal_new ("restored", LANYARD_TYPE_ANNOUNCER, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_announcer_init (LanyardAnnouncer *self)
{
}

LanyardAnnouncer *
lanyard_announcer_new (AdwToastOverlay   *toast_overlay,
                       LanyardLibrary    *library,
                       LanyardUpdater    *updater,
                       GSettings         *settings,
                       LanyardBackground *background)
{
  LanyardAnnouncer *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toast_overlay), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_UPDATER (updater), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (LANYARD_IS_BACKGROUND (background), NULL);

  self = g_object_new (LANYARD_TYPE_ANNOUNCER, NULL);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (toast_overlay), "library", G_ACTION_GROUP (self->actions));
  g_set_weak_pointer (&self->toast_overlay, toast_overlay);
  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  self->updater = g_object_ref (updater);
  self->background = g_object_ref (background);
  self->undo_toasts = lanyard_undo_toasts_new (toast_overlay, library);
  g_signal_connect_object (self->undo_toasts, "restored", G_CALLBACK (on_restored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_get_bookmarks (library), "changed", G_CALLBACK (on_bookmarks_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changes-found", G_CALLBACK (on_changes_found_cb), self, G_CONNECT_SWAPPED);

  return self;
}

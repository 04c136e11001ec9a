/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-agenda-page.h"
#include "lanyard-announcer.h"
#include "lanyard-conference-page.h"
#include "lanyard-message-page.h"
#include "lanyard-remarks-toast.h"
#include "lanyard-sidebar.h"
#include "lanyard-speaker-actions.h"
#include "lanyard-talk-opener.h"
#include "lanyard-talk-page.h"
#include "lanyard-window-actions.h"
#include "lanyard-window.h"

/**
 * LanyardWindow:
 *
 * The places in a sidebar, and beside it the place that is shown with the talk pages over it. It
 * loads what a place needs, and knows how places and talks are reached; what is in a page is the
 * page's own matter.
 */

#define PATIENCE_MILLISECONDS 300

struct _LanyardWindow
{
  AdwApplicationWindow   parent_instance;
  LanyardLibrary        *library;     /* (owned) (nullable) */
  LanyardUpdater        *updater;     /* (owned) (nullable) */
  LanyardReminderHealth *health;      /* (owned) (nullable) */
  GSettings             *settings;    /* (owned) */
  LanyardAdder          *adder;       /* (owned) (nullable) */
  LanyardAnnouncer      *announcer;   /* (owned) (nullable) */
  GCancellable          *loading;     /* (owned) (nullable), the load that is under way */
  LanyardTalkOpener     *talk_opener; /* (owned) (nullable) */
  gboolean               is_ready;    /* whether there is more to see than a spinner */
  gboolean               is_awaited;  /* whether it is to be presented when it is ready */
  guint                  patience_id;
  char                  *shown_id;        /* (owned) (nullable), the place that is shown or being loaded */
  char                  *loaded_id;       /* (owned) (nullable), the place whose programme the conference page has */
  char                  *waiting_talk_id; /* (owned) (nullable), the talk to show when its conference is loaded */

  AdwToastOverlay        *toast_overlay;
  AdwNavigationSplitView *split_view;
  LanyardSidebar         *sidebar;
  AdwNavigationView      *content_view;
  LanyardConferencePage  *conference_page;
};

G_DEFINE_FINAL_TYPE (LanyardWindow, lanyard_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_page (LanyardWindow *self,
           const char    *tag)
{
  adw_navigation_view_replace_with_tags (self->content_view, &tag, 1);

  self->is_ready = TRUE;
  if (self->is_awaited)
    lanyard_window_present_when_ready (self);
}

/* Pages that a start does without are made when they are shown for the first time. */
static gpointer
ensure_page (LanyardWindow *self,
             const char    *tag,
             GType          type)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->content_view, tag);

  if (page == NULL)
    {
      page = g_object_new (type, "tag", tag, NULL);
      adw_navigation_view_add (self->content_view, page);
    }

  return page;
}

static void
show_failure (LanyardWindow *self,
              const char    *title,
              const char    *message)
{
  lanyard_message_page_set_failure (ensure_page (self, "message", LANYARD_TYPE_MESSAGE_PAGE), title, message);
  show_page (self, "message");
}

static void
push_entry (LanyardWindow *self,
            LanyardEntry  *entry)
{
  adw_navigation_view_push (self->content_view, ADW_NAVIGATION_PAGE (lanyard_talk_page_new (entry, self->library, self->settings)));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static AdwNavigationPage *
dup_root (LanyardWindow *self)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (self->content_view);

  return g_list_model_get_item (pages, 0);
}

static void
show_programme (LanyardWindow    *self,
                LanyardProgramme *programme)
{
  g_autofree char *talk_id = g_steal_pointer (&self->waiting_talk_id);
  g_autoptr (AdwNavigationPage) root = dup_root (self);
  gboolean is_other = g_strcmp0 (self->shown_id, self->loaded_id) != 0;

  g_set_str (&self->loaded_id, self->shown_id);
  lanyard_conference_page_set_programme (self->conference_page, programme, self->library);
  if (is_other || root != ADW_NAVIGATION_PAGE (self->conference_page))
    show_page (self, "conference");

  if (talk_id != NULL)
    lanyard_window_open_talk (self, self->shown_id, talk_id);
}

static void
on_programme_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (LanyardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;

  programme = lanyard_library_load_programme_finish (LANYARD_LIBRARY (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);

  if (programme != NULL)
    show_programme (self, programme);
  else
    show_failure (self, _ ("Could Not Load the Conference"), error->message);
}

static void
stop_loading (LanyardWindow *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load_programme (LanyardWindow *self,
                const char    *conference_id)
{
  stop_loading (self);
  self->loading = g_cancellable_new ();
  if (g_strcmp0 (self->shown_id, self->loaded_id) == 0)
    lanyard_library_load_programme_async (self->library, conference_id, self->loading, on_programme_loaded_cb, g_object_ref (self));
  else
    lanyard_library_begin_programme_async (self->library, conference_id, self->loading, on_programme_loaded_cb, g_object_ref (self));
}

/* What there is of a talk outside of its page is enough for a card, and not for the page. */
static void
on_entry_activated_cb (LanyardWindow *self,
                       LanyardEntry  *entry)
{
  LanyardConference *conference = lanyard_entry_get_conference (entry);
  LanyardTalk       *talk = lanyard_entry_get_talk (entry);

  if (conference != NULL && talk != NULL)
    lanyard_window_open_talk (self, lanyard_conference_get_id (conference), lanyard_talk_get_id (talk));
  else
    push_entry (self, entry);
}

/* A conference that is still being read, and a talk in it, are not to come before it. */
static void
show_agenda (LanyardWindow *self)
{
  stop_loading (self);
  g_clear_pointer (&self->waiting_talk_id, g_free);
  if (adw_navigation_view_find_page (self->content_view, "agenda") == NULL)
    {
      LanyardAgendaPage *page = ensure_page (self, "agenda", LANYARD_TYPE_AGENDA_PAGE);

      lanyard_agenda_page_set_library (page, self->library, self->updater, self->health);
      g_signal_connect_object (page, "entry-activated", G_CALLBACK (on_entry_activated_cb), self, G_CONNECT_SWAPPED);
    }

  show_page (self, "agenda");
}

static void
on_place_activated_cb (LanyardWindow *self,
                       LanyardPlace  *place)
{
  lanyard_window_show_place (self, lanyard_place_get_id (place));
}

static void
on_programme_changed_cb (LanyardWindow *self,
                         const char    *conference_id)
{
  g_autoptr (LanyardPlace) place = lanyard_sidebar_find_place (self->sidebar, self->shown_id);

  if (place != NULL && lanyard_place_get_kind (place) != LANYARD_PLACE_AGENDA)
    load_programme (self, lanyard_place_get_kind (place) == LANYARD_PLACE_CONFERENCE ? self->shown_id : NULL);
}

static void
on_added_cb (LanyardWindow   *self,
             LanyardAddition *addition,
             gboolean         shows_talk)
{
  const char *conference_id = lanyard_addition_get_conference_id (addition);
  const char *talk_id = shows_talk ? lanyard_addition_get_talk_id (addition) : NULL;

  if (conference_id != NULL && talk_id != NULL)
    lanyard_window_show_talk (self, conference_id, talk_id);
  else
    lanyard_window_show_place (self, conference_id != NULL ? conference_id : LANYARD_PLACE_SHORTLISTS_ID);

  lanyard_remarks_toast_show (self, addition);
}

static void
lanyard_window_dispose (GObject *object)
{
  LanyardWindow *self = LANYARD_WINDOW (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  stop_loading (self);
  g_clear_object (&self->talk_opener);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_WINDOW);
  g_clear_object (&self->adder);
  g_clear_object (&self->announcer);
  g_clear_object (&self->library);
  g_clear_object (&self->updater);
  g_clear_object (&self->health);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->shown_id, g_free);
  g_clear_pointer (&self->loaded_id, g_free);
  g_clear_pointer (&self->waiting_talk_id, g_free);

  G_OBJECT_CLASS (lanyard_window_parent_class)->dispose (object);
}

static void
lanyard_window_class_init (LanyardWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_window_dispose;

  g_type_ensure (LANYARD_TYPE_CONFERENCE_PAGE);
  g_type_ensure (LANYARD_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, content_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardWindow, conference_page);
  gtk_widget_class_bind_template_callback (widget_class, on_place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);

  lanyard_window_actions_install (widget_class);
}

static void
lanyard_window_init (LanyardWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardWindow *
lanyard_window_new (AdwApplication *application,
                    GSettings      *settings)
{
  LanyardWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LANYARD_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  return self;
}

/* Reading takes some milliseconds. When it takes much longer, a spinner is better than nothing. */
static void
on_patience_ended_cb (gpointer user_data)
{
  LanyardWindow *self = user_data;

  self->patience_id = 0;
  lanyard_message_page_set_loading (ensure_page (self, "message", LANYARD_TYPE_MESSAGE_PAGE));
  adw_navigation_view_replace_with_tags (self->content_view, (const char *[]) { "message" }, 1);
  gtk_window_present (GTK_WINDOW (self));
}

void
lanyard_window_present_when_ready (LanyardWindow *self)
{
  g_return_if_fail (LANYARD_IS_WINDOW (self));

  self->is_awaited = !self->is_ready;

  if (self->is_ready)
    {
      g_clear_handle_id (&self->patience_id, g_source_remove);
      gtk_window_present (GTK_WINDOW (self));
    }
  else if (self->patience_id == 0)
    {
      self->patience_id = g_timeout_add_once (PATIENCE_MILLISECONDS, on_patience_ended_cb, self);
    }
}

static void
show_first_place (LanyardWindow *self)
{
  GListModel *conferences = lanyard_library_list_conferences (self->library);
  g_autoptr (LanyardConference) newest = g_list_model_get_item (conferences, 0);

  if (newest != NULL)
    {
      lanyard_window_show_place (self, lanyard_conference_get_id (newest));
      return;
    }

  lanyard_sidebar_select (self->sidebar, NULL);
  lanyard_message_page_set_empty (ensure_page (self, "message", LANYARD_TYPE_MESSAGE_PAGE));
  show_page (self, "message");
}

/* What was shown may be gone; the sidebar knows already. */
static void
on_conferences_changed_cb (LanyardWindow *self)
{
  g_autoptr (LanyardPlace) place = lanyard_sidebar_find_place (self->sidebar, self->shown_id);

  if (place != NULL)
    return;

  stop_loading (self);
  g_clear_pointer (&self->shown_id, g_free);
  g_clear_pointer (&self->loaded_id, g_free);
  show_first_place (self);
}

void
lanyard_window_set_library (LanyardWindow         *self,
                            LanyardLibrary        *library,
                            LanyardUpdater        *updater,
                            LanyardReminderHealth *health)
{
  g_return_if_fail (LANYARD_IS_WINDOW (self));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  g_set_object (&self->updater, updater);
  g_set_object (&self->health, health);
  self->talk_opener = lanyard_talk_opener_new (library);
  g_signal_connect_object (self->talk_opener, "opened", G_CALLBACK (push_entry), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->talk_opener, "failed", G_CALLBACK (lanyard_window_tell), self, G_CONNECT_SWAPPED);
  self->adder = lanyard_adder_new (GTK_WINDOW (self), library, self->settings);
  g_signal_connect_object (self->adder, "added", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  self->announcer = lanyard_announcer_new (self->toast_overlay, library, updater, self->settings,
                                           lanyard_reminder_health_get_background (health));
  g_signal_connect_object (self->announcer, "restored", G_CALLBACK (lanyard_window_show_place), self, G_CONNECT_SWAPPED);
  lanyard_sidebar_set_library (self->sidebar, library);
  lanyard_speaker_actions_add (G_ACTION_MAP (self), library, self->content_view);
  lanyard_conference_page_set_updater (self->conference_page, updater, lanyard_library_get_clock (library));
  g_signal_connect_object (library, "programme-changed", G_CALLBACK (on_programme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_list_conferences (library), "items-changed",
                           G_CALLBACK (on_conferences_changed_cb), self, G_CONNECT_SWAPPED);

  if (self->shown_id == NULL)
    show_first_place (self);
}

void
lanyard_window_show_failure (LanyardWindow *self,
                             const char    *message)
{
  g_return_if_fail (LANYARD_IS_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-conference", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-file", FALSE);
  show_failure (self, _ ("Could Not Open the Library"), message);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

void
lanyard_window_show_place (LanyardWindow *self,
                           const char    *id)
{
  g_autoptr (LanyardPlace) place = NULL;

  g_return_if_fail (LANYARD_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  place = lanyard_sidebar_find_place (self->sidebar, id);
  if (place == NULL)
    return;

  lanyard_sidebar_select (self->sidebar, id);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (g_strcmp0 (self->shown_id, id) == 0 && self->waiting_talk_id == NULL)
    {
      g_autoptr (AdwNavigationPage) root = dup_root (self);

      adw_navigation_view_pop_to_page (self->content_view, root);
      return;
    }

  g_set_str (&self->shown_id, id);
  if (lanyard_place_get_kind (place) == LANYARD_PLACE_AGENDA)
    show_agenda (self);
  else
    load_programme (self, lanyard_place_get_kind (place) == LANYARD_PLACE_CONFERENCE ? id : NULL);
}

void
lanyard_window_show_talk (LanyardWindow *self,
                          const char    *conference_id,
                          const char    *talk_id)
{
  g_return_if_fail (LANYARD_IS_WINDOW (self));
  g_return_if_fail (conference_id != NULL && talk_id != NULL);

  if (self->loading == NULL && g_strcmp0 (self->shown_id, conference_id) == 0 && g_strcmp0 (self->loaded_id, conference_id) == 0)
    lanyard_window_open_talk (self, conference_id, talk_id);
  else
    g_set_str (&self->waiting_talk_id, talk_id);

  lanyard_window_show_place (self, conference_id);
}

void
lanyard_window_open_talk (LanyardWindow *self,
                          const char    *conference_id,
                          const char    *talk_id)
{
  g_return_if_fail (LANYARD_IS_WINDOW (self));
  g_return_if_fail (conference_id != NULL && talk_id != NULL);

  lanyard_talk_opener_open (self->talk_opener, conference_id, talk_id);
}

LanyardAdder *
lanyard_window_get_adder (LanyardWindow *self)
{
  g_return_val_if_fail (LANYARD_IS_WINDOW (self), NULL);

  return self->adder;
}

void
lanyard_window_tell (LanyardWindow *self,
                     const char    *message)
{
  AdwToast *toast;

  g_return_if_fail (LANYARD_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  lanyard_window_add_toast (self, toast);
}

void
lanyard_window_add_toast (LanyardWindow *self,
                          AdwToast      *toast)
{
  g_return_if_fail (LANYARD_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

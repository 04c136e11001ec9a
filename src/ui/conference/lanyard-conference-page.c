/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-conference-page.h"
#include "lanyard-filter-button.h"
#include "lanyard-freshness.h"
#include "lanyard-picks-view.h"
#include "lanyard-programme-completion.h"
#include "lanyard-refresh-actions.h"
#include "lanyard-refresh-button.h"
#include "lanyard-rooms-view.h"
#include "lanyard-schedule-view.h"
#include "lanyard-search-view.h"
#include "lanyard-speakers-view.h"

/**
 * LanyardConferencePage:
 *
 * One conference, in the views that there is something to show in.
 */

struct _LanyardConferencePage
{
  AdwNavigationPage           parent_instance;
  LanyardProgramme           *programme;   /* (owned) (nullable) */
  LanyardLibrary             *library;     /* (owned) (nullable) */
  LanyardFreshness           *freshness;   /* (owned) (nullable) */
  LanyardShownTalks          *shown_talks; /* (owned) (nullable), until a view needs them */
  LanyardViewMemory          *memory;      /* (owned) (nullable), until a view needs it */
  LanyardProgrammeCompletion *completion;  /* (owned) */
  gboolean                    has_choice;
  gboolean                    is_narrow;

  AdwBanner         *example_banner;
  AdwWindowTitle    *window_title;
  GtkStack          *title_stack;
  GtkWidget         *menu_button;
  LanyardSearchView *search_view;
  AdwViewStack      *view_stack;
  AdwViewStackPage  *picks_page;
  AdwViewStackPage  *schedule_page;
  LanyardPicksView  *picks_view;
  AdwBin            *schedule_bin;
  AdwBin            *filter_bin;
  AdwViewStackPage  *rooms_page;
  AdwBin            *rooms_bin;
  AdwViewStackPage  *speakers_page;
  AdwBin            *speakers_bin;
};

G_DEFINE_FINAL_TYPE (LanyardConferencePage, lanyard_conference_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_FRESHNESS = 1,
} LanyardConferencePageProperty;

static GParamSpec *properties[PROP_FRESHNESS + 1];

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_title (LanyardConferencePage *self)
{
  LanyardConference *conference = lanyard_programme_get_conference (self->programme);
  const char        *title = _ ("Shortlists");
  g_autofree char   *dates = NULL;

  if (conference != NULL)
    {
      title = lanyard_conference_get_title (conference);
      dates = lanyard_time_text_get_dates (conference);
    }

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, dates != NULL ? dates : "");
}

static const char *
get_id (LanyardConference *conference)
{
  return conference != NULL ? lanyard_conference_get_id (conference) : NULL;
}

static void
show_first_view (LanyardConferencePage *self)
{
  adw_view_stack_set_visible_child_name (self->view_stack,
                                         adw_view_stack_page_get_visible (self->picks_page) ? "picks" : "schedule");
}

/* The views stand in the header where there is a choice of them, and room for it. */
static void
update_title_stack (LanyardConferencePage *self)
{
  gtk_stack_set_visible_child_name (self->title_stack, self->has_choice && !self->is_narrow ? "switcher" : "title");
}

/* It is shown also while the page of a talk is over it. The window refreshes
 * what the page that is shown has given it. */
static void
update_freshness (LanyardConferencePage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  g_autoptr (GListModel) pages = NULL;
  g_autoptr (AdwNavigationPage) root = NULL;

  if (self->freshness == NULL || self->programme == NULL || view == NULL)
    return;

  pages = adw_navigation_view_get_navigation_stack (ADW_NAVIGATION_VIEW (view));
  root = g_list_model_get_item (pages, 0);
  lanyard_freshness_set_shown (self->freshness, root == ADW_NAVIGATION_PAGE (self),
                               get_id (lanyard_programme_get_conference (self->programme)));
  if (root == ADW_NAVIGATION_PAGE (self))
    lanyard_refresh_actions_add (G_ACTION_MAP (gtk_widget_get_root (GTK_WIDGET (self))), LANYARD_REFRESHABLE (self->freshness));
}

static void
on_entry_activated_cb (LanyardConferencePage *self,
                       LanyardEntry          *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

/* What the views that can be filtered show together. */
static void
update_shown_talks (LanyardConferencePage *self)
{
  const char *id = get_id (lanyard_programme_get_conference (self->programme));

  if (self->shown_talks != NULL)
    lanyard_shown_talks_set (self->shown_talks, self->programme, lanyard_view_memory_get_filter (self->memory, id));
}

static void
ensure_shown_talks (LanyardConferencePage *self)
{
  g_autoptr (GSettings) settings = NULL;

  if (self->shown_talks != NULL)
    return;

  settings = g_settings_new (APP_ID);
  self->memory = lanyard_view_memory_new (settings);
  self->shown_talks = lanyard_shown_talks_new (lanyard_library_get_bookmarks (self->library),
                                               lanyard_library_get_clock (self->library));
  update_shown_talks (self);
  adw_bin_set_child (self->filter_bin, GTK_WIDGET (lanyard_filter_button_new (self->shown_talks)));
}

/* Made when it is looked at for the first time: the window mostly opens on the picks. */
static void
on_schedule_map_cb (LanyardConferencePage *self)
{
  GtkWidget *view;

  if (adw_bin_get_child (self->schedule_bin) != NULL)
    return;

  ensure_shown_talks (self);
  view = GTK_WIDGET (lanyard_schedule_view_new (self->shown_talks, self->library, self->memory));
  g_signal_connect_object (view, "entry-activated", G_CALLBACK (on_entry_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->schedule_bin, view);
}

static void
on_rooms_map_cb (LanyardConferencePage *self)
{
  GtkWidget *view;

  if (adw_bin_get_child (self->rooms_bin) != NULL)
    return;

  ensure_shown_talks (self);
  view = GTK_WIDGET (lanyard_rooms_view_new (self->shown_talks, self->library, self->memory));
  g_signal_connect_object (view, "entry-activated", G_CALLBACK (on_entry_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->rooms_bin, view);
}

/* Where there is no room for the button in the header, it is in the view. */
static gboolean
can_be_filtered (LanyardConferencePage *self,
                 const char            *view_name,
                 gboolean               is_narrow)
{
  return !is_narrow && (g_strcmp0 (view_name, "schedule") == 0 || g_strcmp0 (view_name, "rooms") == 0);
}

static void
update_speakers (LanyardConferencePage *self)
{
  LanyardConference *conference = lanyard_programme_get_conference (self->programme);
  GtkWidget         *view = adw_bin_get_child (self->speakers_bin);

  if (view != NULL && conference != NULL)
    lanyard_speakers_view_set_conference (LANYARD_SPEAKERS_VIEW (view), self->library, get_id (conference));
}

static void
on_speakers_map_cb (LanyardConferencePage *self)
{
  GtkWidget *view;

  if (adw_bin_get_child (self->speakers_bin) != NULL)
    return;

  view = g_object_new (LANYARD_TYPE_SPEAKERS_VIEW, NULL);
  g_object_bind_property (self->search_view, "words", view, "words", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->speakers_bin, view);
  update_speakers (self);
}

static gboolean
is_speakers (LanyardConferencePage *self,
             const char            *view_name)
{
  return g_strcmp0 (view_name, "speakers") == 0;
}

static void
on_search_activated_cb (LanyardConferencePage *self)
{
  GtkWidget *view = adw_bin_get_child (self->speakers_bin);

  if (view != NULL)
    lanyard_speakers_view_open_first (LANYARD_SPEAKERS_VIEW (view));
}

static void
update_views (LanyardConferencePage *self)
{
  gboolean has_picks = g_list_model_get_n_items (lanyard_programme_list_shortlists (self->programme)) > 0;
  gboolean has_schedule = lanyard_programme_get_schedule (self->programme) != NULL;
  gboolean has_rooms = lanyard_rooms_view_has_rooms (self->programme);

  if (has_picks)
    lanyard_picks_view_set_programme (self->picks_view, self->programme, self->library);
  if (has_schedule)
    update_shown_talks (self);
  update_speakers (self);

  self->has_choice = has_schedule;
  update_title_stack (self);
  adw_view_stack_page_set_visible (self->picks_page, has_picks);
  adw_view_stack_page_set_visible (self->schedule_page, has_schedule);
  adw_view_stack_page_set_visible (self->rooms_page, has_rooms);
  adw_view_stack_page_set_visible (self->speakers_page, has_schedule);

  if (!adw_view_stack_page_get_visible (adw_view_stack_get_page (self->view_stack, adw_view_stack_get_visible_child (self->view_stack))))
    show_first_view (self);
}

static void
on_narrow_apply_cb (LanyardConferencePage *self)
{
  self->is_narrow = TRUE;
  update_title_stack (self);
}

static void
on_narrow_unapply_cb (LanyardConferencePage *self)
{
  self->is_narrow = FALSE;
  update_title_stack (self);
}

static gboolean
has_text (LanyardConferencePage *self,
          const char            *text)
{
  return text != NULL;
}

static void
lanyard_conference_page_showing (AdwNavigationPage *page)
{
  ADW_NAVIGATION_PAGE_CLASS (lanyard_conference_page_parent_class)->showing (page);

  update_freshness (LANYARD_CONFERENCE_PAGE (page));
}

static void
lanyard_conference_page_hidden (AdwNavigationPage *page)
{
  ADW_NAVIGATION_PAGE_CLASS (lanyard_conference_page_parent_class)->hidden (page);

  update_freshness (LANYARD_CONFERENCE_PAGE (page));
}

/* "conference.show-details" is "library.show-details" of the conference that is shown. Its keys are
 * heard in the whole window, also while another page is over this one. */
static void
library_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LanyardConferencePage *self = LANYARD_CONFERENCE_PAGE (widget);
  g_autofree char       *name = g_strconcat ("library.", action_name + strlen ("conference."), NULL);
  LanyardConference     *conference = self->programme != NULL ? lanyard_programme_get_conference (self->programme) : NULL;

  if (conference != NULL && gtk_widget_get_mapped (widget))
    gtk_widget_activate_action (widget, name, "s", lanyard_conference_get_id (conference));
}

static void
show_programme (LanyardConferencePage *self,
                LanyardProgramme      *programme)
{
  LanyardConference *conference = lanyard_programme_get_conference (programme);
  gboolean           is_other;

  is_other = self->programme == NULL || g_strcmp0 (get_id (conference), get_id (lanyard_programme_get_conference (self->programme))) != 0;
  g_set_object (&self->programme, programme);

  update_title (self);
  update_views (self);
  update_freshness (self);
  if (is_other)
    show_first_view (self);
  gtk_widget_set_visible (self->menu_button, conference != NULL);
  lanyard_search_view_set_conference (self->search_view, self->library, get_id (conference));
  adw_banner_set_revealed (self->example_banner, conference != NULL && lanyard_conference_is_example (conference));
}

static void
on_completion_failed_cb (LanyardConferencePage *self,
                         const char            *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", message);
}

static void
lanyard_conference_page_dispose (GObject *object)
{
  LanyardConferencePage *self = LANYARD_CONFERENCE_PAGE (object);

  if (self->completion != NULL)
    lanyard_programme_completion_stop (self->completion);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CONFERENCE_PAGE);
  g_clear_object (&self->programme);
  g_clear_object (&self->library);
  g_clear_object (&self->freshness);
  g_clear_object (&self->shown_talks);
  g_clear_object (&self->memory);
  g_clear_object (&self->completion);

  G_OBJECT_CLASS (lanyard_conference_page_parent_class)->dispose (object);
}

static void
lanyard_conference_page_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  LanyardConferencePage *self = LANYARD_CONFERENCE_PAGE (object);

  switch ((LanyardConferencePageProperty) prop_id)
    {
    case PROP_FRESHNESS:
      g_value_set_object (value, self->freshness);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_conference_page_class_init (LanyardConferencePageClass *klass)
{
  GObjectClass           *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass         *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->dispose = lanyard_conference_page_dispose;
  object_class->get_property = lanyard_conference_page_get_property;
  page_class->showing = lanyard_conference_page_showing;
  page_class->hidden = lanyard_conference_page_hidden;

  properties[PROP_FRESHNESS] = g_param_spec_object ("freshness", NULL, NULL, LANYARD_TYPE_FRESHNESS,
                                                    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_CONFERENCE_PAGE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  g_type_ensure (LANYARD_TYPE_FRESHNESS);
  g_type_ensure (LANYARD_TYPE_PICKS_VIEW);
  g_type_ensure (LANYARD_TYPE_REFRESH_BUTTON);
  g_type_ensure (LANYARD_TYPE_SEARCH_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-conference-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, example_banner);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, search_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, picks_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, schedule_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, picks_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, schedule_bin);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, filter_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_schedule_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, can_be_filtered);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, rooms_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, rooms_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_rooms_map_cb);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, speakers_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardConferencePage, speakers_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_speakers_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_speakers);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_unapply_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);

  gtk_widget_class_install_action (widget_class, "conference.show-details", NULL, library_action);
  gtk_widget_class_install_action (widget_class, "conference.show-changes", NULL, library_action);
  gtk_widget_class_install_action (widget_class, "conference.remove-conference", NULL, library_action);
}

static void
lanyard_conference_page_init (LanyardConferencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->completion = lanyard_programme_completion_new (GTK_WIDGET (self));
  g_signal_connect_object (self->completion, "completed", G_CALLBACK (show_programme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->completion, "failed", G_CALLBACK (on_completion_failed_cb), self, G_CONNECT_SWAPPED);
}

void
lanyard_conference_page_set_programme (LanyardConferencePage *self,
                                       LanyardProgramme      *programme,
                                       LanyardLibrary        *library)
{
  g_return_if_fail (LANYARD_IS_CONFERENCE_PAGE (self));
  g_return_if_fail (LANYARD_IS_PROGRAMME (programme));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  show_programme (self, programme);

  lanyard_programme_completion_begin (self->completion, library, programme);
}

void
lanyard_conference_page_set_updater (LanyardConferencePage *self,
                                     LanyardUpdater        *updater,
                                     LanyardClock          *clock)
{
  g_return_if_fail (LANYARD_IS_CONFERENCE_PAGE (self));
  g_return_if_fail (LANYARD_IS_UPDATER (updater));
  g_return_if_fail (self->freshness == NULL);

  self->freshness = lanyard_freshness_new (updater, clock);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRESHNESS]);
  update_freshness (self);
}

LanyardProgramme *
lanyard_conference_page_get_programme (LanyardConferencePage *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE_PAGE (self), NULL);

  return self->programme;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lanyard-card-list.h"
#include "lanyard-missing-schedule.h"
#include "lanyard-picks-view.h"
#include "lanyard-section.h"

/**
 * LanyardPicksView:
 *
 * The shortlists of a programme as cards: an article's head, its sections, its picks.
 */

struct _LanyardPicksView
{
  AdwBin parent_instance;
  char  *schedule_address; /* (owned) (nullable), what leads to the schedule that is missing */

  AdwBanner       *schedule_banner;
  LanyardCardList *card_list;
};

G_DEFINE_FINAL_TYPE (LanyardPicksView, lanyard_picks_view, ADW_TYPE_BIN)

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GListModel *
list_entries (LanyardSection   *section,
              LanyardShortlist *shortlist,
              LanyardProgramme *programme,
              LanyardLibrary   *library)
{
  GListModel *picks = lanyard_section_get_picks (section);
  g_autoptr (GListStore) entries = g_list_store_new (LANYARD_TYPE_ENTRY);

  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, i);
      g_autoptr (LanyardEntry) entry = NULL;

      entry = lanyard_entry_new (programme, lanyard_programme_find_talk (programme, pick), pick, shortlist,
                                 lanyard_library_get_bookmarks (library), lanyard_library_get_clock (library));
      g_list_store_append (entries, entry);
    }

  return G_LIST_MODEL (g_steal_pointer (&entries));
}

static char *
dup_conference_line (LanyardProgramme *programme)
{
  LanyardConference *conference = lanyard_programme_get_conference (programme);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *dates = NULL;

  if (conference == NULL)
    return NULL;

  dates = lanyard_time_text_get_dates (conference);
  g_strv_builder_add (builder, lanyard_conference_get_title (conference));
  if (dates != NULL)
    g_strv_builder_add (builder, dates);
  if (lanyard_conference_get_location (conference) != NULL)
    g_strv_builder_add (builder, lanyard_conference_get_location (conference));
  g_strv_builder_take (builder, lanyard_time_text_get_zone (conference));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static void
add_shortlist (GPtrArray        *sections,
               LanyardShortlist *shortlist,
               LanyardProgramme *programme,
               LanyardLibrary   *library)
{
  GListModel      *parts = lanyard_shortlist_get_sections (shortlist);
  g_autofree char *line = dup_conference_line (programme);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (LanyardSection) part = g_list_model_get_item (parts, i);
      g_autoptr (GListModel) entries = list_entries (part, shortlist, programme, library);
      LanyardCardSection *section = lanyard_card_section_new (entries, FALSE);

      if (i == 0)
        lanyard_card_section_set_shortlist (section, shortlist, line);
      if (lanyard_section_get_title (part) != NULL)
        lanyard_card_section_set_title (section, LANYARD_HEADING_LARGE, lanyard_section_get_title (part), NULL);

      g_ptr_array_add (sections, section);
    }
}

/* Nobody is asked before the person has seen who it would be. */
static void
offer_schedule (LanyardPicksView *self,
                LanyardProgramme *programme)
{
  g_autofree char *host = NULL;
  g_autofree char *title = NULL;

  g_clear_pointer (&self->schedule_address, g_free);
  self->schedule_address = lanyard_missing_schedule_find (programme);
  if (self->schedule_address != NULL && g_uri_split_network (self->schedule_address, G_URI_FLAGS_NONE, NULL, &host, NULL, NULL))
    {
      /* TRANSLATORS: %s is the name of a server. */
      title = g_strdup_printf (_ ("The times of these talks are not known yet. They may be at %s."), host);
      adw_banner_set_title (self->schedule_banner, title);
    }

  adw_banner_set_revealed (self->schedule_banner, title != NULL);
}

static void
on_get_schedule_cb (LanyardPicksView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.get-schedule", "s", self->schedule_address);
}

static void
on_entry_activated_cb (LanyardPicksView *self,
                       LanyardEntry     *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static void
lanyard_picks_view_dispose (GObject *object)
{
  LanyardPicksView *self = LANYARD_PICKS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_PICKS_VIEW);
  g_clear_pointer (&self->schedule_address, g_free);

  G_OBJECT_CLASS (lanyard_picks_view_parent_class)->dispose (object);
}

static void
lanyard_picks_view_class_init (LanyardPicksViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_picks_view_dispose;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_PICKS_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  g_type_ensure (LANYARD_TYPE_CARD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-picks-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardPicksView, card_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardPicksView, schedule_banner);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_get_schedule_cb);
}

static void
lanyard_picks_view_init (LanyardPicksView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_picks_view_set_programme (LanyardPicksView *self,
                                  LanyardProgramme *programme,
                                  LanyardLibrary   *library)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *shortlists = NULL;

  g_return_if_fail (LANYARD_IS_PICKS_VIEW (self));
  g_return_if_fail (LANYARD_IS_PROGRAMME (programme));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));

  shortlists = lanyard_programme_list_shortlists (programme);

  for (guint i = 0; i < g_list_model_get_n_items (shortlists); i++)
    {
      g_autoptr (LanyardShortlist) shortlist = g_list_model_get_item (shortlists, i);

      add_shortlist (sections, shortlist, programme, library);
    }

  lanyard_card_list_set_sections (self->card_list, sections);
  offer_schedule (self, programme);
}

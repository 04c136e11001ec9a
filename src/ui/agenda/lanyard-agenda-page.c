/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-agenda-exporter.h"
#include "lanyard-agenda-page.h"
#include "lanyard-agenda-part.h"
#include "lanyard-bookmark-importer.h"
#include "lanyard-card-list.h"
#include "lanyard-dropped-talks.h"
#include "lanyard-next-up-bar.h"
#include "lanyard-refresh-actions.h"
#include "lanyard-refresh-button.h"
#include "lanyard-refresh-round.h"
#include "lanyard-toast-label.h"

/**
 * LanyardAgendaPage:
 *
 * My Agenda: the bookmarked talks of all conferences by day, with a word where some of them are
 * at the same time, and over them what keeps reminders from coming, what newer schedules have
 * changed, and what was missed.
 */

struct _LanyardAgendaPage
{
  AdwNavigationPage        parent_instance;
  LanyardLibrary          *library;      /* (owned) (nullable) */
  LanyardReminderHealth   *health;       /* (owned) (nullable) */
  LanyardRefreshRound     *round;        /* (owned) (nullable) */
  LanyardAgendaExporter   *exporter;     /* (owned) (nullable) */
  LanyardBookmarkImporter *importer;     /* (owned) (nullable) */
  AdwToast                *result_toast; /* (weak) (nullable) */

  AdwBanner        *banner;
  LanyardNextUpBar *next_up_bar;
  AdwViewStack     *stack;
  LanyardCardList  *card_list;
};

G_DEFINE_FINAL_TYPE (LanyardAgendaPage, lanyard_agenda_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_REFRESH_ROUND = 1,
  PROP_WITH_NOTES,
} LanyardAgendaPageProperty;

static GParamSpec *properties[PROP_WITH_NOTES + 1];

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GListModel *
list_entries (LanyardAgendaPage *self,
              guint              first,
              guint              length)
{
  LanyardBookmarks *bookmarks = lanyard_library_get_bookmarks (self->library);
  g_autoptr (GListStore) entries = g_list_store_new (LANYARD_TYPE_ENTRY);

  for (guint i = first; i < first + length; i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (lanyard_bookmarks_list (bookmarks), i);
      g_autoptr (LanyardEntry) entry = NULL;

      entry = lanyard_entry_new_for_bookmark (bookmark, bookmarks, lanyard_library_get_clock (self->library));
      g_list_store_append (entries, entry);
    }

  return G_LIST_MODEL (g_steal_pointer (&entries));
}

static LanyardCardSection *
make_section (LanyardAgendaPage *self,
              LanyardAgendaPart *part)
{
  g_autoptr (GListModel) entries = list_entries (self, part->first, part->length);
  LanyardCardSection *section = lanyard_card_section_new (entries, TRUE);

  if (part->title != NULL)
    lanyard_card_section_set_title (section, LANYARD_HEADING_LARGE, part->title, part->zone);

  /* Time goes down the page; side by side are talks at the same time. */
  lanyard_card_section_set_side_by_side (section, part->overlaps);
  lanyard_card_section_set_note (section, part->note_text, part->note == LANYARD_AGENDA_NOTE_WAY);
  lanyard_card_section_set_warning (section, part->warning);

  return section;
}

/* Under no day, for the talks have none any more. */
static void
add_dropped (LanyardAgendaPage *self,
             GPtrArray         *sections)
{
  g_autoptr (GListModel) entries = lanyard_dropped_talks_list (self->library);
  LanyardCardSection *section;

  if (g_list_model_get_n_items (entries) == 0)
    return;

  section = lanyard_card_section_new (entries, FALSE);
  lanyard_card_section_set_title (section, LANYARD_HEADING_LARGE, _ ("No Longer in the Schedule"), _ ("Talks with your notes"));
  g_ptr_array_add (sections, section);
}

static GPtrArray *
make_sections (LanyardAgendaPage *self)
{
  GListModel           *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));
  LanyardUnseenChanges *changes = lanyard_library_get_changes (self->library);
  LanyardMissedTalks   *missed = lanyard_library_get_missed (self->library);
  g_autoptr (GPtrArray) parts = lanyard_agenda_part_list (bookmarks);
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (sections, make_section (self, g_ptr_array_index (parts, i)));

  add_dropped (self, sections);

  if (sections->len > 0 && g_list_model_get_n_items (lanyard_unseen_changes_list (changes)) > 0)
    lanyard_card_section_set_changes (g_ptr_array_index (sections, 0), changes);
  if (sections->len > 0 && g_list_model_get_n_items (lanyard_missed_talks_list (missed)) > 0)
    lanyard_card_section_set_missed (g_ptr_array_index (sections, 0), missed);

  return g_steal_pointer (&sections);
}

static void
update (LanyardAgendaPage *self)
{
  g_autoptr (GPtrArray) sections = make_sections (self);
  GListModel *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));
  gboolean    has_bookmarks = g_list_model_get_n_items (bookmarks) > 0;

  lanyard_card_list_set_sections (self->card_list, sections);
  adw_view_stack_set_visible_child_name (self->stack, sections->len > 0 ? "talks" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.copy", has_bookmarks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.export", has_bookmarks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.print", has_bookmarks);
}

static void
on_problem_changed_cb (LanyardAgendaPage *self)
{
  const LanyardReminderProblem problem = lanyard_reminder_health_get_problem (self->health);

  /* What it said stays while it slides away. */
  if (problem != LANYARD_REMINDER_PROBLEM_NONE)
    {
      adw_banner_set_title (self->banner, lanyard_reminder_problem_get_sentence (problem));
      adw_banner_set_button_label (self->banner, lanyard_reminder_problem_get_label (problem));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), lanyard_reminder_problem_get_action (problem));
    }

  adw_banner_set_revealed (self->banner, problem != LANYARD_REMINDER_PROBLEM_NONE);
}

static void
on_entry_activated_cb (LanyardAgendaPage *self,
                       LanyardEntry      *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

/* It answers a key that was pressed, and so neither waits behind others nor piles up. */
static void
on_finished_cb (LanyardAgendaPage *self,
                const char        *sentence)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast  *toast;

  g_assert (LANYARD_IS_AGENDA_PAGE (self));

  if (overlay == NULL)
    return;

  if (self->result_toast != NULL)
    adw_toast_dismiss (self->result_toast);

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, lanyard_toast_label_new (sentence));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_weak_pointer (&self->result_toast, toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lanyard_agenda_exporter_copy (LANYARD_AGENDA_PAGE (widget)->exporter);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  lanyard_agenda_exporter_choose (LANYARD_AGENDA_PAGE (widget)->exporter);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  lanyard_agenda_exporter_print (LANYARD_AGENDA_PAGE (widget)->exporter);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  lanyard_bookmark_importer_choose (LANYARD_AGENDA_PAGE (widget)->importer);
}

static void
lanyard_agenda_page_showing (AdwNavigationPage *page)
{
  LanyardAgendaPage *self = LANYARD_AGENDA_PAGE (page);

  ADW_NAVIGATION_PAGE_CLASS (lanyard_agenda_page_parent_class)->showing (page);

  lanyard_refresh_actions_add (G_ACTION_MAP (gtk_widget_get_root (GTK_WIDGET (self))), LANYARD_REFRESHABLE (self->round));
  lanyard_reminder_health_check (self->health);
}

static void
lanyard_agenda_page_dispose (GObject *object)
{
  LanyardAgendaPage *self = LANYARD_AGENDA_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_AGENDA_PAGE);
  g_clear_weak_pointer (&self->result_toast);
  g_clear_object (&self->exporter);
  g_clear_object (&self->importer);
  g_clear_object (&self->round);
  g_clear_object (&self->library);
  g_clear_object (&self->health);

  G_OBJECT_CLASS (lanyard_agenda_page_parent_class)->dispose (object);
}

static void
lanyard_agenda_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LanyardAgendaPage *self = LANYARD_AGENDA_PAGE (object);

  switch ((LanyardAgendaPageProperty) prop_id)
    {
    case PROP_REFRESH_ROUND:
      g_value_set_object (value, self->round);
      break;

    case PROP_WITH_NOTES:
      g_value_set_boolean (value, self->exporter != NULL && lanyard_agenda_exporter_get_with_notes (self->exporter));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_agenda_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LanyardAgendaPage *self = LANYARD_AGENDA_PAGE (object);

  switch ((LanyardAgendaPageProperty) prop_id)
    {
    case PROP_WITH_NOTES:
      lanyard_agenda_exporter_set_with_notes (self->exporter, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_REFRESH_ROUND:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_agenda_page_class_init (LanyardAgendaPageClass *klass)
{
  GObjectClass           *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass         *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->dispose = lanyard_agenda_page_dispose;
  object_class->get_property = lanyard_agenda_page_get_property;
  object_class->set_property = lanyard_agenda_page_set_property;
  page_class->showing = lanyard_agenda_page_showing;

  properties[PROP_REFRESH_ROUND] = g_param_spec_object ("refresh-round", NULL, NULL, LANYARD_TYPE_REFRESH_ROUND,
                                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WITH_NOTES] = g_param_spec_boolean ("with-notes", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_AGENDA_PAGE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  gtk_widget_class_install_action (widget_class, "agenda.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "agenda.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "agenda.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "agenda.print", NULL, print_action);
  gtk_widget_class_install_property_action (widget_class, "agenda.with-notes", "with-notes");

  g_type_ensure (LANYARD_TYPE_CARD_LIST);
  g_type_ensure (LANYARD_TYPE_NEXT_UP_BAR);
  g_type_ensure (LANYARD_TYPE_REFRESH_BUTTON);
  g_type_ensure (LANYARD_TYPE_REFRESH_ROUND);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardAgendaPage, banner);
  gtk_widget_class_bind_template_child (widget_class, LanyardAgendaPage, next_up_bar);
  gtk_widget_class_bind_template_child (widget_class, LanyardAgendaPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardAgendaPage, card_list);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
}

static void
lanyard_agenda_page_init (LanyardAgendaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_agenda_page_set_library (LanyardAgendaPage     *self,
                                 LanyardLibrary        *library,
                                 LanyardUpdater        *updater,
                                 LanyardReminderHealth *health)
{
  g_return_if_fail (LANYARD_IS_AGENDA_PAGE (self));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (LANYARD_IS_UPDATER (updater));
  g_return_if_fail (LANYARD_IS_REMINDER_HEALTH (health));
  g_return_if_fail (self->round == NULL);

  self->round = lanyard_refresh_round_new (library, updater);
  g_signal_connect_object (self->round, "finished", G_CALLBACK (on_finished_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFRESH_ROUND]);

  g_set_object (&self->library, library);
  self->exporter = lanyard_agenda_exporter_new (GTK_WIDGET (self), library);
  self->importer = lanyard_bookmark_importer_new (GTK_WIDGET (self), library);
  lanyard_next_up_bar_set_library (self->next_up_bar, library);
  g_set_object (&self->health, health);
  g_signal_connect_object (health, "notify::problem", G_CALLBACK (on_problem_changed_cb), self, G_CONNECT_SWAPPED);
  on_problem_changed_cb (self);
  g_signal_connect_object (lanyard_library_get_bookmarks (library), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_unseen_changes_list (lanyard_library_get_changes (library)), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_missed_talks_list (lanyard_library_get_missed (library)), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_notes_list_dropped (lanyard_library_get_notes (library)), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

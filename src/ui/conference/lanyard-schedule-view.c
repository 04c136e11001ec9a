/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-card-list.h"
#include "lanyard-filter-button.h"
#include "lanyard-filter-chips.h"
#include "lanyard-jump-button.h"
#include "lanyard-schedule-sections.h"
#include "lanyard-schedule-view.h"

/* The name of the toggle for talks without a time; no date is called so. */
#define NO_DAY "unscheduled"

/**
 * LanyardScheduleView:
 *
 * The schedule of a conference: a toggle for each day, and the talks of the day by start time. The
 * headings of start times scroll away with their talks, so the one in view is named over the list.
 */

struct _LanyardScheduleView
{
  AdwBin             parent_instance;
  LanyardShownTalks *talks;           /* (owned) (nullable) */
  LanyardLibrary    *library;         /* (owned) (nullable) */
  LanyardViewMemory *memory;          /* (owned) (nullable) */
  char              *conference_id;   /* (owned) (nullable), whose talks are shown */
  GPtrArray         *days;            /* (owned) (nullable) (element-type LanyardDay), of the programme */
  GSignalGroup      *section_signals; /* (owned), of the section in view */
  gboolean           is_filling;
  gboolean           is_stale;      /* whether the talks have yet to be shown */
  gboolean           wants_a_place; /* whether the list is yet to be scrolled to where it was, or to now */

  AdwToggleGroup     *day_group;
  LanyardFilterChips *filter_chips;
  GtkLabel           *section_label;
  GtkLabel           *mark_label;
  LanyardJumpButton  *jump_button;
  AdwBin             *filter_bin;
  GtkStack           *stack;
  LanyardCardList    *card_list;
  AdwStatusPage      *status_page;
};

G_DEFINE_FINAL_TYPE (LanyardScheduleView, lanyard_schedule_view, ADW_TYPE_BIN)

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_toggle_name (LanyardDay *day)
{
  return day->name != NULL ? day->name : NO_DAY;
}

static LanyardDay *
find_day (LanyardScheduleView *self,
          const char          *name)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (self->days, i);

      if (g_strcmp0 (get_toggle_name (day), name) == 0)
        return day;
    }

  return NULL;
}

static LanyardDay *
get_day (LanyardScheduleView *self)
{
  return self->days != NULL ? find_day (self, adw_toggle_group_get_active_name (self->day_group)) : NULL;
}

static LanyardConference *
get_conference (LanyardScheduleView *self)
{
  return lanyard_programme_get_conference (lanyard_shown_talks_get_programme (self->talks));
}

static LanyardDay *
find_day_of (LanyardScheduleView *self,
             gint64               instant)
{
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (get_conference (self));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);
  g_autofree char *name = lanyard_days_get_name (time, zone);

  return find_day (self, name);
}

static LanyardDay *
find_today (LanyardScheduleView *self)
{
  return find_day_of (self, lanyard_clock_get_now (lanyard_library_get_clock (self->library)));
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
name_section (LanyardScheduleView *self)
{
  LanyardCardSection *section = lanyard_card_list_get_section_in_view (self->card_list);

  set_label (self->section_label, section != NULL ? lanyard_card_section_get_title (section) : NULL);
  set_label (self->mark_label, section != NULL ? lanyard_card_section_get_mark (section) : NULL);
}

static void
on_section_in_view_cb (LanyardScheduleView *self)
{
  g_signal_group_set_target (self->section_signals, lanyard_card_list_get_section_in_view (self->card_list));
  name_section (self);
}

static gboolean
scroll_to_goal (LanyardScheduleView *self)
{
  gint64      goal = lanyard_jump_button_get_goal (self->jump_button);
  LanyardDay *day = get_day (self);
  guint       section;

  if (goal == LANYARD_NEVER || day == NULL || !lanyard_schedule_sections_find_start (self->talks, day, goal, &section))
    return FALSE;

  lanyard_card_list_scroll_to (self->card_list, section, 0);

  return TRUE;
}

static gboolean
scroll_to_place (LanyardScheduleView *self)
{
  const char *place = lanyard_view_memory_get_place (self->memory, self->conference_id);
  LanyardDay *day = get_day (self);
  guint       section;
  guint       entry;

  if (place == NULL || day == NULL || !lanyard_schedule_sections_find_talk (self->talks, day, place, &section, &entry))
    return FALSE;

  lanyard_card_list_scroll_to (self->card_list, section, entry);

  return TRUE;
}

/* Of a large conference, what is there at first may not reach to where the list is to be scrolled. */
static void
find_place (LanyardScheduleView *self)
{
  if (!self->wants_a_place)
    return;

  self->wants_a_place = !lanyard_programme_is_complete (lanyard_shown_talks_get_programme (self->talks));
  if (!scroll_to_place (self) && !scroll_to_goal (self))
    lanyard_card_list_scroll_to_top (self->card_list, FALSE);
}

static void
remember_place (LanyardScheduleView *self)
{
  LanyardEntry *entry = lanyard_card_list_get_entry_in_view (self->card_list);

  if (self->conference_id != NULL && entry != NULL && lanyard_entry_get_talk (entry) != NULL && !self->wants_a_place)
    lanyard_view_memory_set_place (self->memory, self->conference_id, lanyard_talk_get_id (lanyard_entry_get_talk (entry)));
}

static void
show_nothing (LanyardScheduleView *self)
{
  guint            n_elsewhere = lanyard_shown_talks_get_positions (self->talks)->len;
  g_autofree char *description = NULL;

  if (n_elsewhere > 0)
    /* TRANSLATORS: %u is how many talks of other days match. */
    description = g_strdup_printf (ngettext ("No talk of this day matches the filters. %u of another day does.",
                                             "No talk of this day matches the filters. %u of other days do.", n_elsewhere),
                                   n_elsewhere);
  else
    description = g_strdup (_ ("No talk matches the filters."));

  adw_status_page_set_description (self->status_page, description);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  set_label (self->section_label, NULL);
  set_label (self->mark_label, NULL);
}

static void
show_day (LanyardScheduleView *self,
          LanyardDay          *day)
{
  g_autoptr (GPtrArray) sections = lanyard_schedule_sections_list (self->talks, day, self->library);

  lanyard_card_list_set_sections (self->card_list, sections);

  /* The talks of a day may yet have to be read. */
  if (sections->len == 0 && day->length > 0)
    show_nothing (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "talks");

  /* Until the list is laid out, it is scrolled to where it was. */
  if (sections->len > 0 && lanyard_card_list_get_section_in_view (self->card_list) == NULL)
    set_label (self->section_label, lanyard_card_section_get_title (g_ptr_array_index (sections, 0)));
}

static void
on_day_changed_cb (LanyardScheduleView *self)
{
  LanyardDay *day = get_day (self);

  if (self->is_filling || day == NULL)
    return;

  lanyard_view_memory_set_day (self->memory, self->conference_id, get_toggle_name (day));
  lanyard_view_memory_set_place (self->memory, self->conference_id, NULL);
  show_day (self, day);
  lanyard_card_list_scroll_to_top (self->card_list, FALSE);
}

static void
on_jump_clicked_cb (LanyardScheduleView *self)
{
  gint64      goal = lanyard_jump_button_get_goal (self->jump_button);
  LanyardDay *day = goal != LANYARD_NEVER ? find_day_of (self, goal) : NULL;

  if (day == NULL)
    return;

  adw_toggle_group_set_active_name (self->day_group, get_toggle_name (day));
  scroll_to_goal (self);
}

static void
on_clear_clicked_cb (LanyardScheduleView *self)
{
  lanyard_talk_filter_clear (lanyard_shown_talks_get_filter (self->talks));
}

/* A new day, or a clock that was set: what runs now is what is looked for. */
static void
on_clock_jumped_cb (LanyardScheduleView *self)
{
  LanyardDay *today = self->days != NULL ? find_today (self) : NULL;

  if (today != NULL)
    adw_toggle_group_set_active_name (self->day_group, get_toggle_name (today));
}

static gboolean
has_toggles (LanyardScheduleView *self)
{
  if (adw_toggle_group_get_n_toggles (self->day_group) != self->days->len)
    return FALSE;

  for (guint i = 0; i < self->days->len; i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle (self->day_group, i);

      if (g_strcmp0 (adw_toggle_get_name (toggle), get_toggle_name (g_ptr_array_index (self->days, i))) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
fill_day_group (LanyardScheduleView *self)
{
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (get_conference (self));

  if (has_toggles (self))
    return;

  adw_toggle_group_remove_all (self->day_group);

  for (guint i = 0; i < self->days->len; i++)
    {
      LanyardDay      *day = g_ptr_array_index (self->days, i);
      g_autofree char *label = NULL;
      AdwToggle       *toggle = adw_toggle_new ();

      label = day->date != NULL ? lanyard_time_text_get_day (day->date, zone) : g_strdup (_ ("To Be Announced"));
      adw_toggle_set_name (toggle, get_toggle_name (day));
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->day_group, toggle);
    }
}

static void
on_entry_activated_cb (LanyardScheduleView *self,
                       LanyardEntry        *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static LanyardDay *
choose_day (LanyardScheduleView *self,
            gboolean             is_other)
{
  LanyardDay *day = NULL;

  if (!is_other)
    day = get_day (self);
  if (day == NULL)
    day = find_today (self);
  if (day == NULL)
    day = find_day (self, lanyard_view_memory_get_day (self->memory, self->conference_id));

  return day != NULL ? day : g_ptr_array_index (self->days, 0);
}

static void
fill (LanyardScheduleView *self)
{
  LanyardProgramme *programme = lanyard_shown_talks_get_programme (self->talks);
  gboolean          is_other = g_strcmp0 (self->conference_id, lanyard_conference_get_id (get_conference (self))) != 0;
  LanyardDay       *day;

  self->is_stale = FALSE;
  if (is_other)
    {
      remember_place (self);
      self->wants_a_place = TRUE;
      g_set_str (&self->conference_id, lanyard_conference_get_id (get_conference (self)));
    }

  lanyard_filter_chips_set_filter (self->filter_chips, lanyard_shown_talks_get_filter (self->talks));
  g_clear_pointer (&self->days, g_ptr_array_unref);
  self->days = g_ptr_array_ref (lanyard_programme_get_days (programme));
  if (self->days->len == 0)
    return;

  self->is_filling = TRUE;
  day = choose_day (self, is_other);
  fill_day_group (self);
  adw_toggle_group_set_active_name (self->day_group, get_toggle_name (day));
  self->is_filling = FALSE;

  show_day (self, day);
  find_place (self);
}

static void
on_talks_changed_cb (LanyardScheduleView *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_time_passed_cb (LanyardScheduleView *self)
{
  LanyardDay *day = get_day (self);

  if (self->is_stale || day == NULL)
    return;

  show_day (self, day);
}

/* Filled when it is first looked at: the window opens on the picks. */
static void
lanyard_schedule_view_map (GtkWidget *widget)
{
  LanyardScheduleView *self = LANYARD_SCHEDULE_VIEW (widget);

  if (self->is_stale)
    fill (self);

  GTK_WIDGET_CLASS (lanyard_schedule_view_parent_class)->map (widget);
}

static void
lanyard_schedule_view_unmap (GtkWidget *widget)
{
  remember_place (LANYARD_SCHEDULE_VIEW (widget));

  GTK_WIDGET_CLASS (lanyard_schedule_view_parent_class)->unmap (widget);
}

static void
lanyard_schedule_view_dispose (GObject *object)
{
  LanyardScheduleView *self = LANYARD_SCHEDULE_VIEW (object);

  g_clear_object (&self->section_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SCHEDULE_VIEW);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_object (&self->talks);
  g_clear_object (&self->library);
  g_clear_object (&self->memory);

  G_OBJECT_CLASS (lanyard_schedule_view_parent_class)->dispose (object);
}

static void
lanyard_schedule_view_class_init (LanyardScheduleViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_schedule_view_dispose;
  widget_class->map = lanyard_schedule_view_map;
  widget_class->unmap = lanyard_schedule_view_unmap;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_SCHEDULE_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  g_type_ensure (LANYARD_TYPE_CARD_LIST);
  g_type_ensure (LANYARD_TYPE_FILTER_CHIPS);
  g_type_ensure (LANYARD_TYPE_JUMP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-schedule-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, day_group);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, filter_chips);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, section_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, mark_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, jump_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, card_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, status_page);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_section_in_view_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
}

static void
lanyard_schedule_view_init (LanyardScheduleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->section_signals = g_signal_group_new (LANYARD_TYPE_CARD_SECTION);
  g_signal_group_connect_swapped (self->section_signals, "notify::mark", G_CALLBACK (name_section), self);
}

LanyardScheduleView *
lanyard_schedule_view_new (LanyardShownTalks *talks,
                           LanyardLibrary    *library,
                           LanyardViewMemory *memory)
{
  LanyardScheduleView *self;

  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (talks), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_VIEW_MEMORY (memory), NULL);

  self = g_object_new (LANYARD_TYPE_SCHEDULE_VIEW, NULL);
  self->talks = g_object_ref (talks);
  self->library = g_object_ref (library);
  self->memory = g_object_ref (memory);
  adw_bin_set_child (self->filter_bin, GTK_WIDGET (lanyard_filter_button_new (talks)));
  lanyard_jump_button_set_talks (self->jump_button, talks, lanyard_library_get_clock (library));
  g_signal_connect_object (talks, "changed", G_CALLBACK (on_talks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talks, "time-passed", G_CALLBACK (on_time_passed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_get_clock (library), "jumped", G_CALLBACK (on_clock_jumped_cb), self,
                           G_CONNECT_SWAPPED);
  on_talks_changed_cb (self);

  return self;
}

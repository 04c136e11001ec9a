/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-list.h"
#include "lanyard-day-switcher.h"
#include "lanyard-filter-button.h"
#include "lanyard-filter-chips.h"
#include "lanyard-jump-button.h"
#include "lanyard-no-match.h"
#include "lanyard-schedule-sections.h"
#include "lanyard-schedule-view.h"

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
  GSignalGroup      *section_signals; /* (owned), of the section in view */
  gboolean           is_stale;        /* whether the talks have yet to be shown */
  gboolean           wants_a_place;   /* whether the list is yet to be scrolled to where it was, or to now */

  LanyardDaySwitcher *day_switcher;
  LanyardFilterChips *filter_chips;
  GtkLabel           *section_label;
  GtkLabel           *mark_label;
  LanyardJumpButton  *jump_button;
  AdwBin             *filter_bin;
  GtkStack           *stack;
  LanyardCardList    *card_list;
  LanyardNoMatch     *no_match;
};

G_DEFINE_FINAL_TYPE (LanyardScheduleView, lanyard_schedule_view, ADW_TYPE_BIN)

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LanyardConference *
get_conference (LanyardScheduleView *self)
{
  return lanyard_programme_get_conference (lanyard_shown_talks_get_programme (self->talks));
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
  gint64            goal = lanyard_jump_button_get_goal (self->jump_button);
  const LanyardDay *day = lanyard_day_switcher_get_day (self->day_switcher);
  guint             section;

  if (goal == LANYARD_NEVER || day == NULL || !lanyard_schedule_sections_find_start (self->talks, day, goal, &section))
    return FALSE;

  lanyard_card_list_scroll_to (self->card_list, section, 0);

  return TRUE;
}

static gboolean
scroll_to_place (LanyardScheduleView *self)
{
  const char       *place = lanyard_view_memory_get_place (self->memory, self->conference_id);
  const LanyardDay *day = lanyard_day_switcher_get_day (self->day_switcher);
  guint             section;
  guint             entry;

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
  lanyard_no_match_set_talks (self->no_match, self->talks);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  set_label (self->section_label, NULL);
  set_label (self->mark_label, NULL);
}

static void
show_day (LanyardScheduleView *self,
          const LanyardDay    *day)
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
  if (self->is_stale)
    return;

  lanyard_view_memory_set_day (self->memory, self->conference_id, lanyard_day_switcher_get_name (self->day_switcher));
  lanyard_view_memory_set_place (self->memory, self->conference_id, NULL);
  show_day (self, lanyard_day_switcher_get_day (self->day_switcher));
  lanyard_card_list_scroll_to_top (self->card_list, FALSE);
}

static void
on_jump_clicked_cb (LanyardScheduleView *self)
{
  gint64 goal = lanyard_jump_button_get_goal (self->jump_button);

  if (goal != LANYARD_NEVER && lanyard_day_switcher_choose (self->day_switcher, goal))
    scroll_to_goal (self);
}

static void
on_entry_activated_cb (LanyardScheduleView *self,
                       LanyardEntry        *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static void
fill (LanyardScheduleView *self)
{
  LanyardProgramme *programme = lanyard_shown_talks_get_programme (self->talks);
  gboolean          is_other = g_strcmp0 (self->conference_id, lanyard_conference_get_id (get_conference (self))) != 0;
  const LanyardDay *day;
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (get_conference (self));

  self->is_stale = FALSE;
  if (is_other)
    {
      remember_place (self);
      self->wants_a_place = TRUE;
      g_set_str (&self->conference_id, lanyard_conference_get_id (get_conference (self)));
    }

  lanyard_filter_chips_set_filter (self->filter_chips, lanyard_shown_talks_get_filter (self->talks));
  lanyard_day_switcher_set_days (self->day_switcher, lanyard_programme_get_days (programme), zone,
                                 lanyard_library_get_clock (self->library));
  if (is_other)
    lanyard_day_switcher_start (self->day_switcher, lanyard_view_memory_get_day (self->memory, self->conference_id));

  day = lanyard_day_switcher_get_day (self->day_switcher);
  if (day == NULL)
    return;

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
  const LanyardDay *day = lanyard_day_switcher_get_day (self->day_switcher);

  if (self->is_stale || day == NULL || lanyard_day_switcher_follow_clock (self->day_switcher))
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
  g_type_ensure (LANYARD_TYPE_DAY_SWITCHER);
  g_type_ensure (LANYARD_TYPE_FILTER_CHIPS);
  g_type_ensure (LANYARD_TYPE_JUMP_BUTTON);
  g_type_ensure (LANYARD_TYPE_NO_MATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-schedule-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, day_switcher);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, filter_chips);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, section_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, mark_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, jump_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, card_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, no_match);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_section_in_view_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_clicked_cb);
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
  on_talks_changed_cb (self);

  return self;
}

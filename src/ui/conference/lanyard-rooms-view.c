/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-day-switcher.h"
#include "lanyard-filter-button.h"
#include "lanyard-filter-chips.h"
#include "lanyard-no-match.h"
#include "lanyard-rooms-view.h"
#include "lanyard-timetable.h"

/**
 * LanyardRoomsView:
 *
 * The timetable of a conference: a toggle for each day, and the talks of the day by room.
 */

struct _LanyardRoomsView
{
  AdwBin             parent_instance;
  LanyardShownTalks *talks;         /* (owned) (nullable) */
  LanyardLibrary    *library;       /* (owned) (nullable) */
  LanyardViewMemory *memory;        /* (owned) (nullable) */
  char              *conference_id; /* (owned) (nullable), whose talks are shown */
  gboolean           is_stale;      /* whether the talks have yet to be shown */

  LanyardDaySwitcher *day_switcher;
  LanyardFilterChips *filter_chips;
  AdwBin             *filter_bin;
  GtkLabel           *untimed_label;
  GtkStack           *stack;
  LanyardTimetable   *timetable;
  LanyardNoMatch     *no_match;
};

G_DEFINE_FINAL_TYPE (LanyardRoomsView, lanyard_rooms_view, ADW_TYPE_BIN)

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_day (LanyardRoomsView *self,
          gboolean          is_other_day)
{
  LanyardProgramme  *programme = lanyard_shown_talks_get_programme (self->talks);
  LanyardConference *conference = lanyard_programme_get_conference (programme);
  const LanyardDay  *day = lanyard_day_switcher_get_day (self->day_switcher);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  gboolean is_empty;

  if (day == NULL)
    return;

  layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (lanyard_programme_get_schedule (programme)), day,
                                         lanyard_shown_talks_get_positions (self->talks), zone);
  lanyard_timetable_set_layout (self->timetable, layout, programme, self->library, is_other_day);

  /* The talks of a day may yet have to be read. */
  is_empty = lanyard_timetable_layout_get_n_slots (layout) == 0 && day->length > 0;
  if (is_empty)
    lanyard_no_match_set_talks (self->no_match, self->talks);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing" : "talks");
}

static void
update_untimed (LanyardRoomsView *self)
{
  GPtrArray        *days = lanyard_programme_get_days (lanyard_shown_talks_get_programme (self->talks));
  const LanyardDay *untimed = lanyard_days_find (days, NULL);
  g_autofree char  *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->untimed_label), untimed != NULL && untimed->length > 0);
  if (untimed == NULL)
    return;

  /* TRANSLATORS: %u is a number of talks */
  text = g_strdup_printf (ngettext ("%u talk has no time yet. It is in the schedule.",
                                    "%u talks have no time yet. They are in the schedule.", untimed->length),
                          untimed->length);
  gtk_label_set_label (self->untimed_label, text);
}

static void
fill (LanyardRoomsView *self)
{
  LanyardProgramme  *programme = lanyard_shown_talks_get_programme (self->talks);
  LanyardConference *conference = lanyard_programme_get_conference (programme);
  const char        *id = lanyard_conference_get_id (conference);
  gboolean           is_other = g_strcmp0 (self->conference_id, id) != 0;
  g_autofree char   *previous = g_strdup (lanyard_day_switcher_get_name (self->day_switcher));
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);

  self->is_stale = FALSE;
  g_set_str (&self->conference_id, id);

  lanyard_filter_chips_set_filter (self->filter_chips, lanyard_shown_talks_get_filter (self->talks));
  lanyard_day_switcher_set_days (self->day_switcher, lanyard_programme_get_days (programme), zone,
                                 lanyard_library_get_clock (self->library));
  if (is_other)
    lanyard_day_switcher_start (self->day_switcher, lanyard_view_memory_get_day (self->memory, id));

  update_untimed (self);
  show_day (self, is_other || g_strcmp0 (previous, lanyard_day_switcher_get_name (self->day_switcher)) != 0);
}

static void
on_talks_changed_cb (LanyardRoomsView *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_day_changed_cb (LanyardRoomsView *self)
{
  if (self->is_stale)
    return;

  lanyard_view_memory_set_day (self->memory, self->conference_id, lanyard_day_switcher_get_name (self->day_switcher));
  show_day (self, TRUE);
}

static void
on_time_passed_cb (LanyardRoomsView *self)
{
  if (!self->is_stale)
    lanyard_day_switcher_follow_clock (self->day_switcher);
}

static void
on_entry_activated_cb (LanyardRoomsView *self,
                       LanyardEntry     *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

/* Filled when it is looked at. */
static void
lanyard_rooms_view_map (GtkWidget *widget)
{
  LanyardRoomsView *self = LANYARD_ROOMS_VIEW (widget);

  if (self->is_stale)
    fill (self);

  GTK_WIDGET_CLASS (lanyard_rooms_view_parent_class)->map (widget);
}

static void
lanyard_rooms_view_dispose (GObject *object)
{
  LanyardRoomsView *self = LANYARD_ROOMS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_ROOMS_VIEW);
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_object (&self->talks);
  g_clear_object (&self->library);
  g_clear_object (&self->memory);

  G_OBJECT_CLASS (lanyard_rooms_view_parent_class)->dispose (object);
}

static void
lanyard_rooms_view_class_init (LanyardRoomsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_rooms_view_dispose;
  widget_class->map = lanyard_rooms_view_map;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_ROOMS_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  g_type_ensure (LANYARD_TYPE_DAY_SWITCHER);
  g_type_ensure (LANYARD_TYPE_FILTER_CHIPS);
  g_type_ensure (LANYARD_TYPE_NO_MATCH);
  g_type_ensure (LANYARD_TYPE_TIMETABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-rooms-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, day_switcher);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, filter_chips);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, untimed_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, timetable);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, no_match);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
}

static void
lanyard_rooms_view_init (LanyardRoomsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
lanyard_rooms_view_has_rooms (LanyardProgramme *programme)
{
  LanyardSchedule *schedule;
  GListModel      *talks;

  g_return_val_if_fail (LANYARD_IS_PROGRAMME (programme), FALSE);

  schedule = lanyard_programme_get_schedule (programme);
  if (schedule == NULL)
    return FALSE;

  talks = lanyard_schedule_list_talks (schedule);
  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      /* Those without a time come last. */
      if (lanyard_talk_get_start (talk) == NULL)
        return FALSE;
      if (lanyard_talk_get_room (talk) != NULL)
        return TRUE;
    }

  return FALSE;
}

LanyardRoomsView *
lanyard_rooms_view_new (LanyardShownTalks *talks,
                        LanyardLibrary    *library,
                        LanyardViewMemory *memory)
{
  LanyardRoomsView *self;

  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (talks), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_VIEW_MEMORY (memory), NULL);

  self = g_object_new (LANYARD_TYPE_ROOMS_VIEW, NULL);
  self->talks = g_object_ref (talks);
  self->library = g_object_ref (library);
  self->memory = g_object_ref (memory);
  adw_bin_set_child (self->filter_bin, GTK_WIDGET (lanyard_filter_button_new (talks)));
  g_signal_connect_object (talks, "changed", G_CALLBACK (on_talks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talks, "time-passed", G_CALLBACK (on_time_passed_cb), self, G_CONNECT_SWAPPED);
  on_talks_changed_cb (self);

  return self;
}

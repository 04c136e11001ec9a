/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-day-switcher.h"
#include "lanyard-rooms-view.h"
#include "lanyard-timetable.h"

/**
 * LanyardRoomsView:
 *
 * The timetable of a conference: a toggle for each day, and the talks of the day by room.
 */

struct _LanyardRoomsView
{
  AdwBin            parent_instance;
  LanyardProgramme *programme; /* (owned) (nullable) */
  LanyardLibrary   *library;   /* (owned) (nullable) */
  gboolean          is_stale;  /* whether the programme has yet to be shown */
  gboolean          is_new_conference;

  LanyardDaySwitcher *day_switcher;
  GtkLabel           *untimed_label;
  LanyardTimetable   *timetable;
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
  LanyardSchedule  *schedule = lanyard_programme_get_schedule (self->programme);
  const LanyardDay *day = lanyard_day_switcher_get_day (self->day_switcher);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (schedule));
  g_autoptr (LanyardTimetableLayout) layout = NULL;

  if (day == NULL)
    return;

  layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (schedule), day, zone);
  lanyard_timetable_set_layout (self->timetable, layout, self->programme, self->library, is_other_day);
}

static void
update_untimed (LanyardRoomsView *self)
{
  GPtrArray        *days = lanyard_programme_get_days (self->programme);
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
  LanyardConference *conference = lanyard_programme_get_conference (self->programme);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);

  lanyard_day_switcher_set_days (self->day_switcher, lanyard_programme_get_days (self->programme), zone,
                                 lanyard_library_get_clock (self->library), self->is_new_conference);
  update_untimed (self);
  show_day (self, self->is_new_conference);
  self->is_stale = FALSE;
  self->is_new_conference = FALSE;
}

static void
on_day_changed_cb (LanyardRoomsView *self)
{
  if (!self->is_stale)
    show_day (self, TRUE);
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
  g_clear_object (&self->programme);
  g_clear_object (&self->library);

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
  g_type_ensure (LANYARD_TYPE_TIMETABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-rooms-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, day_switcher);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, untimed_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardRoomsView, timetable);
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

static const char *
get_conference_id (LanyardProgramme *programme)
{
  return lanyard_conference_get_id (lanyard_programme_get_conference (programme));
}

void
lanyard_rooms_view_set_programme (LanyardRoomsView *self,
                                  LanyardProgramme *programme,
                                  LanyardLibrary   *library)
{
  g_return_if_fail (LANYARD_IS_ROOMS_VIEW (self));
  g_return_if_fail (LANYARD_IS_PROGRAMME (programme));
  g_return_if_fail (lanyard_programme_get_schedule (programme) != NULL);

  if (self->programme == NULL || g_strcmp0 (get_conference_id (self->programme), get_conference_id (programme)) != 0)
    self->is_new_conference = TRUE;

  g_set_object (&self->programme, programme);
  g_set_object (&self->library, library);

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-card-list.h"
#include "lanyard-days.h"
#include "lanyard-schedule-view.h"

/* The name of the toggle for talks without a time; no date is called so. */
#define NO_DAY "unscheduled"

/**
 * LanyardScheduleView:
 *
 * The schedule of a conference: a toggle for each day, and the talks of the day by start time.
 */

struct _LanyardScheduleView
{
  AdwBin            parent_instance;
  LanyardProgramme *programme; /* (owned) (nullable) */
  LanyardLibrary   *library;   /* (owned) (nullable) */
  GPtrArray        *days;      /* (owned) (nullable) (element-type LanyardDay), of the programme */
  gboolean          is_filling;
  gboolean          is_stale; /* whether the programme has yet to be shown */
  gboolean          is_new_conference;

  AdwToggleGroup  *day_group;
  LanyardCardList *card_list;
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

static gpointer
map_talk (gpointer item,
          gpointer user_data)
{
  g_autoptr (LanyardTalk) talk = item;
  LanyardScheduleView *self = user_data;

  return lanyard_entry_new (self->programme, talk, NULL, NULL,
                            lanyard_library_get_bookmarks (self->library),
                            lanyard_library_get_clock (self->library));
}

static GListModel *
list_entries (LanyardScheduleView *self,
              guint                first,
              guint                length)
{
  GListModel        *talks = lanyard_schedule_list_talks (lanyard_programme_get_schedule (self->programme));
  GtkSliceListModel *slice = gtk_slice_list_model_new (g_object_ref (talks), first, length);

  return G_LIST_MODEL (gtk_map_list_model_new (G_LIST_MODEL (slice), map_talk, g_object_ref (self), g_object_unref));
}

static void
add_section (LanyardScheduleView *self,
             GPtrArray           *sections,
             GTimeZone           *zone,
             guint                first,
             guint                length)
{
  GListModel *talks = lanyard_schedule_list_talks (lanyard_programme_get_schedule (self->programme));
  g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, first);
  g_autoptr (GListModel) entries = list_entries (self, first, length);
  GDateTime          *start = lanyard_talk_get_start (talk);
  LanyardCardSection *section;
  g_autofree char    *title = NULL;

  title = start != NULL ? lanyard_time_text_get_hours (start, NULL, zone) : g_strdup (_ ("Time to be announced"));

  section = lanyard_card_section_new (entries, TRUE);
  lanyard_card_section_set_title (section, LANYARD_HEADING_SMALL, title, NULL);
  g_ptr_array_add (sections, section);
}

static void
show_day (LanyardScheduleView *self,
          LanyardDay          *day)
{
  LanyardSchedule *schedule = lanyard_programme_get_schedule (self->programme);
  GListModel      *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (schedule));
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTalk) previous = NULL;
  guint first = day->first;

  for (guint i = day->first; i < day->first + day->length; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      if (previous != NULL && day->date != NULL && !g_date_time_equal (lanyard_talk_get_start (previous), lanyard_talk_get_start (talk)))
        {
          add_section (self, sections, zone, first, i - first);
          first = i;
        }

      g_set_object (&previous, talk);
    }

  /* The talks of a day may yet have to be read. */
  if (day->length > 0)
    add_section (self, sections, zone, first, day->first + day->length - first);
  lanyard_card_list_set_sections (self->card_list, sections);
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

static void
on_day_changed_cb (LanyardScheduleView *self)
{
  LanyardDay *day;

  if (self->is_filling || self->days == NULL)
    return;

  day = find_day (self, adw_toggle_group_get_active_name (self->day_group));
  if (day == NULL)
    return;

  show_day (self, day);
  lanyard_card_list_scroll_to_top (self->card_list, FALSE);
}

static LanyardDay *
find_today (LanyardScheduleView *self)
{
  LanyardConference *conference = lanyard_programme_get_conference (self->programme);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *name = NULL;

  now = g_date_time_new_from_unix_utc (lanyard_clock_get_now (lanyard_library_get_clock (self->library)));
  name = lanyard_days_get_name (now, zone);

  return find_day (self, name);
}

/* A new day, or a clock that was set: what runs now is what is looked for. */
static void
on_clock_jumped_cb (LanyardScheduleView *self)
{
  LanyardDay *today = self->programme != NULL && self->days != NULL ? find_today (self) : NULL;

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
fill_day_group (LanyardScheduleView *self,
                GTimeZone           *zone)
{
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

static gboolean
is_of_same_conference (LanyardScheduleView *self,
                       LanyardProgramme    *programme)
{
  return self->programme != NULL && g_strcmp0 (lanyard_conference_get_id (lanyard_programme_get_conference (self->programme)), lanyard_conference_get_id (lanyard_programme_get_conference (programme))) == 0;
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
  LanyardSchedule *schedule = lanyard_programme_get_schedule (self->programme);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (schedule));
  g_autofree char *chosen = NULL;
  LanyardDay      *day;

  self->is_stale = FALSE;
  g_clear_pointer (&self->days, g_ptr_array_unref);
  self->days = g_ptr_array_ref (lanyard_programme_get_days (self->programme));
  if (self->days->len == 0)
    return;

  if (!self->is_new_conference)
    chosen = g_strdup (adw_toggle_group_get_active_name (self->day_group));

  self->is_filling = TRUE;
  fill_day_group (self, zone);
  day = chosen != NULL ? find_day (self, chosen) : NULL;
  if (day == NULL)
    day = find_today (self);
  if (day == NULL)
    day = g_ptr_array_index (self->days, 0);
  adw_toggle_group_set_active_name (self->day_group, get_toggle_name (day));
  self->is_filling = FALSE;

  show_day (self, day);
  if (self->is_new_conference)
    lanyard_card_list_scroll_to_top (self->card_list, FALSE);
  self->is_new_conference = FALSE;
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
lanyard_schedule_view_dispose (GObject *object)
{
  LanyardScheduleView *self = LANYARD_SCHEDULE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SCHEDULE_VIEW);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_object (&self->programme);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_schedule_view_parent_class)->dispose (object);
}

static void
lanyard_schedule_view_class_init (LanyardScheduleViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_schedule_view_dispose;
  widget_class->map = lanyard_schedule_view_map;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_SCHEDULE_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  g_type_ensure (LANYARD_TYPE_CARD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-schedule-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, day_group);
  gtk_widget_class_bind_template_child (widget_class, LanyardScheduleView, card_list);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
}

static void
lanyard_schedule_view_init (LanyardScheduleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_schedule_view_set_programme (LanyardScheduleView *self,
                                     LanyardProgramme    *programme,
                                     LanyardLibrary      *library)
{
  g_return_if_fail (LANYARD_IS_SCHEDULE_VIEW (self));
  g_return_if_fail (LANYARD_IS_PROGRAMME (programme));
  g_return_if_fail (lanyard_programme_get_schedule (programme) != NULL);

  if (!is_of_same_conference (self, programme))
    self->is_new_conference = TRUE;

  g_set_object (&self->programme, programme);
  if (g_set_object (&self->library, library))
    g_signal_connect_object (lanyard_library_get_clock (library), "jumped", G_CALLBACK (on_clock_jumped_cb), self,
                             G_CONNECT_SWAPPED);

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-alarm.h"
#include "lanyard-next-up.h"
#include "lanyard-place-row.h"
#include "lanyard-time-text.h"

/**
 * LanyardPlaceRow:
 *
 * A place in the sidebar: its name, a line about it, and for My Agenda the number of talks. How far
 * away a conference is changes by the clock.
 */

struct _LanyardPlaceRow
{
  GtkListBoxRow   parent_instance;
  LanyardPlace   *place;   /* (owned) */
  LanyardLibrary *library; /* (owned) */
  LanyardNextUp  *next_up; /* (owned) (nullable), of My Agenda */
  LanyardAlarm   *alarm;   /* (owned), when the line is next to change */

  GtkImage *image;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (LanyardPlaceRow, lanyard_place_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_next_up (LanyardPlaceRow *self)
{
  LanyardBookmark *bookmark = lanyard_next_up_get_bookmark (self->next_up);
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *day = NULL;
  g_autofree char *hours = NULL;
  GDateTime       *start;

  if (bookmark == NULL)
    return NULL;

  start = lanyard_talk_get_start (lanyard_bookmark_get_talk (bookmark));
  zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));
  day = lanyard_time_text_get_day (start, zone);
  hours = lanyard_time_text_get_hours (start, NULL, zone);

  /* TRANSLATORS: the next bookmarked talk: "Next: Tue 11 Nov 11:15" */
  return g_strdup_printf (_ ("Next: %s %s"), day, hours);
}

static void
set_texts (LanyardPlaceRow *self,
           const char      *icon_name,
           const char      *title,
           const char      *subtitle)
{
  g_autofree char *name = subtitle != NULL ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_image_set_from_icon_name (self->image, icon_name);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), subtitle != NULL && *subtitle != '\0');
}

static void
update_agenda (LanyardPlaceRow *self)
{
  GListModel      *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));
  guint            n_bookmarks = g_list_model_get_n_items (bookmarks);
  g_autofree char *count = g_strdup_printf ("%u", n_bookmarks);
  g_autofree char *next_up = dup_next_up (self);

  set_texts (self, "starred-symbolic", _ ("My Agenda"), next_up);
  gtk_label_set_label (self->count_label, n_bookmarks > 0 ? count : "");
}

static void
update_conference (LanyardPlaceRow *self)
{
  LanyardConference *conference = lanyard_place_get_conference (self->place);
  const gint64       now = lanyard_clock_get_now (lanyard_library_get_clock (self->library));
  g_autofree char   *distance = NULL;
  g_autofree char   *example = NULL;
  gint64             next;

  distance = lanyard_time_text_get_distance (conference, now, &next);
  if (next != G_MAXINT64)
    lanyard_alarm_set (self->alarm, next);
  else
    lanyard_alarm_clear (self->alarm);

  if (lanyard_conference_is_example (conference))
    /* TRANSLATORS: %s says how far away the bundled conference is: "Example · Ended" */
    example = distance != NULL ? g_strdup_printf (_ ("Example · %s"), distance) : g_strdup (_ ("Example"));

  set_texts (self, "x-office-calendar-symbolic", lanyard_conference_get_title (conference),
             example != NULL ? example : distance);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), lanyard_conference_get_title (conference));
}

static void
update (LanyardPlaceRow *self)
{
  switch (lanyard_place_get_kind (self->place))
    {
    case LANYARD_PLACE_AGENDA:
      update_agenda (self);
      break;

    case LANYARD_PLACE_CONFERENCE:
      update_conference (self);
      break;

    case LANYARD_PLACE_SHORTLISTS:
    default:
      set_texts (self, "view-list-bullet-symbolic", _ ("Shortlists"), _ ("Without a schedule yet"));
      break;
    }
}

static void
lanyard_place_row_dispose (GObject *object)
{
  LanyardPlaceRow *self = LANYARD_PLACE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_PLACE_ROW);
  g_clear_object (&self->alarm);
  g_clear_object (&self->next_up);
  g_clear_object (&self->place);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_place_row_parent_class)->dispose (object);
}

static void
lanyard_place_row_class_init (LanyardPlaceRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_place_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardPlaceRow, image);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlaceRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlaceRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlaceRow, count_label);
}

static void
lanyard_place_row_init (LanyardPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardPlaceRow *
lanyard_place_row_new (LanyardPlace   *place,
                       LanyardLibrary *library)
{
  LanyardPlaceRow *self;

  g_return_val_if_fail (LANYARD_IS_PLACE (place), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_PLACE_ROW, NULL);
  self->place = g_object_ref (place);
  self->library = g_object_ref (library);
  self->alarm = lanyard_alarm_new (lanyard_library_get_clock (library));
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (lanyard_place_get_kind (place) == LANYARD_PLACE_AGENDA)
    {
      self->next_up = lanyard_next_up_new (lanyard_library_get_bookmarks (library), lanyard_library_get_clock (library));
      g_signal_connect_object (self->next_up, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  g_signal_connect_object (lanyard_library_get_clock (library), "jumped", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}

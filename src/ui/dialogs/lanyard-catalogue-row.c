/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-catalogue-order.h"
#include "lanyard-catalogue-row.h"
#include "lanyard-time-text.h"

/**
 * LanyardCatalogueRow:
 *
 * One conference of the catalogue: what it is called, when it is, whose site it is, and how far
 * away it is, by the clock.
 */

struct _LanyardCatalogueRow
{
  GtkBox                 parent_instance;
  LanyardCatalogueEntry *entry; /* (owned) (nullable) */
  LanyardClock          *clock; /* (owned) */
  LanyardAlarm          *alarm; /* (owned), when the distance is next to change */

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *distance_label;
};

G_DEFINE_FINAL_TYPE (LanyardCatalogueRow, lanyard_catalogue_row, GTK_TYPE_BOX)

static char *
dup_site (LanyardCatalogueEntry *entry)
{
  const char *url = lanyard_conference_get_url (lanyard_catalogue_entry_get_conference (entry));
  char       *host = NULL;

  if (url == NULL)
    url = lanyard_catalogue_entry_get_address (entry);

  if (!g_uri_split_network (url, G_URI_FLAGS_NONE, NULL, &host, NULL, NULL))
    return g_strdup (url);

  if (g_str_has_prefix (host, "www."))
    memmove (host, host + strlen ("www."), strlen (host) - strlen ("www.") + 1);

  return host;
}

static void
set_class (LanyardCatalogueRow *self,
           const char          *name,
           gboolean             is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self->distance_label), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->distance_label), name);
}

static void
update_distance (LanyardCatalogueRow *self)
{
  g_autofree char     *distance = NULL;
  LanyardCatalogueTime time;
  gint64               now;
  gint64               next;

  if (self->entry == NULL)
    return;

  now = lanyard_clock_get_now (self->clock);
  time = lanyard_catalogue_order_get_time (self->entry, now);
  distance = lanyard_time_text_get_distance (lanyard_catalogue_entry_get_conference (self->entry), now, &next);
  if (next != G_MAXINT64)
    lanyard_alarm_set (self->alarm, next);
  else
    lanyard_alarm_clear (self->alarm);

  gtk_label_set_label (self->distance_label, distance);
  set_class (self, "accent", time == LANYARD_CATALOGUE_NOW);
  set_class (self, "dimmed", time == LANYARD_CATALOGUE_PAST);
}

static void
lanyard_catalogue_row_dispose (GObject *object)
{
  LanyardCatalogueRow *self = LANYARD_CATALOGUE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CATALOGUE_ROW);
  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lanyard_catalogue_row_parent_class)->dispose (object);
}

static void
lanyard_catalogue_row_class_init (LanyardCatalogueRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_catalogue_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-catalogue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardCatalogueRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardCatalogueRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardCatalogueRow, distance_label);
}

static void
lanyard_catalogue_row_init (LanyardCatalogueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardCatalogueRow *
lanyard_catalogue_row_new (LanyardClock *clock)
{
  LanyardCatalogueRow *self;

  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_CATALOGUE_ROW, NULL);
  self->clock = g_object_ref (clock);
  self->alarm = lanyard_alarm_new (clock);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (update_distance), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (update_distance), self, G_CONNECT_SWAPPED);

  return self;
}

void
lanyard_catalogue_row_set_entry (LanyardCatalogueRow   *self,
                                 LanyardCatalogueEntry *entry)
{
  LanyardConference *conference;
  g_autofree char   *dates = NULL;
  g_autofree char   *site = NULL;
  g_autofree char   *subtitle = NULL;

  g_return_if_fail (LANYARD_IS_CATALOGUE_ROW (self));
  g_return_if_fail (LANYARD_IS_CATALOGUE_ENTRY (entry));

  g_set_object (&self->entry, entry);
  conference = lanyard_catalogue_entry_get_conference (entry);
  dates = lanyard_time_text_get_dates (conference);
  site = dup_site (entry);
  subtitle = g_strjoin (" · ", dates, site, NULL);

  gtk_label_set_label (self->title_label, lanyard_conference_get_title (conference));
  gtk_label_set_label (self->subtitle_label, subtitle);
  update_distance (self);
}

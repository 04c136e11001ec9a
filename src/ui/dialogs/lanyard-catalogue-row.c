/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-catalogue-order.h"
#include "lanyard-catalogue-row.h"
#include "lanyard-time-text.h"

/**
 * LanyardCatalogueRow:
 *
 * One conference of the catalogue: what it is called, when it is, whose site it is, and how far
 * away it is.
 */

struct _LanyardCatalogueRow
{
  GtkBox parent_instance;

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
lanyard_catalogue_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_CATALOGUE_ROW);

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
lanyard_catalogue_row_new (void)
{
  return g_object_new (LANYARD_TYPE_CATALOGUE_ROW, NULL);
}

void
lanyard_catalogue_row_set_entry (LanyardCatalogueRow   *self,
                                 LanyardCatalogueEntry *entry,
                                 gint64                 now)
{
  LanyardConference   *conference;
  LanyardCatalogueTime time;
  g_autofree char     *dates = NULL;
  g_autofree char     *site = NULL;
  g_autofree char     *subtitle = NULL;
  g_autofree char     *distance = NULL;

  g_return_if_fail (LANYARD_IS_CATALOGUE_ROW (self));
  g_return_if_fail (LANYARD_IS_CATALOGUE_ENTRY (entry));

  conference = lanyard_catalogue_entry_get_conference (entry);
  time = lanyard_catalogue_order_get_time (entry, now);
  dates = lanyard_time_text_get_dates (conference);
  site = dup_site (entry);
  subtitle = g_strjoin (" · ", dates, site, NULL);
  distance = lanyard_time_text_get_distance (conference, now);

  gtk_label_set_label (self->title_label, lanyard_conference_get_title (conference));
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_label_set_label (self->distance_label, distance);
  set_class (self, "accent", time == LANYARD_CATALOGUE_NOW);
  set_class (self, "dimmed", time == LANYARD_CATALOGUE_PAST);
}

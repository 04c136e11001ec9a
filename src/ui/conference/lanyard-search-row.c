/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-search-row.h"

/**
 * LanyardSearchRow:
 *
 * A talk that a search found: its title and its speakers with what was looked for in bold, what
 * else has it, and when and where the talk is.
 */

struct _LanyardSearchRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel  *title_label;
  GtkLabel  *people_label;
  GtkLabel  *excerpt_label;
  GtkLabel  *facts_label;
};

G_DEFINE_FINAL_TYPE (LanyardSearchRow, lanyard_search_row, GTK_TYPE_WIDGET)

static void
set_marked_text (GtkLabel          *label,
                 LanyardMarkedText *text,
                 gboolean           is_struck)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GArray *ranges;

  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (text == NULL)
    return;

  ranges = lanyard_marked_text_get_ranges (text);
  for (guint i = 0; i < ranges->len; i++)
    {
      LanyardSearchRange range = g_array_index (ranges, LanyardSearchRange, i);
      PangoAttribute    *attribute = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      attribute->start_index = (guint) range.start;
      attribute->end_index = (guint) range.end;
      pango_attr_list_insert (attributes, attribute);
    }

  if (is_struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));

  gtk_label_set_label (label, lanyard_marked_text_get_text (text));
  gtk_label_set_attributes (label, attributes);
}

static char *
dup_facts (LanyardSearchHit *hit,
           gboolean          names_conference)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) facts = NULL;
  LanyardTalk *talk = lanyard_search_hit_get_talk (hit);
  const char  *room = lanyard_talk_get_room (talk);

  if (lanyard_talk_is_cancelled (talk))
    g_strv_builder_add (builder, _ ("Cancelled"));
  g_strv_builder_take (builder, lanyard_search_hit_dup_time_text (hit));
  if (names_conference)
    g_strv_builder_add (builder, lanyard_conference_get_title (lanyard_search_hit_get_conference (hit)));
  if (room != NULL)
    g_strv_builder_add (builder, room);
  facts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", facts);
}

static void
lanyard_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (lanyard_search_row_parent_class)->dispose (object);
}

static void
lanyard_search_row_class_init (LanyardSearchRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_search_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "searchrow");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchRow, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchRow, people_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchRow, excerpt_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchRow, facts_label);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lanyard_search_row_init (LanyardSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardSearchRow *
lanyard_search_row_new (void)
{
  return g_object_new (LANYARD_TYPE_SEARCH_ROW, NULL);
}

void
lanyard_search_row_set_hit (LanyardSearchRow *self,
                            LanyardSearchHit *hit,
                            gboolean          names_conference)
{
  g_autofree char *facts = NULL;

  g_return_if_fail (LANYARD_IS_SEARCH_ROW (self));
  g_return_if_fail (LANYARD_IS_SEARCH_HIT (hit));

  facts = dup_facts (hit, names_conference);
  set_marked_text (self->title_label, lanyard_search_hit_get_title (hit),
                   lanyard_talk_is_cancelled (lanyard_search_hit_get_talk (hit)));
  set_marked_text (self->people_label, lanyard_search_hit_get_people (hit), FALSE);
  set_marked_text (self->excerpt_label, lanyard_search_hit_get_excerpt (hit), FALSE);
  gtk_label_set_label (self->facts_label, facts);
}

char *
lanyard_search_row_dup_sentence (LanyardSearchRow *self)
{
  GtkLabel *labels[4];
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (LANYARD_IS_SEARCH_ROW (self), NULL);

  labels[0] = self->title_label;
  labels[1] = self->people_label;
  labels[2] = self->facts_label;
  labels[3] = self->excerpt_label;

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
        g_strv_builder_add (builder, gtk_label_get_label (labels[i]));
    }

  parts = g_strv_builder_end (builder);

  return g_strjoinv (", ", parts);
}

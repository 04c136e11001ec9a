/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-phase-style.h"
#include "lanyard-talk-facts.h"
#include "lanyard-track-chip.h"

/**
 * LanyardTalkFacts:
 *
 * The head of a talk's page: its title, and the facts that fit into a line or two.
 */

struct _LanyardTalkFacts
{
  AdwBin        parent_instance;
  LanyardEntry *entry; /* (owned) (nullable) */

  GtkWidget        *chips_box;
  LanyardTrackChip *track_chip;
  GtkLabel         *phase_label;
  GtkLabel         *title_label;
  GtkLabel         *subtitle_label;
  GtkLabel         *day_label;
  GtkWidget        *hours_box;
  GtkLabel         *hours_label;
  GtkWidget        *room_box;
  GtkLabel         *room_label;
  GtkWidget        *details_box;
  GtkLabel         *details_label;
};

G_DEFINE_FINAL_TYPE (LanyardTalkFacts, lanyard_talk_facts, ADW_TYPE_BIN)

/* "16:45–17:15 in New York · 22:45 here": the second part only where clocks differ. */
static char *
dup_hours_in_zone (LanyardEntry *entry)
{
  LanyardConference *conference = lanyard_entry_get_conference (entry);
  LanyardTalk       *talk = lanyard_entry_get_talk (entry);
  g_autofree char   *hours = lanyard_entry_dup_hours_text (entry);
  g_autofree char   *city = NULL;
  g_autofree char   *there = NULL;
  g_autofree char   *here = NULL;
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *start_there = NULL;

  if (hours == NULL)
    return NULL;

  city = lanyard_time_text_get_zone_city (conference);
  if (city == NULL)
    return g_steal_pointer (&hours);

  zone = lanyard_conference_dup_zone (conference);
  start_there = lanyard_time_text_get_hours (lanyard_talk_get_start (talk), NULL, zone);
  here = lanyard_time_text_get_hours (lanyard_talk_get_start (talk), NULL, local);
  /* TRANSLATORS: The first %s is a time as "16:45–17:15", the second the city of its time zone. */
  there = g_strdup_printf (_ ("%s in %s"), hours, city);

  if (g_strcmp0 (start_there, here) == 0)
    return g_steal_pointer (&there);

  /* TRANSLATORS: The first %s is a time with its city, the second that time on this computer. */
  return g_strdup_printf (_ ("%s · %s here"), there, here);
}

static char *
dup_capitalised (const char *word)
{
  const char      *rest = g_utf8_next_char (word);
  g_autofree char *first = g_utf8_strup (word, rest - word);

  return g_strconcat (first, rest, NULL);
}

static char *
dup_details (LanyardTalk *talk)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (lanyard_talk_get_kind (talk) != NULL)
    g_strv_builder_take (builder, dup_capitalised (lanyard_talk_get_kind (talk)));
  if (lanyard_talk_get_language (talk) != NULL)
    g_strv_builder_take (builder, g_utf8_strup (lanyard_talk_get_language (talk), -1));
  if (lanyard_talk_is_unrecorded (talk))
    g_strv_builder_add (builder, _ ("Not recorded"));

  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static void
update_phase (LanyardTalkFacts *self)
{
  LanyardTalk     *talk = lanyard_entry_get_talk (self->entry);
  g_autofree char *text = lanyard_phase_style_dup_text (self->entry);

  gtk_label_set_label (self->phase_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->phase_label), text != NULL);
  gtk_widget_set_visible (self->chips_box, text != NULL || (talk != NULL && lanyard_talk_get_track (talk) != NULL));
  lanyard_phase_style_apply (GTK_WIDGET (self), self->entry);
}

static void
update_time (LanyardTalkFacts *self)
{
  LanyardTalk     *talk = lanyard_entry_get_talk (self->entry);
  g_autofree char *hours = dup_hours_in_zone (self->entry);
  g_autofree char *day = NULL;

  if (hours != NULL)
    {
      g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_entry_get_conference (self->entry));

      day = lanyard_time_text_get_long_day (lanyard_talk_get_start (talk), zone);
      gtk_label_set_label (self->hours_label, hours);
    }

  gtk_label_set_label (self->day_label, day != NULL ? day : _ ("Time to be announced"));
  gtk_widget_set_visible (self->hours_box, hours != NULL);
}

static void
update_details (LanyardTalkFacts *self)
{
  LanyardTalk     *talk = lanyard_entry_get_talk (self->entry);
  const char      *room = talk != NULL ? lanyard_talk_get_room (talk) : NULL;
  const char      *subtitle = talk != NULL ? lanyard_talk_get_subtitle (talk) : NULL;
  g_autofree char *details = talk != NULL ? dup_details (talk) : g_strdup ("");

  gtk_label_set_label (self->title_label, lanyard_entry_get_title (self->entry));
  gtk_label_set_label (self->subtitle_label, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), subtitle != NULL);
  gtk_label_set_label (self->room_label, room != NULL ? room : "");
  gtk_widget_set_visible (self->room_box, room != NULL);
  gtk_label_set_label (self->details_label, details);
  gtk_widget_set_visible (self->details_box, *details != '\0');
  lanyard_track_chip_set_track (self->track_chip, talk != NULL ? lanyard_talk_get_track (talk) : NULL);
}

static void
lanyard_talk_facts_dispose (GObject *object)
{
  LanyardTalkFacts *self = LANYARD_TALK_FACTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_TALK_FACTS);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lanyard_talk_facts_parent_class)->dispose (object);
}

static void
lanyard_talk_facts_class_init (LanyardTalkFactsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_talk_facts_dispose;

  g_type_ensure (LANYARD_TYPE_TRACK_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-talk-facts.ui");
  gtk_widget_class_set_css_name (widget_class, "talkfacts");
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, chips_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, track_chip);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, phase_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, day_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, hours_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, hours_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, room_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, room_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, details_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkFacts, details_label);
}

static void
lanyard_talk_facts_init (LanyardTalkFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_talk_facts_set_entry (LanyardTalkFacts *self,
                              LanyardEntry     *entry)
{
  g_return_if_fail (LANYARD_IS_TALK_FACTS (self));
  g_return_if_fail (LANYARD_IS_ENTRY (entry));

  g_set_object (&self->entry, entry);
  g_signal_connect_object (entry, "notify::phase-text", G_CALLBACK (update_time), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::phase-text", G_CALLBACK (update_phase), self, G_CONNECT_SWAPPED);
  update_details (self);
  update_time (self);
  update_phase (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-markup.h"
#include "lanyard-portrait.h"
#include "lanyard-speaker-row.h"

/**
 * LanyardSpeakerRow:
 *
 * Who somebody is, on the page of a talk.
 */

struct _LanyardSpeakerRow
{
  AdwPreferencesRow parent_instance;
  LanyardPortrait  *portrait; /* (owned) */

  AdwAvatar *avatar;
  GtkLabel  *name_label;
  GtkLabel  *affiliation_label;
  GtkLabel  *biography_label;
};

G_DEFINE_FINAL_TYPE (LanyardSpeakerRow, lanyard_speaker_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
on_link_activated_cb (LanyardSpeakerRow *self,
                      const char        *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", uri);

  return TRUE;
}

static void
lanyard_speaker_row_dispose (GObject *object)
{
  g_clear_object (&LANYARD_SPEAKER_ROW (object)->portrait);
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_SPEAKER_ROW);

  G_OBJECT_CLASS (lanyard_speaker_row_parent_class)->dispose (object);
}

static void
lanyard_speaker_row_class_init (LanyardSpeakerRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_speaker_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-speaker-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, affiliation_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, biography_label);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated_cb);
}

static void
lanyard_speaker_row_init (LanyardSpeakerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->portrait = lanyard_portrait_new (GTK_WIDGET (self->avatar), adw_avatar_get_size (self->avatar));
  g_object_bind_property (self->portrait, "texture", self->avatar, "custom-image", G_BINDING_SYNC_CREATE);
}

LanyardSpeakerRow *
lanyard_speaker_row_new (LanyardSpeaker *speaker)
{
  LanyardSpeakerRow *self;
  const char        *affiliation;
  g_autofree char   *biography = NULL;
  g_autofree char   *name = NULL;

  g_return_val_if_fail (LANYARD_IS_SPEAKER (speaker), NULL);

  self = g_object_new (LANYARD_TYPE_SPEAKER_ROW,
                       "use-markup", FALSE,
                       "title", lanyard_speaker_get_name (speaker),
                       NULL);

  affiliation = lanyard_speaker_get_affiliation (speaker);
  if (lanyard_speaker_get_biography (speaker) != NULL)
    biography = lanyard_markup_to_pango (lanyard_speaker_get_biography (speaker));

  name = affiliation != NULL ? g_strdup_printf ("%s, %s", lanyard_speaker_get_name (speaker), affiliation)
                             : g_strdup (lanyard_speaker_get_name (speaker));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_avatar_set_text (self->avatar, lanyard_speaker_get_name (speaker));
  lanyard_portrait_set_address (self->portrait, lanyard_speaker_get_picture (speaker));
  gtk_label_set_label (self->name_label, lanyard_speaker_get_name (speaker));
  gtk_label_set_label (self->affiliation_label, affiliation != NULL ? affiliation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->affiliation_label), affiliation != NULL);
  gtk_label_set_markup (self->biography_label, biography != NULL ? biography : "");
  gtk_widget_set_visible (GTK_WIDGET (self->biography_label), biography != NULL && *biography != '\0');

  return self;
}

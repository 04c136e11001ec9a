/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-link-buttons.h"
#include "lanyard-markup.h"
#include "lanyard-portrait.h"
#include "lanyard-speaker-head.h"

/**
 * LanyardSpeakerHead:
 *
 * Who somebody is, at the top of their page.
 */

struct _LanyardSpeakerHead
{
  GtkWidget        parent_instance;
  LanyardPortrait *portrait; /* (owned) */

  GtkWidget          *content;
  AdwAvatar          *avatar;
  GtkLabel           *name_label;
  GtkLabel           *affiliation_label;
  GtkLabel           *biography_label;
  LanyardLinkButtons *link_buttons;
};

G_DEFINE_FINAL_TYPE (LanyardSpeakerHead, lanyard_speaker_head, GTK_TYPE_WIDGET)

static gboolean
on_link_activated_cb (LanyardSpeakerHead *self,
                      const char         *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", uri);

  return TRUE;
}

static void
lanyard_speaker_head_dispose (GObject *object)
{
  g_clear_object (&LANYARD_SPEAKER_HEAD (object)->portrait);
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_SPEAKER_HEAD);

  G_OBJECT_CLASS (lanyard_speaker_head_parent_class)->dispose (object);
}

static void
lanyard_speaker_head_class_init (LanyardSpeakerHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_speaker_head_dispose;

  g_type_ensure (LANYARD_TYPE_LINK_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-speaker-head.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerHead, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerHead, name_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerHead, affiliation_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerHead, biography_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerHead, link_buttons);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated_cb);
}

static void
lanyard_speaker_head_init (LanyardSpeakerHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->portrait = lanyard_portrait_new (GTK_WIDGET (self->avatar), adw_avatar_get_size (self->avatar));
  g_object_bind_property (self->portrait, "texture", self->avatar, "custom-image", G_BINDING_SYNC_CREATE);
}

void
lanyard_speaker_head_set_speaker (LanyardSpeakerHead *self,
                                  LanyardSpeaker     *speaker)
{
  const char      *affiliation;
  const char      *biography;
  g_autofree char *markup = NULL;

  g_return_if_fail (LANYARD_IS_SPEAKER_HEAD (self));
  g_return_if_fail (LANYARD_IS_SPEAKER (speaker));

  affiliation = lanyard_speaker_get_affiliation (speaker);
  biography = lanyard_speaker_get_biography (speaker);
  markup = biography != NULL ? lanyard_markup_to_pango (biography) : g_strdup ("");

  adw_avatar_set_text (self->avatar, lanyard_speaker_get_name (speaker));
  lanyard_portrait_set_address (self->portrait, lanyard_speaker_get_picture (speaker));
  gtk_label_set_label (self->name_label, lanyard_speaker_get_name (speaker));
  gtk_label_set_label (self->affiliation_label, affiliation != NULL ? affiliation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->affiliation_label), affiliation != NULL);
  lanyard_link_buttons_set_links (self->link_buttons, lanyard_speaker_get_links (speaker));
  gtk_label_set_markup (self->biography_label, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->biography_label), *markup != '\0');
}

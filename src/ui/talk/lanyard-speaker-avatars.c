/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-avatar.h"
#include "lanyard-speaker-avatars.h"
#include "lanyard-speaker.h"

#define MAX_AVATARS 3

/**
 * LanyardSpeakerAvatars:
 *
 * The faces of the first speakers of a talk, one over the edge of the other. The names stand
 * beside it as text, so that it says nothing to a screen reader.
 */

struct _LanyardSpeakerAvatars
{
  GtkWidget  parent_instance;
  GtkWidget *avatars[MAX_AVATARS];
};

G_DEFINE_FINAL_TYPE (LanyardSpeakerAvatars, lanyard_speaker_avatars, GTK_TYPE_WIDGET)

static void
lanyard_speaker_avatars_dispose (GObject *object)
{
  LanyardSpeakerAvatars *self = LANYARD_SPEAKER_AVATARS (object);

  for (gsize i = 0; i < MAX_AVATARS; i++)
    g_clear_pointer (&self->avatars[i], gtk_widget_unparent);

  G_OBJECT_CLASS (lanyard_speaker_avatars_parent_class)->dispose (object);
}

static void
lanyard_speaker_avatars_class_init (LanyardSpeakerAvatarsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_speaker_avatars_dispose;

  gtk_widget_class_set_css_name (widget_class, "speakeravatars");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lanyard_speaker_avatars_init (LanyardSpeakerAvatars *self)
{
}

/* Most talks have one speaker: avatars are made when somebody needs them, and kept. */
static LanyardAvatar *
ensure_avatar (LanyardSpeakerAvatars *self,
               guint                  position)
{
  if (self->avatars[position] == NULL)
    {
      self->avatars[position] = lanyard_avatar_new ();
      gtk_widget_set_parent (self->avatars[position], GTK_WIDGET (self));
    }

  return LANYARD_AVATAR (self->avatars[position]);
}

static void
show_speaker (LanyardAvatar  *avatar,
              LanyardSpeaker *speaker)
{
  lanyard_avatar_set_name (avatar, lanyard_speaker_get_name (speaker));
  lanyard_avatar_set_picture (avatar, lanyard_speaker_get_picture (speaker));
}

static void
show_nobody (LanyardAvatar *avatar)
{
  lanyard_avatar_set_name (avatar, NULL);
  lanyard_avatar_set_picture (avatar, NULL);
}

void
lanyard_speaker_avatars_set_speakers (LanyardSpeakerAvatars *self,
                                      GListModel            *speakers)
{
  guint n_speakers = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  g_return_if_fail (LANYARD_IS_SPEAKER_AVATARS (self));

  for (guint i = 0; i < MAX_AVATARS; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = i < n_speakers ? g_list_model_get_item (speakers, i) : NULL;

      if (speaker != NULL)
        show_speaker (ensure_avatar (self, i), speaker);
      else if (self->avatars[i] != NULL)
        show_nobody (LANYARD_AVATAR (self->avatars[i]));
    }

  gtk_widget_set_visible (GTK_WIDGET (self), n_speakers > 0);
}

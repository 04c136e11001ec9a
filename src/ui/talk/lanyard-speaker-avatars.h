/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SPEAKER_AVATARS (lanyard_speaker_avatars_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpeakerAvatars, lanyard_speaker_avatars, LANYARD, SPEAKER_AVATARS, GtkWidget)

/**
 * lanyard_speaker_avatars_set_speakers:
 * @speakers: (nullable): a list of #LanyardSpeaker that does not change
 *
 * Shows the first speakers as overlapping avatars, and hides itself when there are none.
 */
void lanyard_speaker_avatars_set_speakers (LanyardSpeakerAvatars *self,
                                           GListModel            *speakers);

G_END_DECLS

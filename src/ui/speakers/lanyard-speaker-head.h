/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-speaker.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SPEAKER_HEAD (lanyard_speaker_head_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpeakerHead, lanyard_speaker_head, LANYARD, SPEAKER_HEAD, GtkWidget)

/**
 * lanyard_speaker_head_set_speaker:
 * @speaker: who to show
 *
 * Shows picture, name, affiliation and biography of a speaker, over their talks.
 */
void lanyard_speaker_head_set_speaker (LanyardSpeakerHead *self,
                                       LanyardSpeaker     *speaker);

G_END_DECLS

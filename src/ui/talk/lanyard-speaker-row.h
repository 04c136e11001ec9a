/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-speaker.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SPEAKER_ROW (lanyard_speaker_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpeakerRow, lanyard_speaker_row, LANYARD, SPEAKER_ROW, AdwPreferencesRow)

/**
 * lanyard_speaker_row_new:
 * @speaker: who to show
 *
 * Makes a row with name, affiliation and biography of a speaker.
 *
 * Returns: (transfer floating): the row
 */
LanyardSpeakerRow *lanyard_speaker_row_new (LanyardSpeaker *speaker);

G_END_DECLS

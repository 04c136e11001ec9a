/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-conference.h"
#include "lanyard-speaker.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SPEAKER_ROW (lanyard_speaker_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpeakerRow, lanyard_speaker_row, LANYARD, SPEAKER_ROW, AdwPreferencesRow)

/**
 * lanyard_speaker_row_new:
 * @speaker: who to show
 * @conference: (nullable): the conference that has a page of the speaker, or %NULL
 *
 * Makes a row with name, affiliation, biography and links of a speaker, that leads to their page if
 * they have one.
 *
 * Returns: (transfer floating): the row
 */
LanyardSpeakerRow *lanyard_speaker_row_new (LanyardSpeaker    *speaker,
                                            LanyardConference *conference);

/**
 * lanyard_speaker_row_set_other_talks:
 * @talks: a list of #LanyardTalk of the conference that has a page of the speaker
 *
 * Adds what else the speaker gives, the first few of it. To be called once.
 */
void lanyard_speaker_row_set_other_talks (LanyardSpeakerRow *self,
                                          GListModel        *talks);

G_END_DECLS

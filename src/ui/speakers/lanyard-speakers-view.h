/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SPEAKERS_VIEW (lanyard_speakers_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpeakersView, lanyard_speakers_view, LANYARD, SPEAKERS_VIEW, AdwBin)

/**
 * LanyardSpeakersView:words:
 *
 * What somebody types to find a speaker, who is then shown if all the words are in the name or the
 * affiliation. Without words, everybody is.
 */

/**
 * LanyardSpeakersView:searching:
 *
 * Whether there are such words.
 */

/**
 * lanyard_speakers_view_set_conference:
 * @library: where the conference is
 * @conference_id: a conference
 *
 * Shows who speaks at a conference, as the library has it now. A row leads to the page of the
 * speaker by the action “win.show-speaker”. What stays the same keeps its place on screen.
 */
void lanyard_speakers_view_set_conference (LanyardSpeakersView *self,
                                           LanyardLibrary      *library,
                                           const char          *conference_id);

/**
 * lanyard_speakers_view_open_first:
 *
 * Opens the page of the first speaker that is shown, if there is any.
 */
void lanyard_speakers_view_open_first (LanyardSpeakersView *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SPEAKER_PAGE (lanyard_speaker_page_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpeakerPage, lanyard_speaker_page, LANYARD, SPEAKER_PAGE, AdwNavigationPage)

/**
 * lanyard_speaker_page_new:
 * @library: where the conference is
 * @conference_id: a conference
 * @name: the name of somebody who speaks there
 *
 * Makes the page of a speaker, which reads without blocking what there is to say of them, and again
 * when there is news of the conference. A card leads to its talk by the action “win.show-talk”.
 *
 * Returns: (transfer floating): the page
 */
LanyardSpeakerPage *lanyard_speaker_page_new (LanyardLibrary *library,
                                              const char     *conference_id,
                                              const char     *name);

G_END_DECLS

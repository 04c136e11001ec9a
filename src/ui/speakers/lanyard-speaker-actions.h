/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

/**
 * lanyard_speaker_actions_add:
 * @map: the actions of a window
 * @library: what the window shows
 * @view: where the window shows pages
 *
 * Adds the action “show-speaker”, which shows the page of a speaker over what is shown. Its
 * parameter is “(ss)”: the conference and the name.
 */
void lanyard_speaker_actions_add (GActionMap        *map,
                                  LanyardLibrary    *library,
                                  AdwNavigationView *view);

G_END_DECLS

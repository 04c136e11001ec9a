/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"
#include "lanyard-updater.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CONFERENCE_DIALOG (lanyard_conference_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LanyardConferenceDialog, lanyard_conference_dialog, LANYARD, CONFERENCE_DIALOG, AdwDialog)

/**
 * lanyard_conference_dialog_new:
 * @conference: a conference of the library
 * @library: the library
 * @updater: what keeps its schedule up to date
 * @settings: how often it does
 *
 * Makes a dialog about a conference. It needs the actions “library.show-changes” and
 * “library.remove-conference”.
 *
 * Returns: (transfer floating): the dialog
 */
LanyardConferenceDialog *lanyard_conference_dialog_new (LanyardConference *conference,
                                                        LanyardLibrary    *library,
                                                        LanyardUpdater    *updater,
                                                        GSettings         *settings);

G_END_DECLS

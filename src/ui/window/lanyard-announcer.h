/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-background.h"
#include "lanyard-library.h"
#include "lanyard-updater.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ANNOUNCER (lanyard_announcer_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAnnouncer, lanyard_announcer, LANYARD, ANNOUNCER, GObject)

/**
 * LanyardAnnouncer::restored:
 * @conference_id: a conference
 *
 * Emitted when the removal of a conference was undone, and the conference is there again.
 */

/**
 * lanyard_announcer_new:
 * @toast_overlay: where to say it
 * @library: what there is something to say of
 * @updater: what keeps its schedules up to date
 * @settings: where it is remembered that reminders were explained
 * @background: what takes the answer of a person who is asked at their first bookmark
 *
 * Makes what says in passing what happens to a library. What is in @toast_overlay has three
 * actions from now on, each with the id of a conference: "library.show-details" shows what is known
 * of it; "library.show-changes" lists what newer schedules changed in it; "library.remove-conference"
 * removes it, and offers to undo that.
 *
 * Returns: (transfer full): the announcer
 */
LanyardAnnouncer *lanyard_announcer_new (AdwToastOverlay   *toast_overlay,
                                         LanyardLibrary    *library,
                                         LanyardUpdater    *updater,
                                         GSettings         *settings,
                                         LanyardBackground *background);

G_END_DECLS

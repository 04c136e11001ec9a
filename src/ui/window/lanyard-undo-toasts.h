/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_UNDO_TOASTS (lanyard_undo_toasts_get_type ())

G_DECLARE_FINAL_TYPE (LanyardUndoToasts, lanyard_undo_toasts, LANYARD, UNDO_TOASTS, GObject)

/**
 * LanyardUndoToasts::restored:
 * @conference_id: a conference
 *
 * Emitted when the removal of a conference was undone, and the conference is there again.
 */

/**
 * lanyard_undo_toasts_new:
 * @toast_overlay: where to show the toasts
 * @library: what is taken from
 *
 * Makes what offers to undo whatever a person takes from the library: a bookmark, the choice of
 * another talk, a change or a missed talk marked as seen, and conferences.
 *
 * Returns: (transfer full): the toasts
 */
LanyardUndoToasts *lanyard_undo_toasts_new (AdwToastOverlay *toast_overlay,
                                            LanyardLibrary  *library);

/**
 * lanyard_undo_toasts_remove_conference:
 * @conference: a conference of the library
 *
 * Removes a conference, and offers to undo that.
 */
void lanyard_undo_toasts_remove_conference (LanyardUndoToasts *self,
                                            LanyardConference *conference);

G_END_DECLS

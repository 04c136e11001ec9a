/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-conference.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_BOOKMARK (lanyard_bookmark_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBookmark, lanyard_bookmark, LANYARD, BOOKMARK, GObject)

/**
 * lanyard_bookmark_get_conference:
 *
 * Gets the conference of the talk.
 *
 * Returns: (transfer none): the conference
 */
LanyardConference *lanyard_bookmark_get_conference (LanyardBookmark *self);

/**
 * lanyard_bookmark_get_talk:
 *
 * Gets the talk.
 *
 * Returns: (transfer none): the talk
 */
LanyardTalk *lanyard_bookmark_get_talk (LanyardBookmark *self);

/**
 * lanyard_bookmark_is_remind_at_start:
 *
 * Tells whether the person asked to be reminded once more when the talk starts.
 *
 * Returns: %TRUE when a reminder at the start is wanted
 */
gboolean lanyard_bookmark_is_remind_at_start (LanyardBookmark *self);

G_END_DECLS

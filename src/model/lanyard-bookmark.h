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

/**
 * LANYARD_BOOKMARK_USUAL_LEAD:
 *
 * The lead of a bookmark that is reminded of as long ahead as any other.
 */
#define LANYARD_BOOKMARK_USUAL_LEAD (-1)

/**
 * LANYARD_BOOKMARK_MAX_LEAD:
 *
 * How many minutes ahead a talk can be reminded of.
 */
#define LANYARD_BOOKMARK_MAX_LEAD 120

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

/**
 * lanyard_bookmark_get_lead:
 *
 * Gets how long before its start this talk is reminded of.
 *
 * Returns: minutes, or %LANYARD_BOOKMARK_USUAL_LEAD for as many as the settings have
 */
int lanyard_bookmark_get_lead (LanyardBookmark *self);

/**
 * lanyard_bookmark_is_going:
 *
 * Tells whether the person decided for this talk among those at the same time.
 *
 * Returns: %TRUE when the talk was chosen
 */
gboolean lanyard_bookmark_is_going (LanyardBookmark *self);

/**
 * lanyard_bookmark_get_snoozed:
 *
 * Gets when the person wants to be reminded of the talk again. It holds for the start the talk had
 * when it was asked for: a talk that was moved since is not snoozed.
 *
 * Returns: seconds since the Unix epoch, or 0
 */
gint64 lanyard_bookmark_get_snoozed (LanyardBookmark *self);

/**
 * lanyard_bookmark_get_added:
 *
 * Gets when the talk was bookmarked, by the clock of Lanyard.
 *
 * Returns: seconds since the Unix epoch
 */
gint64 lanyard_bookmark_get_added (LanyardBookmark *self);

G_END_DECLS

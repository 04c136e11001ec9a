/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-interval.h"
#include "lanyard-track.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TALK (lanyard_talk_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTalk, lanyard_talk, LANYARD, TALK, GObject)

/**
 * lanyard_talk_get_id:
 *
 * Gets the key of the talk within its conference, stable over refreshes of the schedule.
 *
 * Returns: (transfer none): the id, never empty
 */
const char *lanyard_talk_get_id (LanyardTalk *self);

/**
 * lanyard_talk_get_title:
 *
 * Gets the title, without its speakers.
 *
 * Returns: (transfer none): the title, never empty
 */
const char *lanyard_talk_get_title (LanyardTalk *self);

/**
 * lanyard_talk_get_subtitle:
 *
 * Gets the second line of the title.
 *
 * Returns: (transfer none) (nullable): the subtitle, or %NULL
 */
const char *lanyard_talk_get_subtitle (LanyardTalk *self);

/**
 * lanyard_talk_get_abstract:
 *
 * Gets what the talk is about, in the markup of the source: plain text, HTML or Markdown.
 *
 * Returns: (transfer none) (nullable): the abstract, or %NULL
 */
const char *lanyard_talk_get_abstract (LanyardTalk *self);

/**
 * lanyard_talk_get_start:
 *
 * Gets the instant the talk starts, in UTC.
 *
 * Returns: (transfer none) (nullable): the start, or %NULL while it is not announced
 */
GDateTime *lanyard_talk_get_start (LanyardTalk *self);

/**
 * lanyard_talk_get_end:
 *
 * Gets the instant the talk ends, in UTC.
 *
 * Returns: (transfer none) (nullable): the end, or %NULL when the schedule does not tell it
 */
GDateTime *lanyard_talk_get_end (LanyardTalk *self);

/**
 * lanyard_talk_get_room:
 *
 * Gets the room, with building and level where the schedule has them.
 *
 * Returns: (transfer none) (nullable): the room, or %NULL
 */
const char *lanyard_talk_get_room (LanyardTalk *self);

/**
 * lanyard_talk_get_track:
 *
 * Gets the track the talk belongs to.
 *
 * Returns: (transfer none) (nullable): the track, or %NULL
 */
LanyardTrack *lanyard_talk_get_track (LanyardTalk *self);

/**
 * lanyard_talk_get_kind:
 *
 * Gets the type of the talk in the words of the schedule: "lecture", "workshop".
 *
 * Returns: (transfer none) (nullable): the type, or %NULL
 */
const char *lanyard_talk_get_kind (LanyardTalk *self);

/**
 * lanyard_talk_get_language:
 *
 * Gets the language the talk is held in, as the schedule gives it: "en".
 *
 * Returns: (transfer none) (nullable): the language, or %NULL
 */
const char *lanyard_talk_get_language (LanyardTalk *self);

/**
 * lanyard_talk_get_url:
 *
 * Gets the address of the session page.
 *
 * Returns: (transfer none) (nullable): an http or https address, or %NULL
 */
const char *lanyard_talk_get_url (LanyardTalk *self);

/**
 * lanyard_talk_is_cancelled:
 *
 * Tells whether the organisers have cancelled the talk.
 *
 * Returns: %TRUE when it will not take place
 */
gboolean lanyard_talk_is_cancelled (LanyardTalk *self);

/**
 * lanyard_talk_is_unrecorded:
 *
 * Tells whether the schedule says that the talk will not be recorded.
 *
 * Returns: %TRUE when it is not to be recorded
 */
gboolean lanyard_talk_is_unrecorded (LanyardTalk *self);

/**
 * lanyard_talk_get_speakers:
 *
 * Lists who gives the talk, in the order of the schedule.
 *
 * Returns: (transfer none): a list of #LanyardSpeaker, maybe empty
 */
GListModel *lanyard_talk_get_speakers (LanyardTalk *self);

/**
 * lanyard_talk_get_links:
 *
 * Lists slides, papers, recordings and other addresses that come with the talk.
 *
 * Returns: (transfer none): a list of #LanyardLink, maybe empty
 */
GListModel *lanyard_talk_get_links (LanyardTalk *self);

/**
 * lanyard_talk_get_interval:
 * @interval: (out): where to put the time the talk takes
 *
 * Gets the time from start to end in seconds since the Unix epoch. A talk without an end counts
 * as %LANYARD_TALK_USUAL_SECONDS long.
 *
 * Returns: %FALSE, with @interval unset, while the start is not announced
 */
gboolean lanyard_talk_get_interval (LanyardTalk     *self,
                                    LanyardInterval *interval);

/**
 * LANYARD_TALK_USUAL_SECONDS:
 *
 * How long a talk is taken to last when its schedule does not say.
 */
#define LANYARD_TALK_USUAL_SECONDS (30 * 60)

G_END_DECLS

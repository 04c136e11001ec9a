/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule.h"
#include "lanyard-session-link.h"

G_BEGIN_DECLS

/**
 * LanyardTalkKey:
 * @LANYARD_TALK_KEY_LINK: the key of a #LanyardSessionLink
 * @LANYARD_TALK_KEY_SLUG: the words of the title and of one speaker in one, or the words of the
 *   title alone and a full stop
 * @LANYARD_TALK_KEY_TITLE: the folded title
 * @LANYARD_TALK_KEY_REST: the folded title without its prefix
 *
 * What talks are found by.
 */
typedef enum
{
  LANYARD_TALK_KEY_LINK,
  LANYARD_TALK_KEY_SLUG,
  LANYARD_TALK_KEY_TITLE,
  LANYARD_TALK_KEY_REST,
} LanyardTalkKey;

#define LANYARD_N_TALK_KEYS (LANYARD_TALK_KEY_REST + 1)

/**
 * LanyardTalkScope:
 * @link: (nullable): the link that names the talk; schedules of another event on the same site
 *   do not count
 * @conference_id: (nullable): the only conference that counts
 *
 * In which schedules to look. With @link leading to the event of some schedule, only the
 * schedules of that event count.
 */
typedef struct
{
  const LanyardSessionLink *link;
  const char               *conference_id;
} LanyardTalkScope;

/**
 * LanyardTalkMatch:
 * @talk: a talk, owned by the index
 * @conference: its conference, owned by the index
 * @elsewhere: whether the link leads to a session of a site where the schedule has none
 *
 * A talk that was found.
 */
typedef struct
{
  LanyardTalk       *talk;
  LanyardConference *conference;
  gboolean           elsewhere;
} LanyardTalkMatch;

#define LANYARD_TYPE_TALK_INDEX (lanyard_talk_index_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTalkIndex, lanyard_talk_index, LANYARD, TALK_INDEX, GObject)

/**
 * lanyard_talk_index_new:
 *
 * Makes an index without talks.
 *
 * Returns: (transfer full): the index
 */
LanyardTalkIndex *lanyard_talk_index_new (void);

/**
 * lanyard_talk_index_add_schedule:
 * @schedule: a schedule
 *
 * Adds the talks of a schedule, in time linear in their number.
 */
void lanyard_talk_index_add_schedule (LanyardTalkIndex *self,
                                      LanyardSchedule  *schedule);

/**
 * lanyard_talk_index_find:
 * @kind: what @key is
 * @key: a key
 * @scope: where to look
 * @match: (out): where to put what was found
 *
 * Finds the one talk that has a key. Two versions of the schedule of one conference may both
 * have it; then either talk is the one.
 *
 * Returns: %FALSE, with @match unset, when no talk has the key, or several have
 */
gboolean lanyard_talk_index_find (LanyardTalkIndex       *self,
                                  LanyardTalkKey          kind,
                                  const char             *key,
                                  const LanyardTalkScope *scope,
                                  LanyardTalkMatch       *match);

/**
 * lanyard_talk_index_find_id:
 * @scope: where to look, with a link
 * @match: (out): where to put what was found
 *
 * Finds the talk whose own id stands in the link, among schedules of the event it leads to.
 *
 * Returns: %FALSE, with @match unset, when there is none
 */
gboolean lanyard_talk_index_find_id (LanyardTalkIndex       *self,
                                     const LanyardTalkScope *scope,
                                     LanyardTalkMatch       *match);

G_END_DECLS

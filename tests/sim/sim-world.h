/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-notice.h"

G_BEGIN_DECLS

/* The world around the reminders in plain facts: what the organisers announce, what the person
 * wants and was told, and what is on the screen. All judgements are made from these and nothing
 * else; no code of Lanyard is asked. Times are seconds since the Unix epoch. */

/**
 * SIM_CONFERENCE_ID:
 *
 * The one conference there is.
 */
#define SIM_CONFERENCE_ID "c"

/**
 * SimTalk:
 * @id: which id organisers and bookmarks have for it, counted up when it gets another
 * @title: which title it has, shared by duplicates
 * @start: when it starts, 0 for not announced
 * @end: when it ends
 * @cancelled: whether it is listed as cancelled
 * @dropped: whether it is gone from the schedule, which is as good as cancelled
 * @bookmarked: whether it is bookmarked; the rest holds only then
 * @at_start: whether one at the start was asked for
 * @going: whether the person goes there
 * @lead: in minutes, or %LANYARD_BOOKMARK_USUAL_LEAD
 * @snoozed: when to remind again, 0 for never
 * @snoozed_start: the start for which that was asked
 *
 * A talk. It is known by its index in the world, whatever becomes of it.
 */
typedef struct
{
  guint    id;
  guint    title;
  gint64   start;
  gint64   end;
  gboolean cancelled;
  gboolean dropped;
  gboolean bookmarked;
  gboolean at_start;
  gboolean going;
  int      lead;
  gint64   snoozed;
  gint64   snoozed_start;
} SimTalk;

/**
 * SimTold:
 * @talk: the index of the talk
 * @start: the start it had
 * @kind: what was told, or was said by the same reminder
 * @at: when
 * @in_doubt: whether the program died before it can have noted all of it
 *
 * What a person was told.
 */
typedef struct
{
  guint               talk;
  gint64              start;
  LanyardReminderKind kind;
  gint64              at;
  gboolean            in_doubt;
} SimTold;

/**
 * SimShown:
 * @notification: the notification, as a hash of its id
 * @talk: the index of a talk it is about
 * @start: the start it had
 *
 * A line on the screen. A notification of several talks has several.
 */
typedef struct
{
  guint  notification;
  guint  talk;
  gint64 start;
} SimShown;

/**
 * SimWorld:
 * @talks: (element-type SimTalk): all talks
 * @told: (element-type SimTold): what was told
 * @shown: (element-type SimShown): what is on the screen
 * @now: the wall clock
 * @lead: minutes ahead, by the settings
 * @at_start: whether each talk is reminded of at its start, by the settings
 * @n_alone: how many talks were told of one by one at @now
 * @last_notice: where in @told the notice sent last begins
 * @story: (nullable) (unowned): where is told what happens, a line each
 * @fault: (nullable): what is wrong, the first time something is
 *
 * The world.
 */
typedef struct
{
  GArray  *talks;
  GArray  *told;
  GArray  *shown;
  gint64   now;
  int      lead;
  gboolean at_start;
  guint    n_alone;
  guint    last_notice;
  GString *story;
  char    *fault;
} SimWorld;

/**
 * sim_world_new:
 *
 * Makes a world without talks.
 *
 * Returns: (transfer full): the world
 */
SimWorld *sim_world_new (void);

/**
 * sim_world_free:
 * @self: (transfer full): a world
 *
 * Frees a world.
 */
void sim_world_free (SimWorld *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SimWorld, sim_world_free)

/**
 * sim_world_get_talk:
 * @index: less than the number of talks
 *
 * Gets a talk.
 *
 * Returns: (transfer none): the talk, until one is added
 */
SimTalk *sim_world_get_talk (SimWorld *self,
                             guint     index);

/**
 * sim_world_dup_talk_id:
 * @index: the index of a talk
 * @talk: the talk
 *
 * Names the id that organisers give the talk.
 *
 * Returns: (transfer full): the id
 */
char *sim_world_dup_talk_id (guint          index,
                             const SimTalk *talk);

/**
 * sim_world_is_shown:
 * @talk: the index of a talk
 *
 * Tells whether a notification about the talk is on the screen.
 *
 * Returns: %TRUE when there is one
 */
gboolean sim_world_is_shown (SimWorld *self,
                             guint     talk);

/**
 * sim_world_take_away:
 * @notification: the hash of the id of a notification
 *
 * Takes a notification from the screen, if it is there.
 */
void sim_world_take_away (SimWorld *self,
                          guint     notification);

/**
 * sim_world_forget_later_snooze:
 * @talk: the index of a talk
 * @until: when another snooze is over
 *
 * Forgets that the talk was told of after a snooze by a clock that was ahead of that, so that it
 * can be once more.
 */
void sim_world_forget_later_snooze (SimWorld *self,
                                    guint     talk,
                                    gint64    until);

/**
 * sim_world_tell:
 * @format: what happens
 * @...: what is put in
 *
 * Tells what happens, with the time, if there is a story.
 */
void sim_world_tell (SimWorld   *self,
                     const char *format,
                     ...) G_GNUC_PRINTF (2, 3);

/**
 * sim_world_fail:
 * @format: what is wrong
 * @...: what is put in
 *
 * Says what is wrong. Only the first time counts.
 */
void sim_world_fail (SimWorld   *self,
                     const char *format,
                     ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS

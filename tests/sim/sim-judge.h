/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sim-world.h"

G_BEGIN_DECLS

/* What reminders promise, written down a second time: what may be sent, what must have been sent,
 * what may be on the screen. What is wrong is said with sim_world_fail(). */

/**
 * SIM_NEVER:
 *
 * An instant that does not come.
 */
#define SIM_NEVER G_MAXINT64

/**
 * sim_judge_find_next:
 * @world: the world
 *
 * Finds when the next thing is to happen by itself, should the time just pass: a reminder, or the
 * end of a talk.
 *
 * Returns: an instant after now, or %SIM_NEVER
 */
gint64 sim_judge_find_next (SimWorld *world);

/**
 * sim_judge_send:
 * @world: the world
 * @notice: what is sent
 *
 * Judges a notice: of talks that are bookmarked and to come or running, not before its time and
 * not told before, and no second one on the screen about the same talk. Puts it on the screen.
 */
void sim_judge_send (SimWorld              *world,
                     LanyardReminderNotice *notice);

/**
 * sim_judge_withdraw:
 * @world: the world
 * @notification: the hash of the id of a notification that is still on the screen, if it ever was
 *
 * Takes in that a notification is withdrawn: what it said of talks that were called off counts no
 * more, even when the program dies right then.
 */
void sim_judge_withdraw (SimWorld *world,
                         guint     notification);

/**
 * sim_judge_settled:
 * @world: the world
 *
 * Judges what is there when all is done for now: all that is due was told, and what is on the
 * screen still holds.
 */
void sim_judge_settled (SimWorld *world);

/**
 * sim_judge_idle:
 * @world: the world
 *
 * Judges reminders that say nothing is to come: nothing is on the screen that is to be withdrawn,
 * and nothing is to be told. The program may end then.
 */
void sim_judge_idle (SimWorld *world);

/**
 * sim_judge_died:
 * @world: the world
 *
 * Takes in that the program died at its work: what it sent last it may send again.
 */
void sim_judge_died (SimWorld *world);

G_END_DECLS

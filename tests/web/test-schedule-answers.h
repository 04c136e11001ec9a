/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * test_schedule_answers_give:
 * @message: a request
 * @path: the path to answer at
 * @query: (nullable): the query of it
 *
 * Answers with a schedule. There are
 *
 * - /schedule?N: test_schedules_make() with an ETag, or nothing new to whoever knows it
 * - /stamped?N: the same in other bytes each time, without an ETag
 * - /latin: a schedule of three talks in Latin-1 that claims to be UTF-8
 * - /elsewhere: a schedule of three talks of another conference, “Tea Days”
 * - /moved?HOURS: a schedule of three talks, of which “Talk 0” starts so many hours after midnight
 * - /overlong: a schedule that is longer than announced
 * - /article: an article that recommends the first two talks
 *
 * Returns: %TRUE, or %FALSE when there is none at this path
 */
gboolean test_schedule_answers_give (SoupServerMessage *message,
                                     const char        *path,
                                     const char        *query);

G_END_DECLS

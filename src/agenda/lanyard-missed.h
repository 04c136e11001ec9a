/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_missed_list:
 * @bookmarks: a list of #LanyardBookmark, all there are
 * @sent: (element-type LanyardSentReminder): all that is noted as sent
 * @now: the time, in seconds since the Unix epoch
 * @next: (out): when the next talk ends that nobody was reminded of so far, in seconds since the
 *   Unix epoch; %G_MAXINT64 when there is none
 *
 * Lists the talks that ended without a reminder, by these rules and nothing else:
 *
 * - The talk has ended, was not cancelled, and was bookmarked before its end.
 * - Nothing is noted about it and the start it has now: neither a reminder of any kind, nor that
 *   the person has seen that there was none.
 * - It was not silent on purpose, because the person went to another one at the same time.
 *
 * Pure; may be called in any thread.
 *
 * Returns: (transfer full) (element-type LanyardBookmark): what was missed, in the order of
 *   @bookmarks
 */
GPtrArray *lanyard_missed_list (GListModel *bookmarks,
                                GPtrArray  *sent,
                                gint64      now,
                                gint64     *next);

G_END_DECLS

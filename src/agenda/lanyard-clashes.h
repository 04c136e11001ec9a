/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_clashes_get_length:
 * @bookmarks: a list of #LanyardBookmark by start
 * @first: the position to start at
 *
 * Counts how many bookmarked talks hang together from a position on, because each of them starts
 * before an earlier one has ended.
 *
 * Returns: the number of talks, 1 when the first one is in nobody's way
 */
guint lanyard_clashes_get_length (GListModel *bookmarks,
                                  guint       first);

/**
 * lanyard_clashes_get_text:
 * @bookmarks: a list of #LanyardBookmark by start
 * @first: the position of the first talk
 * @length: how many talks hang together
 *
 * Says in one sentence when and how talks that hang together overlap, in the time zone of the
 * conference of the first.
 *
 * Returns: (transfer full) (nullable): the sentence, or %NULL for a talk alone, and when the person
 *   has decided to which of the talks to go
 */
char *lanyard_clashes_get_text (GListModel *bookmarks,
                                guint       first,
                                guint       length);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/**
 * LanyardLibraryContent:
 * @conferences: (owned) (element-type LanyardConference): all of them, the latest start first
 * @shortlists: (owned) (element-type LanyardShortlist): those that belong to no conference
 * @bookmarks: (owned) (element-type LanyardBookmark): all of them, by start
 * @notes: (owned) (element-type LanyardNote): all of them
 * @changes: (owned) (element-type LanyardChange): what was not seen yet of bookmarked talks
 * @sent: (owned) (element-type LanyardSentReminder): what is noted of reminders
 * @last_found: when the last change of any talk was found, in seconds since the Unix epoch, or 0
 * @untold: (owned) (nullable) (element-type LanyardChange): after an import or at the start, what is
 *   to be told of bookmarked talks
 * @shown_id: (owned) (nullable): after an import, the conference to show
 * @programme: (owned) (nullable): after an import of schedules, the programme of @shown_id, or its
 *   beginning
 * @n_changes: after an import, how many talks have changed
 *
 * What the main thread shows of the library, read by a worker.
 */
typedef struct
{
  GPtrArray        *conferences;
  GPtrArray        *shortlists;
  GPtrArray        *bookmarks;
  GPtrArray        *notes;
  GPtrArray        *changes;
  GPtrArray        *sent;
  gint64            last_found;
  GPtrArray        *untold;
  char             *shown_id;
  LanyardProgramme *programme;
  guint             n_changes;
} LanyardLibraryContent;

/**
 * lanyard_library_content_read:
 * @database: where it is kept
 * @error: where to put what went wrong
 *
 * Reads what is shown of the library, all of it as it is at one moment. It blocks, and may be
 * called in any thread.
 *
 * Returns: (transfer full): the content, or %NULL with @error set
 */
LanyardLibraryContent *lanyard_library_content_read (LanyardDatabase *database,
                                                     GError         **error);

/**
 * lanyard_library_content_free:
 * @self: (transfer full): a content
 *
 * Frees a content.
 */
void lanyard_library_content_free (LanyardLibraryContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardLibraryContent, lanyard_library_content_free)

G_END_DECLS

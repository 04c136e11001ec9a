/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-library.h"
#include "lanyard-shown-talks.h"

G_BEGIN_DECLS

/**
 * lanyard_schedule_sections_list:
 * @talks: the talks that are shown
 * @day: a day of their programme
 * @library: where bookmarks and clock are
 *
 * Divides the talks of a day into a section for each start time, marked when it runs or is next. The
 * first one has no heading of its own: it stands right below what names the section in view.
 *
 * Returns: (transfer full) (element-type LanyardCardSection): the sections
 */
GPtrArray *lanyard_schedule_sections_list (LanyardShownTalks *talks,
                                           const LanyardDay  *day,
                                           LanyardLibrary    *library);

/**
 * lanyard_schedule_sections_find_start:
 * @talks: the talks that are shown
 * @day: a day of their programme
 * @start: a start time, in seconds since the Unix epoch
 * @section: (out): where to put the position of the section
 *
 * Finds the section of a start time.
 *
 * Returns: %FALSE when no talk of the day starts then
 */
gboolean lanyard_schedule_sections_find_start (LanyardShownTalks *talks,
                                               const LanyardDay  *day,
                                               gint64             start,
                                               guint             *section);

/**
 * lanyard_schedule_sections_find_talk:
 * @talks: the talks that are shown
 * @day: a day of their programme
 * @talk_id: the id of a talk
 * @section: (out): where to put the position of its section
 * @entry: (out): where to put its position in the section
 *
 * Finds the place of a talk.
 *
 * Returns: %FALSE when it is not shown that day
 */
gboolean lanyard_schedule_sections_find_talk (LanyardShownTalks *talks,
                                              const LanyardDay  *day,
                                              const char        *talk_id,
                                              guint             *section,
                                              guint             *entry);

G_END_DECLS

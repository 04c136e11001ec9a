/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_ical_titles_split:
 * @talks: (element-type LanyardTalkDraft): those talks of a calendar that have a title and no
 *   speakers
 *
 * Takes speakers off the end of titles: "Title - Name, Affiliation", "Title — Name, Name". Names
 * alone are believed only where it is the habit of the calendar to put them there: when at least
 * two titles end so, and no fewer than those that have something else behind a dash. All others
 * stay whole.
 */
void lanyard_ical_titles_split (GPtrArray *talks);

/**
 * lanyard_ical_titles_split_all:
 * @talks: (element-type LanyardTalkDraft): those talks of a calendar that have a title and no
 *   speakers
 *
 * Does the same in a calendar that is known to have names, whatever they look like, or nothing
 * behind the last dash of each title, as those of pretalx.
 */
void lanyard_ical_titles_split_all (GPtrArray *talks);

G_END_DECLS

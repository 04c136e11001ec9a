/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmarks.h"
#include "lanyard-overlap.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/**
 * lanyard_overlaps_add_bookmarked:
 * @overlaps: (element-type LanyardOverlap): what to add to
 * @conference: (nullable): the conference of the talk
 * @talk: a talk
 * @bookmarks: the bookmarks of all conferences
 *
 * Adds how a talk meets bookmarked ones, other than itself.
 */
void lanyard_overlaps_add_bookmarked (GPtrArray         *overlaps,
                                      LanyardConference *conference,
                                      LanyardTalk       *talk,
                                      LanyardBookmarks  *bookmarks);

/**
 * lanyard_overlaps_add_picked:
 * @overlaps: (element-type LanyardOverlap): what to add to
 * @programme: the programme of the conference
 * @talk: one of its talks
 * @bookmarks: the bookmarks of all conferences
 *
 * Adds how a talk meets recommended ones of the same conference, other than itself and those that
 * are bookmarked.
 */
void lanyard_overlaps_add_picked (GPtrArray        *overlaps,
                                  LanyardProgramme *programme,
                                  LanyardTalk      *talk,
                                  LanyardBookmarks *bookmarks);

G_END_DECLS

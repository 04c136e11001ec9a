/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmarks.h"
#include "lanyard-choice.h"
#include "lanyard-clock.h"
#include "lanyard-overlap.h"
#include "lanyard-programme.h"
#include "lanyard-time-text.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ENTRY (lanyard_entry_get_type ())

G_DECLARE_FINAL_TYPE (LanyardEntry, lanyard_entry, LANYARD, ENTRY, GObject)

/**
 * LanyardEntry:bookmarked:
 *
 * Whether the talk is bookmarked on disk.
 */

/**
 * LanyardEntry:noted:
 *
 * Whether the person has written something about the talk, or given it stars.
 */

/**
 * LanyardEntry:phase-text:
 *
 * Where the talk stands in time, in a word or two; it changes by itself. It is told of as well when
 * lanyard_entry_dup_hours_text() writes times in another way than before.
 */

/**
 * LanyardEntry::overlaps-changed:
 *
 * Emitted when what lanyard_entry_get_bookmark(), lanyard_entry_get_choice() and
 * lanyard_entry_list_overlaps() give may have changed.
 */

/**
 * lanyard_entry_new:
 * @programme: the programme the talk or pick is of
 * @talk: (nullable): the talk, or %NULL for a pick that no schedule has
 * @pick: (nullable): what a shortlist says; when %NULL, it is looked up in @programme
 * @shortlist: (nullable): the shortlist of @pick
 * @bookmarks: the bookmarks of the person
 * @clock: the clock
 *
 * Makes an entry for a talk, a pick, or both.
 *
 * Returns: (transfer full): the entry
 */
LanyardEntry *lanyard_entry_new (LanyardProgramme *programme,
                                 LanyardTalk      *talk,
                                 LanyardPick      *pick,
                                 LanyardShortlist *shortlist,
                                 LanyardBookmarks *bookmarks,
                                 LanyardClock     *clock);

/**
 * lanyard_entry_new_for_talk:
 * @conference: a conference
 * @talk: a talk of it
 * @bookmarks: the bookmarks of the person
 * @clock: the clock
 *
 * Makes an entry for a talk whose programme is not loaded, or has it no more.
 *
 * Returns: (transfer full): the entry
 */
LanyardEntry *lanyard_entry_new_for_talk (LanyardConference *conference,
                                          LanyardTalk       *talk,
                                          LanyardBookmarks  *bookmarks,
                                          LanyardClock      *clock);

/**
 * lanyard_entry_new_for_bookmark:
 * @bookmark: a bookmark
 * @bookmarks: the bookmarks of the person
 * @clock: the clock
 *
 * Makes an entry for a bookmarked talk whose programme is not loaded.
 *
 * Returns: (transfer full): the entry
 */
LanyardEntry *lanyard_entry_new_for_bookmark (LanyardBookmark  *bookmark,
                                              LanyardBookmarks *bookmarks,
                                              LanyardClock     *clock);

/**
 * lanyard_entry_get_conference:
 *
 * Gets the conference of the talk.
 *
 * Returns: (transfer none) (nullable): the conference, or %NULL for a pick of an article alone
 */
LanyardConference *lanyard_entry_get_conference (LanyardEntry *self);

/**
 * lanyard_entry_get_programme:
 *
 * Gets the programme the entry was made from.
 *
 * Returns: (transfer none) (nullable): the programme, or %NULL for an entry of My Agenda
 */
LanyardProgramme *lanyard_entry_get_programme (LanyardEntry *self);

/**
 * lanyard_entry_get_talk:
 *
 * Gets the talk.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL for a pick that no schedule has
 */
LanyardTalk *lanyard_entry_get_talk (LanyardEntry *self);

/**
 * lanyard_entry_get_pick:
 *
 * Gets what a shortlist says of the talk.
 *
 * Returns: (transfer none) (nullable): the pick, or %NULL
 */
LanyardPick *lanyard_entry_get_pick (LanyardEntry *self);

/**
 * lanyard_entry_get_shortlist:
 *
 * Gets who says it.
 *
 * Returns: (transfer none) (nullable): the shortlist of the pick, or %NULL
 */
LanyardShortlist *lanyard_entry_get_shortlist (LanyardEntry *self);

/**
 * lanyard_entry_get_title:
 *
 * Gets the title of the talk, else that of the pick.
 *
 * Returns: (transfer none): the title
 */
const char *lanyard_entry_get_title (LanyardEntry *self);

/**
 * lanyard_entry_get_url:
 *
 * Gets the session page of the talk, else the one that the pick names.
 *
 * Returns: (transfer none) (nullable): the address, or %NULL
 */
const char *lanyard_entry_get_url (LanyardEntry *self);

/**
 * lanyard_entry_get_speakers:
 *
 * Lists the speakers of the talk, else those that the pick names.
 *
 * Returns: (transfer none) (nullable): a list of #LanyardSpeaker
 */
GListModel *lanyard_entry_get_speakers (LanyardEntry *self);

/**
 * lanyard_entry_is_bookmarked:
 *
 * Tells whether the talk is bookmarked on disk.
 *
 * Returns: %TRUE for a bookmarked talk
 */
gboolean lanyard_entry_is_bookmarked (LanyardEntry *self);

/**
 * lanyard_entry_get_bookmark:
 *
 * Gets the bookmark of the talk, with what the person wishes of its reminders.
 *
 * Returns: (transfer none) (nullable): the bookmark, until the bookmarks change, or %NULL
 */
LanyardBookmark *lanyard_entry_get_bookmark (LanyardEntry *self);

/**
 * lanyard_entry_get_bookmarks:
 *
 * Gets where the bookmark of the talk is changed.
 *
 * Returns: (transfer none): the bookmarks of the person
 */
LanyardBookmarks *lanyard_entry_get_bookmarks (LanyardEntry *self);

/**
 * lanyard_entry_is_noted:
 *
 * Tells whether the person has written something about the talk, or given it stars.
 *
 * Returns: %TRUE for a talk with a note
 */
gboolean lanyard_entry_is_noted (LanyardEntry *self);

/**
 * lanyard_entry_get_choice:
 *
 * Tells what the person decided about the talk and other bookmarked ones at the same time.
 *
 * Returns: the choice, %LANYARD_CHOICE_NONE for a talk that is not bookmarked
 */
LanyardChoice lanyard_entry_get_choice (LanyardEntry *self);

/**
 * lanyard_entry_set_bookmarked_async:
 * @bookmarked: whether the talk is to be bookmarked
 * @callback: (scope async): called in the main thread with the #LanyardBookmarks as its source
 * @user_data: data for @callback
 *
 * Adds or removes the bookmark of the talk of this entry, which must have one. End it with
 * lanyard_bookmarks_set_finish().
 */
void lanyard_entry_set_bookmarked_async (LanyardEntry       *self,
                                         gboolean            bookmarked,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/**
 * lanyard_entry_get_phase:
 *
 * Tells where the talk stands in time.
 *
 * Returns: the phase
 */
LanyardPhase lanyard_entry_get_phase (LanyardEntry *self);

/**
 * lanyard_entry_dup_day_text:
 *
 * Writes the day of the talk in the zone of its conference.
 *
 * Returns: (transfer full) (nullable): the day, or %NULL while the time is not announced
 */
char *lanyard_entry_dup_day_text (LanyardEntry *self);

/**
 * lanyard_entry_dup_hours_text:
 *
 * Writes from when to when the talk takes in the zone of its conference.
 *
 * Returns: (transfer full) (nullable): the hours, or %NULL while the time is not announced
 */
char *lanyard_entry_dup_hours_text (LanyardEntry *self);

/**
 * lanyard_entry_list_overlaps:
 *
 * Lists the talks in the way: bookmarked ones first, and then, of a recommended talk, others
 * that are recommended too.
 *
 * Returns: (transfer full) (element-type LanyardOverlap): the overlaps, maybe none
 */
GPtrArray *lanyard_entry_list_overlaps (LanyardEntry *self);

G_END_DECLS

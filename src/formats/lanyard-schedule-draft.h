/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_DRAFT_MAX_TALKS:
 *
 * No schedule may have more talks than this.
 */
#define LANYARD_DRAFT_MAX_TALKS 200000

/**
 * LanyardTalkDraft:
 * @guid: (owned) (nullable): the best identity
 * @id: (owned) (nullable): the second best
 * @uid: (owned) (nullable): the third
 * @title: (owned) (nullable): the title
 * @subtitle: (owned) (nullable): the subtitle
 * @abstract: (owned) (nullable): the abstract in the markup of the source
 * @start: (owned) (nullable): the start with any offset
 * @end: (owned) (nullable): the end with any offset
 * @room: (owned) (nullable): the room
 * @track: (owned) (nullable): the name of the track
 * @kind: (owned) (nullable): the type
 * @language: (owned) (nullable): the language
 * @url: (owned) (nullable): the session page, as lanyard_url_keep() gives it
 * @cancelled: whether the talk will not take place
 * @unrecorded: whether it will not be recorded
 * @speakers: (owned) (nullable): a list of #LanyardSpeaker
 * @links: (owned) (nullable): a list of #LanyardLink
 * @note: (owned) (nullable): what the person wrote about it, from a file of Lanyard's own
 * @rating: how many stars they gave, or 0
 * @noted: when they wrote it, in seconds since the Unix epoch
 *
 * What a file says of a talk, before it is cleaned and has an id.
 */
typedef struct
{
  char       *guid;
  char       *id;
  char       *uid;
  char       *title;
  char       *subtitle;
  char       *abstract;
  GDateTime  *start;
  GDateTime  *end;
  char       *room;
  char       *track;
  char       *kind;
  char       *language;
  char       *url;
  gboolean    cancelled;
  gboolean    unrecorded;
  GListModel *speakers;
  GListModel *links;
  char       *note;
  gint64      rating;
  gint64      noted;
} LanyardTalkDraft;

/**
 * LanyardConferenceDraft:
 * @id: (owned) (nullable): the id, when it is known and need not be made
 * @title: (owned) (nullable): the title
 * @acronym: (owned) (nullable): a short name that never changes
 * @url: (owned) (nullable): the conference or its schedule, as lanyard_url_keep() gives it
 * @time_zone: (owned) (nullable): a name that lanyard_zone_new() knows
 * @location: (owned) (nullable): the town
 * @first_day: (owned) (nullable): a date in ISO 8601
 * @last_day: (owned) (nullable): a date in ISO 8601
 * @start: (owned) (nullable): the first instant with any offset, which goes before @first_day
 * @end: (owned) (nullable): the last one
 * @track_colors: (owned) (element-type utf8 utf8): the colours of tracks by their names
 *
 * What a file says of its conference.
 */
typedef struct
{
  char       *id;
  char       *title;
  char       *acronym;
  char       *url;
  char       *time_zone;
  char       *location;
  char       *first_day;
  char       *last_day;
  GDateTime  *start;
  GDateTime  *end;
  GHashTable *track_colors;
} LanyardConferenceDraft;

/**
 * lanyard_talk_draft_new:
 *
 * Makes a draft of a talk in which nothing is known.
 *
 * Returns: (transfer full): the draft
 */
LanyardTalkDraft *lanyard_talk_draft_new (void);

/**
 * lanyard_talk_draft_copy:
 * @self: a draft
 *
 * Makes a draft that says the same. Speakers and links are shared.
 *
 * Returns: (transfer full): the copy
 */
LanyardTalkDraft *lanyard_talk_draft_copy (const LanyardTalkDraft *self);

/**
 * lanyard_talk_draft_free:
 * @self: (transfer full): a draft
 *
 * Frees a draft and all it owns.
 */
void lanyard_talk_draft_free (LanyardTalkDraft *self);

/**
 * lanyard_talk_draft_clean:
 * @self: a draft
 *
 * Makes all text of a draft fit to be kept, takes a word like "CANCELLED:" off the title, and
 * drops times that cannot be: outside the years 1970 to 2200, or an end that is not after the
 * start and within a year of it. The title is set afterwards.
 *
 * Returns: %TRUE when nothing had to be dropped or made up
 */
gboolean lanyard_talk_draft_clean (LanyardTalkDraft *self);

/**
 * lanyard_conference_draft_new:
 *
 * Makes a draft of a conference in which nothing is known.
 *
 * Returns: (transfer full): the draft
 */
LanyardConferenceDraft *lanyard_conference_draft_new (void);

/**
 * lanyard_conference_draft_free:
 * @self: (transfer full): a draft
 *
 * Frees a draft and all it owns.
 */
void lanyard_conference_draft_free (LanyardConferenceDraft *self);

/**
 * lanyard_conference_draft_clean:
 * @self: a draft
 *
 * Makes all text of a draft fit to be kept, and drops a start and an end that cannot be.
 */
void lanyard_conference_draft_clean (LanyardConferenceDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTalkDraft, lanyard_talk_draft_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardConferenceDraft, lanyard_conference_draft_free)

G_END_DECLS

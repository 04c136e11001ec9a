/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-statement.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LANYARD_TALK_COLUMNS:
 *
 * What a SELECT from talks has first, for lanyard_talk_reader_read().
 */
#define LANYARD_TALK_COLUMNS "talks.key, talks.id, talks.title, talks.subtitle, talks.abstract, talks.starts, " \
                             "talks.ends, talks.room, talks.track, talks.track_color, talks.kind, "             \
                             "talks.language, talks.url, talks.cancelled, talks.unrecorded"

/**
 * LANYARD_TALK_OUTLINE_COLUMNS:
 *
 * The same without the abstract.
 */
#define LANYARD_TALK_OUTLINE_COLUMNS "talks.key, talks.id, talks.title, talks.subtitle, NULL, talks.starts, " \
                                     "talks.ends, talks.room, talks.track, talks.track_color, talks.kind, "   \
                                     "talks.language, talks.url, talks.cancelled, talks.unrecorded"

/**
 * LANYARD_TALK_N_COLUMNS:
 *
 * How many columns %LANYARD_TALK_COLUMNS are.
 */
#define LANYARD_TALK_N_COLUMNS 15

/**
 * LanyardTalkDetail:
 * @LANYARD_TALK_WHOLE: everything that is known of a talk
 * @LANYARD_TALK_OUTLINE: what a card shows: no abstract, no biographies, no links
 *
 * How much of a talk is read. What a large conference has to say of its talks would fill the
 * memory, and nobody reads it all.
 */
typedef enum
{
  LANYARD_TALK_WHOLE,
  LANYARD_TALK_OUTLINE,
} LanyardTalkDetail;

/**
 * LanyardTalkReader:
 *
 * Makes talks of rows, with their speakers and links. It lives inside a #LanyardTransaction.
 */
typedef struct _LanyardTalkReader LanyardTalkReader;

/**
 * lanyard_talk_reader_new:
 * @database: the database, in a transaction of the caller
 * @detail: how much of the talks is read
 *
 * Prepares what is needed to read talks.
 *
 * Returns: (transfer full): the reader
 */
LanyardTalkReader *lanyard_talk_reader_new (LanyardDatabase  *database,
                                            LanyardTalkDetail detail);

/**
 * lanyard_talk_reader_free:
 *
 * Frees the reader.
 */
void lanyard_talk_reader_free (LanyardTalkReader *self);

/**
 * lanyard_talk_reader_read:
 * @row: at a row that begins with %LANYARD_TALK_COLUMNS, or with %LANYARD_TALK_OUTLINE_COLUMNS
 *   for an outline
 * @error: where to put what went wrong
 *
 * Makes a talk of a row. Talks of one reader share their tracks, and outlines also their speakers.
 *
 * Returns: (transfer full): the talk, or %NULL with @error set
 */
LanyardTalk *lanyard_talk_reader_read (LanyardTalkReader *self,
                                       LanyardStatement  *row,
                                       GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTalkReader, lanyard_talk_reader_free)

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-byline-lexicon.h"

G_BEGIN_DECLS

/**
 * LanyardBylinePeople:
 * @speakers: (owned): a list of #LanyardSpeaker
 * @sure: whether the text is a byline beyond doubt
 * @complete: whether there are several people, and each has an affiliation and two names
 *
 * The people of a byline.
 */
typedef struct
{
  GListStore *speakers;
  gboolean    sure;
  gboolean    complete;
} LanyardBylinePeople;

/**
 * lanyard_byline_people_read:
 * @text: a byline or not, one line of valid UTF-8
 * @lexicon: (nullable): what other bylines of the same schedule tell
 *
 * Reads people and their affiliations from text.
 *
 * Returns: (transfer full): the people and how sure they are
 */
LanyardBylinePeople *lanyard_byline_people_read (const char           *text,
                                                 LanyardBylineLexicon *lexicon);

/**
 * lanyard_byline_people_learn:
 * @text: a byline or not, one line of valid UTF-8
 * @lexicon: where to put what it tells
 *
 * Learns the names and affiliations that stand where nothing else can stand.
 */
void lanyard_byline_people_learn (const char           *text,
                                  LanyardBylineLexicon *lexicon);

/**
 * lanyard_byline_people_free:
 * @people: (transfer full): the people of a byline
 *
 * Frees them.
 */
void lanyard_byline_people_free (LanyardBylinePeople *people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardBylinePeople, lanyard_byline_people_free)

G_END_DECLS

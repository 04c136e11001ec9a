/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * lanyard_identity_list_talk_ids:
 * @talks: (element-type LanyardTalkDraft): clean drafts of all talks of a file
 * @n_repeated: (out): how many talks have a guid, id or UID that is no identity
 *
 * Decides by what each talk is known over versions of a schedule: the guid, else the id, else
 * the UID, else a digest of title and first speaker. What repeats within the file is no
 * identity; where nothing else is left, talks are numbered in the order of the file.
 *
 * Returns: (transfer full) (element-type utf8): an id for each talk, no two the same
 */
GPtrArray *lanyard_identity_list_talk_ids (GPtrArray *talks,
                                           guint     *n_repeated);

/**
 * LANYARD_IDENTITY_UNTITLED:
 *
 * How the id of a conference starts that has neither address nor name.
 */
#define LANYARD_IDENTITY_UNTITLED "untitled-"

/**
 * lanyard_identity_make_conference_id:
 * @conference: a clean draft
 * @talks: (element-type LanyardTalkDraft): clean drafts of its talks
 *
 * Decides by what a conference is known over versions and formats of its schedule: the id that
 * the file tells, else the host of its address, or of the session pages, with the part of the
 * path that names the event; else the acronym, else the title, else the day of the first talk.
 *
 * Returns: (transfer full): the id, never empty
 */
char *lanyard_identity_make_conference_id (const LanyardConferenceDraft *conference,
                                           GPtrArray                    *talks);

G_END_DECLS

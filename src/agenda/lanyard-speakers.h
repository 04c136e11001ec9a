/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-person.h"

G_BEGIN_DECLS

/**
 * LanyardSpeakers:
 *
 * All who speak at a conference, while they are being collected from its talks: the same name is
 * the same person. Not to be shared between threads.
 */
typedef struct _LanyardSpeakers LanyardSpeakers;

/**
 * lanyard_speakers_new:
 *
 * Starts without anybody.
 *
 * Returns: (transfer full): the speakers
 */
LanyardSpeakers *lanyard_speakers_new (void);

/**
 * lanyard_speakers_free:
 *
 * Frees speakers.
 */
void lanyard_speakers_free (LanyardSpeakers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSpeakers, lanyard_speakers_free)

/**
 * lanyard_speakers_add:
 * @speaker: what a talk says of one who gives it
 * @talk: a number of the talk; all speakers of a talk are added before those of the next
 *
 * Adds somebody, or what another talk says of them: name, affiliation and picture are those of the
 * first talk that has them, the biography is the longest, and the links are those of all, each address
 * once and no more than 20.
 */
void lanyard_speakers_add (LanyardSpeakers *self,
                           LanyardSpeaker  *speaker,
                           gint64           talk);

/**
 * lanyard_speakers_list:
 *
 * Lists everybody by name, in the order of the person's language, where small and capital letters
 * are the same.
 *
 * Returns: (transfer full) (element-type LanyardPerson): the list, maybe empty
 */
GPtrArray *lanyard_speakers_list (LanyardSpeakers *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-entry.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TALK_OPENER (lanyard_talk_opener_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTalkOpener, lanyard_talk_opener, LANYARD, TALK_OPENER, GObject)

/**
 * LanyardTalkOpener::opened:
 * @entry: all that a page shows of the talk
 *
 * Emitted when a talk was read.
 */

/**
 * LanyardTalkOpener::failed:
 * @message: a sentence for the screen
 *
 * Emitted when a talk could not be read.
 */

/**
 * lanyard_talk_opener_new:
 * @library: a loaded library
 *
 * Makes what reads talks from a library, one at a time.
 *
 * Returns: (transfer full): the opener
 */
LanyardTalkOpener *lanyard_talk_opener_new (LanyardLibrary *library);

/**
 * lanyard_talk_opener_open:
 * @conference_id: a conference
 * @talk_id: one of its talks
 *
 * Reads a talk, without blocking. Of one that was asked for before and is not there yet nothing is
 * heard any more.
 */
void lanyard_talk_opener_open (LanyardTalkOpener *self,
                               const char        *conference_id,
                               const char        *talk_id);

G_END_DECLS

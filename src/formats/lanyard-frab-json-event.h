/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-frab-json-directory.h"
#include "lanyard-frab.h"

G_BEGIN_DECLS

/**
 * lanyard_frab_json_event_read:
 * @event: an event
 * @context: what stands around it
 * @directory: what the schedule lists once for all events
 *
 * Reads an event of either layout, under its day and room or in a flat list. Members that are missing, null or of a wrong type are not known in the draft.
 *
 * Returns: (transfer full): the draft of a talk
 */
LanyardTalkDraft *lanyard_frab_json_event_read (JsonObject               *event,
                                                const LanyardFrabContext *context,
                                                LanyardFrabJsonDirectory *directory);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-frab-time.h"
#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * LanyardFrabJsonContext:
 * @base: (nullable): the address that relative ones start from
 * @room: (nullable): the room under which the event stands
 * @day: the day under which it stands
 *
 * What an event needs to know of what stands around it. It owns nothing.
 */
typedef struct
{
  const char    *base;
  const char    *room;
  LanyardFrabDay day;
} LanyardFrabJsonContext;

/**
 * lanyard_frab_json_event_read:
 * @event: an event
 * @context: what stands around it
 *
 * Reads an event. Members that are missing, null or of a wrong type are not known in the draft.
 *
 * Returns: (transfer full): the draft of a talk
 */
LanyardTalkDraft *lanyard_frab_json_event_read (JsonObject                   *event,
                                                const LanyardFrabJsonContext *context);

G_END_DECLS

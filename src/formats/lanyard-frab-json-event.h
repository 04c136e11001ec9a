/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * LanyardFrabJsonContext:
 * @base: (nullable): the address that relative ones start from
 * @zone: the zone of times without an offset
 * @room: (nullable): the room under which the event stands
 * @day: (nullable): the first second of the day under which it stands
 * @day_start: seconds after midnight; an event that starts earlier is on the next date
 *
 * What an event needs to know of what stands around it. It owns nothing.
 */
typedef struct
{
  const char *base;
  GTimeZone  *zone;
  const char *room;
  GDateTime  *day;
  gint64      day_start;
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

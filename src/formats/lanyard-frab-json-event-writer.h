/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LanyardFrabScope:
 * @zone: the zone whose offset instants have
 * @conference_id: the id of the conference
 *
 * What it takes to write an event. It owns nothing.
 */
typedef struct
{
  GTimeZone  *zone;
  const char *conference_id;
} LanyardFrabScope;

/**
 * lanyard_frab_json_event_write:
 * @builder: where an event may stand
 * @talk: a talk
 * @scope: what stands around it
 *
 * Writes a talk as an event. One without a time has an empty date.
 */
void lanyard_frab_json_event_write (JsonBuilder            *builder,
                                    LanyardTalk            *talk,
                                    const LanyardFrabScope *scope);

/**
 * lanyard_frab_json_make_guid:
 * @conference_id: the id of a conference
 * @talk_id: the id of a talk of it
 *
 * Makes the UUID of an event: the id itself when it is one, else one made of both (RFC 9562,
 * section 5.5), always the same.
 *
 * Returns: (transfer full): the UUID
 */
char *lanyard_frab_json_make_guid (const char *conference_id,
                                   const char *talk_id);

/**
 * lanyard_frab_json_write_text:
 * @builder: in an object
 * @name: the name of a member
 * @text: (nullable): its text, or %NULL
 *
 * Writes a member that is text or null.
 */
void lanyard_frab_json_write_text (JsonBuilder *builder,
                                   const char  *name,
                                   const char  *text);

/**
 * lanyard_frab_json_write_instant:
 * @builder: in an object
 * @name: the name of a member
 * @instant: (nullable): an instant, or %NULL
 * @zone: the zone whose offset it is to have
 *
 * Writes a member that is an instant in ISO 8601 or null.
 */
void lanyard_frab_json_write_instant (JsonBuilder *builder,
                                      const char  *name,
                                      GDateTime   *instant,
                                      GTimeZone   *zone);

G_END_DECLS

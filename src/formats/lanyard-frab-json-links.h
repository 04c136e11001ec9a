/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-frab.h"

G_BEGIN_DECLS

/**
 * lanyard_frab_json_dup_address:
 * @object: (nullable): an event or a person
 * @members: (array zero-terminated=1): the names an address may have, the best first
 * @context: what stands around the event
 *
 * Finds an address, which is text or an object that holds it.
 *
 * Returns: (transfer full) (nullable): an address as lanyard_url_keep() gives it, or %NULL
 */
char *lanyard_frab_json_dup_address (JsonObject               *object,
                                     const char *const        *members,
                                     const LanyardFrabContext *context);

/**
 * lanyard_frab_json_dup_origin:
 * @event: an event
 * @context: what stands around it
 *
 * Finds where an event came from among its links.
 *
 * Returns: (transfer full) (nullable): an address as lanyard_url_keep() gives it, or %NULL
 */
char *lanyard_frab_json_dup_origin (JsonObject               *event,
                                    const LanyardFrabContext *context);

/**
 * lanyard_frab_json_add_link:
 * @links: (element-type LanyardLink): the links so far
 * @kind: (nullable): a kind of link that has a title, as files write it
 * @url: (nullable): an address as lanyard_url_keep() gives it, or %NULL to do nothing
 *
 * Adds a link, unless there are a hundred.
 */
void lanyard_frab_json_add_link (GPtrArray  *links,
                                 const char *kind,
                                 const char *url);

/**
 * lanyard_frab_json_add_links:
 * @links: (element-type LanyardLink): the links so far
 * @object: an event or a person
 * @member: the name of a list of links, each of which is an object or an address
 * @context: what stands around the event
 *
 * Adds the links of a list up to a hundred, but for where an event came from.
 */
void lanyard_frab_json_add_links (GPtrArray                *links,
                                  JsonObject               *object,
                                  const char               *member,
                                  const LanyardFrabContext *context);

G_END_DECLS

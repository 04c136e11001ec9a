/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_FRAB_JSON_DIRECTORY (lanyard_frab_json_directory_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFrabJsonDirectory, lanyard_frab_json_directory, LANYARD, FRAB_JSON_DIRECTORY, GObject)

/**
 * lanyard_frab_json_directory_new:
 * @schedule: (nullable): the schedule, which must live as long as the directory is used
 *
 * Collects the rooms, tracks and persons that a schedule lists once, and that its events name
 * only by a guid, slug, code or id.
 *
 * Returns: (transfer full): the directory, maybe empty
 */
LanyardFrabJsonDirectory *lanyard_frab_json_directory_new (JsonObject *schedule);

/**
 * lanyard_frab_json_directory_dup_room:
 * @event: an event
 *
 * Names the room of an event, with its building in front where the schedule tells it.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL when there is none
 */
char *lanyard_frab_json_directory_dup_room (LanyardFrabJsonDirectory *self,
                                            JsonObject               *event);

/**
 * lanyard_frab_json_directory_dup_track:
 * @event: an event
 *
 * Names the track of an event.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL when there is none
 */
char *lanyard_frab_json_directory_dup_track (LanyardFrabJsonDirectory *self,
                                             JsonObject               *event);

/**
 * lanyard_frab_json_directory_find_person:
 * @person: somebody as an event names them
 *
 * Finds what the schedule says of somebody at length.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL when there is none
 */
JsonObject *lanyard_frab_json_directory_find_person (LanyardFrabJsonDirectory *self,
                                                     JsonObject               *person);

/**
 * lanyard_frab_json_directory_find_key:
 * @key: the guid, slug, code, id or name of somebody
 *
 * Finds what the schedule says of somebody of whom an event has only one of these.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL when there is none
 */
JsonObject *lanyard_frab_json_directory_find_key (LanyardFrabJsonDirectory *self,
                                                  const char               *key);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_room_text_get_short:
 * @room: (nullable): a room, maybe with the building and level in front
 *
 * Gets the part of a room that is on its door: "Georgia Ballroom 2" of "Building C, Level 3,
 * Georgia Ballroom 2". A room of less than three parts is left whole: in "Hall 1, Saal 2" nobody
 * knows which part says most.
 *
 * Returns: (transfer none) (nullable): the end of @room, or %NULL without a room
 */
const char *lanyard_room_text_get_short (const char *room);

/**
 * lanyard_room_text_dup_building:
 * @room: (nullable): a room, maybe with the building and level in front
 *
 * Gets the building of a room: "Building C" of "Building C, Level 3, Georgia Ballroom 2".
 *
 * Returns: (transfer full) (nullable): the building, or %NULL when the room names none
 */
char *lanyard_room_text_dup_building (const char *room);

G_END_DECLS

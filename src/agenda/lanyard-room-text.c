/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-room-text.h"

const char *
lanyard_room_text_get_short (const char *room)
{
  const char *first = room != NULL ? strstr (room, ", ") : NULL;
  const char *last = room != NULL ? g_strrstr (room, ", ") : NULL;

  if (first == last || last[2] == '\0')
    return room;

  return last + 2;
}

char *
lanyard_room_text_dup_building (const char *room)
{
  const char *comma = room != NULL ? strchr (room, ',') : NULL;

  return comma != NULL ? g_strndup (room, (gsize) (comma - room)) : NULL;
}

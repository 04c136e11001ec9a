/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-frab-time.h"
#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * LanyardFrabContext:
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
} LanyardFrabContext;

/**
 * lanyard_frab_join_abstract:
 * @abstract: (nullable): what an event is about, in short
 * @description: (nullable): the same at length, or once more
 *
 * Makes one text of the two that schedules of the frab family have.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when there is neither
 */
char *lanyard_frab_join_abstract (const char *abstract,
                                  const char *description);

/**
 * lanyard_frab_is_cancelled:
 * @status: (nullable): the status of an event
 *
 * Tells whether a status means that the event will not take place: it was cancelled, withdrawn,
 * rejected or deleted.
 *
 * Returns: whether it does
 */
gboolean lanyard_frab_is_cancelled (const char *status);

/**
 * lanyard_frab_remark_zone:
 * @offset: (nullable): the offset at which the times of a file are written
 * @remarks: (element-type utf8): where to say it
 *
 * Says of a file that names no time zone how its times are understood.
 */
void lanyard_frab_remark_zone (const char *offset,
                               GPtrArray  *remarks);

G_END_DECLS

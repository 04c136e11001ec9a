/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardExportFormat:
 * @LANYARD_EXPORT_ICS: iCalendar, for calendars
 * @LANYARD_EXPORT_JSON: the JSON of the frab family, for programs about conferences
 *
 * What schedules can be written as. Lanyard reads both without loss.
 */
typedef enum
{
  LANYARD_EXPORT_ICS,
  LANYARD_EXPORT_JSON,
} LanyardExportFormat;

/**
 * lanyard_export_select:
 * @schedules: (element-type LanyardSchedule): schedules
 * @bookmarks: (element-type LanyardBookmark): bookmarks
 *
 * Picks the bookmarked talks of schedules. Schedules without any are left out.
 *
 * Returns: (transfer full) (element-type LanyardSchedule): the schedules, maybe none
 */
GPtrArray *lanyard_export_select (GPtrArray *schedules,
                                  GPtrArray *bookmarks);

/**
 * lanyard_export_write:
 * @schedules: (element-type LanyardSchedule): schedules
 * @bookmarks: (element-type LanyardBookmark): bookmarks, whose talks have an alarm in calendars
 * @format: what to write
 * @lead: how many minutes before the start an alarm rings
 * @now: the time, in seconds since the Unix epoch
 *
 * Writes schedules, one calendar or object behind the other, as lanyard_parts_split() parts them.
 *
 * Returns: (transfer full): UTF-8
 */
char *lanyard_export_write (GPtrArray          *schedules,
                            GPtrArray          *bookmarks,
                            LanyardExportFormat format,
                            int                 lead,
                            gint64              now);

G_END_DECLS

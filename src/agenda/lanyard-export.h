/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"

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
 * lanyard_export_set_notes:
 * @schedules: (element-type LanyardSchedule): schedules
 * @notes: (element-type LanyardNote): what the person wrote about talks of any conference
 *
 * Puts notes with the schedules whose talks they are about, in the place of those that are with them.
 *
 * Returns: (transfer full) (element-type LanyardSchedule): as many schedules, with the notes
 */
GPtrArray *lanyard_export_set_notes (GPtrArray *schedules,
                                     GPtrArray *notes);

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

/**
 * lanyard_export_load_schedules:
 * @database: the library
 * @error: where to put what went wrong
 *
 * Loads the schedules of all conferences. It blocks, and may be called in any thread.
 *
 * Returns: (transfer full) (element-type LanyardSchedule): the schedules, or %NULL with @error set
 */
GPtrArray *lanyard_export_load_schedules (LanyardDatabase *database,
                                          GError         **error);

/**
 * lanyard_export_find_lead:
 *
 * Looks up how long before a talk the person is reminded.
 *
 * Returns: the time in minutes
 */
int lanyard_export_find_lead (void);

/**
 * lanyard_export_write_bookmarked:
 * @database: the library
 * @format: what to write
 * @with_notes: whether to write also what the person wrote about the talks
 * @now: the time, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Writes what is bookmarked, as lanyard_export_write() does, with an alarm when the person is
 * reminded. It blocks, and may be called in any thread.
 *
 * Returns: (transfer full): UTF-8, or %NULL with @error set, which is so too when there is nothing
 *   to write
 */
char *lanyard_export_write_bookmarked (LanyardDatabase    *database,
                                       LanyardExportFormat format,
                                       gboolean            with_notes,
                                       gint64              now,
                                       GError            **error);

G_END_DECLS

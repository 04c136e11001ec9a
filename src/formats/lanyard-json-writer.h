/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_json_writer_print:
 * @schedules: (element-type LanyardSchedule): the schedules
 * @shortlists: (element-type LanyardShortlist): the shortlists, joined to talks of @schedules
 *
 * Writes the one JSON object of `lanyard --print`, whose form the README documents. Instants are
 * in ISO 8601 with the offset of the conference, absent facts are null.
 *
 * Returns: (transfer full): the text, ending in a line feed
 */
char *lanyard_json_writer_print (GPtrArray *schedules,
                                 GPtrArray *shortlists);

G_END_DECLS

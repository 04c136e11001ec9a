/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_parts_split:
 * @bytes: the content of a file
 *
 * Parts what Lanyard exported of several conferences: calendars that name their conference, or
 * JSON objects, which stand one behind the other. Pure, and may be called in any thread.
 *
 * Returns: (transfer full) (element-type GBytes): a schedule each; for any other file, @bytes
 */
GPtrArray *lanyard_parts_split (GBytes *bytes);

G_END_DECLS

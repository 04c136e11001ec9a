/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-bookmark.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_MISSED_ROW (lanyard_missed_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardMissedRow, lanyard_missed_row, LANYARD, MISSED_ROW, AdwActionRow)

/**
 * lanyard_missed_row_new:
 * @bookmark: a talk with a time
 *
 * Makes a row that says when and where a talk was, and leads to it.
 *
 * Returns: (transfer floating): the row
 */
LanyardMissedRow *lanyard_missed_row_new (LanyardBookmark *bookmark);

G_END_DECLS

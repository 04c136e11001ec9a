/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-change.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CHANGE_ROW (lanyard_change_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardChangeRow, lanyard_change_row, LANYARD, CHANGE_ROW, AdwActionRow)

/**
 * LanyardChangeRow::dismissed:
 * @change: what the row shows
 *
 * Emitted when the person says that the change was seen.
 */

/**
 * lanyard_change_row_new:
 * @change: what became of a talk
 *
 * Makes a row that says what became of a talk, and leads to it.
 *
 * Returns: (transfer floating): the row
 */
LanyardChangeRow *lanyard_change_row_new (LanyardChange *change);

G_END_DECLS

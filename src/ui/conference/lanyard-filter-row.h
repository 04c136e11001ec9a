/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-filter-choice.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_FILTER_ROW (lanyard_filter_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFilterRow, lanyard_filter_row, LANYARD, FILTER_ROW, AdwBin)

/**
 * lanyard_filter_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): the row
 */
LanyardFilterRow *lanyard_filter_row_new (void);

/**
 * lanyard_filter_row_set_choice:
 * @choice: (nullable): a choice
 *
 * Shows a choice, and lets it be chosen.
 */
void lanyard_filter_row_set_choice (LanyardFilterRow    *self,
                                    LanyardFilterChoice *choice);

G_END_DECLS

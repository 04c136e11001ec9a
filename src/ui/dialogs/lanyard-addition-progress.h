/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-addition.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ADDITION_PROGRESS (lanyard_addition_progress_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAdditionProgress, lanyard_addition_progress, LANYARD, ADDITION_PROGRESS, GtkBox)

/**
 * LanyardAdditionProgress::cancelled:
 *
 * Emitted when the person does not want to wait any longer.
 */

/**
 * lanyard_addition_progress_set_addition:
 * @addition: (nullable): what to follow, or %NULL for nothing
 *
 * Shows how far an addition is: who is asked, how much has come, how much is to come if that is
 * known.
 */
void lanyard_addition_progress_set_addition (LanyardAdditionProgress *self,
                                             LanyardAddition         *addition);

G_END_DECLS

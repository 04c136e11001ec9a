/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_REMARKS_DIALOG (lanyard_remarks_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRemarksDialog, lanyard_remarks_dialog, LANYARD, REMARKS_DIALOG, AdwDialog)

/**
 * lanyard_remarks_dialog_new:
 * @remarks: (array zero-terminated=1): a sentence for each thing
 *
 * Makes a dialog that lists what was skipped or guessed in reading a schedule or an article.
 *
 * Returns: (transfer floating): the dialog
 */
LanyardRemarksDialog *lanyard_remarks_dialog_new (const char *const *remarks);

G_END_DECLS

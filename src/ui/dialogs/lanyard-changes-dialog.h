/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-unseen-changes.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CHANGES_DIALOG (lanyard_changes_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LanyardChangesDialog, lanyard_changes_dialog, LANYARD, CHANGES_DIALOG, AdwDialog)

/**
 * lanyard_changes_dialog_new:
 * @changes: the changes of the library
 * @conference_id: a conference
 *
 * Makes a dialog that lists what newer schedules changed in a conference, as far as the person has
 * not seen it.
 *
 * Returns: (transfer floating): the dialog
 */
LanyardChangesDialog *lanyard_changes_dialog_new (LanyardUnseenChanges *changes,
                                                  const char           *conference_id);

G_END_DECLS

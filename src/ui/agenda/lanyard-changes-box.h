/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-unseen-changes.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CHANGES_BOX (lanyard_changes_box_get_type ())

G_DECLARE_FINAL_TYPE (LanyardChangesBox, lanyard_changes_box, LANYARD, CHANGES_BOX, AdwBin)

/**
 * lanyard_changes_box_set_changes:
 * @changes: the changes of bookmarked talks
 *
 * Shows what was not seen yet of bookmarked talks, and follows it.
 */
void lanyard_changes_box_set_changes (LanyardChangesBox    *self,
                                      LanyardUnseenChanges *changes);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTE_BOX (lanyard_note_box_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNoteBox, lanyard_note_box, LANYARD, NOTE_BOX, AdwPreferencesGroup)

/**
 * lanyard_note_box_set_entry:
 * @entry: what the note is about
 *
 * Shows the note of a talk. To be called once. Of a pick that no schedule has there can be none,
 * and the box stays hidden.
 */
void lanyard_note_box_set_entry (LanyardNoteBox *self,
                                 LanyardEntry   *entry);

G_END_DECLS

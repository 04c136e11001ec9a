/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTE_TEXT (lanyard_note_text_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNoteText, lanyard_note_text, LANYARD, NOTE_TEXT, GtkTextView)

G_END_DECLS

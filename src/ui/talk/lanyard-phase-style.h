/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

/**
 * lanyard_phase_style_apply:
 * @widget: what shows the entry
 * @entry: an entry
 *
 * Gives a widget those of the CSS classes "soon", "now", "ended" and "cancelled" that fit where
 * the talk of an entry stands now, and takes the others away.
 */
void lanyard_phase_style_apply (GtkWidget    *widget,
                                LanyardEntry *entry);

/**
 * lanyard_phase_style_dup_text:
 * @entry: an entry
 *
 * Gets the word or two that stand beside the time of a talk: that it is cancelled, or else where
 * it stands in time.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when there is nothing to say
 */
char *lanyard_phase_style_dup_text (LanyardEntry *entry);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lanyard_toast_label_new:
 * @sentence: what a toast says
 *
 * Makes a title for a toast that wraps. In a narrow window the one line that a toast has would end
 * before what matters.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *lanyard_toast_label_new (const char *sentence);

G_END_DECLS

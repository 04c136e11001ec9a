/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lanyard_window_actions_install:
 * @widget_class: the class of #LanyardWindow
 *
 * Adds the actions of the window, by which whatever is in it asks for links, talks, files and
 * messages without knowing the window.
 */
void lanyard_window_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS

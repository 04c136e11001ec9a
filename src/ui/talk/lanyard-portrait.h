/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_PORTRAIT (lanyard_portrait_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPortrait, lanyard_portrait, LANYARD, PORTRAIT, GObject)

/**
 * LanyardPortrait:texture:
 *
 * The picture as it is to be shown now: a square in the pixels of the screen, or %NULL while, or
 * because, there is none.
 */

/**
 * lanyard_portrait_new:
 * @widget: what shows it, and owns it
 * @size: how wide and high it is there, in units of the application
 *
 * Makes a portrait of nobody yet.
 *
 * Returns: (transfer full): the portrait
 */
LanyardPortrait *lanyard_portrait_new (GtkWidget *widget,
                                       int        size);

/**
 * lanyard_portrait_set_address:
 * @address: (nullable): where the picture of a person is, or %NULL when there is none
 *
 * Shows another person. The picture of the one before is not waited for any more. A new one is
 * asked for while the widget is on screen, and when the person wants pictures.
 */
void lanyard_portrait_set_address (LanyardPortrait *self,
                                   const char      *address);

/**
 * lanyard_portrait_get_texture:
 *
 * Gets the picture.
 *
 * Returns: (transfer none) (nullable): the picture, or %NULL
 */
GdkTexture *lanyard_portrait_get_texture (LanyardPortrait *self);

G_END_DECLS

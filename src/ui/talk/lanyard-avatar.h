/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_AVATAR (lanyard_avatar_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAvatar, lanyard_avatar, LANYARD, AVATAR, GtkWidget)

/**
 * LanyardAvatar:large:
 *
 * Whether it has the size of two lines of text, and not of one.
 */

/**
 * lanyard_avatar_new:
 *
 * Makes an avatar of nobody yet.
 *
 * Returns: (transfer floating): the avatar
 */
GtkWidget *lanyard_avatar_new (void);

/**
 * lanyard_avatar_set_name:
 * @name: (nullable): the name of a person
 *
 * Shows the initials of a person on the colour that #AdwAvatar has for the name. Without a name
 * it hides itself.
 */
void lanyard_avatar_set_name (LanyardAvatar *self,
                              const char    *name);

/**
 * lanyard_avatar_set_picture:
 * @address: (nullable): where a picture of the person is
 *
 * Shows a picture, once it is there and when pictures are wanted, in the place of the initials.
 */
void lanyard_avatar_set_picture (LanyardAvatar *self,
                                 const char    *address);

G_END_DECLS

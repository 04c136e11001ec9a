/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_RATING (lanyard_rating_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRating, lanyard_rating, LANYARD, RATING, GtkWidget)

/**
 * LanyardRating:rating:
 *
 * How many stars there are, 0 for none.
 */

/**
 * lanyard_rating_get_rating:
 *
 * Gets how many stars there are.
 *
 * Returns: 1 to %LANYARD_NOTE_MAX_RATING, or 0 for none
 */
int lanyard_rating_get_rating (LanyardRating *self);

/**
 * lanyard_rating_set_rating:
 * @rating: 1 to %LANYARD_NOTE_MAX_RATING, or 0 for none
 *
 * Shows so many stars.
 */
void lanyard_rating_set_rating (LanyardRating *self,
                                int            rating);

G_END_DECLS

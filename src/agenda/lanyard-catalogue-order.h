/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-catalogue-entry.h"

G_BEGIN_DECLS

/**
 * LanyardCatalogueTime:
 * @LANYARD_CATALOGUE_NOW: the conference runs
 * @LANYARD_CATALOGUE_COMING: it is to come
 * @LANYARD_CATALOGUE_PAST: it is over
 *
 * Where a conference stands in time, in the order in which people look for one.
 */
typedef enum
{
  LANYARD_CATALOGUE_NOW,
  LANYARD_CATALOGUE_COMING,
  LANYARD_CATALOGUE_PAST,
} LanyardCatalogueTime;

/**
 * lanyard_catalogue_order_get_time:
 * @entry: an entry
 * @now: the time, in seconds since the Unix epoch
 *
 * Tells where the conference of an entry stands in time.
 *
 * Returns: where it stands
 */
LanyardCatalogueTime lanyard_catalogue_order_get_time (LanyardCatalogueEntry *entry,
                                                       gint64                 now);

/**
 * lanyard_catalogue_order_compare:
 * @a: an entry
 * @b: another
 * @now: the time, in seconds since the Unix epoch
 *
 * Compares two entries: first what runs, the one that ends first before the others; then what is
 * to come, the soonest first; then what is over, the latest first.
 *
 * Returns: less than 0 when @a comes first, more than 0 when @b does, else 0
 */
int lanyard_catalogue_order_compare (LanyardCatalogueEntry *a,
                                     LanyardCatalogueEntry *b,
                                     gint64                 now);

/**
 * lanyard_catalogue_order_matches:
 * @entry: an entry
 * @words: (array zero-terminated=1): the words of lanyard_fold_words() of what is searched for
 *
 * Tells whether all words, or what they begin, are in the title of a conference, in the name of
 * its site or in its time zone, which has the name of a city.
 *
 * Returns: %TRUE when they are; without words always
 */
gboolean lanyard_catalogue_order_matches (LanyardCatalogueEntry *entry,
                                          const char *const     *words);

G_END_DECLS

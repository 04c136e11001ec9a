/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardPrintBlock:
 * @top: how much empty room is over it, except at the top of a page
 * @height: how high it is
 * @keeps_next: whether it is not to stand at the end of a page, as a heading
 *
 * Something that stands on one page as a whole, in any unit of length.
 */
typedef struct
{
  double   top;
  double   height;
  gboolean keeps_next;
} LanyardPrintBlock;

/**
 * LanyardPrintPlace:
 * @page: the page, counted from 0
 * @y: where on the page its top is
 *
 * Where a block stands.
 */
typedef struct
{
  guint  page;
  double y;
} LanyardPrintPlace;

/**
 * lanyard_print_pages_lay_out:
 * @blocks: (element-type LanyardPrintBlock): what to print, one under the other
 * @height: how high a page is, in the unit of the blocks
 * @n_pages: (out): how many pages it takes, at least one
 *
 * Parts what is to be printed into pages. A block that is higher than a page has one of its own. Pure.
 *
 * Returns: (transfer full) (element-type LanyardPrintPlace): a place for each block
 */
GArray *lanyard_print_pages_lay_out (GArray *blocks,
                                     double  height,
                                     guint  *n_pages);

G_END_DECLS

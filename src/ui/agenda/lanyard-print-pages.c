/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-print-pages.h"

/* The height of a block and of all that must stand on its page. */
static double
measure_together (GArray *blocks,
                  guint   first)
{
  double height = 0;

  for (guint i = first; i < blocks->len; i++)
    {
      const LanyardPrintBlock *block = &g_array_index (blocks, LanyardPrintBlock, i);

      height += block->height + (i > first ? block->top : 0);
      if (!block->keeps_next)
        break;
    }

  return height;
}

GArray *
lanyard_print_pages_lay_out (GArray *blocks,
                             double  height,
                             guint  *n_pages)
{
  GArray  *places = NULL;
  gboolean is_kept = FALSE;
  guint    page = 0;
  double   y = 0;

  g_return_val_if_fail (blocks != NULL && n_pages != NULL, NULL);

  places = g_array_sized_new (FALSE, FALSE, sizeof (LanyardPrintPlace), blocks->len);
  for (guint i = 0; i < blocks->len; i++)
    {
      const LanyardPrintBlock *block = &g_array_index (blocks, LanyardPrintBlock, i);
      double                   needed = is_kept ? block->height : measure_together (blocks, i);
      LanyardPrintPlace        place;

      if (y > 0 && y + block->top + needed > height)
        {
          page++;
          y = 0;
        }

      place = (LanyardPrintPlace) { page, y > 0 ? y + block->top : 0 };
      g_array_append_val (places, place);
      y = place.y + block->height;
      is_kept = block->keeps_next;
    }

  *n_pages = page + 1;

  return places;
}

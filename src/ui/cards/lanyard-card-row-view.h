/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-card-row.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CARD_ROW_VIEW (lanyard_card_row_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCardRowView, lanyard_card_row_view, LANYARD, CARD_ROW_VIEW, GtkWidget)

/**
 * LanyardCardRowView:row:
 *
 * The #LanyardCardRow to show. The list sets it again and again while it is scrolled.
 */

/**
 * LanyardCardRowView::entry-activated:
 * @entry: what the card shows
 *
 * Emitted when one of the cards is activated.
 */

G_END_DECLS

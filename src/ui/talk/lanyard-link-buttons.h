/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_LINK_BUTTONS (lanyard_link_buttons_get_type ())

G_DECLARE_FINAL_TYPE (LanyardLinkButtons, lanyard_link_buttons, LANYARD, LINK_BUTTONS, AdwBin)

/**
 * lanyard_link_buttons_set_links:
 * @links: (nullable): a list of #LanyardLink that does not change, or %NULL for none
 *
 * Shows a button for each link that opens it, or nothing at all.
 */
void lanyard_link_buttons_set_links (LanyardLinkButtons *self,
                                     GListModel         *links);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_LINK (lanyard_link_get_type ())

G_DECLARE_FINAL_TYPE (LanyardLink, lanyard_link, LANYARD, LINK, GObject)

/**
 * lanyard_link_get_title:
 *
 * Gets the words that name the link.
 *
 * Returns: (transfer none) (nullable): the title, or %NULL when the schedule gives none
 */
const char *lanyard_link_get_title (LanyardLink *self);

/**
 * lanyard_link_get_url:
 *
 * Gets the address, always http or https.
 *
 * Returns: (transfer none): the address
 */
const char *lanyard_link_get_url (LanyardLink *self);

G_END_DECLS

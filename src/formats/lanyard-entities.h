/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_entities_decode:
 * @text: (transfer full) (nullable): text with entities of HTML, "&amp;amp;" and its like
 *
 * Puts the characters in place of the entities. What is no entity stays as it is; a no-break
 * space becomes a space, and none beside another.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %NULL
 */
char *lanyard_entities_decode (char *text);

G_END_DECLS

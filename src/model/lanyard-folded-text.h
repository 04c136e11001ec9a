/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_folded_text_dup:
 * @text: (nullable): a text, in valid UTF-8
 *
 * Writes a text without what two versions of a schedule write differently by chance: its case and
 * its white space.
 *
 * Returns: (transfer full): the text to compare by, empty without a text
 */
char *lanyard_folded_text_dup (const char *text);

G_END_DECLS

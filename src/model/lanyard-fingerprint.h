/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_fingerprint_of:
 * @object: an object of the model, such as a schedule or a shortlist
 *
 * Makes a text that is the same for two objects whose properties, and what is in them, are the
 * same; and different for others, as surely as SHA-256 is. It reads every property there is, so
 * that none can be forgotten. May be called in any thread.
 *
 * Returns: (transfer full): the text
 */
char *lanyard_fingerprint_of (GObject *object);

G_END_DECLS

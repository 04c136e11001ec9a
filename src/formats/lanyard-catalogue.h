/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_CATALOGUE_MAX_BYTES:
 *
 * No catalogue may be larger than this.
 */
#define LANYARD_CATALOGUE_MAX_BYTES (4 * 1024 * 1024)

/**
 * lanyard_catalogue_read:
 * @bytes: the content of a file or page
 * @error: where to put what went wrong
 *
 * Reads a catalogue of conferences in the format of Giggity's menu.json: an object with a
 * "version" and an array of "schedules", each with a title, the url of a schedule, its first and
 * last day, and better with an id, a version, a timezone and links. What lacks a title, a first day
 * or an address of the web is left out. May be called in any thread.
 *
 * Returns: (transfer full) (element-type LanyardCatalogueEntry): the entries, at least one, or
 *   %NULL with @error set in %LANYARD_ERROR, its message a clause that says what is wrong
 */
GPtrArray *lanyard_catalogue_read (GBytes  *bytes,
                                   GError **error);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_FORMAT_MAX_BYTES:
 *
 * No schedule and no article may be larger than this.
 */
#define LANYARD_FORMAT_MAX_BYTES (64 * 1024 * 1024)

/**
 * LanyardFormat:
 * @name: what the format is called in the code and in tests
 * @sniff: tells by the content alone whether it may be in this format; @data is not terminated
 * @parse: reads it, with the address it was fetched from or %NULL: a #LanyardSchedule or a #LanyardShortlist, or an error in the domain
 *   %LANYARD_ERROR whose message completes the sentence "“FILE” cannot be read: …"
 *
 * One row of the table of formats. Both functions are pure, and may be called in any thread.
 */
typedef struct
{
  const char *name;
  gboolean    (*sniff) (const char *data,
                     gsize       length);
  GObject    *(*parse) (GBytes     *bytes,
                     const char *address,
                     GPtrArray  *remarks,
                     GError    **error);
} LanyardFormat;

/**
 * lanyard_format_read:
 * @bytes: the content of a file or page
 * @name: the name of the file, for messages
 * @address: (nullable): where it was fetched from, http or https, for what is relative to that
 * @remarks: (element-type utf8) (nullable): where to put a sentence for each thing that was
 *   skipped or guessed, with %g_free as its free function
 * @error: where to put what went wrong
 *
 * Reads a schedule or an article that recommends talks. What it is, is told by the content and
 * never by the name. May be called in any thread.
 *
 * Returns: (transfer full): a #LanyardSchedule or a #LanyardShortlist, or %NULL with @error set
 *   in the domain %LANYARD_ERROR, its message a sentence that names @name
 */
GObject *lanyard_format_read (GBytes     *bytes,
                              const char *name,
                              const char *address,
                              GPtrArray  *remarks,
                              GError    **error);

G_END_DECLS

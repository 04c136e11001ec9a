/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-answer.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SOURCE (lanyard_source_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSource, lanyard_source, LANYARD, SOURCE, GObject)

/**
 * lanyard_source_new:
 * @file: a file
 * @answer: (nullable): what came from its address, when it has been fetched already
 *
 * Makes the source of a schedule or an article.
 *
 * Returns: (transfer full): the source
 */
LanyardSource *lanyard_source_new (GFile         *file,
                                   LanyardAnswer *answer);

/**
 * lanyard_source_get_file:
 *
 * Gets the file, or the address as a file.
 *
 * Returns: (transfer none): the file
 */
GFile *lanyard_source_get_file (LanyardSource *self);

/**
 * lanyard_source_get_answer:
 *
 * Gets what came from the address.
 *
 * Returns: (transfer none) (nullable): the answer, or %NULL for a file
 */
LanyardAnswer *lanyard_source_get_answer (LanyardSource *self);

/**
 * lanyard_source_get_name:
 *
 * Gets the name by which the person knows it.
 *
 * Returns: (transfer none): the name
 */
const char *lanyard_source_get_name (LanyardSource *self);

/**
 * lanyard_source_dup_address:
 *
 * Gets the address it was fetched from, which is where redirects led.
 *
 * Returns: (transfer full) (nullable): an http or https address, or %NULL for a file of this
 *   computer
 */
char *lanyard_source_dup_address (LanyardSource *self);

/**
 * lanyard_source_list_contents:
 * @cancellable: (nullable): ends it early
 * @error: where to put what went wrong
 *
 * Reads all it holds, unless that has been done before: one schedule or article, or the schedules
 * of an export of several. Of a file that is larger than any schedule may be, only so much is read
 * that this can be told. It may block, and may be called in any thread.
 *
 * Returns: (transfer none) (element-type GObject): each a #LanyardSchedule or a #LanyardShortlist,
 *   at least one; or %NULL with @error set to a sentence that names the source
 */
GPtrArray *lanyard_source_list_contents (LanyardSource *self,
                                         GCancellable  *cancellable,
                                         GError       **error);

/**
 * lanyard_source_read:
 * @cancellable: (nullable): ends it early
 * @error: where to put what went wrong
 *
 * Reads it as lanyard_source_list_contents() does, for who asks for the first of them only.
 *
 * Returns: (transfer none): a #LanyardSchedule or a #LanyardShortlist, or %NULL with @error set to
 *   a sentence that names the source
 */
GObject *lanyard_source_read (LanyardSource *self,
                              GCancellable  *cancellable,
                              GError       **error);

/**
 * lanyard_source_get_remarks:
 *
 * Gets what was skipped or guessed when it was read, a sentence each.
 *
 * Returns: (transfer none) (element-type utf8): the sentences, maybe none
 */
GPtrArray *lanyard_source_get_remarks (LanyardSource *self);

G_END_DECLS

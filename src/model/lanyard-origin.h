/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_ORIGIN (lanyard_origin_get_type ())

/**
 * LanyardOrigin:
 * @conference_id: (nullable): the conference whose schedule comes from there
 * @shortlist_id: (nullable): or the shortlist that does
 * @place_id: (nullable): the conference with which it is shown, or %NULL for a shortlist without one
 * @address: what the person gave
 * @answered_by: (nullable): where redirects led the last time something came
 * @etag: (nullable): the mark of what came then
 * @last_modified: (nullable): the date of what came then
 * @fingerprint: (nullable): of what was read then, see lanyard_fingerprint_of()
 * @asked: when the server was last asked
 * @checked: when it last answered, be it that nothing is new
 * @changed: when it last had something new
 * @not_before: when it is ready to be asked again, by its own word, or 0
 * @failures: how many times in a row it could not be asked
 * @failure: (nullable): what went wrong the last time, as a sentence
 *
 * Where a schedule or an article was fetched from, and what is known of that place. One of
 * @conference_id and @shortlist_id is set. Instants are in seconds since the Unix epoch.
 */
typedef struct
{
  char  *conference_id;
  char  *shortlist_id;
  char  *place_id;
  char  *address;
  char  *answered_by;
  char  *etag;
  char  *last_modified;
  char  *fingerprint;
  gint64 asked;
  gint64 checked;
  gint64 changed;
  gint64 not_before;
  guint  failures;
  char  *failure;
} LanyardOrigin;

/**
 * lanyard_origin_get_type:
 *
 * Gets the boxed type of origins.
 *
 * Returns: the type
 */
GType lanyard_origin_get_type (void);

/**
 * lanyard_origin_copy:
 * @self: an origin
 *
 * Copies an origin.
 *
 * Returns: (transfer full): the copy
 */
LanyardOrigin *lanyard_origin_copy (const LanyardOrigin *self);

/**
 * lanyard_origin_free:
 * @self: (transfer full): an origin
 *
 * Frees an origin.
 */
void lanyard_origin_free (LanyardOrigin *self);

/**
 * lanyard_origin_is_same:
 * @a: an origin
 * @b: another
 *
 * Tells whether both are the origin of the same conference or shortlist.
 *
 * Returns: %TRUE if they are
 */
gboolean lanyard_origin_is_same (gconstpointer a,
                                 gconstpointer b);

/**
 * lanyard_origin_note_answer:
 * @answered_by: where redirects led
 * @etag: (nullable): the mark of what is there
 * @last_modified: (nullable): the date of what is there
 * @now: the time, in seconds since the Unix epoch
 *
 * Notes that the server answered, if only that nothing is new.
 */
void lanyard_origin_note_answer (LanyardOrigin *self,
                                 const char    *answered_by,
                                 const char    *etag,
                                 const char    *last_modified,
                                 gint64         now);

/**
 * lanyard_origin_note_failure:
 * @sentence: what went wrong
 * @now: the time, in seconds since the Unix epoch
 *
 * Notes that nothing could be got.
 */
void lanyard_origin_note_failure (LanyardOrigin *self,
                                  const char    *sentence,
                                  gint64         now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardOrigin, lanyard_origin_free)

G_END_DECLS

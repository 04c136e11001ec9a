/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-origin.h"

G_DEFINE_BOXED_TYPE (LanyardOrigin, lanyard_origin, lanyard_origin_copy, lanyard_origin_free)

LanyardOrigin *
lanyard_origin_copy (const LanyardOrigin *self)
{
  LanyardOrigin *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->conference_id = g_strdup (self->conference_id);
  copy->shortlist_id = g_strdup (self->shortlist_id);
  copy->place_id = g_strdup (self->place_id);
  copy->address = g_strdup (self->address);
  copy->answered_by = g_strdup (self->answered_by);
  copy->etag = g_strdup (self->etag);
  copy->last_modified = g_strdup (self->last_modified);
  copy->fingerprint = g_strdup (self->fingerprint);
  copy->failure = g_strdup (self->failure);

  return copy;
}

void
lanyard_origin_free (LanyardOrigin *self)
{
  g_free (self->conference_id);
  g_free (self->shortlist_id);
  g_free (self->place_id);
  g_free (self->address);
  g_free (self->answered_by);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self->fingerprint);
  g_free (self->failure);
  g_free (self);
}

gboolean
lanyard_origin_is_same (gconstpointer a,
                        gconstpointer b)
{
  const LanyardOrigin *origin = a;
  const LanyardOrigin *other = b;

  g_return_val_if_fail (origin != NULL && other != NULL, FALSE);

  return g_strcmp0 (origin->conference_id, other->conference_id) == 0 && g_strcmp0 (origin->shortlist_id, other->shortlist_id) == 0;
}

void
lanyard_origin_note_answer (LanyardOrigin *self,
                            const char    *answered_by,
                            const char    *etag,
                            const char    *last_modified,
                            gint64         now)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->answered_by, answered_by);
  g_set_str (&self->etag, etag);
  g_set_str (&self->last_modified, last_modified);
  g_clear_pointer (&self->failure, g_free);
  self->failures = 0;
  self->asked = now;
  self->checked = now;
}

void
lanyard_origin_note_failure (LanyardOrigin *self,
                             const char    *sentence,
                             gint64         now)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->failure, sentence);
  self->failures++;
  self->asked = now;
}

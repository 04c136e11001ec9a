/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-change-store.h"
#include "lanyard-library-content.h"
#include "lanyard-note-store.h"
#include "lanyard-reminder-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-transaction.h"

LanyardLibraryContent *
lanyard_library_content_read (LanyardDatabase *database,
                              GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardLibraryContent) self = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  self = g_new0 (LanyardLibraryContent, 1);

  self->conferences = lanyard_schedule_store_list_conferences (database, error);
  if (self->conferences == NULL)
    return NULL;

  self->shortlists = lanyard_shortlist_store_load (database, NULL, error);
  if (self->shortlists == NULL)
    return NULL;

  self->bookmarks = lanyard_bookmark_store_list (database, error);
  if (self->bookmarks == NULL)
    return NULL;

  self->notes = lanyard_note_store_list (database, error);
  if (self->notes == NULL)
    return NULL;

  self->changes = lanyard_change_store_list_unseen (database, NULL, error);
  if (self->changes == NULL || !lanyard_change_store_get_last_found (database, &self->last_found, error))
    return NULL;

  self->sent = lanyard_reminder_store_list (database, error);
  if (self->sent == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

void
lanyard_library_content_free (LanyardLibraryContent *self)
{
  g_clear_pointer (&self->conferences, g_ptr_array_unref);
  g_clear_pointer (&self->shortlists, g_ptr_array_unref);
  g_clear_pointer (&self->bookmarks, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->sent, g_ptr_array_unref);
  g_clear_pointer (&self->untold, g_ptr_array_unref);
  g_clear_pointer (&self->shown_id, g_free);
  g_clear_object (&self->programme);
  g_free (self);
}

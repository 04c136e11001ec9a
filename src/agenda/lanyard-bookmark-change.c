/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-change.h"
#include "lanyard-bookmark-store.h"
#include "lanyard-choice.h"
#include "lanyard-transaction.h"

LanyardBookmarkChange *
lanyard_bookmark_change_new (LanyardBookmarkChangeKind kind,
                             const char               *conference_id,
                             const char               *talk_id,
                             gint64                    value)
{
  LanyardBookmarkChange *self = g_new0 (LanyardBookmarkChange, 1);

  self->kind = kind;
  self->conference_id = g_strdup (conference_id);
  self->talk_id = g_strdup (talk_id);
  self->value = value;

  return self;
}

static gboolean
set_wish (LanyardDatabase    *database,
          const char         *conference_id,
          const char         *talk_id,
          LanyardBookmarkWish wish,
          gint64              value,
          GError            **error)
{
  switch (wish)
    {
    case LANYARD_BOOKMARK_WISH_LEAD:
      return lanyard_bookmark_store_set_lead (database, conference_id, talk_id, (int) value, error);

    case LANYARD_BOOKMARK_WISH_AT_START:
      return lanyard_bookmark_store_set_remind_at_start (database, conference_id, talk_id, value != 0, error);

    case LANYARD_BOOKMARK_WISH_GOING:
      return value != 0 ? lanyard_choice_make (database, conference_id, talk_id, error)
                        : lanyard_bookmark_store_set_going (database, conference_id, talk_id, FALSE, error);

    case LANYARD_BOOKMARK_WISH_SNOOZE:
      return lanyard_bookmark_store_snooze (database, conference_id, talk_id, value, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* A snooze that is over has reminded already. */
static gboolean
add_with_wishes (LanyardDatabase *database,
                 LanyardBookmark *bookmark,
                 gint64           now,
                 GError         **error)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);
  const char  *id = lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark));
  const char  *talk_id = lanyard_talk_get_id (talk);
  gint64       added = lanyard_bookmark_get_added (bookmark);
  gint64       snoozed = lanyard_bookmark_get_snoozed (bookmark);
  int          lead = lanyard_bookmark_get_lead (bookmark);

  /* What was a bookmark already comes back with what is to be told of it. */
  if (added != 0)
    return lanyard_bookmark_store_restore (database, bookmark, now, error)
           && (!lanyard_bookmark_is_going (bookmark) || set_wish (database, id, talk_id, LANYARD_BOOKMARK_WISH_GOING, TRUE, error));

  return lanyard_bookmark_store_add (database, id, talk, now, error)
         && (lead == LANYARD_BOOKMARK_USUAL_LEAD || set_wish (database, id, talk_id, LANYARD_BOOKMARK_WISH_LEAD, lead, error))
         && (!lanyard_bookmark_is_remind_at_start (bookmark) || set_wish (database, id, talk_id, LANYARD_BOOKMARK_WISH_AT_START, TRUE, error))
         && (!lanyard_bookmark_is_going (bookmark) || set_wish (database, id, talk_id, LANYARD_BOOKMARK_WISH_GOING, TRUE, error))
         && (snoozed <= now || set_wish (database, id, talk_id, LANYARD_BOOKMARK_WISH_SNOOZE, snoozed, error));
}

static gboolean
carry_out_several (LanyardBookmarkChange *self,
                   LanyardDatabase       *database,
                   GError               **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  for (guint i = 0; i < self->several->len; i++)
    {
      LanyardBookmark *bookmark = g_ptr_array_index (self->several, i);
      const char      *id = lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark));
      const char      *talk_id = lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark));

      if (!(self->kind == LANYARD_BOOKMARK_CHANGE_ADD_SEVERAL
              ? add_with_wishes (database, bookmark, self->value, error)
              : lanyard_bookmark_store_remove (database, id, talk_id, error)))
        return FALSE;
    }

  return lanyard_transaction_commit (transaction, error);
}

gboolean
lanyard_bookmark_change_carry_out (LanyardBookmarkChange *self,
                                   LanyardDatabase       *database,
                                   GError               **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);

  switch (self->kind)
    {
    case LANYARD_BOOKMARK_CHANGE_ADD:
      return lanyard_bookmark_store_add (database, self->conference_id, self->talk, self->value, error);

    case LANYARD_BOOKMARK_CHANGE_REMOVE:
      return lanyard_bookmark_store_remove (database, self->conference_id, self->talk_id, error);

    case LANYARD_BOOKMARK_CHANGE_WISH:
      return set_wish (database, self->conference_id, self->talk_id, self->wish, self->value, error);

    case LANYARD_BOOKMARK_CHANGE_ADD_SEVERAL:
    case LANYARD_BOOKMARK_CHANGE_REMOVE_SEVERAL:
      return carry_out_several (self, database, error);

    case LANYARD_BOOKMARK_CHANGE_NOTHING:
    default:
      return TRUE;
    }
}

void
lanyard_bookmark_change_free (LanyardBookmarkChange *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->talk_id, g_free);
  g_clear_object (&self->talk);
  g_clear_pointer (&self->several, g_ptr_array_unref);
  g_free (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-entry-loader.h"
#include "lanyard-talk-opener.h"

/**
 * LanyardTalkOpener:
 *
 * Reads the talk whose page a window is about to show. Of several that are asked for one after the
 * other, the last counts.
 */

struct _LanyardTalkOpener
{
  GObject         parent_instance;
  LanyardLibrary *library; /* (owned) */
  GCancellable   *opening; /* (owned) (nullable), the talk that is being read */
};

G_DEFINE_FINAL_TYPE (LanyardTalkOpener, lanyard_talk_opener, G_TYPE_OBJECT)

enum
{
  OPENED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_entry_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (LanyardTalkOpener) self = user_data;
  g_autoptr (LanyardEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  entry = lanyard_entry_loader_load_finish (LANYARD_LIBRARY (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->opening);
  if (entry != NULL)
    g_signal_emit (self, signals[OPENED], 0, entry);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
give_up (LanyardTalkOpener *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
}

static void
lanyard_talk_opener_dispose (GObject *object)
{
  LanyardTalkOpener *self = LANYARD_TALK_OPENER (object);

  give_up (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_talk_opener_parent_class)->dispose (object);
}

static void
lanyard_talk_opener_class_init (LanyardTalkOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType   type = LANYARD_TYPE_TALK_OPENER;

  object_class->dispose = lanyard_talk_opener_dispose;

  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_talk_opener_init (LanyardTalkOpener *self)
{
}

LanyardTalkOpener *
lanyard_talk_opener_new (LanyardLibrary *library)
{
  LanyardTalkOpener *self;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_TALK_OPENER, NULL);
  self->library = g_object_ref (library);

  return self;
}

void
lanyard_talk_opener_open (LanyardTalkOpener *self,
                          const char        *conference_id,
                          const char        *talk_id)
{
  g_return_if_fail (LANYARD_IS_TALK_OPENER (self));
  g_return_if_fail (conference_id != NULL && talk_id != NULL);

  give_up (self);
  self->opening = g_cancellable_new ();
  lanyard_entry_loader_load_async (self->library, conference_id, talk_id, self->opening, on_entry_loaded_cb, g_object_ref (self));
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-programme-completion.h"

/**
 * LanyardProgrammeCompletion:
 *
 * Reads the rest of a programme that is shown, so that a window need not wait for it.
 */

struct _LanyardProgrammeCompletion
{
  GObject           parent_instance;
  GtkWidget        *widget;    /* (borrowed), it outlives this */
  LanyardLibrary   *library;   /* (owned) (nullable) */
  LanyardProgramme *programme; /* (owned) (nullable) */
  GCancellable     *loading;   /* (owned) (nullable) */
  guint             tick_id;   /* tick callback, 0 when none waits */
  guint             n_ticks;
};

G_DEFINE_FINAL_TYPE (LanyardProgrammeCompletion, lanyard_programme_completion, G_TYPE_OBJECT)

enum
{
  COMPLETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardProgrammeCompletion) self = user_data;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  programme = lanyard_library_load_programme_finish (LANYARD_LIBRARY (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (programme != NULL)
    g_signal_emit (self, signals[COMPLETED], 0, programme);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

/* The second frame comes when the first one is on the screen: until then there is enough to do. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  LanyardProgrammeCompletion *self = LANYARD_PROGRAMME_COMPLETION (user_data);

  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  self->loading = g_cancellable_new ();
  lanyard_library_complete_programme_async (self->library, self->programme, self->loading, on_loaded_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
lanyard_programme_completion_dispose (GObject *object)
{
  lanyard_programme_completion_stop (LANYARD_PROGRAMME_COMPLETION (object));

  G_OBJECT_CLASS (lanyard_programme_completion_parent_class)->dispose (object);
}

static void
lanyard_programme_completion_class_init (LanyardProgrammeCompletionClass *klass)
{
  const GType type = LANYARD_TYPE_PROGRAMME_COMPLETION;

  G_OBJECT_CLASS (klass)->dispose = lanyard_programme_completion_dispose;

  signals[COMPLETED] = g_signal_new ("completed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_PROGRAMME);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_programme_completion_init (LanyardProgrammeCompletion *self)
{
}

LanyardProgrammeCompletion *
lanyard_programme_completion_new (GtkWidget *widget)
{
  LanyardProgrammeCompletion *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (LANYARD_TYPE_PROGRAMME_COMPLETION, NULL);
  self->widget = widget;

  return self;
}

void
lanyard_programme_completion_begin (LanyardProgrammeCompletion *self,
                                    LanyardLibrary             *library,
                                    LanyardProgramme           *programme)
{
  g_return_if_fail (LANYARD_IS_PROGRAMME_COMPLETION (self));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (LANYARD_IS_PROGRAMME (programme));

  lanyard_programme_completion_stop (self);
  if (lanyard_programme_is_complete (programme))
    return;

  g_set_object (&self->library, library);
  g_set_object (&self->programme, programme);
  self->n_ticks = 0;
  self->tick_id = gtk_widget_add_tick_callback (self->widget, on_tick_cb, self, NULL);
}

void
lanyard_programme_completion_stop (LanyardProgrammeCompletion *self)
{
  g_return_if_fail (LANYARD_IS_PROGRAMME_COMPLETION (self));

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->programme);
  g_clear_object (&self->library);
}

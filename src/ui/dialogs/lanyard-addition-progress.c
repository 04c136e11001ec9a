/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-addition-progress.h"

/**
 * LanyardAdditionProgress:
 *
 * How far an addition is, with a way to end it.
 */

#define PULSE_MILLISECONDS 100

struct _LanyardAdditionProgress
{
  GtkBox           parent_instance;
  LanyardAddition *addition;  /* (owned) (nullable) */
  GSignalGroup    *downloads; /* (owned), what the download of the addition tells */
  guint            pulse_id;

  GtkLabel       *label;
  GtkProgressBar *progress_bar;
};

G_DEFINE_FINAL_TYPE (LanyardAdditionProgress, lanyard_addition_progress, GTK_TYPE_BOX)

enum
{
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
on_pulse_cb (gpointer user_data)
{
  LanyardAdditionProgress *self = user_data;

  gtk_progress_bar_pulse (self->progress_bar);

  return G_SOURCE_CONTINUE;
}

static void
set_pulsing (LanyardAdditionProgress *self,
             gboolean                 is_pulsing)
{
  if (!is_pulsing)
    g_clear_handle_id (&self->pulse_id, g_source_remove);
  else if (self->pulse_id == 0)
    self->pulse_id = g_timeout_add (PULSE_MILLISECONDS, on_pulse_cb, self);
}

static char *
dup_text (LanyardDownload *download)
{
  guint64          received = lanyard_download_get_received (download);
  guint64          total = lanyard_download_get_total (download);
  g_autofree char *host = NULL;
  g_autofree char *so_far = g_format_size (received);
  g_autofree char *all = g_format_size (total);

  if (!g_uri_split_network (lanyard_download_get_address (download), G_URI_FLAGS_NONE, NULL, &host, NULL, NULL))
    host = g_strdup (lanyard_download_get_address (download));

  if (received == 0)
    /* TRANSLATORS: %s is the name of a server. */
    return g_strdup_printf (_ ("Asking %s…"), host);

  if (total < received)
    /* TRANSLATORS: The first %s is the name of a server, the second how much has come: “1.2 MB”. */
    return g_strdup_printf (_ ("From %s: %s"), host, so_far);

  /* TRANSLATORS: The first %s is the name of a server, the others sizes: “1.2 MB of 3.4 MB”. */
  return g_strdup_printf (_ ("From %s: %s of %s"), host, so_far, all);
}

static void
update (LanyardAdditionProgress *self)
{
  LanyardDownload *download = self->addition != NULL ? lanyard_addition_get_download (self->addition) : NULL;
  g_autofree char *text = download != NULL ? dup_text (download) : g_strdup (_ ("Reading…"));
  guint64          received = download != NULL ? lanyard_download_get_received (download) : 0;
  guint64          total = download != NULL ? lanyard_download_get_total (download) : 0;
  gboolean         is_known = total > 0 && received <= total;

  gtk_label_set_label (self->label, text);
  set_pulsing (self, self->addition != NULL && !is_known);
  if (is_known)
    gtk_progress_bar_set_fraction (self->progress_bar, (double) received / (double) total);
}

static void
on_download_changed_cb (LanyardAdditionProgress *self)
{
  g_signal_group_set_target (self->downloads, lanyard_addition_get_download (self->addition));
  update (self);
}

static void
on_cancel_clicked_cb (LanyardAdditionProgress *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
lanyard_addition_progress_dispose (GObject *object)
{
  LanyardAdditionProgress *self = LANYARD_ADDITION_PROGRESS (object);

  set_pulsing (self, FALSE);
  g_clear_object (&self->downloads);
  g_clear_object (&self->addition);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_ADDITION_PROGRESS);

  G_OBJECT_CLASS (lanyard_addition_progress_parent_class)->dispose (object);
}

static void
lanyard_addition_progress_class_init (LanyardAdditionProgressClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_addition_progress_dispose;

  signals[CANCELLED] = g_signal_new ("cancelled", LANYARD_TYPE_ADDITION_PROGRESS, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-addition-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardAdditionProgress, label);
  gtk_widget_class_bind_template_child (widget_class, LanyardAdditionProgress, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
lanyard_addition_progress_init (LanyardAdditionProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->downloads = g_signal_group_new (LANYARD_TYPE_DOWNLOAD);
  g_signal_group_connect_swapped (self->downloads, "notify::received", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->downloads, "notify::total", G_CALLBACK (update), self);
}

void
lanyard_addition_progress_set_addition (LanyardAdditionProgress *self,
                                        LanyardAddition         *addition)
{
  g_return_if_fail (LANYARD_IS_ADDITION_PROGRESS (self));
  g_return_if_fail (addition == NULL || LANYARD_IS_ADDITION (addition));

  if (self->addition != NULL)
    g_signal_handlers_disconnect_by_func (self->addition, on_download_changed_cb, self);

  g_set_object (&self->addition, addition);
  g_signal_group_set_target (self->downloads, addition != NULL ? lanyard_addition_get_download (addition) : NULL);
  if (addition != NULL)
    g_signal_connect_object (addition, "notify::download", G_CALLBACK (on_download_changed_cb), self, G_CONNECT_SWAPPED);

  update (self);
}

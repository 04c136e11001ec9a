/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-zone-watch.h"

/**
 * LanyardZoneWatch:
 *
 * Tells when another time zone is chosen for this computer, which is to put another link in the
 * place of /etc/localtime.
 */

#define ZONE_PATH "/etc/localtime"

struct _LanyardZoneWatch
{
  GObject       parent_instance;
  GFileMonitor *monitor; /* (owned) (nullable): NULL where files cannot be watched */
};

G_DEFINE_FINAL_TYPE (LanyardZoneWatch, lanyard_zone_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A link is whole when it is there. A file is when it has been written, which is told of later, and
 * of links later still. */
static void
on_changed_cb (LanyardZoneWatch *self,
               GFile            *file,
               GFile            *other_file,
               GFileMonitorEvent event)
{
  gboolean is_link;

  g_assert (LANYARD_IS_ZONE_WATCH (self));

  is_link = g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_SYMBOLIC_LINK;
  if (event == (is_link ? G_FILE_MONITOR_EVENT_CREATED : G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
lanyard_zone_watch_dispose (GObject *object)
{
  LanyardZoneWatch *self = LANYARD_ZONE_WATCH (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);

  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (lanyard_zone_watch_parent_class)->dispose (object);
}

static void
lanyard_zone_watch_class_init (LanyardZoneWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_zone_watch_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LANYARD_TYPE_ZONE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lanyard_zone_watch_init (LanyardZoneWatch *self)
{
}

LanyardZoneWatch *
lanyard_zone_watch_new (const char *path)
{
  LanyardZoneWatch *self = g_object_new (LANYARD_TYPE_ZONE_WATCH, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path != NULL ? path : ZONE_PATH);
  g_autoptr (GError) error = NULL;

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  else
    g_info ("The time zone cannot be watched: %s", error->message);

  return self;
}

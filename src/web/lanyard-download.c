/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-download-private.h"

/**
 * LanyardDownload:
 *
 * What to fetch, and how far that is. Main thread only.
 */

struct _LanyardDownload
{
  GObject parent_instance;
  char   *address;             /* (owned) */
  char   *known_address;       /* (owned) (nullable) */
  char   *known_etag;          /* (owned) (nullable) */
  char   *known_last_modified; /* (owned) (nullable) */
  guint64 received;
  guint64 total;
  gint64  retry_after;
};

G_DEFINE_FINAL_TYPE (LanyardDownload, lanyard_download, G_TYPE_OBJECT)

typedef enum
{
  PROP_RECEIVED = 1,
  PROP_TOTAL,
} LanyardDownloadProperty;

static GParamSpec *properties[PROP_TOTAL + 1];

static void
lanyard_download_finalize (GObject *object)
{
  LanyardDownload *self = LANYARD_DOWNLOAD (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->known_address, g_free);
  g_clear_pointer (&self->known_etag, g_free);
  g_clear_pointer (&self->known_last_modified, g_free);

  G_OBJECT_CLASS (lanyard_download_parent_class)->finalize (object);
}

static void
lanyard_download_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LanyardDownload *self = LANYARD_DOWNLOAD (object);

  switch ((LanyardDownloadProperty) prop_id)
    {
    case PROP_RECEIVED:
      g_value_set_uint64 (value, self->received);
      break;

    case PROP_TOTAL:
      g_value_set_uint64 (value, self->total);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_download_class_init (LanyardDownloadClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_download_finalize;
  object_class->get_property = lanyard_download_get_property;

  properties[PROP_RECEIVED] = g_param_spec_uint64 ("received", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint64 ("total", NULL, NULL, 0, G_MAXUINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_download_init (LanyardDownload *self)
{
}

LanyardDownload *
lanyard_download_new (const char *address)
{
  LanyardDownload *self;

  g_return_val_if_fail (address != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_DOWNLOAD, NULL);
  self->address = g_strdup (address);

  return self;
}

void
lanyard_download_set_known (LanyardDownload *self,
                            const char      *address,
                            const char      *etag,
                            const char      *last_modified)
{
  g_return_if_fail (LANYARD_IS_DOWNLOAD (self));

  g_set_str (&self->known_address, address);
  g_set_str (&self->known_etag, etag);
  g_set_str (&self->known_last_modified, last_modified);
}

const char *
lanyard_download_get_address (LanyardDownload *self)
{
  g_return_val_if_fail (LANYARD_IS_DOWNLOAD (self), NULL);

  return self->address;
}

guint64
lanyard_download_get_received (LanyardDownload *self)
{
  g_return_val_if_fail (LANYARD_IS_DOWNLOAD (self), 0);

  return self->received;
}

guint64
lanyard_download_get_total (LanyardDownload *self)
{
  g_return_val_if_fail (LANYARD_IS_DOWNLOAD (self), 0);

  return self->total;
}

gint64
lanyard_download_get_retry_after (LanyardDownload *self)
{
  g_return_val_if_fail (LANYARD_IS_DOWNLOAD (self), 0);

  return self->retry_after;
}

gboolean
lanyard_download_knows (LanyardDownload *self,
                        const char      *address)
{
  g_return_val_if_fail (LANYARD_IS_DOWNLOAD (self), FALSE);

  return g_strcmp0 (self->known_address, address) == 0;
}

const char *
lanyard_download_get_known_etag (LanyardDownload *self)
{
  g_return_val_if_fail (LANYARD_IS_DOWNLOAD (self), NULL);

  return self->known_etag;
}

const char *
lanyard_download_get_known_last_modified (LanyardDownload *self)
{
  g_return_val_if_fail (LANYARD_IS_DOWNLOAD (self), NULL);

  return self->known_last_modified;
}

void
lanyard_download_set_progress (LanyardDownload *self,
                               guint64          received,
                               guint64          total)
{
  gboolean is_received_new;
  gboolean is_total_new;

  g_return_if_fail (LANYARD_IS_DOWNLOAD (self));

  is_received_new = self->received != received;
  is_total_new = self->total != total;
  self->received = received;
  self->total = total;

  if (is_total_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);

  if (is_received_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECEIVED]);
}

void
lanyard_download_set_retry_after (LanyardDownload *self,
                                  gint64           seconds)
{
  g_return_if_fail (LANYARD_IS_DOWNLOAD (self));

  self->retry_after = seconds;
}

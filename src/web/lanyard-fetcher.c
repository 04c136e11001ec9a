/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libsoup/soup.h>

#include "lanyard-fetcher.h"
#include "lanyard-transfer.h"

/**
 * LanyardFetcher:
 *
 * The one place where Lanyard speaks to the web. It owns the connections, and bounds what the
 * other side can make it do: the time, the size, and where it is led. Main thread only.
 */

#define USER_AGENT "Lanyard/" VERSION " (+https://github.com/lanyard/lanyard)"

struct _LanyardFetcher
{
  GObject      parent_instance;
  SoupSession *session; /* (owned) */
  guint64      max_size;
  guint        timeout;
};

G_DEFINE_FINAL_TYPE (LanyardFetcher, lanyard_fetcher, G_TYPE_OBJECT)

typedef enum
{
  PROP_MAX_SIZE = 1,
  PROP_TIMEOUT,
} LanyardFetcherProperty;

static GParamSpec *properties[PROP_TIMEOUT + 1];

static void
lanyard_fetcher_constructed (GObject *object)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  G_OBJECT_CLASS (lanyard_fetcher_parent_class)->constructed (object);

  self->session = soup_session_new_with_options ("timeout", self->timeout, "user-agent", USER_AGENT, NULL);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_AUTH_MANAGER);
}

static void
lanyard_fetcher_dispose (GObject *object)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lanyard_fetcher_parent_class)->dispose (object);
}

static void
lanyard_fetcher_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  switch ((LanyardFetcherProperty) prop_id)
    {
    case PROP_MAX_SIZE:
      g_value_set_uint64 (value, self->max_size);
      break;

    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_fetcher_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  switch ((LanyardFetcherProperty) prop_id)
    {
    case PROP_MAX_SIZE:
      self->max_size = g_value_get_uint64 (value);
      break;

    case PROP_TIMEOUT:
      self->timeout = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_fetcher_class_init (LanyardFetcherClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lanyard_fetcher_constructed;
  object_class->dispose = lanyard_fetcher_dispose;
  object_class->get_property = lanyard_fetcher_get_property;
  object_class->set_property = lanyard_fetcher_set_property;

  properties[PROP_MAX_SIZE] = g_param_spec_uint64 ("max-size", NULL, NULL,
                                                   1, LANYARD_FETCHER_MAX_SIZE, LANYARD_FETCHER_MAX_SIZE, flags);
  properties[PROP_TIMEOUT] = g_param_spec_uint ("timeout", NULL, NULL,
                                                1, LANYARD_FETCHER_TIMEOUT, LANYARD_FETCHER_TIMEOUT, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_fetcher_init (LanyardFetcher *self)
{
}

LanyardFetcher *
lanyard_fetcher_new (void)
{
  return g_object_new (LANYARD_TYPE_FETCHER, NULL);
}

void
lanyard_fetcher_fetch_async (LanyardFetcher     *self,
                             LanyardDownload    *download,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (LANYARD_IS_FETCHER (self));
  g_return_if_fail (LANYARD_IS_DOWNLOAD (download));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_fetcher_fetch_async);
  lanyard_transfer_start (self->session, download, self->max_size, task);
}

LanyardAnswer *
lanyard_fetcher_fetch_finish (LanyardFetcher *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

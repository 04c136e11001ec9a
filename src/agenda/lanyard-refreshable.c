/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-refreshable.h"

G_DEFINE_INTERFACE (LanyardRefreshable, lanyard_refreshable, G_TYPE_OBJECT)

static void
lanyard_refreshable_default_init (LanyardRefreshableInterface *iface)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_object_interface_install_property (iface, g_param_spec_boolean ("can-refresh", NULL, NULL, FALSE, flags));
  g_object_interface_install_property (iface, g_param_spec_boolean ("running", NULL, NULL, FALSE, flags));
}

void
lanyard_refreshable_refresh (LanyardRefreshable *self)
{
  g_return_if_fail (LANYARD_IS_REFRESHABLE (self));

  LANYARD_REFRESHABLE_GET_IFACE (self)->refresh (self);
}

void
lanyard_refreshable_cancel (LanyardRefreshable *self)
{
  g_return_if_fail (LANYARD_IS_REFRESHABLE (self));

  LANYARD_REFRESHABLE_GET_IFACE (self)->cancel (self);
}

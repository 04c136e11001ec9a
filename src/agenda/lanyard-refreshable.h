/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_REFRESHABLE (lanyard_refreshable_get_type ())

G_DECLARE_INTERFACE (LanyardRefreshable, lanyard_refreshable, LANYARD, REFRESHABLE, GObject)

/**
 * LanyardRefreshable:can-refresh:
 *
 * Whether there is anything that came from an address.
 */

/**
 * LanyardRefreshable:running:
 *
 * Whether something newer is being asked for.
 */

/**
 * LanyardRefreshableInterface:
 * @refresh: see lanyard_refreshable_refresh()
 * @cancel: see lanyard_refreshable_cancel()
 *
 * What the person can refresh, and can end the refresh of.
 */
struct _LanyardRefreshableInterface
{
  GTypeInterface parent_interface;

  void (*refresh) (LanyardRefreshable *self);
  void (*cancel) (LanyardRefreshable *self);
};

/**
 * lanyard_refreshable_refresh:
 *
 * Asks for something newer, as lanyard_updater_refresh() does.
 */
void lanyard_refreshable_refresh (LanyardRefreshable *self);

/**
 * lanyard_refreshable_cancel:
 *
 * Ends the asking, as lanyard_updater_cancel() does.
 */
void lanyard_refreshable_cancel (LanyardRefreshable *self);

G_END_DECLS

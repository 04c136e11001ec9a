/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-refresh-actions.h"

static void
add_action (GActionMap       *map,
            const char       *name,
            LanyardFreshness *freshness,
            void              (*activate) (LanyardFreshness *),
            const char       *enabled_by)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (activate), freshness, G_CONNECT_SWAPPED);
  g_object_bind_property (freshness, enabled_by, action, "enabled", G_BINDING_SYNC_CREATE);
  g_action_map_add_action (map, G_ACTION (action));
}

void
lanyard_refresh_actions_add (GActionMap       *map,
                             LanyardFreshness *freshness)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (LANYARD_IS_FRESHNESS (freshness));

  add_action (map, "refresh", freshness, lanyard_freshness_refresh, "can-refresh");
  add_action (map, "cancel-refresh", freshness, lanyard_freshness_cancel, "running");
}

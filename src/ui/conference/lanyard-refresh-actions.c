/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-refresh-actions.h"

static void
add_action (GActionMap         *map,
            const char         *name,
            LanyardRefreshable *refreshable,
            void                (*activate) (LanyardRefreshable *),
            const char         *enabled_by)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (activate), refreshable, G_CONNECT_SWAPPED);
  g_object_bind_property (refreshable, enabled_by, action, "enabled", G_BINDING_SYNC_CREATE);
  g_action_map_add_action (map, G_ACTION (action));
}

void
lanyard_refresh_actions_add (GActionMap         *map,
                             LanyardRefreshable *refreshable)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (LANYARD_IS_REFRESHABLE (refreshable));

  add_action (map, "refresh", refreshable, lanyard_refreshable_refresh, "can-refresh");
  add_action (map, "cancel-refresh", refreshable, lanyard_refreshable_cancel, "running");
}

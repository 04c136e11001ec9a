/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-speaker-actions.h"
#include "lanyard-speaker-page.h"

typedef struct
{
  LanyardLibrary    *library; /* (owned) */
  AdwNavigationView *view;    /* (borrowed), in the window that has the action */
} Target;

static void
target_free (gpointer  data,
             GClosure *closure)
{
  Target *target = data;

  g_clear_object (&target->library);
  g_free (target);
}

static void
on_show_speaker_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  Target     *target = user_data;
  const char *conference_id;
  const char *name;

  g_variant_get (parameter, "(&s&s)", &conference_id, &name);
  adw_navigation_view_push (target->view, ADW_NAVIGATION_PAGE (lanyard_speaker_page_new (target->library, conference_id, name)));
}

void
lanyard_speaker_actions_add (GActionMap        *map,
                             LanyardLibrary    *library,
                             AdwNavigationView *view)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-speaker", G_VARIANT_TYPE ("(ss)"));
  Target *target;

  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (ADW_IS_NAVIGATION_VIEW (view));

  target = g_new0 (Target, 1);
  target->library = g_object_ref (library);
  target->view = view;
  g_signal_connect_data (action, "activate", G_CALLBACK (on_show_speaker_cb), target, target_free, 0);
  g_action_map_add_action (map, G_ACTION (action));
}

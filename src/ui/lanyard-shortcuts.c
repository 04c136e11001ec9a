/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-shortcuts.h"

static const LanyardShortcut general[] = {
  { N_ ("My Agenda"), "app.show-agenda", { "<Alt>Home" } },
  { N_ ("Add Conference"), "win.add-conference", { "<Control>n" } },
  { N_ ("Open File"), "win.open-file", { "<Control>o" } },
  { N_ ("Refresh"), "win.refresh", { "F5", "<Control>r" } },
  { N_ ("Stop Refreshing"), NULL, { "Escape" } },
  { N_ ("Main Menu"), NULL, { "F10" } },
  { N_ ("Preferences"), "app.preferences", { "<Control>comma" } },
  { N_ ("Keyboard Shortcuts"), "app.shortcuts", { "<Control>question" } },
  { N_ ("Close Window"), "window.close", { "<Control>w" } },
  { N_ ("Quit"), "app.quit", { "<Control>q" } },
};

static const LanyardShortcut conference[] = {
  { N_ ("Search Talks"), NULL, { "<Control>f" } },
  { N_ ("Conference Details"), NULL, { "<Alt>Return" } },
};

static const LanyardShortcut talks[] = {
  { N_ ("Next Talk in the Row"), NULL, { "Right" } },
  { N_ ("Previous Talk in the Row"), NULL, { "Left" } },
  { N_ ("Open Talk"), NULL, { "Return", "space" } },
  { N_ ("Bookmark Talk"), NULL, { "<Control>d" } },
  { N_ ("Open Session Page"), NULL, { "<Control>l" } },
  { N_ ("Back"), NULL, { "Escape", "<Alt>Left" } },
};

static const LanyardShortcut rooms[] = {
  { N_ ("Zoom In"), NULL, { "<Control>plus", "<Control>equal" } },
  { N_ ("Zoom Out"), NULL, { "<Control>minus" } },
  { N_ ("Reset Zoom"), NULL, { "<Control>0" } },
  { N_ ("First Talk in the Room"), NULL, { "Home" } },
  { N_ ("Last Talk in the Room"), NULL, { "End" } },
};

static const LanyardShortcut agenda[] = {
  { N_ ("Export the Agenda"), NULL, { "<Control>e" } },
  { N_ ("Print the Agenda"), NULL, { "<Control>p" } },
  { N_ ("Copy the Agenda as Text"), NULL, { "<Control><Shift>c" } },
  { N_ ("Import Bookmarks"), NULL, { "<Control>i" } },
};

static const LanyardShortcutGroup groups[] = {
  { N_ ("General"), general, G_N_ELEMENTS (general) },
  { N_ ("Conferences"), conference, G_N_ELEMENTS (conference) },
  { N_ ("Talks"), talks, G_N_ELEMENTS (talks) },
  { N_ ("Rooms"), rooms, G_N_ELEMENTS (rooms) },
  { N_ ("My Agenda"), agenda, G_N_ELEMENTS (agenda) },
};

const LanyardShortcutGroup *
lanyard_shortcuts_list_groups (gsize *n_groups)
{
  g_return_val_if_fail (n_groups != NULL, NULL);

  *n_groups = G_N_ELEMENTS (groups);

  return groups;
}

void
lanyard_shortcuts_set (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      for (gsize j = 0; j < groups[i].n_shortcuts; j++)
        {
          const LanyardShortcut *shortcut = &groups[i].shortcuts[j];

          if (shortcut->action != NULL)
            gtk_application_set_accels_for_action (application, shortcut->action, shortcut->keys);
        }
    }
}

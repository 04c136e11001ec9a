/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-shortcuts-dialog.h"
#include "lanyard-shortcuts.h"

/**
 * LanyardShortcutsDialog:
 *
 * What can be done with the keyboard. What libadwaita 1.7 has for it is deprecated.
 */

struct _LanyardShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (LanyardShortcutsDialog, lanyard_shortcuts_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
new_keys_label (const char *keys)
{
  g_autofree char *text = NULL;
  GtkWidget       *label;
  GdkModifierType  modifiers;
  guint            key;

  gtk_accelerator_parse (keys, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "keys");

  return label;
}

static GtkWidget *
new_row (const LanyardShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gettext (shortcut->title));
  for (gsize i = 0; shortcut->keys[i] != NULL; i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_keys_label (shortcut->keys[i]));

  return row;
}

static AdwPreferencesGroup *
new_group (const LanyardShortcutGroup *group)
{
  GtkWidget *widget = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), gettext (group->title));
  for (gsize i = 0; i < group->n_shortcuts; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), new_row (&group->shortcuts[i]));

  return ADW_PREFERENCES_GROUP (widget);
}

static void
lanyard_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (lanyard_shortcuts_dialog_parent_class)->dispose (object);
}

static void
lanyard_shortcuts_dialog_class_init (LanyardShortcutsDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardShortcutsDialog, page);
}

static void
lanyard_shortcuts_dialog_init (LanyardShortcutsDialog *self)
{
  gsize                       n_groups;
  const LanyardShortcutGroup *groups = lanyard_shortcuts_list_groups (&n_groups);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < n_groups; i++)
    adw_preferences_page_add (self->page, new_group (&groups[i]));
}

LanyardShortcutsDialog *
lanyard_shortcuts_dialog_new (void)
{
  return g_object_new (LANYARD_TYPE_SHORTCUTS_DIALOG, NULL);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "lanyard-shortcuts-dialog.h"
#include "lanyard-shortcuts.h"

#define TEMPLATES "/io/github/lanyard/Lanyard/ui"

/* Actions of GTK’s and libadwaita’s own widgets, which every program has. */
static const char *const common_actions[] = { "clipboard.", "default.", "list.", "listitem.", "menu.", "misc.", "selection.", "text.", "window.", NULL };

static GPtrArray *kept;

/* The labels of the keys that widgets have, by whether a program of its own gave them. */
typedef struct
{
  GHashTable *own;
  GHashTable *all;
} Keys;

static Keys *
keys_new (void)
{
  Keys *keys = g_new0 (Keys, 1);

  keys->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  keys->all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return keys;
}

static void
keys_free (Keys *keys)
{
  g_clear_pointer (&keys->own, g_hash_table_unref);
  g_clear_pointer (&keys->all, g_hash_table_unref);
  g_free (keys);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keys, keys_free)

static gboolean
is_common (const char *action_name)
{
  for (gsize i = 0; common_actions[i] != NULL; i++)
    {
      if (g_str_has_prefix (action_name, common_actions[i]))
        return TRUE;
    }

  return FALSE;
}

/* The keypad does what the other keys do. */
static gboolean
is_of_keypad (GtkShortcutTrigger *trigger)
{
  g_autofree char *text = gtk_shortcut_trigger_to_string (trigger);

  return strstr (text, "KP_") != NULL;
}

static void
add_shortcut (Keys        *keys,
              GtkWidget   *widget,
              GtkShortcut *shortcut)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
  GtkShortcutAction  *action = gtk_shortcut_get_action (shortcut);
  g_autofree char    *label = gtk_shortcut_trigger_to_label (trigger, gtk_widget_get_display (widget));

  g_hash_table_add (keys->all, g_strdup (label));
  if (GTK_IS_NAMED_ACTION (action) && !is_of_keypad (trigger)
      && !is_common (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))))
    g_hash_table_replace (keys->own, g_strdup (label),
                          g_strdup_printf ("%s: %s", G_OBJECT_TYPE_NAME (widget), gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))));
}

static void
add_widget (Keys      *keys,
            GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          add_shortcut (keys, widget, shortcut);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_widget (keys, child);
}

/* "lanyard-talk-page.ui" is of LanyardTalkPage. */
static GType
find_type (GtkBuilder *builder,
           const char *file_name)
{
  g_autofree char *stem = g_strndup (file_name, strlen (file_name) - strlen (".ui"));
  g_auto (GStrv) words = g_strsplit (stem, "-", -1);
  g_autofree char *name = NULL;

  for (gsize i = 0; words[i] != NULL; i++)
    words[i][0] = g_ascii_toupper (words[i][0]);
  name = g_strjoinv ("", words);

  return gtk_builder_get_type_from_name (builder, name);
}

/* Each widget that has a template, as it is before it has anything to show, with what is in it. They
 * are kept: a widget that never had a model or a window does not have to know how to go. */
static void
add_templates (Keys *keys)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_auto (GStrv) names = g_resources_enumerate_children (TEMPLATES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (names);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      GType      type = find_type (builder, names[i]);
      GtkWidget *widget;

      g_test_message ("%s", names[i]);
      g_assert_true (g_type_is_a (type, GTK_TYPE_WIDGET));
      widget = g_object_new (type, NULL);
      g_ptr_array_add (kept, g_object_ref_sink (widget));
      add_widget (keys, widget);
      /* Not among its children before it is presented. */
      if (ADW_IS_DIALOG (widget) && adw_dialog_get_child (ADW_DIALOG (widget)) != NULL)
        add_widget (keys, adw_dialog_get_child (ADW_DIALOG (widget)));
    }
}

static void
collect_labels (GtkWidget  *widget,
                GHashTable *labels)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "keys"))
    g_hash_table_add (labels, g_strdup (gtk_label_get_label (GTK_LABEL (widget))));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

static GHashTable *
list_shown (void)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GtkWidget) dialog = g_object_ref_sink (GTK_WIDGET (lanyard_shortcuts_dialog_new ()));

  collect_labels (adw_dialog_get_child (ADW_DIALOG (dialog)), labels);

  return g_steal_pointer (&labels);
}

/* Whoever gives a widget a shortcut has it listed, too. */
static void
test_complete (void)
{
  g_autoptr (Keys) keys = keys_new ();
  g_autoptr (GHashTable) shown = list_shown ();
  GHashTableIter iter;
  gpointer       label, owner;

  add_templates (keys);
  g_assert_cmpuint (g_hash_table_size (keys->own), >, 5);

  g_hash_table_iter_init (&iter, keys->own);
  while (g_hash_table_iter_next (&iter, &label, &owner))
    {
      if (!g_hash_table_contains (shown, label))
        g_error ("“%s” (%s) is not in the list of shortcuts", (char *) label, (char *) owner);
    }
}

static GtkApplication *
new_application (void)
{
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  lanyard_shortcuts_set (application);

  return g_steal_pointer (&application);
}

static void
add_accels (GHashTable     *labels,
            GtkApplication *application)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (gsize i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (gsize j = 0; accels[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint           key;

          g_assert_true (gtk_accelerator_parse (accels[j], &key, &modifiers));
          g_assert_true (g_hash_table_add (labels, gtk_accelerator_get_label (key, modifiers)));
        }
    }
}

/* Whatever is listed does something, and no key of the application does two things. */
static void
test_true (void)
{
  g_autoptr (GtkApplication) application = new_application ();
  g_autoptr (Keys) keys = keys_new ();
  g_autoptr (GHashTable) shown = list_shown ();
  g_autoptr (GHashTable) accels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       label;

  add_templates (keys);
  add_accels (accels, application);

  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &label, NULL))
    {
      if (!g_hash_table_contains (keys->all, label) && !g_hash_table_contains (accels, label))
        g_error ("Nothing has the shortcut “%s”", (char *) label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  kept = g_ptr_array_new ();

  g_test_add_func ("/shortcuts/complete", test_complete);
  g_test_add_func ("/shortcuts/true", test_true);

  return g_test_run ();
}

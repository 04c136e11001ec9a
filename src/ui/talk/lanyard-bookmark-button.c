/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-button.h"

/**
 * LanyardBookmarkButton:
 *
 * The star of a talk. It is no GtkToggleButton, because it changes only when the bookmark is on
 * disk, and not when it is clicked.
 */

struct _LanyardBookmarkButton
{
  GtkButton     parent_instance;
  LanyardEntry *entry;         /* (owned) (nullable) */
  GSignalGroup *entry_signals; /* (owned) */
  gboolean      has_label;
};

G_DEFINE_FINAL_TYPE (LanyardBookmarkButton, lanyard_bookmark_button, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_HAS_LABEL = 1,
} LanyardBookmarkButtonProperty;

static GParamSpec *properties[PROP_HAS_LABEL + 1];

static void
update_look (LanyardBookmarkButton *self,
             gboolean               bookmarked)
{
  const char       *icon_name = bookmarked ? "starred-symbolic" : "non-starred-symbolic";
  AdwButtonContent *content;

  if (!self->has_label)
    {
      gtk_button_set_icon_name (GTK_BUTTON (self), icon_name);
      return;
    }

  content = ADW_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (self)));
  if (content == NULL)
    {
      content = ADW_BUTTON_CONTENT (adw_button_content_new ());
      gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (content));
    }

  adw_button_content_set_icon_name (content, icon_name);
  adw_button_content_set_label (content, bookmarked ? _ ("Bookmarked") : _ ("Bookmark"));

  if (bookmarked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "suggested-action");
}

static void
update (LanyardBookmarkButton *self)
{
  gboolean         bookmarked = self->entry != NULL && lanyard_entry_is_bookmarked (self->entry);
  const char      *tooltip = bookmarked ? _ ("Remove Bookmark") : _ ("Bookmark");
  const char      *title = self->entry != NULL ? lanyard_entry_get_title (self->entry) : "";
  g_autofree char *name = NULL;

  /* TRANSLATORS: %s is the title of a talk. */
  name = g_strdup_printf (_ ("Bookmark “%s”"), title);

  gtk_widget_set_visible (GTK_WIDGET (self), self->entry != NULL && lanyard_entry_get_talk (self->entry) != NULL);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), tooltip) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  update_look (self, bookmarked);

  if (bookmarked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "bookmarked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "bookmarked");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               bookmarked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
on_set_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardBookmarkButton) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
lanyard_bookmark_button_clicked (GtkButton *button)
{
  lanyard_bookmark_button_toggle (LANYARD_BOOKMARK_BUTTON (button));
}

static void
lanyard_bookmark_button_dispose (GObject *object)
{
  LanyardBookmarkButton *self = LANYARD_BOOKMARK_BUTTON (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lanyard_bookmark_button_parent_class)->dispose (object);
}

static void
lanyard_bookmark_button_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  LanyardBookmarkButton *self = LANYARD_BOOKMARK_BUTTON (object);

  switch ((LanyardBookmarkButtonProperty) prop_id)
    {
    case PROP_HAS_LABEL:
      self->has_label = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_bookmark_button_class_init (LanyardBookmarkButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkButtonClass *button_class = GTK_BUTTON_CLASS (klass);

  object_class->dispose = lanyard_bookmark_button_dispose;
  object_class->set_property = lanyard_bookmark_button_set_property;
  button_class->clicked = lanyard_bookmark_button_clicked;

  properties[PROP_HAS_LABEL] = g_param_spec_boolean ("has-label", NULL, NULL, FALSE,
                                                     G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
}

static void
lanyard_bookmark_button_init (LanyardBookmarkButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "bookmark");

  self->entry_signals = g_signal_group_new (LANYARD_TYPE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify::bookmarked", G_CALLBACK (update), self);
}

void
lanyard_bookmark_button_set_entry (LanyardBookmarkButton *self,
                                   LanyardEntry          *entry)
{
  g_return_if_fail (LANYARD_IS_BOOKMARK_BUTTON (self));

  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  update (self);
}

void
lanyard_bookmark_button_toggle (LanyardBookmarkButton *self)
{
  g_return_if_fail (LANYARD_IS_BOOKMARK_BUTTON (self));

  if (self->entry != NULL && lanyard_entry_get_talk (self->entry) != NULL)
    lanyard_entry_set_bookmarked_async (self->entry, !lanyard_entry_is_bookmarked (self->entry),
                                        on_set_done_cb, g_object_ref (self));
}

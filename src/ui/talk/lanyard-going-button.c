/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-going-button.h"

/**
 * LanyardGoingButton:
 *
 * The mark of one of the bookmarked talks at the same time: the one the person goes to, and is
 * reminded of. It is down when that is on disk, and not when it is clicked.
 */

struct _LanyardGoingButton
{
  GtkToggleButton parent_instance;
  LanyardEntry   *entry;         /* (owned) (nullable) */
  GSignalGroup   *entry_signals; /* (owned) */
  GtkWidget      *check_image;
};

G_DEFINE_FINAL_TYPE (LanyardGoingButton, lanyard_going_button, GTK_TYPE_TOGGLE_BUTTON)

typedef enum
{
  PROP_GOING = 1,
} LanyardGoingButtonProperty;

static GParamSpec *properties[PROP_GOING + 1];

static gboolean
is_going (LanyardGoingButton *self)
{
  return self->entry != NULL && lanyard_entry_get_choice (self->entry) == LANYARD_CHOICE_GOING;
}

static void
update (LanyardGoingButton *self)
{
  gboolean visible = self->entry != NULL && lanyard_entry_get_choice (self->entry) != LANYARD_CHOICE_NONE
                     && lanyard_entry_get_phase (self->entry) != LANYARD_PHASE_ENDED;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), visible);
  gtk_widget_set_visible (self->check_image, is_going (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOING]);
  if (!visible)
    return;

  /* TRANSLATORS: for screen readers, %s is the title of a talk */
  name = g_strdup_printf (_ ("Going to “%s”"), lanyard_entry_get_title (self->entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_set_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardGoingButton) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
set_going (LanyardGoingButton *self,
           gboolean            going)
{
  if (self->entry == NULL || lanyard_entry_get_choice (self->entry) == LANYARD_CHOICE_NONE)
    return;

  lanyard_bookmarks_wish_async (lanyard_entry_get_bookmarks (self->entry),
                                lanyard_conference_get_id (lanyard_entry_get_conference (self->entry)),
                                lanyard_talk_get_id (lanyard_entry_get_talk (self->entry)),
                                LANYARD_BOOKMARK_WISH_GOING, going, on_set_done_cb, g_object_ref (self));
}

static void
lanyard_going_button_dispose (GObject *object)
{
  LanyardGoingButton *self = LANYARD_GOING_BUTTON (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lanyard_going_button_parent_class)->dispose (object);
}

static void
lanyard_going_button_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((LanyardGoingButtonProperty) prop_id)
    {
    case PROP_GOING:
      g_value_set_boolean (value, is_going (LANYARD_GOING_BUTTON (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_going_button_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((LanyardGoingButtonProperty) prop_id)
    {
    case PROP_GOING:
      set_going (LANYARD_GOING_BUTTON (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_going_button_class_init (LanyardGoingButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_going_button_dispose;
  object_class->get_property = lanyard_going_button_get_property;
  object_class->set_property = lanyard_going_button_set_property;

  properties[PROP_GOING] = g_param_spec_boolean ("going", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_property_action (widget_class, "choice.going", "going");
}

static void
lanyard_going_button_init (LanyardGoingButton *self)
{
  /* An AdwButtonContent would take the place of the name that says which talk is meant. */
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->check_image = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_box_append (GTK_BOX (content), self->check_image);
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Going")));
  gtk_button_set_child (GTK_BUTTON (self), content);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Only this one of the talks at the same time reminds you"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "choice.going");

  self->entry_signals = g_signal_group_new (LANYARD_TYPE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "overlaps-changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->entry_signals, "notify::phase-text", G_CALLBACK (update), self);
}

void
lanyard_going_button_set_entry (LanyardGoingButton *self,
                                LanyardEntry       *entry)
{
  g_return_if_fail (LANYARD_IS_GOING_BUTTON (self));

  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  update (self);
}

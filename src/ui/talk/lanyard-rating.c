/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-note.h"
#include "lanyard-rating.h"

#define N_STARS LANYARD_NOTE_MAX_RATING

/**
 * LanyardRating:
 *
 * Stars to rate a talk with. It is one stop of the Tab key, as radio buttons are; arrows and digits
 * change it from there. The star that is chosen takes the choice back.
 */

struct _LanyardRating
{
  GtkWidget  parent_instance;
  GtkWidget *stars[N_STARS];
  int        rating;
};

G_DEFINE_FINAL_TYPE (LanyardRating, lanyard_rating, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_RATING = 1,
} LanyardRatingProperty;

static GParamSpec *properties[PROP_RATING + 1];

static void
update_star (LanyardRating *self,
             int            position)
{
  GtkWidget       *star = self->stars[position];
  gboolean         is_chosen = position + 1 == self->rating;
  g_autofree char *name = NULL;

  /* TRANSLATORS: the first %d is 1 to 5, the second always 5 */
  name = g_strdup_printf (_ ("%d of %d stars"), position + 1, N_STARS);
  gtk_button_set_icon_name (GTK_BUTTON (star), position < self->rating ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (star, is_chosen ? _ ("Remove Rating") : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (star), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (star), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

/* The focus moves before the star that has it loses its right to it. */
static void
update (LanyardRating *self)
{
  GtkWidget *current = self->stars[MAX (self->rating, 1) - 1];
  gboolean   has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_widget_set_focusable (current, TRUE);
  if (has_focus)
    gtk_widget_grab_focus (current);

  for (int i = 0; i < N_STARS; i++)
    {
      gtk_widget_set_focusable (self->stars[i], self->stars[i] == current);
      update_star (self, i);
    }
}

static void
on_star_clicked_cb (LanyardRating *self,
                    GtkWidget     *star)
{
  for (int i = 0; i < N_STARS; i++)
    {
      if (self->stars[i] == star)
        {
          lanyard_rating_set_rating (self, self->rating == i + 1 ? 0 : i + 1);
          break;
        }
    }

  gtk_widget_grab_focus (self->stars[MAX (self->rating, 1) - 1]);
}

static gboolean
set_binding (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  int rating;

  g_variant_get (arguments, "(i)", &rating);
  lanyard_rating_set_rating (LANYARD_RATING (widget), rating);

  return GDK_EVENT_STOP;
}

static gboolean
step_binding (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  LanyardRating *self = LANYARD_RATING (widget);
  int            step;

  g_variant_get (arguments, "(i)", &step);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;

  lanyard_rating_set_rating (self, CLAMP (self->rating + step, 0, N_STARS));

  return GDK_EVENT_STOP;
}

static void
lanyard_rating_dispose (GObject *object)
{
  LanyardRating *self = LANYARD_RATING (object);

  for (int i = 0; i < N_STARS; i++)
    g_clear_pointer (&self->stars[i], gtk_widget_unparent);

  G_OBJECT_CLASS (lanyard_rating_parent_class)->dispose (object);
}

static void
lanyard_rating_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((LanyardRatingProperty) prop_id)
    {
    case PROP_RATING:
      g_value_set_int (value, lanyard_rating_get_rating (LANYARD_RATING (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_rating_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((LanyardRatingProperty) prop_id)
    {
    case PROP_RATING:
      lanyard_rating_set_rating (LANYARD_RATING (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_binding, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, step_binding, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_binding, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, step_binding, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, set_binding, "(i)", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, set_binding, "(i)", 0);

  for (int rating = 0; rating <= N_STARS; rating++)
    {
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_0 + rating), 0, set_binding, "(i)", rating);
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_KP_0 + rating), 0, set_binding, "(i)", rating);
    }
}

static void
lanyard_rating_class_init (LanyardRatingClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_rating_dispose;
  object_class->get_property = lanyard_rating_get_property;
  object_class->set_property = lanyard_rating_set_property;

  properties[PROP_RATING] = g_param_spec_int ("rating", NULL, NULL, 0, N_STARS, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "rating");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
lanyard_rating_init (LanyardRating *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Rating"), -1);

  for (int i = 0; i < N_STARS; i++)
    {
      self->stars[i] = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
      gtk_widget_add_css_class (self->stars[i], "flat");
      gtk_widget_add_css_class (self->stars[i], "circular");
      gtk_widget_set_parent (self->stars[i], GTK_WIDGET (self));
      g_signal_connect_swapped (self->stars[i], "clicked", G_CALLBACK (on_star_clicked_cb), self);
    }

  update (self);
}

int
lanyard_rating_get_rating (LanyardRating *self)
{
  g_return_val_if_fail (LANYARD_IS_RATING (self), 0);

  return self->rating;
}

void
lanyard_rating_set_rating (LanyardRating *self,
                           int            rating)
{
  g_return_if_fail (LANYARD_IS_RATING (self));
  g_return_if_fail (rating >= 0 && rating <= N_STARS);

  if (self->rating == rating)
    return;

  self->rating = rating;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATING]);
}

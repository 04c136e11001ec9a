/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-pictures.h"
#include "lanyard-portrait.h"

/**
 * LanyardPortrait:
 *
 * The picture of a person in a widget: when to ask for it, and in which size. It lives as long as
 * its widget, to which it is no child.
 */

struct _LanyardPortrait
{
  GObject       parent_instance;
  GtkWidget    *widget; /* (borrowed), its owner */
  int           size;
  char         *address;     /* (owned) (nullable) */
  GdkTexture   *texture;     /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) (nullable), while one is on its way */
};

G_DEFINE_FINAL_TYPE (LanyardPortrait, lanyard_portrait, G_TYPE_OBJECT)

typedef enum
{
  PROP_TEXTURE = 1,
} LanyardPortraitProperty;

static GParamSpec *properties[PROP_TEXTURE + 1];

static void
set_texture (LanyardPortrait *self,
             GdkTexture      *texture)
{
  if (g_set_object (&self->texture, texture))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXTURE]);
}

static void
stop (LanyardPortrait *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardPortrait) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = lanyard_pictures_load_finish (LANYARD_PICTURES (source), result, &error);

  /* Whoever cancelled it may wait for the next one already. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    g_debug ("No picture: %s", error->message);

  g_clear_object (&self->cancellable);
  set_texture (self, texture);
}

static void
update (LanyardPortrait *self)
{
  LanyardPictures *pictures = lanyard_pictures_get_default ();
  GdkTexture      *known;
  int              side;

  stop (self);

  if (self->address == NULL || pictures == NULL || !lanyard_pictures_is_enabled (pictures))
    {
      set_texture (self, NULL);
      return;
    }

  side = self->size * gtk_widget_get_scale_factor (self->widget);
  known = lanyard_pictures_find (pictures, self->address, side);
  set_texture (self, known);

  if (known == NULL && gtk_widget_get_mapped (self->widget))
    {
      self->cancellable = g_cancellable_new ();
      lanyard_pictures_load_async (pictures, self->address, side, self->cancellable, on_loaded_cb, g_object_ref (self));
    }
}

static void
on_shown_cb (LanyardPortrait *self)
{
  if (self->texture == NULL && self->cancellable == NULL)
    update (self);
}

static void
lanyard_portrait_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LanyardPortrait *self = LANYARD_PORTRAIT (object);

  switch ((LanyardPortraitProperty) prop_id)
    {
    case PROP_TEXTURE:
      g_value_set_object (value, self->texture);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_portrait_dispose (GObject *object)
{
  LanyardPortrait *self = LANYARD_PORTRAIT (object);

  stop (self);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->address, g_free);

  G_OBJECT_CLASS (lanyard_portrait_parent_class)->dispose (object);
}

static void
lanyard_portrait_class_init (LanyardPortraitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lanyard_portrait_get_property;
  object_class->dispose = lanyard_portrait_dispose;

  properties[PROP_TEXTURE] = g_param_spec_object ("texture", NULL, NULL, GDK_TYPE_TEXTURE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_portrait_init (LanyardPortrait *self)
{
}

LanyardPortrait *
lanyard_portrait_new (GtkWidget *widget,
                      int        size)
{
  g_autoptr (LanyardPortrait) self = NULL;
  LanyardPictures *pictures = lanyard_pictures_get_default ();

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (size > 0, NULL);

  self = g_object_new (LANYARD_TYPE_PORTRAIT, NULL);
  self->widget = widget;
  self->size = size;
  g_signal_connect_object (widget, "map", G_CALLBACK (on_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "notify::scale-factor", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (pictures != NULL)
    g_signal_connect_object (pictures, "notify::enabled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

void
lanyard_portrait_set_address (LanyardPortrait *self,
                              const char      *address)
{
  g_return_if_fail (LANYARD_IS_PORTRAIT (self));

  if (g_set_str (&self->address, address))
    update (self);
}

GdkTexture *
lanyard_portrait_get_texture (LanyardPortrait *self)
{
  g_return_val_if_fail (LANYARD_IS_PORTRAIT (self), NULL);

  return self->texture;
}

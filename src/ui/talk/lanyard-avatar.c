/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-avatar.h"
#include "lanyard-portrait.h"

/* As many as libadwaita has classes “color1” and so on for the CSS node “avatar”. */
#define N_COLORS 14

/* What style.css has for them. */
#define SMALL 28
#define LARGE 40

/**
 * LanyardAvatar:
 *
 * The face of a person, or the initials in the size of the text beside them. #AdwAvatar makes its
 * letters as large as fits, and so asks for a font of another size with nearly every name: on a
 * page of cards that took longer than all the rest of a card. The name stands beside it as text,
 * so that it says nothing to a screen reader.
 */

struct _LanyardAvatar
{
  GtkWidget        parent_instance;
  char            *color_class; /* (owned) (nullable) */
  LanyardPortrait *portrait;    /* (owned) (nullable), made for the first person who has a picture */
  gboolean         large;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (LanyardAvatar, lanyard_avatar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LARGE = 1,
} LanyardAvatarProperty;

static GParamSpec *properties[PROP_LARGE + 1];

static char *
dup_initials (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *words = NULL;
  const char      *last;
  g_autoptr (GString) initials = g_string_new (NULL);

  if (normal == NULL)
    return g_strdup ("");

  words = g_utf8_strup (g_strstrip (normal), -1);
  last = g_utf8_strrchr (words, -1, ' ');

  if (*words != '\0')
    g_string_append_unichar (initials, g_utf8_get_char (words));
  if (last != NULL)
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));

  return g_string_free_and_steal (g_steal_pointer (&initials));
}

static void
set_color_class (LanyardAvatar *self,
                 char          *color_class)
{
  if (self->color_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->color_class);

  g_free (self->color_class);
  self->color_class = color_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), color_class);
}

static GdkTexture *
find_texture (LanyardAvatar *self)
{
  return self->portrait != NULL ? lanyard_portrait_get_texture (self->portrait) : NULL;
}

/* In the class “image” the node has no colour of its own, which would shine through at the edge. */
static void
on_texture_changed_cb (LanyardAvatar *self)
{
  if (find_texture (self) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "image");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "image");

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lanyard_avatar_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GdkTexture    *texture = find_texture (LANYARD_AVATAR (widget));
  const float    width = (float) gtk_widget_get_width (widget);
  const float    height = (float) gtk_widget_get_height (widget);
  const float    side = MAX (width, height);
  GskRoundedRect circle;

  if (texture == NULL)
    {
      GTK_WIDGET_CLASS (lanyard_avatar_parent_class)->snapshot (widget, snapshot);
      return;
    }

  gsk_rounded_rect_init_from_rect (&circle, &GRAPHENE_RECT_INIT (0, 0, width, height), side / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((width - side) / 2, (height - side) / 2, side, side));
  gtk_snapshot_pop (snapshot);
}

static void
lanyard_avatar_constructed (GObject *object)
{
  gtk_widget_add_css_class (GTK_WIDGET (object), LANYARD_AVATAR (object)->large ? "large" : "small");

  G_OBJECT_CLASS (lanyard_avatar_parent_class)->constructed (object);
}

static void
lanyard_avatar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((LanyardAvatarProperty) prop_id)
    {
    case PROP_LARGE:
      g_value_set_boolean (value, LANYARD_AVATAR (object)->large);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_avatar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((LanyardAvatarProperty) prop_id)
    {
    case PROP_LARGE:
      LANYARD_AVATAR (object)->large = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_avatar_dispose (GObject *object)
{
  LanyardAvatar *self = LANYARD_AVATAR (object);

  g_clear_object (&self->portrait);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->color_class, g_free);

  G_OBJECT_CLASS (lanyard_avatar_parent_class)->dispose (object);
}

static void
lanyard_avatar_class_init (LanyardAvatarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lanyard_avatar_constructed;
  object_class->get_property = lanyard_avatar_get_property;
  object_class->set_property = lanyard_avatar_set_property;
  object_class->dispose = lanyard_avatar_dispose;
  widget_class->snapshot = lanyard_avatar_snapshot;

  properties[PROP_LARGE] = g_param_spec_boolean ("large", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "avatar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lanyard_avatar_init (LanyardAvatar *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
lanyard_avatar_new (void)
{
  return g_object_new (LANYARD_TYPE_AVATAR, NULL);
}

void
lanyard_avatar_set_name (LanyardAvatar *self,
                         const char    *name)
{
  g_return_if_fail (LANYARD_IS_AVATAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), name != NULL);
  if (name != NULL)
    {
      g_autofree char *initials = dup_initials (name);

      gtk_label_set_label (GTK_LABEL (self->label), initials);
      set_color_class (self, g_strdup_printf ("color%u", g_str_hash (name) % N_COLORS + 1));
    }
}

void
lanyard_avatar_set_picture (LanyardAvatar *self,
                            const char    *address)
{
  g_return_if_fail (LANYARD_IS_AVATAR (self));

  if (self->portrait == NULL && address != NULL)
    {
      self->portrait = lanyard_portrait_new (GTK_WIDGET (self), self->large ? LARGE : SMALL);
      g_signal_connect_object (self->portrait, "notify::texture", G_CALLBACK (on_texture_changed_cb), self, G_CONNECT_SWAPPED);
    }

  if (self->portrait != NULL)
    lanyard_portrait_set_address (self->portrait, address);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-track.h"

/**
 * LanyardTrack:
 *
 * The subject under which a schedule files a talk, with its colour. Immutable; talks of one
 * track share one object.
 */

struct _LanyardTrack
{
  GObject parent_instance;
  char   *name;         /* (owned) */
  char   *source_color; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardTrack, lanyard_track, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_SOURCE_COLOR,
} LanyardTrackProperty;

static GParamSpec *properties[PROP_SOURCE_COLOR + 1];

/* The middle of each colour, only to find the one nearest to a schedule's own. */
static const guint32 palette[LANYARD_N_TRACK_COLORS] = {
  [LANYARD_TRACK_COLOR_BLUE] = 0x3584e4,
  [LANYARD_TRACK_COLOR_TEAL] = 0x2190a4,
  [LANYARD_TRACK_COLOR_GREEN] = 0x3a944a,
  [LANYARD_TRACK_COLOR_YELLOW] = 0xc88800,
  [LANYARD_TRACK_COLOR_ORANGE] = 0xed5b00,
  [LANYARD_TRACK_COLOR_RED] = 0xe62d42,
  [LANYARD_TRACK_COLOR_PINK] = 0xd56199,
  [LANYARD_TRACK_COLOR_PURPLE] = 0x9141ac,
  [LANYARD_TRACK_COLOR_BROWN] = 0x865e3c,
  [LANYARD_TRACK_COLOR_SLATE] = 0x6f8396,
};

static int
get_channel (guint32 color,
             guint   shift)
{
  return (int) (color >> shift & 0xff);
}

static int
get_distance (guint32 a,
              guint32 b)
{
  int red = get_channel (a, 16) - get_channel (b, 16);
  int green = get_channel (a, 8) - get_channel (b, 8);
  int blue = get_channel (a, 0) - get_channel (b, 0);

  return red * red + green * green + blue * blue;
}

static gboolean
parse_color (const char *text,
             guint32    *color)
{
  guint64 value;

  if (text == NULL || text[0] != '#' || strlen (text) != 7)
    return FALSE;

  if (!g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &value, NULL))
    return FALSE;

  *color = (guint32) value;

  return TRUE;
}

static LanyardTrackColor
find_nearest (guint32 color)
{
  LanyardTrackColor nearest = LANYARD_TRACK_COLOR_BLUE;

  for (guint i = 1; i < LANYARD_N_TRACK_COLORS; i++)
    {
      if (get_distance (color, palette[i]) < get_distance (color, palette[nearest]))
        nearest = (LanyardTrackColor) i;
    }

  return nearest;
}

static void
lanyard_track_finalize (GObject *object)
{
  LanyardTrack *self = LANYARD_TRACK (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->source_color, g_free);

  G_OBJECT_CLASS (lanyard_track_parent_class)->finalize (object);
}

static void
lanyard_track_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LanyardTrack *self = LANYARD_TRACK (object);

  switch ((LanyardTrackProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_SOURCE_COLOR:
      g_value_set_string (value, self->source_color);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_track_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LanyardTrack *self = LANYARD_TRACK (object);

  switch ((LanyardTrackProperty) prop_id)
    {
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;

    case PROP_SOURCE_COLOR:
      self->source_color = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_track_class_init (LanyardTrackClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_track_finalize;
  object_class->get_property = lanyard_track_get_property;
  object_class->set_property = lanyard_track_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE_COLOR] = g_param_spec_string ("source-color", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_track_init (LanyardTrack *self)
{
}

LanyardTrack *
lanyard_track_new (const char *name,
                   const char *color)
{
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  return g_object_new (LANYARD_TYPE_TRACK, "name", name, "source-color", color, NULL);
}

const char *
lanyard_track_get_name (LanyardTrack *self)
{
  g_return_val_if_fail (LANYARD_IS_TRACK (self), NULL);

  return self->name;
}

const char *
lanyard_track_get_source_color (LanyardTrack *self)
{
  g_return_val_if_fail (LANYARD_IS_TRACK (self), NULL);

  return self->source_color;
}

LanyardTrackColor
lanyard_track_get_color (LanyardTrack *self)
{
  guint32 color;

  g_return_val_if_fail (LANYARD_IS_TRACK (self), LANYARD_TRACK_COLOR_BLUE);

  if (parse_color (self->source_color, &color))
    return find_nearest (color);

  return (LanyardTrackColor) (g_str_hash (self->name) % LANYARD_N_TRACK_COLORS);
}

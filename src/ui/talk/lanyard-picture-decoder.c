/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "lanyard-picture-decoder.h"

/* So little at a time that a head that says too much is seen before the rest is read. */
#define CHUNK 4096

typedef struct
{
  int      side;
  gboolean is_too_large;
} Wanted;

/* Called once the head has been read: the picture is scaled while it is decoded. */
static void
on_size_prepared_cb (GdkPixbufLoader *loader,
                     int              width,
                     int              height,
                     gpointer         user_data)
{
  Wanted *wanted = user_data;
  double  scale;

  if (width < 1 || height < 1 || width > LANYARD_PICTURE_MAX_SIDE || height > LANYARD_PICTURE_MAX_SIDE)
    {
      wanted->is_too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }

  scale = (double) wanted->side / MIN (width, height);
  gdk_pixbuf_loader_set_size (loader,
                              MAX (wanted->side, (int) (width * scale + 0.5)),
                              MAX (wanted->side, (int) (height * scale + 0.5)));
}

/* Other formats, that draw or name other files, are no portraits. */
static char *
find_mime_type (GBytes  *bytes,
                GError **error)
{
  static const char *const known[] = { "image/png", "image/jpeg", "image/gif", "image/webp", NULL };
  gsize                    length;
  const guchar            *data = g_bytes_get_data (bytes, &length);
  g_autofree char         *type = g_content_type_guess (NULL, data, length, NULL);
  g_autofree char         *mime_type = g_content_type_get_mime_type (type);

  if (mime_type != NULL && g_strv_contains (known, mime_type))
    return g_steal_pointer (&mime_type);

  g_set_error (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE, "It is no picture, but %s", mime_type);

  return NULL;
}

static gboolean
write_all (GdkPixbufLoader *loader,
           GBytes          *bytes,
           const Wanted    *wanted,
           GError         **error)
{
  gsize         length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length; i += CHUNK)
    {
      if (!gdk_pixbuf_loader_write (loader, data + i, MIN (CHUNK, length - i), error))
        return FALSE;

      if (wanted->is_too_large)
        {
          g_set_error (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_FAILED, "It is wider or higher than %d pixels", LANYARD_PICTURE_MAX_SIDE);
          return FALSE;
        }
    }

  return TRUE;
}

static GdkPixbuf *
load (GBytes  *bytes,
      int      side,
      GError **error)
{
  g_autofree char *mime_type = find_mime_type (bytes, error);
  g_autoptr (GdkPixbufLoader) loader = NULL;
  Wanted   wanted = { side, FALSE };
  gboolean is_whole;

  if (mime_type == NULL)
    return NULL;

  loader = gdk_pixbuf_loader_new_with_mime_type (mime_type, error);
  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared_cb), &wanted);
  is_whole = write_all (loader, bytes, &wanted, error);

  /* A loader has to be closed, whatever came of it. */
  if (!gdk_pixbuf_loader_close (loader, is_whole ? error : NULL) || !is_whole)
    return NULL;

  return gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
}

static GdkTexture *
make_texture (GdkPixbuf *pixbuf)
{
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                                 gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8,
                                 pixels, (gsize) gdk_pixbuf_get_rowstride (pixbuf));
}

GdkTexture *
lanyard_picture_decode (GBytes  *bytes,
                        int      side,
                        GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GdkPixbuf) middle = NULL;
  g_autoptr (GdkPixbuf) square = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (side > 0, NULL);

  pixbuf = load (bytes, side, error);
  if (pixbuf == NULL)
    return NULL;

  middle = gdk_pixbuf_new_subpixbuf (pixbuf,
                                     (gdk_pixbuf_get_width (pixbuf) - side) / 2,
                                     (gdk_pixbuf_get_height (pixbuf) - side) / 2,
                                     side, side);
  square = gdk_pixbuf_copy (middle);

  return make_texture (square);
}

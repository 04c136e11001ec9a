/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>

#include "lanyard-avatar.h"
#include "lanyard-picture-decoder.h"
#include "lanyard-picture-folder.h"
#include "lanyard-pictures.h"
#include "lanyard-portrait.h"
#include "test-server.h"

#define RED 0xff0000ff
#define GREEN 0x00ff00ff
#define BLUE 0x0000ffff
#define SIZE 28

typedef struct
{
  TestServer      *server;
  LanyardPictures *pictures;
  GtkWidget       *window;
  GtkWidget       *widget;
  LanyardPortrait *portrait;
  LanyardAvatar   *avatar;
  char            *folder; /* (owned) */
} Fixture;

static GBytes *
encode (GdkPixbuf *pixbuf)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

/* Three parts, of which the middle one is a square. */
static GBytes *
make_picture (int     side,
              guint32 color)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, side * 3, side);
  g_autoptr (GdkPixbuf) middle = gdk_pixbuf_new_subpixbuf (pixbuf, side, 0, side, side);

  gdk_pixbuf_fill (pixbuf, BLUE);
  gdk_pixbuf_fill (middle, color);

  return encode (pixbuf);
}

static guint32
get_pixel (GdkTexture *texture,
           int         x,
           int         y)
{
  const gsize        stride = 4 * (gsize) gdk_texture_get_width (texture);
  g_autofree guchar *pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  const guchar *pixel = pixels + (gsize) y * stride + 4 * (gsize) x;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  gdk_texture_downloader_download_into (downloader, pixels, stride);

  return (guint32) pixel[0] << 24 | (guint32) pixel[1] << 16 | (guint32) pixel[2] << 8 | pixel[3];
}

static void
assert_square (GdkTexture *texture,
               int         side,
               guint32     color)
{
  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, side);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, side);
  g_assert_cmphex (get_pixel (texture, side / 2, side / 2), ==, color);
  g_assert_cmphex (get_pixel (texture, 2, side / 2), ==, color);
  g_assert_cmphex (get_pixel (texture, side - 3, side / 2), ==, color);
}

static void
test_decode (void)
{
  static const int sides[] = { 7, 28, 100, 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GBytes) bytes = make_picture (sides[i], GREEN);
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkTexture) texture = lanyard_picture_decode (bytes, SIZE, &error);

      g_assert_no_error (error);
      g_assert_cmpint (gdk_texture_get_width (texture), ==, SIZE);
      g_assert_cmphex (get_pixel (texture, SIZE / 2, SIZE / 2), ==, GREEN);
      if (sides[i] >= SIZE)
        assert_square (texture, SIZE, GREEN);
    }
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = lanyard_picture_decode (bytes, SIZE, &error);

  g_assert_null (texture);
  g_assert_nonnull (error);
}

static void
test_refuse (void)
{
  static const char drawing[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
  g_autoptr (GBytes) text = g_bytes_new_static ("Not a picture", 13);
  g_autoptr (GBytes) svg = g_bytes_new_static (drawing, sizeof drawing - 1);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GdkPixbuf) too_wide = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, LANYARD_PICTURE_MAX_SIDE + 1, 8);
  g_autoptr (GdkPixbuf) too_high = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 8, LANYARD_PICTURE_MAX_SIDE + 1);
  g_autoptr (GBytes) wide_bytes = encode (too_wide);
  g_autoptr (GBytes) high_bytes = encode (too_high);

  assert_refused (text);
  assert_refused (svg);
  assert_refused (empty);
  assert_refused (wide_bytes);
  assert_refused (high_bytes);
}

static char *
keep_picture (Fixture    *fixture,
              const char *path,
              guint32     color)
{
  g_autofree char *address = test_server_dup_address (fixture->server, path);
  g_autoptr (GBytes) bytes = make_picture (200, color);
  g_autoptr (GError) error = NULL;

  lanyard_picture_folder_write (fixture->folder, address, bytes, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&address);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardPictureCache) cache = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  fixture->server = test_server_new (FALSE);
  cache = lanyard_picture_cache_new (fixture->folder);
  fixture->pictures = lanyard_pictures_new (cache);
  lanyard_pictures_make_default (fixture->pictures);

  fixture->widget = gtk_label_new ("Ada");
  fixture->portrait = lanyard_portrait_new (fixture->widget, SIZE);
  fixture->avatar = LANYARD_AVATAR (lanyard_avatar_new ());
  lanyard_avatar_set_name (fixture->avatar, "Ada Quill");
  gtk_box_append (GTK_BOX (box), fixture->widget);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->avatar));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->portrait);
  g_clear_object (&fixture->pictures);

  /* What is still under way is given up with the window. */
  while (lanyard_pictures_get_default () != NULL)
    g_main_context_iteration (NULL, FALSE);

  test_server_free (fixture->server);
  lanyard_picture_folder_trim (fixture->folder, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
enable (Fixture *fixture,
        gboolean enabled)
{
  g_object_set (fixture->pictures, "enabled", enabled, NULL);
}

static void
wait_for_texture (Fixture *fixture)
{
  while (lanyard_portrait_get_texture (fixture->portrait) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_refused_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = lanyard_pictures_load_finish (LANYARD_PICTURES (source), result, &error);
  gboolean *done = user_data;

  g_assert_null (texture);
  g_assert_nonnull (error);
  *done = TRUE;
}

/* When this has had its answer, whoever asked before has had it as well. */
static void
wait_for_refusal (Fixture    *fixture,
                  const char *address)
{
  gboolean done = FALSE;

  lanyard_pictures_load_async (fixture->pictures, address, SIZE, NULL, on_refused_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_picture (Fixture *fixture)
{
  return gtk_widget_has_css_class (GTK_WIDGET (fixture->avatar), "image");
}

static void
test_shown (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *address = keep_picture (fixture, "/ada.png", GREEN);

  enable (fixture, TRUE);
  lanyard_portrait_set_address (fixture->portrait, address);
  wait_for_texture (fixture);
  assert_square (lanyard_portrait_get_texture (fixture->portrait), SIZE * gtk_widget_get_scale_factor (fixture->widget), GREEN);

  /* It is there at once the next time. */
  g_assert_false (has_picture (fixture));
  lanyard_avatar_set_picture (fixture->avatar, address);
  g_assert_true (has_picture (fixture));
  lanyard_avatar_set_picture (fixture->avatar, NULL);
  g_assert_false (has_picture (fixture));
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 0);
}

/* A card that scrolls past shows several people in a moment: the last one counts. */
static void
test_another (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *green = keep_picture (fixture, "/green.png", GREEN);
  g_autofree char *red = keep_picture (fixture, "/red.png", RED);

  enable (fixture, TRUE);
  for (guint i = 0; i < 20; i++)
    {
      lanyard_portrait_set_address (fixture->portrait, green);
      lanyard_portrait_set_address (fixture->portrait, red);
    }

  wait_for_texture (fixture);
  assert_square (lanyard_portrait_get_texture (fixture->portrait), SIZE * gtk_widget_get_scale_factor (fixture->widget), RED);
}

/* The picture of somebody who is not there any more must not appear. */
static void
test_nobody (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *green = keep_picture (fixture, "/green.png", GREEN);
  g_autofree char *marker = test_server_dup_address (fixture->server, "/status?404");

  enable (fixture, TRUE);
  lanyard_portrait_set_address (fixture->portrait, green);
  lanyard_portrait_set_address (fixture->portrait, NULL);
  wait_for_refusal (fixture, marker);
  g_assert_null (lanyard_portrait_get_texture (fixture->portrait));
}

static void
test_unmapped (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *address = test_server_dup_address (fixture->server, "/plain");
  g_autofree char *marker = test_server_dup_address (fixture->server, "/status?404");

  enable (fixture, TRUE);
  gtk_widget_set_visible (fixture->widget, FALSE);
  lanyard_portrait_set_address (fixture->portrait, address);
  wait_for_refusal (fixture, marker);
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 1);

  gtk_widget_set_visible (fixture->widget, TRUE);
  while (test_server_get_n_requests (fixture->server) < 2)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_no_picture (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const paths[] = { "/plain", "/status?404", "/size?3000000" };

  enable (fixture, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *address = test_server_dup_address (fixture->server, paths[i]);

      lanyard_avatar_set_picture (fixture->avatar, address);
      wait_for_refusal (fixture, address);
      g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, (int) i + 1);
      g_assert_false (has_picture (fixture));
    }
}

static void
test_disabled (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *address = keep_picture (fixture, "/ada.png", GREEN);
  g_autofree char *other = test_server_dup_address (fixture->server, "/plain");
  g_autofree char *marker = test_server_dup_address (fixture->server, "/status?404");

  lanyard_portrait_set_address (fixture->portrait, address);
  lanyard_avatar_set_picture (fixture->avatar, other);
  wait_for_refusal (fixture, other);
  g_assert_false (has_picture (fixture));
  g_assert_null (lanyard_portrait_get_texture (fixture->portrait));
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 0);

  /* It shows what is on screen as soon as it is wanted, and no more when it is not. */
  enable (fixture, TRUE);
  wait_for_texture (fixture);
  enable (fixture, FALSE);
  g_assert_null (lanyard_portrait_get_texture (fixture->portrait));
  lanyard_portrait_set_address (fixture->portrait, marker);
  wait_for_refusal (fixture, marker);
  g_assert_cmpint (test_server_get_n_requests (fixture->server), <=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/portrait/decode", test_decode);
  g_test_add_func ("/portrait/refuse", test_refuse);
  g_test_add ("/portrait/shown", Fixture, NULL, set_up, test_shown, tear_down);
  g_test_add ("/portrait/another", Fixture, NULL, set_up, test_another, tear_down);
  g_test_add ("/portrait/nobody", Fixture, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/portrait/unmapped", Fixture, NULL, set_up, test_unmapped, tear_down);
  g_test_add ("/portrait/no-picture", Fixture, NULL, set_up, test_no_picture, tear_down);
  g_test_add ("/portrait/disabled", Fixture, NULL, set_up, test_disabled, tear_down);

  return g_test_run ();
}

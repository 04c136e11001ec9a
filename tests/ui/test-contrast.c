/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "lanyard-track-chip.h"

/* What WCAG 2.2 wants of text (1.4.3). */
#define ENOUGH 4.5

/* As the application does. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/lanyard/Lanyard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* As WCAG 2.2 defines it. */
static double
get_luminance (const GdkRGBA *color)
{
  const double shares[] = { 0.2126, 0.7152, 0.0722 };
  const float  parts[] = { color->red, color->green, color->blue };
  double       luminance = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double part = (double) parts[i];

      luminance += shares[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

static double
get_contrast (const GdkRGBA *a,
              const GdkRGBA *b)
{
  double luminance_a = get_luminance (a);
  double luminance_b = get_luminance (b);

  return (MAX (luminance_a, luminance_b) + 0.05) / (MIN (luminance_a, luminance_b) + 0.05);
}

/* Text is drawn over the ground as far as it lets it through. */
static GdkRGBA
lay_over (const GdkRGBA *color,
          const GdkRGBA *ground)
{
  float alpha = color->alpha;

  return (GdkRGBA) {
    color->red * alpha + ground->red * (1 - alpha),
    color->green * alpha + ground->green * (1 - alpha),
    color->blue * alpha + ground->blue * (1 - alpha),
    1,
  };
}

/* Looks at what is drawn, in the middle of the left edge of a widget, where there is no text. */
static GdkRGBA
look_at_ground (GtkWidget *window,
                GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTextureDownloader) downloader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const guchar   *pixel;
  gsize           stride;
  graphene_rect_t bounds;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window), (float) gtk_widget_get_height (window)));
  downloader = gdk_texture_downloader_new (texture);
  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);

  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  pixel = (const guchar *) g_bytes_get_data (bytes, NULL);
  pixel += (gsize) (bounds.origin.y + bounds.size.height / 2) * stride + (gsize) (bounds.origin.x + 4) * 4;
  g_assert_cmpuint (pixel[3], ==, 255);

  return (GdkRGBA) { pixel[0] / 255.f, pixel[1] / 255.f, pixel[2] / 255.f, 1 };
}

static void
on_frame_cb (GdkFrameClock *clock,
             guint         *n_frames)
{
  (*n_frames)++;
}

/* Until what was asked for is drawn. */
static void
wait_for_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint          n_frames = 0;
  gulong         id = g_signal_connect (clock, "after-paint", G_CALLBACK (on_frame_cb), &n_frames);

  while (n_frames < 3)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }

  g_signal_handler_disconnect (clock, id);
}

static void
check (GtkWidget  *window,
       GtkWidget  *widget,
       GtkWidget  *label,
       const char *what)
{
  GdkRGBA ground = look_at_ground (window, widget);
  GdkRGBA color, text;
  double  contrast;

  gtk_widget_get_color (label, &color);
  text = lay_over (&color, &ground);
  contrast = get_contrast (&text, &ground);
  g_test_message ("%s: %.2f", what, contrast);
  if (contrast < ENOUGH)
    {
      g_test_message ("the contrast of %s is %.2f, less than %.1f", what, contrast, ENOUGH);
      g_test_fail ();
    }
}

/* A talk in Rooms, as it is drawn but for its text: #LanyardTimetableBlock has this name and these classes. */
static GtkWidget *
add_block (GtkBox     *box,
           const char *color_class,
           const char *state)
{
  GtkWidget *block = g_object_new (GTK_TYPE_BOX, "css-name", "timetableblock", NULL);
  GtkWidget *label = gtk_label_new ("Talk");

  gtk_widget_add_css_class (block, color_class);
  if (state != NULL)
    gtk_widget_add_css_class (block, state);
  gtk_widget_set_margin_start (label, 24);
  gtk_box_append (GTK_BOX (block), label);
  gtk_box_append (box, block);

  return block;
}

static void
test_track_colors (gconstpointer data)
{
  static const char *const states[] = { NULL, "bookmarked", "ended", "now" };
  gboolean                 is_dark = GPOINTER_TO_INT (data);
  GtkWidget               *window = gtk_window_new ();
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GHashTable) classes = g_hash_table_new (g_str_hash, g_str_equal);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_add_css_class (box, "card");
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  /* Names lead to the colours of the palette; so many are enough for each of them. */
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("Track %u", i);
      g_autoptr (LanyardTrack) track = lanyard_track_new (name, NULL);
      const char *color_class = lanyard_track_chip_get_css_class (track);
      GtkWidget  *chip;

      if (!g_hash_table_add (classes, (gpointer) color_class))
        continue;

      chip = g_object_new (LANYARD_TYPE_TRACK_CHIP, "halign", GTK_ALIGN_START, NULL);
      lanyard_track_chip_set_track (LANYARD_TRACK_CHIP (chip), track);
      gtk_box_append (GTK_BOX (box), chip);
      wait_for_frames (window);
      check (window, chip, chip, color_class);
      gtk_box_remove (GTK_BOX (box), chip);

      for (gsize j = 0; j < G_N_ELEMENTS (states); j++)
        {
          g_autofree char *what = g_strdup_printf ("a block of %s, %s", color_class, states[j] != NULL ? states[j] : "to come");
          GtkWidget       *block = add_block (GTK_BOX (box), color_class, states[j]);

          wait_for_frames (window);
          check (window, block, gtk_widget_get_first_child (block), what);
          gtk_box_remove (GTK_BOX (box), block);
        }
    }

  g_assert_cmpuint (g_hash_table_size (classes), ==, LANYARD_N_TRACK_COLORS);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  adw_init ();
  load_style ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/contrast/light", GINT_TO_POINTER (FALSE), test_track_colors);
  g_test_add_data_func ("/contrast/dark", GINT_TO_POINTER (TRUE), test_track_colors);

  return g_test_run ();
}

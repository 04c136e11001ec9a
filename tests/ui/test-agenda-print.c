/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lanyard-agenda-print.h"
#include "lanyard-agenda-text.h"
#include "lanyard-print-pages.h"

/* More than one page, and less than ten. */
#define N_DAYS 3
#define N_TALKS_A_DAY 30

static void
assert_places (const LanyardPrintBlock *blocks,
               guint                    n_blocks,
               double                   height,
               const char              *expected)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (LanyardPrintBlock));
  g_autoptr (GArray) places = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_pages;

  g_array_append_vals (array, blocks, n_blocks);
  places = lanyard_print_pages_lay_out (array, height, &n_pages);
  g_assert_cmpuint (places->len, ==, n_blocks);

  for (guint i = 0; i < places->len; i++)
    {
      const LanyardPrintPlace *place = &g_array_index (places, LanyardPrintPlace, i);

      g_assert_cmpuint (place->page, <, n_pages);
      g_string_append_printf (text, "%u:%g ", place->page, place->y);
    }

  g_string_append_printf (text, "of %u", n_pages);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_pages (void)
{
  const LanyardPrintBlock day = { 20, 10, TRUE };
  const LanyardPrintBlock talk = { 5, 20, FALSE };
  const LanyardPrintBlock high = { 5, 300, FALSE };

  assert_places (NULL, 0, 100, "of 1");
  /* What is first has no room over it; what just fits stays. */
  assert_places ((LanyardPrintBlock[]) { day, talk, talk, talk }, 4, 85, "0:0 0:15 0:40 0:65 of 1");
  assert_places ((LanyardPrintBlock[]) { day, talk, talk, talk }, 4, 84, "0:0 0:15 0:40 1:0 of 2");
  /* A day is never last on a page. */
  assert_places ((LanyardPrintBlock[]) { day, talk, day, talk }, 4, 84, "0:0 0:15 1:0 1:15 of 2");
  assert_places ((LanyardPrintBlock[]) { day, talk, day, talk }, 4, 90, "0:0 0:15 0:55 0:70 of 1");
  /* What is higher than a page has one for itself, and the rest goes on after it. */
  assert_places ((LanyardPrintBlock[]) { talk, high, talk }, 3, 100, "0:0 1:0 2:0 of 3");
}

static GPtrArray *
make_items (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_agenda_item_free);

  for (guint i = 0; i < N_DAYS * N_TALKS_A_DAY; i++)
    {
      LanyardAgendaItem *item = g_new0 (LanyardAgendaItem, 1);

      item->day = i % N_TALKS_A_DAY == 0 ? g_strdup ("Wednesday, 12 November 2025") : NULL;
      item->zone = i % N_TALKS_A_DAY == 0 ? g_strdup ("Times in New York") : NULL;
      item->hours = i % 7 != 0 ? g_strdup ("16:45–17:15") : NULL;
      item->title = g_strdup_printf ("Talk %u, with a title that is longer than most, so that it may need another line of its own", i);
      item->details = i % 5 != 0 ? g_strdup ("Ada Quill, Bela Straw · House 2, Floor 3, Aurora") : NULL;
      g_ptr_array_add (items, item);
    }

  return items;
}

static guint
count_in (const char *text,
          gsize       length,
          const char *word)
{
  guint n = 0;

  for (const char *at = text; at < text + length && (at = memmem (at, length - (gsize) (at - text), word, strlen (word))) != NULL; at++)
    n++;

  return n;
}

/* Pages are told in objects that may be packed, all of them by zlib. */
static guint
count_packed (const char *stream,
              gsize       length)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (stream, (gssize) length, NULL);
  g_autoptr (GInputStream) input = g_converter_input_stream_new (packed, G_CONVERTER (decompressor));
  g_autofree char *text = g_malloc (1 << 20);
  gsize            n_read = 0;

  g_input_stream_read_all (input, text, 1 << 20, &n_read, NULL, NULL);

  return count_in (text, n_read, "/Type /Page\n") + count_in (text, n_read, "/Type /Page ");
}

static guint
count_pages (const char *pdf,
             gsize       length)
{
  guint n = count_in (pdf, length, "/Type /Page\n") + count_in (pdf, length, "/Type /Page ");

  for (const char *at = pdf; (at = memmem (at, length - (gsize) (at - pdf), "\nstream\n", 8)) != NULL;)
    {
      const char *stream = at + 8;
      const char *end = memmem (stream, length - (gsize) (stream - pdf), "endstream", 9);

      g_assert_nonnull (end);
      n += count_packed (stream, (gsize) (end - stream));
      at = end;
    }

  return n;
}

static void
test_pdf (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "agenda.pdf", NULL);
  g_autofree char *pdf = NULL;
  g_autoptr (GPtrArray) items = make_items ();
  g_autoptr (LanyardAgendaPrint) print = lanyard_agenda_print_new (items);
  g_autoptr (GError) error = NULL;
  gsize length;
  int   n_pages;

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (print), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (print), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  g_object_get (print, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >, 1);
  g_assert_cmpint (n_pages, <, 10);

  g_file_get_contents (path, &pdf, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpuint (count_pages (pdf, length), ==, (guint) n_pages);

  g_remove (path);
  g_rmdir (folder);
}

/* A note that is longer than a page goes on on the next one. */
static void
test_long_note (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "agenda.pdf", NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_agenda_item_free);
  g_autoptr (LanyardAgendaPrint) print = lanyard_agenda_print_new (items);
  g_autoptr (GString) note = g_string_new (NULL);
  LanyardAgendaItem *item = g_new0 (LanyardAgendaItem, 1);
  int                n_pages;

  for (guint i = 0; i < 3000; i++)
    g_string_append (note, "answer ");

  item->title = g_strdup ("Gears");
  item->note = g_strdup (note->str);
  g_ptr_array_add (items, item);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (print), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (print), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_get (print, "n-pages", &n_pages, NULL);
  /* As one piece it would be cut off at the end of the second one. */
  g_assert_cmpint (n_pages, >, 2);

  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/agenda-print/pages", test_pages);
  g_test_add_func ("/ui/agenda-print/pdf", test_pdf);
  g_test_add_func ("/ui/agenda-print/long-note", test_long_note);

  return g_test_run ();
}

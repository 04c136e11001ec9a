/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-agenda-print.h"
#include "lanyard-agenda-text.h"
#include "lanyard-print-pages.h"

/* In points. */
#define MARGIN 48
#define HOURS_WIDTH 84
#define FOOTER_HEIGHT 24
#define GAP 10
#define DAY_GAP 20
#define NOTE_GAP 3

#define DAY_SIZE 15
#define TEXT_SIZE 10.5
#define SMALL_SIZE 9

/* In characters, which fit on any paper. */
#define NOTE_LENGTH 800

/**
 * LanyardAgendaPrint:
 *
 * Prints My Agenda. Each talk stands on one page as a whole, each day with its first talk, and a note
 * begins below its talk.
 */

struct _LanyardAgendaPrint
{
  GtkPrintOperation parent_instance;
  GPtrArray        *items;  /* (owned) (element-type LanyardAgendaItem) */
  GPtrArray        *pieces; /* (owned) (nullable) (element-type Piece), once the paper is known */
  GArray           *places; /* (owned) (nullable) (element-type LanyardPrintPlace), of the pieces */
};

G_DEFINE_FINAL_TYPE (LanyardAgendaPrint, lanyard_agenda_print, GTK_TYPE_PRINT_OPERATION)

/* What is drawn as a whole: a day, or a talk. */
typedef struct
{
  PangoLayout *hours; /* (owned) (nullable), at the side */
  PangoLayout *text;  /* (owned) */
} Piece;

static void
piece_free (Piece *piece)
{
  g_clear_object (&piece->hours);
  g_clear_object (&piece->text);
  g_free (piece);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

static PangoLayout *
new_layout (GtkPrintContext *context,
            double           width)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int) (TEXT_SIZE * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

/* Adds a line in a size, and bold or not. */
static void
append_line (GString       *text,
             PangoAttrList *attributes,
             const char    *line,
             double         size,
             PangoWeight    weight)
{
  PangoAttribute *attribute_of_size = pango_attr_size_new ((int) (size * PANGO_SCALE));
  PangoAttribute *attribute_of_weight = pango_attr_weight_new (weight);

  if (text->len > 0)
    g_string_append_c (text, '\n');

  attribute_of_size->start_index = attribute_of_weight->start_index = (guint) text->len;
  g_string_append (text, line);
  attribute_of_size->end_index = attribute_of_weight->end_index = (guint) text->len;
  pango_attr_list_insert (attributes, attribute_of_size);
  pango_attr_list_insert (attributes, attribute_of_weight);
}

static Piece *
new_piece (GtkPrintContext *context,
           const char      *hours,
           const char      *title,
           double           size,
           const char      *details)
{
  const double width = gtk_print_context_get_width (context) - 2 * MARGIN - (hours != NULL ? HOURS_WIDTH : 0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  Piece *piece = g_new0 (Piece, 1);

  append_line (text, attributes, title, size, PANGO_WEIGHT_BOLD);
  if (details != NULL)
    append_line (text, attributes, details, SMALL_SIZE, PANGO_WEIGHT_NORMAL);

  piece->text = new_layout (context, width);
  pango_layout_set_text (piece->text, text->str, -1);
  pango_layout_set_attributes (piece->text, attributes);

  if (hours != NULL)
    {
      piece->hours = new_layout (context, HOURS_WIDTH - GAP);
      pango_layout_set_text (piece->hours, hours, -1);
    }

  return piece;
}

static void
add_piece (LanyardAgendaPrint *self,
           GArray             *blocks,
           Piece              *piece,
           double              gap,
           gboolean            keeps_next)
{
  LanyardPrintBlock block = { gap, get_height (piece->text), keeps_next };

  if (piece->hours != NULL)
    block.height = MAX (block.height, get_height (piece->hours));

  g_ptr_array_add (self->pieces, piece);
  g_array_append_val (blocks, block);
}

static Piece *
new_note_piece (GtkPrintContext *context,
                const char      *text)
{
  const double width = gtk_print_context_get_width (context) - 2 * MARGIN - HOURS_WIDTH;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  Piece *piece = g_new0 (Piece, 1);

  pango_attr_list_insert (attributes, pango_attr_size_new ((int) (SMALL_SIZE * PANGO_SCALE)));
  piece->text = new_layout (context, width);
  pango_layout_set_text (piece->text, text, -1);
  pango_layout_set_attributes (piece->text, attributes);
  piece->hours = new_layout (context, HOURS_WIDTH - GAP);

  return piece;
}

/* Where a text that is too long for one piece can be parted. */
static const char *
find_end (const char *text)
{
  const char *end, *space;

  if (g_utf8_strlen (text, -1) <= NOTE_LENGTH)
    return text + strlen (text);

  end = g_utf8_offset_to_pointer (text, NOTE_LENGTH);
  space = g_utf8_strrchr (text, end - text, ' ');

  return space != NULL && space > text ? space : end;
}

/* A note can be longer than a page: its lines go on there. */
static void
add_note (LanyardAgendaPrint *self,
          GArray             *blocks,
          GtkPrintContext    *context,
          const char         *note)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      for (const char *text = lines[i], *end; *text != '\0'; text = end)
        {
          g_autofree char *part = NULL;

          end = find_end (text);
          part = g_strndup (text, (gsize) (end - text));
          add_piece (self, blocks, new_note_piece (context, part), NOTE_GAP, FALSE);
        }
    }
}

static void
lanyard_agenda_print_begin_print (GtkPrintOperation *operation,
                                  GtkPrintContext   *context)
{
  LanyardAgendaPrint *self = LANYARD_AGENDA_PRINT (operation);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (LanyardPrintBlock));
  const double height = gtk_print_context_get_height (context) - 2 * MARGIN - FOOTER_HEIGHT;
  guint        n_pages;

  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      LanyardAgendaItem *item = g_ptr_array_index (self->items, i);

      if (item->day != NULL)
        add_piece (self, blocks, new_piece (context, NULL, item->day, DAY_SIZE, item->zone), DAY_GAP, TRUE);

      /* Talks without a time stand where the others do. */
      add_piece (self, blocks, new_piece (context, item->hours != NULL ? item->hours : "", item->title, TEXT_SIZE, item->details), GAP,
                 item->note != NULL);
      if (item->note != NULL)
        add_note (self, blocks, context, item->note);
    }

  self->places = lanyard_print_pages_lay_out (blocks, height, &n_pages);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
draw_layout (cairo_t     *cr,
             PangoLayout *layout,
             double       x,
             double       y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_piece (cairo_t *cr,
            Piece   *piece,
            double   width,
            double   y)
{
  gboolean is_rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  if (piece->hours == NULL)
    {
      draw_layout (cr, piece->text, MARGIN, y);
      return;
    }

  draw_layout (cr, piece->hours, is_rtl ? width - MARGIN - HOURS_WIDTH + GAP : MARGIN, y);
  draw_layout (cr, piece->text, is_rtl ? MARGIN : MARGIN + HOURS_WIDTH, y);
}

static void
draw_footer (GtkPrintContext *context,
             int              page,
             int              n_pages)
{
  const double width = gtk_print_context_get_width (context) - 2 * MARGIN;
  g_autoptr (PangoLayout) layout = new_layout (context, width);
  /* TRANSLATORS: at the foot of a printed page: "My Agenda · 2 of 3" */
  g_autofree char *text = g_strdup_printf (_ ("My Agenda · %d of %d"), page + 1, n_pages);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  draw_layout (gtk_print_context_get_cairo_context (context), layout, MARGIN,
               gtk_print_context_get_height (context) - MARGIN - get_height (layout));
}

static void
lanyard_agenda_print_draw_page (GtkPrintOperation *operation,
                                GtkPrintContext   *context,
                                int                page)
{
  LanyardAgendaPrint *self = LANYARD_AGENDA_PRINT (operation);
  cairo_t            *cr = gtk_print_context_get_cairo_context (context);
  int                 n_pages;

  g_object_get (operation, "n-pages", &n_pages, NULL);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const LanyardPrintPlace *place = &g_array_index (self->places, LanyardPrintPlace, i);

      if (place->page == (guint) page)
        draw_piece (cr, g_ptr_array_index (self->pieces, i), gtk_print_context_get_width (context), MARGIN + place->y);
    }

  draw_footer (context, page, n_pages);
}

static void
lanyard_agenda_print_dispose (GObject *object)
{
  LanyardAgendaPrint *self = LANYARD_AGENDA_PRINT (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (lanyard_agenda_print_parent_class)->dispose (object);
}

static void
lanyard_agenda_print_class_init (LanyardAgendaPrintClass *klass)
{
  GObjectClass           *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->dispose = lanyard_agenda_print_dispose;
  operation_class->begin_print = lanyard_agenda_print_begin_print;
  operation_class->draw_page = lanyard_agenda_print_draw_page;
}

static void
lanyard_agenda_print_init (LanyardAgendaPrint *self)
{
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), _ ("My Agenda"));
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), TRUE);
}

LanyardAgendaPrint *
lanyard_agenda_print_new (GPtrArray *items)
{
  LanyardAgendaPrint *self;

  g_return_val_if_fail (items != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_AGENDA_PRINT, NULL);
  self->items = g_ptr_array_ref (items);

  return self;
}

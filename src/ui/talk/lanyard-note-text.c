/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-note-text.h"

/**
 * LanyardNoteText:
 *
 * A text view that is as high as its text in a page that scrolls, and has the page follow the
 * cursor. A text view does neither by itself: it scrolls within its own height only, and knows how
 * high it wants to be only for the width that it has got already.
 */

/* Within so many frames the text is laid out, the page has grown with it, and the cursor has its
 * place in both. */
#define SETTLING_FRAMES 6

struct _LanyardNoteText
{
  GtkTextView parent_instance;
  int         width; /* that it had last */
  guint       tick_id;
  guint       n_frames; /* until everything has its place */
  gboolean    is_resized;
  gboolean    is_moved;
};

G_DEFINE_FINAL_TYPE (LanyardNoteText, lanyard_note_text, GTK_TYPE_TEXT_VIEW)

static void
scroll_to_cursor (LanyardNoteText *self)
{
  GtkTextView     *text_view = GTK_TEXT_VIEW (self);
  GtkWidget       *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment   *adjustment;
  GdkRectangle     cursor;
  graphene_point_t place;
  double           value;
  double           beyond; /* the lower edge of the page */

  if (page == NULL || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;

  gtk_text_view_get_cursor_locations (text_view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (text_view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self), page, &GRAPHENE_POINT_INIT ((float) cursor.x, (float) cursor.y), &place))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  value = gtk_adjustment_get_value (adjustment);
  beyond = (double) place.y + 2 * cursor.height - gtk_adjustment_get_page_size (adjustment);

  /* Set, and not clamped: that ends the way to the text that got the focus, if it is still under way. */
  if ((double) place.y < cursor.height)
    gtk_adjustment_set_value (adjustment, value + (double) place.y - cursor.height);
  else if (beyond > 0)
    gtk_adjustment_set_value (adjustment, value + beyond);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  LanyardNoteText *self = LANYARD_NOTE_TEXT (widget);

  if (self->is_resized)
    gtk_widget_queue_resize (widget);

  self->is_resized = FALSE;
  if (self->is_moved)
    scroll_to_cursor (self);

  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  self->is_moved = FALSE;

  return G_SOURCE_REMOVE;
}

/* The cursor blinks in every frame, so that something idle might never be called. */
static void
wait_for_frames (LanyardNoteText *self)
{
  self->n_frames = SETTLING_FRAMES;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static void
on_cursor_moved_cb (LanyardNoteText *self)
{
  self->is_moved = TRUE;
  wait_for_frames (self);
}

static void
on_buffer_changed_cb (LanyardNoteText *self)
{
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "notify::cursor-position",
                           G_CALLBACK (on_cursor_moved_cb), self, G_CONNECT_SWAPPED);
}

static void
lanyard_note_text_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LanyardNoteText *self = LANYARD_NOTE_TEXT (widget);

  GTK_WIDGET_CLASS (lanyard_note_text_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->width == width)
    return;

  /* What is asked for within an allocation is lost. */
  self->width = width;
  self->is_resized = TRUE;
  wait_for_frames (self);
}

static void
lanyard_note_text_class_init (LanyardNoteTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->size_allocate = lanyard_note_text_size_allocate;
}

static void
lanyard_note_text_init (LanyardNoteText *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (on_buffer_changed_cb), NULL);
}

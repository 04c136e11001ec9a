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

struct _LanyardNoteText
{
  GtkTextView parent_instance;
  int         width; /* that it had last */
  guint       resize_id;
  guint       scroll_id;
};

G_DEFINE_FINAL_TYPE (LanyardNoteText, lanyard_note_text, GTK_TYPE_TEXT_VIEW)

static void
on_width_changed_cb (gpointer user_data)
{
  LanyardNoteText *self = LANYARD_NOTE_TEXT (user_data);

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
scroll_to_cursor (gpointer user_data)
{
  LanyardNoteText *self = LANYARD_NOTE_TEXT (user_data);
  GtkTextView     *text_view = GTK_TEXT_VIEW (user_data);
  GtkWidget       *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment   *adjustment;
  GdkRectangle     cursor;
  graphene_point_t place;
  double           top;

  self->scroll_id = 0;
  if (page == NULL || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;

  gtk_text_view_get_cursor_locations (text_view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (text_view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self), page, &GRAPHENE_POINT_INIT ((float) cursor.x, (float) cursor.y), &place))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  top = gtk_adjustment_get_value (adjustment) + (double) place.y;
  gtk_adjustment_clamp_page (adjustment, top - cursor.height, top + 2 * cursor.height);
}

/* The new line that the cursor is in has no place yet. */
static void
on_cursor_moved_cb (LanyardNoteText *self)
{
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_once (scroll_to_cursor, self);
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

  /* What is asked for within an allocation is lost. */
  if (self->width != width && self->resize_id == 0)
    self->resize_id = g_idle_add_once (on_width_changed_cb, self);

  self->width = width;
}

static void
lanyard_note_text_dispose (GObject *object)
{
  LanyardNoteText *self = LANYARD_NOTE_TEXT (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_handle_id (&self->scroll_id, g_source_remove);

  G_OBJECT_CLASS (lanyard_note_text_parent_class)->dispose (object);
}

static void
lanyard_note_text_class_init (LanyardNoteTextClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_note_text_dispose;
  widget_class->size_allocate = lanyard_note_text_size_allocate;
}

static void
lanyard_note_text_init (LanyardNoteText *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (on_buffer_changed_cb), NULL);
}

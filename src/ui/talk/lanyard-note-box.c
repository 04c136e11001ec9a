/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-note-box.h"
#include "lanyard-note-text.h"
#include "lanyard-rating.h"

/**
 * LanyardNoteBox:
 *
 * Where the person writes about a talk, and rates it. What is typed is kept at once.
 */

struct _LanyardNoteBox
{
  AdwPreferencesGroup parent_instance;
  LanyardEntry       *entry; /* (owned) (nullable) */
  LanyardNotes       *notes; /* (owned) (nullable) */
  gboolean            is_filling;
  gboolean            is_told; /* that there is no room any more */

  LanyardRating *rating;
  GtkWidget     *text_view;
  GtkTextBuffer *buffer;
  GtkWidget     *placeholder;
};

G_DEFINE_FINAL_TYPE (LanyardNoteBox, lanyard_note_box, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_conference_id (LanyardNoteBox *self)
{
  return lanyard_conference_get_id (lanyard_entry_get_conference (self->entry));
}

static char *
dup_text (LanyardNoteBox *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
keep (LanyardNoteBox *self)
{
  const int        length = gtk_text_buffer_get_char_count (self->buffer);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->placeholder, length == 0);
  self->is_told = self->is_told && length >= LANYARD_NOTE_MAX_LENGTH;
  if (self->is_filling || self->notes == NULL)
    return;

  text = dup_text (self);
  lanyard_notes_set (self->notes, get_conference_id (self), lanyard_entry_get_talk (self->entry), text,
                     lanyard_rating_get_rating (self->rating));
}

static void
fill (LanyardNoteBox *self,
      LanyardNote    *note)
{
  g_autofree char *text = dup_text (self);

  self->is_filling = TRUE;
  if (!g_str_equal (text, lanyard_note_get_text (note)))
    {
      gtk_text_buffer_begin_irreversible_action (self->buffer);
      gtk_text_buffer_set_text (self->buffer, lanyard_note_get_text (note), -1);
      gtk_text_buffer_end_irreversible_action (self->buffer);
    }

  lanyard_rating_set_rating (self->rating, lanyard_note_get_rating (note));
  self->is_filling = FALSE;
}

/* Another page may be about the same talk. */
static void
on_notes_changed_cb (LanyardNoteBox *self)
{
  LanyardNote *note;

  note = lanyard_notes_find (self->notes, get_conference_id (self), lanyard_talk_get_id (lanyard_entry_get_talk (self->entry)));
  if (note != NULL)
    fill (self, note);
}

static void
on_insert_text_cb (LanyardNoteBox *self,
                   GtkTextIter    *place,
                   const char     *text,
                   int             length)
{
  const long       room = LANYARD_NOTE_MAX_LENGTH - gtk_text_buffer_get_char_count (self->buffer);
  g_autofree char *message = NULL;

  if (g_utf8_strlen (text, length) <= room)
    return;

  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  if (room > 0)
    gtk_text_buffer_insert (self->buffer, place, text, (int) (g_utf8_offset_to_pointer (text, room) - text));

  gtk_widget_error_bell (self->text_view);
  if (self->is_told)
    return;

  self->is_told = TRUE;
  /* TRANSLATORS: %d is a large number. */
  message = g_strdup_printf (_ ("A note has %d characters at most"), LANYARD_NOTE_MAX_LENGTH);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", message);
}

static void
flush (LanyardNoteBox *self)
{
  if (self->notes != NULL)
    lanyard_notes_flush (self->notes);
}

static void
lanyard_note_box_unmap (GtkWidget *widget)
{
  flush (LANYARD_NOTE_BOX (widget));

  GTK_WIDGET_CLASS (lanyard_note_box_parent_class)->unmap (widget);
}

static void
lanyard_note_box_dispose (GObject *object)
{
  LanyardNoteBox *self = LANYARD_NOTE_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_NOTE_BOX);
  g_clear_object (&self->notes);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lanyard_note_box_parent_class)->dispose (object);
}

static void
lanyard_note_box_class_init (LanyardNoteBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_note_box_dispose;
  widget_class->unmap = lanyard_note_box_unmap;

  g_type_ensure (LANYARD_TYPE_NOTE_TEXT);
  g_type_ensure (LANYARD_TYPE_RATING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-note-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardNoteBox, rating);
  gtk_widget_class_bind_template_child (widget_class, LanyardNoteBox, text_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardNoteBox, buffer);
  gtk_widget_class_bind_template_child (widget_class, LanyardNoteBox, placeholder);
  gtk_widget_class_bind_template_callback (widget_class, keep);
  gtk_widget_class_bind_template_callback (widget_class, flush);
  gtk_widget_class_bind_template_callback (widget_class, on_insert_text_cb);
}

static void
lanyard_note_box_init (LanyardNoteBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_note_box_set_entry (LanyardNoteBox *self,
                            LanyardEntry   *entry)
{
  g_return_if_fail (LANYARD_IS_NOTE_BOX (self));
  g_return_if_fail (LANYARD_IS_ENTRY (entry));
  g_return_if_fail (self->entry == NULL);

  self->entry = g_object_ref (entry);
  if (lanyard_entry_get_conference (entry) != NULL && lanyard_entry_get_talk (entry) != NULL)
    g_set_object (&self->notes, lanyard_bookmarks_get_notes (lanyard_entry_get_bookmarks (entry)));

  gtk_widget_set_visible (GTK_WIDGET (self), self->notes != NULL);
  if (self->notes == NULL)
    return;

  on_notes_changed_cb (self);
  g_signal_connect_object (self->notes, "changed", G_CALLBACK (on_notes_changed_cb), self, G_CONNECT_SWAPPED);
}

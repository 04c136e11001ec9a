/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-undo.h"

/**
 * LanyardBookmarkUndo:
 *
 * The way back from a star that was pressed where its talk leaves the list with it, and with the
 * talk what was set for it. Several that follow each other come back together.
 */

struct _LanyardBookmarkUndo
{
  GObject           parent_instance;
  GtkWidget        *widget;    /* (weak) (nullable) */
  LanyardBookmarks *bookmarks; /* (owned) */
  GPtrArray        *removed;   /* (owned) (element-type LanyardBookmark), what the toast is about */
  AdwToast         *toast;     /* (weak) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardBookmarkUndo, lanyard_bookmark_undo, G_TYPE_OBJECT)

static void
forget (LanyardBookmarkUndo *self)
{
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
on_restored_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardBookmarkUndo) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error) && self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.tell", "s", error->message);
}

static void
on_undo_cb (LanyardBookmarkUndo *self)
{
  lanyard_bookmarks_set_several_async (self->bookmarks, self->removed, TRUE, on_restored_cb, g_object_ref (self));
  forget (self);
}

static char *
dup_message (LanyardBookmarkUndo *self)
{
  if (self->removed->len == 1)
    return g_strdup (_ ("Bookmark removed"));

  /* TRANSLATORS: %u is two or more. */
  return g_strdup_printf (ngettext ("%u bookmark removed", "%u bookmarks removed", self->removed->len), self->removed->len);
}

/* Each removal has the whole time of a toast to be thought better of. */
static void
withdraw_toast (LanyardBookmarkUndo *self)
{
  if (self->toast == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->toast, forget, self);
  adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
}

static void
on_removed_cb (LanyardBookmarkUndo *self,
               LanyardBookmark     *bookmark)
{
  GtkWidget       *overlay = NULL;
  g_autofree char *message = NULL;

  if (self->widget != NULL && gtk_widget_get_mapped (self->widget))
    overlay = gtk_widget_get_ancestor (self->widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return;

  withdraw_toast (self);
  g_ptr_array_add (self->removed, g_object_ref (bookmark));
  message = dup_message (self);
  g_set_weak_pointer (&self->toast, adw_toast_new (message));
  adw_toast_set_button_label (self->toast, _ ("_Undo"));
  adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (on_undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), self->toast);
}

static void
lanyard_bookmark_undo_dispose (GObject *object)
{
  LanyardBookmarkUndo *self = LANYARD_BOOKMARK_UNDO (object);

  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->bookmarks);

  G_OBJECT_CLASS (lanyard_bookmark_undo_parent_class)->dispose (object);
}

static void
lanyard_bookmark_undo_finalize (GObject *object)
{
  LanyardBookmarkUndo *self = LANYARD_BOOKMARK_UNDO (object);

  g_clear_pointer (&self->removed, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_bookmark_undo_parent_class)->finalize (object);
}

static void
lanyard_bookmark_undo_class_init (LanyardBookmarkUndoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_bookmark_undo_dispose;
  object_class->finalize = lanyard_bookmark_undo_finalize;
}

static void
lanyard_bookmark_undo_init (LanyardBookmarkUndo *self)
{
  forget (self);
}

LanyardBookmarkUndo *
lanyard_bookmark_undo_new (GtkWidget        *widget,
                           LanyardBookmarks *bookmarks)
{
  LanyardBookmarkUndo *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (bookmarks), NULL);

  self = g_object_new (LANYARD_TYPE_BOOKMARK_UNDO, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->bookmarks = g_object_ref (bookmarks);
  g_signal_connect_object (bookmarks, "removed", G_CALLBACK (on_removed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

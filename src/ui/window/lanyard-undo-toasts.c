/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-undo-toasts.h"

/**
 * LanyardUndoToasts:
 *
 * Says what a person has taken from the library, and gives it back. It does not matter where in the
 * window they did that.
 */

struct _LanyardUndoToasts
{
  GObject          parent_instance;
  AdwToastOverlay *toast_overlay;  /* (weak) (nullable), undoing can take longer than the window is open */
  LanyardLibrary  *library;        /* (owned) */
  AdwToast        *bookmark_toast; /* (weak) (nullable), the one that tells of @removed */
  GPtrArray       *removed;        /* (owned) (element-type LanyardBookmark) */
};

G_DEFINE_FINAL_TYPE (LanyardUndoToasts, lanyard_undo_toasts, G_TYPE_OBJECT)

enum
{
  RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef void (*UndoFunc) (LanyardUndoToasts *self,
                          gpointer           what);

/* What the button of a toast does. */
typedef struct
{
  LanyardUndoToasts *toasts; /* (owned) */
  UndoFunc           undo;
  gpointer           what; /* (owned) */
  GDestroyNotify     free_what;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *self = data;

  g_clear_object (&self->toasts);
  g_clear_pointer (&self->what, self->free_what);
  g_free (self);
}

static void
on_undo_cb (AdwToast *toast,
            Undo     *undo)
{
  undo->undo (undo->toasts, undo->what);
}

static void
show_toast (LanyardUndoToasts *self,
            AdwToast          *owned_toast)
{
  g_autoptr (AdwToast) toast = g_object_ref_sink (owned_toast);

  adw_toast_set_use_markup (toast, FALSE);
  if (self->toast_overlay != NULL)
    adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

static void
tell (LanyardUndoToasts *self,
      const char        *message)
{
  show_toast (self, adw_toast_new (message));
}

/* Comes before other toasts: it is an answer to what the person does now. */
static AdwToast *
offer (LanyardUndoToasts *self,
       const char        *message,
       UndoFunc           undo,
       gpointer           what,
       GDestroyNotify     free_what)
{
  AdwToast *toast = adw_toast_new (message);
  Undo     *data = g_new0 (Undo, 1);

  data->toasts = g_object_ref (self);
  data->undo = undo;
  data->what = what;
  data->free_what = free_what;

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo_cb), data, undo_free, G_CONNECT_DEFAULT);
  show_toast (self, toast);

  return toast;
}

static void
on_bookmarks_restored_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LanyardUndoToasts) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error))
    lanyard_unseen_changes_reload (lanyard_library_get_changes (self->library));
  else
    tell (self, error->message);
}

static void
restore_bookmarks (LanyardUndoToasts *self,
                   gpointer           what)
{
  lanyard_bookmarks_set_several_async (lanyard_library_get_bookmarks (self->library), what, TRUE, on_bookmarks_restored_cb, g_object_ref (self));
}

static void
restore_removed (LanyardUndoToasts *self,
                 gpointer           what)
{
  g_autoptr (GPtrArray) removed = g_steal_pointer (&self->removed);

  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  restore_bookmarks (self, removed);
}

static void
on_bookmark_toast_dismissed_cb (LanyardUndoToasts *self)
{
  g_clear_weak_pointer (&self->bookmark_toast);
  g_ptr_array_set_size (self->removed, 0);
}

static void
update_bookmark_toast (LanyardUndoToasts *self)
{
  g_autofree char *message = NULL;

  /* TRANSLATORS: how many bookmarks the person has just removed */
  message = g_strdup_printf (ngettext ("%u bookmark removed", "%u bookmarks removed", (gulong) self->removed->len), self->removed->len);
  adw_toast_set_title (self->bookmark_toast, self->removed->len == 1 ? _ ("Bookmark removed") : message);
}

/* One toast for all that go while it is there: somebody who clears up does not lose the first of them
 * to the second. */
static void
on_bookmark_removed_cb (LanyardUndoToasts *self,
                        LanyardBookmark   *bookmark)
{
  g_ptr_array_add (self->removed, g_object_ref (bookmark));

  if (self->bookmark_toast == NULL)
    {
      g_set_weak_pointer (&self->bookmark_toast, offer (self, "", restore_removed, NULL, NULL));
      g_signal_connect_object (self->bookmark_toast, "dismissed", G_CALLBACK (on_bookmark_toast_dismissed_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      show_toast (self, g_object_ref (self->bookmark_toast));
    }

  update_bookmark_toast (self);
}

/* What is bookmarked again needs no undoing. */
static void
on_bookmarks_changed_cb (LanyardUndoToasts *self)
{
  LanyardBookmarks *bookmarks = lanyard_library_get_bookmarks (self->library);

  if (self->bookmark_toast == NULL)
    return;

  for (guint i = self->removed->len; i > 0; i--)
    {
      LanyardBookmark *bookmark = g_ptr_array_index (self->removed, i - 1);

      if (lanyard_bookmarks_contains (bookmarks,
                                      lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                      lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark))))
        g_ptr_array_remove_index (self->removed, i - 1);
    }

  if (self->removed->len == 0)
    adw_toast_dismiss (self->bookmark_toast);
  else
    update_bookmark_toast (self);
}

static void
on_choice_replaced_cb (LanyardUndoToasts *self,
                       GPtrArray         *before)
{
  LanyardTalk     *instead = lanyard_bookmark_get_talk (g_ptr_array_index (before, 1));
  g_autofree char *message = NULL;

  /* TRANSLATORS: shown when somebody decides to go to another talk; %s is the title of a talk */
  message = g_strdup_printf (_ ("No longer going to “%s”"), lanyard_talk_get_title (instead));
  offer (self, message, restore_bookmarks, g_ptr_array_ref (before), (GDestroyNotify) g_ptr_array_unref);
}

static void
mark_unseen (LanyardUndoToasts *self,
             gpointer           what)
{
  lanyard_unseen_changes_mark_unseen (lanyard_library_get_changes (self->library), what);
}

static void
on_changes_seen_cb (LanyardUndoToasts *self,
                    GPtrArray         *changes)
{
  g_autofree char *message = NULL;

  /* TRANSLATORS: how many changes of talks were marked as seen */
  message = g_strdup_printf (ngettext ("%u change marked as seen", "%u changes marked as seen", (gulong) changes->len), changes->len);
  offer (self, changes->len == 1 ? _ ("Marked as seen") : message, mark_unseen,
         g_ptr_array_ref (changes), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_missed_recalled_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (LanyardUndoToasts) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_missed_talks_dismiss_finish (LANYARD_MISSED_TALKS (source), result, &error))
    tell (self, error->message);
}

static void
recall_missed (LanyardUndoToasts *self,
               gpointer           what)
{
  lanyard_missed_talks_recall_async (lanyard_library_get_missed (self->library), what, on_missed_recalled_cb, g_object_ref (self));
}

static void
on_missed_dismissed_cb (LanyardUndoToasts *self,
                        GPtrArray         *bookmarks)
{
  g_autofree char *message = NULL;

  /* TRANSLATORS: how many missed talks were dismissed */
  message = g_strdup_printf (ngettext ("%u missed talk dismissed", "%u missed talks dismissed", (gulong) bookmarks->len), bookmarks->len);
  offer (self, message, recall_missed, g_ptr_array_ref (bookmarks), (GDestroyNotify) g_ptr_array_unref);
}

typedef struct
{
  LanyardUndoToasts *toasts;     /* (owned) */
  LanyardConference *conference; /* (owned) */
} Removal;

static Removal *
removal_new (LanyardUndoToasts *toasts,
             LanyardConference *conference)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->toasts = g_object_ref (toasts);
  removal->conference = g_object_ref (conference);

  return removal;
}

static void
removal_free (Removal *removal)
{
  g_clear_object (&removal->toasts);
  g_clear_object (&removal->conference);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
on_conference_restored_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (Removal) removal = user_data;
  g_autoptr (GError) error = NULL;

  if (lanyard_library_set_removed_finish (LANYARD_LIBRARY (source), result, &error))
    g_signal_emit (removal->toasts, signals[RESTORED], 0, lanyard_conference_get_id (removal->conference));
  else
    tell (removal->toasts, error->message);
}

static void
restore_conference (LanyardUndoToasts *self,
                    gpointer           what)
{
  lanyard_library_set_removed_async (self->library, lanyard_conference_get_id (what), FALSE,
                                     on_conference_restored_cb, removal_new (self, what));
}

static void
on_conference_removed_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (Removal) removal = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!lanyard_library_set_removed_finish (LANYARD_LIBRARY (source), result, &error))
    {
      tell (removal->toasts, error->message);
      return;
    }

  /* TRANSLATORS: %s is the title of a conference. */
  message = g_strdup_printf (_ ("“%s” removed"), lanyard_conference_get_title (removal->conference));
  offer (removal->toasts, message, restore_conference, g_object_ref (removal->conference), g_object_unref);
}

static void
lanyard_undo_toasts_dispose (GObject *object)
{
  LanyardUndoToasts *self = LANYARD_UNDO_TOASTS (object);

  g_clear_weak_pointer (&self->bookmark_toast);
  g_clear_weak_pointer (&self->toast_overlay);
  g_clear_object (&self->library);
  g_clear_pointer (&self->removed, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_undo_toasts_parent_class)->dispose (object);
}

static void
lanyard_undo_toasts_class_init (LanyardUndoToastsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_undo_toasts_dispose;

  signals[RESTORED] = g_signal_new ("restored", LANYARD_TYPE_UNDO_TOASTS, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_undo_toasts_init (LanyardUndoToasts *self)
{
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
}

LanyardUndoToasts *
lanyard_undo_toasts_new (AdwToastOverlay *toast_overlay,
                         LanyardLibrary  *library)
{
  LanyardUndoToasts    *self;
  LanyardBookmarks     *bookmarks;
  LanyardUnseenChanges *changes;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toast_overlay), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_UNDO_TOASTS, NULL);
  g_set_weak_pointer (&self->toast_overlay, toast_overlay);
  self->library = g_object_ref (library);

  bookmarks = lanyard_library_get_bookmarks (library);
  g_signal_connect_object (bookmarks, "removed", G_CALLBACK (on_bookmark_removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bookmarks, "changed", G_CALLBACK (on_bookmarks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bookmarks, "replaced", G_CALLBACK (on_choice_replaced_cb), self, G_CONNECT_SWAPPED);
  changes = lanyard_library_get_changes (library);
  g_signal_connect_object (changes, "seen", G_CALLBACK (on_changes_seen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (changes, "failed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_get_notes (library), "failed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_get_missed (library), "dismissed", G_CALLBACK (on_missed_dismissed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

void
lanyard_undo_toasts_remove_conference (LanyardUndoToasts *self,
                                       LanyardConference *conference)
{
  g_return_if_fail (LANYARD_IS_UNDO_TOASTS (self));
  g_return_if_fail (LANYARD_IS_CONFERENCE (conference));

  lanyard_library_set_removed_async (self->library, lanyard_conference_get_id (conference), TRUE,
                                     on_conference_removed_cb, removal_new (self, conference));
}

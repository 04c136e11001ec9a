/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-view-memory.h"

#define KEY "conference-views"
#define DAY "day"

/**
 * LanyardViewMemory:
 *
 * How each conference was looked at last: day, filter and place. Day and filter outlive a restart,
 * in the settings; the place is of the session.
 */

struct _LanyardViewMemory
{
  GObject     parent_instance;
  GSettings  *settings; /* (owned) */
  GHashTable *views;    /* (owned) (element-type utf8 View), by conference */
};

G_DEFINE_FINAL_TYPE (LanyardViewMemory, lanyard_view_memory, G_TYPE_OBJECT)

typedef struct
{
  LanyardViewMemory *memory;        /* (unowned) */
  char              *conference_id; /* (owned) */
  LanyardTalkFilter *filter;        /* (owned) */
  char              *day;           /* (owned) (nullable) */
  char              *place;         /* (owned) (nullable) */
} View;

static void
view_free (gpointer data)
{
  View *view = data;

  g_signal_handlers_disconnect_by_data (view->filter, view);
  g_clear_object (&view->filter);
  g_clear_pointer (&view->conference_id, g_free);
  g_clear_pointer (&view->day, g_free);
  g_clear_pointer (&view->place, g_free);
  g_free (view);
}

static GVariant *
pack (View *view)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  if (view->day != NULL)
    g_variant_dict_insert (&dict, DAY, "s", view->day);
  lanyard_talk_filter_save (view->filter, &dict);

  return g_variant_dict_end (&dict);
}

/* The conference that was looked at last comes first, and the last ones are forgotten. */
static void
save (View *view)
{
  g_autoptr (GVariant) before = g_settings_get_value (view->memory->settings, KEY);
  GVariantBuilder builder;
  GVariantIter    iter;
  const char     *id;
  GVariant       *state;
  guint           n = 1;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sa{sv}}"));
  g_variant_builder_add (&builder, "{s@a{sv}}", view->conference_id, pack (view));

  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&s@a{sv}}", &id, &state))
    {
      if (n < LANYARD_VIEW_MEMORY_MAX_CONFERENCES && !g_str_equal (id, view->conference_id))
        {
          g_variant_builder_add (&builder, "{s@a{sv}}", id, state);
          n++;
        }
    }

  g_settings_set_value (view->memory->settings, KEY, g_variant_builder_end (&builder));
}

static void
restore (View *view)
{
  g_autoptr (GVariant) all = g_settings_get_value (view->memory->settings, KEY);
  g_autoptr (GVariant) state = g_variant_lookup_value (all, view->conference_id, G_VARIANT_TYPE_VARDICT);

  if (state == NULL)
    return;

  g_variant_lookup (state, DAY, "s", &view->day);
  lanyard_talk_filter_restore (view->filter, state);
}

static View *
ensure_view (LanyardViewMemory *self,
             const char        *conference_id)
{
  View *view = g_hash_table_lookup (self->views, conference_id);

  if (view != NULL)
    return view;

  view = g_new0 (View, 1);
  view->memory = self;
  view->conference_id = g_strdup (conference_id);
  view->filter = lanyard_talk_filter_new ();
  restore (view);
  g_signal_connect_swapped (view->filter, "changed", G_CALLBACK (save), view);
  g_hash_table_insert (self->views, view->conference_id, view);

  return view;
}

static void
lanyard_view_memory_dispose (GObject *object)
{
  LanyardViewMemory *self = LANYARD_VIEW_MEMORY (object);

  g_clear_pointer (&self->views, g_hash_table_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lanyard_view_memory_parent_class)->dispose (object);
}

static void
lanyard_view_memory_class_init (LanyardViewMemoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_view_memory_dispose;
}

static void
lanyard_view_memory_init (LanyardViewMemory *self)
{
  self->views = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, view_free);
}

LanyardViewMemory *
lanyard_view_memory_new (GSettings *settings)
{
  LanyardViewMemory *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LANYARD_TYPE_VIEW_MEMORY, NULL);
  self->settings = g_object_ref (settings);

  return self;
}

LanyardTalkFilter *
lanyard_view_memory_get_filter (LanyardViewMemory *self,
                                const char        *conference_id)
{
  g_return_val_if_fail (LANYARD_IS_VIEW_MEMORY (self), NULL);
  g_return_val_if_fail (conference_id != NULL, NULL);

  return ensure_view (self, conference_id)->filter;
}

const char *
lanyard_view_memory_get_day (LanyardViewMemory *self,
                             const char        *conference_id)
{
  g_return_val_if_fail (LANYARD_IS_VIEW_MEMORY (self), NULL);
  g_return_val_if_fail (conference_id != NULL, NULL);

  return ensure_view (self, conference_id)->day;
}

void
lanyard_view_memory_set_day (LanyardViewMemory *self,
                             const char        *conference_id,
                             const char        *day)
{
  View *view;

  g_return_if_fail (LANYARD_IS_VIEW_MEMORY (self));
  g_return_if_fail (conference_id != NULL);
  g_return_if_fail (day != NULL);

  view = ensure_view (self, conference_id);
  if (g_set_str (&view->day, day))
    save (view);
}

const char *
lanyard_view_memory_get_place (LanyardViewMemory *self,
                               const char        *conference_id)
{
  g_return_val_if_fail (LANYARD_IS_VIEW_MEMORY (self), NULL);
  g_return_val_if_fail (conference_id != NULL, NULL);

  return ensure_view (self, conference_id)->place;
}

void
lanyard_view_memory_set_place (LanyardViewMemory *self,
                               const char        *conference_id,
                               const char        *talk_id)
{
  g_return_if_fail (LANYARD_IS_VIEW_MEMORY (self));
  g_return_if_fail (conference_id != NULL);

  g_set_str (&ensure_view (self, conference_id)->place, talk_id);
}

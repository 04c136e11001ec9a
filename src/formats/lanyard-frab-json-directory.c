/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-frab-json-directory.h"
#include "lanyard-json.h"

#define MAX_ENTRIES 100000

/**
 * LanyardFrabJsonDirectory:
 *
 * What a schedule in JSON lists once for all of its events. To be used in one thread.
 */

struct _LanyardFrabJsonDirectory
{
  GObject     parent_instance;
  GHashTable *rooms;   /* (owned), key → JsonObject */
  GHashTable *tracks;  /* (owned), key → JsonObject */
  GHashTable *persons; /* (owned), key → JsonObject */
};

G_DEFINE_FINAL_TYPE (LanyardFrabJsonDirectory, lanyard_frab_json_directory, G_TYPE_OBJECT)

/* Any of them may be all that an event has of a thing. A name comes last: people may share it. */
static const char *const keys[] = { "guid", "slug", "code", "id", "name" };

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_key (GHashTable *table,
         JsonObject *entry,
         const char *member)
{
  char *key = lanyard_json_dup_text (entry, member);

  if (key != NULL && !g_hash_table_contains (table, key))
    g_hash_table_insert (table, key, entry);
  else
    g_free (key);
}

/* A name stands for what has it, also where it is the slug of another thing. */
static void
add_entries (GHashTable *table,
             JsonObject *object,
             const char *member)
{
  g_autoptr (GPtrArray) entries = lanyard_json_list_objects (object, member);
  const guint n_entries = MIN (entries->len, MAX_ENTRIES);

  for (guint i = 0; i < n_entries; i++)
    add_key (table, g_ptr_array_index (entries, i), "name");

  for (guint i = 0; i < n_entries; i++)
    for (gsize key = 0; key < G_N_ELEMENTS (keys); key++)
      add_key (table, g_ptr_array_index (entries, i), keys[key]);
}

static JsonObject *
find_entry (GHashTable *table,
            JsonObject *reference)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = lanyard_json_dup_text (reference, keys[i]);
      JsonObject      *entry = key != NULL ? g_hash_table_lookup (table, key) : NULL;

      if (entry != NULL)
        return entry;
    }

  return NULL;
}

static char *
dup_name (JsonObject *thing)
{
  static const char *const names[] = { "name", "title", "label", NULL };

  return lanyard_json_dup_first_text (thing, names);
}

static char *
dup_slug (JsonObject *thing)
{
  static const char *const names[] = { "slug", "code", "id", NULL };

  return lanyard_json_dup_first_text (thing, names);
}

/* A thing that an event holds is an object, or only its name or slug. */
static char *
dup_thing (GHashTable  *table,
           JsonObject  *event,
           const char  *member,
           JsonObject **entry)
{
  JsonObject      *reference = lanyard_json_get_object (event, member);
  g_autofree char *text = NULL;
  char            *name;

  if (reference == NULL)
    {
      text = lanyard_json_dup_text (event, member);
      *entry = text != NULL ? g_hash_table_lookup (table, text) : NULL;
      name = dup_name (*entry);

      return name != NULL ? name : g_steal_pointer (&text);
    }

  *entry = find_entry (table, reference);
  name = dup_name (reference);
  if (name == NULL)
    name = dup_name (*entry);

  if (name == NULL)
    name = dup_name (*entry);
  if (name == NULL)
    name = dup_slug (reference);

  /* What has neither name nor guid is a map of languages. */
  if (name == NULL && !json_object_has_member (reference, "guid"))
    name = lanyard_json_dup_text (event, member);

  return name;
}

/* Rooms may be grouped by whom they belong to, too, which tells nobody the way. */
static char *
dup_building (JsonObject *room)
{
  static const char *const members[] = { "building", "floor", "level", NULL };
  static const char *const places[] = { "building", "floor", "area", NULL };
  JsonObject              *parent = lanyard_json_get_object (room, "parent");
  g_autofree char         *type = lanyard_json_dup_text (parent, "type");
  char                    *building = lanyard_json_dup_first_text (room, members);

  if (building != NULL || type == NULL)
    return building;

  for (guint i = 0; places[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (type, places[i]) == 0)
        return dup_name (parent);
    }

  return NULL;
}

static void
lanyard_frab_json_directory_finalize (GObject *object)
{
  LanyardFrabJsonDirectory *self = LANYARD_FRAB_JSON_DIRECTORY (object);

  g_clear_pointer (&self->rooms, g_hash_table_unref);
  g_clear_pointer (&self->tracks, g_hash_table_unref);
  g_clear_pointer (&self->persons, g_hash_table_unref);

  G_OBJECT_CLASS (lanyard_frab_json_directory_parent_class)->finalize (object);
}

static void
lanyard_frab_json_directory_class_init (LanyardFrabJsonDirectoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_frab_json_directory_finalize;
}

static void
lanyard_frab_json_directory_init (LanyardFrabJsonDirectory *self)
{
  self->rooms = make_table ();
  self->tracks = make_table ();
  self->persons = make_table ();
}

LanyardFrabJsonDirectory *
lanyard_frab_json_directory_new (JsonObject *schedule)
{
  LanyardFrabJsonDirectory *self = g_object_new (LANYARD_TYPE_FRAB_JSON_DIRECTORY, NULL);
  JsonObject               *conference = lanyard_json_get_object (schedule, "conference");
  JsonObject *const         places[] = { schedule, conference };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      add_entries (self->rooms, places[i], "rooms");
      add_entries (self->tracks, places[i], "tracks");
      add_entries (self->persons, places[i], "persons");
      add_entries (self->persons, places[i], "speakers");
    }

  return self;
}

char *
lanyard_frab_json_directory_dup_room (LanyardFrabJsonDirectory *self,
                                      JsonObject               *event)
{
  g_autofree char *name = NULL;
  g_autofree char *building = NULL;
  JsonObject      *entry;

  g_return_val_if_fail (LANYARD_IS_FRAB_JSON_DIRECTORY (self), NULL);

  name = dup_thing (self->rooms, event, "room", &entry);
  if (name == NULL)
    return NULL;

  building = dup_building (lanyard_json_get_object (event, "room"));
  if (building == NULL)
    building = dup_building (entry);

  if (building == NULL || strstr (name, building) != NULL)
    return g_steal_pointer (&name);

  return g_strconcat (building, ", ", name, NULL);
}

char *
lanyard_frab_json_directory_dup_track (LanyardFrabJsonDirectory *self,
                                       JsonObject               *event)
{
  JsonObject *entry;

  g_return_val_if_fail (LANYARD_IS_FRAB_JSON_DIRECTORY (self), NULL);

  return dup_thing (self->tracks, event, "track", &entry);
}

JsonObject *
lanyard_frab_json_directory_find_person (LanyardFrabJsonDirectory *self,
                                         JsonObject               *person)
{
  g_return_val_if_fail (LANYARD_IS_FRAB_JSON_DIRECTORY (self), NULL);

  return find_entry (self->persons, person);
}

JsonObject *
lanyard_frab_json_directory_find_key (LanyardFrabJsonDirectory *self,
                                      const char               *key)
{
  g_return_val_if_fail (LANYARD_IS_FRAB_JSON_DIRECTORY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->persons, key);
}

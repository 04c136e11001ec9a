/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <yaml.h>

#include "lanyard-clean.h"
#include "lanyard-front-matter.h"
#include "lanyard-url.h"

#define MAX_BYTES (64 * 1024)
#define MAX_DEPTH 16
#define MAX_EVENTS 10000
#define MAX_AUTHORS 20

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_parser_t, yaml_parser_delete)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_event_t, yaml_event_delete)

/* In the order of trust. */
static const char *const title_keys[] = { "title", "headline" };
static const char *const author_keys[] = { "author", "authors", "contributors", "by" };
static const char *const date_keys[] = { "date", "published", "publishdate", "pubdate", "published_at" };
static const char *const url_keys[] = { "canonicalurl", "canonical_url", "canonical", "url", "permalink", "link" };

/* The events of YAML are read one by one: nothing is expanded, so an alias costs nothing. */
typedef struct
{
  GHashTable *values; /* (element-type utf8 GPtrArray) (owned): by key at the top, in small case */
  GPtrArray  *list;   /* (nullable): the values of the key that is being read */
  char       *name;   /* (owned) (nullable): the key within a mapping in that value */
  guint       depth;
  gboolean    mapping[MAX_DEPTH + 1]; /* whether each depth is a mapping, and */
  gboolean    expects[MAX_DEPTH + 1]; /* whether it expects a key next */
} Reader;

static void
reader_clear (Reader *reader)
{
  g_clear_pointer (&reader->values, g_hash_table_unref);
  g_clear_pointer (&reader->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static const char *
find_line_end (const char *p)
{
  return p + strcspn (p, "\n");
}

static gboolean
is_marker (const char *line,
           const char *marker)
{
  gsize length = strlen (marker);

  return strncmp (line, marker, length) == 0 && strspn (line + length, " \t") == (gsize) (find_line_end (line) - line) - length;
}

const char *
lanyard_front_matter_find_end (const char *text)
{
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  if (!is_marker (text, "---"))
    return text;

  for (p = find_line_end (text); *p != '\0' && p - text <= MAX_BYTES; p = find_line_end (p))
    {
      p++;
      if (is_marker (p, "---") || is_marker (p, "..."))
        {
          p = find_line_end (p);

          return *p != '\0' ? p + 1 : p;
        }
    }

  return text;
}

static void
read_key (Reader     *reader,
          const char *key)
{
  g_autofree char *lower = g_ascii_strdown (key, -1);

  if (reader->depth > 1)
    {
      g_free (reader->name);
      reader->name = g_steal_pointer (&lower);
      return;
    }

  reader->list = g_hash_table_lookup (reader->values, lower);
  if (reader->list == NULL)
    {
      reader->list = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (reader->values, g_steal_pointer (&lower), reader->list);
    }
}

static void
read_scalar (Reader     *reader,
             const char *value)
{
  gboolean is_mapping = reader->mapping[reader->depth];

  if (is_mapping && reader->expects[reader->depth])
    {
      read_key (reader, value);
      reader->expects[reader->depth] = FALSE;
      return;
    }

  reader->expects[reader->depth] = is_mapping;

  if (reader->list == NULL || reader->list->len >= MAX_AUTHORS)
    return;

  /* Of a person, only the name is of use. */
  if (reader->depth == 1 || !is_mapping || g_strcmp0 (reader->name, "name") == 0)
    g_ptr_array_add (reader->list, g_strdup (value));
}

/* FALSE when it is too deep. */
static gboolean
open_collection (Reader  *reader,
                 gboolean mapping)
{
  if (reader->depth >= MAX_DEPTH)
    return FALSE;

  reader->expects[reader->depth] = reader->mapping[reader->depth];
  reader->depth++;
  reader->mapping[reader->depth] = mapping;
  reader->expects[reader->depth] = mapping;

  return TRUE;
}

/* FALSE at the end, and with @damaged set when there is none. */
static gboolean
read_event (Reader        *reader,
            yaml_parser_t *parser,
            gboolean      *damaged)
{
  g_auto (yaml_event_t) event = { 0 };

  if (!yaml_parser_parse (parser, &event))
    {
      *damaged = TRUE;
      return FALSE;
    }

  switch (event.type)
    {
    case YAML_SCALAR_EVENT:
      read_scalar (reader, (const char *) event.data.scalar.value);
      return TRUE;

    case YAML_ALIAS_EVENT:
      read_scalar (reader, "");
      return TRUE;

    case YAML_MAPPING_START_EVENT:
    case YAML_SEQUENCE_START_EVENT:
      *damaged = !open_collection (reader, event.type == YAML_MAPPING_START_EVENT);
      return !*damaged;

    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
      reader->depth--;
      return TRUE;

    case YAML_NO_EVENT:
    case YAML_DOCUMENT_END_EVENT:
    case YAML_STREAM_END_EVENT:
      return FALSE;

    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    default:
      return TRUE;
    }
}

static GPtrArray *
find_values (Reader            *reader,
             const char *const *keys,
             gsize              n_keys)
{
  for (gsize i = 0; i < n_keys; i++)
    {
      GPtrArray *list = g_hash_table_lookup (reader->values, keys[i]);

      if (list != NULL && list->len > 0)
        return list;
    }

  return NULL;
}

static char *
join_names (GPtrArray *names)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      g_autofree char *name = lanyard_clean_line (g_ptr_array_index (names, i));

      if (name != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", name);
    }

  return lanyard_clean_line (joined->str);
}

GDate *
lanyard_front_matter_parse_date (const char *text)
{
  int year;
  int month;
  int day;

  if (text == NULL || sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3 || year < 1 || month < 1 || day < 1 || !g_date_valid_dmy ((GDateDay) MIN (day, 32), MIN (month, 13), (GDateYear) year))
    return NULL;

  return g_date_new_dmy ((GDateDay) day, month, (GDateYear) year);
}

static void
take_values (LanyardFrontMatter *self,
             Reader             *reader)
{
  GPtrArray *titles = find_values (reader, title_keys, G_N_ELEMENTS (title_keys));
  GPtrArray *dates = find_values (reader, date_keys, G_N_ELEMENTS (date_keys));

  self->author = join_names (find_values (reader, author_keys, G_N_ELEMENTS (author_keys)));

  if (titles != NULL)
    self->title = lanyard_clean_line (g_ptr_array_index (titles, 0));

  if (dates != NULL)
    self->date = lanyard_front_matter_parse_date (g_ptr_array_index (dates, 0));

  for (gsize i = 0; i < G_N_ELEMENTS (url_keys) && self->url == NULL; i++)
    {
      GPtrArray *urls = find_values (reader, &url_keys[i], 1);

      self->url = urls != NULL ? lanyard_url_keep (g_ptr_array_index (urls, 0)) : NULL;
    }
}

LanyardFrontMatter *
lanyard_front_matter_new (const char *text)
{
  g_autoptr (LanyardFrontMatter) self = g_new0 (LanyardFrontMatter, 1);
  g_auto (Reader) reader = { 0 };
  g_auto (yaml_parser_t) parser = { 0 };
  const char *body;
  guint       n_events = 0;

  g_return_val_if_fail (text != NULL, NULL);

  body = lanyard_front_matter_find_end (text);
  reader.values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  if (body == text || !yaml_parser_initialize (&parser))
    return g_steal_pointer (&self);

  yaml_parser_set_encoding (&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&parser, (const guchar *) text, body - text);

  while (n_events < MAX_EVENTS && read_event (&reader, &parser, &self->damaged))
    n_events++;

  take_values (self, &reader);

  return g_steal_pointer (&self);
}

void
lanyard_front_matter_free (LanyardFrontMatter *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->date, g_date_free);
  g_clear_pointer (&self->url, g_free);
  g_free (self);
}

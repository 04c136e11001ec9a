/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-fold.h"
#include "lanyard-folded-text.h"
#include "lanyard-link.h"
#include "lanyard-speakers.h"

/* What names are under that begin with no letter. */
#define NO_LETTER "#"

/* As many of one person as can be looked through. */
#define MAX_LINKS 20

typedef struct
{
  LanyardSpeaker *speaker;     /* (owned), the first that was added */
  char           *affiliation; /* (owned) (nullable) */
  char           *biography;   /* (owned) (nullable) */
  char           *picture;     /* (owned) (nullable) */
  GListStore     *links;       /* (owned) (nullable) (element-type LanyardLink) */
  GString        *words;       /* (owned) */
  char           *key;         /* (owned), to sort by */
  gint64          last_talk;
  guint           n_talks;
} Draft;

/* Where the list is while it is divided into parts. */
typedef struct
{
  GHashTable *letters; /* (owned) (element-type utf8), over all parts so far */
  char       *base;    /* (owned) (nullable), the letter of the part, without its accents */
  char       *letter;  /* (owned) (nullable), what stands over the part */
} Division;

struct _LanyardSpeakers
{
  GHashTable *drafts; /* (owned) (element-type utf8 Draft), by folded name */
};

static void
draft_free (Draft *draft)
{
  g_clear_object (&draft->speaker);
  g_clear_pointer (&draft->affiliation, g_free);
  g_clear_pointer (&draft->biography, g_free);
  g_clear_pointer (&draft->picture, g_free);
  g_clear_object (&draft->links);
  g_clear_pointer (&draft->key, g_free);
  g_string_free (draft->words, TRUE);
  g_free (draft);
}

static void
division_clear (Division *division)
{
  g_clear_pointer (&division->letters, g_hash_table_unref);
  g_clear_pointer (&division->base, g_free);
  g_clear_pointer (&division->letter, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Division, division_clear)

static gboolean
is_there (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_words (Draft      *draft,
           const char *text)
{
  g_auto (GStrv) words = lanyard_fold_words (text);

  for (gsize i = 0; words[i] != NULL; i++)
    g_string_append_printf (draft->words, " %s", words[i]);
}

static Draft *
draft_new (LanyardSpeaker *speaker)
{
  Draft           *draft = g_new0 (Draft, 1);
  g_autofree char *folded = g_utf8_casefold (lanyard_speaker_get_name (speaker), -1);

  draft->speaker = g_object_ref (speaker);
  draft->key = g_utf8_collate_key (folded, -1);
  draft->words = g_string_new (NULL);
  add_words (draft, lanyard_speaker_get_name (speaker));

  return draft;
}

/* Somebody may change their employer between two talks, and is found by either. */
static void
add_affiliation (Draft      *draft,
                 const char *affiliation)
{
  if (!is_there (affiliation) || g_strcmp0 (draft->affiliation, affiliation) == 0)
    return;

  add_words (draft, affiliation);
  if (draft->affiliation == NULL)
    draft->affiliation = g_strdup (affiliation);
}

static gboolean
has_link (GListStore *links,
          const char *url)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (links)); i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (G_LIST_MODEL (links), i);

      if (g_str_equal (lanyard_link_get_url (link), url))
        return TRUE;
    }

  return FALSE;
}

static void
add_links (Draft      *draft,
           GListModel *links)
{
  for (guint i = 0; links != NULL && i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (links, i);

      if (draft->links == NULL)
        draft->links = g_list_store_new (LANYARD_TYPE_LINK);

      if (g_list_model_get_n_items (G_LIST_MODEL (draft->links)) < MAX_LINKS && !has_link (draft->links, lanyard_link_get_url (link)))
        g_list_store_append (draft->links, link);
    }
}

static void
draft_add (Draft          *draft,
           LanyardSpeaker *speaker,
           gint64          talk)
{
  const char *biography = lanyard_speaker_get_biography (speaker);

  if (draft->n_talks == 0 || draft->last_talk != talk)
    draft->n_talks++;
  draft->last_talk = talk;

  add_affiliation (draft, lanyard_speaker_get_affiliation (speaker));
  if (draft->picture == NULL && is_there (lanyard_speaker_get_picture (speaker)))
    draft->picture = g_strdup (lanyard_speaker_get_picture (speaker));
  add_links (draft, lanyard_speaker_get_links (speaker));
  if (is_there (biography) && (draft->biography == NULL || strlen (biography) > strlen (draft->biography)))
    g_set_str (&draft->biography, biography);
}

/* With "base", the letter without its accents. Who writes in ideographs has no letters. */
static char *
dup_letter (const char *name,
            gboolean    base)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, base ? G_NORMALIZE_NFD : G_NORMALIZE_NFC);
  gunichar         character = normal != NULL ? g_utf8_get_char (normal) : 0;
  char             letter[7] = "";

  if (!g_unichar_isalpha (character) || g_unichar_get_script (character) == G_UNICODE_SCRIPT_HAN)
    return g_strdup (NO_LETTER);

  g_unichar_to_utf8 (g_unichar_toupper (character), letter);

  return g_strdup (letter);
}

/* Begins a new part of the list with a name if it is to, and returns what stands over it. Whether É
 * is a kind of E, or a letter of its own somewhere else in the alphabet, is a matter of the language;
 * the order of the names tells. */
static const char *
divide (Division   *division,
        const char *name)
{
  g_autofree char *base = dup_letter (name, TRUE);
  g_autofree char *letter = NULL;

  if (g_strcmp0 (base, division->base) == 0)
    return NULL;

  letter = g_hash_table_contains (division->letters, base) ? dup_letter (name, FALSE) : g_strdup (base);
  if (g_strcmp0 (letter, division->letter) == 0)
    return NULL;

  g_set_str (&division->base, g_str_equal (base, letter) ? base : NULL);
  g_set_str (&division->letter, letter);
  g_hash_table_add (division->letters, g_steal_pointer (&letter));

  return division->letter;
}

static LanyardPerson *
make_person (Draft    *draft,
             Division *division)
{
  const char *name = lanyard_speaker_get_name (draft->speaker);
  const char *letter = divide (division, name);
  g_autoptr (LanyardSpeaker) speaker = NULL;

  speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                          "name", name,
                          "affiliation", draft->affiliation,
                          "biography", draft->biography,
                          "picture", draft->picture,
                          "links", draft->links,
                          NULL);

  return lanyard_person_new (speaker, draft->n_talks, letter, draft->words->str);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Draft *draft = a;
  const Draft *other = b;
  int          order = strcmp (draft->key, other->key);

  return order != 0 ? order : strcmp (lanyard_speaker_get_name (draft->speaker), lanyard_speaker_get_name (other->speaker));
}

LanyardSpeakers *
lanyard_speakers_new (void)
{
  LanyardSpeakers *self = g_new0 (LanyardSpeakers, 1);

  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) draft_free);

  return self;
}

void
lanyard_speakers_free (LanyardSpeakers *self)
{
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_free (self);
}

void
lanyard_speakers_add (LanyardSpeakers *self,
                      LanyardSpeaker  *speaker,
                      gint64           talk)
{
  g_autofree char *folded = NULL;
  Draft           *draft;

  g_return_if_fail (self != NULL);
  g_return_if_fail (LANYARD_IS_SPEAKER (speaker));

  folded = lanyard_folded_text_dup (lanyard_speaker_get_name (speaker));
  if (*folded == '\0')
    return;

  draft = g_hash_table_lookup (self->drafts, folded);
  if (draft == NULL)
    {
      draft = draft_new (speaker);
      g_hash_table_insert (self->drafts, g_steal_pointer (&folded), draft);
    }

  draft_add (draft, speaker, talk);
}

GPtrArray *
lanyard_speakers_list (LanyardSpeakers *self)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_auto (Division) division = { NULL };
  GPtrArray *people;

  g_return_val_if_fail (self != NULL, NULL);

  drafts = g_hash_table_get_values_as_ptr_array (self->drafts);
  g_ptr_array_sort_values (drafts, compare);

  division.letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  people = g_ptr_array_new_full (drafts->len, g_object_unref);
  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (people, make_person (g_ptr_array_index (drafts, i), &division));

  return people;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-entry-text.h"
#include "lanyard-markup.h"
#include "lanyard-speaker.h"

/* So many names are all written out. */
#define MAX_NAMES 3

/* No card shows more of a reason, even when it is one long sentence. */
#define MAX_REASON_BYTES 300

static char *
dup_name (GListModel *speakers,
          guint       position)
{
  g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, position);

  return g_strdup (lanyard_speaker_get_name (speaker));
}

char *
lanyard_entry_text_get_names (GListModel *speakers)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint            n_speakers = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  if (n_speakers == 0)
    return NULL;

  if (n_speakers > MAX_NAMES)
    {
      first = dup_name (speakers, 0);
      second = dup_name (speakers, 1);
      /* TRANSLATORS: two names of speakers, and how many more there are (always two or more) */
      return g_strdup_printf (ngettext ("%s, %s and %d more", "%s, %s and %d more", n_speakers - 2),
                              first, second, n_speakers - 2);
    }

  for (guint i = 0; i < n_speakers; i++)
    g_strv_builder_take (builder, dup_name (speakers, i));

  names = g_strv_builder_end (builder);

  /* TRANSLATORS: what stands between the names of a list */
  return g_strjoinv (C_ ("list", ", "), names);
}

char *
lanyard_entry_text_get_affiliations (GListModel *speakers)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) affiliations = g_ptr_array_new ();

  for (guint i = 0; speakers != NULL && i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      const char *affiliation = lanyard_speaker_get_affiliation (speaker);

      if (affiliation != NULL && g_hash_table_add (seen, (gpointer) affiliation))
        g_ptr_array_add (affiliations, (gpointer) affiliation);
    }

  if (affiliations->len == 0)
    return NULL;

  g_ptr_array_add (affiliations, NULL);

  /* TRANSLATORS: what stands between the names of a list */
  return g_strjoinv (C_ ("list", ", "), (char **) affiliations->pdata);
}

static void
cut_after_sentence (char *text)
{
  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar next = at[0] != '\0' ? g_utf8_get_char (at + 1) : 0;

      if (strchr (".!?", *at) != NULL && at - text > 20 && g_unichar_isspace (next))
        {
          at[1] = '\0';
          return;
        }
    }
}

char *
lanyard_entry_text_get_reason (LanyardEntry *entry)
{
  LanyardPick *pick;
  char        *line;

  g_return_val_if_fail (LANYARD_IS_ENTRY (entry), NULL);

  pick = lanyard_entry_get_pick (entry);
  if (pick == NULL || lanyard_pick_get_reason (pick) == NULL)
    return NULL;

  line = lanyard_markup_to_line (lanyard_pick_get_reason (pick));
  cut_after_sentence (line);

  if (strlen (line) > MAX_REASON_BYTES)
    *g_utf8_find_prev_char (line, line + MAX_REASON_BYTES) = '\0';

  return line;
}

static void
append_part (GString    *sentence,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (sentence->len > 0)
    /* TRANSLATORS: what stands between the facts of a talk in a sentence that is read out */
    g_string_append (sentence, C_ ("spoken", ", "));

  g_string_append (sentence, part);
}

static void
append_time (GString      *sentence,
             LanyardEntry *entry)
{
  g_autofree char *day = lanyard_entry_dup_day_text (entry);
  g_autofree char *hours = lanyard_entry_dup_hours_text (entry);
  g_autofree char *phase = NULL;

  g_object_get (entry, "phase-text", &phase, NULL);

  append_part (sentence, day != NULL ? day : _ ("Time to be announced"));
  append_part (sentence, hours);
  append_part (sentence, phase);
}

char *
lanyard_entry_text_get_sentence (LanyardEntry *entry)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_autofree char *names = NULL;
  LanyardTalk     *talk;

  g_return_val_if_fail (LANYARD_IS_ENTRY (entry), NULL);

  talk = lanyard_entry_get_talk (entry);
  names = lanyard_entry_text_get_names (lanyard_entry_get_speakers (entry));

  append_part (sentence, lanyard_entry_get_title (entry));
  append_part (sentence, names);
  if (talk != NULL && lanyard_talk_is_cancelled (talk))
    append_part (sentence, _ ("Cancelled"));
  append_time (sentence, entry);
  if (talk != NULL)
    append_part (sentence, lanyard_talk_get_room (talk));
  if (lanyard_entry_is_bookmarked (entry))
    append_part (sentence, _ ("Bookmarked"));
  if (lanyard_entry_is_noted (entry))
    /* TRANSLATORS: a talk about which the person has written a note, or which got stars */
    append_part (sentence, _ ("With a note"));

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

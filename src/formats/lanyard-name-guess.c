/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "lanyard-name-guess.h"

#define MAX_WORDS 6
#define MAX_WORD_BYTES 80

/* All three are in order, for bsearch (). */
static const char *const title_words[] = {
  "a", "about", "all", "am", "an", "and", "are", "at", "but", "by", "can", "day", "deep", "demo", "edition",
  "event", "every", "for", "from", "full-day", "half-day", "hands-on", "hosted", "how", "in", "intro",
  "introduction", "is", "it", "keynote", "learned", "lessons", "lightning", "more", "need", "not", "of", "on",
  "opening", "or", "our", "out", "overview", "panel", "part", "past", "pm", "practices", "remarks", "required",
  "room", "session", "sessions", "sold", "talk", "talks", "the", "this", "to", "tour", "update", "updates", "using",
  "we", "welcome", "what", "what's", "when", "where", "which", "who", "why", "with", "without", "workshop", "you",
  "your"
};

static const char *const role_words[] = {
  "advocate", "ambassador", "analyst", "approver", "architect", "ceo", "chair", "chief", "ciso", "co-chair",
  "co-founder", "committee", "community", "consultant", "contributor", "cto", "developer", "director", "editor",
  "engineer", "engineering", "evangelist", "executive", "fellow", "founder", "freelancer", "head", "independent",
  "lead", "leader", "maintainer", "maintainers", "manager", "marketing", "member", "moderator", "officer",
  "operations", "owner", "president", "principal", "product", "professor", "relations", "researcher", "reviewer",
  "scientist", "senior", "specialist", "sr", "sre", "staff", "strategist", "student", "technical", "technologist",
  "vice", "vp"
};

static const char *const company_words[] = {
  "ag", "agency", "ai", "association", "bank", "center", "centre", "cloud", "co", "college", "communications",
  "companies", "company", "compute", "computing", "consulting", "corp", "corporation", "council", "data",
  "department", "digital", "education", "enterprise", "foundation", "gateway", "global", "gmbh", "government",
  "group", "inc", "innovation", "institute", "insurance", "international", "kubernetes", "lab", "labs", "llc", "lp",
  "ltd", "media", "mesh", "ministry", "ml", "native", "network", "networks", "open", "partners", "platform", "plc",
  "policy", "project", "projects", "research", "sa", "school", "science", "se", "security", "service", "services",
  "society", "software", "solutions", "source", "studies", "studio", "studios", "system", "systems", "team", "teams",
  "tech", "technologies", "technology", "telecom", "university", "ventures", "works"
};

static const char *const particles[] = {
  "al", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter",
  "van", "von", "y", "zu"
};

static int
compare_words (const void *key,
               const void *word)
{
  return g_ascii_strcasecmp (key, *(const char *const *) word);
}

static gboolean
is_among (const char        *word,
          const char *const *words,
          gsize              n)
{
  return bsearch (word, words, n, sizeof *words, compare_words) != NULL;
}

#define IS_AMONG(word, words) is_among (word, words, G_N_ELEMENTS (words))

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Nothing but letters, and what parts letters within a name. */
static gboolean
has_letters_of_a_name (const char *word)
{
  guint n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_letter (c))
        n++;
      else if (strchr (".-'\"()", (int) MIN (c, 127)) == NULL && c != 0x2019 && c != 0x201c && c != 0x201d)
        return FALSE;
    }

  return n > 0;
}

static gboolean
is_abbreviation (const char *word)
{
  guint n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isupper (c))
        return FALSE;
      n++;
    }

  return n > 2;
}

static gboolean
has_capital (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* Scripts without capitals have letters that are neither. */
      if (is_letter (c) && !g_unichar_islower (c))
        return TRUE;
    }

  return FALSE;
}

/* Copies a word into a buffer, which a whole byline needs only once, without what ends it. */
static void
copy_bare (const char *word,
           gsize       length,
           char        bare[MAX_WORD_BYTES + 1])
{
  while (length > 0 && strchr (".,", word[length - 1]) != NULL)
    length--;

  memcpy (bare, word, length);
  bare[length] = '\0';
}

static gboolean
can_be_in_a_name (const char *word,
                  gsize       length,
                  gboolean    first)
{
  char whole[MAX_WORD_BYTES + 1];
  char bare[MAX_WORD_BYTES + 1];

  memcpy (whole, word, length);
  whole[length] = '\0';
  copy_bare (word, length, bare);

  if (!has_letters_of_a_name (whole) || is_abbreviation (bare))
    return FALSE;

  /* "A" alone may be the initial at the end of a name. */
  if (!first && bare[0] != '\0' && bare[1] == '\0')
    return has_capital (bare) || IS_AMONG (bare, particles);

  if (IS_AMONG (bare, title_words) || IS_AMONG (bare, role_words) || IS_AMONG (bare, company_words))
    return FALSE;

  return has_capital (whole) || (!first && IS_AMONG (bare, particles));
}

guint
lanyard_name_guess_count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, " ");

      if (length > 0)
        {
          if (n == MAX_WORDS || length > MAX_WORD_BYTES || !can_be_in_a_name (p, length, n == 0))
            return 0;

          n++;
        }

      p += length + (p[length] == ' ');
    }

  return n;
}

gboolean
lanyard_name_guess_has_role (const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      char  bare[MAX_WORD_BYTES + 1];
      gsize length = strcspn (p, " ,/&");

      copy_bare (p, MIN (length, MAX_WORD_BYTES), bare);
      if (IS_AMONG (bare, role_words))
        return TRUE;

      p += length + (p[length] != '\0');
    }

  return FALSE;
}

gboolean
lanyard_name_guess_has_verb (const char *text)
{
  gsize length = strcspn (text, " ");

  return length > 6 && strncmp (text + length - 3, "ing", 3) == 0;
}

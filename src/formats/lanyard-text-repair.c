/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-encoding.h"
#include "lanyard-mojibake.h"
#include "lanyard-text-repair.h"

/* Text that was damaged more often than this is beyond help. */
#define MAX_ROUNDS 4

/* How far from a damaged character the quotes around its word may be. */
#define MAX_WORD_BYTES 64

typedef struct
{
  LanyardMojibake mojibake;
  gsize           start;
  gsize           line;   /* index in the array of lines */
  gboolean        quoted; /* as an example, it seems */
  gboolean        wanted;
} Hit;

/* What speaks for damage and against it, in a line or a text. */
typedef struct
{
  guint n_strong;
  guint n_right; /* characters above ASCII that are no damage */
} Evidence;

typedef struct
{
  const char *text;
  GArray     *hits;  /* (element-type Hit) (owned) */
  GArray     *lines; /* (element-type Evidence) (owned) */
  Evidence    total;
} Findings;

static void
findings_free (Findings *findings)
{
  g_clear_pointer (&findings->hits, g_array_unref);
  g_clear_pointer (&findings->lines, g_array_unref);
  g_free (findings);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Findings, findings_free)

static gboolean
is_one_of (const char *p,
           const char *set)
{
  return g_utf8_strchr (set, -1, g_utf8_get_char (p)) != NULL;
}

/* Whether the word around a place stands in quotes that are not damaged: “won‚Äôt”. */
static gboolean
is_quoted_word (const char *text,
                const char *start,
                const char *end)
{
  const char *p = start;
  const char *last = end;

  while (p > text && start - p < MAX_WORD_BYTES && !g_ascii_isspace (p[-1]))
    p--;

  while (*end != '\0' && end - start < MAX_WORD_BYTES && !g_ascii_isspace (*end))
    {
      if (!g_ascii_ispunct (*end) || *end == '`')
        last = end;
      end++;
    }

  while (p < start && (*p == '(' || ((guchar) *p & 0xc0) == 0x80))
    p++;

  while (last > start && ((guchar) *last & 0xc0) == 0x80)
    last--;

  return p < start && last > start && is_one_of (p, "“‘„«`") && is_one_of (last, "”’“»`");
}

static Findings *
find_hits (const char    *text,
           LanyardCharset charset)
{
  Findings *findings = g_new0 (Findings, 1);
  gboolean  in_code = FALSE;
  Evidence  line = { 0 };

  findings->text = text;
  findings->hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  findings->lines = g_array_new (FALSE, FALSE, sizeof (Evidence));

  for (const char *p = text; *p != '\0';)
    {
      Hit hit = { .start = p - text, .line = findings->lines->len };

      if ((guchar) *p < 0x80)
        {
          in_code = *p == '\n' ? FALSE : in_code != (*p == '`');
          if (*p++ == '\n')
            {
              g_array_append_val (findings->lines, line);
              line = (Evidence) { 0 };
            }
        }
      else if (lanyard_mojibake_decode (charset, text, p, &hit.mojibake))
        {
          const char *end = p + hit.mojibake.length;

          hit.quoted = in_code || is_quoted_word (text, p, end);
          g_array_append_val (findings->hits, hit);
          p = end;
        }
      else
        {
          line.n_right++;
          findings->total.n_right++;
          p = g_utf8_next_char (p);
        }
    }

  g_array_append_val (findings->lines, line);

  return findings;
}

/* Words in other scripts are damaged as a whole: nobody writes several such pairs in a row. */
static void
strengthen_chain (GArray *hits,
                  guint   first,
                  guint   end)
{
  gboolean strong = FALSE;
  guint    n_same = 0;
  guint    n_bytes = 0;

  for (guint i = first; i < end; i++)
    {
      LanyardMojibake *mojibake = &g_array_index (hits, Hit, i).mojibake;
      gboolean         same = i > first && mojibake->kind == g_array_index (hits, Hit, i - 1).mojibake.kind;

      n_same = same ? n_same + 1 : 1;
      n_bytes = (same ? n_bytes : 0) + (mojibake->character < 0x800 ? 2 : 3);
      strong = strong || mojibake->strong;
      strong = strong || (mojibake->kind > LANYARD_MOJIBAKE_SYMBOL && n_same >= 2 && n_bytes >= 6 && (mojibake->character >= 0x800 || n_same >= 4));
    }

  for (guint i = first; strong && i < end; i++)
    g_array_index (hits, Hit, i).mojibake.strong = TRUE;
}

static void
weigh (Findings *findings)
{
  GArray *hits = findings->hits;

  for (guint first = 0, i = 1; i <= hits->len; i++)
    {
      const Hit *before = &g_array_index (hits, Hit, i - 1);

      if (i < hits->len && before->start + before->mojibake.length == g_array_index (hits, Hit, i).start)
        continue;

      strengthen_chain (hits, first, i);
      first = i;
    }

  for (guint i = 0; i < hits->len; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);

      if (hit->quoted || !hit->mojibake.strong)
        continue;

      g_array_index (findings->lines, Evidence, hit->line).n_strong++;
      findings->total.n_strong++;
    }
}

static guint
decide (Findings *findings)
{
  const Evidence *total = &findings->total;
  gboolean        all_damaged = total->n_strong >= 3 && total->n_right <= total->n_strong / 10;
  guint           n_wanted = 0;

  for (guint i = 0; i < findings->hits->len; i++)
    {
      Hit            *hit = &g_array_index (findings->hits, Hit, i);
      const Evidence *line = &g_array_index (findings->lines, Evidence, hit->line);
      gboolean        line_damaged = line->n_strong > 0 && line->n_right == 0;

      hit->wanted = all_damaged || (!hit->quoted && (hit->mojibake.strong || line_damaged));
      n_wanted += hit->wanted ? 1 : 0;
    }

  return n_wanted;
}

static char *
apply (Findings *findings)
{
  g_autoptr (GString) result = g_string_sized_new (strlen (findings->text));
  gsize position = 0;

  for (guint i = 0; i < findings->hits->len; i++)
    {
      const Hit *hit = &g_array_index (findings->hits, Hit, i);

      if (!hit->wanted)
        continue;

      g_string_append_len (result, findings->text + position, (gssize) (hit->start - position));
      g_string_append_unichar (result, hit->mojibake.character);
      position = hit->start + hit->mojibake.length;
    }

  g_string_append (result, findings->text + position);

  return g_string_free_and_steal (g_steal_pointer (&result));
}

/* NULL when nothing is damaged. */
static char *
repair_once (const char *text)
{
  g_autoptr (Findings) best = NULL;
  guint n_best = 0;

  for (LanyardCharset charset = 0; charset < LANYARD_N_CHARSETS; charset++)
    {
      g_autoptr (Findings) findings = find_hits (text, charset);
      guint n;

      weigh (findings);
      n = decide (findings);
      if (n <= n_best)
        continue;

      n_best = n;
      g_clear_pointer (&best, findings_free);
      best = g_steal_pointer (&findings);
    }

  return best != NULL ? apply (best) : NULL;
}

char *
lanyard_text_repair (const char *text)
{
  g_autofree char *result = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  result = g_strdup (text);

  for (guint i = 0; i < MAX_ROUNDS; i++)
    {
      char *better = repair_once (result);

      if (better == NULL)
        break;

      g_free (result);
      result = better;
    }

  if (g_str_has_prefix (result, "\xef\xbb\xbf"))
    memmove (result, result + 3, strlen (result + 3) + 1);

  return g_steal_pointer (&result);
}

static gboolean
has_utf8 (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((guchar) *p >= 0xc2 && g_utf8_get_char_validated (p, -1) < 0x110000)
        return TRUE;
    }

  return FALSE;
}

static char *
decode_windows (const char *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = data; *p != '\0'; p++)
    g_string_append_unichar (text, lanyard_charset_to_unicode (LANYARD_CHARSET_WINDOWS_1252, (guint8) *p));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
lanyard_text_make_valid (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  /* A byte or two that broke do not make a text of another charset. */
  return has_utf8 (text) ? g_utf8_make_valid (text, -1) : decode_windows (text);
}

char *
lanyard_text_read (const char *data,
                   gsize       length)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  text = lanyard_encoding_decode (data, length);

  for (const char *p = text->str; p < text->str + text->len; p++)
    {
      if (g_ascii_iscntrl (*p) && !g_ascii_isspace (*p) && *p != '\x1b')
        return NULL;
    }

  g_string_replace (text, "\r\n", "\n", 0);
  g_string_replace (text, "\r", "\n", 0);

  return lanyard_text_make_valid (text->str);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-mojibake.h"

typedef struct
{
  gunichar            first;
  gunichar            last;
  LanyardMojibakeKind kind;
} Range;

/* What people write. Anything else that comes out is chance: “‚äöü‘” would be a symbol of logic. */
static const Range ranges[] = {
  { 0x00a0, 0x017f, LANYARD_MOJIBAKE_LATIN },
  { 0x01a0, 0x01a1, LANYARD_MOJIBAKE_LATIN },
  { 0x01af, 0x01b0, LANYARD_MOJIBAKE_LATIN },
  { 0x0218, 0x021b, LANYARD_MOJIBAKE_LATIN },
  { 0x0386, 0x03ce, LANYARD_MOJIBAKE_GREEK },
  { 0x0401, 0x0401, LANYARD_MOJIBAKE_CYRILLIC },
  { 0x0404, 0x0407, LANYARD_MOJIBAKE_CYRILLIC },
  { 0x0410, 0x045f, LANYARD_MOJIBAKE_CYRILLIC },
  { 0x0490, 0x0491, LANYARD_MOJIBAKE_CYRILLIC },
  { 0x05b0, 0x05ea, LANYARD_MOJIBAKE_HEBREW },
  { 0x060c, 0x06cc, LANYARD_MOJIBAKE_ARABIC },
  { 0x0900, 0x0eff, LANYARD_MOJIBAKE_INDIC },
  { 0x1ea0, 0x1ef9, LANYARD_MOJIBAKE_LATIN },
  { 0x2000, 0x2bff, LANYARD_MOJIBAKE_SYMBOL },
  { 0x3000, 0x30ff, LANYARD_MOJIBAKE_EAST_ASIAN },
  { 0x4e00, 0x9fff, LANYARD_MOJIBAKE_EAST_ASIAN },
  { 0xac00, 0xd7a3, LANYARD_MOJIBAKE_EAST_ASIAN },
  { 0xfb00, 0xfb04, LANYARD_MOJIBAKE_SYMBOL },
  { 0xfe0e, 0xfe0f, LANYARD_MOJIBAKE_SYMBOL },
  { 0xfeff, 0xfeff, LANYARD_MOJIBAKE_SYMBOL },
  { 0xff00, 0xffef, LANYARD_MOJIBAKE_EAST_ASIAN },
  { 0xfffd, 0xfffd, LANYARD_MOJIBAKE_SYMBOL },
  { 0x1f000, 0x1faff, LANYARD_MOJIBAKE_SYMBOL },
};

/* One damaged character: what stands there, and what stands around it. */
typedef struct
{
  gunichar parts[4];
  guint    n_parts;
  gunichar before;
  gunichar after;
} Context;

static LanyardMojibakeKind
find_kind (LanyardCharset charset,
           gunichar       c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (c >= ranges[i].first && c <= ranges[i].last)
        return ranges[i].kind;
    }

  /* What is damaged twice comes out as characters of the charset first. */
  return lanyard_charset_from_unicode (charset, c) != 0 ? LANYARD_MOJIBAKE_SYMBOL : LANYARD_MOJIBAKE_NONE;
}

static gboolean
is_one_of (gunichar    c,
           const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_ascii_letter (gunichar c)
{
  return c < 0x80 && g_ascii_isalpha ((char) c);
}

/* The square root, “not” and “almost equal” do stand before these in formulas. */
static gboolean
is_formula (gunichar c)
{
  return is_one_of (c, "π∑∏∫Ωµ∂±≤≥∞≠");
}

/* These stand behind words: “À LA CARTÉ”, «está»…, NESCAFÉ™, a footnote². */
static gboolean
may_end_word (gunichar c)
{
  return is_one_of (c, "’‘”“»›«‹…–—•·™®©ºª´¹²³") || c == 0xa0 || c == 0xad;
}

static gboolean
is_common_symbol (gunichar c)
{
  return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203a) || c == 0x20ac || c == 0x2122 || (c >= 0x2190 && c <= 0x2199) || c == 0x2212 || c == 0x2248 || c == 0x2260 || c == 0x2264 || c == 0x2265 || (c >= 0x2500 && c <= 0x27bf) || (c >= 0x2b00 && c <= 0x2bff);
}

static gboolean
is_strong_mac_latin (const Context *context)
{
  gboolean letter_before = is_ascii_letter (context->before);
  gboolean letter_after = is_ascii_letter (context->after);

  if (context->n_parts == 3)
    return TRUE;

  if (is_formula (context->parts[1]) || !is_one_of (context->parts[0], "¬√ƒ≈"))
    return letter_before && letter_after;

  return is_one_of (context->parts[0], "¬√") || letter_before || letter_after;
}

static gboolean
is_strong_mac (const Context      *context,
               LanyardMojibakeKind kind,
               gunichar            character)
{
  if (kind == LANYARD_MOJIBAKE_LATIN)
    return is_strong_mac_latin (context);

  if (kind != LANYARD_MOJIBAKE_SYMBOL || context->n_parts < 3)
    return FALSE;

  /* A German quote opens with what is the first part here: ‚äöü‘. */
  if (context->parts[0] == 0x201a)
    return is_common_symbol (character) && !(g_unichar_islower (context->parts[1]) && g_unichar_islower (context->parts[2]));

  return TRUE;
}

static gboolean
is_strong_windows (const Context      *context,
                   LanyardMojibakeKind kind,
                   gunichar            character)
{
  gboolean natural = TRUE;

  if (kind != LANYARD_MOJIBAKE_LATIN && kind != LANYARD_MOJIBAKE_SYMBOL)
    return FALSE;

  for (guint i = 1; i < context->n_parts; i++)
    natural = natural && may_end_word (context->parts[i]);

  if (!natural && is_one_of (context->parts[0], "ÂÃÄÅáâïð"))
    return TRUE;

  /* No word changes to capitals for its last letter, and none goes on behind a closing sign. */
  if (context->n_parts == 2 && context->before < 0x80 && g_ascii_islower ((char) context->before))
    return TRUE;

  return is_ascii_letter (context->after) && is_one_of (context->parts[context->n_parts - 1], "…”»©®™•›ºª¹²³");
}

static guint
get_n_parts (guint8 lead)
{
  if (lead >= 0xc2 && lead <= 0xdf)
    return 2;

  if (lead >= 0xe0 && lead <= 0xef)
    return 3;

  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

static gunichar
decode (LanyardCharset charset,
        Context       *context,
        const char   **end)
{
  char        bytes[5] = "";
  const char *p = *end;

  for (guint i = 0; i < 4 && *p != '\0'; i++)
    {
      guint8 byte;

      context->parts[i] = g_utf8_get_char (p);
      byte = lanyard_charset_from_unicode (charset, context->parts[i]);
      if (i == 0)
        context->n_parts = get_n_parts (byte);
      else if (byte < 0x80 || byte > 0xbf)
        return 0;

      if (context->n_parts == 0)
        return 0;

      bytes[i] = (char) byte;
      p = g_utf8_next_char (p);

      if (i + 1 == context->n_parts)
        {
          *end = p;
          return g_utf8_validate (bytes, i + 1, NULL) ? g_utf8_get_char (bytes) : 0;
        }
    }

  return 0;
}

gboolean
lanyard_mojibake_decode (LanyardCharset   charset,
                         const char      *text,
                         const char      *p,
                         LanyardMojibake *mojibake)
{
  Context     context = { 0 };
  const char *end = p;

  g_return_val_if_fail (text != NULL && p != NULL && p >= text, FALSE);
  g_return_val_if_fail (mojibake != NULL, FALSE);

  mojibake->character = decode (charset, &context, &end);
  mojibake->kind = find_kind (charset, mojibake->character);

  /* The last byte of ” has no character in Windows-1252, and many programs drop it. */
  if (mojibake->kind == LANYARD_MOJIBAKE_NONE && charset == LANYARD_CHARSET_WINDOWS_1252 && strncmp (p, "â€", strlen ("â€")) == 0)
    {
      *mojibake = (LanyardMojibake) { strlen ("â€"), 0x201d, LANYARD_MOJIBAKE_SYMBOL, FALSE };
      return TRUE;
    }

  if (mojibake->kind == LANYARD_MOJIBAKE_NONE)
    return FALSE;

  mojibake->length = end - p;
  context.before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';
  context.after = *end != '\0' ? g_utf8_get_char (end) : ' ';

  mojibake->strong = charset == LANYARD_CHARSET_MAC_ROMAN
                       ? is_strong_mac (&context, mojibake->kind, mojibake->character)
                       : is_strong_windows (&context, mojibake->kind, mojibake->character);

  return TRUE;
}

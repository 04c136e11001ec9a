/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-search-query.h"
#include "lanyard-search-words.h"

static void
assert_match (const char *typed,
              const char *expected)
{
  g_autoptr (LanyardSearchQuery) query = lanyard_search_query_new (typed);
  g_autofree char *match = lanyard_search_query_dup_match (query, "title");
  g_autofree char *whole = g_strdup_printf ("{title} : (%s)", expected);

  g_assert_cmpstr (match, ==, whole);
  g_assert_cmpint (lanyard_search_query_is_empty (query), ==, *expected == '\0');
}

static void
test_words (void)
{
  assert_match ("Rust", "\"rust\"*");
  assert_match ("  kube   oper ", "\"kube\"* AND \"oper\"*");
  assert_match ("open-source", "\"open source\"*");
  assert_match ("C++ ‘quoted’", "\"c\"* AND \"quoted\"*");
  assert_match ("Übergröße", "\"ubergrosse\"*");
}

static void
test_phrases (void)
{
  assert_match ("\"Open Source\"", "\"open source\"");
  assert_match ("“typeset quotes” «too»", "\"typeset quotes\" AND \"too\"");
  assert_match ("\"not yet clos", "\"not yet clos\"*");
  assert_match ("before\"within\"after", "\"before\"* AND \"within\" AND \"after\"*");
}

static void
test_operators (void)
{
  assert_match ("NOT rust*", "\"not\"* AND \"rust\"*");
  assert_match ("a NEAR(b c, 2)", "\"a\"* AND \"near b\"* AND \"c\"* AND \"2\"*");
  assert_match ("title:^x -y +z", "\"title x\"* AND \"y\"* AND \"z\"*");
  assert_match ("{title abstract} : 'x'; DROP", "\"title\"* AND \"abstract\"* AND \"x\"* AND \"drop\"*");
}

static void
test_nothing (void)
{
  static const char *const nothings[] = { "", "   ", "***", "\"", "\"\"", "“”", "-", "🎉", "\xff\xfe", "()", "\u0301" };

  for (guint i = 0; i < G_N_ELEMENTS (nothings); i++)
    assert_match (nothings[i], "");
}

static void
test_signs (void)
{
  assert_match ("日本", "\"日 本\"");
  assert_match ("第3回Rust入門", "\"第 3 回 rust 入 門\"");
  assert_match ("ＡＩ", "\"ai\"*");
}

/* Somebody may paste a book. */
static void
test_limits (void)
{
  g_autofree char *book = g_strnfill (100000, 'a');
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (LanyardSearchQuery) long_word = lanyard_search_query_new (book);
  g_autoptr (LanyardSearchQuery) many_words = NULL;
  g_autofree char *word_match = lanyard_search_query_dup_match (long_word, "title");
  g_autofree char *words_match = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append (words, "一\u00e4 ");

  many_words = lanyard_search_query_new (words->str);
  words_match = lanyard_search_query_dup_match (many_words, "title");

  g_assert_cmpuint (strlen (word_match), <, 1000);
  g_assert_cmpuint (strlen (words_match), <, 1000);
}

/* @marked is the text with what is expected to be found in brackets. */
static void
assert_found (const char *typed,
              const char *marked)
{
  g_autoptr (LanyardSearchQuery) query = lanyard_search_query_new (typed);
  g_autoptr (GString) text = g_string_new (marked);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray) ranges = NULL;
  gsize end = 0;

  g_string_replace (text, "[", "", 0);
  g_string_replace (text, "]", "", 0);
  ranges = lanyard_search_query_find (query, text->str);

  for (guint i = 0; i < ranges->len; i++)
    {
      LanyardSearchRange range = g_array_index (ranges, LanyardSearchRange, i);

      g_assert_cmpuint (range.start, >=, end);
      g_string_append_len (found, text->str + end, (gssize) (range.start - end));
      g_string_append_printf (found, "[%.*s]", (int) (range.end - range.start), text->str + range.start);
      end = range.end;
    }

  g_string_append (found, text->str + end);
  g_assert_cmpstr (found->str, ==, marked);
}

static void
test_finding (void)
{
  assert_found ("rust", "[Rust] in production, and how to avoid [rusting]; no trust");
  assert_found ("uber", "[Über] alles: [ubercool], not cüber");
  assert_found ("\"open source\"", "[Open-source] and open, sourced");
  assert_found ("\"a b\" \"b c\"", "[a b c] d b");
  assert_found ("東京", "ようこそ[東京]へ、京東");
  assert_found ("nothing", "to be seen");
  assert_found ("", "anything");
}

static void
assert_prepared (const char *text,
                 const char *expected)
{
  g_autofree char *prepared = lanyard_search_words_prepare (text);

  g_assert_cmpstr (prepared, ==, expected);
}

static void
test_preparing (void)
{
  assert_prepared (NULL, NULL);
  assert_prepared ("Plain ASCII, as it is", "Plain ASCII, as it is");
  assert_prepared ("Žižek’s straße", "zizek s strasse ");
  assert_prepared ("日本語 in 3日", "日 本 語 in 3 日 ");
  assert_prepared ("\xff\xfe", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/search-query/words", test_words);
  g_test_add_func ("/store/search-query/phrases", test_phrases);
  g_test_add_func ("/store/search-query/operators", test_operators);
  g_test_add_func ("/store/search-query/nothing", test_nothing);
  g_test_add_func ("/store/search-query/signs", test_signs);
  g_test_add_func ("/store/search-query/limits", test_limits);
  g_test_add_func ("/store/search-query/finding", test_finding);
  g_test_add_func ("/store/search-query/preparing", test_preparing);

  return g_test_run ();
}

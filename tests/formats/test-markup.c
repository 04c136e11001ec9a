/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-markup.h"

typedef struct
{
  const char *source;
  const char *expected;
} Pair;

static const Pair pango[] = {
  { "", "" },
  { "  \n\n ", "" },

  /* plain */
  { "One line", "One line" },
  { "One\ntwo \n\n\n\nthree\r\nfour\n", "One\ntwo\n\nthree\nfour" },
  { "a < b && c > d", "a &lt; b &amp;&amp; c &gt; d" },
  { "Vec<T>, Map<K, V> and Box<dyn Error>", "Vec&lt;T&gt;, Map&lt;K, V&gt; and Box&lt;dyn Error&gt;" },
  { "5 * 3 * 2 and snake_case_name #1 [x]", "5 * 3 * 2 and snake_case_name #1 [x]" },
  { "- only one dash", "- only one dash" },
  { "AT&amp;T&nbsp;labs", "AT&amp;T labs" },
  { "See https://example.org/a?b=1&c=2, or (http://example.com/x_(y)).",
    "See <a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>, or "
    "(<a href=\"http://example.com/x_(y)\">http://example.com/x_(y)</a>)." },
  { "xhttp://example.org https:// http", "xhttp://example.org https:// http" },

  /* HTML */
  { "<p>One</p>\n\n<p>two<br>three</p>", "One\n\ntwo\nthree" },
  { "<b>bold</b> <em>it</em> <code>x &lt; y</code>", "<b>bold</b> <i>it</i> <tt>x &lt; y</tt>" },
  { "First<br/>second<br><br><br>third", "First\nsecond\n\nthird" },
  { "<p>List:</p><ul><li>one</li><li><p>two</p><ul><li>deep</li></ul></li></ul><p>end</p>",
    "List:\n\n• one\n• two\n    • deep\n\nend" },
  { "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b" },
  { "<a href=\"https://example.org/?a=1&amp;b=2\">here</a>", "<a href=\"https://example.org/?a=1&amp;b=2\">here</a>" },
  { "<a href=\"javascript:alert(1)\">no</a> <a href='file:///etc'>no</a> <a href=\"mailto:a@example.org\">m</a>",
    "no no <a href=\"mailto:a@example.org\">m</a>" },
  { "<p>Hi<script>alert('x')</script><style>p{}</style></p>", "Hi" },
  { "<h2>Head</h2><blockquote>said</blockquote>", "<b>Head</b>\n\nsaid" },
  { "<p><b>open <i>never closed</p><p>next", "<b>open <i>never closed</i></b>\n\nnext" },
  { "<b>open <div>in a block</div></b>", "<b>open</b>\n\n<b>in a block</b>" },
  { "<pre>if (a)\n  b ();\n</pre>", "<tt>if\u00a0(a)\n\u00a0\u00a0b\u00a0();</tt>" },
  { "line one\nline two <a href=\"https://example.org\">x</a>",
    "line one\nline two <a href=\"https://example.org\">x</a>" },
  { "<div><div><table><tr><td>a</td><td>b</td></tr></table></div></div>", "a b" },
  { "<p>é &eacute; &hellip; &#x1f680;</p>", "é é … 🚀" },

  /* Markdown */
  { "I’m *especially* **glad** about `code`.", "I’m <i>especially</i> <b>glad</b> about <tt>code</tt>." },
  { "See [the site](https://example.org/?a=1&b=2).",
    "See <a href=\"https://example.org/?a=1&amp;b=2\">the site</a>." },
  { "A [bad](javascript:x) and **good**", "A bad and <b>good</b>" },
  { "What:\n\n- one\n- two\n  - deep\n\nEnd", "What:\n\n• one\n• two\n    • deep\n\nEnd" },
  { "1. one\n2. two", "1. one\n2. two" },
  { "# Title\n\ntext", "<b>Title</b>\n\ntext" },
  { "**Vec<T>** beats all of `<p>`", "<b>Vec&lt;T&gt;</b> beats all of <tt>&lt;p&gt;</tt>" },
  { "About the `<br>` tag and `</p>`", "About the <tt>&lt;br&gt;</tt> tag and <tt>&lt;/p&gt;</tt>" },
  { "**Level**: low\n**Room**: big", "<b>Level</b>: low\n<b>Room</b>: big" },
  { "**Bare** https://example.org/a_b_c here",
    "<b>Bare</b> <a href=\"https://example.org/a_b_c\">https://example.org/a_b_c</a> here" },
  { "```\na  b\n\n\n\nc\n```", "<tt>a\u00a0\u00a0b\n\nc</tt>" },
};

static const Pair lines[] = {
  { "", "" },
  { "One\ntwo \n\n three", "One two three" },
  { "<p>a &amp; b</p><ul><li>c</li></ul>", "a & b c" },
  { "**Bold** [link](https://example.org) *it*\n\n- x\n- y", "Bold link it x y" },
  { "a < b", "a < b" },
};

static void
ignore_text (GMarkupParseContext *context,
             const char          *text,
             gsize                length,
             gpointer             data,
             GError             **error)
{
}

static void
assert_valid (const char *markup)
{
  static const GMarkupParser parser = { .text = ignore_text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *document = g_strconcat ("<markup>", markup, "</markup>", NULL);

  g_assert_true (g_utf8_validate (markup, -1, NULL));
  g_assert_null (strstr (markup, "\n\n\n"));
  g_markup_parse_context_parse (context, document, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_pango (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pango); i++)
    {
      g_autofree char *markup = lanyard_markup_to_pango (pango[i].source);

      g_assert_cmpstr (markup, ==, pango[i].expected);
      assert_valid (markup);
    }
}

static void
test_line (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = lanyard_markup_to_line (lines[i].source);

      g_assert_cmpstr (line, ==, lines[i].expected);
    }
}

static char *
repeat (const char *text,
        guint       n)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free_and_steal (g_steal_pointer (&all));
}

/* What is meant to exhaust a parser is cut, and takes no time worth a test. */
static void
test_limits (void)
{
  static const char *const units[] = {
    "<p>paragraph of text",
    "<div>",
    "<b>",
    "<ul><li>",
    "<a href=\"https://example.org/\">",
    "> ",
    "- ",
    "[",
    "**a ",
    "*a _b ",
    "<a ",
    "`",
    "![",
    "&amp;",
    "paragraph **of** text\n\n",
    "<p>&lt;&lt;&lt;",
    "\n",
    "https://example.org/(",
    "h",
    "\"&é",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *source = repeat (units[i], 270000 / strlen (units[i]));
      g_autofree char *markup = lanyard_markup_to_pango (source);
      g_autofree char *line = lanyard_markup_to_line (source);

      assert_valid (markup);
      g_assert_cmpuint (strlen (markup), <, 600 * 1024);
      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
}

static void
test_cut (void)
{
  g_autofree char *source = repeat ("A paragraph with & in it.\n\n", 100000);
  g_autofree char *signs = repeat ("&&&&&&&&\n\n", 30000);
  g_autofree char *markup = lanyard_markup_to_pango (source);
  g_autofree char *cut = lanyard_markup_to_pango (signs);

  assert_valid (markup);
  assert_valid (cut);
  g_assert_cmpuint (strlen (markup), <, 300 * 1024);
  g_assert_cmpuint (strlen (cut), <, 300 * 1024);
  g_assert_true (g_str_has_suffix (cut, "&amp;\n\n…"));
}

static const char *const pieces[] = {
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  "<i>",
  "</i>",
  "<a href=\"https://e.org/?a&b\">",
  "</a>",
  "<ul>",
  "<li>",
  "</ul>",
  "<br>",
  "<pre>",
  "</pre>",
  "<code>",
  "</code>",
  "<",
  ">",
  "&",
  "&lt;",
  "&#0;",
  "&#1;",
  "**",
  "*",
  "_",
  "`",
  "[",
  "](https://e.org)",
  "](x)",
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "# ",
  "> ",
  "    ",
  "word",
  " ",
  "\u00a0",
  "é",
  "🚀",
  "https://e.org/",
  "<!--",
  "-->",
  "<script>",
  "\xff",
  "\x01",
  "<h1>",
  "</h1>",
  "```\n",
  "<ol>",
  "\\",
  "'",
  "\"",
};

/* Any order of what means something gives valid markup. */
static void
test_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251112);

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GString) source = g_string_new (NULL);
      g_autofree char *markup = NULL;
      g_autofree char *line = NULL;

      for (gint32 n = g_rand_int_range (rand, 1, 40); n > 0; n--)
        g_string_append (source, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      markup = lanyard_markup_to_pango (source->str);
      line = lanyard_markup_to_line (source->str);
      assert_valid (markup);
      g_assert_null (strchr (line, '\n'));
      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markup/pango", test_pango);
  g_test_add_func ("/markup/line", test_line);
  g_test_add_func ("/markup/limits", test_limits);
  g_test_add_func ("/markup/cut", test_cut);
  g_test_add_func ("/markup/noise", test_noise);

  return g_test_run ();
}

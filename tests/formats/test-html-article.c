/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-error.h"
#include "lanyard-format.h"
#include "lanyard-markup.h"
#include "lanyard-pick.h"
#include "lanyard-section.h"
#include "lanyard-shortlist.h"
#include "lanyard-speaker.h"

#define SESSION "<a href='https://x.org/talk/1'>Moss in May</a>"

static LanyardShortlist *
read_bytes (const char *data,
            gsize       length,
            const char *address)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  GObject *result = lanyard_format_read (bytes, "page", address, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SHORTLIST (result));

  return LANYARD_SHORTLIST (result);
}

static LanyardShortlist *
read_text (const char *text)
{
  return read_bytes (text, strlen (text), NULL);
}

static char *
load_fixture (const char *name,
              gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return text;
}

static void
describe_pick (GString     *text,
               LanyardPick *pick)
{
  GListModel      *speakers = lanyard_pick_get_speakers (pick);
  const char      *reason = lanyard_pick_get_reason (pick);
  g_autofree char *markup = lanyard_markup_to_pango (reason != NULL ? reason : "");

  g_string_append_printf (text, "  %s <%s>\n", lanyard_pick_get_title (pick), lanyard_pick_get_url (pick));

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      const char *affiliation = lanyard_speaker_get_affiliation (speaker);

      g_string_append_printf (text, "    %s, %s\n", lanyard_speaker_get_name (speaker), affiliation != NULL ? affiliation : "?");
    }

  g_string_append_printf (text, "    “%s”\n", markup);
}

/* All that a reader sees of a shortlist. */
static char *
describe (LanyardShortlist *shortlist)
{
  g_autoptr (GString) text = g_string_new (lanyard_shortlist_get_title (shortlist));
  GListModel *sections = lanyard_shortlist_get_sections (shortlist);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);
      GListModel *picks = lanyard_section_get_picks (section);
      const char *title = lanyard_section_get_title (section);

      g_string_append_printf (text, " %s\n", title != NULL ? title : "-");
      for (guint j = 0; j < g_list_model_get_n_items (picks); j++)
        {
          g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, j);

          describe_pick (text, pick);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The same article in both languages is the same shortlist. */
static void
test_pairs (void)
{
  static const struct
  {
    const char *name;
    const char *address;
    guint       n_sections;
  } pairs[] = {
    { "orchard-picks", NULL, 2 },
    { "plain-picks", "https://pretalx.example.org/blog/picks.html", 1 },
    { "mixed-picks", "https://moss.example.org/2030/picks", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *markdown_name = g_strconcat (pairs[i].name, ".md", NULL);
      g_autofree char *html_name = g_strconcat (pairs[i].name, ".html", NULL);
      gsize            markdown_length;
      gsize            html_length;
      g_autofree char *markdown = load_fixture (markdown_name, &markdown_length);
      g_autofree char *html = load_fixture (html_name, &html_length);
      g_autoptr (LanyardShortlist) expected = read_bytes (markdown, markdown_length, NULL);
      g_autoptr (LanyardShortlist) shortlist = read_bytes (html, html_length, pairs[i].address);
      g_autofree char *expected_text = describe (expected);
      g_autofree char *text = describe (shortlist);

      g_test_message ("%s", text);
      g_assert_cmpstr (text, ==, expected_text);
      g_assert_cmpuint (g_list_model_get_n_items (lanyard_shortlist_get_sections (shortlist)), ==, pairs[i].n_sections);
    }
}

static void
test_mixed (void)
{
  gsize            length;
  g_autofree char *html = load_fixture ("mixed-picks.html", &length);
  g_autoptr (LanyardShortlist) shortlist = read_bytes (html, length, "https://moss.example.org/2030/picks");
  g_autofree char *text = describe (shortlist);

  g_assert_cmpstr (text, ==,
                   "A Week of Moss\n"
                   " -\n"
                   "  In this talk Jane shows what grows in the dark. <https://moss.example.org/2030/talk/AAAAA1/>\n"
                   "    “In <a href=\"https://moss.example.org/2030/talk/AAAAA1/\">this talk</a> Jane shows what grows in the "
                   "<i>dark</i>. Go there.”\n"
                   " Tuesday\n"
                   "  Moss for Beginners <https://moss.example.org/2030/talk/BBBBB2/>\n"
                   "    Ada Apple, Orchard\n"
                   "    “<b>start</b> here”\n"
                   "  All About Peat <https://moss.example.org/2030/talk/CCCCC3/>\n"
                   "    “It is old.”\n"
                   "  Bog Bodies <https://moss.example.org/2030/talk/DDDDD4/>\n"
                   "    “”\n"
                   " Wednesday\n"
                   "  Fern and Friends <https://moss.example.org/2030/talk/EEEEE5/>\n"
                   "    Ben Birch, ?\n"
                   "    “They are green”\n"
                   "  Lichen at Large <https://moss.example.org/2030/talk/FFFFF6/>\n"
                   "    Cleo Cherry, ?\n"
                   "    “”\n"
                   " And more\n"
                   "  Stones that Roll <https://moss.example.org/2030/talk/GGGGG7/>\n"
                   "    Eve Elm, ?\n"
                   "    Fay Fig, ?\n"
                   "    “They gather none.”\n"
                   "  The Last Moss <https://moss.example.org/2030/talk/HHHHH8/>\n"
                   "    Gus Gum, ?\n"
                   "    “Do not miss <a href=\"https://moss.example.org/2030/talk/HHHHH8/\">The Last Moss</a> by Gus Gum!”\n");
}

static void
assert_head (LanyardShortlist *shortlist,
             const char       *title,
             const char       *author,
             const char       *date,
             const char       *url)
{
  GDate *day = lanyard_shortlist_get_date (shortlist);
  char   text[16] = "";

  if (day != NULL)
    g_date_strftime (text, sizeof text, "%Y-%m-%d", day);

  g_assert_cmpstr (lanyard_shortlist_get_title (shortlist), ==, title);
  g_assert_cmpstr (lanyard_shortlist_get_author (shortlist), ==, author);
  g_assert_cmpstr (text, ==, date);
  g_assert_cmpstr (lanyard_shortlist_get_url (shortlist), ==, url);
}

static void
test_heads (void)
{
  static const struct
  {
    const char *head;
    const char *title;
    const char *author;
    const char *date;
    const char *url;
  } heads[] = {
    { "<title>A – Site</title>", "A – Site", NULL, "", "https://x.org/page" },
    { "<title>A – Site</title><h1>A</h1>", "A", NULL, "", "https://x.org/page" },
    { "<meta property='og:title' content='A &amp; B'><title>X</title><meta name=author content=' Ada  Apple '>"
      "<meta property='article:published_time' content='2030-04-02T23:00:00-08:00'><link rel='x canonical' href='/a'>",
      "A & B", "Ada Apple", "2030-04-02", "https://x.org/a" },
    { "<meta name=author content=Ada><meta name=author content=Ben><meta name=title content=X>", "Untitled Article", "Ada, Ben", "", "https://x.org/page" },
    { "<meta property='article:author' content='https://x.org/ada'><p><a rel=author href=/ada>Ada</a><time datetime=2030-04-03>now</time>",
      "Untitled Article", "Ada", "2030-04-03", "https://x.org/page" },
    { "<meta property='og:url' content='https://x.org/og'><h1>A</h1><p itemprop=author>Ada</p><p itemprop=datePublished>2030-04-04", "A", "Ada",
      "2030-04-04", "https://x.org/og" },
    { "<link rel=canonical href='javascript:x'><h1>A</h1>", "A", NULL, "", "https://x.org/page" },
    { "<script type=application/ld+json>[{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"author\":\"Ada\",\"mainEntityOfPage\":"
      "{\"@id\":\"/ld\"},\"datePublished\":\"2030-04-05\"}]</script><meta property='og:title' content=X><link rel=canonical href=/a>",
      "A", "Ada", "2030-04-05", "https://x.org/ld" },
    { "<script type=application/ld+json>{\"@type\":\"Event\",\"name\":\"X\"}</script>"
      "<script type=application/ld+json>{\"@type\":\"http://schema.org/Article\",\"author\":{\"name\":\"Ada\"}}</script><h1>A</h1>",
      "A", "Ada", "", "https://x.org/page" },
    { "<script type=application/ld+json>[[[[[{</script><h1>A</h1>", "A", NULL, "", "https://x.org/page" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *page = g_strconcat ("<!doctype html>", heads[i].head, "<p>" SESSION, NULL);
      g_autoptr (LanyardShortlist) shortlist = read_bytes (page, strlen (page), "https://x.org/page#part");

      assert_head (shortlist, heads[i].title, heads[i].author, heads[i].date, heads[i].url);
    }
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *page;
    gsize       length;
    const char *title;
  } pages[] = {
#define PAGE(text) text, sizeof (text) - 1
    { PAGE ("<html><meta charset=utf-8><h1>Höhe</h1>" SESSION), "Höhe" },
    { PAGE ("\xef\xbb\xbf<html><meta charset=koi8-r><h1>Höhe</h1>" SESSION), "Höhe" },
    { PAGE ("<html><meta charset='ISO-8859-1'><h1>H\xf6he \x96 so</h1>" SESSION), "Höhe – so" },
    { PAGE ("<html><h1>H\xf6he</h1>" SESSION), "Höhe" },
    { PAGE ("<html><meta http-equiv=Content-Type content='text/html; charset=windows-1251'><h1>\xcc\xee\xf5</h1>" SESSION), "Мох" },
    { PAGE ("<html><META CHARSET=\"Shift_JIS\"><h1>\x83\x52\x83\x50</h1>" SESSION), "コケ" },
    { PAGE ("<html><meta charset=iso-2022-jp><h1>\x1b$B%3%1\x1b(B</h1>" SESSION), "コケ" },
    { PAGE ("<?xml version='1.0' encoding='iso-8859-2'?><html><h1>\xb3\xf3"
            "d\xbc</h1>" SESSION),
      "łódź" },
    { PAGE ("<html><meta charset=nonsense><h1>H\xf6he</h1>" SESSION), "Höhe" },
    { PAGE ("<html><meta charset=utf-8><h1>H\xc3\x83\xc2\xb6he</h1>" SESSION), "Höhe" },
#undef PAGE
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (LanyardShortlist) shortlist = read_bytes (pages[i].page, pages[i].length, NULL);

      g_assert_cmpstr (lanyard_shortlist_get_title (shortlist), ==, pages[i].title);
    }
}

/* Which part of a page is the article. Where Fern is, is not. */
static void
test_content (void)
{
#define FERN "<a href='https://x.org/talk/2'>Fern in Fall</a>"
#define LONG "<p>Words and words and words and words and words and words and words and words and words."
  static const char *const pages[] = {
    "<body><div>See " FERN "</div><article>" LONG SESSION "</article>",
    "<body><article>See " FERN "</article><article>" LONG SESSION "</article>",
    "<body><p>See " FERN "</p><main><article>Hello.</article><article>See " SESSION "</article></main>",
    "<body><div><div>See " FERN "</div><div><div>" LONG LONG SESSION "</div></div></div>",
    "<!doctype html><meta charset=utf-8><nav>" FERN "</nav><article>" LONG SESSION "</article>",
    "<body>" SESSION "<div role=navigation>" FERN "</div><div class='a Comments'>" FERN "</div><p hidden>" FERN "</p><svg>" FERN "</svg>",
  };
#undef FERN
#undef LONG

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (LanyardShortlist) shortlist = read_text (pages[i]);
      g_autofree char *text = describe (shortlist);

      g_assert_nonnull (strstr (text, "Moss in May"));
      g_assert_null (strstr (text, "Fern in Fall"));
    }
}

/* What is told by the content, and never by a name. */
static void
test_sniff (void)
{
  static const char *const pages[] = {
    "<!DOCTYPE html>" SESSION,
    "\n\n<HTML><body>" SESSION,
    "<?xml version='1.0'?>\n<!-- a <b> --><!DOCTYPE html PUBLIC 'x'><html>" SESSION,
    "<h1>T</h1>" SESSION,
    "<ul><li>" SESSION "</ul>",
    "<article>" SESSION,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (LanyardShortlist) shortlist = read_text (pages[i]);

      g_assert_cmpuint (g_list_model_get_n_items (lanyard_shortlist_get_sections (shortlist)), ==, 1);
    }
}

static void
assert_error (const char *data,
              gsize       length,
              int         code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) result = lanyard_format_read (bytes, "x.html", NULL, NULL, &error);

  g_assert_null (result);
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_nonnull (strstr (error->message, "“x.html”"));
}

static void
test_errors (void)
{
  static const char *const empty[] = {
    "<!doctype html>",
    "<html><h1>T</h1><p>See <a href='https://x.org/schedule/'>the schedule</a>.",
    "<html><h1>T</h1><h2>P</h2><p>Speaker: Ada Apple",
    "<html><nav>" SESSION "</nav><p>Words",
    "<html><p><a href='/talk/1'>Nobody knows of which site</a>",
  };
  static const char *const unknown[] = {
    "<rss><channel>" SESSION "</channel></rss>",
    "<?xml version='1.0'?><feed>" SESSION "</feed>",
    "<!doctype svg><svg>" SESSION "</svg>",
    "<",
  };
  static const char binary[] = "<html>\x01\x02" SESSION;
  g_autofree char  *big = g_strnfill (20 * 1024 * 1024, 'x');
  g_autoptr (GString) long_text = g_string_new ("<html>");

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    assert_error (empty[i], strlen (empty[i]), LANYARD_ERROR_EMPTY);

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    assert_error (unknown[i], strlen (unknown[i]), LANYARD_ERROR_UNKNOWN_FORMAT);

  assert_error (binary, sizeof binary - 1, LANYARD_ERROR_DAMAGED);
  memcpy (big, "<html>", strlen ("<html>"));
  assert_error (big, 20 * 1024 * 1024, LANYARD_ERROR_TOO_LARGE);
  for (guint i = 0; i < 200000; i++)
    g_string_append (long_text, "<p>word word");
  assert_error (long_text->str, long_text->len, LANYARD_ERROR_TOO_LARGE);

  g_string_assign (long_text, "<html><p ");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (long_text, "a%u ", i);
  g_string_append (long_text, ">" SESSION);
  assert_error (long_text->str, long_text->len, LANYARD_ERROR_DAMAGED);
}

/* Markup that nobody writes is read, or refused, in the time that its size takes. */
static void
test_depths (void)
{
  static const char *const tags[] = { "<div>", "<ul><li>", "<b>", "<blockquote>", "<table><tr><td>", "<a href=/x>", "<h1>", "<br>", "&amp;" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><body>" SESSION);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GObject) result = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 20000; j++)
        g_string_append (page, tags[i]);

      g_string_append (page, "end");
      bytes = g_bytes_new (page->str, page->len);
      result = lanyard_format_read (bytes, "deep", NULL, NULL, &error);
      g_assert_true ((result == NULL) == (error != NULL));
    }
}

/* Signs that mean something in Markdown are what they are. */
static void
test_signs (void)
{
  static const struct
  {
    const char *html;
    const char *markup;
  } reasons[] = {
    { "Go there! It is #1: 5 * 3, a_b, [sic], C#, 1. &amp; ¯\\_(ツ)_/¯!", "Go there! It is #1: 5 * 3, a_b, [sic], C#, 1. &amp; ¯\\_(ツ)_/¯!" },
    { "<b>So</b> *this* is &lt;b&gt; _that_!", "<b>So</b> *this* is &lt;b&gt; _that_!" },
    { "# 1 is <em>a </em>b<em> c</em>", "# 1 is <i>a</i> b <i>c</i>" },
    { "<b><strong>a</strong></b> <b>b</b><b>c</b>", "<b>a</b> <b>bc</b>" },
    { "<ul><li>a<li>b</ul><ul><li>c<li>d</ul>", "• a\n• b\n• c\n• d" },
    { "a<br><br>b<br>", "a\n\nb" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *page = g_strconcat ("<html><h1>T</h1><h2>" SESSION "</h2><div>", reasons[i].html, "</div>", NULL);
      g_autoptr (LanyardShortlist) shortlist = read_text (page);
      g_autoptr (LanyardSection) section = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), 0);
      g_autoptr (LanyardPick) pick = g_list_model_get_item (lanyard_section_get_picks (section), 0);
      g_autofree char *markup = lanyard_markup_to_pango (lanyard_pick_get_reason (pick));

      g_assert_cmpstr (markup, ==, reasons[i].markup);
    }
}

/* Each of many sessions in one paragraph is found, in about the time that the same text in many
 * paragraphs takes. */
static void
test_crowd (void)
{
  static const char *const separators[] = { " ", "</p><p>" };
  g_autofree char         *filler = g_strnfill (900, 'x');
  double                   seconds[G_N_ELEMENTS (separators)];

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><p>");
      g_autoptr (LanyardShortlist) shortlist = NULL;
      g_autoptr (LanyardSection) section = NULL;

      for (guint j = 0; j < 900; j++)
        g_string_append_printf (page, "I like <a href='https://x.org/talk/%u'>Moss in May</a>, %s.%s", j, filler, separators[i]);

      g_test_timer_start ();
      shortlist = read_text (page->str);
      seconds[i] = g_test_timer_elapsed ();
      section = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), 0);
      g_assert_cmpuint (g_list_model_get_n_items (lanyard_section_get_picks (section)), ==, 900);
    }

  g_test_message ("%.2f times as long", seconds[0] / seconds[1]);
  g_assert_cmpfloat (seconds[0], <, 8 * seconds[1]);
}

static void
test_noise (void)
{
  static const char *const files[] = { "orchard-picks.html", "mixed-picks.html", "plain-picks.html" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20300402);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gsize            length;
      g_autofree char *text = load_fixture (files[i], &length);

      for (guint j = 0; j < 200; j++)
        {
          static const char signs[] = "\n-#*:[]()<>`\"'&%\t\x80\xff{}|~!/=";
          g_autofree char  *changed = g_memdup2 (text, length);
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GObject) result = NULL;
          g_autoptr (GError) error = NULL;

          for (guint k = 0; k < 40; k++)
            changed[g_rand_int_range (rand, 100, (gint32) length)] = signs[g_rand_int_range (rand, 0, sizeof signs - 1)];

          bytes = g_bytes_new_take (g_steal_pointer (&changed), g_rand_int_range (rand, 1, (gint32) length));
          result = lanyard_format_read (bytes, "noise", "https://x.org/", NULL, &error);
          g_assert_true ((result == NULL) == (error != NULL));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-article/pairs", test_pairs);
  g_test_add_func ("/html-article/mixed", test_mixed);
  g_test_add_func ("/html-article/heads", test_heads);
  g_test_add_func ("/html-article/encodings", test_encodings);
  g_test_add_func ("/html-article/content", test_content);
  g_test_add_func ("/html-article/sniff", test_sniff);
  g_test_add_func ("/html-article/errors", test_errors);
  g_test_add_func ("/html-article/signs", test_signs);
  g_test_add_func ("/html-article/depths", test_depths);
  g_test_add_func ("/html-article/crowd", test_crowd);
  g_test_add_func ("/html-article/noise", test_noise);

  return g_test_run ();
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-encoding.h"
#include "lanyard-error.h"
#include "lanyard-html.h"
#include "lanyard-text-repair.h"
#include "lanyard-url.h"

/* Pages that carry their own pictures and programs are large, and yet no larger than this. */
#define MAX_BYTES (16 * 1024 * 1024)

/* What a page starts with, and where it declares its encoding: browsers look no further. */
#define SNIFF_BYTES 4096
#define PRESCAN_BYTES 4096

/* libxml2 compares each attribute of a tag with all before it. */
#define MAX_ATTRIBUTES 1000

/* No list of words in an attribute is longer. */
#define MAX_WORDS_BYTES 4096

struct _LanyardHtml
{
  xmlDoc *document; /* (owned) */
  char   *base;     /* (owned) (nullable) */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (htmlParserCtxt, htmlFreeParserCtxt)

/* What a page or a part of one may start with. */
static const char *const first_tags[] = {
  "article", "body", "div", "h1", "h2", "h3", "head", "header", "html", "main", "meta", "nav",
  "ol", "p", "script", "section", "style", "table", "title", "ul", NULL
};

static const char *
skip_space (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;

  return p;
}

static const char *
skip_prologue (const char *p)
{
  const char *end;

  for (p = skip_space (p); g_str_has_prefix (p, "<!--") || g_str_has_prefix (p, "<?"); p = skip_space (end + strlen (end[0] == '-' ? "-->" : "?>")))
    {
      end = strstr (p, p[1] == '!' ? "-->" : "?>");
      if (end == NULL)
        break;
    }

  return p;
}

gboolean
lanyard_html_sniff (const char *data,
                    gsize       length)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *tag = NULL;
  const char      *p;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  text = lanyard_encoding_decode (data, MIN (length, SNIFF_BYTES));
  p = skip_prologue (text->str);
  if (g_ascii_strncasecmp (p, "<!doctype html", strlen ("<!doctype html")) == 0)
    return TRUE;

  if (*p != '<')
    return FALSE;

  tag = g_ascii_strdown (p + 1, (gssize) strcspn (p + 1, " \t\r\n/>"));

  return g_strv_contains (first_tags, tag);
}

/* The name that follows a word and “=” in the head. */
static char *
find_name (const char *head,
           const char *word)
{
  const char *found = strstr (head, word);
  const char *p;
  gsize       length;

  if (found == NULL)
    return NULL;

  p = skip_space (found + strlen (word));
  if (*p != '=')
    return NULL;

  p = skip_space (p + 1);
  p += strspn (p, "\"'");
  length = strcspn (p, "\"' \t\r\n;>/?");

  return length > 0 && length <= 40 ? g_strndup (p, length) : NULL;
}

/* WHATWG HTML, 13.2.3.2: the label in a meta element, or of XHTML in its declaration. */
static char *
find_charset (const char *data,
              gsize       length)
{
  g_autofree char *start = g_strndup (data, MIN (length, PRESCAN_BYTES));
  g_autofree char *head = g_ascii_strdown (start, -1);
  const char      *meta = strstr (head, "<meta");
  char            *name = meta != NULL ? find_name (meta, "charset") : NULL;

  if (name == NULL && g_str_has_prefix (skip_space (head), "<?xml"))
    name = find_name (head, "encoding");

  return name;
}

/* What calls itself Latin-1 is Windows-1252, and what is valid UTF-8 is nothing else. */
static gboolean
is_read_anyway (const char *charset)
{
  static const char *const names[] = { "ascii", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "utf-16", "utf-8", "utf8", "windows-1252", NULL };

  return g_strv_contains (names, charset);
}

static char *
decode (GBytes *bytes)
{
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *charset = find_charset (data, length);
  g_autofree char *converted = NULL;
  gsize            n = 0;

  if (charset != NULL && !is_read_anyway (charset) && (g_str_has_prefix (charset, "iso-2022") || !g_utf8_validate_len (data, length, NULL)))
    converted = g_convert_with_fallback (data, (gssize) length, "UTF-8", charset, "?", NULL, &n, NULL);

  return converted != NULL ? lanyard_text_read (converted, n) : lanyard_text_read (data, length);
}

static const char *
skip_until (const char *p,
            const char *ends)
{
  return p + strcspn (p, ends);
}

/* What stands behind the name of an attribute. */
static const char *
skip_value (const char *p)
{
  const char *value = skip_space (p);

  if (*value != '=')
    return p;

  value = skip_space (value + 1);
  if (*value != '"' && *value != '\'')
    return skip_until (value, " \t\r\n\f>");

  p = strchr (value + 1, *value);

  return p != NULL ? p + 1 : value + strlen (value);
}

static gboolean
has_endless_tag (const char *text)
{
  for (const char *p = strchr (text, '<'); p != NULL; p = strchr (p, '<'))
    {
      const char *name = p + 1;
      guint       n = 0;

      p = skip_until (name, " \t\r\n\f/><");
      while (g_ascii_isalpha (*name) && *p != '\0' && *p != '>' && n <= MAX_ATTRIBUTES)
        {
          p += strspn (p, " \t\r\n\f/=");
          p = skip_value (skip_until (p, " \t\r\n\f/=>"));
          n++;
        }

      if (n > MAX_ATTRIBUTES)
        return TRUE;

      /* In programs, “<” is less than. */
      if (g_ascii_strncasecmp (name, "script", strlen ("script")) == 0 && strstr (p, "</") != NULL)
        p = strstr (p, "</");
    }

  return FALSE;
}

static void
find_base (LanyardHtml *self,
           const char  *address)
{
  xmlNode *root = lanyard_html_get_root (self);

  self->base = lanyard_url_keep (address);

  for (xmlNode *node = root; node != NULL; node = lanyard_html_next (node, root, !lanyard_html_is (node, "body")))
    {
      if (lanyard_html_is (node, "base"))
        {
          g_autofree char *href = lanyard_html_dup_attribute (node, "href");
          char            *base = lanyard_html_resolve (self, href);

          if (base == NULL)
            continue;

          g_free (self->base);
          self->base = base;
          return;
        }
    }
}

LanyardHtml *
lanyard_html_new (GBytes     *bytes,
                  const char *address,
                  GError    **error)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  g_autoptr (htmlParserCtxt) parser = NULL;
  g_autoptr (LanyardHtml) self = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > MAX_BYTES)
    {
      /* TRANSLATORS: %d is a number of mebibytes. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
                   _ ("it is a web page of more than %d MiB. Choose a smaller one."), MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  damaged = decode (bytes);
  if (damaged == NULL)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is a web page that is not all text. Get it again."));
      return NULL;
    }

  text = lanyard_text_repair (damaged);
  if (has_endless_tag (text))
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is a web page whose markup is damaged. Choose another one."));
      return NULL;
    }

  parser = htmlNewParserCtxt ();
  self = g_new0 (LanyardHtml, 1);
  self->document = parser != NULL ? htmlCtxtReadMemory (parser, text, (int) strlen (text), NULL, "UTF-8", options) : NULL;
  if (self->document == NULL || xmlDocGetRootElement (self->document) == NULL)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY, _ ("it is a web page with nothing on it. Choose another one."));
      return NULL;
    }

  find_base (self, address);

  return g_steal_pointer (&self);
}

void
lanyard_html_free (LanyardHtml *self)
{
  g_clear_pointer (&self->document, xmlFreeDoc);
  g_clear_pointer (&self->base, g_free);
  g_free (self);
}

xmlNode *
lanyard_html_get_root (LanyardHtml *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return xmlDocGetRootElement (self->document);
}

char *
lanyard_html_resolve (LanyardHtml *self,
                      const char  *url)
{
  char *resolved;

  g_return_val_if_fail (self != NULL, NULL);

  resolved = lanyard_url_resolve (self->base, url);

  return resolved != NULL ? resolved : lanyard_url_keep_written (url);
}

gboolean
lanyard_html_is (xmlNode    *node,
                 const char *name)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

xmlNode *
lanyard_html_next (xmlNode *node,
                   xmlNode *root,
                   gboolean enter)
{
  g_return_val_if_fail (node != NULL, NULL);

  if (enter && node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;

  while (node != root && node != NULL && node->next == NULL)
    node = node->parent;

  return node == NULL || node == root ? NULL : node->next;
}

char *
lanyard_html_dup_attribute (xmlNode    *node,
                            const char *name)
{
  g_autofree char *copy = NULL;
  xmlChar         *value;

  g_return_val_if_fail (node != NULL, NULL);

  if (node->type != XML_ELEMENT_NODE)
    return NULL;

  value = xmlGetProp (node, (const xmlChar *) name);
  copy = value != NULL ? g_utf8_make_valid ((const char *) value, -1) : NULL;
  xmlFree (value);

  return copy != NULL && *g_strstrip (copy) != '\0' ? g_steal_pointer (&copy) : NULL;
}

gboolean
lanyard_html_has_word_of (xmlNode           *node,
                          const char        *attribute,
                          const char *const *words)
{
  g_autofree char *value = lanyard_html_dup_attribute (node, attribute);
  g_autofree char *lower = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (words != NULL, FALSE);

  if (value == NULL || strlen (value) > MAX_WORDS_BYTES)
    return FALSE;

  lower = g_ascii_strdown (value, -1);
  parts = g_strsplit_set (lower, " \t\r\n;", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_strv_contains (words, parts[i]))
        return TRUE;
    }

  return FALSE;
}

gboolean
lanyard_html_has_word (xmlNode    *node,
                       const char *attribute,
                       const char *word)
{
  const char *const words[] = { word, NULL };

  return lanyard_html_has_word_of (node, attribute, words);
}

char *
lanyard_html_dup_text (xmlNode *node)
{
  xmlChar *content;
  char    *text;

  g_return_val_if_fail (node != NULL, NULL);

  content = xmlNodeGetContent (node);
  text = g_utf8_make_valid (content != NULL ? (const char *) content : "", -1);
  xmlFree (content);

  return text;
}

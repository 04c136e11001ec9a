/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>

#include "lanyard-error.h"
#include "lanyard-xml.h"

/* There is no element this deep in a schedule; libxml2 itself would go to 256. */
#define MAX_DEPTH 64

/* The level of an element with nothing in it. */
#define NO_LEVEL G_MAXINT

struct _LanyardXml
{
  xmlTextReader *reader; /* (owned) */
  GString       *text;   /* (owned), of the element that is read */
  gboolean       has_begun;
  gboolean       is_broken;
  gboolean       is_too_deep;
  int            line; /* where it broke */
};

static void
on_error_cb (void     *user_data,
             xmlError *error)
{
  LanyardXml *self = user_data;

  if (error->level >= XML_ERR_ERROR && self->line == 0)
    self->line = error->line;
}

/* A document that says it is in UTF-8, or says nothing, and is in Latin-1 is read as what it is. */
static const char *
find_encoding (const char *data,
               gsize       length)
{
  const char *end = g_strstr_len (data, (gssize) MIN (length, 200), "?>");

  if (length >= 2 && ((guchar) data[0] >= 0xfe || data[0] == '\0' || data[1] == '\0'))
    return NULL;

  if (end != NULL && g_strstr_len (data, end - data, "encoding") != NULL && g_strstr_len (data, end - data, "UTF-8") == NULL && g_strstr_len (data, end - data, "utf-8") == NULL)
    return NULL;

  return g_utf8_validate_len (data, length, NULL) ? NULL : "ISO-8859-1";
}

LanyardXml *
lanyard_xml_new (GBytes *bytes)
{
  const int   options = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  LanyardXml *self;
  const char *data;
  gsize       length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  self = g_new0 (LanyardXml, 1);
  self->text = g_string_new (NULL);
  self->reader = xmlReaderForMemory (data, (int) length, NULL, find_encoding (data, length), options);
  if (self->reader != NULL)
    xmlTextReaderSetStructuredErrorHandler (self->reader, on_error_cb, self);
  else
    self->is_broken = TRUE;

  return self;
}

void
lanyard_xml_free (LanyardXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
read_node (LanyardXml *self)
{
  int result = self->is_broken ? -1 : xmlTextReaderRead (self->reader);

  self->has_begun = TRUE;
  if (result == 1 && xmlTextReaderDepth (self->reader) > MAX_DEPTH)
    {
      self->is_too_deep = TRUE;
      self->line = xmlTextReaderGetParserLineNumber (self->reader);
      result = -1;
    }

  if (result < 0)
    self->is_broken = TRUE;

  return result == 1;
}

int
lanyard_xml_enter (LanyardXml *self)
{
  if (!self->has_begun)
    return 0;

  return !self->is_broken && xmlTextReaderIsEmptyElement (self->reader) == 0 ? xmlTextReaderDepth (self->reader) + 1 : NO_LEVEL;
}

gboolean
lanyard_xml_next_child (LanyardXml *self,
                        int         level)
{
  if (level == NO_LEVEL)
    return FALSE;

  while (read_node (self))
    {
      int depth = xmlTextReaderDepth (self->reader);

      if (depth < level)
        return FALSE;

      if (depth == level && xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT)
        return TRUE;
    }

  return FALSE;
}

gboolean
lanyard_xml_is (LanyardXml *self,
                const char *name)
{
  return strcmp ((const char *) xmlTextReaderConstLocalName (self->reader), name) == 0;
}

char *
lanyard_xml_dup_attribute (LanyardXml *self,
                           const char *name)
{
  const char *value = NULL;
  char       *copy;

  if (xmlTextReaderMoveToAttribute (self->reader, BAD_CAST name) == 1)
    value = (const char *) xmlTextReaderConstValue (self->reader);

  copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
  xmlTextReaderMoveToElement (self->reader);

  return copy;
}

static gboolean
is_blank (GString *text)
{
  return strspn (text->str, " \t\r\n") == text->len;
}

char *
lanyard_xml_dup_text (LanyardXml *self)
{
  int level = lanyard_xml_enter (self);

  if (level == NO_LEVEL)
    return NULL;

  g_string_truncate (self->text, 0);
  while (read_node (self) && xmlTextReaderDepth (self->reader) >= level)
    {
      switch (xmlTextReaderNodeType (self->reader))
        {
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          g_string_append (self->text, (const char *) xmlTextReaderConstValue (self->reader));
          break;

        default:
          break;
        }
    }

  return is_blank (self->text) ? NULL : g_strndup (self->text->str, self->text->len);
}

gboolean
lanyard_xml_check (LanyardXml *self,
                   GError    **error)
{
  if (!self->is_broken)
    return TRUE;

  if (self->is_too_deep)
    /* TRANSLATORS: %d is the number of a line. */
    g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED,
                 _ ("it is nested too deeply in line %d. Get the file again."), self->line);
  else
    /* TRANSLATORS: %d is the number of a line. */
    g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED,
                 _ ("it is a schedule in XML that breaks in line %d. Get the file again."), self->line);

  return FALSE;
}

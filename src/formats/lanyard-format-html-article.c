/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-article-outline.h"
#include "lanyard-error.h"
#include "lanyard-formats-table.h"
#include "lanyard-html-content.h"
#include "lanyard-html-head.h"
#include "lanyard-html-markdown.h"
#include "lanyard-html.h"
#include "lanyard-pick.h"
#include "lanyard-section.h"

/* Names alone are on many pages; a page about talks leads to some. */
static gboolean
leads_to_sessions (LanyardShortlist *shortlist)
{
  GListModel *sections = lanyard_shortlist_get_sections (shortlist);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);
      GListModel *picks = lanyard_section_get_picks (section);

      for (guint j = 0; j < g_list_model_get_n_items (picks); j++)
        {
          g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, j);

          if (lanyard_pick_get_url (pick) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

static GObject *
parse (GBytes     *bytes,
       const char *address,
       GPtrArray  *remarks,
       GError    **error)
{
  g_autoptr (LanyardHtml) page = lanyard_html_new (bytes, address, error);
  g_autoptr (LanyardFrontMatter) head = NULL;
  g_autoptr (LanyardShortlist) shortlist = NULL;
  g_autofree char *body = NULL;

  if (page == NULL)
    return NULL;

  body = lanyard_html_markdown_write (page, lanyard_html_content_find (page));
  if (strlen (body) > LANYARD_ARTICLE_MAX_BYTES)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
                   _ ("it is a web page with more text than any article. Choose another one."));
      return NULL;
    }

  head = lanyard_html_head_read (page, address);
  shortlist = lanyard_article_outline_read (head, body, remarks);
  if (shortlist == NULL || !leads_to_sessions (shortlist))
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY,
                   _ ("it is a web page without links to sessions. "
                      "Choose an article that recommends talks, or the schedule of a conference."));
      return NULL;
    }

  return G_OBJECT (g_steal_pointer (&shortlist));
}

const LanyardFormat lanyard_format_html_article = { "html-article", lanyard_html_sniff, parse };

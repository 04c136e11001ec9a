/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-appraisal.h"
#include "lanyard-matcher.h"
#include "lanyard-schedule-address.h"
#include "lanyard-section.h"

static char *
dup_host (const char *url)
{
  char *host = NULL;

  if (url != NULL)
    g_uri_split_network (url, G_URI_FLAGS_ENCODED, NULL, &host, NULL, NULL);

  return host;
}

static gboolean
is_on_host (LanyardPick *pick,
            const char  *host)
{
  g_autofree char *own = dup_host (lanyard_pick_get_url (pick));

  return own == NULL || g_ascii_strcasecmp (own, host) == 0;
}

/* Who writes about talks links to the site of a conference; that site links to itself. */
static gboolean
is_of_own_site (LanyardShortlist *shortlist,
                const char       *address)
{
  GListModel      *sections = lanyard_shortlist_get_sections (shortlist);
  g_autofree char *host = dup_host (address);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);
      GListModel *picks = lanyard_section_get_picks (section);

      for (guint j = 0; j < g_list_model_get_n_items (picks); j++)
        {
          g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, j);

          if (!is_on_host (pick, host))
            return FALSE;
        }
    }

  return TRUE;
}

static char *
find_talk (LanyardSchedule *schedule,
           const char      *page)
{
  g_autoptr (LanyardMatcher) matcher = lanyard_matcher_new ();
  g_autoptr (LanyardPick) pick = g_object_new (LANYARD_TYPE_PICK, "title", page, "url", page, NULL);
  LanyardTalk *talk;

  lanyard_matcher_add_schedule (matcher, schedule);
  talk = lanyard_matcher_find (matcher, pick, NULL);

  return talk != NULL ? g_strdup (lanyard_talk_get_id (talk)) : NULL;
}

static gboolean
is_web_page (LanyardSource *source)
{
  const char *type = lanyard_answer_get_content_type (lanyard_source_get_answer (source));

  return g_strcmp0 (type, "text/html") == 0 || g_strcmp0 (type, "application/xhtml+xml") == 0;
}

LanyardAppraisal *
lanyard_appraisal_new (LanyardSource *source,
                       const char    *page,
                       GCancellable  *cancellable)
{
  g_autoptr (LanyardAppraisal) self = g_new0 (LanyardAppraisal, 1);
  g_autofree char *address = NULL;
  GObject         *content;

  g_return_val_if_fail (LANYARD_IS_SOURCE (source) && lanyard_source_get_answer (source) != NULL, NULL);
  g_return_val_if_fail (page != NULL, NULL);

  address = lanyard_source_dup_address (source);
  content = lanyard_source_read (source, cancellable, &self->error);

  if (LANYARD_IS_SCHEDULE (content))
    {
      self->kind = LANYARD_APPRAISAL_SCHEDULE;
      self->talk_id = find_talk (LANYARD_SCHEDULE (content), page);
      return g_steal_pointer (&self);
    }

  if (content == NULL && !is_web_page (source))
    {
      self->kind = LANYARD_APPRAISAL_OTHER;
      return g_steal_pointer (&self);
    }

  self->addresses = lanyard_schedule_address_find_in_page (lanyard_answer_get_bytes (lanyard_source_get_answer (source)), address);
  if (content == NULL)
    self->kind = LANYARD_APPRAISAL_PAGE;
  else if (is_of_own_site (LANYARD_SHORTLIST (content), address))
    self->kind = LANYARD_APPRAISAL_LISTING;
  else
    self->kind = LANYARD_APPRAISAL_ARTICLE;

  return g_steal_pointer (&self);
}

void
lanyard_appraisal_free (LanyardAppraisal *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->talk_id, g_free);
  g_clear_pointer (&self->addresses, g_strfreev);
  g_clear_error (&self->error);
  g_free (self);
}

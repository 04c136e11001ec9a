/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-clean.h"
#include "lanyard-schedule-draft.h"

#define FIRST_SECOND G_GINT64_CONSTANT (0)         /* 1970-01-01 */
#define LAST_SECOND G_GINT64_CONSTANT (7289654399) /* 2200-12-31 */
#define LONGEST (366 * G_TIME_SPAN_DAY)
#define MAX_ID_BYTES 256

LanyardTalkDraft *
lanyard_talk_draft_new (void)
{
  return g_new0 (LanyardTalkDraft, 1);
}

static gpointer
ref_object (gpointer object)
{
  return object != NULL ? g_object_ref (object) : NULL;
}

static GDateTime *
ref_time (GDateTime *time)
{
  return time != NULL ? g_date_time_ref (time) : NULL;
}

LanyardTalkDraft *
lanyard_talk_draft_copy (const LanyardTalkDraft *self)
{
  LanyardTalkDraft *copy = lanyard_talk_draft_new ();

  copy->guid = g_strdup (self->guid);
  copy->id = g_strdup (self->id);
  copy->uid = g_strdup (self->uid);
  copy->title = g_strdup (self->title);
  copy->subtitle = g_strdup (self->subtitle);
  copy->abstract = g_strdup (self->abstract);
  copy->start = ref_time (self->start);
  copy->end = ref_time (self->end);
  copy->room = g_strdup (self->room);
  copy->track = g_strdup (self->track);
  copy->kind = g_strdup (self->kind);
  copy->language = g_strdup (self->language);
  copy->url = g_strdup (self->url);
  copy->cancelled = self->cancelled;
  copy->unrecorded = self->unrecorded;
  copy->speakers = ref_object (self->speakers);
  copy->links = ref_object (self->links);
  copy->note = g_strdup (self->note);
  copy->rating = self->rating;
  copy->noted = self->noted;

  return copy;
}

void
lanyard_talk_draft_free (LanyardTalkDraft *self)
{
  g_free (self->guid);
  g_free (self->id);
  g_free (self->uid);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->abstract);
  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->end, g_date_time_unref);
  g_free (self->room);
  g_free (self->track);
  g_free (self->kind);
  g_free (self->language);
  g_free (self->url);
  g_clear_object (&self->speakers);
  g_clear_object (&self->links);
  g_free (self->note);
  g_free (self);
}

static void
clean_line (char **text)
{
  g_autofree char *old = g_steal_pointer (text);

  *text = lanyard_clean_line (old);
}

static void
clean_text (char **text)
{
  g_autofree char *old = g_steal_pointer (text);

  *text = lanyard_clean_text (old);
}

/* An overlong id is still one: its digest. */
static void
clean_id (char **id)
{
  char *digest;

  clean_line (id);
  if (*id == NULL || strlen (*id) <= MAX_ID_BYTES)
    return;

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, *id, -1);
  g_free (*id);
  *id = digest;
}

/* "CANCELLED: A talk", "[Canceled] A talk": but not "Cancelled culture". */
static const char *
skip_cancelled (const char *title)
{
  static const char *const words[] = { "cancelled", "canceled", NULL };
  const char              *p = title + strspn (title, "[(*");

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *rest = p + strlen (words[i]);
      gsize       marks;

      if (g_ascii_strncasecmp (p, words[i], strlen (words[i])) != 0)
        continue;

      rest += strspn (rest, " ");
      marks = strspn (rest, "])*:|-! ");
      if (marks > 0)
        return rest + marks;

      if (g_str_has_prefix (rest, "–") || g_str_has_prefix (rest, "—"))
        return rest + strlen ("–") + strspn (rest + strlen ("–"), " ");
    }

  return title;
}

static void
take_cancelled (LanyardTalkDraft *self)
{
  const char *rest = skip_cancelled (self->title);

  if (rest == self->title)
    return;

  self->cancelled = TRUE;
  if (*rest != '\0')
    {
      g_autofree char *old = self->title;

      self->title = g_strdup (rest);
    }
}

static gboolean
is_sane (GDateTime *time)
{
  gint64 second = g_date_time_to_unix (time);

  return second >= FIRST_SECOND && second <= LAST_SECOND;
}

static gboolean
clean_times (LanyardTalkDraft *self)
{
  GTimeSpan length;

  if (self->start != NULL && !is_sane (self->start))
    {
      g_clear_pointer (&self->start, g_date_time_unref);
      g_clear_pointer (&self->end, g_date_time_unref);
      return FALSE;
    }

  if (self->start == NULL || self->end == NULL)
    {
      g_clear_pointer (&self->end, g_date_time_unref);
      return self->start != NULL;
    }

  length = g_date_time_difference (self->end, self->start);
  if (length > 0 && length <= LONGEST)
    return TRUE;

  g_clear_pointer (&self->end, g_date_time_unref);

  return length == 0;
}

gboolean
lanyard_talk_draft_clean (LanyardTalkDraft *self)
{
  gboolean has_title;

  clean_id (&self->guid);
  clean_id (&self->id);
  clean_id (&self->uid);
  clean_line (&self->title);
  clean_line (&self->subtitle);
  clean_text (&self->abstract);
  clean_line (&self->room);
  clean_line (&self->track);
  clean_line (&self->kind);
  clean_line (&self->language);

  has_title = self->title != NULL;
  if (!has_title)
    self->title = g_strdup (_ ("Untitled"));

  take_cancelled (self);

  return clean_times (self) && has_title;
}

LanyardConferenceDraft *
lanyard_conference_draft_new (void)
{
  LanyardConferenceDraft *self = g_new0 (LanyardConferenceDraft, 1);

  self->track_colors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
lanyard_conference_draft_free (LanyardConferenceDraft *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->acronym);
  g_free (self->url);
  g_free (self->time_zone);
  g_free (self->location);
  g_free (self->first_day);
  g_free (self->last_day);
  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->end, g_date_time_unref);
  g_clear_pointer (&self->track_colors, g_hash_table_unref);
  g_free (self);
}

void
lanyard_conference_draft_clean (LanyardConferenceDraft *self)
{
  clean_id (&self->id);
  clean_line (&self->title);
  clean_id (&self->acronym);
  clean_line (&self->location);

  if (self->start != NULL && self->end != NULL && is_sane (self->start) && is_sane (self->end) && g_date_time_compare (self->start, self->end) <= 0)
    return;

  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->end, g_date_time_unref);
}

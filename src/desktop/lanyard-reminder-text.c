/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-banner-text.h"
#include "lanyard-reminder-text.h"
#include "lanyard-room-text.h"
#include "lanyard-time-text.h"

static LanyardBookmark *
get_bookmark (LanyardReminderNotice *notice,
              guint                  number)
{
  LanyardDueReminder *due = g_ptr_array_index (lanyard_reminder_notice_get_due (notice), number);

  return due->bookmark;
}

static LanyardTalk *
get_talk (LanyardReminderNotice *notice,
          guint                  number)
{
  return lanyard_bookmark_get_talk (get_bookmark (notice, number));
}

static gint64
get_start (LanyardTalk *talk)
{
  LanyardInterval interval = { 0 };

  lanyard_talk_get_interval (talk, &interval);

  return interval.start;
}

static guint
count_talks (LanyardReminderNotice *notice)
{
  return lanyard_reminder_notice_get_due (notice)->len;
}

static gboolean
is_at_one_time (LanyardReminderNotice *notice)
{
  for (guint i = 1; i < count_talks (notice); i++)
    if (get_start (get_talk (notice, i)) != get_start (get_talk (notice, 0)))
      return FALSE;

  return TRUE;
}

/* Minutes until the start, or since it when negative. A reminder may be some seconds late: it says
 * the minutes until the start that are nearest, and those since it that are over. */
static int
get_minutes (gint64 start,
             gint64 now)
{
  if (now < start)
    return (int) MIN ((start - now + 30) / 60, G_MAXINT);

  return -(int) MIN ((now - start) / 60, G_MAXINT);
}

static char *
dup_when (int minutes)
{
  if (minutes > 0)
    {
      /* TRANSLATORS: %d is a number of minutes. */
      return g_strdup_printf (ngettext ("Starts in %d minute", "Starts in %d minutes", (gulong) minutes), minutes);
    }

  if (minutes < 0)
    {
      /* TRANSLATORS: %d is a number of minutes. */
      return g_strdup_printf (ngettext ("Started %d minute ago", "Started %d minutes ago", (gulong) -minutes), -minutes);
    }

  return g_strdup (_ ("Starts now"));
}

static char *
dup_when_one (int minutes)
{
  if (minutes > 0)
    {
      /* TRANSLATORS: %d is a number of minutes. */
      return g_strdup_printf (ngettext ("A bookmarked talk starts in %d minute",
                                        "A bookmarked talk starts in %d minutes", (gulong) minutes),
                              minutes);
    }

  if (minutes < 0)
    {
      /* TRANSLATORS: %d is a number of minutes. */
      return g_strdup_printf (ngettext ("A bookmarked talk started %d minute ago",
                                        "A bookmarked talk started %d minutes ago", (gulong) -minutes),
                              -minutes);
    }

  return g_strdup (_ ("A bookmarked talk starts now"));
}

static char *
dup_when_several (guint n_talks,
                  int   minutes)
{
  if (minutes > 0)
    {
      /* TRANSLATORS: %u is how many talks there are, always more than three; %d is a number of minutes. */
      return g_strdup_printf (ngettext ("%u bookmarked talks start in %d minute",
                                        "%u bookmarked talks start in %d minutes", (gulong) minutes),
                              n_talks, minutes);
    }

  if (minutes < 0)
    {
      /* TRANSLATORS: %u is how many talks there are, always more than three; %d is a number of minutes. */
      return g_strdup_printf (ngettext ("%u bookmarked talks started %d minute ago",
                                        "%u bookmarked talks started %d minutes ago", (gulong) -minutes),
                              n_talks, -minutes);
    }

  /* TRANSLATORS: %u is how many talks there are, always more than three. */
  return g_strdup_printf (ngettext ("%u bookmarked talk starts now", "%u bookmarked talks start now", n_talks), n_talks);
}

static char *
dup_title_of_several (LanyardReminderNotice *notice,
                      gint64                 now)
{
  guint n_talks = count_talks (notice);

  if (is_at_one_time (notice))
    return dup_when_several (n_talks, get_minutes (get_start (get_talk (notice, 0)), now));

  /* TRANSLATORS: the title of a reminder; %u is how many talks there are, always more than three. */
  return g_strdup_printf (ngettext ("%u bookmarked talk", "%u bookmarked talks", n_talks), n_talks);
}

static char *
join_room (char        *owned_text,
           LanyardTalk *talk)
{
  g_autofree char *text = owned_text;
  g_autofree char *room = NULL;

  if (lanyard_talk_get_room (talk) == NULL)
    return g_steal_pointer (&text);

  room = lanyard_banner_text_get_short (lanyard_room_text_get_short (lanyard_talk_get_room (talk)));

  /* TRANSLATORS: The first %s says when a talk starts, or what it is; the second is its room. */
  return g_strdup_printf (_ ("%s · %s"), text, room);
}

static char *
dup_overlapping (GPtrArray *bookmarks)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (bookmarks->len == 0)
    return NULL;

  first = lanyard_banner_text_get_brief (lanyard_talk_get_title (lanyard_bookmark_get_talk (g_ptr_array_index (bookmarks, 0))));
  if (bookmarks->len == 1)
    /* TRANSLATORS: %s is the title of another talk at the same time. */
    return g_strdup_printf (_ ("Also bookmarked now: “%s”"), first);

  second = lanyard_banner_text_get_brief (lanyard_talk_get_title (lanyard_bookmark_get_talk (g_ptr_array_index (bookmarks, 1))));
  if (bookmarks->len == 2)
    /* TRANSLATORS: both are titles of other talks at the same time. */
    return g_strdup_printf (_ ("Also bookmarked now: “%s” and “%s”"), first, second);

  /* TRANSLATORS: titles of other talks at the same time; %u is how many more there are. */
  return g_strdup_printf (ngettext ("Also bookmarked now: “%s”, “%s” and %u more",
                                    "Also bookmarked now: “%s”, “%s” and %u more", bookmarks->len - 2),
                          first, second, bookmarks->len - 2);
}

static char *
dup_body_of_one (LanyardReminderNotice *notice,
                 gint64                 now)
{
  LanyardTalk     *talk = get_talk (notice, 0);
  g_autofree char *line = join_room (dup_when (get_minutes (get_start (talk), now)), talk);
  g_autofree char *overlapping = dup_overlapping (lanyard_reminder_notice_get_overlapping (notice));

  if (overlapping == NULL)
    return g_steal_pointer (&line);

  /* GNOME Shell shows both lines as one. */
  return g_strconcat (line, ".\n", overlapping, NULL);
}

static char *
make_line (guint    number,
           gpointer user_data)
{
  LanyardBookmark *bookmark = get_bookmark (user_data, number);
  LanyardTalk     *talk = lanyard_bookmark_get_talk (bookmark);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));
  g_autofree char *title = lanyard_banner_text_get_brief (lanyard_talk_get_title (talk));
  g_autofree char *hours = lanyard_time_text_get_hours (lanyard_talk_get_start (talk), NULL, zone);

  /* TRANSLATORS: the time of a talk, and its title: "14:30 · Cogs and Clocks" */
  return join_room (g_strdup_printf (C_ ("reminder", "%s · %s"), hours, title), talk);
}

char *
lanyard_reminder_text_get_title (LanyardReminderNotice *notice,
                                 gint64                 now)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (notice), NULL);
  g_return_val_if_fail (count_talks (notice) > 0, NULL);

  if (count_talks (notice) == 1)
    return lanyard_banner_text_get_short (lanyard_talk_get_title (get_talk (notice, 0)));

  return dup_title_of_several (notice, now);
}

char *
lanyard_reminder_text_get_body (LanyardReminderNotice *notice,
                                gint64                 now)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (notice), NULL);
  g_return_val_if_fail (count_talks (notice) > 0, NULL);

  if (count_talks (notice) == 1)
    return dup_body_of_one (notice, now);

  return lanyard_banner_text_get_list (count_talks (notice), make_line, notice);
}

char *
lanyard_reminder_text_get_discreet_title (LanyardReminderNotice *notice,
                                          gint64                 now)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (notice), NULL);
  g_return_val_if_fail (count_talks (notice) > 0, NULL);

  if (count_talks (notice) == 1)
    return dup_when_one (get_minutes (get_start (get_talk (notice, 0)), now));

  return dup_title_of_several (notice, now);
}

gint64
lanyard_reminder_text_get_start (LanyardReminderNotice *notice)
{
  gint64 start = G_MAXINT64;

  g_return_val_if_fail (LANYARD_IS_REMINDER_NOTICE (notice), 0);

  for (guint i = 0; i < count_talks (notice); i++)
    start = MIN (start, get_start (get_talk (notice, i)));

  return start;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-update-plan.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* From how long before a conference its schedule is likely to change from hour to hour. */
#define NEAR (14 * DAY)

/* A minute, doubled so often, is more than a day. */
#define MAX_DOUBLINGS 11

G_DEFINE_ENUM_TYPE (LanyardRefreshFrequency, lanyard_refresh_frequency, G_DEFINE_ENUM_VALUE (LANYARD_REFRESH_AUTOMATIC, "automatic"), G_DEFINE_ENUM_VALUE (LANYARD_REFRESH_DAILY, "daily"), G_DEFINE_ENUM_VALUE (LANYARD_REFRESH_BY_HAND, "by-hand"))

static gint64
get_instant (GDateTime *time,
             gint64     unknown)
{
  return time != NULL ? g_date_time_to_unix (time) : unknown;
}

static gint64
get_regular (const LanyardOrigin    *origin,
             LanyardConference      *conference,
             LanyardRefreshFrequency frequency)
{
  const gint64 checked = origin->checked;
  const gint64 start = conference != NULL ? get_instant (lanyard_conference_get_start (conference), G_MAXINT64) : G_MAXINT64;

  if (frequency == LANYARD_REFRESH_DAILY || origin->shortlist_id != NULL)
    return checked + DAY;

  return CLAMP (start - NEAR, checked + HOUR, checked + DAY);
}

gint64
lanyard_update_plan_get_next (const LanyardOrigin    *origin,
                              LanyardConference      *conference,
                              LanyardRefreshFrequency frequency,
                              gboolean                is_patient,
                              gint64                  now)
{
  gint64 end;
  gint64 next;

  g_return_val_if_fail (origin != NULL, LANYARD_UPDATE_NEVER);
  g_return_val_if_fail (conference == NULL || LANYARD_IS_CONFERENCE (conference), LANYARD_UPDATE_NEVER);

  end = conference != NULL ? get_instant (lanyard_conference_get_end (conference), G_MAXINT64) : G_MAXINT64;
  if (frequency == LANYARD_REFRESH_BY_HAND || now > end)
    return LANYARD_UPDATE_NEVER;

  if (origin->asked > now || origin->checked > now)
    return now;

  next = get_regular (origin, conference, frequency);
  if (is_patient && origin->failures > 0)
    next = origin->asked + MIN ((gint64) MINUTE << MIN (origin->failures - 1, MAX_DOUBLINGS), DAY);

  next = MAX (next, MIN (origin->not_before, origin->asked + DAY));

  return next <= end ? next : LANYARD_UPDATE_NEVER;
}

static gboolean
is_to_come (LanyardBookmark *bookmark,
            gint64           now)
{
  LanyardInterval interval;

  return !lanyard_talk_get_interval (lanyard_bookmark_get_talk (bookmark), &interval) || interval.end > now;
}

gint64
lanyard_update_plan_get_next_awaited (const LanyardOrigin    *origin,
                                      GPtrArray              *bookmarks,
                                      LanyardRefreshFrequency frequency,
                                      gint64                  now)
{
  g_return_val_if_fail (origin != NULL, LANYARD_UPDATE_NEVER);
  g_return_val_if_fail (bookmarks != NULL, LANYARD_UPDATE_NEVER);

  for (guint i = 0; i < bookmarks->len; i++)
    {
      LanyardBookmark   *bookmark = g_ptr_array_index (bookmarks, i);
      LanyardConference *conference = lanyard_bookmark_get_conference (bookmark);

      if (g_strcmp0 (lanyard_conference_get_id (conference), origin->conference_id) == 0 && is_to_come (bookmark, now))
        return lanyard_update_plan_get_next (origin, conference, frequency, TRUE, now);
    }

  return LANYARD_UPDATE_NEVER;
}

gint64
lanyard_update_plan_get_first_awaited (GPtrArray              *origins,
                                       GPtrArray              *bookmarks,
                                       LanyardRefreshFrequency frequency,
                                       gint64                  now)
{
  gint64 first = LANYARD_UPDATE_NEVER;

  g_return_val_if_fail (origins != NULL, LANYARD_UPDATE_NEVER);

  for (guint i = 0; i < origins->len; i++)
    {
      const gint64 next = lanyard_update_plan_get_next_awaited (g_ptr_array_index (origins, i), bookmarks, frequency, now);

      first = MIN (first, next);
    }

  return first;
}

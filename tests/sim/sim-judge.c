/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sim-judge.h"

/* How many talks are told of one by one at an instant; more are told of together. */
#define MAX_ALONE 3

static const LanyardReminderKind kinds[] = { LANYARD_REMINDER_AHEAD, LANYARD_REMINDER_SNOOZED, LANYARD_REMINDER_AT_START };

static const char *
name_kind (LanyardReminderKind kind)
{
  static const char *const names[] = { "ahead", "at start", "snoozed", "missed" };

  return names[kind];
}

static gboolean
is_to_be_told (const SimTalk *talk,
               gint64         now)
{
  return talk->bookmarked && !talk->cancelled && !talk->dropped && talk->start != 0 && talk->end > now;
}

static gboolean
overlaps (SimWorld      *world,
          const SimTalk *talk,
          const SimTalk *other)
{
  return other != talk && is_to_be_told (other, world->now) && other->start < talk->end && talk->start < other->end;
}

/* Another at the same time is marked as the one the person goes to. */
static gboolean
is_silenced (SimWorld      *world,
             const SimTalk *talk)
{
  if (talk->going)
    return FALSE;

  for (guint i = 0; i < world->talks->len; i++)
    {
      const SimTalk *other = sim_world_get_talk (world, i);

      if (other->going && overlaps (world, talk, other))
        return TRUE;
    }

  return FALSE;
}

static gint64
find_due (SimWorld           *world,
          const SimTalk      *talk,
          LanyardReminderKind kind)
{
  switch (kind)
    {
    case LANYARD_REMINDER_AHEAD:
      return talk->start - 60 * (talk->lead != LANYARD_BOOKMARK_USUAL_LEAD ? talk->lead : world->lead);

    case LANYARD_REMINDER_AT_START:
      return talk->at_start || world->at_start ? talk->start : SIM_NEVER;

    case LANYARD_REMINDER_SNOOZED:
      return talk->snoozed != 0 && talk->snoozed_start == talk->start ? talk->snoozed : SIM_NEVER;

    case LANYARD_REMINDER_MISSED:
    default:
      return SIM_NEVER;
    }
}

/* Whether what was told was just that, or said the same: later, and not about a snooze, of which
 * only another one tells. A snooze itself is sure to have said that there is a talk only where that
 * has started: the person may have asked for it before it moved here. */
static gboolean
tells_of (const SimTold      *told,
          SimWorld           *world,
          LanyardReminderKind kind,
          gboolean            for_sure)
{
  const SimTalk *talk = sim_world_get_talk (world, told->talk);
  gint64         due = find_due (world, talk, kind);

  if (told->kind == kind)
    return kind != LANYARD_REMINDER_SNOOZED || told->at >= due;

  if (told->kind == LANYARD_REMINDER_SNOOZED && for_sure)
    due = MAX (due, talk->start);

  return kind != LANYARD_REMINDER_SNOOZED && told->at >= due && told->at <= world->now;
}

/* Told by itself or with another. What the program died over counts unless it is to be told for
 * sure. */
static gboolean
was_told (SimWorld           *world,
          guint               index,
          LanyardReminderKind kind,
          gboolean            for_sure)
{
  const SimTalk *talk = sim_world_get_talk (world, index);

  for (guint i = 0; i < world->told->len; i++)
    {
      const SimTold *told = &g_array_index (world->told, SimTold, i);

      if (told->talk != index || told->start != talk->start || (told->in_doubt && for_sure))
        continue;

      if (tells_of (told, world, kind, for_sure))
        return TRUE;
    }

  return FALSE;
}

gint64
sim_judge_find_next (SimWorld *world)
{
  gint64 next = SIM_NEVER;

  for (guint i = 0; i < world->talks->len; i++)
    {
      const SimTalk *talk = sim_world_get_talk (world, i);

      if (!is_to_be_told (talk, world->now))
        continue;

      next = MIN (next, talk->end);
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        {
          gint64 due = find_due (world, talk, kinds[j]);

          if (due > world->now)
            next = MIN (next, due);
        }
    }

  return next;
}

/* One reminder says all that is due of a talk and was not told before. Of what may have been told
 * before, it is as doubtful whether it was said again. */
static void
tell (SimWorld           *world,
      guint               index,
      LanyardReminderKind kind)
{
  const SimTalk *talk = sim_world_get_talk (world, index);
  SimTold        news[G_N_ELEMENTS (kinds)];
  guint          n_news = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (find_due (world, talk, kinds[i]) <= world->now && !was_told (world, index, kinds[i], TRUE))
        news[n_news++] = (SimTold) { index, talk->start, kinds[i], world->now, kinds[i] != kind && was_told (world, index, kinds[i], FALSE) };
    }

  g_array_append_vals (world->told, news, n_news);
}

static void
judge_due (SimWorld           *world,
           guint               index,
           LanyardReminderKind kind)
{
  const SimTalk *talk = sim_world_get_talk (world, index);
  const gint64   due = find_due (world, talk, kind);

  if (!is_to_be_told (talk, world->now))
    sim_world_fail (world, "talk %u is reminded of (%s), and there is nothing to remind of", index, name_kind (kind));
  else if (due == SIM_NEVER)
    sim_world_fail (world, "talk %u is reminded of (%s), and nobody wanted that", index, name_kind (kind));
  else if (due > world->now)
    sim_world_fail (world, "talk %u is reminded of (%s) %" G_GINT64_FORMAT " s early", index, name_kind (kind), due - world->now);
  else if (is_silenced (world, talk))
    sim_world_fail (world, "talk %u is reminded of (%s), and the person goes to another", index, name_kind (kind));
  else if (was_told (world, index, kind, TRUE))
    sim_world_fail (world, "talk %u is reminded of (%s) once more", index, name_kind (kind));
}

static gboolean
find_talk (SimWorld        *world,
           LanyardBookmark *bookmark,
           guint           *index)
{
  const char      *id = lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark));
  g_autofree char *expected = NULL;

  *index = (guint) g_ascii_strtoull (id, NULL, 10);
  if (*index >= world->talks->len)
    return FALSE;

  expected = sim_world_dup_talk_id (*index, sim_world_get_talk (world, *index));

  return g_str_equal (id, expected);
}

static void
judge_number (SimWorld *world,
              guint     n_due)
{
  if (n_due == 1 && ++world->n_alone > MAX_ALONE)
    sim_world_fail (world, "%u talks are reminded of one by one at an instant", world->n_alone);
  else if (n_due == 0 || (n_due > 1 && n_due <= MAX_ALONE))
    sim_world_fail (world, "one notification lists %u talks", n_due);
}

static void
judge_screen (SimWorld *world)
{
  for (guint i = 0; i < world->shown->len; i++)
    {
      const SimShown *shown = &g_array_index (world->shown, SimShown, i);

      for (guint j = 0; j < i; j++)
        {
          if (g_array_index (world->shown, SimShown, j).talk == shown->talk)
            sim_world_fail (world, "two notifications on the screen are about talk %u", shown->talk);
        }
    }
}

/* Who has decided needs no reminder of the others. */
static void
judge_overlapping (SimWorld              *world,
                   LanyardReminderNotice *notice,
                   guint                  index)
{
  GPtrArray     *bookmarks = lanyard_reminder_notice_get_overlapping (notice);
  const SimTalk *talk = sim_world_get_talk (world, index);
  guint          n_expected = 0;

  for (guint i = 0; i < world->talks->len; i++)
    n_expected += overlaps (world, talk, sim_world_get_talk (world, i)) && !talk->going ? 1 : 0;

  if (bookmarks->len != n_expected)
    sim_world_fail (world, "the reminder of talk %u names %u others at its time, and there are %u", index, bookmarks->len, n_expected);

  for (guint i = 0; i < bookmarks->len; i++)
    {
      guint other;

      if (!find_talk (world, g_ptr_array_index (bookmarks, i), &other) || !overlaps (world, talk, sim_world_get_talk (world, other)))
        sim_world_fail (world, "the reminder of talk %u names one that is not at its time", index);
    }
}

void
sim_judge_send (SimWorld              *world,
                LanyardReminderNotice *notice)
{
  GPtrArray  *dues = lanyard_reminder_notice_get_due (notice);
  const guint notification = g_str_hash (lanyard_reminder_notice_get_notification_id (notice));

  judge_number (world, dues->len);
  sim_world_take_away (world, notification);
  world->last_notice = world->told->len;

  for (guint i = 0; i < dues->len; i++)
    {
      const LanyardDueReminder *due = g_ptr_array_index (dues, i);
      SimShown                  shown = { notification, 0, 0 };

      if (!find_talk (world, due->bookmark, &shown.talk))
        {
          sim_world_fail (world, "a talk that is gone is reminded of");
          return;
        }

      sim_world_tell (world, "    talk %u is reminded of (%s) under %s", shown.talk, name_kind (due->kind),
                      lanyard_reminder_notice_get_notification_id (notice));
      judge_due (world, shown.talk, due->kind);
      tell (world, shown.talk, due->kind);
      shown.start = sim_world_get_talk (world, shown.talk)->start;
      g_array_append_val (world->shown, shown);
    }

  judge_screen (world);
  if (dues->len == 1)
    judge_overlapping (world, notice, g_array_index (world->shown, SimShown, world->shown->len - 1).talk);
}

static void
judge_told (SimWorld *world,
            guint     index)
{
  const SimTalk *talk = sim_world_get_talk (world, index);

  if (!is_to_be_told (talk, world->now) || is_silenced (world, talk))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 due = find_due (world, talk, kinds[i]);

      if (due <= world->now && !was_told (world, index, kinds[i], FALSE))
        sim_world_fail (world, "talk %u is not reminded of (%s), %" G_GINT64_FORMAT " s after it was due", index,
                        name_kind (kinds[i]), world->now - due);
    }
}

static gboolean
is_right (SimWorld       *world,
          const SimShown *shown)
{
  const SimTalk *talk = sim_world_get_talk (world, shown->talk);

  return !talk->cancelled && !talk->dropped && talk->start == shown->start;
}

/* A list stays as long as one of its talks is to come or lasts, and all that are bookmarked are
 * when it says. */
static gboolean
is_list_right (SimWorld *world,
               guint     notification)
{
  guint    n_talks = 0;
  gboolean some = FALSE;
  gboolean all = TRUE;

  for (guint i = 0; i < world->shown->len; i++)
    {
      const SimShown *shown = &g_array_index (world->shown, SimShown, i);
      const SimTalk  *talk = sim_world_get_talk (world, shown->talk);

      if (shown->notification != notification)
        continue;

      n_talks++;
      some |= is_to_be_told (talk, world->now);
      all &= !talk->bookmarked || is_right (world, shown);
    }

  return n_talks > 1 && some && all;
}

/* What was said does not hold, as the talk is not then, and will hold anew when it is back. What has
 * ended is over, cancelled later or not. */
static gboolean
is_called_off (SimWorld      *world,
               const SimTold *told)
{
  const SimTalk *talk = sim_world_get_talk (world, told->talk);

  return talk->bookmarked && (told->start != talk->start || ((talk->cancelled || talk->dropped) && talk->end > world->now));
}

static gboolean
is_in (SimWorld *world,
       guint     talk,
       guint     notification)
{
  for (guint i = 0; i < world->shown->len; i++)
    {
      const SimShown *shown = &g_array_index (world->shown, SimShown, i);

      if (shown->talk == talk && shown->notification == notification)
        return TRUE;
    }

  return FALSE;
}

void
sim_judge_withdraw (SimWorld *world,
                    guint     notification)
{
  for (guint i = world->told->len; i > 0; i--)
    {
      const SimTold *told = &g_array_index (world->told, SimTold, i - 1);

      if (is_called_off (world, told) && is_in (world, told->talk, notification))
        g_array_remove_index (world->told, i - 1);
    }
}

/* Who has died may have forgotten it or not. */
static void
forget_called_off (SimWorld *world,
                   gboolean  died)
{
  for (guint i = world->told->len; i > 0; i--)
    {
      SimTold *told = &g_array_index (world->told, SimTold, i - 1);

      if (!is_called_off (world, told))
        continue;

      if (died)
        told->in_doubt = TRUE;
      else
        g_array_remove_index (world->told, i - 1);
    }
}

void
sim_judge_settled (SimWorld *world)
{
  forget_called_off (world, FALSE);

  for (guint i = 0; i < world->talks->len; i++)
    judge_told (world, i);

  for (guint i = 0; i < world->shown->len; i++)
    {
      const SimShown *shown = &g_array_index (world->shown, SimShown, i);

      if (is_list_right (world, shown->notification))
        continue;

      if (!is_to_be_told (sim_world_get_talk (world, shown->talk), world->now) || !is_right (world, shown))
        sim_world_fail (world, "a notification about talk %u is left on the screen", shown->talk);
    }
}

static gboolean
is_something_to_tell (SimWorld *world,
                      guint     index)
{
  const SimTalk *talk = sim_world_get_talk (world, index);

  if (!is_to_be_told (talk, world->now) || is_silenced (world, talk))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (find_due (world, talk, kinds[i]) < talk->end && !was_told (world, index, kinds[i], FALSE))
        return TRUE;
    }

  return FALSE;
}

void
sim_judge_idle (SimWorld *world)
{
  if (world->shown->len > 0)
    sim_world_fail (world, "a notification is left on the screen, as the reminders rest");

  for (guint i = 0; i < world->talks->len; i++)
    {
      if (is_something_to_tell (world, i))
        sim_world_fail (world, "talk %u is not reminded of, as the reminders rest", i);
    }
}

/* What is noted of a snooze takes the place of what was noted of an earlier one, before it is sent. */
static gboolean
is_snoozed_past (SimWorld      *world,
                 const SimTold *told)
{
  const gint64 due = find_due (world, sim_world_get_talk (world, told->talk), LANYARD_REMINDER_SNOOZED);

  return told->kind == LANYARD_REMINDER_SNOOZED && told->at < due && due <= world->now;
}

void
sim_judge_died (SimWorld *world)
{
  for (guint i = 0; i < world->told->len; i++)
    {
      SimTold *told = &g_array_index (world->told, SimTold, i);

      told->in_doubt |= i >= world->last_notice || is_snoozed_past (world, told);
    }

  forget_called_off (world, TRUE);
}

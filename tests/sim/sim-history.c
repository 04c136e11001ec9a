/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sim-calendar.h"
#include "sim-history.h"
#include "sim-judge.h"

#define MIN_EVENTS 12
#define MAX_EVENTS 32
#define MAX_TALKS 12

#define MINUTE 60
#define HOUR 3600
#define YEAR (365 * 24 * HOUR)

typedef struct
{
  GRand      *random;
  SimWorld   *world;
  SimMachine *machine;
  guint       day; /* of the calendar */
} SimHistory;

static int
pick (SimHistory *self,
      int         low,
      int         high)
{
  return g_rand_int_range (self->random, low, high + 1);
}

static gboolean
happens (SimHistory *self,
         int         percent)
{
  return pick (self, 1, 100) <= percent;
}

static guint
pick_talk (SimHistory *self)
{
  return (guint) pick (self, 0, (int) self->world->talks->len - 1);
}

static int
pick_lead (SimHistory *self)
{
  static const int leads[] = { 0, 1, 5, 10, 10, 15, 30, 60, 120 };

  return leads[pick (self, 0, G_N_ELEMENTS (leads) - 1)];
}

static void
set_time (SimHistory *self,
          SimTalk    *talk)
{
  static const int lengths[] = { 5, 15, 30, 30, 45, 60, 90 };

  /* Many start together. */
  talk->start = sim_calendar_get_slot (self->day, (guint) (happens (self, 50) ? 8 : pick (self, 0, SIM_CALENDAR_N_SLOTS - 1)));
  talk->end = talk->start + lengths[pick (self, 0, G_N_ELEMENTS (lengths) - 1)] * MINUTE;
}

static void
add_talk (SimHistory *self,
          guint       title)
{
  SimTalk talk = { .title = title, .lead = LANYARD_BOOKMARK_USUAL_LEAD };

  set_time (self, &talk);
  if (happens (self, 5))
    talk.start = talk.end = 0;
  talk.bookmarked = happens (self, 70);
  talk.at_start = talk.bookmarked && happens (self, 30);
  if (talk.bookmarked && happens (self, 20))
    talk.lead = pick_lead (self);
  sim_world_tell (self->world, "talk %u (title %u): %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT "%s%s, lead %d", self->world->talks->len, title,
                  talk.start, talk.end, talk.bookmarked ? ", bookmarked" : "", talk.at_start ? ", at the start" : "", talk.lead);
  g_array_append_val (self->world->talks, talk);
}

static void
pass (SimHistory *self)
{
  gint64 next = sim_judge_find_next (self->world);
  gint64 instant = self->world->now + pick (self, 0, 30 * MINUTE);

  if (next != SIM_NEVER && happens (self, 60))
    instant = MAX (next + pick (self, -1, 1), self->world->now);

  sim_world_tell (self->world, "the time passes to %" G_GINT64_FORMAT, instant);
  sim_machine_pass (self->machine, instant);
}

static void
fall_asleep (SimHistory *self)
{
  gint64   next = sim_judge_find_next (self->world);
  gint64   instant = self->world->now + pick (self, 1, 2 * HOUR);
  gboolean told = happens (self, 50);

  if (next != SIM_NEVER && happens (self, 30))
    instant = next + pick (self, -1, 10 * MINUTE);

  sim_world_tell (self->world, "the computer sleeps until %" G_GINT64_FORMAT "%s", instant, told ? "" : " and nobody is told");
  sim_machine_jump (self->machine, instant, told);
}

static void
set_clock (SimHistory *self)
{
  static const int distances[] = { 1, 2 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 24 * HOUR, YEAR };
  const int        distance = distances[pick (self, 0, G_N_ELEMENTS (distances) - 1)] * (happens (self, 50) ? 1 : -1);
  const gint64     instant = self->world->now + distance;

  sim_world_tell (self->world, "the clock is set to %" G_GINT64_FORMAT, instant);
  sim_machine_jump (self->machine, instant, TRUE);

  /* Who is a day off or more is set right some time. */
  if (ABS (distance) < 24 * HOUR)
    return;

  if (happens (self, 50))
    pass (self);
  sim_world_tell (self->world, "the clock is set right");
  sim_machine_jump (self->machine, self->world->now - distance, TRUE);
}

static void
toggle_bookmark (SimHistory *self,
                 guint       index,
                 SimTalk    *talk)
{
  /* Nobody bookmarks what is gone from the schedule. */
  if (talk->dropped && !talk->bookmarked)
    return;

  talk->bookmarked = !talk->bookmarked;
  talk->at_start = talk->going = FALSE;
  talk->lead = LANYARD_BOOKMARK_USUAL_LEAD;
  talk->snoozed = talk->snoozed_start = 0;
  sim_world_tell (self->world, "talk %u is bookmarked %s", index, talk->bookmarked ? "now" : "no more");
}

static void
dismiss (SimHistory *self,
         guint       index)
{
  for (guint i = 0; i < self->world->shown->len; i++)
    {
      SimShown shown = g_array_index (self->world->shown, SimShown, i);

      if (shown.talk == index)
        {
          sim_world_tell (self->world, "the notification about talk %u is closed", index);
          sim_world_take_away (self->world, shown.notification);
          return;
        }
    }
}

static void
snooze (SimHistory *self,
        guint       index,
        SimTalk    *talk)
{
  const gint64 until = self->world->now + 5 * MINUTE;

  if (!sim_world_is_shown (self->world, index) || until >= talk->end || until == talk->snoozed)
    return;

  sim_world_tell (self->world, "talk %u is snoozed until %" G_GINT64_FORMAT, index, until);
  dismiss (self, index);
  sim_world_forget_later_snooze (self->world, index, until);
  talk->snoozed = until;
  talk->snoozed_start = talk->start;
}

static void
wish (SimHistory *self)
{
  const guint index = pick_talk (self);
  SimTalk    *talk = sim_world_get_talk (self->world, index);
  const int   what = pick (self, 1, 12);

  if (what <= 4 || !talk->bookmarked)
    {
      toggle_bookmark (self, index, talk);
    }
  else if (what <= 6)
    {
      talk->at_start = !talk->at_start;
      sim_world_tell (self->world, "talk %u is to be reminded of at its start: %d", index, talk->at_start);
    }
  else if (what <= 8)
    {
      talk->lead = happens (self, 20) ? LANYARD_BOOKMARK_USUAL_LEAD : pick_lead (self);
      sim_world_tell (self->world, "talk %u is to be reminded of %d minutes ahead", index, talk->lead);
    }
  else if (what <= 9)
    {
      talk->going = !talk->going;
      sim_world_tell (self->world, "talk %u is gone to: %d", index, talk->going);
    }
  else if (what <= 11)
    {
      snooze (self, index, talk);
    }
  else
    {
      dismiss (self, index);
    }

  sim_machine_save (self->machine);
}

static void
change_settings (SimHistory *self)
{
  if (happens (self, 50))
    self->world->lead = pick_lead (self);
  else
    self->world->at_start = !self->world->at_start;

  sim_world_tell (self->world, "reminders come %d minutes ahead%s", self->world->lead, self->world->at_start ? " and at the start" : "");
  sim_machine_take_settings (self->machine);
}

static void
move (SimHistory *self,
      guint       index,
      SimTalk    *talk)
{
  const int what = pick (self, 1, 10);

  if (talk->start == 0 || what <= 4)
    set_time (self, talk);
  else if (what <= 5)
    talk->start = talk->end = 0;
  else if (what <= 7)
    talk->end += pick (self, 1, 30) * MINUTE;
  else
    sim_calendar_shift (talk, pick (self, -12, 12) * 5 * MINUTE);

  sim_world_tell (self->world, "talk %u is moved: %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, index, talk->start, talk->end);
}

/* The organisers had the wrong zone. */
static void
move_all (SimHistory *self)
{
  const int seconds = pick (self, 0, 1) == 0 ? -HOUR : HOUR;

  for (guint i = 0; i < self->world->talks->len; i++)
    sim_calendar_shift (sim_world_get_talk (self->world, i), seconds);

  sim_world_tell (self->world, "all talks are moved by %d", seconds);
}

static void
refresh (SimHistory *self)
{
  const guint index = pick_talk (self);
  SimTalk    *talk = sim_world_get_talk (self->world, index);
  const int   what = pick (self, 1, 20);

  if (what <= 9 && !talk->dropped)
    {
      move (self, index, talk);
    }
  else if (what <= 12 && !talk->dropped)
    {
      /* Some get the one back that they had before. */
      talk->id += talk->id > 0 && happens (self, 50) ? -1 : 1;
      sim_world_tell (self->world, "talk %u gets another id: %u", index, talk->id);
    }
  else if (what <= 13)
    {
      sim_world_tell (self->world, "talk %u gets another title", index);
      talk->title += MAX_TALKS;
    }
  else if (what <= 15)
    {
      talk->cancelled = !talk->cancelled;
      sim_world_tell (self->world, "talk %u is cancelled: %d", index, talk->cancelled);
    }
  else if (what <= 17)
    {
      talk->dropped = !talk->dropped;
      sim_world_tell (self->world, "talk %u is dropped: %d", index, talk->dropped);
      if (!talk->dropped && happens (self, 50))
        move (self, index, talk);
    }
  else if (what <= 18)
    {
      move_all (self);
    }
  else if (self->world->talks->len < MAX_TALKS)
    {
      add_talk (self, talk->title);
    }

  sim_machine_save (self->machine);
}

static void
change_zone (SimHistory *self)
{
  static const char *const zones[] = { "UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati" };
  const char              *zone = zones[pick (self, 0, G_N_ELEMENTS (zones) - 1)];

  sim_world_tell (self->world, "the computer is in the zone %s", zone);
  g_setenv ("TZ", zone, TRUE);
  sim_machine_save (self->machine);
}

static void
start (SimHistory *self)
{
  if (sim_machine_is_running (self->machine))
    return;

  sim_world_tell (self->world, "the reminders start");
  sim_machine_start (self->machine);
}

static void
die (SimHistory *self)
{
  const guint n_steps = (guint) pick (self, 0, 6);

  if (n_steps > 0)
    {
      sim_world_tell (self->world, "the reminders will die after %u steps", n_steps);
      sim_machine_kill_later (self->machine, n_steps);
      return;
    }

  sim_world_tell (self->world, "the reminders are killed");
  sim_machine_kill (self->machine);
  if (happens (self, 30))
    {
      sim_world_tell (self->world, "the computer starts anew");
      g_array_set_size (self->world->shown, 0);
    }
}

static void
go_on (SimHistory *self)
{
  const int what = pick (self, 1, 100);

  if (!sim_machine_is_running (self->machine) && happens (self, 40))
    start (self);
  else if (what <= 34)
    pass (self);
  else if (what <= 42)
    fall_asleep (self);
  else if (what <= 48)
    set_clock (self);
  else if (what <= 68)
    wish (self);
  else if (what <= 72)
    change_settings (self);
  else if (what <= 87)
    refresh (self);
  else if (what <= 89)
    change_zone (self);
  else
    die (self);
}

static void
finish (SimHistory *self)
{
  gint64 end = self->world->now;

  start (self);
  for (guint i = 0; i < self->world->talks->len; i++)
    end = MAX (end, sim_world_get_talk (self->world, i)->end);

  sim_world_tell (self->world, "the time passes to %" G_GINT64_FORMAT ", when all is over", end + HOUR);
  sim_machine_pass (self->machine, end + HOUR);

  /* When it died on the way. */
  start (self);
}

char *
sim_history_run (guint32   seed,
                 SimMutant mutant,
                 GString  *story)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (SimWorld) world = sim_world_new ();
  g_autoptr (SimMachine) machine = NULL;
  SimHistory self = { random, world, NULL, 0 };
  guint      n_talks = (guint) pick (&self, 1, 8);
  guint      n_events = (guint) pick (&self, MIN_EVENTS, MAX_EVENTS);

  g_setenv ("TZ", "UTC", TRUE);
  world->story = story;
  self.day = (guint) pick (&self, 0, SIM_CALENDAR_N_DAYS - 1);
  world->now = sim_calendar_get_slot (self.day, 0) - pick (&self, 0, 3 * HOUR);
  world->lead = pick_lead (&self);
  world->at_start = happens (&self, 20);
  while (world->talks->len < n_talks)
    add_talk (&self, world->talks->len);

  machine = self.machine = sim_machine_new (world, mutant);
  start (&self);
  for (guint i = 0; i < n_events && world->fault == NULL; i++)
    go_on (&self);

  if (world->fault == NULL)
    finish (&self);

  return g_steal_pointer (&world->fault);
}

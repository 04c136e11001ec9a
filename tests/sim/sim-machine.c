/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-clock-private.h"
#include "lanyard-reminders.h"
#include "sim-judge.h"
#include "sim-library.h"
#include "sim-machine.h"

/* More work than this at one call is no work any more. */
#define MAX_STEPS 1000

struct _SimMachine
{
  SimWorld              *world;     /* (unowned) */
  SimLibrary            *library;   /* (owned) */
  LanyardClock          *clock;     /* (owned) */
  LanyardDatabase       *database;  /* (owned) (nullable): NULL while the reminders do not run */
  LanyardReminders      *reminders; /* (owned) (nullable) */
  LanyardReminderNotice *held;      /* (owned) (nullable): what is sent after it was noted */
  guint                  n_done;    /* steps at this call */
  guint                  n_left;    /* steps until death, 0 for no death */
  gboolean               dead;      /* and the reminders do not know yet */
  SimMutant              mutant;
};

static void
begin_instant (SimMachine *self)
{
  const gint64 now = lanyard_clock_get_now (self->clock);

  if (now != self->world->now)
    self->world->n_alone = 0;
  self->world->now = now;
}

static void
step (SimMachine *self)
{
  if (++self->n_done > MAX_STEPS)
    sim_world_fail (self->world, "the reminders do not come to rest");

  if (self->n_left == 0 || --self->n_left > 0)
    return;

  begin_instant (self);
  sim_world_tell (self->world, "    the reminders have died");
  self->dead = TRUE;
  sim_judge_died (self->world);
  sim_library_freeze (self->library);
}

static void
send (SimMachine            *self,
      LanyardReminderNotice *notice)
{
  begin_instant (self);
  sim_judge_send (self->world, notice);
  step (self);
}

static void
send_one_by_one (SimMachine            *self,
                 LanyardReminderNotice *notice)
{
  GPtrArray *dues = lanyard_reminder_notice_get_due (notice);

  /* They are all out before the first is judged. */
  begin_instant (self);
  self->world->n_alone += dues->len - 1;
  for (guint i = 0; i < dues->len; i++)
    {
      const LanyardDueReminder *due = g_ptr_array_index (dues, i);
      g_autoptr (LanyardReminderNotice) single = NULL;
      g_autofree char *id = NULL;

      id = lanyard_reminder_dup_notification_id (SIM_CONFERENCE_ID, lanyard_talk_get_id (lanyard_bookmark_get_talk (due->bookmark)));
      single = lanyard_reminder_notice_new (id);
      lanyard_reminder_notice_add_due (single, due->bookmark, due->kind);
      sim_judge_send (self->world, single);
    }

  step (self);
}

static void
on_due_cb (LanyardReminders      *reminders,
           LanyardReminderNotice *notice,
           SimMachine            *self)
{
  if (self->dead)
    return;

  if (self->mutant == SIM_MUTANT_STORES_FIRST)
    {
      g_set_object (&self->held, notice);
    }
  else if (self->mutant == SIM_MUTANT_LISTS_NONE && lanyard_reminder_notice_get_due (notice)->len > 1)
    {
      send_one_by_one (self, notice);
    }
  else
    {
      send (self, notice);
    }
}

static void
on_written_cb (gpointer data)
{
  SimMachine *self = data;
  g_autoptr (LanyardReminderNotice) held = NULL;

  step (self);
  if (self->held == NULL || self->dead)
    return;

  held = g_steal_pointer (&self->held);
  send (self, held);
}

static gboolean
has_moved (SimWorld *world,
           guint     notification)
{
  for (guint i = 0; i < world->shown->len; i++)
    {
      const SimShown *shown = &g_array_index (world->shown, SimShown, i);

      if (shown->notification == notification && shown->start != sim_world_get_talk (world, shown->talk)->start)
        return TRUE;
    }

  return FALSE;
}

static void
on_withdraw_cb (LanyardReminders *reminders,
                const char       *notification_id,
                SimMachine       *self)
{
  if (self->dead)
    return;

  begin_instant (self);
  sim_world_tell (self->world, "    %s is withdrawn", notification_id);
  sim_judge_withdraw (self->world, g_str_hash (notification_id));
  if (self->mutant != SIM_MUTANT_LEAVES_MOVED || !has_moved (self->world, g_str_hash (notification_id)))
    sim_world_take_away (self->world, g_str_hash (notification_id));
  step (self);
}

SimMachine *
sim_machine_new (SimWorld *world,
                 SimMutant mutant)
{
  SimMachine *self = g_new0 (SimMachine, 1);

  self->world = world;
  self->mutant = mutant;
  self->clock = lanyard_clock_new_stopped (world->now);
  self->library = sim_library_new (on_written_cb, self);
  sim_library_update (self->library, world);

  return self;
}

static void
throw_away (SimMachine *self)
{
  self->n_left = 0;
  if (self->reminders == NULL)
    return;

  g_clear_object (&self->held);
  g_assert_finalize_object (g_steal_pointer (&self->reminders));
  g_assert_finalize_object (g_steal_pointer (&self->database));
}

void
sim_machine_free (SimMachine *self)
{
  throw_away (self);
  sim_library_free (self->library);
  g_object_unref (self->clock);
  g_free (self);
}

gboolean
sim_machine_is_running (SimMachine *self)
{
  return self->reminders != NULL;
}

static void
begin (SimMachine *self)
{
  self->n_done = 0;
  self->world->n_alone = 0;
  self->world->last_notice = self->world->told->len;
}

static void
settle (SimMachine *self)
{
  /* An alarm that was set to the past rings from the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;

  self->world->now = lanyard_clock_get_now (self->clock);
  if (self->dead)
    {
      throw_away (self);
      sim_library_thaw (self->library);
      self->dead = FALSE;
    }
  else if (self->reminders != NULL)
    {
      sim_judge_settled (self->world);
      if (lanyard_reminders_is_idle (self->reminders))
        sim_judge_idle (self->world);
    }
}

static void
set_settings (SimMachine *self)
{
  const int lead = self->world->lead + (self->mutant == SIM_MUTANT_LEAD_OFF ? 1 : 0);

  g_object_set (self->reminders,
                "lead", MIN (lead, LANYARD_BOOKMARK_MAX_LEAD),
                "at-start", self->world->at_start,
                NULL);
}

void
sim_machine_start (SimMachine *self)
{
  if (self->reminders != NULL)
    return;

  begin (self);
  self->database = sim_library_open (self->library);
  self->reminders = lanyard_reminders_new (self->database, self->clock);
  set_settings (self);
  g_signal_connect (self->reminders, "due", G_CALLBACK (on_due_cb), self);
  g_signal_connect (self->reminders, "withdraw", G_CALLBACK (on_withdraw_cb), self);
  lanyard_reminders_look_again (self->reminders);
  settle (self);
}

void
sim_machine_kill (SimMachine *self)
{
  throw_away (self);
}

void
sim_machine_kill_later (SimMachine *self,
                        guint       n_steps)
{
  if (self->reminders != NULL)
    self->n_left = n_steps;
}

void
sim_machine_save (SimMachine *self)
{
  begin (self);
  sim_library_update (self->library, self->world);
  if (self->reminders != NULL)
    lanyard_reminders_look_again (self->reminders);
  settle (self);
}

void
sim_machine_take_settings (SimMachine *self)
{
  begin (self);
  if (self->reminders != NULL)
    set_settings (self);
  settle (self);
}

void
sim_machine_pass (SimMachine *self,
                  gint64      instant)
{
  gint64 next;

  /* Stands still a second after each instant of interest: nothing may be later than that. */
  while ((next = sim_judge_find_next (self->world)) < instant)
    {
      begin (self);
      lanyard_clock_pass (self->clock, next + 1);
      settle (self);
    }

  begin (self);
  lanyard_clock_pass (self->clock, instant);
  settle (self);
}

void
sim_machine_jump (SimMachine *self,
                  gint64      instant,
                  gboolean    told)
{
  const guint signal = g_signal_lookup ("jumped", LANYARD_TYPE_CLOCK);
  gboolean    deaf = !told || self->mutant == SIM_MUTANT_DEAF;

  begin (self);
  if (deaf)
    g_signal_handlers_block_matched (self->clock, G_SIGNAL_MATCH_ID, signal, 0, NULL, NULL, NULL);
  lanyard_clock_set_now (self->clock, instant);
  if (deaf)
    g_signal_handlers_unblock_matched (self->clock, G_SIGNAL_MATCH_ID, signal, 0, NULL, NULL, NULL);
  settle (self);
}

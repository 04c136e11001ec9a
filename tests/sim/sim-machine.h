/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sim-world.h"

G_BEGIN_DECLS

/**
 * SimMutant:
 * @SIM_MUTANT_NONE: nothing is wrong
 * @SIM_MUTANT_STORES_FIRST: a reminder is noted first and sent then
 * @SIM_MUTANT_DEAF: nobody is told that the clock was set or the computer slept
 * @SIM_MUTANT_LEAD_OFF: reminders come a minute before their time
 * @SIM_MUTANT_LEAVES_MOVED: the notification of a talk that was moved is not withdrawn
 * @SIM_MUTANT_LISTS_NONE: many talks at one instant are reminded of one by one
 *
 * An error to be found, brought in between the reminders and the world around them.
 */
typedef enum
{
  SIM_MUTANT_NONE,
  SIM_MUTANT_STORES_FIRST,
  SIM_MUTANT_DEAF,
  SIM_MUTANT_LEAD_OFF,
  SIM_MUTANT_LEAVES_MOVED,
  SIM_MUTANT_LISTS_NONE,
} SimMutant;

/**
 * SimMachine:
 *
 * A computer with a clock, a library on its disk, and the reminders of Lanyard, which run on it or
 * not. All that it does is judged by the world. After each call all is done that is to be done at
 * that time of the clock.
 */
typedef struct _SimMachine SimMachine;

/**
 * sim_machine_new:
 * @world: the world, whose clock shows a time already
 * @mutant: what is wrong with the reminders
 *
 * Makes a computer on which nothing runs.
 *
 * Returns: (transfer full): the computer
 */
SimMachine *sim_machine_new (SimWorld *world,
                             SimMutant mutant);

/**
 * sim_machine_free:
 * @self: (transfer full): a computer
 *
 * Throws a computer away.
 */
void sim_machine_free (SimMachine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SimMachine, sim_machine_free)

/**
 * sim_machine_is_running:
 *
 * Tells whether the reminders run.
 *
 * Returns: %TRUE when they do
 */
gboolean sim_machine_is_running (SimMachine *self);

/**
 * sim_machine_start:
 *
 * Starts the reminders, if they do not run.
 */
void sim_machine_start (SimMachine *self);

/**
 * sim_machine_kill:
 *
 * Ends the reminders, if they run, without a chance to do anything.
 */
void sim_machine_kill (SimMachine *self);

/**
 * sim_machine_kill_later:
 * @n_steps: more than 0
 *
 * Lets the reminders die after so many further steps of work: a notification that is sent or
 * withdrawn, and a note that is written.
 */
void sim_machine_kill_later (SimMachine *self,
                             guint       n_steps);

/**
 * sim_machine_save:
 *
 * Writes what is new in the world to the disk, and tells the reminders.
 */
void sim_machine_save (SimMachine *self);

/**
 * sim_machine_take_settings:
 *
 * Lets the reminders follow the settings of the world.
 */
void sim_machine_take_settings (SimMachine *self);

/**
 * sim_machine_pass:
 * @instant: not before now
 *
 * Lets the time pass while the computer is awake.
 */
void sim_machine_pass (SimMachine *self,
                       gint64      instant);

/**
 * sim_machine_jump:
 * @instant: an instant
 * @told: whether programs are told, as when the clock is set; else only alarms ring
 *
 * Lets the clock show another time at once: it was set, or the computer slept.
 */
void sim_machine_jump (SimMachine *self,
                       gint64      instant,
                       gboolean    told);

G_END_DECLS

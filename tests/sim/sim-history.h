/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sim-machine.h"

G_BEGIN_DECLS

/**
 * sim_history_run:
 * @seed: which history
 * @mutant: what is wrong with the reminders
 * @story: (nullable): what happens in it is added here, a line each
 *
 * Lets a computer live through a history in which all is random that @seed does not decide: what
 * the organisers announce and the person wishes, when the computer sleeps and its clock is set,
 * and where the reminders are killed.
 *
 * Returns: (transfer full) (nullable): what was wrong, or %NULL
 */
char *sim_history_run (guint32   seed,
                       SimMutant mutant,
                       GString  *story);

G_END_DECLS

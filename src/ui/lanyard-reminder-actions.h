/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-application.h"

G_BEGIN_DECLS

/**
 * lanyard_reminder_actions_add:
 * @application: the application
 *
 * Adds what the buttons of lanyard_reminder_problem_get_action() do.
 */
void lanyard_reminder_actions_add (LanyardApplication *application);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-application.h"

G_BEGIN_DECLS

/**
 * lanyard_application_actions_add:
 * @application: the application
 *
 * Adds the actions of the application and their keys. Those on talks are what the buttons of a
 * notification name, so they work without a window.
 */
void lanyard_application_actions_add (LanyardApplication *application);

G_END_DECLS

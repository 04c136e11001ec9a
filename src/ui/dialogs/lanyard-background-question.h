/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-background.h"

G_BEGIN_DECLS

/**
 * lanyard_background_question_ask:
 * @parent: over what to ask
 * @background: what takes the answer
 * @callback: (scope async): called when the person has answered
 * @user_data: data for @callback
 *
 * Asks the person whether reminders are to come with the window closed, and why Lanyard asks.
 * Leaving the question without a word is a no.
 */
void lanyard_background_question_ask (GtkWidget          *parent,
                                      LanyardBackground  *background,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * lanyard_background_question_ask_finish:
 * @result: what the callback was given
 *
 * Ends lanyard_background_question_ask().
 *
 * Returns: %TRUE when the person said yes
 */
gboolean lanyard_background_question_ask_finish (GAsyncResult *result);

G_END_DECLS

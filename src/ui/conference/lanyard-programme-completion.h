/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PROGRAMME_COMPLETION (lanyard_programme_completion_get_type ())

G_DECLARE_FINAL_TYPE (LanyardProgrammeCompletion, lanyard_programme_completion, LANYARD, PROGRAMME_COMPLETION, GObject)

/**
 * LanyardProgrammeCompletion::completed:
 * @programme: the programme with all its talks
 *
 * Emitted when the rest was read.
 */

/**
 * LanyardProgrammeCompletion::failed:
 * @message: a sentence for the screen
 *
 * Emitted when it could not be read.
 */

/**
 * lanyard_programme_completion_new:
 * @widget: (not nullable): what shows the programme, and outlives the completion
 *
 * Makes what reads the rest of a programme of which the beginning is shown.
 *
 * Returns: (transfer full): the completion
 */
LanyardProgrammeCompletion *lanyard_programme_completion_new (GtkWidget *widget);

/**
 * lanyard_programme_completion_begin:
 * @library: the library
 * @programme: what the widget shows
 *
 * Reads the rest of a programme in a worker, once its beginning is on the screen; of one that is
 * complete there is none. Of a programme that was begun before nothing is heard any more.
 */
void lanyard_programme_completion_begin (LanyardProgrammeCompletion *self,
                                         LanyardLibrary             *library,
                                         LanyardProgramme           *programme);

/**
 * lanyard_programme_completion_stop:
 *
 * Gives the rest up.
 */
void lanyard_programme_completion_stop (LanyardProgrammeCompletion *self);

G_END_DECLS

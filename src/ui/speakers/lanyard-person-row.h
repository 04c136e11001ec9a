/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-person.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PERSON_ROW (lanyard_person_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPersonRow, lanyard_person_row, LANYARD, PERSON_ROW, GtkBox)

/**
 * LanyardPersonRow:letterless:
 *
 * Whether no letter stands over the person: a few who were found are no alphabet.
 */

/**
 * lanyard_person_row_new:
 *
 * Makes a row of nobody yet.
 *
 * Returns: (transfer floating): the row
 */
LanyardPersonRow *lanyard_person_row_new (void);

/**
 * lanyard_person_row_set_person:
 * @person: who to show
 *
 * Shows somebody.
 */
void lanyard_person_row_set_person (LanyardPersonRow *self,
                                    LanyardPerson    *person);

/**
 * lanyard_person_row_dup_sentence:
 *
 * Writes what the row shows for a screen reader.
 *
 * Returns: (transfer full): name, affiliation and number of talks
 */
char *lanyard_person_row_dup_sentence (LanyardPersonRow *self);

G_END_DECLS

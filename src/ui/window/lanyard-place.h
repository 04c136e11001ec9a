/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-shortlist.h"

G_BEGIN_DECLS

/**
 * LanyardPlaceKind:
 * @LANYARD_PLACE_AGENDA: My Agenda
 * @LANYARD_PLACE_CONFERENCE: a conference
 * @LANYARD_PLACE_SHORTLISTS: the shortlists that belong to no conference
 *
 * Where the person can be in the window.
 */
typedef enum
{
  LANYARD_PLACE_AGENDA,
  LANYARD_PLACE_CONFERENCE,
  LANYARD_PLACE_SHORTLISTS,
} LanyardPlaceKind;

/**
 * LANYARD_PLACE_AGENDA_ID:
 *
 * The id of My Agenda. No conference has an id with a space in it.
 */
#define LANYARD_PLACE_AGENDA_ID " agenda"

/**
 * LANYARD_PLACE_SHORTLISTS_ID:
 *
 * The id of the shortlists that belong to no conference.
 */
#define LANYARD_PLACE_SHORTLISTS_ID " shortlists"

#define LANYARD_TYPE_PLACE (lanyard_place_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPlace, lanyard_place, LANYARD, PLACE, GObject)

/**
 * lanyard_place_new:
 * @kind: the kind of place; for conferences see lanyard_place_new_for_conference()
 *
 * Makes a place that there is only one of.
 *
 * Returns: (transfer full): the place
 */
LanyardPlace *lanyard_place_new (LanyardPlaceKind kind);

/**
 * lanyard_place_new_for_conference:
 * @conference: a conference
 *
 * Makes the place of a conference.
 *
 * Returns: (transfer full): the place
 */
LanyardPlace *lanyard_place_new_for_conference (LanyardConference *conference);

/**
 * lanyard_place_get_kind:
 *
 * Gets the kind of place.
 *
 * Returns: the kind
 */
LanyardPlaceKind lanyard_place_get_kind (LanyardPlace *self);

/**
 * lanyard_place_get_conference:
 *
 * Gets the conference.
 *
 * Returns: (transfer none) (nullable): the conference, or %NULL for other places
 */
LanyardConference *lanyard_place_get_conference (LanyardPlace *self);

/**
 * lanyard_place_get_id:
 *
 * Gets what tells places apart.
 *
 * Returns: (transfer none): the id of the conference, or a word that no conference has as its id
 */
const char *lanyard_place_get_id (LanyardPlace *self);

G_END_DECLS

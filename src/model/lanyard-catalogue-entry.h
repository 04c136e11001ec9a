/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-conference.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CATALOGUE_ENTRY (lanyard_catalogue_entry_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCatalogueEntry, lanyard_catalogue_entry, LANYARD, CATALOGUE_ENTRY, GObject)

/**
 * lanyard_catalogue_entry_new:
 * @conference: what is known of the conference, with its start and its end
 * @address: where its schedule is, http or https
 * @version: when the entry was last changed, as a number that grows
 *
 * Makes an entry.
 *
 * Returns: (transfer full): the entry
 */
LanyardCatalogueEntry *lanyard_catalogue_entry_new (LanyardConference *conference,
                                                    const char        *address,
                                                    gint64             version);

/**
 * lanyard_catalogue_entry_get_conference:
 *
 * Gets what is known of the conference: its title, its first and last day, its zone and its site.
 * Its id is that of the catalogue and not that of the library.
 *
 * Returns: (transfer none): the conference
 */
LanyardConference *lanyard_catalogue_entry_get_conference (LanyardCatalogueEntry *self);

/**
 * lanyard_catalogue_entry_get_address:
 *
 * Gets where the schedule is.
 *
 * Returns: (transfer none): an http or https address
 */
const char *lanyard_catalogue_entry_get_address (LanyardCatalogueEntry *self);

/**
 * lanyard_catalogue_entry_get_version:
 *
 * Gets when the entry was last changed: of two entries for one conference, the greater is right.
 *
 * Returns: the version
 */
gint64 lanyard_catalogue_entry_get_version (LanyardCatalogueEntry *self);

G_END_DECLS

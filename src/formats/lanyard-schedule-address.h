/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LANYARD_SCHEDULE_ADDRESS_MAX:
 *
 * No more addresses are named as those where a schedule may be.
 */
#define LANYARD_SCHEDULE_ADDRESS_MAX 8

/**
 * lanyard_schedule_address_is_export:
 * @address: (nullable): an address
 *
 * Tells by its name alone whether an address may be that of a whole schedule that Lanyard reads.
 * Calendars of single sessions are none.
 *
 * Returns: %TRUE for “…/schedule.xml”, “…/all.ics” and their like
 */
gboolean lanyard_schedule_address_is_export (const char *address);

/**
 * lanyard_schedule_address_guess:
 * @address: (nullable): the address of a session, a programme or a conference; http, https, or
 *   webcal, which is https
 *
 * Guesses from an address alone where the schedule is that belongs to it, by how the programs that
 * conferences use name their exports: Sched, pretalx, frab, FOSDEM, the Chaos Computer Club,
 * wafer (DebConf), Indico (`event.ics`, its `scope` since version 3), OSEM, BornHack and the IETF.
 * The address of an export belongs to itself. The scheme stays what it is.
 *
 * Returns: (transfer full) (array zero-terminated=1): addresses as lanyard_url_keep() gives them,
 *   the best first, at most %LANYARD_SCHEDULE_ADDRESS_MAX, none when nothing is known
 */
GStrv lanyard_schedule_address_guess (const char *address);

/**
 * lanyard_schedule_address_find_in_page:
 * @page: what was fetched, maybe a web page
 * @page_address: (nullable): where it was fetched from, for its relative links
 *
 * Finds where the schedule is that belongs to a web page: what the page names as its alternate,
 * links to exports, addresses of its events in JSON-LD (schema.org), and at last what
 * lanyard_schedule_address_guess() guesses from the address of the page and its links, the most
 * frequent first. May be called in any thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): addresses as lanyard_url_keep() gives them,
 *   the best first, at most %LANYARD_SCHEDULE_ADDRESS_MAX, none when nothing was found
 */
GStrv lanyard_schedule_address_find_in_page (GBytes     *page,
                                             const char *page_address);

G_END_DECLS

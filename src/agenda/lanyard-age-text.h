/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-origin.h"

G_BEGIN_DECLS

/**
 * lanyard_age_text_get:
 * @origin: where a schedule comes from
 * @zone: the zone to show times in
 * @now: the time, in seconds since the Unix epoch
 * @next: (out) (optional): the second at which the text is next to change; %G_MAXINT64 when it
 *   never will
 *
 * Says how old a schedule is: "Updated 5 minutes ago"; or that it could not be updated, since when,
 * and why: "Could not be updated since 3 Nov: …".
 *
 * Returns: (transfer full): the words
 */
char *lanyard_age_text_get (const LanyardOrigin *origin,
                            GTimeZone           *zone,
                            gint64               now,
                            gint64              *next);

/**
 * lanyard_age_text_get_instant:
 * @instant: seconds since the Unix epoch
 * @zone: the zone to show the instant in
 *
 * Writes when something was: "3 Nov 2025, 14:05".
 *
 * Returns: (transfer full): the words
 */
char *lanyard_age_text_get_instant (gint64     instant,
                                    GTimeZone *zone);

/**
 * lanyard_age_text_get_details:
 * @origin: where a schedule comes from
 * @zone: the zone to show times in
 *
 * Says more about it, a line each: what went wrong, when it last answered and had something new, and
 * its address.
 *
 * Returns: (transfer full): the lines
 */
char *lanyard_age_text_get_details (const LanyardOrigin *origin,
                                    GTimeZone           *zone);

G_END_DECLS

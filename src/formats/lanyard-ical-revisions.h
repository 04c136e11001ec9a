/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_ical_revisions_drop:
 * @events: (element-type LanyardIcalEvent): the events of a calendar
 *
 * Takes out of a calendar what it has twice: of two revisions of an event (SEQUENCE of RFC 5545,
 * section 3.8.7.4) the older one, of two that are the same the second. Another title, or another
 * time at the same revision, is another event, for all that it has the same UID.
 */
void lanyard_ical_revisions_drop (GPtrArray *events);

G_END_DECLS

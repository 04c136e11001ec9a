/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-format.h"

G_BEGIN_DECLS

/**
 * lanyard_format_ical:
 *
 * iCalendar, with what Sched's exports need.
 */
extern const LanyardFormat lanyard_format_ical;

/**
 * lanyard_format_frab_json:
 *
 * The schedule.json of frab, pretalx, the hub of the Chaos Computer Club and their kin: events
 * under days and rooms, or in one flat list.
 */
extern const LanyardFormat lanyard_format_frab_json;

/**
 * lanyard_format_frab_xml:
 *
 * The schedule.xml of frab, pentabarf, pretalx, wafer and other programs of that family.
 */
extern const LanyardFormat lanyard_format_frab_xml;

/**
 * lanyard_format_html_article:
 *
 * Web pages that recommend talks.
 */
extern const LanyardFormat lanyard_format_html_article;

/**
 * lanyard_format_article:
 *
 * Articles in Markdown that recommend talks.
 */
extern const LanyardFormat lanyard_format_article;

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LANYARD_ICAL_MAX_DEPTH:
 *
 * Components of a calendar are nested no deeper than this.
 */
#define LANYARD_ICAL_MAX_DEPTH 16

/**
 * LANYARD_ICAL_MAX_NAME_BYTES:
 *
 * What a component is called is no longer than this.
 */
#define LANYARD_ICAL_MAX_NAME_BYTES 32

/**
 * LanyardIcalComponent:
 * @name: what it is called
 * @start: where its first line is in what is joined so far
 *
 * A component that is open.
 */
typedef struct
{
  char  name[LANYARD_ICAL_MAX_NAME_BYTES + 1];
  gsize start;
} LanyardIcalComponent;

/**
 * LanyardIcalNest:
 * @open: the components that are open, from the outermost
 * @depth: how many there are
 * @n_components: how many began so far
 * @n_properties: how many properties there were
 * @n_zones: how many time zones began
 * @n_events: how many events, and entries of a journal, are whole
 * @n_broken: how many are not, and were taken out
 * @broken_line: the first line where something did not fit, or 0
 * @is_encoded: whether a value has to be decoded
 *
 * What a calendar is made of, up to one place in it.
 */
typedef struct
{
  LanyardIcalComponent open[LANYARD_ICAL_MAX_DEPTH];
  guint                depth;
  guint                n_components;
  guint                n_properties;
  guint                n_zones;
  guint                n_events;
  guint                n_broken;
  guint                broken_line;
  gboolean             is_encoded;
} LanyardIcalNest;

/**
 * LanyardIcalJoiner:
 * @text: (not nullable): the calendar
 * @end: where what is joined so far ends
 * @start: where its last line starts
 * @number: the number of the line in the file at which that starts
 * @n_lines: how many lines of the file were read
 * @shouts: whether names are in capitals, as nearly everywhere
 * @nest: what there was
 *
 * The joining of lines. What is joined stands in front of what is still to be read, in the same
 * bytes. It owns nothing, and starts with all but @text zero.
 */
typedef struct
{
  GString        *text;
  gsize           end;
  gsize           start;
  guint           number;
  guint           n_lines;
  gboolean        shouts;
  LanyardIcalNest nest;
} LanyardIcalJoiner;

/**
 * lanyard_ical_joiner_join:
 * @error: where to put what went wrong
 *
 * Joins the lines of each property (RFC 5545, section 3.1) in place, and takes out components
 * that do not end before the one around them does. Some may be open still at the end.
 *
 * Returns: %FALSE with @error set in %LANYARD_ERROR when there is more, or it is nested deeper,
 *   than in any calendar
 */
gboolean lanyard_ical_joiner_join (LanyardIcalJoiner *self,
                                   GError           **error);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_ical_line_append:
 * @calendar: the calendar so far
 * @name: the name of a property, with its parameters
 * @value: its value, as it is to stand there
 *
 * Writes a content line (RFC 5545, section 3.1): it ends in CRLF, and is folded so that no line
 * has more than 75 octets and no character is torn apart.
 */
void lanyard_ical_line_append (GString    *calendar,
                               const char *name,
                               const char *value);

/**
 * lanyard_ical_line_append_text:
 * @calendar: the calendar so far
 * @name: the name of a property, with its parameters
 * @text: (nullable): valid UTF-8; without any, nothing is written
 *
 * Writes a content line whose value is of the type TEXT (RFC 5545, section 3.3.11).
 */
void lanyard_ical_line_append_text (GString    *calendar,
                                    const char *name,
                                    const char *text);

/**
 * lanyard_ical_line_quote:
 * @text: valid UTF-8
 *
 * Makes the value of a parameter of any text: in quotes, and with what may not stand between
 * them escaped (RFC 6868).
 *
 * Returns: (transfer full): the value
 */
char *lanyard_ical_line_quote (const char *text);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_ical_values_are_encoded:
 * @line: (array length=length): a property with its parameters, not terminated
 * @length: how many bytes it has
 *
 * Tells whether lanyard_ical_values_decode() has something to do for a property.
 *
 * Returns: %TRUE when a parameter gives an encoding or a charset
 */
gboolean lanyard_ical_values_are_encoded (const char *line,
                                          gsize       length);

/**
 * lanyard_ical_values_is_open:
 * @line: (array length=length): a property so far
 * @length: how many bytes it has
 *
 * Tells whether a property in quoted-printable goes on in the next line (RFC 2045, section 6.7).
 *
 * Returns: %TRUE when its last byte is a soft line break
 */
gboolean lanyard_ical_values_is_open (const char *line,
                                      gsize       length);

/**
 * lanyard_ical_values_decode:
 * @text: (transfer none): one line a property; it becomes the same without encodings
 *
 * Decodes values as vCalendar 1.0 has them, and as programs go on to write them: those in
 * quoted-printable and Base64, and those in another charset than UTF-8. What is attached is left
 * as it is.
 */
void lanyard_ical_values_decode (GString *text);

G_END_DECLS

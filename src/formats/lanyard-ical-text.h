/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_ical_text_unfold:
 * @text: (transfer none): iCalendar, UTF-8 or not; it becomes one line a property, in UTF-8
 * @remarks: (element-type utf8): where to put a sentence for each kind of thing that was skipped
 * @error: where to put what went wrong
 *
 * Joins the lines of each property byte by byte, as a line may be folded inside a character,
 * decodes them, and checks that what begins also ends, before a parser spends time and memory on
 * it. An event that does not end before the next one begins is taken out, and so is what has no
 * place in a calendar. Properties longer than any that is of use to a schedule are cut off.
 *
 * Returns: %FALSE with @error set in %LANYARD_ERROR, its message a clause that says in which
 *   line, when the file breaks off, or no event is whole, or they are nested absurdly
 */
gboolean lanyard_ical_text_unfold (GString   *text,
                                   GPtrArray *remarks,
                                   GError   **error);

G_END_DECLS

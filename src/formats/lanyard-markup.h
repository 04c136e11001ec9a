/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_markup_to_pango:
 * @source: plain text, HTML or Markdown, as a schedule or article has it
 *
 * Makes rich text for a label: paragraphs, lists, emphasis, code and links. It is built anew
 * from a whitelist; nothing of @source is passed through, and only http, https and mailto links
 * can be clicked. Bare addresses in plain text become links.
 *
 * Returns: (transfer full): valid Pango markup with <a href>, as GtkLabel takes it, maybe empty
 */
char *lanyard_markup_to_pango (const char *source);

/**
 * lanyard_markup_is_plain:
 * @source: plain text, HTML or Markdown
 *
 * Tells whether text is shown as it stands, for it has no marks of HTML or Markdown.
 *
 * Returns: %TRUE for plain text
 */
gboolean lanyard_markup_is_plain (const char *source);

/**
 * lanyard_markup_to_line:
 * @source: plain text, HTML or Markdown
 *
 * Gets the words of a text alone, in one line without markup, for a card, a tooltip or a search.
 *
 * Returns: (transfer full): plain text, maybe empty
 */
char *lanyard_markup_to_line (const char *source);

G_END_DECLS

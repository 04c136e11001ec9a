/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardRichText:
 *
 * Text for a label while it is being written: blocks of text with emphasis and links. What comes
 * out is valid Pango markup whatever is put in, or words without any markup. Not to be shared
 * between threads.
 */
typedef struct _LanyardRichText LanyardRichText;

/**
 * LanyardRichTextStyle:
 *
 * How a stretch of text looks.
 */
typedef enum
{
  LANYARD_RICH_TEXT_BOLD,
  LANYARD_RICH_TEXT_ITALIC,
  LANYARD_RICH_TEXT_CODE,
  LANYARD_RICH_TEXT_LINK,
} LanyardRichTextStyle;

/**
 * lanyard_rich_text_new:
 * @markup: %TRUE for Pango markup, %FALSE for words in one line
 *
 * Starts an empty text.
 *
 * Returns: (transfer full): the text
 */
LanyardRichText *lanyard_rich_text_new (gboolean markup);

/**
 * lanyard_rich_text_free:
 *
 * Frees a text that is not wanted.
 */
void lanyard_rich_text_free (LanyardRichText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardRichText, lanyard_rich_text_free)

/**
 * lanyard_rich_text_begin_block:
 *
 * Begins a paragraph, unless one has just begun. Styles go on over it.
 */
void lanyard_rich_text_begin_block (LanyardRichText *self);

/**
 * lanyard_rich_text_enter_list:
 * @number: the number of the first item, 0 for a list with bullets
 *
 * Begins a list, maybe within an item of another.
 */
void lanyard_rich_text_enter_list (LanyardRichText *self,
                                   guint            number);

/**
 * lanyard_rich_text_begin_item:
 *
 * Begins an item of the innermost list.
 */
void lanyard_rich_text_begin_item (LanyardRichText *self);

/**
 * lanyard_rich_text_leave_list:
 *
 * Ends the innermost list.
 */
void lanyard_rich_text_leave_list (LanyardRichText *self);

/**
 * lanyard_rich_text_push:
 * @style: what begins
 * @url: (nullable): where a link leads; without an http, https or mailto address it is none
 *
 * Begins a style, within those that have begun.
 */
void lanyard_rich_text_push (LanyardRichText     *self,
                             LanyardRichTextStyle style,
                             const char          *url);

/**
 * lanyard_rich_text_pop:
 *
 * Ends the style that began last.
 */
void lanyard_rich_text_pop (LanyardRichText *self);

/**
 * lanyard_rich_text_add:
 * @text: words, valid UTF-8
 *
 * Adds words. White space is folded, and bare addresses become links.
 */
void lanyard_rich_text_add (LanyardRichText *self,
                            const char      *text);

/**
 * lanyard_rich_text_add_lines:
 * @text: lines, valid UTF-8
 *
 * Adds lines whose white space matters, but for empty lines and ends of lines.
 */
void lanyard_rich_text_add_lines (LanyardRichText *self,
                                  const char      *text);

/**
 * lanyard_rich_text_break:
 *
 * Ends the line. Two in a row leave an empty one.
 */
void lanyard_rich_text_break (LanyardRichText *self);

/**
 * lanyard_rich_text_soft_break:
 *
 * Ends the line where the author did so on purpose, as a short line tells; else it is a space.
 */
void lanyard_rich_text_soft_break (LanyardRichText *self);

/**
 * lanyard_rich_text_finish:
 *
 * Ends the text. Nothing can be added afterwards.
 *
 * Returns: (transfer full): Pango markup or words, without white space at the ends
 */
char *lanyard_rich_text_finish (LanyardRichText *self);

G_END_DECLS

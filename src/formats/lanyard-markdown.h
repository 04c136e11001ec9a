/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardMarkdown:
 *
 * Markdown while it is being written, as a tree of CommonMark. Blocks begin and end by themselves:
 * words open a paragraph where none is, and styles go on over blocks. Not to be shared between
 * threads.
 */
typedef struct _LanyardMarkdown LanyardMarkdown;

/**
 * LanyardMarkdownStyle:
 * @LANYARD_MARKDOWN_PLAIN: as the text around it
 *
 * How a stretch of text looks, or that it is a link.
 */
typedef enum
{
  LANYARD_MARKDOWN_PLAIN,
  LANYARD_MARKDOWN_STRONG,
  LANYARD_MARKDOWN_EMPHASIS,
  LANYARD_MARKDOWN_LINK,
} LanyardMarkdownStyle;

/**
 * LanyardMarkdownBlock:
 *
 * What holds other blocks.
 */
typedef enum
{
  LANYARD_MARKDOWN_QUOTE,
  LANYARD_MARKDOWN_BULLETS,
  LANYARD_MARKDOWN_NUMBERS,
  LANYARD_MARKDOWN_ITEM,
} LanyardMarkdownBlock;

/**
 * lanyard_markdown_new:
 *
 * Starts an empty text.
 *
 * Returns: (transfer full): the text
 */
LanyardMarkdown *lanyard_markdown_new (void);

/**
 * lanyard_markdown_free:
 *
 * Frees a text.
 */
void lanyard_markdown_free (LanyardMarkdown *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardMarkdown, lanyard_markdown_free)

/**
 * lanyard_markdown_end_block:
 *
 * Ends the paragraph or heading, when there is one.
 */
void lanyard_markdown_end_block (LanyardMarkdown *self);

/**
 * lanyard_markdown_begin_heading:
 * @level: from 1 to 6
 *
 * Begins a heading, which ends with lanyard_markdown_end_block().
 */
void lanyard_markdown_begin_heading (LanyardMarkdown *self,
                                     int              level);

/**
 * lanyard_markdown_enter:
 * @block: a block
 *
 * Begins a block that holds others. An item outside of a list makes one.
 */
void lanyard_markdown_enter (LanyardMarkdown     *self,
                             LanyardMarkdownBlock block);

/**
 * lanyard_markdown_leave:
 *
 * Ends the innermost block that holds others.
 */
void lanyard_markdown_leave (LanyardMarkdown *self);

/**
 * lanyard_markdown_push:
 * @style: what begins
 * @url: (nullable): where a link leads
 *
 * Begins a style.
 */
void lanyard_markdown_push (LanyardMarkdown     *self,
                            LanyardMarkdownStyle style,
                            const char          *url);

/**
 * lanyard_markdown_pop:
 *
 * Ends the style that began last.
 */
void lanyard_markdown_pop (LanyardMarkdown *self);

/**
 * lanyard_markdown_add:
 * @text: words, valid UTF-8
 *
 * Adds words. White space is folded.
 */
void lanyard_markdown_add (LanyardMarkdown *self,
                           const char      *text);

/**
 * lanyard_markdown_add_code:
 * @text: code, valid UTF-8
 *
 * Adds a few words of code.
 */
void lanyard_markdown_add_code (LanyardMarkdown *self,
                                const char      *text);

/**
 * lanyard_markdown_add_lines:
 * @text: code, valid UTF-8
 *
 * Adds a block of code.
 */
void lanyard_markdown_add_lines (LanyardMarkdown *self,
                                 const char      *text);

/**
 * lanyard_markdown_break:
 * @hard: whether a reader sees it
 *
 * Ends the line.
 */
void lanyard_markdown_break (LanyardMarkdown *self,
                             gboolean         hard);

/**
 * lanyard_markdown_finish:
 *
 * Writes what was added.
 *
 * Returns: (transfer full): CommonMark
 */
char *lanyard_markdown_finish (LanyardMarkdown *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardFrontMatter:
 * @title: (nullable): the title
 * @author: (nullable): who wrote it, several names joined with commas
 * @date: (nullable): the day it was published
 * @url: (nullable): the canonical address, http or https
 * @damaged: whether it breaks the rules of YAML; what stands before that is used
 *
 * What the head of an article says about it.
 */
typedef struct
{
  char    *title;
  char    *author;
  GDate   *date;
  char    *url;
  gboolean damaged;
} LanyardFrontMatter;

/**
 * lanyard_front_matter_find_end:
 * @text: the text of an article
 *
 * Finds where the body of an article begins.
 *
 * Returns: (transfer none): what follows the front matter in YAML, @text itself when there is none
 */
const char *lanyard_front_matter_find_end (const char *text);

/**
 * lanyard_front_matter_new:
 * @text: the text of an article
 *
 * Reads the front matter of an article.
 *
 * Returns: (transfer full): what it says, everything %NULL when there is none
 */
LanyardFrontMatter *lanyard_front_matter_new (const char *text);

/**
 * lanyard_front_matter_parse_date:
 * @text: (nullable): a date of ISO 8601, with or without a time
 *
 * Reads the day of a date as it is written, in whatever time zone that is.
 *
 * Returns: (transfer full) (nullable): the day, or %NULL when there is none
 */
GDate *lanyard_front_matter_parse_date (const char *text);

/**
 * lanyard_front_matter_free:
 *
 * Frees it.
 */
void lanyard_front_matter_free (LanyardFrontMatter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardFrontMatter, lanyard_front_matter_free)

G_END_DECLS

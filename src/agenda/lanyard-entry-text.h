/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-entry.h"

G_BEGIN_DECLS

/**
 * lanyard_entry_text_get_names:
 * @speakers: (nullable): a list of #LanyardSpeaker
 *
 * Names who speaks in one line: all up to three, else the first two and how many more there are.
 *
 * Returns: (transfer full) (nullable): the names, or %NULL when there are none
 */
char *lanyard_entry_text_get_names (GListModel *speakers);

/**
 * lanyard_entry_text_get_affiliations:
 * @speakers: (nullable): a list of #LanyardSpeaker
 *
 * Names the affiliations of the speakers in one line, each once.
 *
 * Returns: (transfer full) (nullable): the affiliations, or %NULL when there are none
 */
char *lanyard_entry_text_get_affiliations (GListModel *speakers);

/**
 * lanyard_entry_text_get_reason:
 * @entry: an entry
 *
 * Gets the first sentence of why somebody recommends the talk, without markup.
 *
 * Returns: (transfer full) (nullable): the sentence, or %NULL when nobody does
 */
char *lanyard_entry_text_get_reason (LanyardEntry *entry);

/**
 * lanyard_entry_text_get_sentence:
 * @entry: an entry
 *
 * Says in one sentence what a card shows, for a screen reader.
 *
 * Returns: (transfer full): the sentence
 */
char *lanyard_entry_text_get_sentence (LanyardEntry *entry);

G_END_DECLS

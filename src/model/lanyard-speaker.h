/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SPEAKER (lanyard_speaker_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpeaker, lanyard_speaker, LANYARD, SPEAKER, GObject)

/**
 * lanyard_speaker_get_name:
 *
 * Gets the name as the person wants it to be shown.
 *
 * Returns: (transfer none): the name, never empty
 */
const char *lanyard_speaker_get_name (LanyardSpeaker *self);

/**
 * lanyard_speaker_get_affiliation:
 *
 * Gets the company, project or place the speaker stands for.
 *
 * Returns: (transfer none) (nullable): the affiliation, or %NULL
 */
const char *lanyard_speaker_get_affiliation (LanyardSpeaker *self);

/**
 * lanyard_speaker_get_biography:
 *
 * Gets what the schedule says about the person, in the markup of the source.
 *
 * Returns: (transfer none) (nullable): the biography, or %NULL
 */
const char *lanyard_speaker_get_biography (LanyardSpeaker *self);

/**
 * lanyard_speaker_get_picture:
 *
 * Gets the address of a portrait.
 *
 * Returns: (transfer none) (nullable): an http or https address, or %NULL
 */
const char *lanyard_speaker_get_picture (LanyardSpeaker *self);

/**
 * lanyard_speaker_get_links:
 *
 * Gets where more of the person can be found: a page of their own, a project, a profile.
 *
 * Returns: (transfer none) (nullable): a list of #LanyardLink that never changes, or %NULL for none
 */
GListModel *lanyard_speaker_get_links (LanyardSpeaker *self);

G_END_DECLS

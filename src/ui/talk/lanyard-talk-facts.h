/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TALK_FACTS (lanyard_talk_facts_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTalkFacts, lanyard_talk_facts, LANYARD, TALK_FACTS, AdwBin)

/**
 * lanyard_talk_facts_set_entry:
 * @entry: whose facts to show
 *
 * Shows title, time, zone, room, track, language and type of a talk, and follows its phase.
 */
void lanyard_talk_facts_set_entry (LanyardTalkFacts *self,
                                   LanyardEntry     *entry);

G_END_DECLS

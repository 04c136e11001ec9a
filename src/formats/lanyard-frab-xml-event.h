/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-frab.h"
#include "lanyard-xml.h"

G_BEGIN_DECLS

/**
 * lanyard_frab_xml_event_read:
 * @xml: a walk that is at an event, and is at its end afterwards
 * @context: what stands around it
 *
 * Reads an event. What is missing or empty is not known in the draft.
 *
 * Returns: (transfer full): the draft of a talk
 */
LanyardTalkDraft *lanyard_frab_xml_event_read (LanyardXml               *xml,
                                               const LanyardFrabContext *context);

G_END_DECLS

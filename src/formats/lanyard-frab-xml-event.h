/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-frab-time.h"
#include "lanyard-schedule-draft.h"
#include "lanyard-xml.h"

G_BEGIN_DECLS

/**
 * LanyardFrabXmlContext:
 * @base: (nullable): the address that relative ones start from
 * @room: (nullable): the room under which the event stands
 * @day: the day under which it stands
 *
 * What an event needs to know of what stands around it. It owns nothing.
 */
typedef struct
{
  const char    *base;
  const char    *room;
  LanyardFrabDay day;
} LanyardFrabXmlContext;

/**
 * lanyard_frab_xml_event_read:
 * @xml: a walk that is at an event, and is at its end afterwards
 * @context: what stands around it
 *
 * Reads an event. What is missing or empty is not known in the draft.
 *
 * Returns: (transfer full): the draft of a talk
 */
LanyardTalkDraft *lanyard_frab_xml_event_read (LanyardXml                  *xml,
                                               const LanyardFrabXmlContext *context);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TALK_PAGE (lanyard_talk_page_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTalkPage, lanyard_talk_page, LANYARD, TALK_PAGE, AdwNavigationPage)

/**
 * lanyard_talk_page_new:
 * @entry: what to show
 * @library: the library, which has the other talks of the speakers
 * @settings: the settings, which have what is usual for reminders
 *
 * Makes the page of a talk, or of a pick that no schedule has.
 *
 * Returns: (transfer floating): the page
 */
LanyardTalkPage *lanyard_talk_page_new (LanyardEntry   *entry,
                                        LanyardLibrary *library,
                                        GSettings      *settings);

/**
 * lanyard_talk_page_get_entry:
 *
 * Gets what the page shows.
 *
 * Returns: (transfer none): the entry
 */
LanyardEntry *lanyard_talk_page_get_entry (LanyardTalkPage *self);

G_END_DECLS

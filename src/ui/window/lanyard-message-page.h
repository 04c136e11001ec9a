/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_MESSAGE_PAGE (lanyard_message_page_get_type ())

G_DECLARE_FINAL_TYPE (LanyardMessagePage, lanyard_message_page, LANYARD, MESSAGE_PAGE, AdwNavigationPage)

/**
 * lanyard_message_page_set_failure:
 * @title: what could not be done
 * @message: a sentence that says why, and what to do
 *
 * Says what went wrong.
 */
void lanyard_message_page_set_failure (LanyardMessagePage *self,
                                       const char         *title,
                                       const char         *message);

/**
 * lanyard_message_page_set_loading:
 *
 * Says that it takes a while.
 */
void lanyard_message_page_set_loading (LanyardMessagePage *self);

/**
 * lanyard_message_page_set_empty:
 *
 * Says that there is no conference yet, and how one is added.
 */
void lanyard_message_page_set_empty (LanyardMessagePage *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_FAILURE_PAGE (lanyard_failure_page_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFailurePage, lanyard_failure_page, LANYARD, FAILURE_PAGE, AdwNavigationPage)

/**
 * lanyard_failure_page_set_text:
 * @title: what could not be done
 * @message: a sentence that says why, and what to do
 *
 * Says what went wrong.
 */
void lanyard_failure_page_set_text (LanyardFailurePage *self,
                                    const char         *title,
                                    const char         *message);

G_END_DECLS

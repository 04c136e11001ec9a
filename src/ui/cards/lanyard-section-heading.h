/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-card-section.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SECTION_HEADING (lanyard_section_heading_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSectionHeading, lanyard_section_heading, LANYARD, SECTION_HEADING, GtkWidget)

/**
 * lanyard_section_heading_set_section:
 * @section: the section whose heading to show
 *
 * Shows what stands over the cards of a section.
 */
void lanyard_section_heading_set_section (LanyardSectionHeading *self,
                                          LanyardCardSection    *section);

G_END_DECLS

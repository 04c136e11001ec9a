/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-card-row.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SECTION_HEADING (lanyard_section_heading_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSectionHeading, lanyard_section_heading, LANYARD, SECTION_HEADING, GtkWidget)

/**
 * LanyardSectionHeading:row:
 *
 * A #LanyardCardRow of the section whose heading to show. The list sets it again and again while
 * it is scrolled.
 */

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-programme.h"

G_BEGIN_DECLS

/**
 * lanyard_missing_schedule_find:
 * @programme: a programme
 *
 * Finds where the schedule may be that the picks of a programme are from, when it has none: the
 * place that most of their links lead to.
 *
 * Returns: (transfer full) (nullable): the address of the page of one of the talks, which
 *   lanyard_resolver_resolve_async() can start from, or %NULL when nothing is missing or nothing
 *   leads there
 */
char *lanyard_missing_schedule_find (LanyardProgramme *programme);

G_END_DECLS

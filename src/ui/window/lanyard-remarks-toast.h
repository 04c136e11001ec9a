/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-addition.h"
#include "lanyard-window.h"

G_BEGIN_DECLS

/**
 * lanyard_remarks_toast_show:
 * @window: the window
 * @addition: what was added
 *
 * Says that something was skipped or guessed, if so, with a button for the details.
 */
void lanyard_remarks_toast_show (LanyardWindow   *window,
                                 LanyardAddition *addition);

G_END_DECLS

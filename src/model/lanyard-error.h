/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardError:
 * @LANYARD_ERROR_UNREADABLE: the file or address cannot be read; try another or mend its rights
 * @LANYARD_ERROR_UNKNOWN_FORMAT: what was read is no schedule and no article; choose another
 * @LANYARD_ERROR_DAMAGED: the format is known, and the content breaks it; get the file again
 * @LANYARD_ERROR_EMPTY: the format is known, and there is nothing in it to show; choose another
 * @LANYARD_ERROR_TOO_LARGE: a limit was passed; choose a smaller one
 * @LANYARD_ERROR_STORAGE: the library on disk cannot be read or written; look at disk and rights
 *
 * What went wrong, told by what the person can do about it. The message of such an error is a
 * translated sentence, fit to be shown as it is.
 */
typedef enum
{
  LANYARD_ERROR_UNREADABLE,
  LANYARD_ERROR_UNKNOWN_FORMAT,
  LANYARD_ERROR_DAMAGED,
  LANYARD_ERROR_EMPTY,
  LANYARD_ERROR_TOO_LARGE,
  LANYARD_ERROR_STORAGE,
} LanyardError;

#define LANYARD_ERROR (lanyard_error_quark ())

/**
 * lanyard_error_quark:
 *
 * Gets the error domain of everything Lanyard reports to a person.
 *
 * Returns: the domain
 */
GQuark lanyard_error_quark (void);

G_END_DECLS

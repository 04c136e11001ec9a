/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_migrations_get_count:
 *
 * Gets how many steps lead from an empty file to the form this version of Lanyard uses. It is
 * the user_version of a library in that form.
 *
 * Returns: the number of steps
 */
guint lanyard_migrations_get_count (void);

/**
 * lanyard_migrations_get_sql:
 * @version: the user_version that a library has
 *
 * Gets the statements that bring a library of @version to the version after it, without the
 * change of user_version itself.
 *
 * Returns: the statements
 */
const char *lanyard_migrations_get_sql (guint version);

/**
 * lanyard_migrations_dup_stamp:
 * @version: the user_version that a library has
 *
 * Gets the statement that notes that a library of @version was brought to the version after it.
 *
 * Returns: (transfer full): the statement
 */
char *lanyard_migrations_dup_stamp (guint version);

G_END_DECLS

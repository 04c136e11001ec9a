/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * lanyard_json_parse:
 * @text: UTF-8 or not, with its length
 * @error: where to put what went wrong
 *
 * Reads JSON strictly, and refuses what is nested deeper or holds more values than any schedule
 * does before memory is spent on it. Bytes that are no UTF-8 are replaced.
 *
 * Returns: (transfer full): the root, an object; or %NULL with @error set in %LANYARD_ERROR, its
 *   message a clause that says in which line
 */
JsonNode *lanyard_json_parse (GString *text,
                              GError **error);

/**
 * lanyard_json_get_object:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Gets a member that is an object.
 *
 * Returns: (transfer none) (nullable): the object, or %NULL when there is none or it is another
 *   kind of value
 */
JsonObject *lanyard_json_get_object (JsonObject *object,
                                     const char *name);

/**
 * lanyard_json_list_values:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Lists what is in a member that is an array, or an object whose names are only numbers of its
 * values.
 *
 * Returns: (transfer container) (element-type JsonNode): the values, maybe none
 */
GPtrArray *lanyard_json_list_values (JsonObject *object,
                                     const char *name);

/**
 * lanyard_json_list_objects:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Lists the objects among what lanyard_json_list_values() lists.
 *
 * Returns: (transfer container) (element-type JsonObject): the objects, maybe none
 */
GPtrArray *lanyard_json_list_objects (JsonObject *object,
                                      const char *name);

/**
 * lanyard_json_dup_text:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Gets a member that is text or a number. One that is an object holds text in several languages,
 * or a thing with a name: its name, else its English, else its first text is taken.
 *
 * Returns: (transfer full) (nullable): the text, never empty, or %NULL
 */
char *lanyard_json_dup_text (JsonObject *object,
                             const char *name);

/**
 * lanyard_json_dup_first_text:
 * @object: (nullable): an object
 * @names: (array zero-terminated=1): names of members
 *
 * Gets the first of several members that is text.
 *
 * Returns: (transfer full) (nullable): the text, never empty, or %NULL
 */
char *lanyard_json_dup_first_text (JsonObject        *object,
                                   const char *const *names);

/**
 * lanyard_json_is_true:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Tells whether a member says yes: true, a number that is not 0, "true", "yes" or "1".
 *
 * Returns: %TRUE when it does
 */
gboolean lanyard_json_is_true (JsonObject *object,
                               const char *name);

G_END_DECLS

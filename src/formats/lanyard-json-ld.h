/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-html.h"

G_BEGIN_DECLS

/**
 * lanyard_json_ld_list:
 * @page: a page
 *
 * Lists the things that a page describes in JSON-LD, in the order in which they stand. What is
 * damaged is left out.
 *
 * Returns: (transfer full) (element-type JsonObject): the things, maybe none
 */
GPtrArray *lanyard_json_ld_list (LanyardHtml *page);

/**
 * lanyard_json_ld_is_a:
 * @thing: a thing
 * @types: (array zero-terminated=1): names of types of schema.org
 *
 * Tells whether a thing is of one of several types.
 *
 * Returns: whether it is
 */
gboolean lanyard_json_ld_is_a (JsonObject        *thing,
                               const char *const *types);

/**
 * lanyard_json_ld_list_texts:
 * @things: (element-type JsonObject): all things of the page
 * @thing: one of them
 * @name: the name of a property
 * @inner: the property to take of values that are things themselves
 *
 * Lists the values of a property. A value that only refers to a thing of the page is that thing.
 *
 * Returns: (transfer full) (element-type utf8): the texts, maybe none
 */
GPtrArray *lanyard_json_ld_list_texts (GPtrArray  *things,
                                       JsonObject *thing,
                                       const char *name,
                                       const char *inner);

G_END_DECLS

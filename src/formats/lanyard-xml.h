/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardXml:
 *
 * A walk through the elements of an XML document from front to back, over libxml2's streaming
 * reader: nothing is loaded from elsewhere, entities are not expanded, and depth and sizes are
 * limited. When the document breaks, all loops over children end, and lanyard_xml_check() tells.
 */
typedef struct _LanyardXml LanyardXml;

/**
 * lanyard_xml_new:
 * @bytes: a document in any encoding that it declares; it must outlive the walk
 *
 * Begins a walk before the root element.
 *
 * Returns: (transfer full): the walk
 */
LanyardXml *lanyard_xml_new (GBytes *bytes);

/**
 * lanyard_xml_free:
 * @self: (transfer full): a walk
 *
 * Ends a walk.
 */
void lanyard_xml_free (LanyardXml *self);

/**
 * lanyard_xml_enter:
 *
 * Goes into the element the walk is at, or before the walk began into the document.
 *
 * Returns: the level to name when its children are asked for
 */
int lanyard_xml_enter (LanyardXml *self);

/**
 * lanyard_xml_next_child:
 * @level: what lanyard_xml_enter() returned
 *
 * Goes to the next element directly in the one that was entered, past all that is in the last one.
 *
 * Returns: %FALSE at the end of the element, or of the document
 */
gboolean lanyard_xml_next_child (LanyardXml *self,
                                 int         level);

/**
 * lanyard_xml_is:
 * @name: a name without a prefix
 *
 * Tells whether the walk is at an element of a name.
 *
 * Returns: whether it is
 */
gboolean lanyard_xml_is (LanyardXml *self,
                         const char *name);

/**
 * lanyard_xml_dup_attribute:
 * @name: the name of an attribute
 *
 * Gets an attribute of the element the walk is at.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL when it is missing or empty
 */
char *lanyard_xml_dup_attribute (LanyardXml *self,
                                 const char *name);

/**
 * lanyard_xml_dup_text:
 *
 * Reads all text in the element the walk is at, that of elements in it too, and goes to its end.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when there is none but white space
 */
char *lanyard_xml_dup_text (LanyardXml *self);

/**
 * lanyard_xml_check:
 * @error: where to put what went wrong
 *
 * Tells, after a walk, whether the document was whole.
 *
 * Returns: %TRUE, or %FALSE with @error set to %LANYARD_ERROR_DAMAGED and a clause that says in
 *   which line it breaks
 */
gboolean lanyard_xml_check (LanyardXml *self,
                            GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardXml, lanyard_xml_free)

G_END_DECLS

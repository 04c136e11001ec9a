/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * LanyardHtml:
 *
 * A web page as a tree, read by libxml2: nothing is loaded from elsewhere, and size and depth are
 * limited. All its text is valid UTF-8. Not to be shared between threads.
 */
typedef struct _LanyardHtml LanyardHtml;

/**
 * lanyard_html_sniff:
 * @data: (array length=length): the bytes of a file
 * @length: how many there are
 *
 * Tells by the content whether a file is a web page: it starts with a document type, or with a tag
 * of HTML after comments and an XML declaration.
 *
 * Returns: %TRUE when it does
 */
gboolean lanyard_html_sniff (const char *data,
                             gsize       length);

/**
 * lanyard_html_new:
 * @bytes: a page, in the encoding that its byte order mark or a meta element declares, else in
 *   UTF-8 or Windows-1252
 * @address: (nullable): where it was fetched from, for its relative links
 * @error: where to put what went wrong
 *
 * Reads a page. Markup that breaks the rules is read as browsers do, as far as that can be told.
 *
 * Returns: (transfer full): the page, or %NULL with @error set to a clause in %LANYARD_ERROR
 */
LanyardHtml *lanyard_html_new (GBytes     *bytes,
                               const char *address,
                               GError    **error);

/**
 * lanyard_html_free:
 *
 * Frees a page.
 */
void lanyard_html_free (LanyardHtml *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardHtml, lanyard_html_free)

/**
 * lanyard_html_get_root:
 *
 * Gets the element that everything else is in.
 *
 * Returns: (transfer none): the element
 */
xmlNode *lanyard_html_get_root (LanyardHtml *self);

/**
 * lanyard_html_resolve:
 * @url: (nullable): an address in the page
 *
 * Makes an address absolute, against the base element or the address of the page.
 *
 * Returns: (transfer full) (nullable): an address as lanyard_url_keep_written() gives it, or %NULL
 */
char *lanyard_html_resolve (LanyardHtml *self,
                            const char  *url);

/**
 * lanyard_html_is:
 * @node: a node
 * @name: a name in small letters
 *
 * Tells whether a node is an element of a name.
 *
 * Returns: whether it is
 */
gboolean lanyard_html_is (xmlNode    *node,
                          const char *name);

/**
 * lanyard_html_next:
 * @node: a node
 * @root: where the walk began
 * @enter: whether to go into @node
 *
 * Goes on in a walk through a tree, in the order of the document. It takes no memory, however deep
 * the tree is.
 *
 * Returns: (transfer none) (nullable): the next node, or %NULL at the end
 */
xmlNode *lanyard_html_next (xmlNode *node,
                            xmlNode *root,
                            gboolean enter);

/**
 * lanyard_html_dup_attribute:
 * @node: a node
 * @name: the name of an attribute
 *
 * Gets an attribute.
 *
 * Returns: (transfer full) (nullable): the value without white space around it, or %NULL when it
 *   is missing or empty
 */
char *lanyard_html_dup_attribute (xmlNode    *node,
                                  const char *name);

/**
 * lanyard_html_has_word_of:
 * @node: a node
 * @attribute: the name of an attribute that holds words, as “rel” and “class” do
 * @words: (array zero-terminated=1): words in small letters
 *
 * Tells whether an attribute holds one of several words, in any case.
 *
 * Returns: whether it does
 */
gboolean lanyard_html_has_word_of (xmlNode           *node,
                                   const char        *attribute,
                                   const char *const *words);

/**
 * lanyard_html_has_word:
 * @node: a node
 * @attribute: the name of an attribute that holds words
 * @word: a word in small letters
 *
 * Tells whether an attribute holds a word, in any case.
 *
 * Returns: whether it does
 */
gboolean lanyard_html_has_word (xmlNode    *node,
                                const char *attribute,
                                const char *word);

/**
 * lanyard_html_dup_text:
 * @node: a node
 *
 * Gets all text in a node.
 *
 * Returns: (transfer full): the text, maybe empty
 */
char *lanyard_html_dup_text (xmlNode *node);

G_END_DECLS

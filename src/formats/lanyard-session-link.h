/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardSessionLink:
 * @host: the site, in small case and without "www."
 * @event: (nullable): the path up to where sessions begin, which tells one event of a site from
 *   another: "2025/schedule" of FOSDEM
 * @id: (nullable): what names the session within the event, in its own case
 * @slug: (nullable): the readable part behind the id, its escapes decoded
 * @key: the whole without what varies between links to one page
 *
 * The parts of an address that may be the page of a session: of Sched, pretalx, frab, FOSDEM,
 * wafer, Indico, OSEM, Sessionize, or a site of its own kind. @event and @id are %NULL when
 * nothing in it looks like one, as in links to a whole programme, a speaker or a sponsor. Short
 * links of Sched name no event, and have the key of the long ones.
 */
typedef struct
{
  char *host;
  char *event;
  char *id;
  char *slug;
  char *key;
} LanyardSessionLink;

/**
 * lanyard_session_link_new:
 * @url: (nullable): an address
 *
 * Takes an address apart.
 *
 * Returns: (transfer full) (nullable): the parts, or %NULL when it is no web address or names
 *   nothing but a site
 */
LanyardSessionLink *lanyard_session_link_new (const char *url);

/**
 * lanyard_session_link_is_same_event:
 * @a: a link
 * @b: another
 *
 * Tells whether two links lead to sessions of one event.
 *
 * Returns: %TRUE when both name the same event of the same site
 */
gboolean lanyard_session_link_is_same_event (const LanyardSessionLink *a,
                                             const LanyardSessionLink *b);

/**
 * lanyard_session_link_free:
 *
 * Frees the parts.
 */
void lanyard_session_link_free (LanyardSessionLink *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSessionLink, lanyard_session_link_free)

G_END_DECLS

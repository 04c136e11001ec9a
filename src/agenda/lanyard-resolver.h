/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-download.h"
#include "lanyard-source.h"

G_BEGIN_DECLS

/**
 * LANYARD_RESOLVER_MAX_REQUESTS:
 *
 * At how many addresses a resolver looks at most, not counting redirects.
 */
#define LANYARD_RESOLVER_MAX_REQUESTS 6

#define LANYARD_TYPE_RESOLVER (lanyard_resolver_get_type ())

G_DECLARE_FINAL_TYPE (LanyardResolver, lanyard_resolver, LANYARD, RESOLVER, GObject)

/**
 * LanyardResolver:download:
 *
 * What is being fetched, or %NULL while nothing is. It notifies.
 */

/**
 * lanyard_resolver_new:
 *
 * Makes a resolver. Main thread only.
 *
 * Returns: (transfer full): the resolver
 */
LanyardResolver *lanyard_resolver_new (void);

/**
 * lanyard_resolver_dup_address:
 * @text: what a person typed or dropped as an address
 *
 * Makes an address of the web of it. One without a scheme gets https, and so does one of the
 * scheme by which calendars are subscribed to.
 *
 * Returns: (transfer full) (nullable): an http or https address, or %NULL when it is none
 */
char *lanyard_resolver_dup_address (const char *text);

/**
 * lanyard_resolver_resolve_async:
 * @address: an http or https address that the person named
 * @cancellable: (nullable): ends it at any time
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Fetches what belongs to an address: the schedule or article that is there; or, when it is the
 * page of a session or of a conference, the schedule of that conference. Where known sites keep
 * their schedules is looked first, then at the address itself, then where its page leads. Only
 * servers that follow from the address or its page are asked. One call at a time.
 */
void lanyard_resolver_resolve_async (LanyardResolver    *self,
                                     const char         *address,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * lanyard_resolver_resolve_finish:
 * @result: what the callback was given
 * @talk_id: (out) (optional) (nullable) (transfer full): the talk of the schedule whose page the
 *   address was, or %NULL
 * @error: where to put what went wrong
 *
 * Ends lanyard_resolver_resolve_async().
 *
 * Returns: (transfer full): what was found, already read, or %NULL with @error set to a sentence
 */
LanyardSource *lanyard_resolver_resolve_finish (LanyardResolver *self,
                                                GAsyncResult    *result,
                                                char           **talk_id,
                                                GError         **error);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-catalogue-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_KNOWN_CONFERENCES (lanyard_known_conferences_get_type ())

G_DECLARE_FINAL_TYPE (LanyardKnownConferences, lanyard_known_conferences, LANYARD, KNOWN_CONFERENCES, GObject)

/**
 * lanyard_known_conferences_new:
 * @bundled: the catalogue that comes with Lanyard
 * @kept: where to keep the catalogue that was fetched last
 * @address: where to fetch a newer one, http or https
 *
 * Makes an empty list. It is filled by lanyard_known_conferences_load_async().
 *
 * Returns: (transfer full): the list
 */
LanyardKnownConferences *lanyard_known_conferences_new (GFile      *bundled,
                                                        GFile      *kept,
                                                        const char *address);

/**
 * lanyard_known_conferences_list:
 *
 * Lists the conferences in no order, each once.
 *
 * Returns: (transfer none): a list of #LanyardCatalogueEntry
 */
GListModel *lanyard_known_conferences_list (LanyardKnownConferences *self);

/**
 * lanyard_known_conferences_get_host:
 *
 * Gets the name of the server that lanyard_known_conferences_update_async() asks.
 *
 * Returns: (transfer none): the name
 */
const char *lanyard_known_conferences_get_host (LanyardKnownConferences *self);

/**
 * lanyard_known_conferences_load_async:
 * @callback: (scope async) (nullable): called in the main thread when the list is filled
 * @user_data: data for @callback
 *
 * Reads the catalogues that are on this computer, in a worker. Nobody else is asked.
 */
void lanyard_known_conferences_load_async (LanyardKnownConferences *self,
                                           GAsyncReadyCallback      callback,
                                           gpointer                 user_data);

/**
 * lanyard_known_conferences_load_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_known_conferences_load_async(). A fetched catalogue that cannot be read counts as
 * none.
 *
 * Returns: %TRUE, or %FALSE with @error set when the bundled catalogue cannot be read
 */
gboolean lanyard_known_conferences_load_finish (LanyardKnownConferences *self,
                                                GAsyncResult            *result,
                                                GError                 **error);

/**
 * lanyard_known_conferences_update_async:
 * @cancellable: (nullable): ends it early
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Fetches the catalogue from its address and keeps it. Of two entries for one conference the newer
 * one wins; what is only in one of the catalogues stays. To be called when the person asks for it,
 * and not otherwise.
 */
void lanyard_known_conferences_update_async (LanyardKnownConferences *self,
                                             GCancellable            *cancellable,
                                             GAsyncReadyCallback      callback,
                                             gpointer                 user_data);

/**
 * lanyard_known_conferences_update_finish:
 * @result: what the callback was given
 * @n_new: (out): how many conferences are in the list that were not before
 * @error: where to put what went wrong
 *
 * Ends lanyard_known_conferences_update_async().
 *
 * Returns: %TRUE, or %FALSE with @error set to a sentence; then the list is as it was
 */
gboolean lanyard_known_conferences_update_finish (LanyardKnownConferences *self,
                                                  GAsyncResult            *result,
                                                  guint                   *n_new,
                                                  GError                 **error);

G_END_DECLS

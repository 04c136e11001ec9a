/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-library.h"
#include "lanyard-person.h"

G_BEGIN_DECLS

/**
 * lanyard_speaker_loader_list_async:
 * @library: the library
 * @conference_id: a conference
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread, with @library as its source
 * @user_data: data for @callback
 *
 * Lists in a worker all who speak at a conference, without their biographies.
 */
void lanyard_speaker_loader_list_async (LanyardLibrary     *library,
                                        const char         *conference_id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * lanyard_speaker_loader_list_finish:
 * @library: the library
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_speaker_loader_list_async().
 *
 * Returns: (transfer full) (element-type LanyardPerson): the people by name, or %NULL with @error
 *   set to a sentence
 */
GPtrArray *lanyard_speaker_loader_list_finish (LanyardLibrary *library,
                                               GAsyncResult   *result,
                                               GError        **error);

/**
 * lanyard_speaker_loader_load_async:
 * @library: the library
 * @conference_id: a conference
 * @name: the name of somebody who speaks there, in any case
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread, with @library as its source
 * @user_data: data for @callback
 *
 * Reads in a worker everything that is known of a speaker, and their talks.
 */
void lanyard_speaker_loader_load_async (LanyardLibrary     *library,
                                        const char         *conference_id,
                                        const char         *name,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * lanyard_speaker_loader_load_finish:
 * @library: the library
 * @result: what the callback was given
 * @talks: (out) (transfer full): a list of #LanyardTalk, those of the speaker by time
 * @programme: (out) (transfer full): a programme that has these talks
 * @error: where to put what went wrong
 *
 * Ends lanyard_speaker_loader_load_async().
 *
 * Returns: (transfer full): the speaker, or %NULL with @error set to a sentence
 */
LanyardSpeaker *lanyard_speaker_loader_load_finish (LanyardLibrary    *library,
                                                    GAsyncResult      *result,
                                                    GListModel       **talks,
                                                    LanyardProgramme **programme,
                                                    GError           **error);

/**
 * lanyard_speaker_loader_list_others_async:
 * @library: the library
 * @conference_id: a conference
 * @talk: one of its talks, that has a list of speakers
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread, with @library as its source
 * @user_data: data for @callback
 *
 * Lists in a worker what else the speakers of a talk give, up to 200 talks.
 */
void lanyard_speaker_loader_list_others_async (LanyardLibrary     *library,
                                               const char         *conference_id,
                                               LanyardTalk        *talk,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);

/**
 * lanyard_speaker_loader_list_others_finish:
 * @library: the library
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_speaker_loader_list_others_async().
 *
 * Returns: (transfer full) (element-type GListModel): for each speaker of the talk, in their order, a
 *   list of #LanyardTalk in the order of the schedule, maybe empty; or %NULL with @error set to a sentence
 */
GPtrArray *lanyard_speaker_loader_list_others_finish (LanyardLibrary *library,
                                                      GAsyncResult   *result,
                                                      GError        **error);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-change.h"

G_BEGIN_DECLS

/**
 * lanyard_change_notifier_tell:
 * @application: a registered application with the id of the window
 * @changes: (element-type LanyardChange): what has changed about bookmarked talks, as from
 *   lanyard_change_store_list_untold()
 * @now: the time, in seconds since the Unix epoch
 *
 * Notifies the person of what newer schedules changed: one talk with its title and where it was
 * moved to, several in one notification. It leads to the talk, or to My Agenda. A new title alone,
 * and what concerns the past only, are not worth a notification; then nothing is sent.
 */
void lanyard_change_notifier_tell (GApplication *application,
                                   GPtrArray    *changes,
                                   gint64        now);

/**
 * lanyard_change_notifier_list:
 * @changes: (element-type LanyardChange): what has changed about bookmarked talks
 * @now: the time, in seconds since the Unix epoch
 *
 * Picks what is worth a notification.
 *
 * Returns: (transfer full) (element-type LanyardChange): the changes to tell, maybe none
 */
GPtrArray *lanyard_change_notifier_list (GPtrArray *changes,
                                         gint64     now);

/**
 * lanyard_change_notifier_dup_title:
 * @changes: (element-type LanyardChange): the changes to tell, at least one
 *
 * Gets the title of the notification: that of the talk, or how many talks have changed.
 *
 * Returns: (transfer full): the words, in valid UTF-8
 */
char *lanyard_change_notifier_dup_title (GPtrArray *changes);

/**
 * lanyard_change_notifier_dup_body:
 * @changes: (element-type LanyardChange): the changes to tell, at least one
 *
 * Gets what the notification says below the title: "Moved to 14:30 · B402"; for several talks a
 * line for each of the first few.
 *
 * Returns: (transfer full): the words, in valid UTF-8
 */
char *lanyard_change_notifier_dup_body (GPtrArray *changes);

G_END_DECLS

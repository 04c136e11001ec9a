/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-change.h"
#include "lanyard-schedule.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CHANGES (lanyard_changes_get_type ())

G_DECLARE_FINAL_TYPE (LanyardChanges, lanyard_changes, LANYARD, CHANGES, GObject)

/**
 * lanyard_changes_new:
 * @before: a version of a schedule
 * @after: a later version of the same schedule
 *
 * Works out what is different. A talk is found again by its id. One whose id is in one version
 * only is found by the address of its session page, http and https alike; else by its title and
 * its first speaker, in any case and spacing. An address or title that two talks of a version
 * share says nothing of either.
 *
 * Every talk is counted once for each of its #LanyardChangeKinds: one that moves to another time
 * and another room is moved in time, and moved in room. Pure; may be called in any thread, and
 * takes time linear in the number of talks.
 *
 * Returns: (transfer full): the changes
 */
LanyardChanges *lanyard_changes_new (LanyardSchedule *before,
                                     LanyardSchedule *after);

/**
 * lanyard_changes_get_conference_id:
 *
 * Gets whose schedule it is.
 *
 * Returns: (transfer none): the id of the conference
 */
const char *lanyard_changes_get_conference_id (LanyardChanges *self);

/**
 * lanyard_changes_list:
 *
 * Lists the talks that are different: first those that the later version has, in its order, then
 * those it has no more, in the order of the earlier one.
 *
 * Returns: (transfer none): a list of #LanyardChange that never changes
 */
GListModel *lanyard_changes_list (LanyardChanges *self);

/**
 * lanyard_changes_count:
 * @kinds: kinds of change
 *
 * Counts talks with at least one of some kinds of change.
 *
 * Returns: their number
 */
guint lanyard_changes_count (LanyardChanges    *self,
                             LanyardChangeKinds kinds);

/**
 * lanyard_changes_get_new_ids:
 *
 * Gets under which id the later version has the talks that had another id in the earlier one. No
 * id is both an old one and a new one.
 *
 * Returns: (transfer none) (element-type utf8 utf8): the new ids by the old ones
 */
GHashTable *lanyard_changes_get_new_ids (LanyardChanges *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmark.h"
#include "lanyard-reminder-store.h"

G_BEGIN_DECLS

/**
 * LANYARD_REMINDER_NOTICE_GROUP_ID:
 *
 * The id of the notification of all that lists several talks. There is one on the screen, and a
 * later list takes its place: after a crash between sending and noting the list may be another.
 */
#define LANYARD_REMINDER_NOTICE_GROUP_ID "talks"

/**
 * LanyardDueReminder:
 * @bookmark: (owned): whose talk it is about
 * @kind: which of its reminders
 *
 * A reminder that is to be sent now.
 */
typedef struct
{
  LanyardBookmark    *bookmark;
  LanyardReminderKind kind;
} LanyardDueReminder;

#define LANYARD_TYPE_REMINDER_NOTICE (lanyard_reminder_notice_get_type ())

G_DECLARE_FINAL_TYPE (LanyardReminderNotice, lanyard_reminder_notice, LANYARD, REMINDER_NOTICE, GObject)

/**
 * lanyard_reminder_notice_new:
 * @notification_id: the id of its notification
 *
 * Makes a notice of no talk yet.
 *
 * Returns: (transfer full): the notice
 */
LanyardReminderNotice *lanyard_reminder_notice_new (const char *notification_id);

/**
 * lanyard_reminder_notice_add_due:
 * @bookmark: the bookmark
 * @kind: which of its reminders is due
 *
 * Adds a talk to what the notice reminds of.
 */
void lanyard_reminder_notice_add_due (LanyardReminderNotice *self,
                                      LanyardBookmark       *bookmark,
                                      LanyardReminderKind    kind);

/**
 * lanyard_reminder_notice_add_covered:
 * @bookmark: the bookmark of a talk that the notice reminds of
 * @kind: another of its reminders that is due
 *
 * Adds a reminder that the notice stands for: it is not spoken of, and noted as sent with it.
 */
void lanyard_reminder_notice_add_covered (LanyardReminderNotice *self,
                                          LanyardBookmark       *bookmark,
                                          LanyardReminderKind    kind);

/**
 * lanyard_reminder_notice_add_overlapping:
 * @bookmark: a bookmark
 *
 * Adds a talk that is at the same time, which the notice names beside the talk it is about.
 */
void lanyard_reminder_notice_add_overlapping (LanyardReminderNotice *self,
                                              LanyardBookmark       *bookmark);

/**
 * lanyard_reminder_notice_get_notification_id:
 *
 * Gets under which id the notice is shown. It is the same whenever the same is sent again, so
 * that a second one takes the place of the first.
 *
 * Returns: (transfer none): the id, plain ASCII and short
 */
const char *lanyard_reminder_notice_get_notification_id (LanyardReminderNotice *self);

/**
 * lanyard_reminder_notice_get_due:
 *
 * Gets what the notice reminds of.
 *
 * Returns: (transfer none) (element-type LanyardDueReminder): one talk, or more than three
 */
GPtrArray *lanyard_reminder_notice_get_due (LanyardReminderNotice *self);

/**
 * lanyard_reminder_notice_get_covered:
 *
 * Gets what else counts as sent when the notice is.
 *
 * Returns: (transfer none) (element-type LanyardDueReminder): other reminders of the same talks
 */
GPtrArray *lanyard_reminder_notice_get_covered (LanyardReminderNotice *self);

/**
 * lanyard_reminder_notice_get_overlapping:
 *
 * Gets the bookmarks of other talks at the time of the talk.
 *
 * Returns: (transfer none) (element-type LanyardBookmark): the bookmarks, none for several talks
 */
GPtrArray *lanyard_reminder_notice_get_overlapping (LanyardReminderNotice *self);

/**
 * lanyard_reminder_dup_notification_id:
 * @conference_id: the conference
 * @talk_id: the talk
 *
 * Gets the id of the one notification a talk has for itself, whatever it is reminded of and when.
 * A later one takes the place of an earlier one on the screen.
 *
 * Returns: (transfer full): the id, plain ASCII and short whatever the ids are
 */
char *lanyard_reminder_dup_notification_id (const char *conference_id,
                                            const char *talk_id);

G_END_DECLS

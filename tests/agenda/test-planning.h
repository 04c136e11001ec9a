/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-plan.h"

/* Bookmarks of a conference and what was sent, planned for one instant after the other. */

#define START 100000
#define END (START + 1800)
#define LEAD 600
#define NEVER LANYARD_REMINDER_NEVER

typedef struct
{
  GPtrArray              *bookmarks;
  GPtrArray              *sent;
  LanyardReminderSettings settings;
  gint64                  clock_offset;
} TestPlanning;

/* A bookmarked talk. Without a length it lasts until START + 1800 does for one at START. */
typedef struct
{
  const char *id;
  gint64      start; /* 0 for none */
  gint64      length;
  gboolean    cancelled;
  gboolean    at_start;
  gboolean    own_lead;
  int         lead; /* minutes, with own_lead */
  gboolean    going;
  gint64      snoozed;
} TestBookmark;

void test_planning_set_up (TestPlanning *self,
                           gconstpointer data);

void test_planning_tear_down (TestPlanning *self,
                              gconstpointer data);

/* Bookmarks a talk, in the place of the bookmark of the same talk. */
void test_planning_bookmark (TestPlanning       *self,
                             const TestBookmark *bookmark);

void test_planning_remove (TestPlanning *self,
                           const char   *talk_id);

/* Takes @talk_id for what was sent. */
void test_planning_note (TestPlanning       *self,
                         const char         *talk_id,
                         LanyardReminderKind kind,
                         gint64              sent_at,
                         gint64              clock_offset);

/* The plan says @expected, such as "withdraw 1; forget 1; start 1 [ahead]; ahead 2 (3 4)": what is covered in
 * brackets, what overlaps in parentheses, "list: ahead 1 ahead 2 ahead 3 ahead 4" for a list. */
void test_planning_look (TestPlanning *self,
                         gint64        now,
                         const char   *expected,
                         gint64        wake);

/* The same, and notes what was done. */
void test_planning_step (TestPlanning *self,
                         gint64        now,
                         const char   *expected,
                         gint64        wake);

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminders.h"

#define START 100000
#define END (START + 1800)
#define LEAD 600

/* The engine on a library of one conference with two talks, of which the first is bookmarked, and
 * what it has said: "ahead 1", "start 1", "withdraw 1", and "in a list" after those of one. */
typedef struct
{
  char             *path;
  LanyardDatabase  *database;
  LanyardClock     *clock;
  LanyardReminders *reminders;
  GString          *said;
} TestReminding;

void test_reminding_set_up (TestReminding *self,
                            gconstpointer  data);

void test_reminding_tear_down (TestReminding *self,
                               gconstpointer  data);

/* What was said since it was asked for last. */
void test_reminding_assert_said (TestReminding *self,
                                 const char    *expected);

void test_reminding_start (TestReminding *self);

void test_reminding_restart (TestReminding *self);

void test_reminding_bookmark (TestReminding *self,
                              const char    *talk_id,
                              gint64         talk_start);

void test_reminding_save_talks (TestReminding *self,
                                gint64         first,
                                gint64         second);

void test_reminding_break_library (const char *path,
                                   const char *sql);

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-change-text.h"
#include "lanyard-room-text.h"
#include "lanyard-time-text.h"

#define MOVED (LANYARD_CHANGE_TIME | LANYARD_CHANGE_ROOM)

/* What a sentence about a move is made from. */
typedef struct
{
  LanyardTalk       *before;
  LanyardTalk       *after;
  GTimeZone         *zone; /* (owned) */
  LanyardChangeKinds kinds;
  gboolean           names_days;  /* because the day is another one */
  gboolean           names_whole; /* rooms, because the ends of their names do not tell them apart */
} Move;

static void
move_clear (Move *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Move, move_clear)

static gboolean
is_other_day (GDateTime *start,
              GDateTime *other,
              GTimeZone *zone)
{
  g_autofree char *day = NULL;
  g_autofree char *other_day = NULL;

  if (start == NULL || other == NULL)
    return TRUE;

  day = lanyard_time_text_get_day (start, zone);
  other_day = lanyard_time_text_get_day (other, zone);

  return !g_str_equal (day, other_day);
}

static void
move_init (Move          *self,
           LanyardChange *change)
{
  self->before = lanyard_change_get_before (change);
  self->after = lanyard_change_get_after (change);
  self->zone = lanyard_conference_dup_zone (lanyard_change_get_conference (change));
  self->kinds = lanyard_change_get_kinds (change);
  self->names_days = is_other_day (lanyard_talk_get_start (self->before), lanyard_talk_get_start (self->after), self->zone);
  self->names_whole = g_strcmp0 (lanyard_room_text_get_short (lanyard_talk_get_room (self->before)),
                                 lanyard_room_text_get_short (lanyard_talk_get_room (self->after)))
                      == 0;
}

static char *
dup_time (GDateTime *start,
          GTimeZone *zone,
          gboolean   names_day)
{
  g_autofree char *hours = NULL;
  g_autofree char *day = NULL;

  if (start == NULL)
    return NULL;

  hours = lanyard_time_text_get_hours (start, NULL, zone);
  if (!names_day)
    return g_steal_pointer (&hours);

  day = lanyard_time_text_get_day (start, zone);

  /* TRANSLATORS: a day and a time of day: "Tue 11 Nov 14:30" */
  return g_strdup_printf (C_ ("change", "%s %s"), day, hours);
}

static char *
join_spot (char       *owned_time,
           const char *room)
{
  g_autofree char *time = owned_time;

  if (time == NULL || room == NULL)
    return time != NULL ? g_steal_pointer (&time) : g_strdup (room);

  /* TRANSLATORS: a time and a room: "14:30 · B402" */
  return g_strdup_printf (C_ ("change", "%s · %s"), time, room);
}

/* Time and room, as far as they have changed. */
static char *
dup_spot (Move        *self,
          LanyardTalk *talk)
{
  const char *room = NULL;
  char       *time = NULL;

  if (self->kinds & LANYARD_CHANGE_TIME)
    time = dup_time (lanyard_talk_get_start (talk), self->zone, self->names_days);

  if (self->kinds & LANYARD_CHANGE_ROOM)
    room = self->names_whole ? lanyard_talk_get_room (talk) : lanyard_room_text_get_short (lanyard_talk_get_room (talk));

  return join_spot (time, room);
}

static char *
dup_new_spot (Move       *self,
              const char *old,
              const char *new)
{
  if ((self->kinds & LANYARD_CHANGE_TIME) && lanyard_talk_get_start (self->after) == NULL)
    return g_strdup (_ ("Time to be announced"));

  if (new == NULL)
    return g_strdup (_ ("Room to be announced"));

  if (old == NULL)
    /* TRANSLATORS: %s is a time, a room, or both, which nobody knew before. */
    return g_strdup_printf (_ ("Announced for %s"), new);

  /* TRANSLATORS: %s is a time, a room, or both: "14:30 · B402". */
  return g_strdup_printf (_ ("Moved to %s"), new);
}

static char *
dup_move (LanyardChange *change,
          gboolean       says_old)
{
  g_auto (Move) move = { NULL };
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *text = NULL;

  move_init (&move, change);
  old = dup_spot (&move, move.before);
  new = dup_spot (&move, move.after);
  text = dup_new_spot (&move, old, new);

  if (old == NULL || !says_old)
    return g_steal_pointer (&text);

  /* TRANSLATORS: what a talk was moved to, and where it was: "Moved to 14:30 (was 13:00)" */
  return g_strdup_printf (_ ("%s (was %s)"), text, old);
}

static char *
dup_renaming (LanyardChange *change,
              gboolean       says_old)
{
  if (!says_old)
    return g_strdup (_ ("Renamed"));

  /* TRANSLATORS: %s is the title a talk had before. */
  return g_strdup_printf (_ ("Renamed, was “%s”"), lanyard_talk_get_title (lanyard_change_get_before (change)));
}

static char *
dup_new_talk (LanyardChange *change)
{
  LanyardTalk *talk = lanyard_change_get_after (change);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_change_get_conference (change));
  char *time = dup_time (lanyard_talk_get_start (talk), zone, TRUE);

  if (time == NULL)
    time = g_strdup (_ ("Time to be announced"));

  return join_spot (time, lanyard_room_text_get_short (lanyard_talk_get_room (talk)));
}

static char *
dup_lines (LanyardChange *change,
           gboolean       says_old)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  LanyardChangeKinds kinds = lanyard_change_get_kinds (change);

  if (kinds == LANYARD_CHANGE_ADDED)
    return dup_new_talk (change);

  if (kinds == LANYARD_CHANGE_REMOVED)
    return g_strdup (_ ("No longer in the schedule"));

  if (kinds == LANYARD_CHANGE_CANCELLED)
    return g_strdup (_ ("Cancelled"));

  if (kinds & LANYARD_CHANGE_RESTORED)
    g_strv_builder_add (builder, _ ("Takes place after all"));

  if (kinds & MOVED)
    g_strv_builder_take (builder, dup_move (change, says_old));

  if (kinds & LANYARD_CHANGE_TITLE)
    g_strv_builder_take (builder, dup_renaming (change, says_old));

  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

char *
lanyard_change_text_get_line (LanyardChange *change)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (change), NULL);

  return dup_lines (change, TRUE);
}

char *
lanyard_change_text_get_news (LanyardChange *change)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (change), NULL);

  return dup_lines (change, FALSE);
}

static const struct
{
  LanyardChangeKinds kinds;
  const char        *heading;
} ranks[] = {
  { LANYARD_CHANGE_REMOVED | LANYARD_CHANGE_CANCELLED, N_ ("Cancelled") },
  { LANYARD_CHANGE_RESTORED, N_ ("Takes Place After All") },
  { MOVED, N_ ("Moved") },
  { LANYARD_CHANGE_TITLE, N_ ("Renamed") },
  { LANYARD_CHANGE_ADDED, N_ ("New") },
};

guint
lanyard_change_text_get_rank (LanyardChange *change)
{
  guint rank = 0;

  g_return_val_if_fail (LANYARD_IS_CHANGE (change), 0);

  while (rank < G_N_ELEMENTS (ranks) - 1 && (lanyard_change_get_kinds (change) & ranks[rank].kinds) == 0)
    rank++;

  return rank;
}

const char *
lanyard_change_text_get_heading (LanyardChange *change)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (change), NULL);

  return _ (ranks[lanyard_change_text_get_rank (change)].heading);
}

char *
lanyard_change_text_get_count (guint n_changes)
{
  /* TRANSLATORS: %u is how many talks a newer schedule has changed. */
  return g_strdup_printf (ngettext ("%u talk changed", "%u talks changed", n_changes), n_changes);
}

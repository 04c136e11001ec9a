/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdarg.h>

#include "sim-world.h"

SimWorld *
sim_world_new (void)
{
  SimWorld *self = g_new0 (SimWorld, 1);

  self->talks = g_array_new (FALSE, TRUE, sizeof (SimTalk));
  self->told = g_array_new (FALSE, TRUE, sizeof (SimTold));
  self->shown = g_array_new (FALSE, TRUE, sizeof (SimShown));

  return self;
}

void
sim_world_free (SimWorld *self)
{
  g_array_unref (self->talks);
  g_array_unref (self->told);
  g_array_unref (self->shown);
  g_free (self->fault);
  g_free (self);
}

SimTalk *
sim_world_get_talk (SimWorld *self,
                    guint     index)
{
  g_assert (index < self->talks->len);

  return &g_array_index (self->talks, SimTalk, index);
}

char *
sim_world_dup_talk_id (guint          index,
                       const SimTalk *talk)
{
  return g_strdup_printf ("%u-%u", index, talk->id);
}

gboolean
sim_world_is_shown (SimWorld *self,
                    guint     talk)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      if (g_array_index (self->shown, SimShown, i).talk == talk)
        return TRUE;
    }

  return FALSE;
}

void
sim_world_take_away (SimWorld *self,
                     guint     notification)
{
  for (guint i = self->shown->len; i > 0; i--)
    {
      if (g_array_index (self->shown, SimShown, i - 1).notification == notification)
        g_array_remove_index (self->shown, i - 1);
    }
}

void
sim_world_forget_later_snooze (SimWorld *self,
                               guint     talk,
                               gint64    until)
{
  for (guint i = self->told->len; i > 0; i--)
    {
      const SimTold *told = &g_array_index (self->told, SimTold, i - 1);

      if (told->talk == talk && told->kind == LANYARD_REMINDER_SNOOZED && told->at >= until)
        g_array_remove_index (self->told, i - 1);
    }
}

void
sim_world_tell (SimWorld   *self,
                const char *format,
                ...)
{
  va_list arguments;

  if (self->story == NULL)
    return;

  g_string_append_printf (self->story, "%" G_GINT64_FORMAT "  ", self->now);
  va_start (arguments, format);
  g_string_append_vprintf (self->story, format, arguments);
  va_end (arguments);
  g_string_append_c (self->story, '\n');
}

void
sim_world_fail (SimWorld   *self,
                const char *format,
                ...)
{
  va_list arguments;

  if (self->fault != NULL)
    return;

  va_start (arguments, format);
  self->fault = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-jump-button.h"

/**
 * LanyardJumpButton:
 *
 * Leads to what runs now, or else to what is next; there only while the conference runs. It changes
 * when talks start and end.
 */

struct _LanyardJumpButton
{
  GtkButton          parent_instance;
  LanyardShownTalks *talks; /* (owned) (nullable) */
  LanyardClock      *clock; /* (owned) (nullable) */
  gint64             goal;

  AdwButtonContent *content;
};

G_DEFINE_FINAL_TYPE (LanyardJumpButton, lanyard_jump_button, GTK_TYPE_BUTTON)

static char *
dup_day_name (gint64     instant,
              GTimeZone *zone)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);

  return lanyard_days_get_name (time, zone);
}

static char *
dup_next_text (gint64     next,
               gboolean   is_today,
               GTimeZone *zone)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (next);
  g_autofree char *text = is_today ? lanyard_time_text_get_hours (time, NULL, zone) : lanyard_time_text_get_day (time, zone);

  /* TRANSLATORS: a button that leads to the talks that start next; %s is the time of day, or the
   * day when it is not today: "Next: 16:45" or "Next: Tue 11 Nov" */
  return g_strdup_printf (_ ("Next: %s"), text);
}

static void
update (LanyardJumpButton *self)
{
  LanyardProgramme *programme = lanyard_shown_talks_get_programme (self->talks);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_programme_get_conference (programme));
  g_autofree char *today = dup_day_name (lanyard_clock_get_now (self->clock), zone);
  g_autofree char *next_day = NULL;
  g_autofree char *text = NULL;
  LanyardMoment    moment;
  gboolean         is_running;

  lanyard_shown_talks_get_moment (self->talks, &moment);
  is_running = moment.running != LANYARD_NEVER;
  self->goal = is_running ? moment.running : moment.next;
  if (!is_running && moment.next != LANYARD_NEVER)
    next_day = dup_day_name (moment.next, zone);

  /* Weeks before the conference, nobody has to get to its beginning. */
  if (next_day != NULL && !moment.has_begun && !g_str_equal (next_day, today))
    self->goal = LANYARD_NEVER;

  gtk_widget_set_visible (GTK_WIDGET (self), self->goal != LANYARD_NEVER);
  if (self->goal == LANYARD_NEVER)
    return;

  text = is_running ? g_strdup (C_ ("talks", "Now")) : dup_next_text (self->goal, g_str_equal (next_day, today), zone);
  adw_button_content_set_label (self->content, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), is_running ? _ ("Show Talks That Run Now") : _ ("Show Talks That Start Next"));
}

static void
lanyard_jump_button_dispose (GObject *object)
{
  LanyardJumpButton *self = LANYARD_JUMP_BUTTON (object);

  g_clear_object (&self->talks);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_jump_button_parent_class)->dispose (object);
}

static void
lanyard_jump_button_class_init (LanyardJumpButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_jump_button_dispose;
}

static void
lanyard_jump_button_init (LanyardJumpButton *self)
{
  self->goal = LANYARD_NEVER;
  self->content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->content, "lanyard-clock-symbolic");
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->content));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
}

void
lanyard_jump_button_set_talks (LanyardJumpButton *self,
                               LanyardShownTalks *talks,
                               LanyardClock      *clock)
{
  g_return_if_fail (LANYARD_IS_JUMP_BUTTON (self));
  g_return_if_fail (LANYARD_IS_SHOWN_TALKS (talks));
  g_return_if_fail (LANYARD_IS_CLOCK (clock));
  g_return_if_fail (self->talks == NULL);

  self->talks = g_object_ref (talks);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (talks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talks, "time-passed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

gint64
lanyard_jump_button_get_goal (LanyardJumpButton *self)
{
  g_return_val_if_fail (LANYARD_IS_JUMP_BUTTON (self), LANYARD_NEVER);

  return self->goal;
}

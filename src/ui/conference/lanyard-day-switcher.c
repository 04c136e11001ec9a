/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-day-switcher.h"
#include "lanyard-time-text.h"

/**
 * LanyardDaySwitcher:
 *
 * A toggle for each day of a conference.
 */

struct _LanyardDaySwitcher
{
  AdwBin        parent_instance;
  GPtrArray    *days;  /* (owned) (nullable) (element-type LanyardDay) */
  GTimeZone    *zone;  /* (owned) (nullable) */
  LanyardClock *clock; /* (owned) (nullable) */
  gboolean      is_filling;

  AdwToggleGroup *group;
};

G_DEFINE_FINAL_TYPE (LanyardDaySwitcher, lanyard_day_switcher, ADW_TYPE_BIN)

enum
{
  DAY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_active_changed_cb (LanyardDaySwitcher *self)
{
  if (!self->is_filling && lanyard_day_switcher_get_day (self) != NULL)
    g_signal_emit (self, signals[DAY_CHANGED], 0);
}

static LanyardDay *
find_today (LanyardDaySwitcher *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (lanyard_clock_get_now (self->clock));
  g_autofree char *name = lanyard_days_get_name (now, self->zone);

  return lanyard_days_find (self->days, name);
}

/* Another day, or a clock that was set: what runs now is what is looked for. */
static void
on_clock_jumped_cb (LanyardDaySwitcher *self)
{
  LanyardDay *today = find_today (self);

  if (today != NULL)
    adw_toggle_group_set_active_name (self->group, today->name);
}

static gboolean
has_toggles (LanyardDaySwitcher *self)
{
  guint n_toggles = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (self->days, i);
      AdwToggle  *toggle;

      if (day->name == NULL)
        continue;

      toggle = n_toggles < adw_toggle_group_get_n_toggles (self->group) ? adw_toggle_group_get_toggle (self->group, n_toggles) : NULL;
      if (toggle == NULL || g_strcmp0 (adw_toggle_get_name (toggle), day->name) != 0)
        return FALSE;
      n_toggles++;
    }

  return n_toggles == adw_toggle_group_get_n_toggles (self->group);
}

static void
add_toggles (LanyardDaySwitcher *self)
{
  adw_toggle_group_remove_all (self->group);

  for (guint i = 0; i < self->days->len; i++)
    {
      LanyardDay      *day = g_ptr_array_index (self->days, i);
      g_autofree char *label = NULL;
      AdwToggle       *toggle;

      if (day->name == NULL)
        continue;

      label = lanyard_time_text_get_day (day->date, self->zone);
      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, day->name);
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->group, toggle);
    }
}

static void
lanyard_day_switcher_dispose (GObject *object)
{
  LanyardDaySwitcher *self = LANYARD_DAY_SWITCHER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_DAY_SWITCHER);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_day_switcher_parent_class)->dispose (object);
}

static void
lanyard_day_switcher_class_init (LanyardDaySwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_day_switcher_dispose;

  signals[DAY_CHANGED] = g_signal_new ("day-changed", LANYARD_TYPE_DAY_SWITCHER, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-day-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardDaySwitcher, group);
  gtk_widget_class_bind_template_callback (widget_class, on_active_changed_cb);
}

static void
lanyard_day_switcher_init (LanyardDaySwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_day_switcher_set_days (LanyardDaySwitcher *self,
                               GPtrArray          *days,
                               GTimeZone          *zone,
                               LanyardClock       *clock,
                               gboolean            is_other)
{
  g_autofree char *chosen = NULL;
  LanyardDay      *day = NULL;

  g_return_if_fail (LANYARD_IS_DAY_SWITCHER (self));
  g_return_if_fail (days != NULL && zone != NULL);

  chosen = is_other ? NULL : g_strdup (adw_toggle_group_get_active_name (self->group));

  g_clear_pointer (&self->days, g_ptr_array_unref);
  self->days = g_ptr_array_ref (days);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = g_time_zone_ref (zone);
  if (g_set_object (&self->clock, clock))
    g_signal_connect_object (clock, "jumped", G_CALLBACK (on_clock_jumped_cb), self, G_CONNECT_SWAPPED);

  self->is_filling = TRUE;
  if (!has_toggles (self))
    add_toggles (self);
  if (chosen != NULL)
    day = lanyard_days_find (days, chosen);
  if (day == NULL)
    day = find_today (self);
  if (day == NULL && days->len > 0)
    day = g_ptr_array_index (days, 0);
  if (day != NULL && day->name != NULL)
    adw_toggle_group_set_active_name (self->group, day->name);
  self->is_filling = FALSE;
}

const LanyardDay *
lanyard_day_switcher_get_day (LanyardDaySwitcher *self)
{
  const char *name;

  g_return_val_if_fail (LANYARD_IS_DAY_SWITCHER (self), NULL);

  name = adw_toggle_group_get_active_name (self->group);

  return name != NULL && self->days != NULL ? lanyard_days_find (self->days, name) : NULL;
}

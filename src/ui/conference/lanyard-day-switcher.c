/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-day-switcher.h"
#include "lanyard-time-text.h"

/* The name of the toggle for talks without a time; no date is called so. */
#define NO_DAY "unscheduled"

/**
 * LanyardDaySwitcher:
 *
 * A toggle for each day of a conference, and where it is wanted one for the talks without a time.
 */

struct _LanyardDaySwitcher
{
  AdwBin        parent_instance;
  GPtrArray    *days;  /* (owned) (nullable) (element-type LanyardDay) */
  GTimeZone    *zone;  /* (owned) (nullable) */
  LanyardClock *clock; /* (owned) (nullable) */
  char         *today; /* (owned) (nullable), the toggle of the day that was today, if there is one */
  gboolean      shows_untimed;
  gboolean      is_filling;

  AdwToggleGroup *group;
};

G_DEFINE_FINAL_TYPE (LanyardDaySwitcher, lanyard_day_switcher, ADW_TYPE_BIN)

typedef enum
{
  PROP_SHOWS_UNTIMED = 1,
} LanyardDaySwitcherProperty;

static GParamSpec *properties[PROP_SHOWS_UNTIMED + 1];

enum
{
  DAY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_toggle_name (const LanyardDay *day)
{
  return day->name != NULL ? day->name : NO_DAY;
}

static gboolean
has_toggle (LanyardDaySwitcher *self,
            const LanyardDay   *day)
{
  return day->name != NULL || self->shows_untimed;
}

static LanyardDay *
find_day (LanyardDaySwitcher *self,
          const char         *name)
{
  for (guint i = 0; self->days != NULL && i < self->days->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (self->days, i);

      if (has_toggle (self, day) && g_strcmp0 (get_toggle_name (day), name) == 0)
        return day;
    }

  return NULL;
}

static LanyardDay *
find_day_of (LanyardDaySwitcher *self,
             gint64              instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);
  g_autofree char *name = self->zone != NULL ? lanyard_days_get_name (time, self->zone) : NULL;

  return find_day (self, name);
}

static void
on_active_changed_cb (LanyardDaySwitcher *self)
{
  if (!self->is_filling && lanyard_day_switcher_get_day (self) != NULL)
    g_signal_emit (self, signals[DAY_CHANGED], 0);
}

static gboolean
notice_today (LanyardDaySwitcher *self)
{
  LanyardDay *today = find_day_of (self, lanyard_clock_get_now (self->clock));

  return g_set_str (&self->today, today != NULL ? get_toggle_name (today) : NULL);
}

static gboolean
has_toggles (LanyardDaySwitcher *self)
{
  guint n_toggles = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (self->days, i);
      AdwToggle  *toggle;

      if (!has_toggle (self, day))
        continue;

      toggle = n_toggles < adw_toggle_group_get_n_toggles (self->group) ? adw_toggle_group_get_toggle (self->group, n_toggles) : NULL;
      if (toggle == NULL || g_strcmp0 (adw_toggle_get_name (toggle), get_toggle_name (day)) != 0)
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

      if (!has_toggle (self, day))
        continue;

      label = day->date != NULL ? lanyard_time_text_get_day (day->date, self->zone) : g_strdup (_ ("To Be Announced"));
      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, get_toggle_name (day));
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->group, toggle);
    }
}

/* What is first to be seen of a conference. */
static LanyardDay *
find_first (LanyardDaySwitcher *self,
            const char         *remembered)
{
  LanyardDay *day = find_day_of (self, lanyard_clock_get_now (self->clock));

  if (day == NULL)
    day = find_day (self, remembered);
  for (guint i = 0; day == NULL && i < self->days->len; i++)
    if (has_toggle (self, g_ptr_array_index (self->days, i)))
      day = g_ptr_array_index (self->days, i);

  return day;
}

static void
lanyard_day_switcher_dispose (GObject *object)
{
  LanyardDaySwitcher *self = LANYARD_DAY_SWITCHER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_DAY_SWITCHER);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->today, g_free);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_day_switcher_parent_class)->dispose (object);
}

static void
lanyard_day_switcher_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LanyardDaySwitcher *self = LANYARD_DAY_SWITCHER (object);

  switch ((LanyardDaySwitcherProperty) prop_id)
    {
    case PROP_SHOWS_UNTIMED:
      g_value_set_boolean (value, self->shows_untimed);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_day_switcher_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LanyardDaySwitcher *self = LANYARD_DAY_SWITCHER (object);

  switch ((LanyardDaySwitcherProperty) prop_id)
    {
    case PROP_SHOWS_UNTIMED:
      self->shows_untimed = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_day_switcher_class_init (LanyardDaySwitcherClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_day_switcher_dispose;
  object_class->get_property = lanyard_day_switcher_get_property;
  object_class->set_property = lanyard_day_switcher_set_property;

  properties[PROP_SHOWS_UNTIMED] = g_param_spec_boolean ("shows-untimed", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

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
                               LanyardClock       *clock)
{
  g_autofree char *chosen = NULL;
  LanyardDay      *day;

  g_return_if_fail (LANYARD_IS_DAY_SWITCHER (self));
  g_return_if_fail (days != NULL && zone != NULL);
  g_return_if_fail (LANYARD_IS_CLOCK (clock));

  g_ptr_array_ref (days);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  self->days = days;
  g_time_zone_ref (zone);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = zone;

  g_set_object (&self->clock, clock);
  notice_today (self);

  self->is_filling = TRUE;
  chosen = g_strdup (adw_toggle_group_get_active_name (self->group));
  if (!has_toggles (self))
    add_toggles (self);
  day = chosen != NULL ? find_day (self, chosen) : NULL;
  if (day == NULL)
    day = find_first (self, NULL);
  if (day != NULL)
    adw_toggle_group_set_active_name (self->group, get_toggle_name (day));
  self->is_filling = FALSE;
}

void
lanyard_day_switcher_start (LanyardDaySwitcher *self,
                            const char         *remembered)
{
  LanyardDay *day;

  g_return_if_fail (LANYARD_IS_DAY_SWITCHER (self));
  g_return_if_fail (self->days != NULL);

  day = find_first (self, remembered);

  self->is_filling = TRUE;
  if (day != NULL)
    adw_toggle_group_set_active_name (self->group, get_toggle_name (day));
  self->is_filling = FALSE;
}

gboolean
lanyard_day_switcher_choose (LanyardDaySwitcher *self,
                             gint64              instant)
{
  LanyardDay *day;

  g_return_val_if_fail (LANYARD_IS_DAY_SWITCHER (self), FALSE);

  day = find_day_of (self, instant);
  if (day == NULL)
    return FALSE;

  adw_toggle_group_set_active_name (self->group, get_toggle_name (day));

  return TRUE;
}

gboolean
lanyard_day_switcher_follow_clock (LanyardDaySwitcher *self)
{
  g_autofree char *before = NULL;
  const char      *active;

  g_return_val_if_fail (LANYARD_IS_DAY_SWITCHER (self), FALSE);
  g_return_val_if_fail (self->clock != NULL, FALSE);

  before = g_strdup (self->today);
  active = adw_toggle_group_get_active_name (self->group);
  if (!notice_today (self) || self->today == NULL || g_str_equal (self->today, active))
    return FALSE;

  if (before != NULL && !g_str_equal (before, active))
    return FALSE;

  adw_toggle_group_set_active_name (self->group, self->today);

  return TRUE;
}

const LanyardDay *
lanyard_day_switcher_get_day (LanyardDaySwitcher *self)
{
  g_return_val_if_fail (LANYARD_IS_DAY_SWITCHER (self), NULL);

  return find_day (self, adw_toggle_group_get_active_name (self->group));
}

const char *
lanyard_day_switcher_get_name (LanyardDaySwitcher *self)
{
  const LanyardDay *day;

  g_return_val_if_fail (LANYARD_IS_DAY_SWITCHER (self), NULL);

  day = lanyard_day_switcher_get_day (self);

  return day != NULL ? get_toggle_name (day) : NULL;
}

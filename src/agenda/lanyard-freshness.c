/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-age-text.h"
#include "lanyard-alarm.h"
#include "lanyard-freshness.h"

/**
 * LanyardFreshness:
 *
 * How fresh what is shown is, for a window to bind to. It follows the updater, and the clock for as
 * long as the text depends on the time.
 */

struct _LanyardFreshness
{
  GObject         parent_instance;
  LanyardUpdater *updater;       /* (owned) */
  LanyardClock   *clock;         /* (owned) */
  LanyardAlarm   *alarm;         /* (owned) */
  char           *conference_id; /* (owned) (nullable) */
  char           *text;          /* (owned) (nullable) */
  char           *details;       /* (owned) (nullable) */
  gboolean        is_shown;
  gboolean        can_refresh;
  gboolean        running;
  gboolean        failed;
};

static void
refresh (LanyardRefreshable *refreshable)
{
  LanyardFreshness *self = LANYARD_FRESHNESS (refreshable);

  if (self->is_shown)
    lanyard_updater_refresh (self->updater, self->conference_id);
}

static void
cancel (LanyardRefreshable *refreshable)
{
  LanyardFreshness *self = LANYARD_FRESHNESS (refreshable);

  if (self->is_shown)
    lanyard_updater_cancel (self->updater, self->conference_id);
}

static void
refreshable_iface_init (LanyardRefreshableInterface *iface)
{
  iface->refresh = refresh;
  iface->cancel = cancel;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardFreshness, lanyard_freshness, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (LANYARD_TYPE_REFRESHABLE, refreshable_iface_init))

typedef enum
{
  PROP_FAILED = 1,
  PROP_TEXT,
  PROP_DETAILS,
  PROP_CAN_REFRESH, /* those of the interface are not installed */
  PROP_RUNNING,
} LanyardFreshnessProperty;

static GParamSpec *properties[PROP_RUNNING + 1];

static void
set_boolean (LanyardFreshness        *self,
             gboolean                *field,
             gboolean                 value,
             LanyardFreshnessProperty property)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_text (LanyardFreshness        *self,
          char                   **field,
          const char              *value,
          LanyardFreshnessProperty property)
{
  if (g_set_str (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_text (LanyardFreshness    *self,
             const LanyardOrigin *origin)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *text = NULL;
  g_autofree char *details = NULL;
  gint64           next = G_MAXINT64;

  if (origin != NULL)
    {
      text = lanyard_age_text_get (origin, zone, lanyard_clock_get_now (self->clock), &next);
      details = lanyard_age_text_get_details (origin, zone);
    }

  if (next == G_MAXINT64)
    lanyard_alarm_clear (self->alarm);
  else
    lanyard_alarm_set (self->alarm, next);

  set_text (self, &self->text, text, PROP_TEXT);
  set_text (self, &self->details, details, PROP_DETAILS);
}

static void
update (LanyardFreshness *self)
{
  const LanyardOrigin *origin;

  g_assert (LANYARD_IS_FRESHNESS (self));

  origin = self->is_shown ? lanyard_updater_find_origin (self->updater, self->conference_id) : NULL;
  update_text (self, origin);
  set_boolean (self, &self->failed, origin != NULL && origin->failures > 0, PROP_FAILED);
  set_boolean (self, &self->can_refresh,
               self->is_shown && lanyard_updater_can_refresh (self->updater, self->conference_id), PROP_CAN_REFRESH);
  set_boolean (self, &self->running,
               self->is_shown && lanyard_updater_is_running (self->updater, self->conference_id), PROP_RUNNING);
}

static void
lanyard_freshness_dispose (GObject *object)
{
  LanyardFreshness *self = LANYARD_FRESHNESS (object);

  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->updater);

  G_OBJECT_CLASS (lanyard_freshness_parent_class)->dispose (object);
}

static void
lanyard_freshness_finalize (GObject *object)
{
  LanyardFreshness *self = LANYARD_FRESHNESS (object);

  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->details, g_free);

  G_OBJECT_CLASS (lanyard_freshness_parent_class)->finalize (object);
}

static void
lanyard_freshness_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardFreshness *self = LANYARD_FRESHNESS (object);

  switch ((LanyardFreshnessProperty) prop_id)
    {
    case PROP_CAN_REFRESH:
      g_value_set_boolean (value, self->can_refresh);
      break;

    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;

    case PROP_FAILED:
      g_value_set_boolean (value, self->failed);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_freshness_class_init (LanyardFreshnessClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_freshness_dispose;
  object_class->finalize = lanyard_freshness_finalize;
  object_class->get_property = lanyard_freshness_get_property;

  properties[PROP_FAILED] = g_param_spec_boolean ("failed", NULL, NULL, FALSE, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, PROP_DETAILS + 1, properties);

  g_object_class_override_property (object_class, PROP_CAN_REFRESH, "can-refresh");
  g_object_class_override_property (object_class, PROP_RUNNING, "running");
  properties[PROP_CAN_REFRESH] = g_object_class_find_property (object_class, "can-refresh");
  properties[PROP_RUNNING] = g_object_class_find_property (object_class, "running");
}

static void
lanyard_freshness_init (LanyardFreshness *self)
{
}

LanyardFreshness *
lanyard_freshness_new (LanyardUpdater *updater,
                       LanyardClock   *clock)
{
  LanyardFreshness *self;

  g_return_val_if_fail (LANYARD_IS_UPDATER (updater), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_FRESHNESS, NULL);
  self->updater = g_object_ref (updater);
  self->clock = g_object_ref (clock);
  self->alarm = lanyard_alarm_new (clock);
  g_signal_connect_object (updater, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "display-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

void
lanyard_freshness_set_shown (LanyardFreshness *self,
                             gboolean          is_shown,
                             const char       *conference_id)
{
  g_return_if_fail (LANYARD_IS_FRESHNESS (self));

  self->is_shown = is_shown;
  g_set_str (&self->conference_id, conference_id);
  update (self);
}

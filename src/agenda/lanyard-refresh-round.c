/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-refresh-round.h"

/**
 * LanyardRefreshRound:
 *
 * The refresh of all conferences that are not over, in one go and with one sentence of what came of
 * it, for where talks of several stand together. Main thread only.
 */

struct _LanyardRefreshRound
{
  GObject         parent_instance;
  LanyardLibrary *library; /* (owned) */
  LanyardUpdater *updater; /* (owned) */
  GPtrArray      *asked;   /* (owned) (nullable) (element-type LanyardConference), while the person waits for them */
  gboolean        can_refresh;
  gboolean        running;
};

static GPtrArray *
list_current (LanyardRefreshRound *self)
{
  GListModel  *conferences = lanyard_library_list_conferences (self->library);
  const gint64 now = lanyard_clock_get_now (lanyard_library_get_clock (self->library));
  g_autoptr (GPtrArray) current = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);
      GDateTime *end = lanyard_conference_get_end (conference);
      gboolean   is_over = end != NULL && g_date_time_to_unix (end) < now;

      if (!is_over && lanyard_updater_can_refresh (self->updater, lanyard_conference_get_id (conference)))
        g_ptr_array_add (current, g_steal_pointer (&conference));
    }

  return g_steal_pointer (&current);
}

static void
refresh (LanyardRefreshable *refreshable)
{
  LanyardRefreshRound *self = LANYARD_REFRESH_ROUND (refreshable);
  g_autoptr (GPtrArray) current = list_current (self);

  if (current->len == 0)
    return;

  for (guint i = 0; i < current->len; i++)
    lanyard_updater_refresh (self->updater, lanyard_conference_get_id (g_ptr_array_index (current, i)));

  g_clear_pointer (&self->asked, g_ptr_array_unref);
  self->asked = g_steal_pointer (&current);
}

/* Who cancels knows what came of it. */
static void
cancel (LanyardRefreshable *refreshable)
{
  LanyardRefreshRound *self = LANYARD_REFRESH_ROUND (refreshable);
  g_autoptr (GPtrArray) current = list_current (self);

  g_clear_pointer (&self->asked, g_ptr_array_unref);
  for (guint i = 0; i < current->len; i++)
    lanyard_updater_cancel (self->updater, lanyard_conference_get_id (g_ptr_array_index (current, i)));
}

static void
refreshable_iface_init (LanyardRefreshableInterface *iface)
{
  iface->refresh = refresh;
  iface->cancel = cancel;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardRefreshRound, lanyard_refresh_round, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (LANYARD_TYPE_REFRESHABLE, refreshable_iface_init))

typedef enum
{
  PROP_CAN_REFRESH = 1,
  PROP_RUNNING,
} LanyardRefreshRoundProperty;

static GParamSpec *properties[PROP_RUNNING + 1];

enum
{
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_boolean (LanyardRefreshRound        *self,
             gboolean                   *field,
             gboolean                    value,
             LanyardRefreshRoundProperty property)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static gboolean
is_any_running (LanyardRefreshRound *self,
                GPtrArray           *conferences)
{
  for (guint i = 0; i < conferences->len; i++)
    {
      if (lanyard_updater_is_running (self->updater, lanyard_conference_get_id (g_ptr_array_index (conferences, i))))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_sentence (LanyardRefreshRound *self,
              GPtrArray           *asked)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  const char *reason = NULL;
  guint       n_failures = 0;

  for (guint i = 0; i < asked->len; i++)
    {
      LanyardConference   *conference = g_ptr_array_index (asked, i);
      const LanyardOrigin *origin = lanyard_updater_find_origin (self->updater, lanyard_conference_get_id (conference));

      if (origin == NULL || origin->failures == 0)
        continue;

      if (n_failures++ > 0)
        /* TRANSLATORS: between the titles of two conferences */
        g_string_append (titles, _ (", "));

      /* TRANSLATORS: %s is the title of a conference. */
      g_string_append_printf (titles, _ ("“%s”"), lanyard_conference_get_title (conference));
      reason = origin->failure;
    }

  if (n_failures == 0)
    return g_strdup (ngettext ("The schedule is up to date", "All schedules are up to date", asked->len));

  if (n_failures == 1)
    /* TRANSLATORS: The first %s is the title of a conference in quotes, the second a sentence that says why. */
    return g_strdup_printf (_ ("%s could not be updated: %s"), titles->str, reason);

  /* TRANSLATORS: %s are the titles of several conferences. */
  return g_strdup_printf (_ ("Could not be updated: %s"), titles->str);
}

static void
update (LanyardRefreshRound *self)
{
  g_autoptr (GPtrArray) current = NULL;
  g_autoptr (GPtrArray) done = NULL;
  g_autofree char *sentence = NULL;

  g_assert (LANYARD_IS_REFRESH_ROUND (self));

  current = list_current (self);
  set_boolean (self, &self->can_refresh, current->len > 0, PROP_CAN_REFRESH);
  set_boolean (self, &self->running, is_any_running (self, current), PROP_RUNNING);

  if (self->asked == NULL || is_any_running (self, self->asked))
    return;

  done = g_steal_pointer (&self->asked);
  sentence = dup_sentence (self, done);
  g_signal_emit (self, signals[FINISHED], 0, sentence);
}

static void
lanyard_refresh_round_dispose (GObject *object)
{
  LanyardRefreshRound *self = LANYARD_REFRESH_ROUND (object);

  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_object (&self->updater);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_refresh_round_parent_class)->dispose (object);
}

static void
lanyard_refresh_round_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LanyardRefreshRound *self = LANYARD_REFRESH_ROUND (object);

  switch ((LanyardRefreshRoundProperty) prop_id)
    {
    case PROP_CAN_REFRESH:
      g_value_set_boolean (value, self->can_refresh);
      break;

    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_refresh_round_class_init (LanyardRefreshRoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_refresh_round_dispose;
  object_class->get_property = lanyard_refresh_round_get_property;

  g_object_class_override_property (object_class, PROP_CAN_REFRESH, "can-refresh");
  g_object_class_override_property (object_class, PROP_RUNNING, "running");
  properties[PROP_CAN_REFRESH] = g_object_class_find_property (object_class, "can-refresh");
  properties[PROP_RUNNING] = g_object_class_find_property (object_class, "running");

  signals[FINISHED] = g_signal_new ("finished", LANYARD_TYPE_REFRESH_ROUND, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_refresh_round_init (LanyardRefreshRound *self)
{
}

LanyardRefreshRound *
lanyard_refresh_round_new (LanyardLibrary *library,
                           LanyardUpdater *updater)
{
  LanyardRefreshRound *self;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_UPDATER (updater), NULL);

  self = g_object_new (LANYARD_TYPE_REFRESH_ROUND, NULL);
  self->library = g_object_ref (library);
  self->updater = g_object_ref (updater);
  g_signal_connect_object (updater, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

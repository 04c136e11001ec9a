/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libportal/portal.h>

#include "lanyard-autostart.h"
#include "lanyard-background.h"

/**
 * LanyardBackground:
 *
 * Has the service of reminders start with the session: asks the portal, and outside of a sandbox
 * sees to it itself where the portal does not.
 *
 * What xdg-desktop-portal 1.20 does for a program outside of a sandbox, as tried on GNOME 48: it
 * says yes without asking anybody, and writes an autostart entry. When it does not know which
 * program asks, and it knows those started by D-Bus only if they have said so in their first call,
 * the entry is called ".desktop" and belongs to all of them. It does not quote blanks in the command.
 * And it writes over, or removes, what the person has put in the place of its entry. So Lanyard
 * introduces itself, keeps away from what is the person's, and looks afterwards at what was written.
 */

/* Longer than a busy session takes to start the portal. An answer that comes later still counts. */
#define PATIENCE_SECONDS 5

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_REGISTRY "org.freedesktop.host.portal.Registry"
#define PORTAL_ERRORS "org.freedesktop.portal.Error."

struct _LanyardBackground
{
  GObject    parent_instance;
  GSettings *settings; /* (owned) */
  char      *program;  /* (owned) */
  XdpPortal *portal;   /* (owned) (nullable), what was asked and has not answered */
  guint      patience; /* source, 0 when none waits */
  char      *failure;  /* (owned) (nullable), why there is no autostart entry */
  gboolean   is_stranger;
};

G_DEFINE_FINAL_TYPE (LanyardBackground, lanyard_background, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
  PROP_ALLOWED,
  PROP_EXPLANATION,
} LanyardBackgroundProperty;

static GParamSpec *properties[PROP_EXPLANATION + 1];

static void
notify_all (LanyardBackground *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALLOWED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLANATION]);
}

static void
set_state (LanyardBackground     *self,
           LanyardBackgroundState state)
{
  if (state != lanyard_background_get_state (self))
    g_settings_set_enum (self->settings, LANYARD_BACKGROUND_KEY, (int) state);
  else
    notify_all (self);
}

static void
stop_asking (LanyardBackground *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->portal);
  g_clear_pointer (&self->failure, g_free);
}

static void
deny (LanyardBackground *self,
      const char        *failure)
{
  g_set_str (&self->failure, failure);
  set_state (self, LANYARD_BACKGROUND_DENIED);
}

static void
add_entry (LanyardBackground *self)
{
  g_autoptr (GError) error = NULL;

  if (lanyard_autostart_add (self->program, &error))
    set_state (self, LANYARD_BACKGROUND_ALLOWED);
  else
    deny (self, error->message);
}

static void
do_without_portal (LanyardBackground *self)
{
  if (xdp_portal_running_under_sandbox ())
    deny (self, NULL);
  else
    add_entry (self);
}

/* Outside of a sandbox what the portal wrote can be seen, and has to start the right program. */
static void
take_permission (LanyardBackground *self)
{
  if (!xdp_portal_running_under_sandbox ())
    {
      lanyard_autostart_remove_own ();
      if (lanyard_autostart_look (self->program) != LANYARD_AUTOSTART_ON)
        {
          add_entry (self);
          return;
        }
    }

  set_state (self, LANYARD_BACKGROUND_ALLOWED);
}

static void
on_portal_answered_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (LanyardBackground) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_granted = xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error);

  /* The person has said something else since. */
  if (XDP_PORTAL (source) != self->portal)
    return;

  stop_asking (self);

  if (is_granted)
    {
      take_permission (self);
    }
  else if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      lanyard_autostart_remove (self->program);
      deny (self, NULL);
    }
  else
    {
      g_info ("The portal does not answer: %s", error->message);
      do_without_portal (self);
    }
}

static void
on_patience_over_cb (gpointer user_data)
{
  LanyardBackground *self = user_data;

  self->patience = 0;
  g_info ("The portal has not answered for %d seconds", PATIENCE_SECONDS);
  add_entry (self);
}

/* Without a GCancellable: libportal 0.9 never ends a request that was cancelled. */
static void
ask_portal (LanyardBackground *self,
            XdpBackgroundFlags flags)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (command, g_strdup (self->program));
  g_ptr_array_add (command, g_strdup ("--" LANYARD_AUTOSTART_OPTION));
  xdp_portal_request_background (self->portal,
                                 NULL,
                                 /* TRANSLATORS: why Lanyard asks the system to start with the session */
                                 (char *) _ ("Lanyard reminds you of talks also while its window is closed."),
                                 command,
                                 flags,
                                 NULL,
                                 on_portal_answered_cb,
                                 g_object_ref (self));
}

static void
allow (LanyardBackground *self)
{
  const gboolean is_sandboxed = xdp_portal_running_under_sandbox ();
  g_autoptr (GError) error = NULL;

  if (is_sandboxed || (!self->is_stranger && !lanyard_autostart_is_taken (self->program)))
    self->portal = xdp_portal_initable_new (&error);

  if (self->portal == NULL)
    {
      do_without_portal (self);
      return;
    }

  /* In a sandbox the portal asks the person, who may take any time. */
  if (!is_sandboxed)
    self->patience = g_timeout_add_seconds_once (PATIENCE_SECONDS, on_patience_over_cb, self);

  set_state (self, LANYARD_BACKGROUND_ALLOWED);
  ask_portal (self, XDP_BACKGROUND_FLAG_AUTOSTART);
}

static void
refuse (LanyardBackground *self)
{
  set_state (self, LANYARD_BACKGROUND_REFUSED);

  if (!xdp_portal_running_under_sandbox ())
    {
      lanyard_autostart_remove (self->program);
      return;
    }

  /* To ask for the background without autostart ends what was allowed before. */
  self->portal = xdp_portal_initable_new (NULL);
  if (self->portal != NULL)
    ask_portal (self, XDP_BACKGROUND_FLAG_NONE);
  g_clear_object (&self->portal);
}

static void
on_introduced_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LanyardBackground) self = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply != NULL)
    return;

  /* No portal at all, or one that keeps no such list, is not one that does not know us. */
  name = g_dbus_error_get_remote_error (error);
  self->is_stranger = name != NULL && g_str_has_prefix (name, PORTAL_ERRORS);
  g_info ("The portal does not know Lanyard: %s", error->message);
}

/* The first call of a connection: later ones are answered as to a program without a name. */
static void
introduce (LanyardBackground *self,
           GDBusConnection   *connection)
{
  GVariantBuilder options = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_dbus_connection_call (connection, PORTAL_NAME, PORTAL_PATH, PORTAL_REGISTRY, "Register",
                          g_variant_new ("(sa{sv})", APP_ID, &options),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_introduced_cb, g_object_ref (self));
}

static void
lanyard_background_dispose (GObject *object)
{
  LanyardBackground *self = LANYARD_BACKGROUND (object);

  stop_asking (self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->program, g_free);

  G_OBJECT_CLASS (lanyard_background_parent_class)->dispose (object);
}

static void
lanyard_background_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LanyardBackground *self = LANYARD_BACKGROUND (object);

  switch ((LanyardBackgroundProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int) lanyard_background_get_state (self));
      break;

    case PROP_ALLOWED:
      g_value_set_boolean (value, lanyard_background_get_state (self) == LANYARD_BACKGROUND_ALLOWED);
      break;

    case PROP_EXPLANATION:
      g_value_set_string (value, lanyard_background_get_explanation (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_background_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LanyardBackground *self = LANYARD_BACKGROUND (object);

  switch ((LanyardBackgroundProperty) prop_id)
    {
    case PROP_ALLOWED:
      if (g_value_get_boolean (value) != (lanyard_background_get_state (self) == LANYARD_BACKGROUND_ALLOWED))
        lanyard_background_set_allowed (self, g_value_get_boolean (value));
      break;

    case PROP_STATE:
    case PROP_EXPLANATION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_background_class_init (LanyardBackgroundClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags often = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_background_dispose;
  object_class->get_property = lanyard_background_get_property;
  object_class->set_property = lanyard_background_set_property;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, LANYARD_TYPE_BACKGROUND_STATE, LANYARD_BACKGROUND_UNDECIDED, told);
  properties[PROP_ALLOWED] = g_param_spec_boolean ("allowed", NULL, NULL, FALSE, often);
  properties[PROP_EXPLANATION] = g_param_spec_string ("explanation", NULL, NULL, NULL, told);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_background_init (LanyardBackground *self)
{
}

LanyardBackground *
lanyard_background_new (GSettings       *settings,
                        GDBusConnection *connection,
                        const char      *program)
{
  LanyardBackground *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection), NULL);
  g_return_val_if_fail (program != NULL && g_path_is_absolute (program), NULL);

  self = g_object_new (LANYARD_TYPE_BACKGROUND, NULL);
  self->settings = g_object_ref (settings);
  self->program = g_strdup (program);
  g_signal_connect_object (settings, "changed::" LANYARD_BACKGROUND_KEY, G_CALLBACK (notify_all), self, G_CONNECT_SWAPPED);
  if (connection != NULL && !xdp_portal_running_under_sandbox ())
    introduce (self, connection);

  return self;
}

LanyardBackgroundState
lanyard_background_get_state (LanyardBackground *self)
{
  g_return_val_if_fail (LANYARD_IS_BACKGROUND (self), LANYARD_BACKGROUND_UNDECIDED);

  return (LanyardBackgroundState) g_settings_get_enum (self->settings, LANYARD_BACKGROUND_KEY);
}

void
lanyard_background_set_allowed (LanyardBackground *self,
                                gboolean           allowed)
{
  g_return_if_fail (LANYARD_IS_BACKGROUND (self));

  stop_asking (self);
  if (allowed)
    allow (self);
  else
    refuse (self);
}

void
lanyard_background_restore (LanyardBackground *self)
{
  LanyardAutostart autostart;

  g_return_if_fail (LANYARD_IS_BACKGROUND (self));

  if (lanyard_background_get_state (self) != LANYARD_BACKGROUND_ALLOWED || self->portal != NULL || xdp_portal_running_under_sandbox ())
    return;

  autostart = lanyard_autostart_look (self->program);
  if (autostart == LANYARD_AUTOSTART_OFF)
    add_entry (self);
  else if (autostart == LANYARD_AUTOSTART_SWITCHED_OFF)
    deny (self, NULL);
}

const char *
lanyard_background_get_explanation (LanyardBackground *self)
{
  g_return_val_if_fail (LANYARD_IS_BACKGROUND (self), NULL);

  if (self->failure != NULL)
    return self->failure;

  switch (lanyard_background_get_state (self))
    {
    case LANYARD_BACKGROUND_ALLOWED:
      return _ ("A small service starts with your session, and ends when no talk is to come");

    case LANYARD_BACKGROUND_DENIED:
      return _ ("The system does not allow it. Allow Lanyard to run in the background in Settings, then switch this on again.");

    case LANYARD_BACKGROUND_UNDECIDED:
    case LANYARD_BACKGROUND_REFUSED:
    default:
      return _ ("Reminders come only while Lanyard is open");
    }
}

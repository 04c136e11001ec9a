/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-reminder-button.h"

/**
 * LanyardReminderButton:
 *
 * When the person is reminded of a bookmarked talk, with a menu to choose another time for this
 * one. What it shows is what is on disk, and not what was clicked.
 */

struct _LanyardReminderButton
{
  AdwBin        parent_instance;
  LanyardEntry *entry;    /* (owned) (nullable) */
  GSettings    *settings; /* (owned) (nullable) */

  AdwButtonContent *content;
  GtkBox           *leads_box;
  GtkCheckButton   *usual_check;
};

G_DEFINE_FINAL_TYPE (LanyardReminderButton, lanyard_reminder_button, ADW_TYPE_BIN)

typedef enum
{
  PROP_LEAD = 1,
  PROP_REMIND_AT_START,
} LanyardReminderButtonProperty;

static GParamSpec *properties[PROP_REMIND_AT_START + 1];

static LanyardBookmark *
get_bookmark (LanyardReminderButton *self)
{
  return self->entry != NULL ? lanyard_entry_get_bookmark (self->entry) : NULL;
}

static int
get_lead (LanyardReminderButton *self)
{
  LanyardBookmark *bookmark = get_bookmark (self);

  return bookmark != NULL ? lanyard_bookmark_get_lead (bookmark) : LANYARD_BOOKMARK_USUAL_LEAD;
}

static gboolean
is_always_at_start (LanyardReminderButton *self)
{
  return self->settings != NULL && g_settings_get_boolean (self->settings, "remind-at-start");
}

static gboolean
is_at_start (LanyardReminderButton *self)
{
  LanyardBookmark *bookmark = get_bookmark (self);

  return is_always_at_start (self) || (bookmark != NULL && lanyard_bookmark_is_remind_at_start (bookmark));
}

static char *
dup_lead_text (int minutes)
{
  if (minutes == 0)
    return g_strdup (_ ("At the Start"));

  if (minutes % 60 == 0)
    /* TRANSLATORS: how long before a talk its reminder comes */
    return g_strdup_printf (ngettext ("%d Hour Before", "%d Hours Before", (gulong) minutes / 60), minutes / 60);

  /* TRANSLATORS: how long before a talk its reminder comes */
  return g_strdup_printf (ngettext ("%d Minute Before", "%d Minutes Before", (gulong) minutes), minutes);
}

static void
add_leads (LanyardReminderButton *self)
{
  static const int leads[] = { 0, 5, 10, 15, 30, 60, LANYARD_BOOKMARK_MAX_LEAD };

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->usual_check), "i", LANYARD_BOOKMARK_USUAL_LEAD);
  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autofree char *label = dup_lead_text (leads[i]);
      GtkWidget       *check = gtk_check_button_new_with_label (label);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (check), "i", leads[i]);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (check), "reminder.lead");
      gtk_box_append (self->leads_box, check);
    }
}

static gboolean
is_to_come (LanyardReminderButton *self)
{
  LanyardTalk *talk = lanyard_entry_get_talk (self->entry);

  return lanyard_entry_is_bookmarked (self->entry) && !lanyard_talk_is_cancelled (talk) && lanyard_talk_get_start (talk) != NULL
         && lanyard_entry_get_phase (self->entry) != LANYARD_PHASE_ENDED
         && lanyard_entry_get_choice (self->entry) != LANYARD_CHOICE_SECOND;
}

static void
update_label (LanyardReminderButton *self)
{
  int              lead = get_lead (self);
  g_autofree char *text = NULL;
  g_autofree char *both = NULL;
  g_autofree char *name = NULL;

  if (lead == LANYARD_BOOKMARK_USUAL_LEAD)
    lead = g_settings_get_int (self->settings, "reminder-lead");

  text = dup_lead_text (lead);
  if (lead > 0 && is_at_start (self))
    /* TRANSLATORS: %s says when a talk is reminded of, as “10 Minutes Before”, and it is reminded of twice */
    both = g_strdup_printf (_ ("%s and at the Start"), text);

  /* TRANSLATORS: for screen readers, %s says when a talk is reminded of, as “10 Minutes Before” */
  name = g_strdup_printf (_ ("Reminder: %s"), both != NULL ? both : text);
  adw_button_content_set_label (self->content, both != NULL ? both : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (self))), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  /* At a lead of 0 there is one reminder, at the start; and what always holds cannot be taken away here. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.at-start", lead > 0 && !is_always_at_start (self));
}

static void
update (LanyardReminderButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), is_to_come (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMIND_AT_START]);
  update_label (self);
}

static void
on_usual_changed_cb (LanyardReminderButton *self)
{
  g_autofree char *usual = dup_lead_text (g_settings_get_int (self->settings, "reminder-lead"));
  g_autofree char *label = NULL;

  /* TRANSLATORS: %s says when talks are usually reminded of, as “10 Minutes Before” */
  label = g_strdup_printf (_ ("As Usual (%s)"), usual);
  gtk_check_button_set_label (self->usual_check, label);
  update (self);
}

static void
on_set_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardReminderButton) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
lanyard_reminder_button_dispose (GObject *object)
{
  LanyardReminderButton *self = LANYARD_REMINDER_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_REMINDER_BUTTON);
  g_clear_object (&self->entry);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lanyard_reminder_button_parent_class)->dispose (object);
}

static void
lanyard_reminder_button_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  LanyardReminderButton *self = LANYARD_REMINDER_BUTTON (object);

  switch ((LanyardReminderButtonProperty) prop_id)
    {
    case PROP_LEAD:
      g_value_set_int (value, get_lead (self));
      break;

    case PROP_REMIND_AT_START:
      g_value_set_boolean (value, is_at_start (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_reminder_button_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  LanyardReminderButton *self = LANYARD_REMINDER_BUTTON (object);
  LanyardBookmark       *bookmark = get_bookmark (self);
  LanyardBookmarks      *bookmarks;
  const char            *conference_id;
  const char            *talk_id;

  if (bookmark == NULL)
    return;

  bookmarks = lanyard_entry_get_bookmarks (self->entry);
  conference_id = lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark));
  talk_id = lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark));

  switch ((LanyardReminderButtonProperty) prop_id)
    {
    case PROP_LEAD:
      lanyard_bookmarks_wish_async (bookmarks, conference_id, talk_id, LANYARD_BOOKMARK_WISH_LEAD, g_value_get_int (value),
                                    on_set_done_cb, g_object_ref (self));
      break;

    case PROP_REMIND_AT_START:
      lanyard_bookmarks_wish_async (bookmarks, conference_id, talk_id, LANYARD_BOOKMARK_WISH_AT_START, g_value_get_boolean (value),
                                    on_set_done_cb, g_object_ref (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_reminder_button_class_init (LanyardReminderButtonClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_reminder_button_dispose;
  object_class->get_property = lanyard_reminder_button_get_property;
  object_class->set_property = lanyard_reminder_button_set_property;

  properties[PROP_LEAD] = g_param_spec_int ("lead", NULL, NULL, LANYARD_BOOKMARK_USUAL_LEAD, LANYARD_BOOKMARK_MAX_LEAD,
                                            LANYARD_BOOKMARK_USUAL_LEAD, flags);
  properties[PROP_REMIND_AT_START] = g_param_spec_boolean ("remind-at-start", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-reminder-button.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardReminderButton, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardReminderButton, leads_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardReminderButton, usual_check);

  gtk_widget_class_install_property_action (widget_class, "reminder.lead", "lead");
  gtk_widget_class_install_property_action (widget_class, "reminder.at-start", "remind-at-start");
}

static void
lanyard_reminder_button_init (LanyardReminderButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_leads (self);
}

void
lanyard_reminder_button_set_entry (LanyardReminderButton *self,
                                   LanyardEntry          *entry,
                                   GSettings             *settings)
{
  g_return_if_fail (LANYARD_IS_REMINDER_BUTTON (self));
  g_return_if_fail (LANYARD_IS_ENTRY (entry));
  g_return_if_fail (G_IS_SETTINGS (settings));

  if (lanyard_entry_get_talk (entry) == NULL)
    return;

  g_set_object (&self->entry, entry);
  g_set_object (&self->settings, settings);
  g_signal_connect_object (entry, "overlaps-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::phase-text", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminder-lead", G_CALLBACK (on_usual_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::remind-at-start", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  on_usual_changed_cb (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-link-buttons.h"
#include "lanyard-markup.h"
#include "lanyard-portrait.h"
#include "lanyard-speaker-row.h"
#include "lanyard-talk.h"
#include "lanyard-time-text.h"

/* More are on the page of the speaker. */
#define MAX_TALKS 3

/**
 * LanyardSpeakerRow:
 *
 * Who somebody is, on the page of a talk.
 */

struct _LanyardSpeakerRow
{
  AdwPreferencesRow  parent_instance;
  LanyardPortrait   *portrait;   /* (owned) */
  LanyardConference *conference; /* (owned) (nullable) */

  AdwAvatar          *avatar;
  GtkLabel           *name_label;
  GtkLabel           *affiliation_label;
  GtkLabel           *biography_label;
  LanyardLinkButtons *link_buttons;
  GtkWidget          *talks_box;
  GtkLabel           *talks_label;
};

G_DEFINE_FINAL_TYPE (LanyardSpeakerRow, lanyard_speaker_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
on_link_activated_cb (LanyardSpeakerRow *self,
                      const char        *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", uri);

  return TRUE;
}

static void
lanyard_speaker_row_dispose (GObject *object)
{
  g_clear_object (&LANYARD_SPEAKER_ROW (object)->portrait);
  g_clear_object (&LANYARD_SPEAKER_ROW (object)->conference);
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_SPEAKER_ROW);

  G_OBJECT_CLASS (lanyard_speaker_row_parent_class)->dispose (object);
}

static void
lanyard_speaker_row_class_init (LanyardSpeakerRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_speaker_row_dispose;

  g_type_ensure (LANYARD_TYPE_LINK_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-speaker-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, affiliation_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, biography_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, link_buttons);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, talks_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerRow, talks_label);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated_cb);
}

static void
lanyard_speaker_row_init (LanyardSpeakerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->portrait = lanyard_portrait_new (GTK_WIDGET (self->avatar), adw_avatar_get_size (self->avatar));
  g_object_bind_property (self->portrait, "texture", self->avatar, "custom-image", G_BINDING_SYNC_CREATE);
}

static GtkWidget *
make_button (const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inline-button");

  return button;
}

static void
add_talk (LanyardSpeakerRow *self,
          LanyardTalk       *talk)
{
  GDateTime *start = lanyard_talk_get_start (talk);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (self->conference);
  g_autofree char *day = start != NULL ? lanyard_time_text_get_day (start, zone) : NULL;
  g_autofree char *hour = start != NULL ? lanyard_time_text_get_hours (start, NULL, zone) : NULL;
  g_autofree char *when = start != NULL ? g_strdup_printf ("%s %s", day, hour) : NULL;
  g_autofree char *text = g_strjoin (" · ", lanyard_talk_get_title (talk), when, NULL);
  GtkWidget       *button = make_button (text);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-talk");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    lanyard_conference_get_id (self->conference),
                                    lanyard_talk_get_id (talk));
  gtk_box_append (GTK_BOX (self->talks_box), button);
}

static void
add_rest (LanyardSpeakerRow *self,
          guint              n_talks)
{
  g_autofree char *text = NULL;
  GtkWidget       *button;

  /* TRANSLATORS: a button after a list of some of the talks that a speaker gives; %u is how many are not in it. */
  text = g_strdup_printf (ngettext ("%u more talk", "%u more talks", n_talks), n_talks);
  button = make_button (text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-speaker");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    lanyard_conference_get_id (self->conference),
                                    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  gtk_box_append (GTK_BOX (self->talks_box), button);
}

LanyardSpeakerRow *
lanyard_speaker_row_new (LanyardSpeaker    *speaker,
                         LanyardConference *conference)
{
  LanyardSpeakerRow *self;
  const char        *affiliation;
  g_autofree char   *biography = NULL;
  g_autofree char   *name = NULL;

  g_return_val_if_fail (LANYARD_IS_SPEAKER (speaker), NULL);

  self = g_object_new (LANYARD_TYPE_SPEAKER_ROW,
                       "use-markup", FALSE,
                       "title", lanyard_speaker_get_name (speaker),
                       "activatable", conference != NULL,
                       NULL);
  if (conference != NULL)
    {
      self->conference = g_object_ref (conference);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-speaker");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", lanyard_conference_get_id (conference), lanyard_speaker_get_name (speaker));
    }

  affiliation = lanyard_speaker_get_affiliation (speaker);
  if (lanyard_speaker_get_biography (speaker) != NULL)
    biography = lanyard_markup_to_pango (lanyard_speaker_get_biography (speaker));

  name = affiliation != NULL ? g_strdup_printf ("%s, %s", lanyard_speaker_get_name (speaker), affiliation)
                             : g_strdup (lanyard_speaker_get_name (speaker));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_avatar_set_text (self->avatar, lanyard_speaker_get_name (speaker));
  lanyard_portrait_set_address (self->portrait, lanyard_speaker_get_picture (speaker));
  gtk_label_set_label (self->name_label, lanyard_speaker_get_name (speaker));
  gtk_label_set_label (self->affiliation_label, affiliation != NULL ? affiliation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->affiliation_label), affiliation != NULL);
  lanyard_link_buttons_set_links (self->link_buttons, lanyard_speaker_get_links (speaker));
  gtk_label_set_markup (self->biography_label, biography != NULL ? biography : "");
  gtk_widget_set_visible (GTK_WIDGET (self->biography_label), biography != NULL && *biography != '\0');

  return self;
}

void
lanyard_speaker_row_set_other_talks (LanyardSpeakerRow *self,
                                     GListModel        *talks)
{
  guint n_talks;

  g_return_if_fail (LANYARD_IS_SPEAKER_ROW (self));
  g_return_if_fail (G_IS_LIST_MODEL (talks));
  g_return_if_fail (self->conference != NULL);

  n_talks = g_list_model_get_n_items (talks);
  gtk_label_set_label (self->talks_label, ngettext ("Other Talk", "Other Talks", n_talks));
  gtk_widget_set_visible (self->talks_box, n_talks > 0);
  for (guint i = 0; i < MIN (n_talks, MAX_TALKS); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      add_talk (self, talk);
    }

  if (n_talks > MAX_TALKS)
    add_rest (self, n_talks - MAX_TALKS);
}

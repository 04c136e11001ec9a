/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-button.h"
#include "lanyard-entry-text.h"
#include "lanyard-going-button.h"
#include "lanyard-phase-style.h"
#include "lanyard-room-text.h"
#include "lanyard-speaker-avatars.h"
#include "lanyard-talk-card.h"
#include "lanyard-track-chip.h"

/**
 * LanyardTalkCard:
 *
 * One talk at a glance. It is one focusable thing that opens the talk page, and holds two buttons
 * of its own for the session page and the bookmark; so it is no button itself.
 */

struct _LanyardTalkCard
{
  GtkWidget     parent_instance;
  LanyardEntry *entry;         /* (owned) (nullable) */
  GSignalGroup *entry_signals; /* (owned) */
  gboolean      hides_day;

  GtkWidget             *content;
  GtkLabel              *day_label;
  GtkLabel              *hours_label;
  GtkLabel              *phase_label;
  GtkWidget             *session_page_button;
  LanyardBookmarkButton *bookmark_button;
  GtkLabel              *title_label;
  GtkLabel              *reason_label;
  GtkWidget             *speakers_box;
  LanyardSpeakerAvatars *avatars;
  GtkLabel              *names_label;
  GtkLabel              *affiliations_label;
  LanyardTrackChip      *track_chip;
  GtkLabel              *room_label;
  GtkBox                *place_box;
  GtkWidget             *note_image; /* (nullable) */
  GtkWidget             *overlap_box;
  GtkWidget             *overlap_icon;
  GtkLabel              *overlap_label;
  LanyardGoingButton    *going_button;
};

G_DEFINE_FINAL_TYPE (LanyardTalkCard, lanyard_talk_card, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
update_sentence (LanyardTalkCard *self)
{
  g_autofree char *sentence = lanyard_entry_text_get_sentence (self->entry);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static GtkWidget *
make_note_image (void)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("lanyard-note-symbolic");

  gtk_widget_add_css_class (image, "dimmed");
  gtk_widget_set_halign (image, GTK_ALIGN_END);
  gtk_widget_set_hexpand (image, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("With a note"), -1);

  return image;
}

/* Few talks have a note, and a card is made faster without what it does not show. */
static void
update_noted (LanyardTalkCard *self)
{
  gboolean noted = lanyard_entry_is_noted (self->entry);

  if (noted && self->note_image == NULL)
    {
      self->note_image = make_note_image ();
      gtk_box_append (self->place_box, self->note_image);
    }

  if (self->note_image != NULL)
    gtk_widget_set_visible (self->note_image, noted);
}

static void
update_time (LanyardTalkCard *self)
{
  g_autofree char *day = lanyard_entry_dup_day_text (self->entry);
  g_autofree char *hours = lanyard_entry_dup_hours_text (self->entry);
  g_autofree char *phase = lanyard_phase_style_dup_text (self->entry);

  if (day == NULL)
    set_text (self->day_label, _ ("Time to be announced"));
  else
    set_text (self->day_label, self->hides_day ? NULL : day);

  set_text (self->hours_label, hours);
  set_text (self->phase_label, phase);
  lanyard_phase_style_apply (GTK_WIDGET (self), self->entry);
  update_sentence (self);
}

/* Of a second choice, the talk it stands back for. */
static char *
dup_overlap_text (GPtrArray    *overlaps,
                  LanyardChoice choice)
{
  for (guint i = 0; choice == LANYARD_CHOICE_SECOND && i < overlaps->len; i++)
    {
      LanyardOverlap  *overlap = g_ptr_array_index (overlaps, i);
      LanyardBookmark *bookmark = lanyard_overlap_get_bookmark (overlap);

      if (bookmark != NULL && lanyard_bookmark_is_going (bookmark))
        /* TRANSLATORS: %s is the title of a talk at the same time */
        return g_strdup_printf (_ ("Second choice after “%s”"), lanyard_talk_get_title (lanyard_overlap_get_other (overlap)));
    }

  return lanyard_overlap_dup_text (g_ptr_array_index (overlaps, 0));
}

static void
update_overlap (LanyardTalkCard *self)
{
  g_autoptr (GPtrArray) overlaps = lanyard_entry_list_overlaps (self->entry);
  g_autofree char *text = NULL;
  LanyardChoice    choice = lanyard_entry_get_choice (self->entry);
  gboolean         is_decided = choice == LANYARD_CHOICE_GOING || choice == LANYARD_CHOICE_SECOND;

  gtk_widget_set_visible (self->overlap_box, overlaps->len > 0);
  if (overlaps->len == 0)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  text = dup_overlap_text (overlaps, choice);
  gtk_label_set_label (self->overlap_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  gtk_widget_set_visible (self->overlap_icon, !is_decided);
  if (!is_decided && lanyard_overlap_is_bookmarked (g_ptr_array_index (overlaps, 0)))
    gtk_widget_add_css_class (self->overlap_box, "warning");
  else
    gtk_widget_remove_css_class (self->overlap_box, "warning");
}

static void
update_facts (LanyardTalkCard *self)
{
  GListModel      *speakers = lanyard_entry_get_speakers (self->entry);
  LanyardTalk     *talk = lanyard_entry_get_talk (self->entry);
  g_autofree char *names = lanyard_entry_text_get_names (speakers);
  g_autofree char *affiliations = lanyard_entry_text_get_affiliations (speakers);
  g_autofree char *reason = lanyard_entry_text_get_reason (self->entry);
  g_autofree char *quoted = NULL;

  /* TRANSLATORS: %s is what somebody says about a talk; this puts it in quotes. */
  quoted = reason != NULL ? g_strdup_printf (C_ ("quote", "“%s”"), reason) : NULL;

  gtk_label_set_label (self->title_label, lanyard_entry_get_title (self->entry));
  set_text (self->reason_label, quoted);
  lanyard_speaker_avatars_set_speakers (self->avatars, speakers);
  set_text (self->names_label, names);
  set_text (self->affiliations_label, affiliations);
  gtk_widget_set_visible (self->speakers_box, names != NULL);
  lanyard_track_chip_set_track (self->track_chip, talk != NULL ? lanyard_talk_get_track (talk) : NULL);
  set_text (self->room_label, talk != NULL ? lanyard_room_text_get_short (lanyard_talk_get_room (talk)) : NULL);
  gtk_widget_set_visible (self->session_page_button, lanyard_entry_get_url (self->entry) != NULL);
}

/* Asked for when it is looked at: setting a text asks the display server where the pointer is. */
static gboolean
on_query_room_tooltip_cb (LanyardTalkCard *self,
                          int              x,
                          int              y,
                          gboolean         is_keyboard,
                          GtkTooltip      *tooltip)
{
  LanyardTalk *talk = self->entry != NULL ? lanyard_entry_get_talk (self->entry) : NULL;
  const char  *room = talk != NULL ? lanyard_talk_get_room (talk) : NULL;

  gtk_tooltip_set_text (tooltip, room);

  return room != NULL;
}

static gboolean
on_query_overlap_tooltip_cb (LanyardTalkCard *self,
                             int              x,
                             int              y,
                             gboolean         is_keyboard,
                             GtkTooltip      *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->overlap_label));

  return TRUE;
}

static void
on_click_released_cb (LanyardTalkCard *self,
                      int              n_press,
                      double           x,
                      double           y)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  /* The keys that lead back from the talk page reach it only with the focus on this side. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "card.activate", NULL);
}

static void
activate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LanyardTalkCard *self = LANYARD_TALK_CARD (widget);

  if (self->entry != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, self->entry);
}

static void
session_page_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LanyardTalkCard *self = LANYARD_TALK_CARD (widget);
  const char      *url = self->entry != NULL ? lanyard_entry_get_url (self->entry) : NULL;

  if (url != NULL)
    gtk_widget_activate_action (widget, "win.open-link", "s", url);
}

static void
bookmark_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  lanyard_bookmark_button_toggle (LANYARD_TALK_CARD (widget)->bookmark_button);
}

static void
lanyard_talk_card_dispose (GObject *object)
{
  LanyardTalkCard *self = LANYARD_TALK_CARD (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_TALK_CARD);

  G_OBJECT_CLASS (lanyard_talk_card_parent_class)->dispose (object);
}

static void
bind_template_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, day_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, hours_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, phase_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, session_page_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, bookmark_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, speakers_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, avatars);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, names_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, affiliations_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, track_chip);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, room_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, place_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, overlap_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, overlap_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, overlap_icon);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkCard, going_button);
  gtk_widget_class_bind_template_callback (widget_class, on_query_room_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_query_overlap_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_click_released_cb);
}

static void
lanyard_talk_card_class_init (LanyardTalkCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_talk_card_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", LANYARD_TYPE_TALK_CARD, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  g_type_ensure (LANYARD_TYPE_BOOKMARK_BUTTON);
  g_type_ensure (LANYARD_TYPE_GOING_BUTTON);
  g_type_ensure (LANYARD_TYPE_SPEAKER_AVATARS);
  g_type_ensure (LANYARD_TYPE_TRACK_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-talk-card.ui");
  bind_template_children (widget_class);

  gtk_widget_class_install_action (widget_class, "card.activate", NULL, activate_action);
  gtk_widget_class_install_action (widget_class, "card.open-session-page", NULL, session_page_action);
  gtk_widget_class_install_action (widget_class, "card.bookmark", NULL, bookmark_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "card.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "card.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "card.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "card.bookmark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "card.open-session-page", NULL);

  gtk_widget_class_set_css_name (widget_class, "talkcard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ARTICLE);
}

static void
lanyard_talk_card_init (LanyardTalkCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->entry_signals = g_signal_group_new (LANYARD_TYPE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify::phase-text", G_CALLBACK (update_time), self);
  g_signal_group_connect_swapped (self->entry_signals, "notify::bookmarked", G_CALLBACK (update_sentence), self);
  g_signal_group_connect_swapped (self->entry_signals, "notify::noted", G_CALLBACK (update_noted), self);
  g_signal_group_connect_swapped (self->entry_signals, "notify::noted", G_CALLBACK (update_sentence), self);
  g_signal_group_connect_swapped (self->entry_signals, "overlaps-changed", G_CALLBACK (update_overlap), self);
}

void
lanyard_talk_card_set_hides_day (LanyardTalkCard *self,
                                 gboolean         hides_day)
{
  g_return_if_fail (LANYARD_IS_TALK_CARD (self));

  self->hides_day = hides_day;
}

LanyardEntry *
lanyard_talk_card_get_entry (LanyardTalkCard *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK_CARD (self), NULL);

  return self->entry;
}

void
lanyard_talk_card_set_entry (LanyardTalkCard *self,
                             LanyardEntry    *entry)
{
  g_return_if_fail (LANYARD_IS_TALK_CARD (self));

  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  lanyard_bookmark_button_set_entry (self->bookmark_button, entry);
  lanyard_going_button_set_entry (self->going_button, entry);

  if (entry == NULL)
    return;

  update_facts (self);
  update_noted (self);
  update_time (self);
  update_overlap (self);
}

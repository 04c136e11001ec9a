/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lanyard-avatar.h"
#include "lanyard-changes-box.h"
#include "lanyard-missed-box.h"
#include "lanyard-section-heading.h"
#include "lanyard-speaker-head.h"
#include "lanyard-time-format.h"

/**
 * LanyardSectionHeading:
 *
 * What stands over the cards of a section, from top to bottom: changes of bookmarked talks, those
 * that were missed, a speaker, the head of an article, a title, a warning.
 */

struct _LanyardSectionHeading
{
  GtkWidget           parent_instance;
  LanyardCardSection *section; /* (owned) (nullable) */

  GtkBox        *content;
  GtkWidget     *changes_box;  /* (nullable), made for the first section that has changes */
  GtkWidget     *missed_box;   /* (nullable), made for the first section that has missed talks */
  GtkWidget     *speaker_head; /* (nullable), made for the first section that has a speaker */
  GtkWidget     *article_box;
  GtkLabel      *article_label;
  LanyardAvatar *author_avatar;
  GtkLabel      *author_label;
  GtkLabel      *date_label;
  GtkWidget     *article_button;
  GtkLabel      *line_label;
  GtkWidget     *title_box;
  GtkLabel      *title_label;
  GtkLabel      *mark_label;
  GtkLabel      *subtitle_label;
  GtkWidget     *note_box;
  GtkImage      *note_image;
  GtkLabel      *note_label;
  GtkWidget     *warning_box;
  GtkLabel      *warning_label;
};

G_DEFINE_FINAL_TYPE (LanyardSectionHeading, lanyard_section_heading, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
format_date (GDate *date)
{
  char text[64] = "";

  if (date != NULL && g_date_valid (date))
    g_date_strftime (text, sizeof text, lanyard_time_format_get (LANYARD_TIME_FORMAT_DATE), date);

  return g_strdup (text);
}

static void
update_changes (LanyardSectionHeading *self,
                LanyardCardSection    *section)
{
  LanyardUnseenChanges *changes = lanyard_card_section_get_changes (section);

  if (changes != NULL && self->changes_box == NULL)
    {
      self->changes_box = g_object_new (LANYARD_TYPE_CHANGES_BOX, NULL);
      gtk_widget_add_css_class (self->changes_box, "part");
      gtk_box_prepend (self->content, self->changes_box);
    }

  if (changes != NULL)
    lanyard_changes_box_set_changes (LANYARD_CHANGES_BOX (self->changes_box), changes);
  if (self->changes_box != NULL)
    gtk_widget_set_visible (self->changes_box, changes != NULL);
}

static void
update_missed (LanyardSectionHeading *self,
               LanyardCardSection    *section)
{
  LanyardMissedTalks *missed = lanyard_card_section_get_missed (section);

  if (missed != NULL && self->missed_box == NULL)
    {
      self->missed_box = g_object_new (LANYARD_TYPE_MISSED_BOX, NULL);
      gtk_widget_add_css_class (self->missed_box, "part");
      gtk_box_insert_child_after (self->content, self->missed_box, self->changes_box);
    }

  if (missed != NULL)
    lanyard_missed_box_set_talks (LANYARD_MISSED_BOX (self->missed_box), missed);
  if (self->missed_box != NULL)
    gtk_widget_set_visible (self->missed_box, missed != NULL);
}

static void
update_speaker (LanyardSectionHeading *self,
                LanyardCardSection    *section)
{
  LanyardSpeaker *speaker = lanyard_card_section_get_speaker (section);

  if (speaker != NULL && self->speaker_head == NULL)
    {
      self->speaker_head = g_object_new (LANYARD_TYPE_SPEAKER_HEAD, NULL);
      gtk_widget_add_css_class (self->speaker_head, "part");
      gtk_box_insert_child_after (self->content, self->speaker_head, self->missed_box != NULL ? self->missed_box : self->changes_box);
    }

  if (speaker != NULL)
    lanyard_speaker_head_set_speaker (LANYARD_SPEAKER_HEAD (self->speaker_head), speaker);
  if (self->speaker_head != NULL)
    gtk_widget_set_visible (self->speaker_head, speaker != NULL);
}

static void
update_article (LanyardSectionHeading *self,
                LanyardCardSection    *section)
{
  LanyardShortlist *shortlist = lanyard_card_section_get_shortlist (section);
  g_autofree char  *date = NULL;
  const char       *author;

  gtk_widget_set_visible (self->article_box, shortlist != NULL);
  if (shortlist == NULL)
    return;

  author = lanyard_shortlist_get_author (shortlist);
  date = format_date (lanyard_shortlist_get_date (shortlist));

  gtk_label_set_label (self->article_label, lanyard_shortlist_get_title (shortlist));
  lanyard_avatar_set_name (self->author_avatar, author);
  set_text (self->author_label, author);
  set_text (self->date_label, date);
  set_text (self->line_label, lanyard_card_section_get_line (section));
  gtk_widget_set_visible (self->article_button, lanyard_shortlist_get_url (shortlist) != NULL);
}

static void
update_title (LanyardSectionHeading *self,
              LanyardCardSection    *section)
{
  LanyardHeading heading = lanyard_card_section_get_heading (section);

  gtk_widget_set_visible (self->title_box, heading != LANYARD_HEADING_NONE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), heading == LANYARD_HEADING_LARGE ? "heading" : "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label), heading == LANYARD_HEADING_LARGE ? "title-3" : "heading");
  set_text (self->title_label, lanyard_card_section_get_title (section));
  set_text (self->mark_label, lanyard_card_section_get_mark (section));
  set_text (self->subtitle_label, lanyard_card_section_get_subtitle (section));
}

static void
update_note (LanyardSectionHeading *self,
             LanyardCardSection    *section)
{
  const char *note = lanyard_card_section_get_note (section);

  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_image_set_from_icon_name (self->note_image, lanyard_card_section_is_note_of_way (section)
                                                    ? "mark-location-symbolic"
                                                    : "preferences-system-time-symbolic");
  gtk_widget_set_visible (self->note_box, note != NULL);
}

static void
read_article_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LanyardSectionHeading *self = LANYARD_SECTION_HEADING (widget);
  LanyardShortlist      *shortlist = lanyard_card_section_get_shortlist (self->section);

  if (shortlist != NULL && lanyard_shortlist_get_url (shortlist) != NULL)
    gtk_widget_activate_action (widget, "win.open-link", "s", lanyard_shortlist_get_url (shortlist));
}

static gboolean
focus_box (GtkWidget *box)
{
  return box != NULL && gtk_widget_get_visible (box) && gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD);
}

/* Only for changes and missed talks, which are to be read before the cards. */
static gboolean
lanyard_section_heading_grab_focus (GtkWidget *widget)
{
  LanyardSectionHeading *self = LANYARD_SECTION_HEADING (widget);

  return focus_box (self->changes_box) || focus_box (self->missed_box);
}

static void
lanyard_section_heading_dispose (GObject *object)
{
  LanyardSectionHeading *self = LANYARD_SECTION_HEADING (object);

  g_clear_object (&self->section);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SECTION_HEADING);

  G_OBJECT_CLASS (lanyard_section_heading_parent_class)->dispose (object);
}

static void
bind_template_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, article_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, article_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, author_avatar);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, author_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, date_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, article_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, line_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, title_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, mark_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, note_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, note_image);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, note_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, warning_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, warning_label);
}

static void
lanyard_section_heading_class_init (LanyardSectionHeadingClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_section_heading_dispose;
  widget_class->grab_focus = lanyard_section_heading_grab_focus;

  g_type_ensure (LANYARD_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-section-heading.ui");
  bind_template_children (widget_class);

  gtk_widget_class_install_action (widget_class, "heading.read-article", NULL, read_article_action);

  gtk_widget_class_set_css_name (widget_class, "sectionheading");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lanyard_section_heading_init (LanyardSectionHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_section_heading_set_section (LanyardSectionHeading *self,
                                     LanyardCardSection    *section)
{
  const char *warning;

  g_return_if_fail (LANYARD_IS_SECTION_HEADING (self));
  g_return_if_fail (LANYARD_IS_CARD_SECTION (section));

  g_set_object (&self->section, section);
  warning = lanyard_card_section_get_warning (section);

  update_changes (self, section);
  update_missed (self, section);
  update_speaker (self, section);
  update_article (self, section);
  update_title (self, section);
  update_note (self, section);
  gtk_label_set_label (self->warning_label, warning != NULL ? warning : "");
  gtk_widget_set_visible (self->warning_box, warning != NULL);
}

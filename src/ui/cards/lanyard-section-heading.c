/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lanyard-section-heading.h"

/**
 * LanyardSectionHeading:
 *
 * What stands over the cards of a section: a title, the head of an article, or a warning.
 */

struct _LanyardSectionHeading
{
  GtkWidget           parent_instance;
  LanyardCardSection *section; /* (owned) (nullable) */

  GtkWidget *content;
  GtkImage  *warning_image;
  GtkLabel  *title_label;
  GtkWidget *byline_box;
  AdwAvatar *author_avatar;
  GtkLabel  *author_label;
  GtkLabel  *date_label;
  GtkWidget *article_button;
  GtkLabel  *subtitle_label;
};

G_DEFINE_FINAL_TYPE (LanyardSectionHeading, lanyard_section_heading, GTK_TYPE_WIDGET)

static const char *const title_classes[] = {
  [LANYARD_HEADING_NONE] = NULL,
  [LANYARD_HEADING_SHORTLIST] = "title-2",
  [LANYARD_HEADING_LARGE] = "title-3",
  [LANYARD_HEADING_SMALL] = "heading",
  [LANYARD_HEADING_WARNING] = "warning",
};

static char *
format_date (GDate *date)
{
  char text[64] = "";

  /* TRANSLATORS: the day an article was published, see strftime(): "23 Oct 2025" */
  if (date != NULL && g_date_valid (date))
    g_date_strftime (text, sizeof text, C_ ("published", "%-d %b %Y"), date);

  return g_strdup (text);
}

static void
update_byline (LanyardSectionHeading *self)
{
  LanyardShortlist *shortlist = lanyard_card_section_get_shortlist (self->section);
  g_autofree char  *date = NULL;
  const char       *author;

  gtk_widget_set_visible (self->byline_box, shortlist != NULL);
  if (shortlist == NULL)
    return;

  author = lanyard_shortlist_get_author (shortlist);
  date = format_date (lanyard_shortlist_get_date (shortlist));

  adw_avatar_set_text (self->author_avatar, author);
  gtk_widget_set_visible (GTK_WIDGET (self->author_avatar), author != NULL);
  gtk_label_set_label (self->author_label, author != NULL ? author : "");
  gtk_label_set_label (self->date_label, date);
  gtk_widget_set_visible (self->article_button, lanyard_shortlist_get_url (shortlist) != NULL);
}

static void
update (LanyardSectionHeading *self)
{
  LanyardHeading heading = lanyard_card_section_get_heading (self->section);
  const char    *subtitle = lanyard_card_section_get_subtitle (self->section);

  for (gsize i = 0; i < G_N_ELEMENTS (title_classes); i++)
    {
      if (title_classes[i] != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), title_classes[i]);
    }

  if (title_classes[heading] != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->title_label), title_classes[heading]);

  if (heading == LANYARD_HEADING_WARNING)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");

  gtk_widget_set_visible (GTK_WIDGET (self->warning_image), heading == LANYARD_HEADING_WARNING);
  gtk_label_set_label (self->title_label, lanyard_card_section_get_title (self->section));
  gtk_label_set_label (self->subtitle_label, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), subtitle != NULL);
  update_byline (self);
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

static void
lanyard_section_heading_dispose (GObject *object)
{
  LanyardSectionHeading *self = LANYARD_SECTION_HEADING (object);

  g_clear_object (&self->section);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SECTION_HEADING);

  G_OBJECT_CLASS (lanyard_section_heading_parent_class)->dispose (object);
}

static void
lanyard_section_heading_class_init (LanyardSectionHeadingClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_section_heading_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/cards/lanyard-section-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, warning_image);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, title_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, byline_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, author_avatar);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, author_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, date_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, article_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSectionHeading, subtitle_label);

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
  g_return_if_fail (LANYARD_IS_SECTION_HEADING (self));

  g_set_object (&self->section, section);

  if (section != NULL)
    update (self);
}

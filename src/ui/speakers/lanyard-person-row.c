/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-avatar.h"
#include "lanyard-person-row.h"

/**
 * LanyardPersonRow:
 *
 * Somebody in the list of all who speak at a conference. Who is the first under a letter has it in
 * their row: the headers that #GtkListView has for that are out of view when it begins at its top.
 */

struct _LanyardPersonRow
{
  GtkBox   parent_instance;
  gboolean letterless;

  GtkLabel      *letter_label;
  LanyardAvatar *avatar;
  GtkLabel      *name_label;
  GtkLabel      *affiliation_label;
  GtkLabel      *talks_label;
};

G_DEFINE_FINAL_TYPE (LanyardPersonRow, lanyard_person_row, GTK_TYPE_BOX)

typedef enum
{
  PROP_LETTERLESS = 1,
} LanyardPersonRowProperty;

static GParamSpec *properties[PROP_LETTERLESS + 1];

static void
update_letter (LanyardPersonRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->letter_label),
                          !self->letterless && *gtk_label_get_label (self->letter_label) != '\0');
}

static void
set_letterless (LanyardPersonRow *self,
                gboolean          letterless)
{
  if (self->letterless == letterless)
    return;

  self->letterless = letterless;
  update_letter (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LETTERLESS]);
}

static void
lanyard_person_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((LanyardPersonRowProperty) prop_id)
    {
    case PROP_LETTERLESS:
      g_value_set_boolean (value, LANYARD_PERSON_ROW (object)->letterless);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_person_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((LanyardPersonRowProperty) prop_id)
    {
    case PROP_LETTERLESS:
      set_letterless (LANYARD_PERSON_ROW (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_person_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (lanyard_person_row_parent_class)->dispose (object);
}

static void
lanyard_person_row_class_init (LanyardPersonRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lanyard_person_row_get_property;
  object_class->set_property = lanyard_person_row_set_property;
  object_class->dispose = lanyard_person_row_dispose;

  properties[PROP_LETTERLESS] = g_param_spec_boolean ("letterless", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (LANYARD_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardPersonRow, letter_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, LanyardPersonRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardPersonRow, affiliation_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardPersonRow, talks_label);
}

static void
lanyard_person_row_init (LanyardPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardPersonRow *
lanyard_person_row_new (void)
{
  return g_object_new (LANYARD_TYPE_PERSON_ROW, NULL);
}

void
lanyard_person_row_set_person (LanyardPersonRow *self,
                               LanyardPerson    *person)
{
  LanyardSpeaker  *speaker;
  const char      *letter;
  const char      *affiliation;
  g_autofree char *talks = NULL;
  guint            n_talks;

  g_return_if_fail (LANYARD_IS_PERSON_ROW (self));
  g_return_if_fail (LANYARD_IS_PERSON (person));

  speaker = lanyard_person_get_speaker (person);
  letter = lanyard_person_get_letter (person);
  affiliation = lanyard_speaker_get_affiliation (speaker);
  n_talks = lanyard_person_get_n_talks (person);
  /* TRANSLATORS: how many talks a speaker gives. */
  talks = g_strdup_printf (ngettext ("%u talk", "%u talks", n_talks), n_talks);

  gtk_label_set_label (self->letter_label, letter != NULL ? letter : "");
  update_letter (self);
  lanyard_avatar_set_name (self->avatar, lanyard_speaker_get_name (speaker));
  lanyard_avatar_set_picture (self->avatar, lanyard_speaker_get_picture (speaker));
  gtk_label_set_label (self->name_label, lanyard_speaker_get_name (speaker));
  gtk_label_set_label (self->affiliation_label, affiliation != NULL ? affiliation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->affiliation_label), affiliation != NULL);
  gtk_label_set_label (self->talks_label, talks);
}

char *
lanyard_person_row_dup_sentence (LanyardPersonRow *self)
{
  const char *affiliation;

  g_return_val_if_fail (LANYARD_IS_PERSON_ROW (self), NULL);

  affiliation = gtk_label_get_label (self->affiliation_label);

  return g_strjoin (", ", gtk_label_get_label (self->name_label), gtk_label_get_label (self->talks_label),
                    *affiliation != '\0' ? affiliation : NULL, NULL);
}

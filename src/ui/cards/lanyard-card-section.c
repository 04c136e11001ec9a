/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "lanyard-card-section.h"

/**
 * LanyardCardSection:
 *
 * Some entries and what stands over their cards, as a page gives them to a card list.
 */

struct _LanyardCardSection
{
  GObject               parent_instance;
  GListModel           *entries; /* (owned) */
  gboolean              hides_day;
  LanyardUnseenChanges *changes;   /* (owned) (nullable) */
  LanyardMissedTalks   *missed;    /* (owned) (nullable) */
  LanyardShortlist     *shortlist; /* (owned) (nullable) */
  char                 *line;      /* (owned) (nullable) */
  LanyardSpeaker       *speaker;   /* (owned) (nullable) */
  LanyardHeading        heading;
  char                 *title;      /* (owned) (nullable) */
  char                 *subtitle;   /* (owned) (nullable) */
  char                 *note;       /* (owned) (nullable) */
  gboolean              is_stacked; /* whether cards are never side by side */
  gboolean              is_way;     /* whether the note is about a way */
  char                 *warning;    /* (owned) (nullable) */
  char                 *mark;       /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardCardSection, lanyard_card_section, G_TYPE_OBJECT)

typedef enum
{
  PROP_WARNING = 1,
  PROP_MARK,
} LanyardCardSectionProperty;

static GParamSpec *properties[PROP_MARK + 1];

static void
lanyard_card_section_finalize (GObject *object)
{
  LanyardCardSection *self = LANYARD_CARD_SECTION (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->changes);
  g_clear_object (&self->missed);
  g_clear_object (&self->shortlist);
  g_clear_object (&self->speaker);
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->warning, g_free);
  g_clear_pointer (&self->mark, g_free);

  G_OBJECT_CLASS (lanyard_card_section_parent_class)->finalize (object);
}

static void
lanyard_card_section_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LanyardCardSection *self = LANYARD_CARD_SECTION (object);

  switch ((LanyardCardSectionProperty) prop_id)
    {
    case PROP_WARNING:
      g_value_set_string (value, self->warning);
      break;

    case PROP_MARK:
      g_value_set_string (value, self->mark);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_card_section_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LanyardCardSection *self = LANYARD_CARD_SECTION (object);

  switch ((LanyardCardSectionProperty) prop_id)
    {
    case PROP_WARNING:
      lanyard_card_section_set_warning (self, g_value_get_string (value));
      break;

    case PROP_MARK:
      lanyard_card_section_set_mark (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_card_section_class_init (LanyardCardSectionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_card_section_finalize;
  object_class->get_property = lanyard_card_section_get_property;
  object_class->set_property = lanyard_card_section_set_property;

  properties[PROP_WARNING] = g_param_spec_string ("warning", NULL, NULL, NULL, flags);
  properties[PROP_MARK] = g_param_spec_string ("mark", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_card_section_init (LanyardCardSection *self)
{
}

LanyardCardSection *
lanyard_card_section_new (GListModel *entries,
                          gboolean    hides_day)
{
  g_autoptr (LanyardCardSection) self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (entries), NULL);

  self = g_object_new (LANYARD_TYPE_CARD_SECTION, NULL);
  self->entries = g_object_ref (entries);
  self->hides_day = hides_day;

  return g_steal_pointer (&self);
}

void
lanyard_card_section_set_changes (LanyardCardSection   *self,
                                  LanyardUnseenChanges *changes)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));

  g_set_object (&self->changes, changes);
}

void
lanyard_card_section_set_missed (LanyardCardSection *self,
                                 LanyardMissedTalks *missed)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));

  g_set_object (&self->missed, missed);
}

void
lanyard_card_section_set_shortlist (LanyardCardSection *self,
                                    LanyardShortlist   *shortlist,
                                    const char         *line)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));
  g_return_if_fail (LANYARD_IS_SHORTLIST (shortlist));

  g_set_object (&self->shortlist, shortlist);
  g_set_str (&self->line, line);
}

void
lanyard_card_section_set_speaker (LanyardCardSection *self,
                                  LanyardSpeaker     *speaker)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));
  g_return_if_fail (LANYARD_IS_SPEAKER (speaker));

  g_set_object (&self->speaker, speaker);
}

void
lanyard_card_section_set_title (LanyardCardSection *self,
                                LanyardHeading      heading,
                                const char         *title,
                                const char         *subtitle)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));

  self->heading = heading;
  g_set_str (&self->title, title);
  g_set_str (&self->subtitle, subtitle);
}

void
lanyard_card_section_set_note (LanyardCardSection *self,
                               const char         *note,
                               gboolean            is_way)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));

  g_set_str (&self->note, note);
  self->is_way = is_way;
}

void
lanyard_card_section_set_side_by_side (LanyardCardSection *self,
                                       gboolean            side_by_side)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));

  self->is_stacked = !side_by_side;
}

void
lanyard_card_section_set_warning (LanyardCardSection *self,
                                  const char         *warning)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));

  if (g_set_str (&self->warning, warning))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WARNING]);
}

void
lanyard_card_section_set_mark (LanyardCardSection *self,
                               const char         *mark)
{
  g_return_if_fail (LANYARD_IS_CARD_SECTION (self));

  if (g_set_str (&self->mark, mark))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK]);
}

GListModel *
lanyard_card_section_get_entries (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->entries;
}

gboolean
lanyard_card_section_hides_day (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), FALSE);

  return self->hides_day;
}

LanyardUnseenChanges *
lanyard_card_section_get_changes (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->changes;
}

LanyardMissedTalks *
lanyard_card_section_get_missed (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->missed;
}

LanyardShortlist *
lanyard_card_section_get_shortlist (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->shortlist;
}

LanyardSpeaker *
lanyard_card_section_get_speaker (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->speaker;
}

const char *
lanyard_card_section_get_line (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->line;
}

LanyardHeading
lanyard_card_section_get_heading (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), LANYARD_HEADING_NONE);

  return self->heading;
}

const char *
lanyard_card_section_get_title (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->title;
}

const char *
lanyard_card_section_get_subtitle (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->subtitle;
}

const char *
lanyard_card_section_get_note (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->note;
}

gboolean
lanyard_card_section_is_note_of_way (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), FALSE);

  return self->is_way;
}

gboolean
lanyard_card_section_is_side_by_side (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), TRUE);

  return !self->is_stacked;
}

const char *
lanyard_card_section_get_warning (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->warning;
}

const char *
lanyard_card_section_get_mark (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->mark;
}

gboolean
lanyard_card_section_has_heading (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), FALSE);

  return self->changes != NULL || self->missed != NULL || self->shortlist != NULL || self->speaker != NULL || self->heading != LANYARD_HEADING_NONE || self->note != NULL || self->warning != NULL;
}

static gboolean
has_same_words (LanyardCardSection *self,
                LanyardCardSection *other)
{
  return self->changes == other->changes && self->missed == other->missed && self->shortlist == other->shortlist && self->speaker == other->speaker && self->heading == other->heading && g_strcmp0 (self->line, other->line) == 0 && g_strcmp0 (self->title, other->title) == 0 && g_strcmp0 (self->subtitle, other->subtitle) == 0 && g_strcmp0 (self->note, other->note) == 0 && self->is_stacked == other->is_stacked;
}

/* Entries are dearer than the talks that they are made of. */
static GListModel *
list_talks (LanyardCardSection *self)
{
  return GTK_IS_MAP_LIST_MODEL (self->entries) ? gtk_map_list_model_get_model (GTK_MAP_LIST_MODEL (self->entries)) : NULL;
}

static guint
count_same_talks (GListModel *talks,
                  GListModel *other_talks)
{
  guint n_talks = MIN (g_list_model_get_n_items (talks), g_list_model_get_n_items (other_talks));

  for (guint i = 0; i < n_talks; i++)
    {
      g_autoptr (GObject) a = g_list_model_get_item (talks, i);
      g_autoptr (GObject) b = g_list_model_get_item (other_talks, i);

      if (a != b)
        return i;
    }

  return n_talks;
}

static guint
count_same_entries (LanyardCardSection *self,
                    LanyardCardSection *other)
{
  guint n_entries = MIN (g_list_model_get_n_items (self->entries), g_list_model_get_n_items (other->entries));

  if (list_talks (self) != NULL && list_talks (other) != NULL)
    return count_same_talks (list_talks (self), list_talks (other));

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (LanyardEntry) a = g_list_model_get_item (self->entries, i);
      g_autoptr (LanyardEntry) b = g_list_model_get_item (other->entries, i);

      if (lanyard_entry_get_talk (a) != lanyard_entry_get_talk (b) || lanyard_entry_get_pick (a) != lanyard_entry_get_pick (b))
        return i;
    }

  return n_entries;
}

guint
lanyard_card_section_count_same (LanyardCardSection *self,
                                 LanyardCardSection *other)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), 0);
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (other), 0);

  if (!has_same_words (self, other) || g_strcmp0 (self->warning, other->warning) != 0)
    return 0;

  return count_same_entries (self, other);
}

gboolean
lanyard_card_section_is_same (LanyardCardSection *self,
                              LanyardCardSection *other)
{
  guint n_entries;

  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), FALSE);
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (other), FALSE);

  n_entries = g_list_model_get_n_items (self->entries);

  return n_entries == g_list_model_get_n_items (other->entries) && has_same_words (self, other) && count_same_entries (self, other) == n_entries;
}

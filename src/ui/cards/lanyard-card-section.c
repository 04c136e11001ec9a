/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-section.h"

/**
 * LanyardCardSection:
 *
 * A heading and the entries below it, as a page gives them to a card list. Immutable.
 */

struct _LanyardCardSection
{
  GObject           parent_instance;
  LanyardHeading    heading;
  char             *title;    /* (owned) (nullable) */
  char             *subtitle; /* (owned) (nullable) */
  gboolean          hides_day;
  LanyardShortlist *shortlist; /* (owned) (nullable) */
  GListModel       *entries;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardCardSection, lanyard_card_section, G_TYPE_OBJECT)

static void
lanyard_card_section_finalize (GObject *object)
{
  LanyardCardSection *self = LANYARD_CARD_SECTION (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_object (&self->shortlist);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (lanyard_card_section_parent_class)->finalize (object);
}

static void
lanyard_card_section_class_init (LanyardCardSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_card_section_finalize;
}

static void
lanyard_card_section_init (LanyardCardSection *self)
{
}

LanyardCardSection *
lanyard_card_section_new (LanyardHeading heading,
                          const char    *title,
                          const char    *subtitle,
                          gboolean       hides_day,
                          GListModel    *entries)
{
  g_autoptr (LanyardCardSection) self = g_object_new (LANYARD_TYPE_CARD_SECTION, NULL);

  self->heading = heading;
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->hides_day = hides_day;
  g_set_object (&self->entries, entries);

  return g_steal_pointer (&self);
}

LanyardCardSection *
lanyard_card_section_new_for_shortlist (LanyardShortlist *shortlist,
                                        const char       *subtitle)
{
  g_autoptr (LanyardCardSection) self = NULL;

  g_return_val_if_fail (LANYARD_IS_SHORTLIST (shortlist), NULL);

  self = lanyard_card_section_new (LANYARD_HEADING_SHORTLIST, lanyard_shortlist_get_title (shortlist), subtitle, FALSE, NULL);
  self->shortlist = g_object_ref (shortlist);

  return g_steal_pointer (&self);
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

gboolean
lanyard_card_section_hides_day (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), FALSE);

  return self->hides_day;
}

LanyardShortlist *
lanyard_card_section_get_shortlist (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->shortlist;
}

GListModel *
lanyard_card_section_get_entries (LanyardCardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (self), NULL);

  return self->entries;
}

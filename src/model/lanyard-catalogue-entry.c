/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-catalogue-entry.h"

/**
 * LanyardCatalogueEntry:
 *
 * A conference that can be added from a catalogue: what is known of it before its schedule has
 * been read, and where that schedule is. Immutable.
 */

struct _LanyardCatalogueEntry
{
  GObject            parent_instance;
  LanyardConference *conference; /* (owned) */
  char              *address;    /* (owned) */
  gint64             version;
};

G_DEFINE_FINAL_TYPE (LanyardCatalogueEntry, lanyard_catalogue_entry, G_TYPE_OBJECT)

static void
lanyard_catalogue_entry_finalize (GObject *object)
{
  LanyardCatalogueEntry *self = LANYARD_CATALOGUE_ENTRY (object);

  g_clear_object (&self->conference);
  g_clear_pointer (&self->address, g_free);

  G_OBJECT_CLASS (lanyard_catalogue_entry_parent_class)->finalize (object);
}

static void
lanyard_catalogue_entry_class_init (LanyardCatalogueEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_catalogue_entry_finalize;
}

static void
lanyard_catalogue_entry_init (LanyardCatalogueEntry *self)
{
}

LanyardCatalogueEntry *
lanyard_catalogue_entry_new (LanyardConference *conference,
                             const char        *address,
                             gint64             version)
{
  LanyardCatalogueEntry *self;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);
  g_return_val_if_fail (address != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_CATALOGUE_ENTRY, NULL);
  self->conference = g_object_ref (conference);
  self->address = g_strdup (address);
  self->version = version;

  return self;
}

LanyardConference *
lanyard_catalogue_entry_get_conference (LanyardCatalogueEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_CATALOGUE_ENTRY (self), NULL);

  return self->conference;
}

const char *
lanyard_catalogue_entry_get_address (LanyardCatalogueEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_CATALOGUE_ENTRY (self), NULL);

  return self->address;
}

gint64
lanyard_catalogue_entry_get_version (LanyardCatalogueEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_CATALOGUE_ENTRY (self), 0);

  return self->version;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-entry.h"
#include "lanyard-overlaps.h"

/**
 * LanyardEntry:
 *
 * A talk as it concerns the person now: with what a shortlist says of it, its bookmark, where it
 * stands in time and what is in its way. Cards and the talk page show entries. Entries are made
 * for what is on screen and follow bookmarks and clock as long as they live.
 */

struct _LanyardEntry
{
  GObject            parent_instance;
  LanyardProgramme  *programme;  /* (owned) (nullable) */
  LanyardConference *conference; /* (owned) (nullable) */
  LanyardTalk       *talk;       /* (owned) (nullable) */
  LanyardPick       *pick;       /* (owned) (nullable) */
  LanyardShortlist  *shortlist;  /* (owned) (nullable) */
  LanyardBookmarks  *bookmarks;  /* (owned) */
  LanyardClock      *clock;      /* (owned) */
  LanyardAlarm      *alarm;      /* (owned) (nullable) */
  gboolean           bookmarked;
  gboolean           noted;
};

G_DEFINE_FINAL_TYPE (LanyardEntry, lanyard_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_BOOKMARKED = 1,
  PROP_NOTED,
  PROP_PHASE_TEXT,
} LanyardEntryProperty;

static GParamSpec *properties[PROP_PHASE_TEXT + 1];

enum
{
  OVERLAPS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
find_bookmarked (LanyardEntry *self)
{
  return self->conference != NULL && self->talk != NULL && lanyard_bookmarks_contains (self->bookmarks, lanyard_conference_get_id (self->conference), lanyard_talk_get_id (self->talk));
}

static gboolean
find_noted (LanyardEntry *self)
{
  LanyardNotes *notes = lanyard_bookmarks_get_notes (self->bookmarks);

  return notes != NULL && self->conference != NULL && self->talk != NULL
         && lanyard_notes_contains (notes, lanyard_conference_get_id (self->conference), lanyard_talk_get_id (self->talk));
}

static void
set_next_alarm (LanyardEntry *self)
{
  gint64 next;

  if (self->alarm == NULL)
    return;

  lanyard_phase_of_talk (self->talk, lanyard_clock_get_now (self->clock), &next);

  if (next != G_MAXINT64)
    lanyard_alarm_set (self->alarm, next);
  else
    lanyard_alarm_clear (self->alarm);
}

static void
on_time_changed_cb (LanyardEntry *self)
{
  set_next_alarm (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE_TEXT]);
}

static void
on_bookmarks_changed_cb (LanyardEntry *self)
{
  gboolean bookmarked = find_bookmarked (self);

  if (self->bookmarked != bookmarked)
    {
      self->bookmarked = bookmarked;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOKMARKED]);
    }

  g_signal_emit (self, signals[OVERLAPS_CHANGED], 0);
}

static void
on_notes_changed_cb (LanyardEntry *self)
{
  gboolean noted = find_noted (self);

  if (self->noted == noted)
    return;

  self->noted = noted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTED]);
}

static void
follow (LanyardEntry     *self,
        LanyardBookmarks *bookmarks,
        LanyardClock     *clock)
{
  self->bookmarks = g_object_ref (bookmarks);
  self->clock = g_object_ref (clock);
  self->bookmarked = find_bookmarked (self);
  self->noted = find_noted (self);

  if (lanyard_bookmarks_get_notes (bookmarks) != NULL)
    g_signal_connect_object (lanyard_bookmarks_get_notes (bookmarks), "changed", G_CALLBACK (on_notes_changed_cb),
                             self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bookmarks, "changed", G_CALLBACK (on_bookmarks_changed_cb), self, G_CONNECT_SWAPPED);

  if (self->talk == NULL)
    return;

  self->alarm = lanyard_alarm_new (clock);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "display-changed", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
  set_next_alarm (self);
}

static void
lanyard_entry_dispose (GObject *object)
{
  LanyardEntry *self = LANYARD_ENTRY (object);

  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->shortlist);
  g_clear_object (&self->pick);
  g_clear_object (&self->talk);
  g_clear_object (&self->conference);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (lanyard_entry_parent_class)->dispose (object);
}

static void
lanyard_entry_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LanyardEntry *self = LANYARD_ENTRY (object);

  switch ((LanyardEntryProperty) prop_id)
    {
    case PROP_BOOKMARKED:
      g_value_set_boolean (value, self->bookmarked);
      break;

    case PROP_NOTED:
      g_value_set_boolean (value, self->noted);
      break;

    case PROP_PHASE_TEXT:
      if (self->talk != NULL)
        g_value_take_string (value, lanyard_time_text_get_phase (self->talk, lanyard_clock_get_now (self->clock)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_entry_class_init (LanyardEntryClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_entry_dispose;
  object_class->get_property = lanyard_entry_get_property;

  properties[PROP_BOOKMARKED] = g_param_spec_boolean ("bookmarked", NULL, NULL, FALSE, flags);
  properties[PROP_NOTED] = g_param_spec_boolean ("noted", NULL, NULL, FALSE, flags);
  properties[PROP_PHASE_TEXT] = g_param_spec_string ("phase-text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[OVERLAPS_CHANGED] = g_signal_new ("overlaps-changed", LANYARD_TYPE_ENTRY, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_entry_init (LanyardEntry *self)
{
}

LanyardEntry *
lanyard_entry_new (LanyardProgramme *programme,
                   LanyardTalk      *talk,
                   LanyardPick      *pick,
                   LanyardShortlist *shortlist,
                   LanyardBookmarks *bookmarks,
                   LanyardClock     *clock)
{
  g_autoptr (LanyardEntry) self = NULL;

  g_return_val_if_fail (LANYARD_IS_PROGRAMME (programme), NULL);
  g_return_val_if_fail (talk != NULL || pick != NULL, NULL);

  if (talk != NULL && pick == NULL)
    pick = lanyard_programme_find_pick (programme, talk, &shortlist);

  self = g_object_new (LANYARD_TYPE_ENTRY, NULL);
  g_set_object (&self->programme, programme);
  g_set_object (&self->conference, lanyard_programme_get_conference (programme));
  g_set_object (&self->talk, talk);
  g_set_object (&self->pick, pick);
  g_set_object (&self->shortlist, shortlist);
  follow (self, bookmarks, clock);

  return g_steal_pointer (&self);
}

LanyardEntry *
lanyard_entry_new_for_talk (LanyardConference *conference,
                            LanyardTalk       *talk,
                            LanyardBookmarks  *bookmarks,
                            LanyardClock      *clock)
{
  g_autoptr (LanyardEntry) self = NULL;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);
  g_return_val_if_fail (LANYARD_IS_TALK (talk), NULL);

  self = g_object_new (LANYARD_TYPE_ENTRY, NULL);
  g_set_object (&self->conference, conference);
  g_set_object (&self->talk, talk);
  follow (self, bookmarks, clock);

  return g_steal_pointer (&self);
}

LanyardEntry *
lanyard_entry_new_for_bookmark (LanyardBookmark  *bookmark,
                                LanyardBookmarks *bookmarks,
                                LanyardClock     *clock)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (bookmark), NULL);

  return lanyard_entry_new_for_talk (lanyard_bookmark_get_conference (bookmark), lanyard_bookmark_get_talk (bookmark),
                                     bookmarks, clock);
}

LanyardConference *
lanyard_entry_get_conference (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->conference;
}

LanyardProgramme *
lanyard_entry_get_programme (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->programme;
}

LanyardTalk *
lanyard_entry_get_talk (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->talk;
}

LanyardPick *
lanyard_entry_get_pick (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->pick;
}

LanyardShortlist *
lanyard_entry_get_shortlist (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->shortlist;
}

const char *
lanyard_entry_get_title (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->talk != NULL ? lanyard_talk_get_title (self->talk) : lanyard_pick_get_title (self->pick);
}

const char *
lanyard_entry_get_url (LanyardEntry *self)
{
  const char *url = NULL;

  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  if (self->talk != NULL)
    url = lanyard_talk_get_url (self->talk);
  if (url == NULL && self->pick != NULL)
    url = lanyard_pick_get_url (self->pick);

  return url;
}

GListModel *
lanyard_entry_get_speakers (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->talk != NULL ? lanyard_talk_get_speakers (self->talk) : lanyard_pick_get_speakers (self->pick);
}

gboolean
lanyard_entry_is_bookmarked (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), FALSE);

  return self->bookmarked;
}

LanyardBookmark *
lanyard_entry_get_bookmark (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  if (!self->bookmarked)
    return NULL;

  return lanyard_bookmarks_find (self->bookmarks, lanyard_conference_get_id (self->conference), lanyard_talk_get_id (self->talk));
}

LanyardBookmarks *
lanyard_entry_get_bookmarks (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  return self->bookmarks;
}

gboolean
lanyard_entry_is_noted (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), FALSE);

  return self->noted;
}

LanyardChoice
lanyard_entry_get_choice (LanyardEntry *self)
{
  LanyardBookmark *bookmark;

  g_return_val_if_fail (LANYARD_IS_ENTRY (self), LANYARD_CHOICE_NONE);

  bookmark = lanyard_entry_get_bookmark (self);

  return bookmark != NULL ? lanyard_choice_of_bookmark (lanyard_bookmarks_list (self->bookmarks), bookmark)
                          : LANYARD_CHOICE_NONE;
}

void
lanyard_entry_set_bookmarked_async (LanyardEntry       *self,
                                    gboolean            bookmarked,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (LANYARD_IS_ENTRY (self));
  g_return_if_fail (self->conference != NULL && self->talk != NULL);

  lanyard_bookmarks_set_async (self->bookmarks, lanyard_conference_get_id (self->conference), self->talk,
                               bookmarked, callback, user_data);
}

LanyardPhase
lanyard_entry_get_phase (LanyardEntry *self)
{
  g_return_val_if_fail (LANYARD_IS_ENTRY (self), LANYARD_PHASE_UNKNOWN);

  if (self->talk == NULL)
    return LANYARD_PHASE_UNKNOWN;

  return lanyard_phase_of_talk (self->talk, lanyard_clock_get_now (self->clock), NULL);
}

char *
lanyard_entry_dup_day_text (LanyardEntry *self)
{
  g_autoptr (GTimeZone) zone = NULL;

  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  if (self->talk == NULL || lanyard_talk_get_start (self->talk) == NULL)
    return NULL;

  zone = lanyard_conference_dup_zone (self->conference);

  return lanyard_time_text_get_day (lanyard_talk_get_start (self->talk), zone);
}

char *
lanyard_entry_dup_hours_text (LanyardEntry *self)
{
  g_autoptr (GTimeZone) zone = NULL;

  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  if (self->talk == NULL || lanyard_talk_get_start (self->talk) == NULL)
    return NULL;

  zone = lanyard_conference_dup_zone (self->conference);

  return lanyard_time_text_get_hours (lanyard_talk_get_start (self->talk), lanyard_talk_get_end (self->talk), zone);
}

GPtrArray *
lanyard_entry_list_overlaps (LanyardEntry *self)
{
  g_autoptr (GPtrArray) overlaps = NULL;

  g_return_val_if_fail (LANYARD_IS_ENTRY (self), NULL);

  overlaps = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->talk == NULL)
    return g_steal_pointer (&overlaps);

  lanyard_overlaps_add_bookmarked (overlaps, self->conference, self->talk, self->bookmarks);
  if (self->programme != NULL && self->pick != NULL)
    lanyard_overlaps_add_picked (overlaps, self->programme, self->talk, self->bookmarks);

  return g_steal_pointer (&overlaps);
}

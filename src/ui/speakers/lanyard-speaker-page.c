/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-card-list.h"
#include "lanyard-speaker-loader.h"
#include "lanyard-speaker-page.h"

/**
 * LanyardSpeakerPage:
 *
 * Who somebody is who speaks at a conference, and all the talks they give there.
 */

struct _LanyardSpeakerPage
{
  AdwNavigationPage parent_instance;
  LanyardLibrary   *library;       /* (owned) */
  char             *conference_id; /* (owned) */
  char             *name;          /* (owned) */
  GCancellable     *loading;       /* (owned) (nullable) */

  GtkStack        *stack;
  LanyardCardList *card_list;
  AdwStatusPage   *failure_page;
};

G_DEFINE_FINAL_TYPE (LanyardSpeakerPage, lanyard_speaker_page, ADW_TYPE_NAVIGATION_PAGE)

/* What an entry is made from; the list it is in may live longer than the page. */
typedef struct
{
  LanyardProgramme *programme; /* (owned) */
  LanyardLibrary   *library;   /* (owned) */
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_clear_object (&source->programme);
  g_clear_object (&source->library);
  g_free (source);
}

static gpointer
map_talk (gpointer item,
          gpointer user_data)
{
  g_autoptr (LanyardTalk) talk = item;
  Source *source = user_data;

  return lanyard_entry_new (source->programme, talk, NULL, NULL,
                            lanyard_library_get_bookmarks (source->library),
                            lanyard_library_get_clock (source->library));
}

static void
show_speaker (LanyardSpeakerPage *self,
              LanyardSpeaker     *speaker,
              GListModel         *talks,
              LanyardProgramme   *programme)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) entries = NULL;
  g_autofree char    *title = NULL;
  LanyardCardSection *section;
  Source             *source = g_new0 (Source, 1);
  guint               n_talks = g_list_model_get_n_items (talks);

  source->programme = g_object_ref (programme);
  source->library = g_object_ref (self->library);
  entries = G_LIST_MODEL (gtk_map_list_model_new (g_object_ref (talks), map_talk, source, source_free));

  /* TRANSLATORS: over the talks of a speaker; %u is how many they are. */
  title = g_strdup_printf (ngettext ("%u Talk", "%u Talks", n_talks), n_talks);
  section = lanyard_card_section_new (entries, FALSE);
  lanyard_card_section_set_speaker (section, speaker);
  lanyard_card_section_set_title (section, LANYARD_HEADING_LARGE, title, NULL);
  g_ptr_array_add (sections, section);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), lanyard_speaker_get_name (speaker));
  lanyard_card_list_set_sections (self->card_list, sections);
  gtk_stack_set_visible_child_name (self->stack, "talks");
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardSpeakerPage) self = user_data;
  g_autoptr (LanyardSpeaker) speaker = NULL;
  g_autoptr (GListModel) talks = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  speaker = lanyard_speaker_loader_load_finish (LANYARD_LIBRARY (source), result, &talks, &programme, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (speaker != NULL)
    {
      show_speaker (self, speaker, talks, programme);
      return;
    }

  adw_status_page_set_description (self->failure_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
stop_loading (LanyardSpeakerPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (LanyardSpeakerPage *self)
{
  stop_loading (self);
  self->loading = g_cancellable_new ();
  lanyard_speaker_loader_load_async (self->library, self->conference_id, self->name, self->loading, on_loaded_cb, g_object_ref (self));
}

static void
on_programme_changed_cb (LanyardSpeakerPage *self,
                         const char         *conference_id)
{
  if (g_strcmp0 (self->conference_id, conference_id) == 0)
    load (self);
}

static void
on_entry_activated_cb (LanyardSpeakerPage *self,
                       LanyardEntry       *entry)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-talk", "(ss)", self->conference_id,
                              lanyard_talk_get_id (lanyard_entry_get_talk (entry)));
}

static void
lanyard_speaker_page_dispose (GObject *object)
{
  LanyardSpeakerPage *self = LANYARD_SPEAKER_PAGE (object);

  stop_loading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SPEAKER_PAGE);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_speaker_page_parent_class)->dispose (object);
}

static void
lanyard_speaker_page_finalize (GObject *object)
{
  LanyardSpeakerPage *self = LANYARD_SPEAKER_PAGE (object);

  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (lanyard_speaker_page_parent_class)->finalize (object);
}

static void
lanyard_speaker_page_class_init (LanyardSpeakerPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_speaker_page_dispose;
  object_class->finalize = lanyard_speaker_page_finalize;

  g_type_ensure (LANYARD_TYPE_CARD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-speaker-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerPage, card_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakerPage, failure_page);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
}

static void
lanyard_speaker_page_init (LanyardSpeakerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardSpeakerPage *
lanyard_speaker_page_new (LanyardLibrary *library,
                          const char     *conference_id,
                          const char     *name)
{
  LanyardSpeakerPage *self;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (conference_id != NULL && name != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_SPEAKER_PAGE, "title", name, NULL);
  self->library = g_object_ref (library);
  self->conference_id = g_strdup (conference_id);
  self->name = g_strdup (name);
  g_signal_connect_object (library, "programme-changed", G_CALLBACK (on_programme_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return self;
}

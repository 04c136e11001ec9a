/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-fold.h"
#include "lanyard-person-row.h"
#include "lanyard-speaker-loader.h"
#include "lanyard-speakers-view.h"

/**
 * LanyardSpeakersView:
 *
 * All who speak at a conference, by name, under the letters of the alphabet. They are read when
 * somebody looks at them.
 */

struct _LanyardSpeakersView
{
  AdwBin          parent_instance;
  LanyardLibrary *library;       /* (owned) (nullable) */
  char           *conference_id; /* (owned) (nullable) */
  GListStore     *people;        /* (owned) (element-type LanyardPerson) */
  GtkFilter      *filter;        /* (owned) */
  GListModel     *found;         /* (owned), those of @people who are looked for */
  char           *words;         /* (owned) */
  GStrv           folded_words;  /* (owned) */
  GCancellable   *loading;       /* (owned) (nullable) */
  gboolean        is_stale;      /* whether the speakers have yet to be read */

  GtkStack      *stack;
  GtkListView   *list_view;
  AdwStatusPage *failure_page;
};

G_DEFINE_FINAL_TYPE (LanyardSpeakersView, lanyard_speakers_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORDS = 1,
  PROP_SEARCHING,
} LanyardSpeakersViewProperty;

static GParamSpec *properties[PROP_SEARCHING + 1];

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  LanyardSpeakersView *self = user_data;

  return lanyard_person_matches (item, (const char *const *) self->folded_words);
}

static gboolean
is_searching (LanyardSpeakersView *self)
{
  return *self->folded_words != NULL;
}

static void
scroll_to_top (LanyardSpeakersView *self)
{
  if (g_list_model_get_n_items (self->found) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
update_stack (LanyardSpeakersView *self)
{
  const char *name = "list";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->people)) == 0)
    name = "nobody";
  else if (g_list_model_get_n_items (self->found) == 0)
    name = "nothing";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static gboolean
is_same (LanyardSpeakersView *self,
         guint                position,
         LanyardPerson       *person)
{
  g_autoptr (LanyardPerson) shown = g_list_model_get_item (G_LIST_MODEL (self->people), position);

  return lanyard_person_is_same (shown, person);
}

/* Only what lies between the first and the last difference is put anew, so that a list that is
 * being read stays where it is. */
static void
show_people (LanyardSpeakersView *self,
             GPtrArray           *people)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  guint n_least = MIN (n_shown, people->len);
  guint n_before = 0;
  guint n_after = 0;

  while (n_before < n_least && is_same (self, n_before, g_ptr_array_index (people, n_before)))
    n_before++;

  while (n_after < n_least - n_before && is_same (self, n_shown - n_after - 1, g_ptr_array_index (people, people->len - n_after - 1)))
    n_after++;

  g_list_store_splice (self->people, n_before, n_shown - n_before - n_after,
                       people->pdata + n_before, people->len - n_before - n_after);
  update_stack (self);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardSpeakersView) self = user_data;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;

  people = lanyard_speaker_loader_list_finish (LANYARD_LIBRARY (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (people != NULL)
    {
      show_people (self, people);
      return;
    }

  /* Whoever comes back tries again. */
  self->is_stale = TRUE;
  adw_status_page_set_description (self->failure_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
stop_loading (LanyardSpeakersView *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (LanyardSpeakersView *self)
{
  stop_loading (self);
  self->is_stale = FALSE;
  self->loading = g_cancellable_new ();
  lanyard_speaker_loader_list_async (self->library, self->conference_id, self->loading, on_loaded_cb, g_object_ref (self));
}

static void
open_speaker (LanyardSpeakersView *self,
              guint                position)
{
  g_autoptr (LanyardPerson) person = g_list_model_get_item (self->found, position);

  if (person != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-speaker", "(ss)", self->conference_id,
                                lanyard_speaker_get_name (lanyard_person_get_speaker (person)));
}

static void
on_activate_cb (LanyardSpeakersView *self,
                guint                position)
{
  open_speaker (self, position);
}

static void
on_setup_cb (LanyardSpeakersView *self,
             GtkListItem         *item)
{
  GtkWidget *row = GTK_WIDGET (lanyard_person_row_new ());

  g_object_bind_property (self, "searching", row, "letterless", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
on_bind_cb (LanyardSpeakersView *self,
            GtkListItem         *item)
{
  LanyardPersonRow *row = LANYARD_PERSON_ROW (gtk_list_item_get_child (item));
  g_autofree char  *sentence = NULL;

  lanyard_person_row_set_person (row, gtk_list_item_get_item (item));
  sentence = lanyard_person_row_dup_sentence (row);
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
set_words (LanyardSpeakersView *self,
           const char          *words)
{
  if (!g_set_str (&self->words, words != NULL ? words : ""))
    return;

  g_strfreev (self->folded_words);
  self->folded_words = lanyard_fold_words (self->words);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->loading == NULL && !self->is_stale)
    update_stack (self);
  scroll_to_top (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
lanyard_speakers_view_map (GtkWidget *widget)
{
  LanyardSpeakersView *self = LANYARD_SPEAKERS_VIEW (widget);

  if (self->is_stale)
    load (self);

  GTK_WIDGET_CLASS (lanyard_speakers_view_parent_class)->map (widget);
}

static void
lanyard_speakers_view_dispose (GObject *object)
{
  LanyardSpeakersView *self = LANYARD_SPEAKERS_VIEW (object);

  stop_loading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SPEAKERS_VIEW);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->people);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_speakers_view_parent_class)->dispose (object);
}

static void
lanyard_speakers_view_finalize (GObject *object)
{
  LanyardSpeakersView *self = LANYARD_SPEAKERS_VIEW (object);

  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->folded_words, g_strfreev);

  G_OBJECT_CLASS (lanyard_speakers_view_parent_class)->finalize (object);
}

static void
lanyard_speakers_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((LanyardSpeakersViewProperty) prop_id)
    {
    case PROP_WORDS:
      g_value_set_string (value, LANYARD_SPEAKERS_VIEW (object)->words);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, is_searching (LANYARD_SPEAKERS_VIEW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_speakers_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((LanyardSpeakersViewProperty) prop_id)
    {
    case PROP_WORDS:
      set_words (LANYARD_SPEAKERS_VIEW (object), g_value_get_string (value));
      break;

    case PROP_SEARCHING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-speakers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakersView, list_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardSpeakersView, failure_page);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
}

static void
lanyard_speakers_view_class_init (LanyardSpeakersViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_speakers_view_dispose;
  object_class->finalize = lanyard_speakers_view_finalize;
  object_class->get_property = lanyard_speakers_view_get_property;
  object_class->set_property = lanyard_speakers_view_set_property;
  widget_class->map = lanyard_speakers_view_map;

  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (widget_class);
}

static void
lanyard_speakers_view_init (LanyardSpeakersView *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->words = g_strdup ("");
  self->folded_words = g_new0 (char *, 1);
  self->people = g_list_store_new (LANYARD_TYPE_PERSON);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->found = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->people)), g_object_ref (self->filter)));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->found)));
  gtk_list_view_set_model (self->list_view, selection);
}

void
lanyard_speakers_view_set_conference (LanyardSpeakersView *self,
                                      LanyardLibrary      *library,
                                      const char          *conference_id)
{
  g_return_if_fail (LANYARD_IS_SPEAKERS_VIEW (self));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (conference_id != NULL);

  stop_loading (self);
  g_set_object (&self->library, library);
  if (g_set_str (&self->conference_id, conference_id))
    {
      g_list_store_remove_all (self->people);
      gtk_stack_set_visible_child_name (self->stack, "waiting");
    }

  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

void
lanyard_speakers_view_open_first (LanyardSpeakersView *self)
{
  g_return_if_fail (LANYARD_IS_SPEAKERS_VIEW (self));

  open_speaker (self, 0);
}

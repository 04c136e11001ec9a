/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-filter-popover.h"
#include "lanyard-filter-row.h"

/* Fewer choices can be seen at a glance. */
#define FEW_CHOICES 10

/**
 * LanyardFilterPopover:
 *
 * Chooses which talks are shown. All there is to choose of is in one list, so that one search finds
 * a room among a hundred as well as a track.
 */

struct _LanyardFilterPopover
{
  GtkPopover         parent_instance;
  LanyardShownTalks *talks;                     /* (owned) (nullable) */
  LanyardFacets     *facets;                    /* (owned) (nullable), those of the choices */
  LanyardTalkFilter *filter;                    /* (owned) (nullable), that of the choices */
  GListStore        *choices[LANYARD_N_FACETS]; /* (owned) */
  GSignalGroup      *filter_signals;            /* (owned) */
  GBindingGroup     *filter_bindings;           /* (owned) */

  GtkCheckButton      *bookmarked_button;
  GtkCheckButton      *ended_button;
  GtkWidget           *choices_box;
  GtkSearchEntry      *search_entry;
  GtkWidget           *list_view;
  GtkFlattenListModel *flatten_model;
};

G_DEFINE_FINAL_TYPE (LanyardFilterPopover, lanyard_filter_popover, GTK_TYPE_POPOVER)

static void
add_choice (LanyardFilterPopover *self,
            LanyardFacet          facet,
            const char           *value)
{
  g_autoptr (LanyardFilterChoice) choice = lanyard_filter_choice_new (self->filter, facet, value);

  g_list_store_append (self->choices[facet], choice);
}

/* What is chosen can be given up also when no talk has it any more. */
static void
list_choices (LanyardFilterPopover *self,
              LanyardFacet          facet)
{
  GPtrArray *values = lanyard_facets_list_values (self->facets, facet);
  GPtrArray *chosen = lanyard_talk_filter_list_chosen (self->filter, facet);

  g_list_store_remove_all (self->choices[facet]);

  /* Of one value there is no choice. */
  for (guint i = 0; (values->len > 1 || chosen->len > 0) && i < values->len; i++)
    add_choice (self, facet, g_ptr_array_index (values, i));

  for (guint i = 0; i < chosen->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (values, g_ptr_array_index (chosen, i), g_str_equal, NULL))
        add_choice (self, facet, g_ptr_array_index (chosen, i));
    }
}

static void
ensure_choices (LanyardFilterPopover *self)
{
  gboolean is_other = g_set_object (&self->facets, lanyard_programme_get_facets (lanyard_shown_talks_get_programme (self->talks)));
  guint    n_choices;

  if (g_set_object (&self->filter, lanyard_shown_talks_get_filter (self->talks)))
    {
      is_other = TRUE;
      g_signal_group_set_target (self->filter_signals, self->filter);
      g_binding_group_set_source (self->filter_bindings, self->filter);
    }

  if (!is_other)
    return;

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    list_choices (self, (LanyardFacet) i);

  n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->flatten_model));
  gtk_widget_set_visible (self->choices_box, n_choices > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n_choices > FEW_CHOICES);
}

static void
refresh (LanyardFilterPopover *self)
{
  ensure_choices (self);

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      GListModel *choices = G_LIST_MODEL (self->choices[i]);
      g_autoptr (GArray) counts = lanyard_shown_talks_count (self->talks, (LanyardFacet) i);

      for (guint j = 0; j < g_list_model_get_n_items (choices); j++)
        {
          g_autoptr (LanyardFilterChoice) choice = g_list_model_get_item (choices, j);

          lanyard_filter_choice_update (choice, j < counts->len ? g_array_index (counts, guint, j) : 0);
        }
    }
}

static void
on_changed_cb (LanyardFilterPopover *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static gboolean
on_key_pressed_cb (LanyardFilterPopover *self,
                   guint                 keyval,
                   guint                 keycode,
                   GdkModifierType       state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
on_setup_cb (LanyardFilterPopover *self,
             GtkListItem          *item)
{
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (lanyard_filter_row_new ()));
}

static void
on_bind_cb (LanyardFilterPopover *self,
            GtkListItem          *item)
{
  lanyard_filter_row_set_choice (LANYARD_FILTER_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind_cb (LanyardFilterPopover *self,
              GtkListItem          *item)
{
  lanyard_filter_row_set_choice (LANYARD_FILTER_ROW (gtk_list_item_get_child (item)), NULL);
}

/* A list begins at its first row, and the heading of that is above it. Where it is is known only when
 * the list is laid out. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  LanyardFilterPopover *self = LANYARD_FILTER_POPOVER (widget);

  if (gtk_widget_get_height (self->list_view) == 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)), 0);

  return G_SOURCE_REMOVE;
}

/* Whoever typed goes on from what was typed. */
static void
on_search_started_cb (LanyardFilterPopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}

static void
lanyard_filter_popover_map (GtkWidget *widget)
{
  LanyardFilterPopover *self = LANYARD_FILTER_POPOVER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  refresh (self);

  GTK_WIDGET_CLASS (lanyard_filter_popover_parent_class)->map (widget);

  if (gtk_widget_get_visible (self->choices_box))
    gtk_widget_add_tick_callback (widget, on_tick_cb, NULL, NULL);
}

static void
lanyard_filter_popover_dispose (GObject *object)
{
  LanyardFilterPopover *self = LANYARD_FILTER_POPOVER (object);

  g_clear_object (&self->filter_signals);
  g_clear_object (&self->filter_bindings);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_FILTER_POPOVER);
  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    g_clear_object (&self->choices[i]);
  g_clear_object (&self->facets);
  g_clear_object (&self->filter);
  g_clear_object (&self->talks);

  G_OBJECT_CLASS (lanyard_filter_popover_parent_class)->dispose (object);
}

static void
lanyard_filter_popover_class_init (LanyardFilterPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_filter_popover_dispose;
  widget_class->map = lanyard_filter_popover_map;

  g_type_ensure (LANYARD_TYPE_FILTER_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterPopover, bookmarked_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterPopover, ended_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterPopover, choices_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterPopover, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterPopover, list_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterPopover, flatten_model);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);
}

static void
lanyard_filter_popover_init (LanyardFilterPopover *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      self->choices[i] = g_list_store_new (LANYARD_TYPE_FILTER_CHOICE);
      g_list_store_append (lists, self->choices[i]);
    }
  gtk_flatten_list_model_set_model (self->flatten_model, G_LIST_MODEL (lists));

  self->filter_signals = g_signal_group_new (LANYARD_TYPE_TALK_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (on_changed_cb), self);
  self->filter_bindings = g_binding_group_new ();
  g_binding_group_bind (self->filter_bindings, "only-bookmarked", self->bookmarked_button, "active", flags);
  g_binding_group_bind (self->filter_bindings, "hides-ended", self->ended_button, "active", flags);
}

LanyardFilterPopover *
lanyard_filter_popover_new (LanyardShownTalks *talks)
{
  LanyardFilterPopover *self;

  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (talks), NULL);

  self = g_object_new (LANYARD_TYPE_FILTER_POPOVER, NULL);
  self->talks = g_object_ref (talks);
  g_signal_connect_object (talks, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

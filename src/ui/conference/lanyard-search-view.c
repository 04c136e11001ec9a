/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-search-bar.h"
#include "lanyard-search-results.h"
#include "lanyard-search-view.h"

/**
 * LanyardSearchView:
 *
 * A search over whatever a page shows: it comes up when somebody types, what it finds takes the
 * place of the child, and after it the child is as it was. A start has no time for widgets that
 * nobody sees; those of the search are made after the first frame.
 */

struct _LanyardSearchView
{
  GtkWidget             parent_instance;
  LanyardLibrary       *library;       /* (owned) (nullable) */
  char                 *conference_id; /* (owned) (nullable) */
  LanyardSearch        *search;        /* (owned) (nullable) */
  GtkWidget            *child;         /* (owned) (nullable) */
  LanyardSearchBar     *bar;           /* (nullable), until it is needed */
  LanyardSearchResults *results;       /* (nullable), until they are needed */
  GSignalGroup         *focus_signals; /* (owned), of the window */
  GWeakRef              focus;         /* where in the child the keyboard was last */
  guint                 bar_id;        /* idle source, 0 when none waits */
  gboolean              search_mode;
  gboolean              narrows_child;
  gboolean              is_answered;
  gboolean              is_opening; /* whether the first hit is to be opened when there is an answer */

  AdwBin   *bar_bin;
  GtkStack *stack;
  AdwBin   *child_bin;
  AdwBin   *results_bin;
};

G_DEFINE_FINAL_TYPE (LanyardSearchView, lanyard_search_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHILD = 1,
  PROP_SEARCH_MODE,
  PROP_NARROWS_CHILD,
  PROP_WORDS,
} LanyardSearchViewProperty;

static GParamSpec *properties[PROP_WORDS + 1];

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_choice (LanyardSearchView *self)
{
  return self->conference_id != NULL && g_list_model_get_n_items (lanyard_library_list_conferences (self->library)) > 1;
}

static gboolean
is_everywhere (LanyardSearchView *self)
{
  return self->conference_id == NULL || lanyard_search_bar_is_everywhere (self->bar);
}

static void
on_everywhere_cb (LanyardSearchView *self)
{
  lanyard_search_bar_set_everywhere (self->bar, TRUE);
  lanyard_search_bar_focus (self->bar);
}

static void
ensure_results (LanyardSearchView *self)
{
  if (self->results != NULL)
    return;

  self->results = lanyard_search_results_new (self->search);
  g_signal_connect_object (self->results, "everywhere", G_CALLBACK (on_everywhere_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->results_bin, GTK_WIDGET (self->results));
  lanyard_search_results_set_by_time (self->results, lanyard_search_bar_is_by_time (self->bar));
}

static void
on_order_changed_cb (LanyardSearchView *self)
{
  if (self->results != NULL)
    lanyard_search_results_set_by_time (self->results, lanyard_search_bar_is_by_time (self->bar));
}

static void
on_answered_cb (LanyardSearchView *self)
{
  self->is_answered = TRUE;

  if (!lanyard_search_has_question (self->search) || self->narrows_child)
    {
      gtk_stack_set_visible_child_name (self->stack, "child");
      return;
    }

  ensure_results (self);
  lanyard_search_results_show (self->results, has_choice (self) && !is_everywhere (self));
  gtk_stack_set_visible_child_name (self->stack, "results");

  if (self->is_opening)
    lanyard_search_results_open_first (self->results);
  self->is_opening = FALSE;
}

static void
ask (LanyardSearchView *self)
{
  if (self->library == NULL)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  if (self->narrows_child)
    {
      gtk_stack_set_visible_child_name (self->stack, "child");
      return;
    }

  if (self->search == NULL)
    {
      self->search = lanyard_search_new (lanyard_library_get_database (self->library));
      g_signal_connect_object (self->search, "answered", G_CALLBACK (on_answered_cb), self, G_CONNECT_SWAPPED);
    }

  self->is_answered = FALSE;
  self->is_opening = FALSE;
  lanyard_search_ask (self->search, lanyard_search_bar_get_words (self->bar),
                      is_everywhere (self) ? NULL : self->conference_id);
}

static void
on_activated_cb (LanyardSearchView *self)
{
  if (self->narrows_child)
    g_signal_emit (self, signals[ACTIVATED], 0);
  else if (self->results != NULL && self->is_answered)
    lanyard_search_results_open_first (self->results);
  else
    self->is_opening = !self->is_answered;
}

static void
on_left_cb (LanyardSearchView *self)
{
  if (self->results == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->results)) || !lanyard_search_results_focus (self->results))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* So that the keyboard can go back to where it was before the search. */
static void
on_focus_changed_cb (LanyardSearchView *self,
                     GParamSpec        *pspec,
                     GtkWindow         *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->child_bin)))
    g_weak_ref_set (&self->focus, focus);
}

/* A list that was narrowed down has other people in its rows than before. */
static void
restore_focus (LanyardSearchView *self)
{
  g_autoptr (GtkWidget) focus = g_weak_ref_get (&self->focus);

  gtk_stack_set_visible_child_name (self->stack, "child");
  if (self->narrows_child)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  else if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
}

static void
update_bar (LanyardSearchView *self)
{
  if (self->bar == NULL)
    return;

  lanyard_search_bar_set_for_speakers (self->bar, self->narrows_child);
  lanyard_search_bar_set_has_choice (self->bar, has_choice (self) && !self->narrows_child);
}

static void
ensure_bar (LanyardSearchView *self)
{
  if (self->bar != NULL)
    return;

  self->bar = g_object_new (LANYARD_TYPE_SEARCH_BAR, NULL);
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "order-changed", G_CALLBACK (on_order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "activated", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "left", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->bar_bin, GTK_WIDGET (self->bar));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    lanyard_search_bar_set_capture (self->bar, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));

  g_object_bind_property (self, "search-mode", self->bar, "search-mode", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
set_search_mode (LanyardSearchView *self,
                 gboolean           search_mode)
{
  if (self->search_mode == search_mode)
    return;

  self->search_mode = search_mode;
  ensure_bar (self);
  if (search_mode)
    update_bar (self);

  /* The bar forgets the words, and the child shows all it has again. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
  if (!search_mode)
    restore_focus (self);
}

/* The words stay, and another kind of thing is looked for. */
static void
set_narrows_child (LanyardSearchView *self,
                   gboolean           narrows_child)
{
  if (self->narrows_child == narrows_child)
    return;

  self->narrows_child = narrows_child;
  update_bar (self);
  if (self->search_mode)
    ask (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROWS_CHILD]);
}

static void
start_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LanyardSearchView *self = LANYARD_SEARCH_VIEW (widget);

  if (!gtk_widget_get_mapped (widget))
    return;

  set_search_mode (self, TRUE);
  lanyard_search_bar_focus (self->bar);
}

static gboolean
on_key_pressed_cb (LanyardSearchView *self,
                   guint              keyval,
                   guint              keycode,
                   GdkModifierType    state)
{
  if (keyval != GDK_KEY_Escape || !self->search_mode)
    return GDK_EVENT_PROPAGATE;

  set_search_mode (self, FALSE);

  return GDK_EVENT_STOP;
}

static void
on_idle_cb (gpointer user_data)
{
  LanyardSearchView *self = user_data;

  self->bar_id = 0;
  ensure_bar (self);
}

static void
lanyard_search_view_map (GtkWidget *widget)
{
  LanyardSearchView *self = LANYARD_SEARCH_VIEW (widget);
  GtkWidget         *window = GTK_WIDGET (gtk_widget_get_root (widget));

  GTK_WIDGET_CLASS (lanyard_search_view_parent_class)->map (widget);

  g_signal_group_set_target (self->focus_signals, window);
  if (self->bar != NULL)
    lanyard_search_bar_set_capture (self->bar, window);
  else if (self->bar_id == 0)
    self->bar_id = g_idle_add_full (G_PRIORITY_LOW, (GSourceFunc) G_CALLBACK (on_idle_cb), self, NULL);
}

static void
lanyard_search_view_unmap (GtkWidget *widget)
{
  LanyardSearchView *self = LANYARD_SEARCH_VIEW (widget);

  g_clear_handle_id (&self->bar_id, g_source_remove);
  g_signal_group_set_target (self->focus_signals, NULL);
  if (self->bar != NULL)
    lanyard_search_bar_set_capture (self->bar, NULL);

  GTK_WIDGET_CLASS (lanyard_search_view_parent_class)->unmap (widget);
}

static void
lanyard_search_view_dispose (GObject *object)
{
  LanyardSearchView *self = LANYARD_SEARCH_VIEW (object);

  g_clear_handle_id (&self->bar_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SEARCH_VIEW);
  self->bar = NULL;
  self->results = NULL;
  g_weak_ref_set (&self->focus, NULL);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->search);
  g_clear_object (&self->child);
  g_clear_object (&self->library);
  g_clear_pointer (&self->conference_id, g_free);

  G_OBJECT_CLASS (lanyard_search_view_parent_class)->dispose (object);
}

static void
lanyard_search_view_finalize (GObject *object)
{
  g_weak_ref_clear (&LANYARD_SEARCH_VIEW (object)->focus);

  G_OBJECT_CLASS (lanyard_search_view_parent_class)->finalize (object);
}

static void
lanyard_search_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LanyardSearchView *self = LANYARD_SEARCH_VIEW (object);

  switch ((LanyardSearchViewProperty) prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, self->search_mode);
      break;

    case PROP_NARROWS_CHILD:
      g_value_set_boolean (value, self->narrows_child);
      break;

    case PROP_WORDS:
      g_value_set_string (value, self->narrows_child && self->bar != NULL ? lanyard_search_bar_get_words (self->bar) : "");
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_search_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LanyardSearchView *self = LANYARD_SEARCH_VIEW (object);

  switch ((LanyardSearchViewProperty) prop_id)
    {
    case PROP_CHILD:
      if (g_set_object (&self->child, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_SEARCH_MODE:
      set_search_mode (self, g_value_get_boolean (value));
      break;

    case PROP_NARROWS_CHILD:
      set_narrows_child (self, g_value_get_boolean (value));
      break;

    case PROP_WORDS:

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_search_view_class_init (LanyardSearchViewClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lanyard_search_view_dispose;
  object_class->finalize = lanyard_search_view_finalize;
  object_class->get_property = lanyard_search_view_get_property;
  object_class->set_property = lanyard_search_view_set_property;
  widget_class->map = lanyard_search_view_map;
  widget_class->unmap = lanyard_search_view_unmap;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
  properties[PROP_NARROWS_CHILD] = g_param_spec_boolean ("narrows-child", NULL, NULL, FALSE, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "",
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ACTIVATED] = g_signal_new ("activated", LANYARD_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "search.start", NULL, start_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchView, bar_bin);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchView, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchView, child_bin);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchView, results_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
lanyard_search_view_init (LanyardSearchView *self)
{
  g_weak_ref_init (&self->focus, NULL);
  self->focus_signals = g_signal_group_new (GTK_TYPE_WINDOW);
  g_signal_group_connect_swapped (self->focus_signals, "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_search_view_set_conference (LanyardSearchView *self,
                                    LanyardLibrary    *library,
                                    const char        *conference_id)
{
  g_return_if_fail (LANYARD_IS_SEARCH_VIEW (self));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  if (g_set_str (&self->conference_id, conference_id))
    set_search_mode (self, FALSE);
  else if (self->search_mode)
    ask (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-list.h"
#include "lanyard-card-row-view.h"
#include "lanyard-card-rows.h"

/* Distances from the rows in view, in numbers of rows in view: up to where rows get their cards
 * before they are seen, and from where on they lose them. */
#define NEAR 1
#define FAR 2

/* How many rows out of view get their cards in one frame: more would make it late. */
#define ROWS_A_FRAME 1

/* What a row is about high, spacing and headings included. */
#define ROW_HEIGHT 200

#define NO_GOAL G_MAXUINT
/* What is left of the space over a card when it is the first in view. */
#define SPACE_ABOVE 6
/* So many frames are enough for the rows around a goal to get their cards and their height. */
#define FRAMES_TO_GOAL 12

/**
 * LanyardCardList:
 *
 * A long page of talk cards under headings, in one column or two as there is room.
 *
 * #GtkListView keeps some two hundred rows around those in view, and cards are the dearest thing
 * in the window. So a row has cards only in view and near it, and is an empty place otherwise: the
 * number of widgets depends on the window, and not on the number of talks.
 */

struct _LanyardCardList
{
  AdwBin             parent_instance;
  LanyardCardRows   *rows;           /* (owned) */
  GPtrArray         *items;          /* (owned) (element-type GtkListItem) */
  LanyardSpareCards *spare_cards;    /* (owned), of rows out of sight */
  GSignalGroup      *scrolling;      /* (owned), of the adjustment of the list */
  guint              look_id;        /* tick callback, 0 when none waits */
  int                n_looks;        /* how many frames it still has to look at */
  guint              goal;           /* the row that is to be at the top, or NO_GOAL */
  gboolean           is_approaching; /* whether the list was told of the goal */
  LanyardCardRow    *first_row;      /* (owned) (nullable), of those with cards in view */

  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (LanyardCardList, lanyard_card_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_SECTION_IN_VIEW = 1,
} LanyardCardListProperty;

static GParamSpec *properties[PROP_SECTION_IN_VIEW + 1];

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_entry_activated_cb (LanyardCardList *self,
                       LanyardEntry    *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

/* Rows out of view are not mapped, and are where they were when they were seen last; rows that were
 * not laid out since they were bound are where another row was. */
static gboolean
is_in_view (LanyardCardList    *self,
            LanyardCardRowView *row_view)
{
  GtkWidget      *list_view = GTK_WIDGET (self->list_view);
  graphene_rect_t bounds;

  if (!lanyard_card_row_view_has_place (row_view) || !gtk_widget_get_mapped (GTK_WIDGET (row_view)) || !gtk_widget_compute_bounds (GTK_WIDGET (row_view), list_view, &bounds))
    return FALSE;

  return bounds.origin.y < gtk_widget_get_height (list_view) && bounds.origin.y + bounds.size.height > 0;
}

static gboolean
find_view (LanyardCardList *self,
           guint           *first,
           guint           *last)
{
  *first = G_MAXUINT;
  *last = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      if (is_in_view (self, LANYARD_CARD_ROW_VIEW (gtk_list_item_get_child (item))))
        {
          *first = MIN (*first, gtk_list_item_get_position (item));
          *last = MAX (*last, gtk_list_item_get_position (item));
        }
    }

  return *first <= *last;
}

/* How many rows are between an item and those in view. */
static guint
get_distance (GtkListItem *item,
              guint        first,
              guint        last)
{
  guint position = gtk_list_item_get_position (item);

  if (position < first)
    return first - position;

  return position > last ? position - last : 0;
}

static void
empty_far_rows (LanyardCardList *self,
                guint            first,
                guint            last)
{
  guint height = last - first + 1;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem        *item = g_ptr_array_index (self->items, i);
      LanyardCardRowView *row_view = LANYARD_CARD_ROW_VIEW (gtk_list_item_get_child (item));

      if (get_distance (item, first, last) > FAR * height && gtk_widget_get_focus_child (GTK_WIDGET (row_view)) == NULL)
        lanyard_card_row_view_empty (row_view);
    }
}

/* Fills rows in view and some near to it, and returns whether there is more to fill. */
static gboolean
fill_near_rows (LanyardCardList *self,
                guint            first,
                guint            last)
{
  guint height = last - first + 1;
  guint n_wanting = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem        *item = g_ptr_array_index (self->items, i);
      LanyardCardRowView *row_view = LANYARD_CARD_ROW_VIEW (gtk_list_item_get_child (item));
      guint               distance = get_distance (item, first, last);

      if (!lanyard_card_row_view_is_filled (row_view) && (distance == 0 || (distance <= NEAR * height && n_wanting++ < ROWS_A_FRAME)))
        lanyard_card_row_view_fill (row_view);
    }

  return n_wanting > ROWS_A_FRAME;
}

/* What is emptied first leaves its cards to what is filled. */
static gboolean
fill_and_empty (LanyardCardList *self)
{
  guint first, last;

  if (!find_view (self, &first, &last))
    return FALSE;

  empty_far_rows (self, first, last);

  return fill_near_rows (self, first, last);
}

/* Where the list begins the style has some space, in which nobody sees a card. */
static gboolean
has_cards_in_view (LanyardCardList *self,
                   GtkListItem     *item)
{
  GtkWidget      *row_view = gtk_list_item_get_child (item);
  graphene_rect_t bounds;

  return is_in_view (self, LANYARD_CARD_ROW_VIEW (row_view)) && gtk_widget_compute_bounds (row_view, GTK_WIDGET (self->list_view), &bounds) && bounds.origin.y + bounds.size.height > 1;
}

static void
update_first_row (LanyardCardList *self)
{
  LanyardCardSection *before = lanyard_card_list_get_section_in_view (self);
  LanyardCardRow     *first_row = NULL;
  guint               first = G_MAXUINT;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      if (gtk_list_item_get_position (item) < first && has_cards_in_view (self, item))
        {
          first = gtk_list_item_get_position (item);
          first_row = gtk_list_item_get_item (item);
        }
    }

  if (first_row == NULL && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    return;

  g_set_object (&self->first_row, first_row);
  if (lanyard_card_list_get_section_in_view (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION_IN_VIEW]);
}

static LanyardCardRowView *
find_row_view (LanyardCardList *self,
               guint            position)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      if (gtk_list_item_get_position (item) == position)
        return LANYARD_CARD_ROW_VIEW (gtk_list_item_get_child (item));
    }

  return NULL;
}

/* The list scrolls only until a row is in view. It is at the top when it and those below it have
 * got their height, which takes some frames. */
static void
approach_goal (LanyardCardList *self)
{
  GtkAdjustment      *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));
  LanyardCardRowView *row_view;
  graphene_rect_t     bounds;

  /* A list that has no size loses its way. */
  if (self->goal == NO_GOAL || gtk_widget_get_height (GTK_WIDGET (self->list_view)) == 0)
    return;

  if (!self->is_approaching)
    {
      self->is_approaching = TRUE;
      self->n_looks = FRAMES_TO_GOAL;
      gtk_list_view_scroll_to (self->list_view, self->goal, GTK_LIST_SCROLL_NONE, NULL);
      return;
    }

  row_view = find_row_view (self, self->goal);
  if (row_view == NULL || !is_in_view (self, row_view) || !gtk_widget_compute_bounds (GTK_WIDGET (row_view), GTK_WIDGET (self->list_view), &bounds))
    return;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double) bounds.origin.y + lanyard_card_row_view_get_cards_top (row_view) - SPACE_ABOVE);
}

/* Called before a frame is laid out, when rows may change their height. */
static gboolean
on_look_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  LanyardCardList *self = LANYARD_CARD_LIST (widget);
  gboolean         has_more = fill_and_empty (self);

  approach_goal (self);
  update_first_row (self);
  if (--self->n_looks > 0 || has_more || (self->goal != NO_GOAL && !self->is_approaching))
    return G_SOURCE_CONTINUE;

  self->look_id = 0;
  self->goal = NO_GOAL;

  return G_SOURCE_REMOVE;
}

/* Where a jump led to is known only when the frame after it was laid out. */
static void
look (LanyardCardList *self)
{
  self->n_looks = MAX (self->n_looks, 2);
  if (self->look_id == 0)
    self->look_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_look_cb, NULL, NULL);
}

static void
on_setup_cb (LanyardCardList *self,
             GtkListItem     *item)
{
  GtkWidget *row_view = GTK_WIDGET (lanyard_card_row_view_new (self->spare_cards));

  g_ptr_array_add (self->items, g_object_ref (item));
  g_signal_connect_object (row_view, "entry-activated", G_CALLBACK (on_entry_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, row_view);
}

/* How many rows a list shows that is not scrolled. Before the first layout, it is taken to be as
 * high as the window. */
static guint
count_first_rows (LanyardCardList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int      height = gtk_widget_get_height (GTK_WIDGET (self->list_view));

  if (height == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), NULL, &height);

  return (guint) MAX (1, height / ROW_HEIGHT);
}

/* A new list begins with cards; for all other rows there is a frame's time. */
static void
on_bind_cb (LanyardCardList *self,
            GtkListItem     *item)
{
  LanyardCardRowView *row_view = LANYARD_CARD_ROW_VIEW (gtk_list_item_get_child (item));

  lanyard_card_row_view_set_row (row_view, gtk_list_item_get_item (item));
  if (gtk_list_item_get_position (item) < count_first_rows (self))
    lanyard_card_row_view_fill (row_view);
  else
    look (self);
}

static void
on_narrow_apply_cb (LanyardCardList *self)
{
  lanyard_card_rows_set_columns (self->rows, 1);
}

static void
on_narrow_unapply_cb (LanyardCardList *self)
{
  lanyard_card_rows_set_columns (self->rows, 2);
}

static void
on_teardown_cb (LanyardCardList *self,
                GtkListItem     *item)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
lanyard_card_list_dispose (GObject *object)
{
  LanyardCardList *self = LANYARD_CARD_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CARD_LIST);
  g_clear_object (&self->scrolling);
  g_clear_object (&self->first_row);
  g_clear_object (&self->rows);
  g_clear_object (&self->spare_cards);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_card_list_parent_class)->dispose (object);
}

static void
lanyard_card_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardCardList *self = LANYARD_CARD_LIST (object);

  switch ((LanyardCardListProperty) prop_id)
    {
    case PROP_SECTION_IN_VIEW:
      g_value_set_object (value, lanyard_card_list_get_section_in_view (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_card_list_class_init (LanyardCardListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_card_list_dispose;
  object_class->get_property = lanyard_card_list_get_property;

  properties[PROP_SECTION_IN_VIEW] = g_param_spec_object ("section-in-view", NULL, NULL, LANYARD_TYPE_CARD_SECTION,
                                                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_CARD_LIST, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-card-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardCardList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_teardown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_unapply_cb);
}

static void
lanyard_card_list_init (LanyardCardList *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->goal = NO_GOAL;
  self->rows = lanyard_card_rows_new ();
  self->spare_cards = lanyard_spare_cards_new ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));

  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  self->scrolling = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->scrolling, "value-changed", G_CALLBACK (look), self);
  g_signal_group_connect_swapped (self->scrolling, "changed", G_CALLBACK (look), self);
  g_signal_group_set_target (self->scrolling, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)));
}

void
lanyard_card_list_set_sections (LanyardCardList *self,
                                GPtrArray       *sections)
{
  g_return_if_fail (LANYARD_IS_CARD_LIST (self));

  self->goal = NO_GOAL;
  lanyard_card_rows_set_sections (self->rows, sections);
  look (self);
}

void
lanyard_card_list_scroll_to_top (LanyardCardList *self,
                                 gboolean         focuses)
{
  g_return_if_fail (LANYARD_IS_CARD_LIST (self));

  self->goal = NO_GOAL;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, focuses ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
}

void
lanyard_card_list_scroll_to (LanyardCardList *self,
                             guint            section,
                             guint            entry)
{
  g_return_if_fail (LANYARD_IS_CARD_LIST (self));

  self->goal = lanyard_card_rows_find (self->rows, section, entry);
  self->is_approaching = FALSE;
  look (self);
}

LanyardCardSection *
lanyard_card_list_get_section_in_view (LanyardCardList *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_LIST (self), NULL);

  return self->first_row != NULL ? lanyard_card_row_get_section (self->first_row) : NULL;
}

LanyardEntry *
lanyard_card_list_get_entry_in_view (LanyardCardList *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_LIST (self), NULL);

  return self->first_row != NULL ? lanyard_card_row_get_entry (self->first_row, 0) : NULL;
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "lanyard-now-line.h"
#include "lanyard-timetable-block.h"
#include "lanyard-timetable-grid.h"

#define HOUR_ALPHA 0.15f
#define HALF_HOUR_ALPHA 0.06f
#define HIGH_CONTRAST 3.5f
#define NOW_OPACITY 0.3

/**
 * LanyardTimetableGrid:
 *
 * The talks of a timetable on lines for rooms and hours, with a line at now. It has blocks for the
 * talks in view, and for the one with the focus; what goes out of view gives its block to what
 * comes in.
 */

struct _LanyardTimetableGrid
{
  GtkWidget               parent_instance;
  LanyardTimetableLayout *layout;    /* (owned) (nullable) */
  LanyardProgramme       *programme; /* (owned) (nullable) */
  LanyardLibrary         *library;   /* (owned) (nullable) */
  LanyardTimetableFrame   frame;
  GHashTable             *blocks;    /* (owned) (element-type guint LanyardTimetableBlock), by position */
  GPtrArray              *spare;     /* (owned) (element-type LanyardTimetableBlock), that show nothing */
  GArray                 *positions; /* (owned) (element-type guint), in view */
  guint                   cursor;    /* of the focus, kept also without it */
  LanyardNowLine         *now_line;
};

G_DEFINE_FINAL_TYPE (LanyardTimetableGrid, lanyard_timetable_grid, GTK_TYPE_WIDGET)

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_activated_cb (LanyardTimetableGrid *self,
                 LanyardEntry         *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static GtkWidget *
take_block (LanyardTimetableGrid *self)
{
  GtkWidget *block;

  if (self->spare->len > 0)
    {
      block = g_ptr_array_steal_index (self->spare, self->spare->len - 1);
      gtk_widget_set_child_visible (block, TRUE);
      return block;
    }

  block = lanyard_timetable_block_new ();
  g_signal_connect_object (block, "activated", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (block, GTK_WIDGET (self), GTK_WIDGET (self->now_line));

  return block;
}

static void
bind_block (LanyardTimetableGrid *self,
            GtkWidget            *block,
            guint                 position)
{
  const LanyardTimetableSlot *slot = lanyard_timetable_layout_get_slot (self->layout, position);
  g_autoptr (LanyardEntry) entry = NULL;

  entry = lanyard_entry_new (self->programme, slot->talk, NULL, NULL, lanyard_library_get_bookmarks (self->library),
                             lanyard_library_get_clock (self->library));
  lanyard_timetable_block_set_entry (LANYARD_TIMETABLE_BLOCK (block), entry);
  g_hash_table_insert (self->blocks, GUINT_TO_POINTER (position), block);
}

static GtkWidget *
show_slot (LanyardTimetableGrid *self,
           guint                 position)
{
  GtkWidget *block = g_hash_table_lookup (self->blocks, GUINT_TO_POINTER (position));

  if (block != NULL)
    return block;

  block = take_block (self);
  bind_block (self, block, position);

  return block;
}

static gboolean
is_in_view (LanyardTimetableGrid *self,
            guint                 position)
{
  guint first = 0;
  guint end = self->positions->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (self->positions, guint, middle) < position)
        first = middle + 1;
      else
        end = middle;
    }

  return first < self->positions->len && g_array_index (self->positions, guint, first) == position;
}

static void
take_back_blocks (LanyardTimetableGrid *self)
{
  GtkWidget     *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GHashTableIter iter;
  gpointer       position, block;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &position, &block))
    {
      if (block == (gpointer) focused || is_in_view (self, GPOINTER_TO_UINT (position)))
        continue;

      g_ptr_array_add (self->spare, block);
      g_hash_table_iter_remove (&iter);
    }
}

/* They are read out in the order in which they stand here. */
static void
show_blocks (LanyardTimetableGrid *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < self->positions->len; i++)
    {
      GtkWidget *block = show_slot (self, g_array_index (self->positions, guint, i));

      if (gtk_widget_get_prev_sibling (block) != previous)
        gtk_widget_insert_after (block, GTK_WIDGET (self), previous);
      previous = block;
    }
}

static void
update_blocks (LanyardTimetableGrid *self)
{
  double left = self->frame.x / self->frame.unit;
  double top = self->frame.y / self->frame.minute;

  g_array_set_size (self->positions, 0);
  if (self->layout != NULL && self->frame.unit > 0)
    lanyard_timetable_layout_list_slots (self->layout, left, top,
                                         left + gtk_widget_get_width (GTK_WIDGET (self)) / self->frame.unit,
                                         top + gtk_widget_get_height (GTK_WIDGET (self)) / self->frame.minute,
                                         self->positions);

  take_back_blocks (self);
  show_blocks (self);

  for (guint i = 0; i < self->spare->len; i++)
    {
      GtkWidget *block = g_ptr_array_index (self->spare, i);

      if (!gtk_widget_get_child_visible (block))
        continue;
      gtk_widget_set_child_visible (block, FALSE);
      lanyard_timetable_block_set_entry (LANYARD_TIMETABLE_BLOCK (block), NULL);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
allocate_block (LanyardTimetableGrid *self,
                guint                 position,
                GtkWidget            *block)
{
  const LanyardTimetableSlot *slot = lanyard_timetable_layout_get_slot (self->layout, position);
  GdkRectangle                bounds;
  double                      start = (double) slot->left * self->frame.unit - self->frame.x;

  lanyard_timetable_frame_get_bounds (&self->frame, slot, GTK_WIDGET (self), &bounds);
  lanyard_timetable_block_set_hidden (LANYARD_TIMETABLE_BLOCK (block), (int) MAX (-start, 0), MAX (-bounds.y, 0));
  gtk_widget_size_allocate (block, &bounds, -1);
}

static void
allocate_now_line (LanyardTimetableGrid *self,
                   int                   width)
{
  double       minute = lanyard_now_line_get_minute (self->now_line);
  GdkRectangle bounds = { 0, 0, width, 0 };

  if (!gtk_widget_should_layout (GTK_WIDGET (self->now_line)))
    return;

  gtk_widget_measure (GTK_WIDGET (self->now_line), GTK_ORIENTATION_VERTICAL, -1, &bounds.height, NULL, NULL, NULL);
  bounds.y = (int) (minute * self->frame.minute - self->frame.y) - bounds.height / 2;
  gtk_widget_size_allocate (GTK_WIDGET (self->now_line), &bounds, -1);
}

static void
lanyard_timetable_grid_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  LanyardTimetableGrid *self = LANYARD_TIMETABLE_GRID (widget);
  GHashTableIter        iter;
  gpointer              position, block;

  if (self->layout == NULL || self->frame.unit <= 0)
    return;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &position, &block))
    allocate_block (self, GPOINTER_TO_UINT (position), block);

  allocate_now_line (self, width);
}

static void
lanyard_timetable_grid_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
draw_line (LanyardTimetableGrid *self,
           GtkSnapshot          *snapshot,
           float                 alpha,
           double                x,
           double                y)
{
  float   width = x < 0 ? (float) gtk_widget_get_width (GTK_WIDGET (self)) : 1;
  float   height = x < 0 ? 1 : (float) gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)))) ? HIGH_CONTRAST * alpha : alpha;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (MAX ((float) x, 0), MAX ((float) y, 0), width, height));
}

static void
draw_lines (LanyardTimetableGrid *self,
            GtkSnapshot          *snapshot)
{
  double half_hour = 30 * self->frame.minute;
  guint  n_rooms = lanyard_timetable_layout_get_n_rooms (self->layout);

  for (guint i = (guint) ceil (self->frame.y / half_hour); i <= lanyard_timetable_layout_get_minutes (self->layout) / 30; i++)
    {
      double y = round (i * half_hour) - floor (self->frame.y);

      if (y >= gtk_widget_get_height (GTK_WIDGET (self)))
        break;
      draw_line (self, snapshot, i % 2 == 0 ? HOUR_ALPHA : HALF_HOUR_ALPHA, -1, y);
    }

  for (guint room = lanyard_timetable_layout_find_room (self->layout, self->frame.x / self->frame.unit); room < n_rooms; room++)
    {
      double left, width, end;

      lanyard_timetable_layout_get_room (self->layout, room, &left, &width);
      end = round ((left + width) * self->frame.unit) - floor (self->frame.x);
      if (end > gtk_widget_get_width (GTK_WIDGET (self)))
        break;
      draw_line (self, snapshot, HALF_HOUR_ALPHA, MAX (lanyard_timetable_frame_get_start (GTK_WIDGET (self), end - 1, 1), 0), -1);
    }
}

static void
lanyard_timetable_grid_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  LanyardTimetableGrid *self = LANYARD_TIMETABLE_GRID (widget);
  GHashTableIter        iter;
  gpointer              block;

  if (self->layout == NULL || self->frame.unit <= 0)
    return;

  draw_lines (self, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->now_line), snapshot);

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, NULL, &block))
    gtk_widget_snapshot_child (widget, block, snapshot);

  /* Over blocks it must not look like what strikes out a title. */
  gtk_snapshot_push_opacity (snapshot, NOW_OPACITY);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->now_line), snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
lanyard_timetable_grid_set_focus_child (GtkWidget *widget,
                                        GtkWidget *child)
{
  LanyardTimetableGrid *self = LANYARD_TIMETABLE_GRID (widget);
  GHashTableIter        iter;
  gpointer              position, block;

  GTK_WIDGET_CLASS (lanyard_timetable_grid_parent_class)->set_focus_child (widget, child);

  g_hash_table_iter_init (&iter, self->blocks);
  while (child != NULL && g_hash_table_iter_next (&iter, &position, &block))
    if (block == (gpointer) child)
      self->cursor = GPOINTER_TO_UINT (position);
}

static void
lanyard_timetable_grid_dispose (GObject *object)
{
  LanyardTimetableGrid *self = LANYARD_TIMETABLE_GRID (object);
  GtkWidget            *child;

  g_hash_table_remove_all (self->blocks);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->now_line = NULL;
  g_clear_object (&self->layout);
  g_clear_object (&self->programme);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_timetable_grid_parent_class)->dispose (object);
}

static void
lanyard_timetable_grid_finalize (GObject *object)
{
  LanyardTimetableGrid *self = LANYARD_TIMETABLE_GRID (object);

  g_clear_pointer (&self->blocks, g_hash_table_unref);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
  g_clear_pointer (&self->positions, g_array_unref);

  G_OBJECT_CLASS (lanyard_timetable_grid_parent_class)->finalize (object);
}

static void
lanyard_timetable_grid_class_init (LanyardTimetableGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_timetable_grid_dispose;
  object_class->finalize = lanyard_timetable_grid_finalize;
  widget_class->size_allocate = lanyard_timetable_grid_size_allocate;
  widget_class->measure = lanyard_timetable_grid_measure;
  widget_class->snapshot = lanyard_timetable_grid_snapshot;
  widget_class->set_focus_child = lanyard_timetable_grid_set_focus_child;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_TIMETABLE_GRID, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  gtk_widget_class_set_css_name (widget_class, "timetablegrid");
}

static void
lanyard_timetable_grid_init (LanyardTimetableGrid *self)
{
  self->blocks = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cursor = LANYARD_TIMETABLE_NONE;

  self->now_line = LANYARD_NOW_LINE (lanyard_now_line_new ());
  g_signal_connect_object (self->now_line, "moved", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->now_line), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lanyard_timetable_grid_new (void)
{
  return g_object_new (LANYARD_TYPE_TIMETABLE_GRID, NULL);
}

/* The block with the focus goes on to show the talk it did, at its new place, or else what is now
 * where that was. */
static void
keep_focus (LanyardTimetableGrid *self,
            GtkWidget            *focused,
            const char           *id)
{
  guint n_slots = lanyard_timetable_layout_get_n_slots (self->layout);
  guint position = lanyard_timetable_layout_find_talk (self->layout, id);

  if (position == LANYARD_TIMETABLE_NONE && focused != NULL && n_slots > 0)
    position = MIN (self->cursor, n_slots - 1);

  self->cursor = position;
  if (focused == NULL)
    return;

  if (position != LANYARD_TIMETABLE_NONE)
    {
      bind_block (self, focused, position);
      return;
    }

  /* Keys must not go to what is not there. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  g_ptr_array_add (self->spare, focused);
}

void
lanyard_timetable_grid_set_layout (LanyardTimetableGrid   *self,
                                   LanyardTimetableLayout *layout,
                                   LanyardProgramme       *programme,
                                   LanyardLibrary         *library)
{
  GtkWidget       *focused;
  g_autofree char *id = NULL;
  GHashTableIter   iter;
  gpointer         block;

  g_return_if_fail (LANYARD_IS_TIMETABLE_GRID (self));

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (self->cursor != LANYARD_TIMETABLE_NONE)
    id = g_strdup (lanyard_talk_get_id (lanyard_timetable_layout_get_slot (self->layout, self->cursor)->talk));

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, NULL, &block))
    if (block != (gpointer) focused)
      g_ptr_array_add (self->spare, block);
  g_hash_table_remove_all (self->blocks);

  g_set_object (&self->layout, layout);
  g_set_object (&self->programme, programme);
  g_set_object (&self->library, library);
  lanyard_now_line_set_layout (self->now_line, layout, lanyard_library_get_clock (library));

  keep_focus (self, focused, id);
  update_blocks (self);
}

void
lanyard_timetable_grid_set_frame (LanyardTimetableGrid        *self,
                                  const LanyardTimetableFrame *frame)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_GRID (self));

  self->frame = *frame;
  update_blocks (self);
}

guint
lanyard_timetable_grid_get_cursor (LanyardTimetableGrid *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_GRID (self), LANYARD_TIMETABLE_NONE);

  if (self->cursor == LANYARD_TIMETABLE_NONE && self->positions->len > 0)
    return g_array_index (self->positions, guint, 0);

  return self->cursor;
}

gboolean
lanyard_timetable_grid_focus_slot (LanyardTimetableGrid *self,
                                   guint                 position)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_GRID (self), FALSE);
  g_return_val_if_fail (position < lanyard_timetable_layout_get_n_slots (self->layout), FALSE);

  return gtk_widget_grab_focus (show_slot (self, position));
}

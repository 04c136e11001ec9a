/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "lanyard-timetable-axis.h"
#include "lanyard-timetable-cursor.h"
#include "lanyard-timetable-grid.h"
#include "lanyard-timetable-ruler.h"
#include "lanyard-timetable-zoom.h"
#include "lanyard-timetable.h"

/* In lines of text and letters, so that a block has room for the same words whatever their size. */
#define LINES_AN_HOUR 9.5
#define LETTERS_A_UNIT 5.2

#define MIN_ZOOM 0.5
#define MAX_ZOOM 3.0

/* So much of the view is above now when the timetable opens. */
#define NOW_AT 0.25

/**
 * LanyardTimetable:
 *
 * The talks of a day with time down and rooms across. It scrolls both ways in a
 * GtkScrolledWindow, with the names of the rooms and the hours staying in view, and has widgets
 * only for what is in view.
 */

struct _LanyardTimetable
{
  GtkWidget               parent_instance;
  LanyardTimetableLayout *layout; /* (owned) (nullable) */
  LanyardClock           *clock;  /* (owned) (nullable) */
  LanyardTimetableFrame   frame;
  double                  zoom;
  double                  focus_minute; /* what arrows keep to */
  int                     top;          /* how high the names of the rooms are */
  int                     side;         /* how wide the hours are */
  gboolean                is_new;       /* whether it has yet to be scrolled to now */

  LanyardTimetableAxis  *across; /* (owned) */
  LanyardTimetableAxis  *down;   /* (owned) */
  LanyardTimetableGrid  *grid;
  LanyardTimetableRuler *rooms;
  LanyardTimetableRuler *hours;
};

static gboolean
lanyard_timetable_get_border (GtkScrollable *scrollable,
                              GtkBorder     *border)
{
  LanyardTimetable *self = (LanyardTimetable *) scrollable;
  gboolean          is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  border->top = (gint16) self->top;
  border->bottom = 0;
  border->left = (gint16) (is_rtl ? 0 : self->side);
  border->right = (gint16) (is_rtl ? self->side : 0);

  return TRUE;
}

static void
scrollable_iface_init (GtkScrollableInterface *iface)
{
  iface->get_border = lanyard_timetable_get_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardTimetable, lanyard_timetable, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_iface_init))

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} LanyardTimetableProperty;

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
get_page_width (LanyardTimetable *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self->grid));
}

static double
get_page_height (LanyardTimetable *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self->grid));
}

static void
update_frame (LanyardTimetable *self)
{
  self->frame.x = lanyard_timetable_axis_get_offset (self->across);
  self->frame.y = lanyard_timetable_axis_get_offset (self->down);

  lanyard_timetable_grid_set_frame (self->grid, &self->frame);
  lanyard_timetable_ruler_set_frame (self->rooms, &self->frame);
  lanyard_timetable_ruler_set_frame (self->hours, &self->frame);
}

static void
scroll_to (LanyardTimetable *self,
           double            x,
           double            y)
{
  double width = self->layout != NULL ? lanyard_timetable_layout_get_width (self->layout) * self->frame.unit : 0;
  double height = self->layout != NULL ? lanyard_timetable_layout_get_minutes (self->layout) * self->frame.minute : 0;

  lanyard_timetable_axis_configure (self->across, x, ceil (width), get_page_width (self));
  lanyard_timetable_axis_configure (self->down, y, ceil (height), get_page_height (self));
  update_frame (self);
}

static void
update_scale (LanyardTimetable *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->frame.minute = self->zoom * LINES_AN_HOUR / 60 * pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  self->frame.unit = self->zoom * LETTERS_A_UNIT * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

static double
get_first_offset (LanyardTimetable *self)
{
  double now = (double) (lanyard_clock_get_now (self->clock) - lanyard_timetable_layout_get_start (self->layout)) / 60;

  if (now < 0 || now >= lanyard_timetable_layout_get_minutes (self->layout))
    return 0;

  return now * self->frame.minute - NOW_AT * get_page_height (self);
}

/* What is at a point of the grid stays there. */
static void
zoom_to (LanyardTimetable *self,
         double            zoom,
         double            x,
         double            y)
{
  double unit = (self->frame.x + x) / self->frame.unit;
  double minute = (self->frame.y + y) / self->frame.minute;

  if (self->layout == NULL || self->frame.unit <= 0)
    return;

  self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  update_scale (self);
  scroll_to (self, unit * self->frame.unit - x, minute * self->frame.minute - y);
}

/* What is larger than the view and fills the middle of it is in view already. */
static double
reveal (double offset,
        double page,
        double start,
        double end)
{
  double middle = offset + page / 2;

  if (end - start > page)
    return start <= middle && end >= middle ? offset : start;

  return MIN (MAX (offset, end - page), start);
}

static void
reveal_slot (LanyardTimetable *self,
             guint             position)
{
  const LanyardTimetableSlot *slot = lanyard_timetable_layout_get_slot (self->layout, position);
  double                      unit = self->frame.unit;
  double                      minute = self->frame.minute;

  scroll_to (self,
             reveal (self->frame.x, get_page_width (self), (double) slot->left * unit, (double) (slot->left + slot->width) * unit),
             reveal (self->frame.y, get_page_height (self), (double) slot->start * minute, (double) slot->end * minute));
}

static gboolean
focus_slot (LanyardTimetable *self,
            guint             position)
{
  reveal_slot (self, position);

  return lanyard_timetable_grid_focus_slot (self->grid, position);
}

static void
focus_end_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);
  guint             cursor = lanyard_timetable_grid_get_cursor (self->grid);

  if (cursor != LANYARD_TIMETABLE_NONE)
    focus_slot (self, lanyard_timetable_layout_find_in_room (self->layout, cursor, g_variant_get_int32 (parameter)));
}

/* Arrows go from talk to talk, and Tab goes to the star of a talk and then out of the timetable. */
static gboolean
lanyard_timetable_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);
  GtkWidget        *block = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));
  guint             cursor = lanyard_timetable_grid_get_cursor (self->grid);
  guint             next;

  if (cursor == LANYARD_TIMETABLE_NONE)
    return FALSE;
  if (block == NULL)
    return focus_slot (self, cursor);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (block, direction);

  if (lanyard_timetable_axis_is_mirrored (self->across) && direction == GTK_DIR_LEFT)
    direction = GTK_DIR_RIGHT;
  else if (lanyard_timetable_axis_is_mirrored (self->across) && direction == GTK_DIR_RIGHT)
    direction = GTK_DIR_LEFT;

  next = lanyard_timetable_cursor_move (self->layout, cursor, direction, &self->focus_minute);
  if (next != LANYARD_TIMETABLE_NONE)
    return focus_slot (self, next);

  /* Only upwards there is something beside it that an arrow is to lead to. */
  return direction != GTK_DIR_UP;
}

static void
lanyard_timetable_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);
  gboolean          is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double            x = lanyard_timetable_axis_get_offset (self->across);
  double            y = lanyard_timetable_axis_get_offset (self->down);
  double            minute = self->frame.minute;

  gtk_widget_measure (GTK_WIDGET (self->hours), GTK_ORIENTATION_HORIZONTAL, -1, &self->side, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->rooms), GTK_ORIENTATION_VERTICAL, -1, &self->top, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->hours), &(GdkRectangle) { is_rtl ? width - self->side : 0, self->top, self->side, MAX (height - self->top, 0) }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->rooms), &(GdkRectangle) { is_rtl ? 0 : self->side, 0, MAX (width - self->side, 0), self->top }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->grid), &(GdkRectangle) { is_rtl ? 0 : self->side, self->top, MAX (width - self->side, 0), MAX (height - self->top, 0) }, -1);

  update_scale (self);
  if (self->is_new && self->layout != NULL)
    {
      self->is_new = FALSE;
      scroll_to (self, 0, get_first_offset (self));
    }
  else
    scroll_to (self, x, minute > 0 ? y * self->frame.minute / minute : y);
}

static void
lanyard_timetable_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);

  gtk_widget_measure (orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_WIDGET (self->hours) : GTK_WIDGET (self->rooms),
                      orientation, -1, minimum, natural, NULL, NULL);
}

static void
on_entry_activated_cb (LanyardTimetable *self,
                       LanyardEntry     *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static void
lanyard_timetable_dispose (GObject *object)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (object);
  GtkWidget        *child;

  g_clear_object (&self->across);
  g_clear_object (&self->down);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->layout);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_timetable_parent_class)->dispose (object);
}

static void
lanyard_timetable_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (object);

  switch ((LanyardTimetableProperty) prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, lanyard_timetable_axis_get_adjustment (self->across));
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, lanyard_timetable_axis_get_adjustment (self->down));
      break;

    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_timetable_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (object);

  switch ((LanyardTimetableProperty) prop_id)
    {
    case PROP_HADJUSTMENT:
      lanyard_timetable_axis_set_adjustment (self->across, g_value_get_object (value));
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;

    case PROP_VADJUSTMENT:
      lanyard_timetable_axis_set_adjustment (self->down, g_value_get_object (value));
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;

    /* It takes any size there is, so that there is nothing to choose. */
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_timetable_class_init (LanyardTimetableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_timetable_dispose;
  object_class->get_property = lanyard_timetable_get_property;
  object_class->set_property = lanyard_timetable_set_property;
  widget_class->measure = lanyard_timetable_measure;
  widget_class->size_allocate = lanyard_timetable_size_allocate;
  widget_class->focus = lanyard_timetable_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_TIMETABLE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  gtk_widget_class_install_action (widget_class, "timetable.focus-end", "i", focus_end_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, 0, "timetable.focus-end", "i", G_MININT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, 0, "timetable.focus-end", "i", G_MAXINT);
  lanyard_timetable_zoom_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timetable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lanyard_timetable_init (LanyardTimetable *self)
{
  self->zoom = 1;

  self->across = lanyard_timetable_axis_new (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL);
  self->down = lanyard_timetable_axis_new (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL);
  g_signal_connect_object (self->across, "scrolled", G_CALLBACK (update_frame), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->down, "scrolled", G_CALLBACK (update_frame), self, G_CONNECT_SWAPPED);

  self->grid = LANYARD_TIMETABLE_GRID (lanyard_timetable_grid_new ());
  self->rooms = LANYARD_TIMETABLE_RULER (lanyard_timetable_ruler_new (GTK_ORIENTATION_HORIZONTAL));
  self->hours = LANYARD_TIMETABLE_RULER (lanyard_timetable_ruler_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_parent (GTK_WIDGET (self->rooms), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->hours), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  g_signal_connect_object (self->grid, "entry-activated", G_CALLBACK (on_entry_activated_cb), self, G_CONNECT_SWAPPED);

  lanyard_timetable_zoom_add_gestures (self);
}

void
lanyard_timetable_set_layout (LanyardTimetable       *self,
                              LanyardTimetableLayout *layout,
                              LanyardProgramme       *programme,
                              LanyardLibrary         *library,
                              gboolean                is_other_day)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE (self));
  g_return_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (layout));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));

  g_set_object (&self->layout, layout);
  g_set_object (&self->clock, lanyard_library_get_clock (library));
  self->is_new |= is_other_day;

  lanyard_timetable_ruler_set_layout (self->rooms, layout);
  lanyard_timetable_ruler_set_layout (self->hours, layout);
  lanyard_timetable_grid_set_layout (self->grid, layout, programme, library);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

double
lanyard_timetable_get_zoom (LanyardTimetable *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE (self), 1);

  return self->zoom;
}

void
lanyard_timetable_set_zoom (LanyardTimetable *self,
                            double            zoom,
                            double            x,
                            double            y)
{
  graphene_point_t point;

  g_return_if_fail (LANYARD_IS_TIMETABLE (self));

  if (gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->grid), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    zoom_to (self, zoom, MAX (lanyard_timetable_frame_get_start (GTK_WIDGET (self->grid), (double) point.x, 0), 0), MAX ((double) point.y, 0));
}

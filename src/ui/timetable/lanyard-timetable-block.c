/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-button.h"
#include "lanyard-entry-text.h"
#include "lanyard-phase-style.h"
#include "lanyard-timetable-block.h"
#include "lanyard-timetable-frame.h"
#include "lanyard-timetable-text.h"
#include "lanyard-track-chip.h"

/* Of the corners, as in style.css. */
#define RADIUS 6

/* How far the stripe of the track is from the edges. Its own edges are straight and on whole
 * pixels, and only who wants high contrast has a line around each block: with round corners either
 * would take a third of the time of a frame that is drawn without a graphics card. */
#define STRIPE_MARGIN 3

/* Beside the stripe, at the other side, and above and below. */
#define MARGIN_START 11
#define MARGIN_END 6
#define MARGIN_TOP 4

/* Text that is pushed on has so much room at least. */
#define MIN_TEXT 80

/* What is less important than the title; still with a contrast of 4.5 to 1. */
#define QUIET_ALPHA 0.78f

/**
 * LanyardTimetableBlock:
 *
 * A talk in the timetable. Its size is given, so it writes as much as fits: the title, and then
 * time and speakers. Like a card it is one focusable thing that holds a button.
 */

typedef enum
{
  LINE_TITLE,
  LINE_TIME,
  LINE_NAMES,
} Line;

#define N_LINES (LINE_NAMES + 1)

struct _LanyardTimetableBlock
{
  GtkWidget     parent_instance;
  LanyardEntry *entry;         /* (owned) (nullable) */
  GSignalGroup *entry_signals; /* (owned) */
  const char   *color_class;   /* (unowned) (nullable), a literal */
  int           hidden_start;
  int           hidden_top;

  GtkWidget             *stripe;
  LanyardBookmarkButton *bookmark_button;
  LanyardTimetableText   texts[N_LINES];
};

G_DEFINE_FINAL_TYPE (LanyardTimetableBlock, lanyard_timetable_block, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_text (LanyardTimetableBlock *self,
          Line                   line,
          const char            *text)
{
  pango_layout_set_text (self->texts[line].layout, text != NULL ? text : "", -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
dup_time_text (LanyardTimetableBlock *self)
{
  g_autofree char *hours = lanyard_entry_dup_hours_text (self->entry);
  g_autofree char *phase = lanyard_phase_style_dup_text (self->entry);

  /* TRANSLATORS: when a talk is, and where it stands: “12:00–12:30 · Now” */
  return phase != NULL ? g_strdup_printf (_ ("%s · %s"), hours, phase) : g_steal_pointer (&hours);
}

static void
update_sentence (LanyardTimetableBlock *self)
{
  g_autofree char *sentence = lanyard_entry_text_get_sentence (self->entry);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
update_bookmark (LanyardTimetableBlock *self)
{
  if (lanyard_entry_is_bookmarked (self->entry))
    gtk_widget_add_css_class (GTK_WIDGET (self), "bookmarked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "bookmarked");

  update_sentence (self);
}

static void
update_time (LanyardTimetableBlock *self)
{
  g_autofree char *time = dup_time_text (self);

  set_text (self, LINE_TIME, time);
  lanyard_phase_style_apply (GTK_WIDGET (self), self->entry);
  update_sentence (self);
}

static void
update_facts (LanyardTimetableBlock *self)
{
  LanyardTalk     *talk = lanyard_entry_get_talk (self->entry);
  LanyardTrack    *track = lanyard_talk_get_track (talk);
  const char      *color_class = track != NULL ? lanyard_track_chip_get_css_class (track) : NULL;
  g_autofree char *names = lanyard_entry_text_get_names (lanyard_entry_get_speakers (self->entry));

  lanyard_timetable_text_set_style (&self->texts[LINE_TITLE], 0.9, TRUE, lanyard_talk_is_cancelled (talk));
  set_text (self, LINE_TITLE, lanyard_entry_get_title (self->entry));
  set_text (self, LINE_NAMES, names);

  if (self->color_class == color_class)
    return;
  if (self->color_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->color_class);
  if (color_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), color_class);
  self->color_class = color_class;
}

/* Places the star at the top end, where there is room for it, and returns how much it takes. */
static int
allocate_star (LanyardTimetableBlock *self,
               int                    width,
               int                    height,
               int                    top)
{
  GtkWidget   *button = GTK_WIDGET (self->bookmark_button);
  GdkRectangle place = { 0 };

  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &place.width, NULL, NULL, NULL);
  gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &place.height, NULL, NULL, NULL);
  gtk_widget_set_child_visible (button, height >= place.height && 2 * width >= 7 * place.width);
  if (!gtk_widget_get_child_visible (button))
    return 0;

  place.x = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : width - place.width;
  place.y = MIN (top, height - place.height);
  gtk_widget_size_allocate (button, &place, -1);

  return place.width;
}

static void
allocate_stripe (LanyardTimetableBlock *self,
                 int                    height)
{
  GdkRectangle place = { .y = STRIPE_MARGIN, .height = MAX (height - 2 * STRIPE_MARGIN, 0) };

  gtk_widget_measure (self->stripe, GTK_ORIENTATION_HORIZONTAL, -1, &place.width, NULL, NULL, NULL);
  place.x = (int) lanyard_timetable_frame_get_start (GTK_WIDGET (self), STRIPE_MARGIN, place.width);
  gtk_widget_size_allocate (self->stripe, &place, -1);
}

static void
lanyard_timetable_block_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  LanyardTimetableBlock *self = LANYARD_TIMETABLE_BLOCK (widget);
  int                    title_height = lanyard_timetable_text_get_line_height (&self->texts[LINE_TITLE]);
  int                    time_height = lanyard_timetable_text_get_line_height (&self->texts[LINE_TIME]);
  int                    start = MARGIN_START + CLAMP (self->hidden_start, 0, MAX (width - MIN_TEXT, 0));
  int                    margin = CLAMP ((height - title_height) / 2, 0, MARGIN_TOP);
  int                    top = CLAMP (self->hidden_top, 0, MAX (height - 2 * margin - title_height - time_height, 0));
  int                    star = allocate_star (self, width, height, top);
  int                    end = height - margin;
  int                    y = top + margin;

  allocate_stripe (self, height);
  y += lanyard_timetable_text_write (&self->texts[LINE_TITLE], widget, start, y, width - start - MAX (star, MARGIN_END),
                                     end - y >= title_height + time_height ? end - y - time_height : end - y);
  y += lanyard_timetable_text_write (&self->texts[LINE_TIME], widget, start, y, width - start - MARGIN_END,
                                     MIN (end - y, time_height));
  lanyard_timetable_text_write (&self->texts[LINE_NAMES], widget, start, y, width - start - MARGIN_END, end - y);
}

static void
lanyard_timetable_block_measure (GtkWidget     *widget,
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
draw_edge (LanyardTimetableBlock *self,
           GtkSnapshot           *snapshot,
           const GdkRGBA         *color)
{
  const GdkRGBA  colors[] = { *color, *color, *color, *color };
  const float    widths[] = { 1, 1, 1, 1 };
  GskRoundedRect edge;

  gsk_rounded_rect_init_from_rect (&edge, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)), (float) gtk_widget_get_height (GTK_WIDGET (self))), RADIUS);
  gtk_snapshot_append_border (snapshot, &edge, widths, colors);
}

static void
lanyard_timetable_block_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  LanyardTimetableBlock *self = LANYARD_TIMETABLE_BLOCK (widget);
  AdwStyleManager       *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean               is_quiet = lanyard_entry_get_phase (self->entry) == LANYARD_PHASE_ENDED;
  GdkRGBA                color, quiet;

  gtk_widget_get_color (widget, &color);
  quiet = color;
  if (adw_style_manager_get_high_contrast (manager))
    draw_edge (self, snapshot, &color);
  else
    quiet.alpha *= QUIET_ALPHA;

  gtk_widget_snapshot_child (widget, self->stripe, snapshot);

  for (Line line = LINE_TITLE; line < N_LINES; line++)
    lanyard_timetable_text_draw (&self->texts[line], snapshot, line == LINE_TITLE && !is_quiet ? &color : &quiet);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->bookmark_button), snapshot);
}

static gboolean
on_query_tooltip_cb (LanyardTimetableBlock *self,
                     int                    x,
                     int                    y,
                     gboolean               is_keyboard,
                     GtkTooltip            *tooltip)
{
  g_autoptr (GString) text = NULL;

  if (self->entry == NULL)
    return FALSE;

  text = g_string_new (lanyard_entry_get_title (self->entry));
  for (Line line = LINE_TIME; line < N_LINES; line++)
    if (*pango_layout_get_text (self->texts[line].layout) != '\0')
      g_string_append_printf (text, "\n%s", pango_layout_get_text (self->texts[line].layout));
  gtk_tooltip_set_text (tooltip, text->str);

  return TRUE;
}

static void
on_click_released_cb (LanyardTimetableBlock *self,
                      int                    n_press,
                      double                 x,
                      double                 y)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "block.activate", NULL);
}

static void
activate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LanyardTimetableBlock *self = LANYARD_TIMETABLE_BLOCK (widget);

  if (self->entry != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, self->entry);
}

static void
session_page_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LanyardTimetableBlock *self = LANYARD_TIMETABLE_BLOCK (widget);
  const char            *url = self->entry != NULL ? lanyard_entry_get_url (self->entry) : NULL;

  if (url != NULL)
    gtk_widget_activate_action (widget, "win.open-link", "s", url);
}

static void
bookmark_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  lanyard_bookmark_button_toggle (LANYARD_TIMETABLE_BLOCK (widget)->bookmark_button);
}

static void
lanyard_timetable_block_dispose (GObject *object)
{
  LanyardTimetableBlock *self = LANYARD_TIMETABLE_BLOCK (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);
  for (Line line = LINE_TITLE; line < N_LINES; line++)
    g_clear_object (&self->texts[line].layout);
  g_clear_pointer (&self->stripe, gtk_widget_unparent);
  if (self->bookmark_button != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->bookmark_button)));

  G_OBJECT_CLASS (lanyard_timetable_block_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "block.activate", NULL, activate_action);
  gtk_widget_class_install_action (widget_class, "block.open-session-page", NULL, session_page_action);
  gtk_widget_class_install_action (widget_class, "block.bookmark", NULL, bookmark_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "block.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "block.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "block.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "block.bookmark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "block.open-session-page", NULL);
}

static void
lanyard_timetable_block_class_init (LanyardTimetableBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_timetable_block_dispose;
  widget_class->measure = lanyard_timetable_block_measure;
  widget_class->size_allocate = lanyard_timetable_block_size_allocate;
  widget_class->snapshot = lanyard_timetable_block_snapshot;

  signals[ACTIVATED] = g_signal_new ("activated", LANYARD_TYPE_TIMETABLE_BLOCK, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timetableblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ARTICLE);
}

static void
lanyard_timetable_block_init (LanyardTimetableBlock *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  for (Line line = LINE_TITLE; line < N_LINES; line++)
    {
      lanyard_timetable_text_init (&self->texts[line], GTK_WIDGET (self));
      lanyard_timetable_text_set_style (&self->texts[line], 0.82, FALSE, FALSE);
    }

  self->stripe = g_object_new (ADW_TYPE_BIN, "css-name", "stripe", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_can_target (self->stripe, FALSE);
  gtk_widget_set_parent (self->stripe, GTK_WIDGET (self));

  self->bookmark_button = g_object_new (LANYARD_TYPE_BOOKMARK_BUTTON, "css-classes", (const char *[]) { "flat", "circular", "bookmark", NULL }, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->bookmark_button), GTK_WIDGET (self));

  self->entry_signals = g_signal_group_new (LANYARD_TYPE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify::phase-text", G_CALLBACK (update_time), self);
  g_signal_group_connect_swapped (self->entry_signals, "notify::bookmarked", G_CALLBACK (update_bookmark), self);

  g_signal_connect_object (click, "released", G_CALLBACK (on_click_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
}

GtkWidget *
lanyard_timetable_block_new (void)
{
  return g_object_new (LANYARD_TYPE_TIMETABLE_BLOCK, NULL);
}

LanyardEntry *
lanyard_timetable_block_get_entry (LanyardTimetableBlock *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_BLOCK (self), NULL);

  return self->entry;
}

void
lanyard_timetable_block_set_entry (LanyardTimetableBlock *self,
                                   LanyardEntry          *entry)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_BLOCK (self));
  g_return_if_fail (entry == NULL || lanyard_entry_get_talk (entry) != NULL);

  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  lanyard_bookmark_button_set_entry (self->bookmark_button, entry);

  if (entry == NULL)
    return;

  update_facts (self);
  update_time (self);
  update_bookmark (self);
}

void
lanyard_timetable_block_set_hidden (LanyardTimetableBlock *self,
                                    int                    start,
                                    int                    top)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_BLOCK (self));

  if (self->hidden_start == start && self->hidden_top == top)
    return;

  self->hidden_start = start;
  self->hidden_top = top;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

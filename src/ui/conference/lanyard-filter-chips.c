/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-filter-chips.h"
#include "lanyard-room-text.h"

/* Longer ones are cut: two chips are to fit side by side on a telephone. */
#define MAX_CHARS 22
/* More would leave the talks without a place. */
#define MAX_CHIPS 8

/**
 * LanyardFilterChips:
 *
 * What is chosen in a filter, each to be given up with one press; hidden when all talks are shown.
 */

struct _LanyardFilterChips
{
  AdwBin             parent_instance;
  LanyardTalkFilter *filter;  /* (owned) (nullable) */
  GSignalGroup      *signals; /* (owned), of the filter */
  guint              n_chips; /* with those that there is no place for */

  AdwWrapBox *chips_box;
};

G_DEFINE_FINAL_TYPE (LanyardFilterChips, lanyard_filter_chips, ADW_TYPE_BIN)

static void
give_up_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LanyardFilterChips *self = LANYARD_FILTER_CHIPS (widget);
  const char         *value;
  guint               facet;

  g_variant_get (parameter, "(u&s)", &facet, &value);
  if (facet < LANYARD_N_FACETS)
    lanyard_talk_filter_set_chosen (self->filter, (LanyardFacet) facet, value, FALSE);
}

static void
give_up_bookmarked_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  lanyard_talk_filter_set_only_bookmarked (LANYARD_FILTER_CHIPS (widget)->filter, FALSE);
}

static void
give_up_ended_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  lanyard_talk_filter_set_hides_ended (LANYARD_FILTER_CHIPS (widget)->filter, FALSE);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  lanyard_talk_filter_clear (LANYARD_FILTER_CHIPS (widget)->filter);
}

static void
add_chip (LanyardFilterChips *self,
          const char         *text,
          const char         *action_name,
          GVariant           *target)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (text);
  GtkWidget       *button = gtk_button_new ();
  g_autofree char *name = NULL;

  /* TRANSLATORS: %s is what is chosen, such as the name of a room. */
  name = g_strdup_printf (_ ("Remove Filter “%s”"), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  adw_wrap_box_append (self->chips_box, button);
}

static void
add_facet (LanyardFilterChips *self,
           LanyardFacet        facet)
{
  GPtrArray *chosen = lanyard_talk_filter_list_chosen (self->filter, facet);

  for (guint i = 0; i < chosen->len; i++)
    {
      const char      *value = g_ptr_array_index (chosen, i);
      const char      *words = facet == LANYARD_FACET_ROOM ? lanyard_room_text_get_short (value) : value;
      g_autofree char *text = lanyard_facet_dup_label (facet, words);

      if (self->n_chips++ < MAX_CHIPS)
        add_chip (self, text, "chips.give-up", g_variant_new ("(us)", (guint) facet, value));
    }
}

static void
add_rest (LanyardFilterChips *self)
{
  g_autofree char *text = NULL;
  GtkWidget       *label;

  if (self->n_chips <= MAX_CHIPS)
    return;

  /* TRANSLATORS: after some filters: so many more are chosen that are not listed */
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", self->n_chips - MAX_CHIPS), self->n_chips - MAX_CHIPS);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_append (self->chips_box, label);
}

static void
add_clear_button (LanyardFilterChips *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear All"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "chips.clear");
  adw_wrap_box_append (self->chips_box, button);
}

static void
remove_chips (LanyardFilterChips *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips_box))) != NULL)
    adw_wrap_box_remove (self->chips_box, chip);
}

static void
update (LanyardFilterChips *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  remove_chips (self);
  self->n_chips = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), !lanyard_talk_filter_is_empty (self->filter));
  if (lanyard_talk_filter_is_empty (self->filter))
    return;

  if (lanyard_talk_filter_get_only_bookmarked (self->filter))
    add_chip (self, _ ("Only Bookmarked"), "chips.give-up-bookmarked", NULL);
  if (lanyard_talk_filter_get_hides_ended (self->filter))
    add_chip (self, _ ("Hide Ended"), "chips.give-up-ended", NULL);
  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    add_facet (self, (LanyardFacet) i);
  add_rest (self);
  add_clear_button (self);

  /* The chip that was pressed is gone. */
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
lanyard_filter_chips_dispose (GObject *object)
{
  LanyardFilterChips *self = LANYARD_FILTER_CHIPS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->filter);
  /* The template would take the child away without the bin knowing. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_FILTER_CHIPS);

  G_OBJECT_CLASS (lanyard_filter_chips_parent_class)->dispose (object);
}

static void
lanyard_filter_chips_class_init (LanyardFilterChipsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_filter_chips_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-filter-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterChips, chips_box);

  gtk_widget_class_install_action (widget_class, "chips.give-up", "(us)", give_up_action);
  gtk_widget_class_install_action (widget_class, "chips.give-up-bookmarked", NULL, give_up_bookmarked_action);
  gtk_widget_class_install_action (widget_class, "chips.give-up-ended", NULL, give_up_ended_action);
  gtk_widget_class_install_action (widget_class, "chips.clear", NULL, clear_action);
}

static void
lanyard_filter_chips_init (LanyardFilterChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (LANYARD_TYPE_TALK_FILTER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}

void
lanyard_filter_chips_set_filter (LanyardFilterChips *self,
                                 LanyardTalkFilter  *filter)
{
  g_return_if_fail (LANYARD_IS_FILTER_CHIPS (self));
  g_return_if_fail (LANYARD_IS_TALK_FILTER (filter));

  if (!g_set_object (&self->filter, filter))
    return;

  g_signal_group_set_target (self->signals, filter);
  update (self);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-link-buttons.h"
#include "lanyard-link.h"

/**
 * LanyardLinkButtons:
 *
 * Where more of a speaker can be found, as many buttons in a line as fit.
 */

struct _LanyardLinkButtons
{
  AdwBin      parent_instance;
  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (LanyardLinkButtons, lanyard_link_buttons, ADW_TYPE_BIN)

/* Without what all addresses have alike: "forge.example/ada". */
static char *
dup_short_address (const char *url)
{
  const char *rest = strstr (url, "://");
  const char *place = rest != NULL ? rest + strlen ("://") : url;
  gsize       length;

  if (g_ascii_strncasecmp (place, "www.", strlen ("www.")) == 0)
    place += strlen ("www.");

  length = strlen (place);
  if (length > 0 && place[length - 1] == '/')
    length--;

  return g_strndup (place, length);
}

static GtkWidget *
make_button (LanyardLink *link)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *content = adw_button_content_new ();
  const char      *title = lanyard_link_get_title (link);
  g_autofree char *address = dup_short_address (lanyard_link_get_url (link));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "adw-external-link-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), title != NULL ? title : address);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "link-button");
  gtk_widget_set_tooltip_text (button, lanyard_link_get_url (link));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", lanyard_link_get_url (link));

  return button;
}

static void
lanyard_link_buttons_class_init (LanyardLinkButtonsClass *klass)
{
}

static void
lanyard_link_buttons_init (LanyardLinkButtons *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
lanyard_link_buttons_set_links (LanyardLinkButtons *self,
                                GListModel         *links)
{
  guint      n_links = links != NULL ? g_list_model_get_n_items (links) : 0;
  GtkWidget *button;

  g_return_if_fail (LANYARD_IS_LINK_BUTTONS (self));
  g_return_if_fail (links == NULL || G_IS_LIST_MODEL (links));

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, button);

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (links, i);

      adw_wrap_box_append (self->box, make_button (link));
    }

  gtk_widget_set_visible (GTK_WIDGET (self), n_links > 0);
}

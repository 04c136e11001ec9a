/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-no-match.h"

/**
 * LanyardNoMatch:
 *
 * What stands where the talks of a day would, when the filters let none of them through.
 */

struct _LanyardNoMatch
{
  AdwBin             parent_instance;
  LanyardShownTalks *talks; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardNoMatch, lanyard_no_match, ADW_TYPE_BIN)

static void
on_clear_clicked_cb (LanyardNoMatch *self)
{
  if (self->talks != NULL)
    lanyard_talk_filter_clear (lanyard_shown_talks_get_filter (self->talks));
}

static void
lanyard_no_match_dispose (GObject *object)
{
  LanyardNoMatch *self = LANYARD_NO_MATCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_NO_MATCH);
  g_clear_object (&self->talks);

  G_OBJECT_CLASS (lanyard_no_match_parent_class)->dispose (object);
}

static void
lanyard_no_match_class_init (LanyardNoMatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_no_match_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-no-match.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
lanyard_no_match_init (LanyardNoMatch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_no_match_set_talks (LanyardNoMatch    *self,
                            LanyardShownTalks *talks)
{
  g_autofree char *description = NULL;
  guint            n_elsewhere;

  g_return_if_fail (LANYARD_IS_NO_MATCH (self));
  g_return_if_fail (LANYARD_IS_SHOWN_TALKS (talks));

  g_set_object (&self->talks, talks);
  n_elsewhere = lanyard_shown_talks_get_positions (talks)->len;

  if (n_elsewhere > 0)
    /* TRANSLATORS: %u is how many talks of other days match. */
    description = g_strdup_printf (ngettext ("No talk of this day matches the filters. %u of another day does.",
                                             "No talk of this day matches the filters. %u of other days do.", n_elsewhere),
                                   n_elsewhere);
  else
    description = g_strdup (_ ("No talk matches the filters."));

  adw_status_page_set_description (ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (self))), description);
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-phase-style.h"

static gboolean
is_cancelled (LanyardEntry *entry)
{
  LanyardTalk *talk = lanyard_entry_get_talk (entry);

  return talk != NULL && lanyard_talk_is_cancelled (talk);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

void
lanyard_phase_style_apply (GtkWidget    *widget,
                           LanyardEntry *entry)
{
  LanyardPhase phase;
  gboolean     cancelled;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LANYARD_IS_ENTRY (entry));

  phase = lanyard_entry_get_phase (entry);
  cancelled = is_cancelled (entry);

  set_css_class (widget, "cancelled", cancelled);
  set_css_class (widget, "soon", !cancelled && phase == LANYARD_PHASE_SOON);
  set_css_class (widget, "now", !cancelled && phase == LANYARD_PHASE_NOW);
  set_css_class (widget, "ended", phase == LANYARD_PHASE_ENDED);
}

char *
lanyard_phase_style_dup_text (LanyardEntry *entry)
{
  char *text = NULL;

  g_return_val_if_fail (LANYARD_IS_ENTRY (entry), NULL);

  if (is_cancelled (entry))
    return g_strdup (_ ("Cancelled"));

  g_object_get (entry, "phase-text", &text, NULL);

  return text;
}

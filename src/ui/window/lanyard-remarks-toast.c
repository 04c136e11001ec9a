/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-remarks-toast.h"

static GVariant *
make_target (GPtrArray *remarks)
{
  return g_variant_new_strv ((const char *const *) remarks->pdata, (gssize) remarks->len);
}

void
lanyard_remarks_toast_show (LanyardWindow   *window,
                            LanyardAddition *addition)
{
  GPtrArray       *remarks;
  g_autofree char *text = NULL;
  AdwToast        *toast;

  g_return_if_fail (LANYARD_IS_WINDOW (window));
  g_return_if_fail (LANYARD_IS_ADDITION (addition));

  remarks = lanyard_addition_get_remarks (addition);
  if (remarks->len == 0)
    return;

  /* TRANSLATORS: %s is the title of a conference or an article. */
  text = g_strdup_printf (ngettext ("Added %s. %u thing was skipped or guessed.",
                                    "Added %s. %u things were skipped or guessed.",
                                    remarks->len),
                          lanyard_addition_get_title (addition), remarks->len);
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Details"));
  adw_toast_set_action_name (toast, "win.show-remarks");
  adw_toast_set_action_target_value (toast, make_target (remarks));
  lanyard_window_add_toast (window, toast);
}

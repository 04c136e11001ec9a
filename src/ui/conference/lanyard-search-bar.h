/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SEARCH_BAR (lanyard_search_bar_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSearchBar, lanyard_search_bar, LANYARD, SEARCH_BAR, AdwBin)

/**
 * LanyardSearchBar:search-mode:
 *
 * Whether the bar is shown. When it is not, there are no words in it.
 */

/**
 * LanyardSearchBar::changed:
 *
 * Emitted when the words, or where to look for them, have changed.
 */

/**
 * LanyardSearchBar::order-changed:
 *
 * Emitted when what was found is to be shown in another order.
 */

/**
 * LanyardSearchBar::activated:
 *
 * Emitted when the person is done typing, and wants what is first.
 */

/**
 * LanyardSearchBar::left:
 *
 * Emitted when the keyboard is to go on to what was found.
 */

/**
 * lanyard_search_bar_get_words:
 *
 * Gets what was typed.
 *
 * Returns: (transfer none): the words
 */
const char *lanyard_search_bar_get_words (LanyardSearchBar *self);

/**
 * lanyard_search_bar_is_everywhere:
 *
 * Tells where to look.
 *
 * Returns: %TRUE for all conferences, %FALSE for this one
 */
gboolean lanyard_search_bar_is_everywhere (LanyardSearchBar *self);

/**
 * lanyard_search_bar_set_everywhere:
 * @everywhere: whether to look in all conferences
 *
 * Chooses where to look, as the person does with the switch.
 */
void lanyard_search_bar_set_everywhere (LanyardSearchBar *self,
                                        gboolean          everywhere);

/**
 * lanyard_search_bar_is_by_time:
 *
 * Tells in which order to show what was found.
 *
 * Returns: %TRUE for the earliest talk first, %FALSE for the most relevant one
 */
gboolean lanyard_search_bar_is_by_time (LanyardSearchBar *self);

/**
 * lanyard_search_bar_set_has_choice:
 * @has_choice: whether there is more than one place to look in
 *
 * Shows or hides the switch between this conference and all.
 */
void lanyard_search_bar_set_has_choice (LanyardSearchBar *self,
                                        gboolean          has_choice);

/**
 * lanyard_search_bar_set_for_speakers:
 * @for_speakers: whether speakers are looked for, and not talks
 *
 * Says what is looked for.
 */
void lanyard_search_bar_set_for_speakers (LanyardSearchBar *self,
                                          gboolean          for_speakers);

/**
 * lanyard_search_bar_set_capture:
 * @widget: (nullable): the widget whose keys are meant for the bar when nobody else wants them
 *
 * Has the bar come up with the first letter that is typed in a widget.
 */
void lanyard_search_bar_set_capture (LanyardSearchBar *self,
                                     GtkWidget        *widget);

/**
 * lanyard_search_bar_focus:
 *
 * Leads the keyboard to the words, which are selected.
 */
void lanyard_search_bar_focus (LanyardSearchBar *self);

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardBannerLineFunc:
 * @number: which line, from 0
 * @user_data: what it is about
 *
 * Makes one line of a list.
 *
 * Returns: (transfer full): the line, of any length and encoding
 */
typedef char *(*LanyardBannerLineFunc) (guint    number,
                                        gpointer user_data);

/**
 * lanyard_banner_text_get_short:
 * @text: a text from a schedule, of any length and encoding
 *
 * Makes a text fit for a notification.
 *
 * Returns: (transfer full): as much of it as a banner shows, in one line of valid UTF-8
 */
char *lanyard_banner_text_get_short (const char *text);

/**
 * lanyard_banner_text_get_brief:
 * @text: a text from a schedule, of any length and encoding
 *
 * Makes a text fit to be one of several in a sentence of a notification.
 *
 * Returns: (transfer full): the first words of it, in one line of valid UTF-8
 */
char *lanyard_banner_text_get_brief (const char *text);

/**
 * lanyard_banner_text_get_list:
 * @n_lines: how many there are, at least one
 * @make_line: (scope call): makes those that are shown
 * @user_data: given to @make_line
 *
 * Writes a list into a notification: as many lines as a banner shows, and how many more there are.
 *
 * Returns: (transfer full): the lines, in valid UTF-8
 */
char *lanyard_banner_text_get_list (guint                 n_lines,
                                    LanyardBannerLineFunc make_line,
                                    gpointer              user_data);

G_END_DECLS

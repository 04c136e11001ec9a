/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_AGENDA_PRINT (lanyard_agenda_print_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAgendaPrint, lanyard_agenda_print, LANYARD, AGENDA_PRINT, GtkPrintOperation)

/**
 * lanyard_agenda_print_new:
 * @items: (element-type LanyardAgendaItem): My Agenda in words
 *
 * Makes the operation that prints My Agenda: the days as headings, and under them time, title, who
 * speaks and the room of each talk.
 *
 * Returns: (transfer full): the operation
 */
LanyardAgendaPrint *lanyard_agenda_print_new (GPtrArray *items);

G_END_DECLS

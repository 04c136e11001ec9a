/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_AGENDA_EXPORTER (lanyard_agenda_exporter_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAgendaExporter, lanyard_agenda_exporter, LANYARD, AGENDA_EXPORTER, GObject)

/**
 * lanyard_agenda_exporter_new:
 * @widget: where My Agenda is shown, in a window that has the action “win.tell”
 * @library: whose bookmarks to give away
 *
 * Makes what takes My Agenda to other programs. It may outlive the widget.
 *
 * Returns: (transfer full): the exporter
 */
LanyardAgendaExporter *lanyard_agenda_exporter_new (GtkWidget      *widget,
                                                    LanyardLibrary *library);

/**
 * lanyard_agenda_exporter_set_with_notes:
 * @with_notes: whether to give away the notes too
 *
 * Sets whether what the person wrote about the talks goes along. It does not, until this is called.
 */
void lanyard_agenda_exporter_set_with_notes (LanyardAgendaExporter *self,
                                             gboolean               with_notes);

/**
 * lanyard_agenda_exporter_get_with_notes:
 *
 * Tells whether what the person wrote about the talks goes along.
 *
 * Returns: %TRUE when the notes are given away too
 */
gboolean lanyard_agenda_exporter_get_with_notes (LanyardAgendaExporter *self);

/**
 * lanyard_agenda_exporter_choose:
 *
 * Asks for a file, and writes the bookmarks to it as a calendar.
 */
void lanyard_agenda_exporter_choose (LanyardAgendaExporter *self);

/**
 * lanyard_agenda_exporter_save:
 * @file: where to write to, in the place of what is there
 *
 * Writes the bookmarks to a file as a calendar, in a worker, and says how that went.
 */
void lanyard_agenda_exporter_save (LanyardAgendaExporter *self,
                                   GFile                 *file);

/**
 * lanyard_agenda_exporter_copy:
 *
 * Copies My Agenda as plain text, and says so.
 */
void lanyard_agenda_exporter_copy (LanyardAgendaExporter *self);

/**
 * lanyard_agenda_exporter_print:
 *
 * Asks for a printer or a PDF file, and prints My Agenda.
 */
void lanyard_agenda_exporter_print (LanyardAgendaExporter *self);

G_END_DECLS

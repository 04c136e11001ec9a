/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-addition.h"
#include "lanyard-known-conferences.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ADD_DIALOG (lanyard_add_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAddDialog, lanyard_add_dialog, LANYARD, ADD_DIALOG, AdwDialog)

/**
 * LanyardAddDialog::added:
 * @addition: the #LanyardAddition
 *
 * Emitted when something was added. The dialog closes.
 */

/**
 * LanyardAddDialog::file-wanted:
 *
 * Emitted when the person would rather choose a file. The dialog closes.
 */

/**
 * lanyard_add_dialog_new:
 * @library: where to add
 * @known: the conferences to choose from
 *
 * Makes the dialog in which a conference is added by its address or from the catalogue.
 *
 * Returns: (transfer floating): the dialog
 */
LanyardAddDialog *lanyard_add_dialog_new (LanyardLibrary          *library,
                                          LanyardKnownConferences *known);

/**
 * lanyard_add_dialog_add:
 * @address: what stands for an address of the web
 *
 * Adds what is at an address, as if the person had typed it.
 */
void lanyard_add_dialog_add (LanyardAddDialog *self,
                             const char       *address);

G_END_DECLS

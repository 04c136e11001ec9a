/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-source.h"

G_BEGIN_DECLS

/**
 * LanyardAppraisalKind:
 * @LANYARD_APPRAISAL_SCHEDULE: a schedule
 * @LANYARD_APPRAISAL_ARTICLE: an article that recommends talks of another site
 * @LANYARD_APPRAISAL_LISTING: a page with talks of its own site, which may be all or some
 * @LANYARD_APPRAISAL_PAGE: another page of the web
 * @LANYARD_APPRAISAL_OTHER: nothing that Lanyard can read
 *
 * What may come from an address.
 */
typedef enum
{
  LANYARD_APPRAISAL_SCHEDULE,
  LANYARD_APPRAISAL_ARTICLE,
  LANYARD_APPRAISAL_LISTING,
  LANYARD_APPRAISAL_PAGE,
  LANYARD_APPRAISAL_OTHER,
} LanyardAppraisalKind;

/**
 * LanyardAppraisal:
 * @kind: what it is
 * @talk_id: (owned) (nullable): the talk whose page was looked for, in a schedule
 * @addresses: (owned) (nullable): where a page leads to a schedule, the best first
 * @error: (owned) (nullable): why something else cannot be read, a sentence
 *
 * What came from an address, as far as somebody who looks for a schedule wants to know.
 */
typedef struct
{
  LanyardAppraisalKind kind;
  char                *talk_id;
  GStrv                addresses;
  GError              *error;
} LanyardAppraisal;

/**
 * lanyard_appraisal_new:
 * @source: what was fetched
 * @page: the address of the page that its schedule is looked for
 * @cancellable: (nullable): ends it early
 *
 * Reads what was fetched. It may take a while, and may be called in any thread.
 *
 * Returns: (transfer full): what it is
 */
LanyardAppraisal *lanyard_appraisal_new (LanyardSource *source,
                                         const char    *page,
                                         GCancellable  *cancellable);

/**
 * lanyard_appraisal_free:
 * @self: (transfer full): an appraisal
 *
 * Frees an appraisal.
 */
void lanyard_appraisal_free (LanyardAppraisal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardAppraisal, lanyard_appraisal_free)

G_END_DECLS

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-pick.h"
#include "lanyard-rows.h"
#include "lanyard-section.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-transaction.h"

/* The statements the parts of shortlists are written or read with. */
typedef struct
{
  LanyardStatement *sections; /* (owned) */
  LanyardStatement *picks;    /* (owned) */
  LanyardStatement *speakers; /* (owned) */
} PartStatements;

static void
part_statements_clear (PartStatements *self)
{
  g_clear_pointer (&self->sections, lanyard_statement_free);
  g_clear_pointer (&self->picks, lanyard_statement_free);
  g_clear_pointer (&self->speakers, lanyard_statement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PartStatements, part_statements_clear)

/* The shortlist itself stays, for its origin goes with it. */
static gboolean
delete_sections (LanyardDatabase *database,
                 const char      *id,
                 GError         **error)
{
  g_autoptr (LanyardStatement) statement = NULL;

  statement = lanyard_statement_new (database,
                                     "DELETE FROM sections"
                                     " WHERE shortlist IN (SELECT key FROM shortlists WHERE id = ?1)");
  lanyard_statement_bind_text (statement, 1, id);

  return lanyard_statement_run (statement, error);
}

static gboolean
save_head (LanyardDatabase  *database,
           LanyardShortlist *shortlist,
           gint64           *key,
           GError          **error)
{
  g_autoptr (LanyardStatement) insert = NULL;
  GDate *date = lanyard_shortlist_get_date (shortlist);

  insert = lanyard_statement_new (database,
                                  "INSERT INTO shortlists (id, conference, title, author, date, url)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
                                  " ON CONFLICT (id) DO UPDATE SET conference = ?2, title = ?3, author = ?4,"
                                  " date = ?5, url = ?6 RETURNING key");
  lanyard_statement_bind_text (insert, 1, lanyard_shortlist_get_id (shortlist));
  lanyard_statement_bind_text (insert, 2, lanyard_shortlist_get_conference_id (shortlist));
  lanyard_statement_bind_text (insert, 3, lanyard_shortlist_get_title (shortlist));
  lanyard_statement_bind_text (insert, 4, lanyard_shortlist_get_author (shortlist));
  if (date != NULL && g_date_valid (date))
    lanyard_statement_bind_integer (insert, 5, g_date_get_julian (date));
  lanyard_statement_bind_text (insert, 6, lanyard_shortlist_get_url (shortlist));

  *key = 0;
  if (lanyard_statement_next (insert))
    *key = lanyard_statement_get_integer (insert, 0);

  return lanyard_statement_finish (insert, error);
}

static gboolean
save_pick (PartStatements *insert,
           gint64          section,
           guint           position,
           LanyardPick    *pick,
           GError        **error)
{
  lanyard_statement_bind_integer (insert->picks, 1, section);
  lanyard_statement_bind_integer (insert->picks, 2, position);
  lanyard_statement_bind_text (insert->picks, 3, lanyard_pick_get_title (pick));
  lanyard_statement_bind_text (insert->picks, 4, lanyard_pick_get_url (pick));
  lanyard_statement_bind_text (insert->picks, 5, lanyard_pick_get_reason (pick));
  lanyard_statement_bind_text (insert->picks, 6, lanyard_pick_get_talk_id (pick));

  if (!lanyard_statement_run (insert->picks, error))
    return FALSE;

  return lanyard_rows_insert_speakers (insert->speakers, NULL,
                                       lanyard_statement_get_last_key (insert->picks),
                                       lanyard_pick_get_speakers (pick),
                                       error);
}

static gboolean
save_section (PartStatements *insert,
              gint64          shortlist,
              guint           position,
              LanyardSection *section,
              GError        **error)
{
  GListModel *picks = lanyard_section_get_picks (section);
  guint       n_picks = picks != NULL ? g_list_model_get_n_items (picks) : 0;
  gint64      key;

  lanyard_statement_bind_integer (insert->sections, 1, shortlist);
  lanyard_statement_bind_integer (insert->sections, 2, position);
  lanyard_statement_bind_text (insert->sections, 3, lanyard_section_get_title (section));

  if (!lanyard_statement_run (insert->sections, error))
    return FALSE;

  key = lanyard_statement_get_last_key (insert->sections);

  for (guint i = 0; i < n_picks; i++)
    {
      g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, i);

      if (!save_pick (insert, key, i, pick, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_sections (LanyardDatabase *database,
               gint64           shortlist,
               GListModel      *sections,
               GError         **error)
{
  g_auto (PartStatements) insert = { NULL };
  guint n_sections = sections != NULL ? g_list_model_get_n_items (sections) : 0;

  insert.sections = lanyard_statement_new (database,
                                           "INSERT INTO sections (shortlist, position, title) VALUES (?1, ?2, ?3)");
  insert.picks = lanyard_statement_new (database,
                                        "INSERT INTO picks (section, position, title, url, reason, talk)"
                                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  insert.speakers = lanyard_statement_new (database,
                                           "INSERT INTO pick_speakers"
                                           " (pick, position, name, affiliation, biography, picture)"
                                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

  for (guint i = 0; i < n_sections; i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);

      if (!save_section (&insert, shortlist, i, section, error))
        return FALSE;
    }

  return TRUE;
}

static GListModel *
load_picks (PartStatements *select,
            gint64          section,
            GError        **error)
{
  g_autoptr (GListStore) picks = g_list_store_new (LANYARD_TYPE_PICK);

  lanyard_statement_bind_integer (select->picks, 1, section);

  while (lanyard_statement_next (select->picks))
    {
      g_autoptr (LanyardPick) pick = NULL;
      g_autoptr (GListModel) speakers = NULL;
      gint64 key = lanyard_statement_get_integer (select->picks, 0);

      speakers = lanyard_rows_load_speakers (select->speakers, NULL, key, error);
      if (speakers == NULL)
        return NULL;

      pick = g_object_new (LANYARD_TYPE_PICK,
                           "title", lanyard_statement_get_text (select->picks, 1),
                           "url", lanyard_statement_get_text (select->picks, 2),
                           "reason", lanyard_statement_get_text (select->picks, 3),
                           "talk-id", lanyard_statement_get_text (select->picks, 4),
                           "speakers", speakers,
                           NULL);
      g_list_store_append (picks, pick);
    }

  if (!lanyard_statement_finish (select->picks, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&picks));
}

static GListModel *
load_sections (PartStatements *select,
               gint64          shortlist,
               GError        **error)
{
  g_autoptr (GListStore) sections = g_list_store_new (LANYARD_TYPE_SECTION);

  lanyard_statement_bind_integer (select->sections, 1, shortlist);

  while (lanyard_statement_next (select->sections))
    {
      g_autoptr (LanyardSection) section = NULL;
      g_autoptr (GListModel) picks = NULL;

      picks = load_picks (select, lanyard_statement_get_integer (select->sections, 0), error);
      if (picks == NULL)
        return NULL;

      section = g_object_new (LANYARD_TYPE_SECTION,
                              "title", lanyard_statement_get_text (select->sections, 1),
                              "picks", picks,
                              NULL);
      g_list_store_append (sections, section);
    }

  if (!lanyard_statement_finish (select->sections, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&sections));
}

static GDate *
read_date (LanyardStatement *select,
           int               column)
{
  gint64 days = lanyard_statement_get_integer (select, column);

  return days > 0 && g_date_valid_julian ((guint32) days) ? g_date_new_julian ((guint32) days) : NULL;
}

static LanyardShortlist *
load_shortlist (LanyardStatement *select,
                PartStatements   *parts,
                GError          **error)
{
  g_autoptr (GListModel) sections = NULL;
  g_autoptr (GDate) date = read_date (select, 5);

  sections = load_sections (parts, lanyard_statement_get_integer (select, 0), error);
  if (sections == NULL)
    return NULL;

  return g_object_new (LANYARD_TYPE_SHORTLIST,
                       "id", lanyard_statement_get_text (select, 1),
                       "conference-id", lanyard_statement_get_text (select, 2),
                       "title", lanyard_statement_get_text (select, 3),
                       "author", lanyard_statement_get_text (select, 4),
                       "date", date,
                       "url", lanyard_statement_get_text (select, 6),
                       "sections", sections,
                       NULL);
}

gboolean
lanyard_shortlist_store_save (LanyardDatabase  *database,
                              LanyardShortlist *shortlist,
                              GError          **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  gint64 key;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (shortlist), FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  return delete_sections (database, lanyard_shortlist_get_id (shortlist), error) && save_head (database, shortlist, &key, error) && save_sections (database, key, lanyard_shortlist_get_sections (shortlist), error) && lanyard_transaction_commit (transaction, error);
}

GPtrArray *
lanyard_shortlist_store_load (LanyardDatabase *database,
                              const char      *conference_id,
                              GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) shortlists = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (PartStatements) parts = { NULL };

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  select = lanyard_statement_new (database,
                                  "SELECT key, id, conference, title, author, date, url FROM shortlists"
                                  " WHERE conference IS ?1 ORDER BY date DESC NULLS LAST, key DESC");
  parts.sections = lanyard_statement_new (database,
                                          "SELECT key, title FROM sections WHERE shortlist = ?1 ORDER BY position");
  parts.picks = lanyard_statement_new (database,
                                       "SELECT key, title, url, reason, talk FROM picks"
                                       " WHERE section = ?1 ORDER BY position");
  parts.speakers = lanyard_statement_new (database,
                                          "SELECT name, affiliation, biography, picture FROM pick_speakers"
                                          " WHERE pick = ?1 ORDER BY position");
  lanyard_statement_bind_text (select, 1, conference_id);

  while (lanyard_statement_next (select))
    {
      LanyardShortlist *shortlist = load_shortlist (select, &parts, error);

      if (shortlist == NULL)
        return NULL;

      g_ptr_array_add (shortlists, shortlist);
    }

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&shortlists) : NULL;
}

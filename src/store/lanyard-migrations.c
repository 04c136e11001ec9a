/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-migrations.h"

/* The form of the library. Instants are microseconds since the Unix epoch, so that nothing a
 * schedule says is lost; orders are counted from 0. A step is never changed once it was
 * released: another one is added below it. */
static const char *const steps[] = {
  "CREATE TABLE conferences ("
  "  id        TEXT PRIMARY KEY NOT NULL,"
  "  title     TEXT NOT NULL,"
  "  starts    INTEGER,"
  "  ends      INTEGER,"
  "  time_zone TEXT,"
  "  location  TEXT,"
  "  url       TEXT,"
  "  example   INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE talks ("
  "  key         INTEGER PRIMARY KEY,"
  "  conference  TEXT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,"
  "  position    INTEGER NOT NULL,"
  "  id          TEXT NOT NULL,"
  "  title       TEXT NOT NULL,"
  "  subtitle    TEXT,"
  "  abstract    TEXT,"
  "  starts      INTEGER,"
  "  ends        INTEGER,"
  "  room        TEXT,"
  "  track       TEXT,"
  "  track_color TEXT,"
  "  kind        TEXT,"
  "  language    TEXT,"
  "  url         TEXT,"
  "  cancelled   INTEGER NOT NULL,"
  "  unrecorded  INTEGER NOT NULL,"
  "  UNIQUE (conference, id),"
  "  UNIQUE (conference, position)"
  ") STRICT;"

  "CREATE TABLE speakers ("
  "  talk        INTEGER NOT NULL REFERENCES talks (key) ON DELETE CASCADE,"
  "  position    INTEGER NOT NULL,"
  "  name        TEXT NOT NULL,"
  "  affiliation TEXT,"
  "  biography   TEXT,"
  "  picture     TEXT,"
  "  PRIMARY KEY (talk, position)"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE links ("
  "  talk     INTEGER NOT NULL REFERENCES talks (key) ON DELETE CASCADE,"
  "  position INTEGER NOT NULL,"
  "  title    TEXT,"
  "  url      TEXT NOT NULL,"
  "  PRIMARY KEY (talk, position)"
  ") STRICT, WITHOUT ROWID;"

  /* A shortlist may be read before the schedule it recommends from, so its conference and its
   * talks are named, not referred to. The date is counted in days, as GDate does. */
  "CREATE TABLE shortlists ("
  "  key        INTEGER PRIMARY KEY,"
  "  id         TEXT NOT NULL UNIQUE,"
  "  conference TEXT,"
  "  title      TEXT NOT NULL,"
  "  author     TEXT,"
  "  date       INTEGER,"
  "  url        TEXT"
  ") STRICT;"

  "CREATE INDEX shortlists_of_conference ON shortlists (conference);"

  "CREATE TABLE sections ("
  "  key       INTEGER PRIMARY KEY,"
  "  shortlist INTEGER NOT NULL REFERENCES shortlists (key) ON DELETE CASCADE,"
  "  position  INTEGER NOT NULL,"
  "  title     TEXT,"
  "  UNIQUE (shortlist, position)"
  ") STRICT;"

  "CREATE TABLE picks ("
  "  key      INTEGER PRIMARY KEY,"
  "  section  INTEGER NOT NULL REFERENCES sections (key) ON DELETE CASCADE,"
  "  position INTEGER NOT NULL,"
  "  title    TEXT NOT NULL,"
  "  url      TEXT,"
  "  reason   TEXT,"
  "  talk     TEXT,"
  "  UNIQUE (section, position)"
  ") STRICT;"

  "CREATE TABLE pick_speakers ("
  "  pick        INTEGER NOT NULL REFERENCES picks (key) ON DELETE CASCADE,"
  "  position    INTEGER NOT NULL,"
  "  name        TEXT NOT NULL,"
  "  affiliation TEXT,"
  "  biography   TEXT,"
  "  picture     TEXT,"
  "  PRIMARY KEY (pick, position)"
  ") STRICT, WITHOUT ROWID;"

  /* What a person did. It does not refer to talks, which come and go with a refresh; the columns
   * from title on are what the talk was when it was last there. */
  "CREATE TABLE bookmarks ("
  "  conference      TEXT NOT NULL REFERENCES conferences (id),"
  "  talk            TEXT NOT NULL,"
  "  remind_at_start INTEGER NOT NULL DEFAULT 0,"
  "  title           TEXT NOT NULL,"
  "  starts          INTEGER,"
  "  ends            INTEGER,"
  "  room            TEXT,"
  "  url             TEXT,"
  "  PRIMARY KEY (conference, talk)"
  ") STRICT, WITHOUT ROWID;"

  /* It outlives the bookmark, because a notification on the screen does too until it is
   * withdrawn. */
  "CREATE TABLE reminders ("
  "  conference   TEXT NOT NULL,"
  "  talk         TEXT NOT NULL,"
  "  starts       INTEGER NOT NULL,"
  "  kind         INTEGER NOT NULL,"
  "  sent_at      INTEGER NOT NULL,"
  "  clock_offset INTEGER NOT NULL,"
  "  withdrawn    INTEGER NOT NULL,"
  "  PRIMARY KEY (conference, talk, starts, kind)"
  ") STRICT, WITHOUT ROWID;",

  /* Where a schedule or an article was fetched from. */
  "CREATE TABLE origins ("
  "  key           INTEGER PRIMARY KEY,"
  "  conference    TEXT UNIQUE REFERENCES conferences (id) ON DELETE CASCADE,"
  "  shortlist     TEXT UNIQUE REFERENCES shortlists (id) ON DELETE CASCADE,"
  "  address       TEXT NOT NULL,"
  "  answered_by   TEXT,"
  "  etag          TEXT,"
  "  last_modified TEXT,"
  "  fingerprint   TEXT,"
  "  failure       TEXT,"
  "  asked         INTEGER NOT NULL,"
  "  checked       INTEGER NOT NULL,"
  "  changed       INTEGER NOT NULL,"
  "  not_before    INTEGER NOT NULL,"
  "  failures      INTEGER NOT NULL,"
  "  CHECK ((conference IS NULL) <> (shortlist IS NULL))"
  ") STRICT;",

  /* A removed conference is hidden, and whole, until the library is loaded the next time. */
  "ALTER TABLE conferences ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;"

  /* What newer schedules changed about a talk since the person looked last. The talk as it was
   * then, and as it is: a side without a title is a talk that was not there. What kinds of change
   * that comes to is reckoned from the sides. */
  "CREATE TABLE changes ("
  "  conference    TEXT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,"
  "  talk          TEXT NOT NULL,"
  "  found         INTEGER NOT NULL,"
  "  seen          INTEGER NOT NULL DEFAULT 0,"
  "  notified      INTEGER NOT NULL DEFAULT 0,"
  "  old_title     TEXT,"
  "  old_starts    INTEGER,"
  "  old_room      TEXT,"
  "  old_cancelled INTEGER NOT NULL,"
  "  new_title     TEXT,"
  "  new_starts    INTEGER,"
  "  new_room      TEXT,"
  "  new_cancelled INTEGER NOT NULL,"
  "  PRIMARY KEY (conference, talk)"
  ") STRICT, WITHOUT ROWID;"

  /* What is done once in the life of a library, and was done. */
  "CREATE TABLE deeds (name TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;"
  "INSERT INTO deeds SELECT 'examples' WHERE EXISTS (SELECT 1 FROM conferences);",

  /* The index of the words of talks, without the texts themselves; what is said of a talk in it has
   * the key of the talk. In unindexed are the keys of which it says something wrong or nothing, until
   * lanyard_search_index_update() mends that: saving a schedule need not wait for it. Who adds talks
   * notes them there, all at once: with a trigger, SQLite would keep a journal for each of them.
   * Speakers and links are written together with their talk. */
  "CREATE VIRTUAL TABLE search USING fts5 ("
  "  title, subtitle, speakers, track, room, abstract, conference,"
  "  content = '', contentless_delete = 1, prefix = '1 2 3',"
  "  tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* M* Co'\""
  ");"

  "CREATE TABLE unindexed (talk INTEGER PRIMARY KEY) STRICT;"
  "INSERT INTO unindexed SELECT key FROM talks;"

  "CREATE TRIGGER talk_changed AFTER UPDATE ON talks BEGIN"
  "  INSERT OR IGNORE INTO unindexed VALUES (new.key);"
  "END;"

  "CREATE TRIGGER talk_removed AFTER DELETE ON talks BEGIN"
  "  INSERT OR IGNORE INTO unindexed VALUES (old.key);"
  "END;"

  /* The order of a schedule, so that a part of it can be read without the rest. */
  "CREATE INDEX talks_in_order ON talks (conference, coalesce (starts, 9223372036854775807), position);",

  /* A lead of NULL is as long as the settings have it. A snooze is for the start that the talk had
   * when it was asked for, and was overtaken when the talk has another. */
  "ALTER TABLE bookmarks ADD COLUMN added INTEGER NOT NULL DEFAULT 0;"
  "ALTER TABLE bookmarks ADD COLUMN lead INTEGER;"
  "ALTER TABLE bookmarks ADD COLUMN going INTEGER NOT NULL DEFAULT 0;"
  "ALTER TABLE bookmarks ADD COLUMN snoozed INTEGER;"
  "ALTER TABLE bookmarks ADD COLUMN snoozed_start INTEGER;"
  "ALTER TABLE reminders ADD COLUMN notification TEXT NOT NULL DEFAULT '';",

  /* What a person wrote about talks, which come and go. A rating of 0 is none; the columns from title
   * on are what the talk was when it was last there. */
  "CREATE TABLE notes ("
  "  conference TEXT NOT NULL REFERENCES conferences (id),"
  "  talk       TEXT NOT NULL,"
  "  text       TEXT NOT NULL,"
  "  rating     INTEGER NOT NULL,"
  "  changed    INTEGER NOT NULL,"
  "  title      TEXT,"
  "  starts     INTEGER,"
  "  ends       INTEGER,"
  "  room       TEXT,"
  "  url        TEXT,"
  "  PRIMARY KEY (conference, talk)"
  ") STRICT;"

  /* The index of words once more, with those of notes. */
  "DROP TABLE search;"
  "CREATE VIRTUAL TABLE search USING fts5 ("
  "  title, subtitle, speakers, track, room, note, abstract, conference,"
  "  content = '', contentless_delete = 1, prefix = '1 2 3',"
  "  tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* M* Co'\""
  ");"
  "INSERT OR IGNORE INTO unindexed SELECT key FROM talks;"

  /* Without a word on conflicts: that of the statement that fires a trigger goes before its own. */
  "CREATE TRIGGER note_added AFTER INSERT ON notes BEGIN"
  "  INSERT INTO unindexed SELECT key FROM talks WHERE conference = new.conference AND id = new.talk"
  "  AND key NOT IN (SELECT talk FROM unindexed);"
  "END;"

  "CREATE TRIGGER note_changed AFTER UPDATE OF text ON notes BEGIN"
  "  INSERT INTO unindexed SELECT key FROM talks WHERE conference = new.conference AND id = new.talk"
  "  AND key NOT IN (SELECT talk FROM unindexed);"
  "END;"

  "CREATE TRIGGER note_removed AFTER DELETE ON notes BEGIN"
  "  INSERT INTO unindexed SELECT key FROM talks WHERE conference = old.conference AND id = old.talk"
  "  AND key NOT IN (SELECT talk FROM unindexed);"
  "END;",

  /* They go with the talk, at once for all its speakers. */
  "CREATE TABLE speaker_links ("
  "  talk     INTEGER NOT NULL REFERENCES talks (key) ON DELETE CASCADE,"
  "  speaker  INTEGER NOT NULL,"
  "  position INTEGER NOT NULL,"
  "  title    TEXT,"
  "  url      TEXT NOT NULL,"
  "  PRIMARY KEY (talk, speaker, position)"
  ") STRICT, WITHOUT ROWID;",
};

guint
lanyard_migrations_get_count (void)
{
  return G_N_ELEMENTS (steps);
}

const char *
lanyard_migrations_get_sql (guint version)
{
  g_return_val_if_fail (version < G_N_ELEMENTS (steps), NULL);

  return steps[version];
}

char *
lanyard_migrations_dup_stamp (guint version)
{
  /* A pragma takes no bound parameters. */
  return g_strdup_printf ("PRAGMA user_version = %u", version + 1);
}

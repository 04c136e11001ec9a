/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-error.h"
#include "lanyard-format.h"
#include "lanyard-schedule.h"

/* How calendars are written, byte by byte, well and badly. */

#define BEGIN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
#define END "END:VCALENDAR\r\n"
#define EVENT(id, title) "BEGIN:VEVENT\r\nUID:" id "\r\nDTSTART:20310604T080000Z\r\nSUMMARY:" title "\r\nEND:VEVENT\r\n"

static GObject *
read_text (const char *text,
           GPtrArray  *remarks,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return lanyard_format_read (bytes, "cal", NULL, remarks, error);
}

static LanyardSchedule *
read_schedule (const char *text,
               GPtrArray  *remarks)
{
  g_autoptr (GError) error = NULL;
  GObject *schedule = read_text (text, remarks, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SCHEDULE (schedule));

  return LANYARD_SCHEDULE (schedule);
}

static void
assert_error (const char *text,
              const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, NULL, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, word));
}

/* Reads a calendar of one event, and sees to its title, abstract and room. */
static void
assert_event (const char *properties,
              const char *title,
              const char *abstract)
{
  g_autofree char *text = g_strconcat (BEGIN "BEGIN:VEVENT\r\nUID:1\r\n", properties, "\r\nEND:VEVENT\r\n" END, NULL);
  g_autoptr (LanyardSchedule) schedule = read_schedule (text, NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "1");

  g_assert_nonnull (talk);
  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, title);
  g_assert_cmpstr (lanyard_talk_get_abstract (talk), ==, abstract);
}

/* Titles in their order, with a bar between two. */
static void
assert_titles (const char *text,
               const char *expected,
               guint       n_remarks)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_schedule (text, remarks);
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", lanyard_talk_get_title (talk));
    }

  /* One is that the conference has no title. */
  g_assert_cmpstr (titles->str, ==, expected);
  g_assert_cmpuint (remarks->len, ==, n_remarks + 1);
}

static void
test_line_ends (void)
{
  g_autofree char *feeds = g_strdup (BEGIN EVENT ("1", "One") EVENT ("2", "Two") END);
  g_autofree char *returns = NULL;
  g_autoptr (GString) doubled = g_string_new (feeds);

  g_string_replace (doubled, "\r\n", "\r\r\n\r\n", 0);
  assert_titles (doubled->str, "One|Two", 0);

  g_string_replace (doubled, "\n", "", 0);
  g_string_replace (doubled, "\r\r\r", "\r", 0);
  returns = g_strdup (doubled->str);
  g_assert_null (strchr (returns, '\n'));
  assert_titles (returns, "One|Two", 0);

  g_strdelimit (returns, "\r", '\n');
  assert_titles (returns, "One|Two", 0);
}

static void
test_folds (void)
{
  assert_event ("SUMMARY:Smör\xc3\r\n \xa5s \xf0\x9f\r\n\t\x90\xa7 och\r\n  te", "Smörås 🐧 och te", NULL);
  assert_event ("SUM\r\n MARY:Split name", "Split name", NULL);

  /* Some forget to fold, or to escape the ends of lines. */
  assert_event ("SUMMARY:Title\r\nDESCRIPTION:First line\r\nSecond: line\r\nhttps://a.example/\r\n\r\nLOCATION:Hall",
                "Title", "First line\nSecond: line\nhttps://a.example/");
}

static void
test_encodings (void)
{
  assert_event ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Sm=C3=B6r=\r\nbr=C3=\r\n=B6d=2C\r\nDESCRIPTION;ENCODING=QUOTED-PRINTABLE:One=0D=0ATwo=3D",
                "Smörbröd,", "One\nTwo=");
  assert_event ("SUMMARY;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Sm=F6r", "Smör", NULL);
  assert_event ("SUMMARY;CHARSET=windows-1252:Sm\xf6r \x84\r\nDESCRIPTION;CHARSET=\"UTF-8\";LANGUAGE=sv:Sm\xc3\xb6r", "Smör „", "Smör");
  assert_event ("SUMMARY;CHARSET=ISO-8859-1:Sm\xc3\xb6r is UTF-8 all the same", "Smör is UTF-8 all the same", NULL);
  assert_event ("SUMMARY;ENCODING=BASE64:U23DtnI=\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:U23DtnI=", "Smör", NULL);
  assert_event ("SUMMARY;CHARSET=no-such-charset-anywhere:Sm\xf6r", "Smör", NULL);
  assert_event ("SUMMARY;X-A=\"b:c;CHARSET=d\":Colons: all right", "Colons: all right", NULL);
}

/* What was read as another charset and written as UTF-8 again. */
static void
test_repair (void)
{
  assert_event ("SUMMARY:Smörgåsbord\r\nDESCRIPTION:SmÃ¶rgÃ¥sbord â\xc2\x80\xc2\x94 Ã¤ta", "Smörgåsbord", "Smörgåsbord — äta");
}

/* One bad event costs no other. */
static void
test_broken_events (void)
{
  const char      *open = "BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Never ends\r\n";
  const char      *alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\n";
  g_autofree char *middle = g_strconcat (BEGIN EVENT ("1", "One"), open, EVENT ("2", "Two") END, NULL);
  g_autofree char *last = g_strconcat (BEGIN EVENT ("1", "One"), open, END, NULL);
  g_autofree char *first = g_strconcat (BEGIN, open, EVENT ("1", "One") EVENT ("2", "Two") END, NULL);
  g_autofree char *nested = g_strconcat (BEGIN EVENT ("1", "One"), open, alarm, EVENT ("2", "Two") END, NULL);
  g_autofree char *within = g_strconcat (BEGIN EVENT ("1", "One"), open, alarm, "END:VEVENT\r\n" END, NULL);
  g_autofree char *stray = g_strconcat (BEGIN EVENT ("1", "One") "END:VTODO\r\n" EVENT ("2", "Two") END, NULL);

  assert_titles (middle, "One|Two", 1);
  assert_titles (last, "One", 1);
  assert_titles (first, "One|Two", 1);
  assert_titles (nested, "One|Two", 1);
  assert_titles (within, "One|Never ends", 1);
  assert_titles (stray, "One|Two", 0);

  assert_titles (BEGIN EVENT ("1", "One") "BEGIN:VEVENT\r\nEND:VEVENT\r\n" EVENT ("2", "Two") END, "One|Two", 1);
  assert_titles (BEGIN "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:tomorrow\r\nSUMMARY:When?\r\nEND:VEVENT\r\n" EVENT ("2", "Two") END,
                 "Two|When?", 1);
}

static void
test_missing_end (void)
{
  assert_titles (BEGIN EVENT ("1", "One") EVENT ("2", "Two"), "One|Two", 1);
  assert_titles (BEGIN EVENT ("1", "One") "END:VCAL", "One", 1);
  assert_error (BEGIN EVENT ("1", "One") "BEGIN:VEVENT\r\nUID:2\r\nSUMM", "breaks off in line 10");
  assert_error (BEGIN EVENT ("1", "One") "BEGIN:VEVENT\r\nUID:2\r\nEND:VEVE", "breaks off in line 10");
  assert_error (BEGIN "X-WR-CALNAME:Nothing\r\n", "breaks off in line 3");
  assert_error (BEGIN "BEGIN:VEVENT\r\nSUMMARY:Lost\r\n" END, "damaged in line 5");
}

static void
test_several_calendars (void)
{
  assert_titles (BEGIN EVENT ("1", "One") END BEGIN EVENT ("2", "Two") END, "One|Two", 0);
  assert_titles (BEGIN EVENT ("1", "One") END "\r\n<!-- page -->\r\n" BEGIN EVENT ("2", "Two") END "\r\nbye", "One|Two", 0);

  /* What is in both of them is one. */
  assert_titles (BEGIN EVENT ("1", "One") EVENT ("2", "Two") END BEGIN EVENT ("2", "Two") END, "One|Two", 0);

  /* And where one stands inside the other, they were put together by hand. */
  assert_titles (BEGIN EVENT ("1", "One") BEGIN EVENT ("2", "Two") END END, "One|Two", 0);
  assert_titles (BEGIN EVENT ("1", "One") BEGIN EVENT ("2", "Two") END, "One|Two", 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ical-text/line-ends", test_line_ends);
  g_test_add_func ("/ical-text/folds", test_folds);
  g_test_add_func ("/ical-text/encodings", test_encodings);
  g_test_add_func ("/ical-text/repair", test_repair);
  g_test_add_func ("/ical-text/broken-events", test_broken_events);
  g_test_add_func ("/ical-text/missing-end", test_missing_end);
  g_test_add_func ("/ical-text/several-calendars", test_several_calendars);

  return g_test_run ();
}

/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-bookmark-store.h"
#include "lanyard-reminder-notes.h"
#include "lanyard-reminders.h"

/**
 * LanyardReminders:
 *
 * The alarm clock: reads the bookmarks, plans, tells upwards what is due, notes what was sent,
 * and sleeps until the next instant of the plan. It knows neither notifications nor the bus.
 */

/* How soon a library that could not be read is tried again, at first and at most. */
#define FIRST_RETRY_SECONDS 60
#define LAST_RETRY_SECONDS 3600

struct _LanyardReminders
{
  GObject               parent_instance;
  LanyardDatabase      *database; /* (owned) */
  LanyardClock         *clock;    /* (owned) */
  LanyardAlarm         *alarm;    /* (owned) */
  LanyardReminderNotes *notes;    /* (owned) */
  int                   lead;     /* in minutes */
  gboolean              at_start;
  gint64                retry; /* in seconds */
  gboolean              started;
  gboolean              idle;
  gboolean              busy;
  gboolean              again; /* asked to look again while busy */
};

G_DEFINE_FINAL_TYPE (LanyardReminders, lanyard_reminders, G_TYPE_OBJECT)

typedef enum
{
  PROP_DATABASE = 1,
  PROP_CLOCK,
  PROP_LEAD,
  PROP_AT_START,
  PROP_IDLE,
} LanyardRemindersProperty;

static GParamSpec *properties[PROP_IDLE + 1];

enum
{
  SIGNAL_DUE,
  SIGNAL_WITHDRAW,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
withdraw_all (LanyardReminders    *self,
              LanyardReminderPlan *plan)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->withdraw->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (plan->withdraw, i);

      if (g_hash_table_add (ids, note->notification_id))
        g_signal_emit (self, signals[SIGNAL_WITHDRAW], 0, note->notification_id);
    }

  if (plan->withdraw->len > 0)
    lanyard_reminder_notes_keep (self->notes, plan->withdraw);
}

/* @note says when and as what they are sent. */
static void
add_notes (GPtrArray          *notes,
           GPtrArray          *reminders,
           LanyardSentReminder note)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      const LanyardDueReminder *reminder = g_ptr_array_index (reminders, i);
      LanyardTalk              *talk = lanyard_bookmark_get_talk (reminder->bookmark);
      LanyardConference        *conference = lanyard_bookmark_get_conference (reminder->bookmark);
      LanyardInterval           interval = { 0 };

      lanyard_talk_get_interval (talk, &interval);
      note.conference_id = (char *) lanyard_conference_get_id (conference);
      note.talk_id = (char *) lanyard_talk_get_id (talk);
      note.start = interval.start;
      note.kind = reminder->kind;
      g_ptr_array_add (notes, lanyard_sent_reminder_copy (&note));
    }
}

static void
note_notice (LanyardReminders      *self,
             LanyardReminderNotice *notice,
             gint64                 sent_at,
             gint64                 clock_offset)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
  LanyardSentReminder note = { .sent_at = sent_at, .clock_offset = clock_offset };

  note.notification_id = (char *) lanyard_reminder_notice_get_notification_id (notice);
  add_notes (notes, lanyard_reminder_notice_get_due (notice), note);
  add_notes (notes, lanyard_reminder_notice_get_covered (notice), note);
  lanyard_reminder_notes_keep (self->notes, notes);
}

/* Who dies between sending and noting has sent what nobody knows of, and by the next start the
 * talk may have moved, ended or lost its bookmark. So there is a note before, to withdraw by, and
 * one after, which alone says that it was sent. It has the time of the plan: when sending takes
 * until the talk starts, what was said is still that it is to come. */
static void
send_one (LanyardReminders      *self,
          LanyardReminderNotice *notice,
          gint64                 now,
          gint64                 clock_offset)
{
  note_notice (self, notice, LANYARD_REMINDER_NOT_SENT, clock_offset);
  g_signal_emit (self, signals[SIGNAL_DUE], 0, notice);
  note_notice (self, notice, now, clock_offset);
}

static void
follow (LanyardReminders    *self,
        LanyardReminderPlan *plan,
        gint64               now,
        gint64               clock_offset)
{
  /* Who dies between withdrawing and forgetting may find the talk back in its place, and the note
   * would keep it silent. */
  if (plan->forget->len > 0)
    lanyard_reminder_notes_keep (self->notes, plan->forget);

  withdraw_all (self, plan);

  for (guint i = 0; i < plan->forget->len; i++)
    lanyard_reminder_notes_forget (self->notes, g_ptr_array_index (plan->forget, i));

  for (guint i = 0; i < plan->send->len; i++)
    send_one (self, g_ptr_array_index (plan->send, i), now, clock_offset);

  if (plan->wake == LANYARD_REMINDER_NEVER)
    lanyard_alarm_clear (self->alarm);
  else
    lanyard_alarm_set (self->alarm, plan->wake);
}

static void
set_idle (LanyardReminders *self,
          gboolean          idle)
{
  if (self->idle == idle)
    return;

  self->idle = idle;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE]);
}

static void
retry_later (LanyardReminders *self,
             const char       *reason)
{
  g_warning ("%s", reason);
  lanyard_alarm_set (self->alarm, lanyard_clock_get_now (self->clock) + self->retry);
  self->retry = MIN (self->retry * 2, LAST_RETRY_SECONDS);
  set_idle (self, FALSE);
}

static void
look_once (LanyardReminders *self)
{
  const LanyardReminderSettings settings = { self->lead * 60, self->at_start };
  const gint64                  now = lanyard_clock_get_now (self->clock);
  const gint64                  clock_offset = lanyard_clock_get_offset (self->clock);
  g_autoptr (GPtrArray) sent = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;
  g_autoptr (LanyardReminderPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  sent = lanyard_reminder_notes_read (self->notes, &error);
  if (sent != NULL)
    bookmarks = lanyard_bookmark_store_list (self->database, &error);

  if (bookmarks == NULL)
    {
      retry_later (self, error->message);
      return;
    }

  self->retry = FIRST_RETRY_SECONDS;
  plan = lanyard_reminder_plan_new (bookmarks, sent, &settings, now, clock_offset);
  follow (self, plan, now, clock_offset);
  set_idle (self, plan->wake == LANYARD_REMINDER_NEVER);
}

static void
on_clock_jumped_cb (LanyardClock     *clock,
                    LanyardReminders *self)
{
  g_assert (LANYARD_IS_REMINDERS (self));

  if (self->started)
    lanyard_reminders_look_again (self);
}

static void
on_alarm_ring_cb (LanyardAlarm     *alarm,
                  LanyardReminders *self)
{
  g_assert (LANYARD_IS_REMINDERS (self));

  lanyard_reminders_look_again (self);
}

static void
set_lead (LanyardReminders *self,
          int               lead)
{
  if (self->lead == lead)
    return;

  self->lead = lead;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAD]);

  if (self->started)
    lanyard_reminders_look_again (self);
}

static void
set_at_start (LanyardReminders *self,
              gboolean          at_start)
{
  if (self->at_start == at_start)
    return;

  self->at_start = at_start;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AT_START]);

  if (self->started)
    lanyard_reminders_look_again (self);
}

static void
lanyard_reminders_constructed (GObject *object)
{
  LanyardReminders *self = LANYARD_REMINDERS (object);

  G_OBJECT_CLASS (lanyard_reminders_parent_class)->constructed (object);

  self->notes = lanyard_reminder_notes_new (self->database);
  self->alarm = lanyard_alarm_new (self->clock);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (on_alarm_ring_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->clock, "jumped", G_CALLBACK (on_clock_jumped_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->clock, "zone-changed", G_CALLBACK (on_clock_jumped_cb), self, G_CONNECT_DEFAULT);
}

static void
lanyard_reminders_dispose (GObject *object)
{
  LanyardReminders *self = LANYARD_REMINDERS (object);

  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (lanyard_reminders_parent_class)->dispose (object);
}

static void
lanyard_reminders_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardReminders *self = LANYARD_REMINDERS (object);

  switch ((LanyardRemindersProperty) prop_id)
    {
    case PROP_DATABASE:
      g_value_set_object (value, self->database);
      break;

    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;

    case PROP_LEAD:
      g_value_set_int (value, self->lead);
      break;

    case PROP_AT_START:
      g_value_set_boolean (value, self->at_start);
      break;

    case PROP_IDLE:
      g_value_set_boolean (value, self->idle);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_reminders_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LanyardReminders *self = LANYARD_REMINDERS (object);

  switch ((LanyardRemindersProperty) prop_id)
    {
    case PROP_DATABASE:
      self->database = g_value_dup_object (value);
      break;

    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;

    case PROP_LEAD:
      set_lead (self, g_value_get_int (value));
      break;

    case PROP_AT_START:
      set_at_start (self, g_value_get_boolean (value));
      break;

    case PROP_IDLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_reminders_class_init (LanyardRemindersClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags often = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lanyard_reminders_constructed;
  object_class->dispose = lanyard_reminders_dispose;
  object_class->get_property = lanyard_reminders_get_property;
  object_class->set_property = lanyard_reminders_set_property;

  properties[PROP_DATABASE] = g_param_spec_object ("database", NULL, NULL, LANYARD_TYPE_DATABASE, once);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, LANYARD_TYPE_CLOCK, once);
  properties[PROP_LEAD] = g_param_spec_int ("lead", NULL, NULL, 0, LANYARD_BOOKMARK_MAX_LEAD, LANYARD_REMINDERS_DEFAULT_LEAD, often);
  properties[PROP_AT_START] = g_param_spec_boolean ("at-start", NULL, NULL, FALSE, often);
  properties[PROP_IDLE] = g_param_spec_boolean ("idle", NULL, NULL, TRUE, told);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_DUE] = g_signal_new ("due", LANYARD_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, LANYARD_TYPE_REMINDER_NOTICE);
  signals[SIGNAL_WITHDRAW] = g_signal_new ("withdraw", LANYARD_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_reminders_init (LanyardReminders *self)
{
  self->lead = LANYARD_REMINDERS_DEFAULT_LEAD;
  self->retry = FIRST_RETRY_SECONDS;
  self->idle = TRUE;
}

LanyardReminders *
lanyard_reminders_new (LanyardDatabase *database,
                       LanyardClock    *clock)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  return g_object_new (LANYARD_TYPE_REMINDERS, "database", database, "clock", clock, NULL);
}

void
lanyard_reminders_look_again (LanyardReminders *self)
{
  g_autoptr (LanyardReminders) kept = NULL;

  g_return_if_fail (LANYARD_IS_REMINDERS (self));

  self->started = TRUE;
  self->again = TRUE;
  if (self->busy)
    return;

  kept = g_object_ref (self);
  self->busy = TRUE;
  while (self->again)
    {
      self->again = FALSE;
      look_once (self);
    }
  self->busy = FALSE;
}

int
lanyard_reminders_get_lead (LanyardReminders *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDERS (self), 0);

  return self->lead;
}

gboolean
lanyard_reminders_is_at_start (LanyardReminders *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDERS (self), FALSE);

  return self->at_start;
}

gboolean
lanyard_reminders_is_idle (LanyardReminders *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDERS (self), TRUE);

  return self->idle;
}

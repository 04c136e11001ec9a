/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-missed-row.h"
#include "lanyard-room-text.h"
#include "lanyard-time-text.h"

/**
 * LanyardMissedRow:
 *
 * A talk that ended before anybody was reminded of it.
 */

struct _LanyardMissedRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LanyardMissedRow, lanyard_missed_row, ADW_TYPE_ACTION_ROW)

static char *
dup_when_and_where (LanyardBookmark *bookmark)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);
  GDateTime   *start = lanyard_talk_get_start (talk);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));
  g_autofree char *day = lanyard_time_text_get_day (start, zone);
  g_autofree char *hours = lanyard_time_text_get_hours (start, lanyard_talk_get_end (talk), zone);
  g_autofree char *when = g_strjoin (" ", day, hours, NULL);

  /* Without a room, the list of what is joined ends before it. */
  return g_strjoin (" · ", when, lanyard_room_text_get_short (lanyard_talk_get_room (talk)), NULL);
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   user_data)
{
  return gtk_widget_activate (widget);
}

static void
lanyard_missed_row_class_init (LanyardMissedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* In a row of a list view, which has these keys for itself, the window does not get them. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
}

static void
lanyard_missed_row_init (LanyardMissedRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

LanyardMissedRow *
lanyard_missed_row_new (LanyardBookmark *bookmark)
{
  LanyardMissedRow *self;
  LanyardTalk      *talk;
  g_autofree char  *subtitle = NULL;

  g_return_val_if_fail (LANYARD_IS_BOOKMARK (bookmark), NULL);

  self = g_object_new (LANYARD_TYPE_MISSED_ROW, NULL);
  talk = lanyard_bookmark_get_talk (bookmark);
  subtitle = dup_when_and_where (bookmark);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), lanyard_talk_get_title (talk));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)",
                                    lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                    lanyard_talk_get_id (talk));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-talk");

  return self;
}

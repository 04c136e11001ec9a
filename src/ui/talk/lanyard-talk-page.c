/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-button.h"
#include "lanyard-going-button.h"
#include "lanyard-link.h"
#include "lanyard-markup.h"
#include "lanyard-note-box.h"
#include "lanyard-reminder-button.h"
#include "lanyard-speaker-loader.h"
#include "lanyard-speaker-row.h"
#include "lanyard-talk-facts.h"
#include "lanyard-talk-page.h"

/**
 * LanyardTalkPage:
 *
 * Everything that is known of one talk: when and where, what it is about, why somebody recommends
 * it, who speaks, and which other bookmarked talks are in its way.
 */

struct _LanyardTalkPage
{
  AdwNavigationPage parent_instance;
  LanyardEntry     *entry;        /* (owned) */
  GPtrArray        *speaker_rows; /* (owned) (element-type LanyardSpeakerRow), borrowed from the template */
  GCancellable     *listing;      /* (owned) */

  LanyardTalkFacts      *facts;
  LanyardBookmarkButton *bookmark_button;
  LanyardReminderButton *reminder_button;
  LanyardGoingButton    *going_button;
  AdwPreferencesGroup   *overlaps_group;
  GtkListBox            *overlaps_list;
  GtkWidget             *reason_group;
  GtkLabel              *reason_label;
  GtkLabel              *reason_source_label;
  GtkWidget             *article_button;
  GtkWidget             *abstract_group;
  GtkLabel              *abstract_label;
  LanyardNoteBox        *note_box;
  AdwPreferencesGroup   *speakers_group;
  AdwPreferencesGroup   *links_group;
};

G_DEFINE_FINAL_TYPE (LanyardTalkPage, lanyard_talk_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_standing (LanyardTalkPage *self,
              LanyardOverlap  *overlap)
{
  GListModel      *bookmarks = lanyard_bookmarks_list (lanyard_entry_get_bookmarks (self->entry));
  LanyardBookmark *bookmark = lanyard_overlap_get_bookmark (overlap);

  if (bookmark == NULL)
    return _ ("Also recommended");

  switch (lanyard_choice_of_bookmark (bookmarks, bookmark))
    {
    case LANYARD_CHOICE_GOING:
      return _ ("Going");

    case LANYARD_CHOICE_SECOND:
      return _ ("Second choice");

    case LANYARD_CHOICE_NONE:
    case LANYARD_CHOICE_OPEN:
    default:
      return _ ("Bookmarked");
    }
}

/* A bookmarked talk in the way may be of another conference. */
static LanyardConference *
get_conference (LanyardTalkPage *self,
                LanyardOverlap  *overlap)
{
  LanyardBookmark *bookmark = lanyard_overlap_get_bookmark (overlap);

  return bookmark != NULL ? lanyard_bookmark_get_conference (bookmark) : lanyard_entry_get_conference (self->entry);
}

static void
add_overlap_row (LanyardTalkPage *self,
                 LanyardOverlap  *overlap)
{
  LanyardTalk       *other = lanyard_overlap_get_other (overlap);
  LanyardConference *conference = get_conference (self, overlap);
  GtkWidget         *row = adw_action_row_new ();
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);
  g_autofree char *extent = lanyard_overlap_dup_extent (overlap);
  g_autofree char *hours = NULL;
  g_autofree char *subtitle = NULL;

  hours = lanyard_time_text_get_hours (lanyard_talk_get_start (other), lanyard_talk_get_end (other), zone);
  subtitle = g_strjoin (" · ", extent, hours, get_standing (self, overlap), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lanyard_talk_get_title (other));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), "win.show-talk");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)",
                                    lanyard_conference_get_id (conference),
                                    lanyard_talk_get_id (other));
  gtk_list_box_append (self->overlaps_list, row);
}

/* What follows from the choice for reminders; nothing is said as long as there is none. */
static const char *
get_consequence (LanyardTalkPage *self)
{
  switch (lanyard_entry_get_choice (self->entry))
    {
    case LANYARD_CHOICE_GOING:
      return _ ("You are going to this talk, so the others do not remind you before it ends.");

    case LANYARD_CHOICE_SECOND:
      return _ ("This talk is your second choice, so it does not remind you before the other ends.");

    case LANYARD_CHOICE_NONE:
    case LANYARD_CHOICE_OPEN:
    default:
      return NULL;
    }
}

static void
update_overlaps (LanyardTalkPage *self)
{
  g_autoptr (GPtrArray) overlaps = lanyard_entry_list_overlaps (self->entry);

  gtk_list_box_remove_all (self->overlaps_list);
  for (guint i = 0; i < overlaps->len; i++)
    add_overlap_row (self, g_ptr_array_index (overlaps, i));

  adw_preferences_group_set_description (self->overlaps_group, get_consequence (self));
  gtk_widget_set_visible (GTK_WIDGET (self->overlaps_group), overlaps->len > 0);
}

static void
update_reason (LanyardTalkPage *self)
{
  LanyardPick      *pick = lanyard_entry_get_pick (self->entry);
  LanyardShortlist *shortlist = lanyard_entry_get_shortlist (self->entry);
  const char       *reason = pick != NULL ? lanyard_pick_get_reason (pick) : NULL;
  g_autofree char  *markup = reason != NULL ? lanyard_markup_to_pango (reason) : NULL;
  g_autofree char  *source = NULL;

  gtk_widget_set_visible (self->reason_group, markup != NULL && *markup != '\0');
  gtk_widget_set_visible (self->article_button, shortlist != NULL && lanyard_shortlist_get_url (shortlist) != NULL);
  if (markup != NULL)
    gtk_label_set_markup (self->reason_label, markup);

  if (shortlist == NULL)
    return;

  if (lanyard_shortlist_get_author (shortlist) != NULL)
    /* TRANSLATORS: The first %s is the author of an article, the second its title. */
    source = g_strdup_printf (_ ("%s in “%s”"), lanyard_shortlist_get_author (shortlist), lanyard_shortlist_get_title (shortlist));

  gtk_label_set_label (self->reason_source_label, source != NULL ? source : lanyard_shortlist_get_title (shortlist));
}

static void
update_abstract (LanyardTalkPage *self)
{
  LanyardTalk     *talk = lanyard_entry_get_talk (self->entry);
  const char      *abstract = talk != NULL ? lanyard_talk_get_abstract (talk) : NULL;
  g_autofree char *markup = abstract != NULL ? lanyard_markup_to_pango (abstract) : NULL;

  gtk_widget_set_visible (self->abstract_group, markup != NULL && *markup != '\0');
  if (markup != NULL)
    gtk_label_set_markup (self->abstract_label, markup);
}

/* The conference whose schedule has the speakers of the talk; an article may know better who speaks. */
static LanyardConference *
find_conference_of_speakers (LanyardTalkPage *self)
{
  LanyardConference *conference = lanyard_entry_get_conference (self->entry);
  LanyardTalk       *talk = lanyard_entry_get_talk (self->entry);

  if (conference == NULL || talk == NULL || lanyard_talk_get_speakers (talk) != lanyard_entry_get_speakers (self->entry))
    return NULL;

  return conference;
}

/* That they could not be listed is no matter: the pages of the speakers have them, or say what is wrong. */
static void
on_others_listed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (LanyardTalkPage) self = user_data;
  g_autoptr (GPtrArray) lists = NULL;
  g_autoptr (GError) error = NULL;

  lists = lanyard_speaker_loader_list_others_finish (LANYARD_LIBRARY (source), result, &error);
  if (lists == NULL)
    return;

  for (guint i = 0; i < lists->len; i++)
    lanyard_speaker_row_set_other_talks (g_ptr_array_index (self->speaker_rows, i), g_ptr_array_index (lists, i));
}

static void
add_speakers (LanyardTalkPage *self,
              LanyardLibrary  *library)
{
  GListModel        *speakers = lanyard_entry_get_speakers (self->entry);
  LanyardConference *conference = find_conference_of_speakers (self);
  guint              n_speakers = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  for (guint i = 0; i < n_speakers; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      LanyardSpeakerRow *row = lanyard_speaker_row_new (speaker, conference);

      adw_preferences_group_add (self->speakers_group, GTK_WIDGET (row));
      g_ptr_array_add (self->speaker_rows, row);
    }

  adw_preferences_group_set_title (self->speakers_group, ngettext ("Speaker", "Speakers", n_speakers));
  gtk_widget_set_visible (GTK_WIDGET (self->speakers_group), n_speakers > 0);

  if (conference != NULL && n_speakers > 0)
    lanyard_speaker_loader_list_others_async (library, lanyard_conference_get_id (conference), lanyard_entry_get_talk (self->entry),
                                              self->listing, on_others_listed_cb, g_object_ref (self));
}

static void
add_links (LanyardTalkPage *self)
{
  LanyardTalk *talk = lanyard_entry_get_talk (self->entry);
  GListModel  *links = talk != NULL ? lanyard_talk_get_links (talk) : NULL;
  guint        n_links = links != NULL ? g_list_model_get_n_items (links) : 0;

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (LanyardLink) item = g_list_model_get_item (links, i);
      const char *title = lanyard_link_get_title (item);
      GtkWidget  *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : lanyard_link_get_url (item));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-link");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lanyard_link_get_url (item));
      adw_preferences_group_add (self->links_group, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->links_group), n_links > 0);
}

static gboolean
on_link_activated_cb (LanyardTalkPage *self,
                      const char      *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", uri);

  return TRUE;
}

static void
bookmark_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  lanyard_bookmark_button_toggle (LANYARD_TALK_PAGE (widget)->bookmark_button);
}

static void
session_page_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.open-link", "s", lanyard_entry_get_url (LANYARD_TALK_PAGE (widget)->entry));
}

static void
copy_link_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), lanyard_entry_get_url (LANYARD_TALK_PAGE (widget)->entry));
  gtk_widget_activate_action (widget, "win.tell", "s", _ ("Link copied"));
}

static void
read_article_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LanyardShortlist *shortlist = lanyard_entry_get_shortlist (LANYARD_TALK_PAGE (widget)->entry);

  gtk_widget_activate_action (widget, "win.open-link", "s", lanyard_shortlist_get_url (shortlist));
}

static void
update_actions (LanyardTalkPage *self)
{
  gboolean has_url = lanyard_entry_get_url (self->entry) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "talk.open-session-page", has_url);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "talk.copy-link", has_url);
}

/* The focus belongs on the page, where Escape leads back, and not on a toast that is shown by chance. */
static void
lanyard_talk_page_shown (AdwNavigationPage *page)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (page)))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
lanyard_talk_page_dispose (GObject *object)
{
  LanyardTalkPage *self = LANYARD_TALK_PAGE (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->speaker_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_TALK_PAGE);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lanyard_talk_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "talk.bookmark", NULL, bookmark_action);
  gtk_widget_class_install_action (widget_class, "talk.open-session-page", NULL, session_page_action);
  gtk_widget_class_install_action (widget_class, "talk.copy-link", NULL, copy_link_action);
  gtk_widget_class_install_action (widget_class, "talk.read-article", NULL, read_article_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "talk.bookmark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "talk.open-session-page", NULL);
}

static void
lanyard_talk_page_class_init (LanyardTalkPageClass *klass)
{
  GObjectClass           *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass         *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->dispose = lanyard_talk_page_dispose;
  page_class->shown = lanyard_talk_page_shown;

  g_type_ensure (LANYARD_TYPE_BOOKMARK_BUTTON);
  g_type_ensure (LANYARD_TYPE_GOING_BUTTON);
  g_type_ensure (LANYARD_TYPE_NOTE_BOX);
  g_type_ensure (LANYARD_TYPE_REMINDER_BUTTON);
  g_type_ensure (LANYARD_TYPE_TALK_FACTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-talk-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, facts);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, bookmark_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, reminder_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, going_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, overlaps_group);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, overlaps_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, reason_group);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, reason_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, reason_source_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, article_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, abstract_group);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, abstract_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, note_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, speakers_group);
  gtk_widget_class_bind_template_child (widget_class, LanyardTalkPage, links_group);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated_cb);
  install_actions (widget_class);
}

static void
lanyard_talk_page_init (LanyardTalkPage *self)
{
  self->speaker_rows = g_ptr_array_new ();
  self->listing = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardTalkPage *
lanyard_talk_page_new (LanyardEntry   *entry,
                       LanyardLibrary *library,
                       GSettings      *settings)
{
  LanyardTalkPage *self;

  g_return_val_if_fail (LANYARD_IS_ENTRY (entry), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_TALK_PAGE, "title", lanyard_entry_get_title (entry), NULL);
  self->entry = g_object_ref (entry);

  lanyard_talk_facts_set_entry (self->facts, entry);
  lanyard_bookmark_button_set_entry (self->bookmark_button, entry);
  lanyard_reminder_button_set_entry (self->reminder_button, entry, settings);
  lanyard_going_button_set_entry (self->going_button, entry);
  lanyard_note_box_set_entry (self->note_box, entry);
  update_reason (self);
  update_abstract (self);
  add_speakers (self, library);
  add_links (self);
  update_actions (self);
  update_overlaps (self);
  g_signal_connect_object (entry, "overlaps-changed", G_CALLBACK (update_overlaps), self, G_CONNECT_SWAPPED);

  return self;
}

LanyardEntry *
lanyard_talk_page_get_entry (LanyardTalkPage *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK_PAGE (self), NULL);

  return self->entry;
}

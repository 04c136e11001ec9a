/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-appraisal.h"
#include "lanyard-error.h"
#include "lanyard-fetcher.h"
#include "lanyard-resolver.h"
#include "lanyard-schedule-address.h"

/**
 * LanyardResolver:
 *
 * Finds the schedule or article that an address stands for. It owns the fetcher, and what is being
 * fetched.
 */

struct _LanyardResolver
{
  GObject          parent_instance;
  LanyardFetcher  *fetcher;  /* (owned) */
  LanyardDownload *download; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardResolver, lanyard_resolver, G_TYPE_OBJECT)

typedef enum
{
  PROP_DOWNLOAD = 1,
} LanyardResolverProperty;

static GParamSpec *properties[PROP_DOWNLOAD + 1];

typedef struct
{
  char          *named;   /* (owned), the address that the person gave */
  char          *page;    /* (owned), where it led */
  GQueue         waiting; /* (element-type utf8), addresses to look at, each owned */
  char          *asking;  /* (owned) (nullable), the address that is looked at */
  GHashTable    *asked;   /* (owned) (element-type utf8) */
  guint          n_asked;
  guint          n_refused; /* how many of them gave nothing */
  LanyardSource *source;    /* (owned) (nullable), what was fetched last */
  LanyardSource *listing;   /* (owned) (nullable), what to take when there is no schedule */
  char          *talk_id;   /* (owned) (nullable) */
  GError        *refusal;   /* (owned) (nullable), why the address itself was not answered */
  GError        *problem;   /* (owned) (nullable), why something that came cannot be read */

  GAsyncReadyCallback fetched; /* what to do with an answer */
} Search;

static void
search_free (Search *search)
{
  g_clear_pointer (&search->named, g_free);
  g_clear_pointer (&search->page, g_free);
  g_queue_clear_full (&search->waiting, g_free);
  g_clear_pointer (&search->asking, g_free);
  g_clear_pointer (&search->asked, g_hash_table_unref);
  g_clear_object (&search->source);
  g_clear_object (&search->listing);
  g_clear_pointer (&search->talk_id, g_free);
  g_clear_error (&search->refusal);
  g_clear_error (&search->problem);
  g_free (search);
}

static Search *
search_new (const char *address)
{
  Search *search = g_new0 (Search, 1);
  g_auto (GStrv) guessed = lanyard_schedule_address_guess (address);

  search->named = g_strdup (address);
  search->page = g_strdup (address);
  search->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&search->waiting);

  for (gsize i = 0; guessed[i] != NULL; i++)
    g_queue_push_tail (&search->waiting, g_strdup (guessed[i]));

  /* Where the best guess is wrong, the page itself knows better than the next ones. */
  g_queue_push_nth (&search->waiting, g_strdup (address), guessed[0] != NULL ? 1 : 0);

  return search;
}

/* Returns the next address that was not asked yet, or NULL. */
static char *
search_take_next (Search *search)
{
  while (search->n_asked < LANYARD_RESOLVER_MAX_REQUESTS && !g_queue_is_empty (&search->waiting))
    {
      g_autofree char *address = g_queue_pop_head (&search->waiting);

      if (g_hash_table_add (search->asked, g_strdup (address)))
        {
          search->n_asked++;
          return g_steal_pointer (&address);
        }
    }

  return NULL;
}

static gboolean
search_is_at_page (Search *search)
{
  return g_strcmp0 (search->asking, search->named) == 0;
}

static GError *
dup_not_found (Search *search)
{
  g_autoptr (GUri) uri = g_uri_parse (search->named, G_URI_FLAGS_NONE, NULL);

  /* TRANSLATORS: %s is the name of a server, %u how many addresses were looked at. */
  return g_error_new (LANYARD_ERROR, LANYARD_ERROR_UNKNOWN_FORMAT,
                      ngettext ("No schedule was found at “%s”: Lanyard looked at %u address. "
                                "Look for iCal, XML or JSON on the site of the conference, and give that address.",
                                "No schedule was found at “%s”: Lanyard looked at %u addresses. "
                                "Look for iCal, XML or JSON on the site of the conference, and give that address.",
                                search->n_asked),
                      uri != NULL ? g_uri_get_host (uri) : search->named, search->n_asked);
}

static void
set_download (LanyardResolver *self,
              LanyardDownload *download)
{
  if (g_set_object (&self->download, download))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOWNLOAD]);
}

static void
end_search (GTask *task)
{
  Search *search = g_task_get_task_data (task);

  if (search->listing != NULL)
    g_task_return_pointer (task, g_steal_pointer (&search->listing), g_object_unref);
  else if (search->problem != NULL)
    g_task_return_error (task, g_steal_pointer (&search->problem));
  else if (search->refusal != NULL)
    g_task_return_error (task, g_steal_pointer (&search->refusal));
  else
    g_task_return_error (task, dup_not_found (search));
}

static void
ask_next (GTask *task)
{
  LanyardResolver *self = g_task_get_source_object (task);
  Search          *search = g_task_get_task_data (task);
  g_autofree char *address = search_take_next (search);
  g_autoptr (LanyardDownload) download = NULL;

  if (address == NULL)
    {
      end_search (task);
      return;
    }

  g_set_str (&search->asking, address);
  download = lanyard_download_new (address);
  set_download (self, download);
  lanyard_fetcher_fetch_async (self->fetcher, download, g_task_get_cancellable (task), search->fetched, g_object_ref (task));
}

static void
keep_problem (Search           *search,
              LanyardAppraisal *appraisal)
{
  gboolean is_page = search_is_at_page (search);

  /* A guess that leads to something else altogether was wrong, and that is all. */
  if (!is_page && (search->problem != NULL || g_error_matches (appraisal->error, LANYARD_ERROR, LANYARD_ERROR_UNKNOWN_FORMAT)))
    return;

  g_clear_error (&search->problem);
  search->problem = g_steal_pointer (&appraisal->error);
}

static void
add_addresses (Search           *search,
               LanyardAppraisal *appraisal)
{
  for (gsize i = g_strv_length (appraisal->addresses); i-- > 0;)
    g_queue_push_head (&search->waiting, g_strdup (appraisal->addresses[i]));
}

/* Returns whether it is what was looked for. */
static gboolean
judge (Search           *search,
       LanyardAppraisal *appraisal)
{
  switch (appraisal->kind)
    {
    case LANYARD_APPRAISAL_SCHEDULE:
      search->talk_id = g_steal_pointer (&appraisal->talk_id);
      return TRUE;

    case LANYARD_APPRAISAL_ARTICLE:
      return search_is_at_page (search);

    case LANYARD_APPRAISAL_LISTING:
      if (search_is_at_page (search))
        {
          g_set_object (&search->listing, search->source);
          add_addresses (search, appraisal);
        }
      return FALSE;

    case LANYARD_APPRAISAL_PAGE:
      if (search_is_at_page (search))
        add_addresses (search, appraisal);
      return FALSE;

    case LANYARD_APPRAISAL_OTHER:
      keep_problem (search, appraisal);
      return FALSE;

    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
appraise_worker (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Search *search = g_task_get_task_data (task_data);

  g_task_return_pointer (task, lanyard_appraisal_new (search->source, search->page, cancellable), (GDestroyNotify) lanyard_appraisal_free);
}

static void
on_appraised_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (LanyardAppraisal) appraisal = NULL;
  g_autoptr (GError) error = NULL;
  Search *search = g_task_get_task_data (task);

  appraisal = g_task_propagate_pointer (G_TASK (result), &error);
  if (appraisal == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (judge (search, appraisal))
    g_task_return_pointer (task, g_steal_pointer (&search->source), g_object_unref);
  else
    ask_next (task);
}

static void
appraise (GTask         *task,
          LanyardAnswer *answer)
{
  Search *search = g_task_get_task_data (task);
  g_autoptr (GFile) file = g_file_new_for_uri (search->asking);
  g_autoptr (LanyardSource) read = lanyard_source_new (file, answer);
  g_autoptr (GTask) reading = NULL;

  g_set_object (&search->source, read);
  g_hash_table_add (search->asked, g_strdup (lanyard_answer_get_address (answer)));
  if (search_is_at_page (search))
    g_set_str (&search->page, lanyard_answer_get_address (answer));

  reading = g_task_new (NULL, g_task_get_cancellable (task), on_appraised_cb, g_object_ref (task));
  g_task_set_source_tag (reading, appraise);
  g_task_set_task_data (reading, task, NULL);
  g_task_run_in_thread (reading, appraise_worker);
}

static void
note_refusal (Search *search,
              GError *error)
{
  search->n_refused++;

  if (!search_is_at_page (search))
    return;

  g_set_error_literal (&search->refusal, error->domain, error->code, error->message);

  /* Where neither the best guess nor the page is answered, nothing else will be. */
  if (search->n_refused == search->n_asked)
    g_queue_clear_full (&search->waiting, g_free);
}

static void
on_fetched_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = lanyard_fetcher_fetch_finish (LANYARD_FETCHER (source), result, &error);
  if (answer != NULL)
    {
      appraise (task, answer);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else
    {
      note_refusal (g_task_get_task_data (task), error);
      ask_next (task);
    }
}

static void
lanyard_resolver_dispose (GObject *object)
{
  LanyardResolver *self = LANYARD_RESOLVER (object);

  g_clear_object (&self->fetcher);
  g_clear_object (&self->download);

  G_OBJECT_CLASS (lanyard_resolver_parent_class)->dispose (object);
}

static void
lanyard_resolver_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LanyardResolver *self = LANYARD_RESOLVER (object);

  switch ((LanyardResolverProperty) prop_id)
    {
    case PROP_DOWNLOAD:
      g_value_set_object (value, self->download);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_resolver_class_init (LanyardResolverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_resolver_dispose;
  object_class->get_property = lanyard_resolver_get_property;

  properties[PROP_DOWNLOAD] = g_param_spec_object ("download", NULL, NULL, LANYARD_TYPE_DOWNLOAD,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_resolver_init (LanyardResolver *self)
{
  self->fetcher = lanyard_fetcher_new ();
}

LanyardResolver *
lanyard_resolver_new (void)
{
  return g_object_new (LANYARD_TYPE_RESOLVER, NULL);
}

/* Of one word only a name server would know whether it is a host: it is rather a search. */
static gboolean
is_host (const char *host)
{
  return host != NULL && (strchr (host, '.') != NULL || strchr (host, ':') != NULL || g_str_equal (host, "localhost"));
}

char *
lanyard_resolver_dup_address (const char *text)
{
  g_autofree char *given = NULL;
  g_autofree char *address = NULL;
  g_autofree char *scheme = NULL;
  g_autofree char *host = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  given = g_strstrip (g_strdup (text));
  if (strstr (given, "://") == NULL)
    address = g_strconcat ("https://", given, NULL);
  else if (g_ascii_strncasecmp (given, "webcal://", strlen ("webcal://")) == 0)
    address = g_strconcat ("https", strstr (given, "://"), NULL);
  else
    address = g_steal_pointer (&given);

  if (!g_uri_split_network (address, G_URI_FLAGS_PARSE_RELAXED, &scheme, &host, NULL, NULL) || !is_host (host))
    return NULL;

  if (g_ascii_strcasecmp (scheme, "https") != 0 && g_ascii_strcasecmp (scheme, "http") != 0)
    return NULL;

  return g_steal_pointer (&address);
}

void
lanyard_resolver_resolve_async (LanyardResolver    *self,
                                const char         *address,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (LANYARD_IS_RESOLVER (self));
  g_return_if_fail (address != NULL);

  search = search_new (address);
  search->fetched = on_fetched_cb;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_resolver_resolve_async);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  ask_next (task);
}

LanyardSource *
lanyard_resolver_resolve_finish (LanyardResolver *self,
                                 GAsyncResult    *result,
                                 char           **talk_id,
                                 GError         **error)
{
  LanyardSource *source;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  set_download (self, NULL);
  source = g_task_propagate_pointer (G_TASK (result), error);
  if (source != NULL && talk_id != NULL)
    *talk_id = g_strdup (((Search *) g_task_get_task_data (G_TASK (result)))->talk_id);

  return source;
}

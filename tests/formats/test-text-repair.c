/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-charset.h"
#include "lanyard-text-repair.h"

typedef struct
{
  const char *damaged;
  const char *right;
} Pair;

static const Pair pairs[] = {
  /* Mac Roman */
  { "It won‚Äôt", "It won’t" },
  { "‚ÄúHello,‚Äù she said", "“Hello,” she said" },
  { "wait‚Ä¶ what", "wait… what" },
  { "9‚Äì5 ‚Äî always", "9–5 — always" },
  { "swag (\uf8ffü§´)", "swag (🤫)" },
  { "Bears \uf8ffüêª", "Bears 🐻" },
  { "\uf8ffüöÄ‚ú®‚ö°Ô∏è", "🚀✨⚡️" },
  { "a caf√© in Z√ºrich", "a café in Zürich" },
  { "Stra√üe, sch√∂n, √úbung", "Straße, schön, Übung" },
  { "d√©j√† vu, l√† o√π il va", "déjà vu, là où il va" },
  { "Za≈º√≥≈Çƒá gƒô≈õlƒÖ ja≈∫≈Ñ", "Zażółć gęślą jaźń" },
  { "Ti·∫øng Vi·ªát", "Tiếng Việt" },
  { "–ü—Ä–∏–≤–µ—Ç", "Привет" },
  { "‰Ω†Â•Ω", "你好" },
  { "costs 5 ‚Ç¨ ‚Üí cheap‚Ñ¢", "costs 5 € → cheap™" },

  /* Windows-1252 */
  { "I donâ€™t", "I don’t" },
  { "â€œHelloâ€\xc2\x9d â€“ yesâ€¦", "“Hello” – yes…" },
  { "â€œHelloâ€ she said", "“Hello” she said" },
  { "cafÃ© crÃ¨me", "café crème" },
  { "PÃ³lya, naÃ¯ve, Ã‰cole, Ã…ngstrÃ¶m", "Pólya, naïve, École, Ångström" },
  { "hÃ´tel, Ã²rgano", "hôtel, òrgano" },
  { "GrÃ¶ÃŸe", "Größe" },
  { "20Â°C, Â£5, Â§3", "20°C, £5, §3" },
  { "Nguyá»…n, Tiáº¿ng Viá»‡t", "Nguyễn, Tiếng Việt" },
  { "ðŸš€ launch âœ… done", "🚀 launch ✅ done" },
  { "âš\u00a0ï¸\xc2\x8f careful", "⚠️ careful" },
  { "ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет" },
  { "ä½\u00a0å¥½", "你好" },
  { "Å¡koda, Å½iÅ¾ek, Ä\xc2\x8d"
    "esky",
    "škoda, Žižek, česky" },

  /* twice */
  { "won‚Äö√Ñ√¥t", "won’t" },
  { "donÃ¢â‚¬â„¢t", "don’t" },
  { "cafÃƒÂ©", "café" },
  { "caf‚àö¬©", "café" },

  /* only a passage is damaged */
  { "Un café « crème ».\nIt won‚Äôt be l’été.\nGrüße an «está»…", "Un café « crème ».\nIt won’t be l’été.\nGrüße an «está»…" },

  { "It donâ€™t say AMANHÃ… l’été", "It don’t say AMANHÃ… l’été" },

  /* what alone could be right is not, when all around it is damaged */
  { "cafÃ© Ã\u00a0 la carte, dÃ©jÃ\u00a0 vu\nSPÃ–T, CITÃ©", "café à la carte, déjà vu\nSPÖT, CITé" },
};

static const char *const right[] = {
  "",
  "plain ASCII, “quotes”, ‘more’, it’s — fine – really…",
  "∆í ÀÜ ‚úô‘ ‚ûõ‘",
  "He called it ‚fast richtig‘ and ‚Ähnlich‘, ‚Ärger‘, ‚Äpfel‘, ‚Über‘.",
  "Die Umlaute ‚äöü‘, ‚ÄÖÜ‘ und ‚Ä‘ sowie „Ä“, „äöü“, «Ä», ›Ö‹, Ä–Ö–Ü.",
  "„Größe“ – „Maß“… Spaß“ und groß” süß’",
  "Die Straße, ß, Ä, Ö, Ü. Ä",
  "« À la carte », l’été, « É » d’été… “CAFÉ”… l’État —É—",
  "«\u00a0Â\u00a0» et «\u00a0Ã\u00a0», l’été là-bas…\u00a0!",
  "Está «aquí está»… ¿Qué? ¡Ánimo! JOÃ´ nº 5, 1ª",
  "AMANHÃ… A MANHÃ” IRMÃ» MAÇÃ– SÃO",
  "ÇOK GÜZEL: üçüncü, üç, İstanbul, şöğüş, IĞDIR",
  "Tiếng Việt: Nguyễn Văn Ánh, đường phố, “ở”…",
  "Ελληνικά: «Καλημέρα», άλφα",
  "Привет, «мир» — как дела?…",
  "שלום עולם, مرحبا بالعالم",
  "中文，《测试》。日本語「テスト」 한국어",
  "Emoji 🚀 ⚡️ 🐻 👩‍💻 ✅ ™ © ® ° § £ €",
  "√π, √2, ¬p ∨ q, x≈π, ƒ(x), ∂f/∂x ≤ ∞, 2√∂, ≈∞, √∑, ¬∃x",
  "Škoda™ É™ café² Ä® Ö…",
  "Poblacht na hÉireann, Þórður, Æsir, Ðð, ŒUVRE",
  "Zażółć gęślą jaźń, Příliš žluťoučký kůň",
  "Some sites print “won‚Äôt”, `‚Äú` or “â€™” where “won’t” is meant. Café’s.",
  "In `code with ‚Äô in it` — the text is right, ‘is’ it not?",
  "‚",
  "â",
  "€™",
  "\uf8ff",
};

static void
test_damaged (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *repaired = lanyard_text_repair (pairs[i].damaged);

      g_assert_cmpstr (repaired, ==, pairs[i].right);
    }
}

static void
test_right (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autofree char *repaired = lanyard_text_repair (right[i]);

      g_assert_cmpstr (repaired, ==, right[i]);
    }
}

static char *
damage (const char    *text,
        LanyardCharset charset)
{
  g_autoptr (GString) damaged = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    g_string_append_unichar (damaged, lanyard_charset_to_unicode (charset, (guint8) *p));

  return g_string_free_and_steal (g_steal_pointer (&damaged));
}

/* Long text in each of many languages, damaged as a whole, comes back to the letter. */
static void
test_round_trip (void)
{
  static const char *const texts[] = {
    "L’été, “là-bas”, où l’on déjeune à l’hôtel… Ça va ? « Très bien », dit-elle – naïve.",
    "„Schöne Grüße“ aus Köln – ‚Ärger‘ mit der Straßenbahn… Übermäßig süß.",
    "“I can’t,” she said — it’s 20 °C… 🚀🐻 ✅ 5 € → 6 €™",
    "El niño «está» aquí… ¿Qué pasó? ¡Mañana, corazón! Año nº 3.",
    "Zażółć gęślą jaźń. Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Türkçe: üçüncü şölen, İstanbul’da ığdır çöreği.",
    "Tiếng Việt: Nguyễn Văn Ánh, đường phố Hồ Chí Minh, ở đâu?",
    "Привет, мир! Как дела сегодня? Съешь ещё этих мягких французских булок.",
    "Καλημέρα κόσμε, τι κάνεις σήμερα;",
    "中文的测试，日本語のテスト、한국어 시험",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (LanyardCharset charset = 0; charset < LANYARD_N_CHARSETS; charset++)
        {
          g_autofree char *once = damage (texts[i], charset);
          g_autofree char *twice = damage (once, charset);
          g_autofree char *repaired_once = lanyard_text_repair (once);
          g_autofree char *repaired_twice = lanyard_text_repair (twice);

          g_assert_cmpstr (repaired_once, ==, texts[i]);
          g_assert_cmpstr (repaired_twice, ==, texts[i]);
        }
    }
}

static void
assert_read (const char *data,
             gssize      length,
             const char *expected)
{
  g_autofree char *text = lanyard_text_read (data, length >= 0 ? (gsize) length : strlen (data));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_read (void)
{
  assert_read ("\xef\xbb\xbfone\r\ntwo\rthree\n", -1, "one\ntwo\nthree\n");
  assert_read ("\xff\xfeh\0i\0", 6, "hi");
  assert_read ("caf\xe9 \x96 \x93ja\x94", -1, "café – “ja”");
  assert_read ("caf\xc3\xa9 br\xff", -1, "café br\xef\xbf\xbd");
  assert_read ("a\0b", 3, NULL);
  assert_read ("\x89PNG\r\n\x1a\n", -1, NULL);
  assert_read ("", 0, "");
}

static void
test_read_then_repair (void)
{
  g_autofree char *repaired = lanyard_text_repair ("ï»¿It won‚Äôt");

  g_assert_cmpstr (repaired, ==, "It won’t");
}

/* Whatever comes, valid text comes out, and repairing it again changes nothing that matters. */
static void
test_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251111);

  for (guint i = 0; i < 2000; i++)
    {
      guint8           bytes[48];
      g_autofree char *text = NULL;
      g_autofree char *repaired = NULL;

      for (guint j = 0; j < sizeof bytes; j++)
        bytes[j] = (guint8) g_rand_int_range (rand, i % 2 == 0 ? 0x20 : 0x80, 0x100);

      text = lanyard_text_read ((const char *) bytes, sizeof bytes);
      if (text == NULL)
        continue;

      g_assert_true (g_utf8_validate (text, -1, NULL));
      repaired = lanyard_text_repair (text);
      g_assert_true (g_utf8_validate (repaired, -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-repair/damaged", test_damaged);
  g_test_add_func ("/text-repair/right", test_right);
  g_test_add_func ("/text-repair/round-trip", test_round_trip);
  g_test_add_func ("/text-repair/read", test_read);
  g_test_add_func ("/text-repair/read-then-repair", test_read_then_repair);
  g_test_add_func ("/text-repair/noise", test_noise);

  return g_test_run ();
}

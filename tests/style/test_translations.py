#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that the check of translations finds what it is for, and leaves alone what is right."""

import os
import shutil
import tempfile
import unittest
from pathlib import Path

from translations import check

TOP = Path(__file__).resolve().parents[2]

SOURCE = '''
a = _ ("Talk");
b = g_strdup_printf (_ ("At %s"), time);
c = g_strdup_printf (ngettext ("%d talk", "%d talks", n), n);
/* xgettext:no-c-format */
d = C_ ("day", "%-e %b");
e = _ ("_Open…");
/* xgettext:no-c-format */
f = C_ ("hour", "%-I:%M\u00a0%p");
'''
BLUEPRINT = 'label: C_("button", "Going");\n'

HEADER = '''msgid ""
msgstr ""
"Project-Id-Version: lanyard\\n"
"Report-Msgid-Bugs-To: \\n"
"PO-Revision-Date: 2026-11-24 12:00+0000\\n"
"Last-Translator: Nobody\\n"
"Language-Team: German\\n"
"Language: de\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

'''
MESSAGES = {
    'talk': 'msgid "Talk"\nmsgstr "Vortrag"\n',
    'at': '#, c-format\nmsgid "At %s"\nmsgstr "Um %s"\n',
    'talks': '#, c-format\nmsgid "%d talk"\nmsgid_plural "%d talks"\nmsgstr[0] "Ein Vortrag"\nmsgstr[1] "%d Vorträge"\n',
    'day': '#, no-c-format\nmsgctxt "day"\nmsgid "%-e %b"\nmsgstr "%-e. %b"\n',
    'hour': '#, no-c-format\nmsgctxt "hour"\nmsgid "%-I:%M\u00a0%p"\nmsgstr "%-I:%M\u00a0%p"\n',
    'open': 'msgid "_Open…"\nmsgstr "Ö_ffnen …"\n',
    'going': 'msgctxt "button"\nmsgid "Going"\nmsgstr "Ich gehe hin"\n',
}

# (the message, what stands in its place, a part of the complaint)
CASES = [
    ('talk', '', 'is not translated'),
    ('talk', 'msgid "Talk"\nmsgstr ""\n', 'is not translated'),
    ('talk', '#, fuzzy\nmsgid "Talk"\nmsgstr "Vortrag"\n', 'may be out of date'),
    ('talk', 'msgid "Talk"\nmsgstr "Vortrag "\n', 'ends with a space'),
    ('talk', 'msgid "Talk"\nmsgstr "Vortrag…"\n', 'ends in another way'),
    ('talk', 'msgid "Talk"\nmsgstr "<b>Vortrag</b>"\n', 'markup'),
    ('talk', "msgid \"Talk\"\nmsgstr \"L'exposé\"\n", 'straight quotes'),
    ('at', '#, c-format\nmsgid "At %s"\nmsgstr "Um %d"\n', 'msgid'),
    ('at', '#, c-format\nmsgid "At %s"\nmsgstr "Dann"\n', 'msgid'),
    ('talks', MESSAGES['talks'].replace('%d Vorträge', '%s Vorträge'), 'msgid'),
    ('talks', '#, c-format\nmsgid "%d talk"\nmsgid_plural "%d talks"\nmsgstr[0] "Ein Vortrag"\n', 'plural'),
    ('day', MESSAGES['day'].replace('%-e.', '%-q.'), 'no date has'),
    ('hour', '#, no-c-format\nmsgctxt "hour"\nmsgid "%-I:%M\u00a0%p"\nmsgstr "%-I:%M %p"\n', 'can be broken'),
    ('open', 'msgid "_Open…"\nmsgstr "Öffnen …"\n', 'mnemonics'),
    ('open', 'msgid "_Open…"\nmsgstr "Ö_ffnen..."\n', 'three dots'),
    ('going', 'msgid "Going"\nmsgstr "Ich gehe hin"\n', 'is not translated'),
    ('going', MESSAGES['going'] + '\nmsgid "Old"\nmsgstr "Alt"\n', 'no longer in the program'),
]


class TestTranslations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name)
        os.environ['LANYARD_TRANSLATING'] = '1'
        for path, content in {'src/a.c': SOURCE, 'src/a.blp': BLUEPRINT, 'po/POTFILES': 'src/a.blp\nsrc/a.c\n',
                              'po/LINGUAS': '# Languages\nde\n'}.items():
            (self.top / path).parent.mkdir(exist_ok=True)
            (self.top / path).write_text(content, encoding='utf-8')
        (self.top / 'build-aux').mkdir()
        shutil.copy(TOP / 'build-aux' / 'translations', self.top / 'build-aux')

    def write(self, messages):
        (self.top / 'po' / 'de.po').write_text(HEADER + '\n'.join(messages.values()), encoding='utf-8')

    def test_what_is_right(self):
        self.write(MESSAGES)
        self.assertEqual(list(check(self.top)), [])

    def test_no_file(self):
        self.assertIn('no such file', list(check(self.top))[0])

    def test_cases(self):
        for name, content, part in CASES:
            with self.subTest(content=content):
                self.write({**MESSAGES, name: content})
                complaints = list(check(self.top))
                self.assertTrue(complaints)
                self.assertIn(part, complaints[0])


if __name__ == '__main__':
    unittest.main()

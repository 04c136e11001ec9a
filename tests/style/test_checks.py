#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that every check finds what it is for, and leaves alone what is right."""

import tempfile
import unittest
from pathlib import Path

from check import CHECKS

SPDX = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'

# (check, file, content, a part of the complaint, or None when it is right)
CASES = [
    ('comments', 'src/model/a.h', 'int lanyard_a_count (LanyardA *self);\n', 'no gtk-doc comment before lanyard_a_count'),
    ('comments', 'src/model/a.h', '/**\n * lanyard_b:\n */\nvoid lanyard_a (void);\n', 'no gtk-doc comment before lanyard_a'),
    ('comments', 'src/model/a.h', '/**\n * lanyard_a:\n *\n * Does it.\n */\nvoid lanyard_a (int *one);\n', 'not tell of @one'),
    ('comments', 'src/model/a.h', '/**\n * lanyard_a:\n * @two: it\n */\nvoid lanyard_a (void);\n', '@two, which is no'),
    ('comments', 'src/model/a.h', '/**\n * lanyard_a:\n */\nint lanyard_a (void);\n', 'not tell what it returns'),
    ('comments', 'src/model/a.c', 'G_DEFINE_FINAL_TYPE (LanyardA, lanyard_a, G_TYPE_OBJECT)\n', 'gtk-doc comment for LanyardA'),
    ('comments', 'src/model/a.h', '/**\n * lanyard_a:\n * @one: it\n *\n * Returns: it\n */\nchar *lanyard_a (LanyardA   *self,\n'
     '                 const char *one,\n                 ...) G_GNUC_PRINTF (2, 3);\n', None),
    ('idioms', 'src/ui/a.c', 'p = g_param_spec_int ("a", "A", NULL, 0, 1, 0, G_PARAM_STATIC_STRINGS);\n', 'nick or a blurb'),
    ('idioms', 'src/ui/a.c', 'p = g_param_spec_int ("a", NULL, NULL, 0, 1, 0, G_PARAM_READABLE);\n', 'G_PARAM_STATIC_STRINGS'),
    ('idioms', 'src/ui/a.c', 'const GParamFlags f = G_PARAM_STATIC_STRINGS;\np = g_param_spec_int ("a", NULL, NULL, 0, 1, 0, f);\n', None),
    ('idioms', 'src/ui/a.c', '  task = g_task_new (self, NULL, cb, NULL);\n  run (task);\n', 'set_source_tag'),
    ('idioms', 'src/ui/a.c', '  task = g_task_new (self, NULL, cb, NULL);\n  g_task_set_source_tag (task, a);\n', None),
    ('idioms', 'src/ui/a.c', '  run ();\n  g_timeout_add_seconds (1, cb, self);\n', 'is dropped'),
    ('idioms', 'src/ui/a.c', '  self->tick_id =\n    g_timeout_add_seconds (1, cb, self);\n', None),
    ('idioms', 'src/ui/a.c', 'gchar *a;\n', 'plain C type'),
    ('idioms', 'src/ui/a.c', 'static void later (void);\n', 'forward declaration'),
    ('idioms', 'src/ui/a.c', 'static const char *const a[] = { NULL };\nint (*b) (void);\n', None),
    ('idioms', 'src/ui/a.c', '#ifdef G_OS_UNIX\n', 'conditional'),
    ('idioms', 'src/ui/a.c', '  if (a == TRUE)\n', 'boolean'),
    ('layers', 'src/model/a.c', '#include <gtk/gtk.h>\n', '<gtk/gtk.h> belongs to ui'),
    ('layers', 'src/agenda/a.c', '#include <sqlite3.h>\n', 'belongs to store'),
    ('layers', 'src/model/a.c', '#include "lanyard-up.h"\n', 'in agenda, which is not below model'),
    ('layers', 'src/store/a.c', '#include "lanyard-side.h"\n', 'in formats, which is not below store'),
    ('layers', 'src/lanyard-refresh.c', '#include "lanyard-window.h"\n', 'in ui, which is not below this program'),
    ('layers', 'src/lanyard-reminders.c', '#include "lanyard-window.h"\n', 'in ui, which is not below this program'),
    ('layers', 'src/ui/a.c', '#include "../agenda/lanyard-up.h"\n', 'bare names'),
    ('layers', 'src/ui/dialogs/a.c', '#include <adwaita.h>\n#include "lanyard-up.h"\n#include "lanyard-window.h"\n', None),
    ('lengths', 'src/ui/a.c', 'int a;\n' * 501, '501 lines'),
    ('lengths', 'src/ui/a.c', 'int\na (void)\n{\n' + '  b ();\n' * 61 + '}\n', 'a has 61 lines'),
    ('lengths', 'src/ui/a.c', 'int\na (void)\n{\n' + '  b ();\n\n' * 60 + '}\n', None),
    ('lengths', 'tests/a.py', 'def a():\n' + '    b()\n' * 61, 'a has 61 lines'),
    ('licences', 'src/ui/a.blp', 'using Gtk 4.0;\n', 'no SPDX'),
    ('licences', 'build-aux/a', '#!/bin/bash\n', 'no SPDX'),
    ('licences', 'src/ui/meson.build', "files('a.c')\n", 'no SPDX'),
    ('licences', 'src/ui/a.c', SPDX, None),
    ('names', 'src/ui/lanyard-utils.c', '', 'the name does not say'),
    ('names', 'src/ui/a.c', '/* more utils */\n', 'says nothing'),
    ('potfiles', 'src/ui/a.c', 'a = _ ("Talk");\n', 'src/ui/a.c has words'),
    ('potfiles', 'src/ui/a.blp', 'label: _("Talk");\n', 'src/ui/a.blp has words'),
    ('potfiles', 'src/ui/listed.c', 'a = "talk";\n', 'src/ui/listed.c has no words'),
    ('potfiles', 'src/ui/listed.c', 'a = g_strdup_printf (ngettext ("%d talk", "%d talks", n), n);\n', None),
    ('texts', 'src/ui/a.c', 'a = _ ("Don\'t");\n', 'straight quotes'),
    ('texts', 'src/ui/a.blp', 'label: _("Open...");\n', 'three dots'),
    ('texts', 'src/ui/a.c', 'a = _ ("At %s");\n', 'no TRANSLATORS comment'),
    ('texts', 'src/ui/a.c', '/* TRANSLATORS: %s is a time. */\na = _ ("At %s");\n', None),
]


class TestChecks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name)

    def write(self, path, content):
        path = self.top / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding='utf-8')

    def make_tree(self):
        for path in self.top.rglob('*'):
            if path.is_file():
                path.unlink()
        for folder in ('src', 'tests', 'data', 'build-aux'):
            (self.top / folder).mkdir(exist_ok=True)
        self.write('src/ui/lanyard-window.h', SPDX)
        self.write('src/agenda/lanyard-up.h', SPDX)
        self.write('src/formats/lanyard-side.h', SPDX)
        self.write('src/ui/listed.c', SPDX + 'a = _ ("Talk");\n')
        self.write('po/POTFILES', 'src/ui/listed.c\n')

    def test_every_check_is_tried(self):
        self.assertEqual(set(CHECKS), {case[0] for case in CASES if case[3]})

    def test_cases(self):
        for name, path, content, part in CASES:
            with self.subTest(check=name, content=content[:60]):
                self.make_tree()
                self.write(path, content)
                complaints = list(CHECKS[name](self.top))
                if part is None:
                    self.assertEqual(complaints, [])
                else:
                    self.assertEqual(len(complaints), 1, complaints)
                    self.assertIn(part, complaints[0])


if __name__ == '__main__':
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the style of the project.

    check.py NAME FOLDER

prints one line for each place where the rule of that name is broken, and then exits with 1.
"""

import ast
import re
import sys
from pathlib import Path

from sources import (find, find_calls, find_functions, find_prototypes, read_lines,
                     split_arguments)

LONGEST_FILE = 500
LONGEST_FUNCTION = 60

# What each room may include: the rooms below it, and the libraries that are its own.
LOWER = {
    'model': set(),
    'formats': {'model'},
    'store': {'model'},
    'web': {'model'},
    'agenda': {'model', 'formats', 'store', 'web'},
    'desktop': {'model', 'formats', 'store', 'web', 'agenda'},
    'ui': {'model', 'formats', 'store', 'web', 'agenda', 'desktop'},
}
PROGRAMS = {
    'lanyard.c': set(LOWER),
    'lanyard-refresh.c': set(LOWER) - {'ui', 'desktop'},
    'lanyard-reminders.c': set(LOWER) - {'ui'},
}
OWNERS = {
    r'(gtk|gdk|gsk|adwaita|pango)\b.*': 'ui',
    r'(json-glib|libical|libxml)/.*|(cmark|yaml)\.h': 'formats',
    r'sqlite3\.h': 'store',
    r'libsoup/.*': 'web',
    r'libportal.*': 'desktop',
}

TRANSLATED_C = re.compile(r'\b(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2) ?\(\s*"')
TRANSLATED_BLUEPRINT = re.compile(r'\bC?_ ?\("')
TRANSLATED_DATA = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml')


def check_licences(top):
    """Every source and script names its licence."""
    suffixes = {'.c', '.h', '.blp', '.css', '.py', '.sh'}
    for source in find(top, ['src', 'tests', 'data', 'po', 'build-aux', '.ci'], suffixes | {'', '.build'}):
        script = source.text.startswith('#!')
        wanted = script or source.path.suffix in suffixes or source.path.name == 'meson.build'
        if wanted and 'SPDX-License-Identifier: GPL-3.0-or-later' not in '\n'.join(source.lines[:8]):
            yield source.say(0, 'no SPDX-License-Identifier: GPL-3.0-or-later in the first lines')


def check_lengths(top):
    """Files and functions can be taken in at a glance."""
    for source in find(top, ['src', 'tests'], {'.c', '.h', '.blp', '.css', '.py'}):
        if len(source.lines) > LONGEST_FILE:
            yield source.say(0, f'{len(source.lines)} lines; at most {LONGEST_FILE}')
        for name, line, length in list_function_lengths(source):
            if length > LONGEST_FUNCTION:
                yield f'{source.path}:{line}: {name} has {length} lines; at most {LONGEST_FUNCTION}'


def list_function_lengths(source):
    if source.path.suffix == '.c':
        for name, offset, length in find_functions(source):
            yield name, source.line_of(offset), length
    if source.path.suffix == '.py':
        for node in ast.walk(ast.parse(source.text)):
            if isinstance(node, ast.FunctionDef):
                yield node.name, node.lineno, node.end_lineno - node.lineno


def check_layers(top):
    """Rooms include only the rooms below them, and the libraries that are theirs."""
    sources = find(top, ['src'], {'.c', '.h'})
    rooms = {source.path.name: source.room for source in sources if source.path.suffix == '.h'}
    for source in sources:
        if source.room == '':
            allowed = PROGRAMS.get(source.path.name, set())
        else:
            allowed = LOWER.get(source.room, set()) | {source.room}
        for match in re.finditer(r'^#include ([<"])(.*?)[>"]', source.text, re.MULTILINE):
            header = match.group(2)
            room = rooms.get(header, source.room)
            if match.group(1) == '<':
                room = next((owner for pattern, owner in OWNERS.items() if re.fullmatch(pattern, header)), source.room)
                if room != source.room:
                    yield source.say(match.start(), f'<{header}> belongs to {room}')
            elif '/' in header:
                yield source.say(match.start(), f'“{header}”: includes are bare names')
            elif room != '' and room not in allowed:
                yield source.say(match.start(), f'“{header}” is in {room}, which is not below {source.room or "this program"}')


def check_names(top):
    """Every file says by its name what is in it."""
    for source in find(top, ['src', 'tests'], {'.c', '.h', '.blp', '.py', '.build'}):
        if re.search(r'util(s|ities)?\b|helpers?\b|misc\b|common\b', source.path.stem):
            yield source.say(0, 'the name does not say what the file is about')
        for match in re.finditer(r'\butils\b', source.text):
            if source.path.parts[0] == 'src':
                yield source.say(match.start(), 'the word “utils” says nothing; name what it does')


def check_comments(top):
    """Every class and every function of a header has a gtk-doc comment that fits it."""
    for source in find(top, ['src'], {'.h'}):
        for name, offset, parameters, returned in find_prototypes(source):
            comment = find_comment_before(source, offset)
            if f' * {name}:\n' not in comment:
                yield source.say(offset, f'no gtk-doc comment before {name}')
            else:
                yield from check_comment(source, name, offset, comment, parameters, returned)
    texts = {source.path: source.text for source in find(top, ['src'], {'.c', '.h'})}
    for source in find(top, ['src'], {'.c'}):
        for match in re.finditer(r'^G_DEFINE_(?:FINAL_|ABSTRACT_)?TYPE(?:_WITH_\w+)? \((\w+)', source.code, re.MULTILINE):
            wanted = f'/**\n * {match.group(1)}:\n'
            if wanted not in source.text and wanted not in texts.get(source.path.with_suffix('.h'), ''):
                yield source.say(match.start(), f'no gtk-doc comment for {match.group(1)}')


def find_comment_before(source, offset):
    start = source.text.rfind('/**', 0, offset)
    end = source.text.find('*/', start)
    between = source.text[end + 2:offset] if start >= 0 else '?'
    return source.text[start:end] if between.strip() == '' else ''


def check_comment(source, name, offset, comment, parameters, returned):
    names = [re.split(r'[ *]', re.sub(r'\[\w*\]$', '', one.strip()))[-1] for one in parameters.split(',')]
    documented = re.findall(r'^ \* @(\w+):', comment, re.MULTILINE)
    for one in names:
        if one not in documented and one not in ('self', 'void', '...'):
            yield source.say(offset, f'{name}: the comment does not tell of @{one}')
    for one in documented:
        if one not in names and one != '...':
            yield source.say(offset, f'{name}: the comment tells of @{one}, which is no parameter')
    if returned != 'void' and '\n * Returns:' not in comment:
        yield source.say(offset, f'{name}: the comment does not tell what it returns')


def check_idioms(top):
    """The C is written the way the rest of it is."""
    for source in find(top, ['src', 'tests'], {'.c', '.h'}):
        yield from check_properties(source)
        yield from check_tasks(source)
        yield from check_sources(source)
        yield from check_words(source)


def check_properties(source):
    for offset, _, text in find_calls(source, r'g_param_spec_\w+'):
        arguments = split_arguments(text)
        if len(arguments) < 4:
            continue
        if arguments[1:3] != ['NULL', 'NULL']:
            yield source.say(offset, f'the property {arguments[0]} has a nick or a blurb: nobody reads them')
        flags = arguments[-1]
        constant = re.search(rf'\b{re.escape(flags)} ?=([^;]*);', source.code) if re.fullmatch(r'\w+', flags) else None
        if 'G_PARAM_STATIC_STRINGS' not in (constant.group(1) if constant else flags):
            yield source.say(offset, f'the property {arguments[0]} lacks G_PARAM_STATIC_STRINGS')


def check_tasks(source):
    for match in re.finditer(r'(\w+) = g_task_new \(', source.code):
        after = source.code[match.end():].split('\n', 8)[:8]
        if not any(f'g_task_set_source_tag ({match.group(1)},' in line for line in after):
            yield source.say(match.start(), f'g_task_set_source_tag has to follow for {match.group(1)}')


def check_sources(source):
    dropped = r'^ *(?:\(void\) ?)?(g_(?:timeout|idle|unix_fd|child_watch)_(?:source_)?add\w*) \('
    for match in re.finditer(dropped, source.code, re.MULTILINE):
        before = source.code[:match.start()].rstrip()
        if before == '' or before[-1] in ';{})':
            yield source.say(match.start(), f'the id that {match.group(1)} returns is dropped, so nothing can remove the source')


def check_words(source):
    rules = [
        (r'\bg(?:char|int|long|short|float|double)\b(?! *\()', 'a plain C type will do: char, int, double'),
        (r'^static [^={};]*\([^={};]*\);', 'a forward declaration: put the function before its first use'),
        (r'^#(?:if|ifdef|ifndef|elif)\b', 'conditional compilation'),
        (r'\b(?:g_object_unref|g_free) \(g_steal_pointer', 'use g_clear_object or g_clear_pointer'),
        (r'^#include ".*\.c"', 'a source that includes a source'),
        (r'== (?:TRUE|FALSE)\b', 'a boolean compared with a boolean'),
    ]
    for pattern, message in rules:
        for match in re.finditer(pattern, source.code, re.MULTILINE):
            yield source.say(match.start(), message)


def check_texts(top):
    """What people read is written with care, and translators are told what is put in."""
    for source in find(top, ['src'], {'.c', '.h', '.blp'}):
        pattern = TRANSLATED_BLUEPRINT if source.path.suffix == '.blp' else TRANSLATED_C
        text = source.uncommented
        for match in pattern.finditer(text):
            end = re.compile(r'"\s*(?:\)|,)').search(text, match.end())
            sentence = text[match.end():end.start() if end else None]
            if "'" in sentence or '\\"' in sentence:
                yield source.say(match.start(), 'straight quotes: write “”, ‘’ or ’')
            if '...' in sentence:
                yield source.say(match.start(), 'three dots: write …')
            before = source.lines[max(0, source.line_of(match.start()) - 8):source.line_of(match.start())]
            if re.search(r'%[^%]', sentence) and 'TRANSLATORS:' not in '\n'.join(before):
                yield source.say(match.start(), 'no TRANSLATORS comment says what is put in')


def check_potfiles(top):
    """Translators get every file that has words in it, and no other."""
    listed = read_lines(top / 'po' / 'POTFILES')
    wanted = set()
    for source in find(top, ['src'], {'.c', '.h', '.blp'}):
        pattern = TRANSLATED_BLUEPRINT if source.path.suffix == '.blp' else TRANSLATED_C
        if pattern.search(source.uncommented):
            wanted.add(str(source.path))
    for path in (top / 'data').iterdir():
        if path.name.endswith(TRANSLATED_DATA):
            wanted.add(f'data/{path.name}')
    for path in sorted(wanted - set(listed)):
        yield f'po/POTFILES: {path} has words to translate and is not listed'
    for path in sorted(set(listed) - wanted):
        yield f'po/POTFILES: {path} has no words to translate'
    if listed != sorted(set(listed)):
        yield 'po/POTFILES: not sorted, or with a line twice'


CHECKS = {
    'comments': check_comments,
    'idioms': check_idioms,
    'layers': check_layers,
    'lengths': check_lengths,
    'licences': check_licences,
    'names': check_names,
    'potfiles': check_potfiles,
    'texts': check_texts,
}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in CHECKS:
        sys.exit(f'usage: check.py {"|".join(CHECKS)} FOLDER')
    complaints = list(CHECKS[sys.argv[1]](Path(sys.argv[2])))
    print('\n'.join(complaints))
    sys.exit(1 if complaints else 0)


if __name__ == '__main__':
    main()

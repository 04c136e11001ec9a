#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the translations are whole, and break nothing.

    translations.py FOLDER

prints one line for each thing that is missing or wrong, and then exits with 1.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What g_date_time_format() knows, as far as people want to read it.
DATE_PART = re.compile(r'%[-_0]?(?:O?[aAbBdeHIjklmMpPuyY]|[RT])')
MARKUP = re.compile(r'</?[a-z][^<>]*>')
WORD = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?) "(.*)"$')
ENDS = ('…', '.', ':', '?', '\n')
# The full stop, colon and question mark of other scripts.
SAME_END = {'。': '.', '।': '.', '：': ':', '？': '?', '؟': '?'}


class Message:
    """A message of a translation."""

    def __init__(self):
        self.flags = set()
        self.words = {}

    @property
    def original(self):
        return self.words.get('msgid', '')

    @property
    def pairs(self):
        """The originals, each with what it became."""
        plural = self.words.get('msgid_plural', self.original)
        for name, text in self.words.items():
            if name.startswith('msgstr'):
                yield plural if name not in ('msgstr', 'msgstr[0]') else self.original, text


def unescape(text):
    return re.sub(r'\\(.)', lambda found: {'n': '\n', 't': '\t'}.get(found[1], found[1]), text)


def read_messages(text):
    """Reads what msgcat writes without wrapping lines."""
    for block in text.split('\n\n'):
        message, name = Message(), ''
        for line in block.splitlines():
            if line.startswith('#,'):
                message.flags.update(flag.strip() for flag in line[2:].split(','))
            elif found := WORD.match(line):
                name = found[1]
                message.words[name] = unescape(found[2])
            elif line.startswith('"'):
                message.words[name] += unescape(line[1:-1])
        if message.original:
            yield message


def run(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True)


def get_end(text):
    end = text[-1:]
    return SAME_END.get(end, end) if SAME_END.get(end, end) in ENDS else ''


def check_text(message, original, text):
    """Says what is wrong with a translation of one message."""
    # What is for printf() msgfmt looks at.
    if 'no-c-format' in message.flags and '%' in DATE_PART.sub('', text):
        yield 'has a part that no date has'
    if '\u00a0' in original and ' ' not in original and ' ' in text:
        yield 'has a space at which a line can be broken'
    if MARKUP.findall(original) != MARKUP.findall(text):
        yield 'has other markup than the original'
    if '...' in text:
        yield 'has three dots in place of an ellipsis'
    if ('"' in text and '"' not in original) or "'" in text and "'" not in original:
        yield 'has straight quotes'
    if original.count('_') != text.count('_') and not re.search(r'[a-z]_[a-z]', original):
        yield 'has another number of mnemonics than the original'
    if 'no-c-format' not in message.flags and get_end(original) != get_end(text):
        yield f'ends in another way than the original, which ends in “{original[-1:]}”'
    if text != text.strip(' ') and original == original.strip(' '):
        yield 'begins or ends with a space'


def check_language(top, language, template, folder):
    """Says what is missing in a language, or wrong."""
    source = top / 'po' / f'{language}.po'
    merged = folder / f'{language}.po'
    if not source.exists():
        yield f'{source.name}: there is no such file'
        return

    answer = run('msgmerge', '--quiet', '--no-fuzzy-matching', '--no-wrap', f'--output-file={merged}', source, template)
    answer = answer if answer.returncode else run('msgfmt', '--check', '--output-file=/dev/null', source)
    if answer.returncode:
        yield f'{source.name}: {answer.stderr.strip()}'
        return

    for flag, complaint in (('--untranslated', 'is not translated'), ('--only-fuzzy', 'may be out of date'),
                            ('--only-obsolete', 'is no longer in the program')):
        text = run('msgattrib', '--no-wrap', flag, merged).stdout
        for message in read_messages(text.replace('\n#~ ', '\n')):
            yield f'{source.name}: “{message.original}” {complaint}'

    for message in read_messages(run('msgattrib', '--no-wrap', '--translated', merged).stdout):
        for original, text in message.pairs:
            for complaint in check_text(message, original, text):
                yield f'{source.name}: “{text}”, of “{original}”, {complaint}'


def check(top):
    """Says what is missing in any language, or wrong."""
    languages = re.sub(r'#.*', '', (top / 'po' / 'LINGUAS').read_text(encoding='utf-8')).split()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = folder / 'template.pot'
        answer = run(top / 'build-aux' / 'translations', '--template', template)
        if answer.returncode:
            yield f'translations: {answer.stderr.strip()}'
            return
        for language in languages:
            yield from check_language(top, language, template, folder)


def main():
    complaints = list(check(Path(sys.argv[1])))
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)


if __name__ == '__main__':
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding and reading the sources of the project: just enough C to check its style."""

import re
from pathlib import Path


class Source:
    """A text file of the project, with its comments and strings kept apart from its code."""

    def __init__(self, top, path):
        self.path = path.relative_to(top)
        self.room = self.path.parts[1] if len(self.path.parts) > 2 else ''
        self.text = path.read_text(encoding='utf-8', errors='replace')
        self.lines = self.text.splitlines()
        self._code = None

    @property
    def code(self):
        """The C text with comments blanked and strings emptied, every line where it was."""
        if self._code is None:
            self._code = blank(self.text, strings=True)
        return self._code

    @property
    def uncommented(self):
        """The C text with comments blanked and strings whole."""
        return blank(self.text, strings=False)

    def line_of(self, offset):
        return self.text.count('\n', 0, offset) + 1

    def say(self, offset, message):
        return f'{self.path}:{self.line_of(offset)}: {message}'


def blank(text, strings):
    """Replaces comments, and with @strings what is in quotes, by spaces of the same length."""
    pattern = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)

    def replace(match):
        found = match.group(0)
        if found[0] == '/':
            return re.sub(r'[^\n]', ' ', found)
        if strings:
            return found[0] + ' ' * (len(found) - 2) + found[-1]
        return found

    return pattern.sub(replace, text)


def find(top, folders, suffixes):
    """Lists the sources below some folders, in a fixed order."""
    paths = [path for folder in folders for path in (top / folder).rglob('*')]
    return [Source(top, path) for path in sorted(paths)
            if path.is_file() and path.suffix in suffixes and '__pycache__' not in path.parts]


def find_calls(source, name):
    """Yields the offset, the code and the text of each call of a function whose name matches."""
    code = source.code
    text = source.uncommented
    for match in re.finditer(rf'\b(?:{name}) ?\(', code):
        depth = 0
        for end in range(match.end() - 1, len(code)):
            depth += {'(': 1, ')': -1}.get(code[end], 0)
            if depth == 0:
                break
        yield match.start(), code[match.start():end + 1], text[match.start():end + 1]


def split_arguments(call):
    """Splits the arguments of a call at its outermost commas."""
    arguments, depth, quoted = [''], 0, False
    for character in call[call.index('(') + 1:-1]:
        quoted ^= character == '"'
        depth += 0 if quoted else {'(': 1, ')': -1}.get(character, 0)
        if character == ',' and depth == 0 and not quoted:
            arguments.append('')
        else:
            arguments[-1] += character
    return [argument.strip() for argument in arguments]


def find_functions(source):
    """Yields the name, the offset and the number of lines of the body of each function, not counting empty ones."""
    for match in re.finditer(r'^(\w+) \([^;{}]*\)\n\{\n(.*?)^\}', source.code, re.DOTALL | re.MULTILINE):
        body = source.text[match.start(2):match.end(2)]
        yield match.group(1), match.start(), sum(line.strip() != '' for line in body.splitlines())


def find_prototypes(source):
    """Yields the name, the offset, the parameters and the returned type of each prototype of a header."""
    parameters = r'\(((?:[^(){};]|\([^(){};]*\))*)\)'
    attributes = r'(?:\s*\w+(?: ?\([^(){};]*\))?)*'
    pattern = re.compile(rf'^(?!typedef|G_DECLARE|static)(\w[\w \t]*?[ *]+)(\w+) ?{parameters}{attributes};', re.MULTILINE)
    for match in pattern.finditer(source.code):
        yield match.group(2), match.start(), match.group(3), match.group(1).strip()


def read_lines(path):
    """Reads a list of one entry a line, without comments and empty lines."""
    lines = Path(path).read_text(encoding='utf-8').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]

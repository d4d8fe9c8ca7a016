"""How YAML spells a text: bare, in quotes, or folded over lines."""

from __future__ import annotations

import re
import textwrap

from game.content.scalars import native

_BARE = "\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_NOT_BARE = re.compile(f"[^{_BARE}]")
_NO_BEGINNING = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`=<~.\s]")
_NOT_INSIDE = re.compile(r": | #|:$|\s$")
_NOT_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_BLOCK = re.compile(r"[|>][-+]?(?=\s|\Z)")


def spelt(words: str, style: str = "", flow: bool = False) -> str:
    """A text on one line: in the quotes of `style`, or bare where it can be; else in double quotes. `flow` is within
    brackets."""
    printable = not _NOT_BARE.search(words)
    if style == "'" and printable:
        return "'" + words.replace("'", "''") + "'"
    if style != '"' and printable and _is_bare(words, flow):
        return words
    return '"' + re.sub(rf'[^{_BARE}]|["\\]', lambda sign: _escaped(sign[0]), words) + '"'


def folded(words: str, style: str, flow: bool, indent: int, width: int, before: int) -> str:
    """The same over lines of this width, all but the first indented; the first has `before` characters on it already.
    Lines end with a line feed."""
    whole = spelt(words, style, flow)
    lines = _lines(whole, width - indent, before - indent)
    if "  " in words or words != words.strip() or any(line.startswith("#") for line in lines):
        return whole
    return ("\n" + " " * indent).join(lines)


def in_block(words: str, header: str, indent: int, width: int) -> str | None:
    """The same as a block under its header, such as `>- # a comment`; None where no block can hold it."""
    if not _BLOCK.match(header) or _NOT_BARE.search(words.replace("\n", "")) or words != words.strip():
        return None
    if header[0] == ">" and ("\n" in words or "  " in words):
        return None
    lines = _lines(words, width - indent, 0) if header[0] == ">" else words.split("\n")
    return "\n".join([header, *(" " * indent + line if line else "" for line in lines)])


def _lines(text: str, width: int, before: int) -> list[str]:
    taken = "\0" * max(before, 0)
    width = max(width, 20)
    lines = textwrap.wrap(text, width, initial_indent=taken, break_long_words=False, break_on_hyphens=False)
    return [lines[0].removeprefix(taken), *lines[1:]]


def _is_bare(words: str, flow: bool) -> bool:
    if not words or _NO_BEGINNING.match(words) or _NOT_INSIDE.search(words) or native(words) != words:
        return False
    return not (flow and _NOT_IN_FLOW.search(words))


def _escaped(sign: str) -> str:
    code = ord(sign)
    return _NAMED.get(sign) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")

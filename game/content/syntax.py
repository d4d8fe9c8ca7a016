"""What libyaml could not read, told the way people look for it: an open quote or bracket where it opens."""

from __future__ import annotations

import re
from typing import Any

import yaml

from game.content.meant import named, unseen
from game.content.problems import At, Problems

_SIGNS = "@`%"


def add_syntax_problem(error: yaml.YAMLError, text: str, problems: Problems) -> None:
    """Notes the problem behind libyaml's error."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        problems.add(At(), "not-yaml")
        return
    found = _quote(error, text, mark, problems) or _bracket(text, mark, problems)
    if not found:
        _other(error, text, mark, problems)


def _quote(error: Any, text: str, mark: yaml.Mark, problems: Problems) -> bool:
    """Whether a quote is to blame: one without an end, or one that ends inside the text."""
    if error.context == "while scanning a quoted scalar" and "unexpected" in error.problem:
        return _add(problems, error.context_mark, "unclosed", sign=text[error.context_mark.index])
    before: Any = None
    for token in _tokens(text, mark):
        if before and isinstance(token, yaml.ScalarToken) and _goes_on(before, token, error):
            sign = text[before.start_mark.index]
            many = before.end_mark.line > before.start_mark.line
            return _add(problems, before.start_mark, "unclosed" if many else "quote-inside", sign=sign)
        before = token if isinstance(token, yaml.ScalarToken) and not token.plain else None
    return False


def _bracket(text: str, mark: yaml.Mark, problems: Problems) -> bool:
    """Whether a bracket is to blame that was opened on a line before, or is closed by another's sign."""
    opened: list[yaml.Mark] = []
    for token in _tokens(text, mark):
        if token.start_mark.index >= mark.index:
            break
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(token.start_mark)
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
            opened.pop()
    sign = text[mark.index : mark.index + 1]
    if opened and sign not in (*_SIGNS, "\t") and (mark.line > opened[-1].line or sign in ("", "]", "}")):
        opening = text[opened[-1].index]
        return _add(problems, opened[-1], "unclosed", what="bracket", sign=opening, seen=mark.line + 1)
    return False


_LINES: dict[str, re.Pattern[str]] = {
    "unseen": re.compile(r"(?:\s*(?:- +)?\w+:|[ ]*)([\u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000])"),
    "bullet": re.compile(r"\s*([•·●▪–—*]|\d{1,3}[.)])\s+\S"),
    "no-space": re.compile(r"\s*(?:- +)?(?:(-)(?=[^\W\d_])|\w+(:)(?=[^\W_]))"),
    "sign": re.compile(r"\s*(?:- +)?\w+:\s+(?:([*&!?@`%])|([\[{])[^\]}]*[\]}]\s*[^\s,#\]}])"),
    "stray": re.compile(r"(\w)[^:]*$"),
}
"""How lines look that people write and YAML does not read. What is named first is looked for first."""


def _line(text: str, mark: yaml.Mark, problems: Problems) -> bool:
    """Whether the line that could not be read, or one of the two before it, is such a line."""
    lines = text.splitlines()
    for number in range(min(mark.line, len(lines) - 1), max(-1, mark.line - 3), -1):
        for what, pattern in _LINES.items():
            if (found := pattern.match(lines[number])) and (what != "stray" or number):
                at = found.start(found.lastindex or 0)
                sign = found[found.lastindex or 0]
                sign = named(sign) if unseen(sign) else sign
                return _note(problems, At(number + 1, at + 1), what, sign)
    return False


def _note(problems: Problems, at: At, what: str, sign: str) -> bool:
    problems.add(at, "not-yaml", what=what, **({} if what == "stray" else {"sign": sign}))
    return True


def _other(error: Any, text: str, mark: yaml.Mark, problems: Problems) -> None:
    sign = text[mark.index : mark.index + 1]
    if sign == "\t":
        _add(problems, mark, "tab")
    elif "escape" not in error.problem and _line(text, mark, problems):
        pass
    elif sign and sign in _SIGNS and "cannot start" in error.problem:
        _add(problems, mark, "not-yaml", what="sign", sign=sign)
    elif sign == ":" or "mapping values" in error.problem:
        _add(problems, mark, "not-yaml", what="colon")
    elif "expected ','" in error.problem:
        _add(problems, mark, "not-yaml", what="comma")
    elif "did not find expected" in error.problem:
        _add(problems, mark, "not-yaml", what="indent")
    elif "escape" in error.problem:
        _add(problems, mark, "not-yaml", what="escape")
    else:
        _add(problems, mark, "not-yaml")


def _goes_on(quoted: Any, token: Any, error: Any) -> bool:
    """Whether more text stands right after the end of a quoted text, as in `"the "best" school"`."""
    if token.start_mark.index == quoted.end_mark.index:
        return True
    comma = "expected ','" in error.problem
    return bool(token.plain and token.start_mark.line == quoted.end_mark.line and not comma)


def _tokens(text: str, mark: yaml.Mark) -> list[Any]:
    """The tokens up to the error and the one at it."""
    tokens: list[Any] = []
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            tokens.append(token)
            if token.start_mark.index > mark.index:
                break
    except yaml.YAMLError:
        pass
    return tokens


def _add(problems: Problems, mark: yaml.Mark, code: str, **params: str | int) -> bool:
    problems.add(At(mark.line + 1, mark.column + 1), code, **params)
    return True

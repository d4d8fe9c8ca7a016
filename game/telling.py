"""How a command ends: its exit status, and one clear message in the reader's language for whatever went wrong."""

from __future__ import annotations

import copy
import errno
import io
import json
import re
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import click

from game.content.messages import as_json, report_lines
from game.content.problems import Faults, Problem, Unplayable
from game.faults import CannotKeep, Fault, Unreadable, reason_of
from game.files import folder_for, write_whole
from game.machine import language
from game.store.folders import data_folder
from game.words import LANGUAGES, Words, words

if TYPE_CHECKING:
    from game.content.wording import Fits

_SOON, _OFTEN = 0.5, 0.1
"""Seconds until a count is shown, and between two of them."""

DONE, FAULTY, WRONG, STOPPED = 0, 1, 2, 130
"""Exit statuses: done; the thing asked about has faults; the words were wrong or a file can't be read; stopped by
the keyboard, as shells have it."""


def run_command(door: click.Group, given: Sequence[str] | None) -> int:
    """Runs the command that these words name (None: those of the command line). Returns the exit status."""
    argv = list(sys.argv[1:] if given is None else given)
    _speak_unicode()
    try:
        say = words(_language(argv), printed=True)
    except OSError as error:
        click.echo(Unreadable(error.filename, reason_of(error)).tell(words("en", printed=True)), err=True)
        return WRONG
    try:
        return int(_in_language(door, argv, say).main(given, "phenomenon", standalone_mode=False, obj=say) or DONE)
    except click.exceptions.Abort:
        return STOPPED
    except Exception as error:
        if "--debug" in argv:
            traceback.print_exc()
        return _tell(error, argv, say)


def status_of(problems: Iterable[Problem]) -> int:
    """The exit status for a file with these problems."""
    codes = {problem.code for problem in problems if problem.severity == "error"}
    if "unreadable" in codes:
        return WRONG
    return FAULTY if codes else DONE


def print_problems(problems: list[Problem], say: Words, err: bool = False) -> None:
    """A line for each problem."""
    for line in report_lines(problems, say):
        click.echo(line, err=err)


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


@contextmanager
def counted(fits: Fits, say: Words, plain: bool) -> Iterator[Fits]:
    """What tells whether texts fit their cards, with a count of them on standard error where somebody waits there and
    no program asked for `plain` values: it is most of the work of `check`. The count is seen only when it takes long,
    and is gone when it ends."""
    if plain or not sys.stderr.isatty():
        yield fits
        return
    done, due = 0, time.monotonic() + _SOON

    def counting(kind: str, text: str, lang: str) -> bool:
        nonlocal done, due
        done += 1
        if time.monotonic() > due:
            due = time.monotonic() + _OFTEN
            click.echo("\r" + say.count("{n} text read…", "{n} texts read…", done), nl=False, err=True)
        return fits(kind, text, lang)

    yield counting
    click.echo("\r\x1b[K", nl=False, err=True)


def _tell(error: Exception, argv: list[str], say: Words) -> int:
    """Tells what went wrong on standard error; to a program that asked for JSON also on standard output."""
    plain = "--json" in argv
    if isinstance(error, Faults):
        print_problems(error.problems, say, err=True)
        if plain:
            print_json({"ok": False, "problems": as_json(error.problems, say)})
        return WRONG if isinstance(error, Unplayable) else max(FAULTY, status_of(error.problems))
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        error = CannotKeep(error.filename or sys.stdout.name, reason_of(error))
    if isinstance(error, Fault):
        code, text = error.code, error.tell(say)
    elif isinstance(error, click.ClickException):
        fault = _usage(error)
        code, text = fault.code, fault.tell(say)
    else:
        code, text = "crash", _crashed(error, argv, say)
    click.echo(text, err=True)
    if plain:
        with suppress(OSError):  # the disk that standard output goes to may be what is full
            print_json({"ok": False, "error": {"code": code, "message": text}})
    return WRONG


def _usage(error: click.ClickException) -> Fault:
    """Words that click could not take, as a fault of ours: click's own messages are English only."""
    match error:
        case click.NoSuchOption():
            return Fault("unknown-flag", word=error.option_name)
        case click.MissingParameter() if error.param is not None:
            return Fault("missing-word", word=_name(error.param))
        case click.BadParameter() if error.param is not None:
            return Fault("bad-word", word=_name(error.param), allowed=_allowed(error.param.type))
        case click.BadOptionUsage():
            return Fault("no-value", word=error.option_name)
    if extra := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", error.message):
        return Fault("unknown-flag", word=extra[1])
    return Fault("bad-words", details=error.format_message().rstrip("."))


def _name(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    return parameter.metavar or (parameter.name or "").upper()


def _allowed(kind: object) -> str:
    match kind:
        case click.Choice():
            return ", ".join(map(str, kind.choices))
        case click.IntRange():
            return f"≥ {kind.min}" if kind.max is None else f"{kind.min}–{kind.max}"
        case click.FloatRange():
            return f"{kind.min:g}–{kind.max:g}"
    return "--help"


def _crashed(error: Exception, argv: list[str], say: Words) -> str:
    """Writes down what happened, and says where."""
    path = data_folder(_value(argv, "--data")) / "crashes" / f"{datetime.now():%Y-%m-%d-%H%M%S-%f}.txt"
    lines = [f"{sys.version}\n{sys.platform}\n{argv}\n\n", *traceback.format_exception(error)]
    try:
        folder_for(path.parent)
        write_whole(path, "".join(lines).encode("utf-8", "backslashreplace"))
    except CannotKeep:
        return say("The program has met an error of its own, and could not write it down. --debug shows it.")
    return say(
        "The program has met an error of its own. It is described in {path}; please pass that file on.", path=path
    )


def _language(argv: list[str]) -> str:
    said = _value(argv, "--lang")
    return said if said in LANGUAGES else language()


def _value(argv: list[str], flag: str) -> str | None:
    """What was said for a flag, before anything is parsed: errors of parsing need it too."""
    for word, following in zip_longest(argv, argv[1:]):
        if word == flag:
            return following
        if word.startswith(f"{flag}="):
            return word.removeprefix(f"{flag}=")
    return None


def _in_language(door: click.Group, argv: list[str], say: Words) -> click.Group:
    """The commands with their help in this language."""
    if not {"--help", "-h"} & set(argv):
        return door
    door = copy.deepcopy(door)
    _translate(door, say)
    return door


def _translate(command: click.Command, say: Words) -> None:
    command.help = say(command.help) if command.help else None
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = say(parameter.help)
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            _translate(inner, say)


def _speak_unicode() -> None:
    """Hebrew and Arabic go out as UTF-8 wherever they go; what no encoding holds is shown by its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

"""The words that many commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from game.faults import Fault
from game.settings import NARROWEST, WIDEST
from game.store.folders import data_folder
from game.words import LANGUAGES, later

C = TypeVar("C", bound=Callable[..., Any])

_LANG = "game.lang"


class Commands(click.Group):
    """A group of commands, one of which is meant when none is named."""

    usual = ""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the usual command before words that name none; what every command takes may stand before it."""
        first = next((at for at in range(len(args)) if not _for_every_command(args, at)), len(args))
        if first == len(args) or (args[first].startswith("-") and args[first] not in ctx.help_option_names):
            args = [*args[:first], self.usual, *args[first:]]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Raises Fault `unknown-command`."""
        if self.get_command(ctx, args[0]) is None:
            raise Fault("unknown-command", word=args[0], known=", ".join(self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def everywhere(command: C) -> C:
    """What every command takes: --lang and --debug. Both are looked up before any command runs."""
    for flag in (
        click.option(
            "--lang",
            type=click.Choice(LANGUAGES),
            expose_value=False,
            callback=_note_language,
            help=later("The language to speak."),
        ),
        click.option("--debug", is_flag=True, expose_value=False, help=later("Show the traceback of an error.")),
    ):
        command = flag(command)
    return command


def keeping(command: C) -> C:
    """What every command about sessions takes: `data`, the folder they are kept in."""
    return click.option("--data", metavar="DIR", callback=_data, help=later("The folder that sessions are kept in."))(
        command
    )


def playing(command: C) -> C:
    """What every command takes that opens the table on something to play: `activity`, and what is said about it."""
    for flag in (
        everywhere,
        keeping,
        screened,
        click.option(
            "--seating", type=click.Choice(["around", "upright"]), help=later("How the seats lie on the screen.")
        ),
        click.option(
            "--after",
            metavar="SESSION",
            help=later("An earlier meeting: the rows of its plan come back as they stand now."),
        ),
        click.option(
            "--option",
            "pairs",
            multiple=True,
            metavar="NAME=VALUE",
            help=later("An option, such as hands=covered."),
        ),
        click.option(
            "--seed", type=click.IntRange(0, 999_999_999), metavar="N", help=later("The seed that chance follows.")
        ),
        click.option("--seats", metavar="N|NAME,NAME…", help=later("How many seats, or their names.")),
        click.option("--deck", metavar="FILE", help=later("A deck's file, or the name of a deck that comes along.")),
        click.argument("activity", required=False),
    ):
        command = flag(command)
    return command


def screened(command: C) -> C:
    """What every command that opens the table takes: `window` as said, `screen_mm`, `renderer`, and the files of
    touches to `record` and to play back."""
    width = click.IntRange(NARROWEST, WIDEST)
    file = click.Path(path_type=Path, readable=False)  # who reads it says why it can not be read
    for flag in (
        click.option("--window", metavar="WxH", help=later("Open a window of this size, not the full screen.")),
        click.option("--screen-mm", type=width, metavar="WIDTH", help=later("How wide the screen is, in millimetres.")),
        click.option(
            "--renderer",
            type=click.Choice(["software", "accelerated"]),
            help=later("What brings the picture to the screen; the quickest is found when none is named."),
        ),
        click.option("--record", type=file, metavar="FILE", help=later("Write all touches to a file.")),
        click.option("--touches", type=file, metavar="FILE", help=later("Play recorded touches back.")),
    ):
        command = flag(command)
    return command


def for_programs(command: C) -> C:
    """What every command takes that can answer a program: `plain`."""
    return click.option("--json", "plain", is_flag=True, help=later("Print one JSON document."))(command)


def said_language() -> str | None:
    """The language that was asked for in words, if any."""
    language: str | None = click.get_current_context().meta.get(_LANG)
    return language


def _for_every_command(args: list[str], at: int) -> bool:
    return args[at].partition("=")[0] in ("--lang", "--debug") or (at > 0 and args[at - 1] == "--lang")


def _note_language(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[_LANG] = value


def _data(context: click.Context, parameter: click.Parameter, value: str | None) -> Path:
    return data_folder(value)

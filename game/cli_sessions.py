"""The command `sessions`: what is kept on this machine, as files to carry, and how it is forgotten."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.faults import Fault
from game.flags import Commands, everywhere, for_programs, keeping
from game.telling import print_json
from game.words import Words, later

if TYPE_CHECKING:
    from game.store.shelf import Summary


class Shelf(Commands):
    """With no command named the sessions are listed."""

    usual = "list"


@click.group("sessions", cls=Shelf, help=later("The sessions on this machine, and as files to carry."))
@everywhere
def shelf() -> None: ...


@shelf.command("list", help=later("Lists the sessions, the newest first."))
@for_programs
@keeping
@everywhere
@click.pass_obj
def list_sessions(say: Words, plain: bool, data: Path) -> int:
    from game.store.shelf import sessions

    found = sessions(data)
    if plain:
        print_json({"sessions": [_plain(one, say) for one in found]})
    elif not found:
        click.echo(say("There are no sessions yet. “play” begins one."), err=True)
    else:
        for one in found:
            click.echo(_line(one, say))
    return 0


@shelf.command("export", help=later("Copies a session into one file, to carry."))
@click.argument("session")
@click.option("-o", "out", required=True, metavar="FILE", help=later("Where to write the file."))
@for_programs
@keeping
@everywhere
def export_session(session: str, out: str, plain: bool, data: Path) -> int:
    from game.store.journal import export
    from game.store.shelf import existing

    export(existing(data, session), Path(out))
    _print({"session": session, "file": out}, out, plain)
    return 0


@shelf.command("import", help=later("Brings in a session that was carried here."))
@click.argument("file")
@for_programs
@keeping
@everywhere
def import_session(file: str, plain: bool, data: Path) -> int:
    from game.store.folders import sessions_folder
    from game.store.journal import take_in

    session = take_in(sessions_folder(data), Path(file))
    _print({"session": session}, session, plain)
    return 0


@shelf.command("forget", help=later("Deletes a session for good."))
@click.argument("session")
@click.option("--yes", is_flag=True, help=later("Do not ask first."))
@for_programs
@keeping
@everywhere
@click.pass_obj
def forget_session(say: Words, session: str, yes: bool, plain: bool, data: Path) -> int:
    from game.store.journal import forget
    from game.store.shelf import existing

    path = existing(data, session)
    if not (yes or (not plain and _agreed(session, say))):
        raise Fault("not-confirmed", session=session)
    forget(path)
    if plain:
        print_json({"session": session})
    return 0


def _print(answer: dict[str, Any], line: str, plain: bool) -> None:
    if plain:
        print_json(answer)
    else:
        click.echo(line)


def _agreed(session: str, say: Words) -> bool:
    if not sys.stdin.isatty():
        return False
    return click.confirm(say("Forget the session {session} for good?", session=session))


def _line(one: Summary, say: Words) -> str:
    if one.trouble:
        return f"{one.id}  {one.trouble.tell(say)}"
    seats = say.count("{n} seat", "{n} seats", len(one.seats))
    moves = say.count("{n} move", "{n} moves", one.moves)
    return "  ".join((one.id, one.title.get(say.lang, one.deck), seats, moves, _standing(one, say)))


def _standing(one: Summary, say: Words) -> str:
    if one.open:
        # Translators: of a session
        return say("open now")
    # Translators: of a session
    return say("ended") if one.ended else say("can be resumed")


def _plain(one: Summary, say: Words) -> dict[str, Any]:
    return {
        "id": one.id,
        "activity": one.activity,
        "deck": one.deck,
        "title": dict(one.title),
        "seats": list(one.seats),
        "started": one.started,
        "moves": one.moves,
        "ended": one.ended,
        "open": one.open,
        "trouble": one.trouble.tell(say) if one.trouble else None,
    }

"""The command `sessions`: what is kept on this machine, as files to carry, and how it is forgotten."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.core.game import FACILITATOR, TABLE
from game.faults import Fault, Unreadable
from game.flags import Commands, everywhere, for_programs, keeping
from game.telling import DONE, FAULTY, print_json
from game.words import Words, later

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.session.session import AnySession
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
    from game.store.shelf import by_workshop, sessions

    found = sessions(data)
    if plain:
        print_json({"sessions": [_plain(one, say) for one in found]})
    elif not found:
        click.echo(say("There are no sessions yet. “play” begins one."), err=True)
    else:
        for one in by_workshop(found):
            click.echo(f"  {_line(one, say)}" if one.workshop else _line(one, say))
    return 0


@shelf.command("export", help=later("Copies a session into one file, to carry; or what somebody may know of it."))
@click.argument("session")
@click.option("-o", "out", required=True, metavar="FILE", help=later("Where to write the file."))
@click.option(
    "--as", "who", metavar="table|facilitator|SEAT", help=later("Only what they may know, as a JSON document to read.")
)
@for_programs
@keeping
@everywhere
@click.pass_obj
def export_session(say: Words, session: str, out: str, who: str | None, plain: bool, data: Path) -> int:
    from game.places import place_text, plugged_in
    from game.store.carried import export, export_workshop
    from game.store.shelf import existing
    from game.store.workshops import workshop_files

    path, file = existing(data, session), Path(out)
    damaged = None
    if who is None and len(workshop_files(data, session)) > 1:
        export_workshop(data, session, file)
    elif who is None:
        export(path, file)
    else:
        damaged = _record(path, who, file)
    _print({"session": session, "file": out, "drive": plugged_in(file.resolve())}, place_text(file, say), plain)
    if damaged is not None:
        click.echo(Fault("damaged-record", number=damaged, session=session).tell(say), err=True)
    return DONE if damaged is None else FAULTY


def _record(path: Path, who: str, out: Path) -> int | None:
    """Returns the number of the entry before which the record ends for damage, if one is damaged."""
    from game.report.record import write_record
    from game.session.letting_go import let_go
    from game.session.record import seats_of
    from game.store.database import read
    from game.store.opening import restore_whole

    kept = read(path)
    session, deck, damaged = restore_whole(kept)
    try:
        write_record(let_go(session), deck, kept.id, who, out)
    except KeyError:
        raise Fault("unknown-viewer", seat=who, known=", ".join((*seats_of(session), TABLE, FACILITATOR))) from None
    return damaged


@shelf.command("import", help=later("Brings in a session that was carried here."))
@click.argument("file")
@for_programs
@keeping
@everywhere
def import_session(file: str, plain: bool, data: Path) -> int:
    from game.report.record import is_record
    from game.store.carried import is_carried_workshop, take_in, take_in_workshop
    from game.store.folders import sessions_folder

    if is_record(Path(file)):
        raise Unreadable(file, "record")
    carried = is_carried_workshop(Path(file))
    session = take_in_workshop(data, Path(file)) if carried else take_in(sessions_folder(data), Path(file))
    _print({"session": session}, session, plain)
    return 0


@shelf.command("forget", help=later("Removes the names and texts of a session for good, and keeps its moves."))
@click.argument("session")
@click.option("--yes", is_flag=True, help=later("Do not ask first."))
@for_programs
@keeping
@everywhere
@click.pass_obj
def forget_session(say: Words, session: str, yes: bool, plain: bool, data: Path) -> int:
    from game.report.paper import delete_papers
    from game.settings import forget_seats
    from game.store.forgetting import forget_all
    from game.store.shelf import sessions
    from game.store.workshops import whole_of, workshop_files

    paths = workshop_files(data, session)
    if (workshop := whole_of(data, session)) != session:
        raise Fault("in-workshop", session=session, workshop=workshop)
    question = say("Remove all names and texts from the session {session} for good?", session=session)
    if not (yes or _agreed(question, plain)):
        raise Fault("not-confirmed", session=session)

    def elsewhere(before: AnySession, names: Collection[str]) -> list[Path]:
        forget_seats(data, names)
        return delete_papers(before, data)

    deleted = forget_all(paths, elsewhere)
    branches = [one.id for one in sessions(data) if one.parent in {path.stem for path in paths}]
    if plain:
        print_json({"session": session, "deleted": [str(file) for file in deleted], "branches": branches})
        return DONE
    click.echo(say("The names and texts of the session {session} are gone. Its moves are kept.", session=session))
    for file in deleted:
        click.echo(say("Deleted: {path}", path=file))
    click.echo(say("What was exported, copied or printed before still holds them."))
    if branches:
        click.echo(say("These sessions went on from it, and hold them too: {sessions}.", sessions=", ".join(branches)))
    return DONE


@shelf.command("delete", help=later("Deletes a session for good."))
@click.argument("session")
@click.option("--yes", is_flag=True, help=later("Do not ask first."))
@for_programs
@keeping
@everywhere
@click.pass_obj
def delete_session(say: Words, session: str, yes: bool, plain: bool, data: Path) -> int:
    from game.store.journal import delete
    from game.store.lock import is_open
    from game.store.shelf import existing
    from game.store.workshops import workshop_files

    path = existing(data, session)
    if not (yes or _agreed(say("Delete the session {session} for good?", session=session), plain)):
        raise Fault("not-deleted", session=session)
    try:
        files = workshop_files(data, session)
    except Unreadable:
        files = (path,)
    if held := [file.stem for file in files if is_open(file)]:
        raise Fault("session-open", session=held[0])
    for file in reversed(files):
        delete(file)
    if plain:
        print_json({"session": session})
    return DONE


def _print(answer: dict[str, Any], line: str, plain: bool) -> None:
    if plain:
        print_json(answer)
    else:
        click.echo(line)


def _agreed(question: str, plain: bool) -> bool:
    return not plain and sys.stdin.isatty() and click.confirm(question)


def _line(one: Summary, say: Words) -> str:
    if one.trouble:
        return f"{one.id}  {one.trouble.tell(say)}"
    seats = say.count("{n} seat", "{n} seats", len(one.seats))
    moves = say.count("{n} move", "{n} moves", one.moves)
    told = [one.id, one.title.get(say.lang, one.deck), seats, moves, _standing(one, say)]
    if one.parent:
        told.append(say("goes on from {session}, moment {n}", session=one.parent, n=one.parent_entry))
    if one.company:
        told.append(say("Rehearsal"))
    return "  ".join(told)


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
        "workshop": one.workshop or None,
        "step": one.step or None,
        "parent": {"session": one.parent, "entry": one.parent_entry} if one.parent else None,
        "practice_teams": None if one.company is None else dict(one.company.seats),
        "trouble": one.trouble.tell(say) if one.trouble else None,
    }

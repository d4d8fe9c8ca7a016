"""The command `report`: what a group takes home, in a file to be read without this program."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.faults import CannotKeep, Fault
from game.flags import everywhere, for_programs, keeping
from game.telling import DONE, FAULTY, print_json
from game.words import Words, later

if TYPE_CHECKING:
    from game.report.reviewing import Wrote
    from game.report.source import Source, Unused


@click.command(help=later("Writes the report of sessions, to be read without this program."))
@click.argument("sessions", nargs=-1, required=True, metavar="SESSION…")
@click.option(
    "-o",
    "out",
    required=True,
    metavar="FILE.{docx,xlsx,pdf,csv,zip,md,json,txt,ics}",
    help=later("Where to write the report; the ending says in what format."),
)
@click.option("--names", is_flag=True, help=later("With the names of the teams."))
@click.option("--notes", is_flag=True, help=later("With the facilitator's own notes."))
@click.option("--profiles", is_flag=True, help=later("With what each team saw in its mirror."))
@click.option("--hide-small", is_flag=True, help=later("Counts under five are shown as “<5”."))
@click.option("--all-texts", is_flag=True, help=later("All texts as they were written, without asking."))
@for_programs
@keeping
@everywhere
@click.pass_obj
def report(
    say: Words,
    sessions: tuple[str, ...],
    out: str,
    names: bool,
    notes: bool,
    profiles: bool,
    hide_small: bool,
    all_texts: bool,
    plain: bool,
    data: Path,
) -> int:
    from game.kept_report import sources_of, troubles
    from game.report.formats import FORMATS, report_as
    from game.report.source import Wish

    ending = Path(out).suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise Fault("bad-report-name", name=Path(out).name, known=", ".join(FORMATS))
    sources, unused = sources_of(data, sessions)
    _tell(troubles(sources), unused, say)
    if not sources:
        raise Fault("nothing-to-report")
    wish = Wish(names, notes, profiles, hide_small)
    if not all_texts:
        sources = _reviewed(sources, notes, data, say, asked=not plain and sys.stdin.isatty())
    made = report_as(ending, sources, unused, say, wish, lambda source: _drawn(source, say.lang))
    place = _write(Path(out), made, data, say, asked=not plain and sys.stdin.isatty())
    if plain:
        print_json({"sessions": list(sessions), "file": str(place)})
    else:
        click.echo(place)
    return FAULTY if unused or troubles(sources) else DONE


def _tell(troubles: Sequence[Fault], unused: Sequence[Unused], say: Words) -> None:
    lost = (Fault("not-in-report", session=each.name, reason=each.fault.tell(say)) for each in unused)
    for fault in (*troubles, *lost):
        click.echo(fault.tell(say), err=True)


def _reviewed(sources: list[Source], notes: bool, data: Path, say: Words, asked: bool) -> list[Source]:
    """The sessions with what was chosen for their texts; on a terminal each is shown once, and asked about."""
    from game.report.reviewing import of_these, to_review

    waiting = to_review(sources, notes)
    if not asked:
        for wrote in (wrote for each in waiting.values() for wrote in each):
            click.echo(f"{wrote.place(say)}: {wrote.text}", err=True)
        if waiting:
            click.echo(say("These texts stand in the report as they were written."), err=True)
        return sources
    count = sum(map(len, waiting.values()))
    if count:
        click.echo(say.count("{n} text was not looked at yet.", "{n} texts were not looked at yet.", count))
    choices = {wrote.text: _chosen(wrote, say) for each in waiting.values() for wrote in each}
    return [_kept(data, source, of_these(choices, source), say) for source in sources]


def _kept(data: Path, source: Source, choices: Mapping[str, str], say: Words) -> Source:
    """The session with what was chosen for its texts, which is kept with it."""
    from game.kept_report import remember_review, reviewed
    from game.report.reviewing import seen

    told = reviewed(source, choices)
    try:
        if choices:
            remember_review(data, source.name, seen(told))
    except Fault as fault:
        reason = fault.tell(say)
        click.echo(Fault("review-not-kept", session=source.name, reason=reason).tell(say), err=True)
    return told


def _chosen(wrote: Wrote, say: Words) -> str:
    click.echo(f"\n{wrote.place(say)}\n  {wrote.text}")
    ways = ((1, say("Keep")), (2, say("Edit")), (3, say("Drop")))
    question = "  ".join(f"[{number}] {way}" for number, way in ways)
    match click.prompt(question, default="1", type=click.Choice(["1", "2", "3"]), show_choices=False):
        case "2":
            return str(click.prompt(say.of("review", "Instead"), default=wrote.text))
        case "3":
            return ""
    return wrote.text


def _drawn(source: Source, lang: str) -> bytes | None:
    from game.table.snapshot import drawn  # the screen's library, which no other format needs

    return drawn(source, lang)


def _write(path: Path, made: bytes, data: Path, say: Words, asked: bool) -> Path:
    """Writes the report, here or where somebody agrees to. Returns where. Raises Fault `report-elsewhere`."""
    from game.free_place import free_place, write_unheld

    try:
        write_unheld(path, made)
    except CannotKeep as trouble:
        other = free_place(path, (data / "reports",))
        if other is None:
            raise
        elsewhere = Fault("report-elsewhere", path=path, reason=trouble.params["reason"], other=other)
        if not asked:
            raise elsewhere from trouble
        click.echo(elsewhere.tell(say), err=True)
        if not click.confirm(say("Write it there?"), default=True):
            raise elsewhere from trouble
        write_unheld(other, made)
        return other
    return path

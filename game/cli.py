"""The commands. Each brings in what it needs only when it runs: `check` waits for no screen."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from game.cli_convert import convert
from game.cli_decks import decks
from game.cli_replay import replay
from game.cli_report import report
from game.cli_sessions import shelf
from game.cli_simulate import simulate
from game.cli_table import play, rehearse, resume, screen
from game.cli_tutorial import tutorial
from game.faults import Fault
from game.flags import Commands, everywhere, for_programs, keeping
from game.telling import WRONG, counted, print_json, print_problems, run_command, status_of
from game.words import Words, later


def main(given: Sequence[str] | None = None) -> int:
    """Runs a command, by default the one on the command line. Returns the exit status: 0 done, 1 the thing asked
    about has faults, 2 the words were wrong or a file can't be read."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # standard output belongs to the answer
    return run_command(door, given)


class Door(Commands):
    """All commands; with none named the table opens."""

    usual = "play"


@click.group(
    cls=Door,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=later("The shared table of “From Phenomenon to Action”. Without a command it opens."),
)
@everywhere
def door() -> None: ...


for command in (play, rehearse, resume, replay, tutorial, screen, simulate, report, convert, decks, shelf):
    door.add_command(command)


@door.command(help=later("Names every problem of decks, circles and scenarios, each with its place."))
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@for_programs
@everywhere
@click.pass_obj
def check(say: Words, files: tuple[str, ...], plain: bool) -> int:
    from game.content.check import check_file
    from game.content.messages import as_json
    from game.rehearsal.scenario_reading import check_scenario
    from game.table.fitting import fits
    from game.workshop.agenda_checks import check_agenda_file

    with counted(fits, say, plain) as fitting:
        problems = [
            problem for file in files for problem in check_file(Path(file), check_scenario, check_agenda_file, fitting)
        ]
    if plain:
        print_json({"ok": status_of(problems) == 0, "problems": as_json(problems, say)})
    else:
        print_problems(problems, say)
    return status_of(problems)


@door.command(help=later("Plays a scenario without a screen, and checks what it expects."))
@click.argument("scenario")
@for_programs
@everywhere
@click.pass_obj
def run(say: Words, scenario: str, plain: bool) -> int:
    from game.rehearsal.scenarios import run_file

    report = run_file(Path(scenario), say.lang)
    if plain:
        print_json(report.json)
    else:
        for line in report.lines:
            click.echo(line, err=report.status == WRONG)
    return int(report.status)


@door.command(help=later("Draws a moment of a session or a scenario, without a window."))
@click.argument("source", metavar="SESSION|SCENARIO")
@click.option("--at", type=click.IntRange(0), metavar="N", help=later("After so many entries; else at the end."))
@click.option("--as", "who", default="table", metavar="table|facilitator|SEAT", help=later("Who is looking."))
@click.option("--size", default="1920x1080", metavar="WxH", help=later("The picture's size in pixels."))
@click.option("-o", "out", required=True, metavar="FILE.png", help=later("Where to write the picture."))
@keeping
@everywhere
@click.pass_obj
def snapshot(say: Words, source: str, at: int | None, who: str, size: str, out: str, data: Path) -> int:
    from game.files import whole
    from game.moment import check_viewer, moment
    from game.wanted import LEAST_WINDOW, read_size

    pixels = read_size(size, LEAST_WINDOW)
    if Path(out).suffix.lower() != ".png":
        raise Fault("not-png")
    found = moment(source, at, data)
    check_viewer(found.session, who)
    from game.table.snapshot import draw

    with whole(Path(out)) as part:
        draw(found.session, found.deck, who, pixels, say.lang, part, found.seating, found.extra)
    click.echo(out)
    return 0


@door.command("print", help=later("Makes a PDF to print: cards to cut with their backs, blanks, rules, the links."))
@click.argument("deck", metavar="DECK")
@click.option("-o", "out", required=True, metavar="FILE.pdf", help=later("Where to write the PDF."))
@click.option("--cards", "langs", metavar="LANG[,LANG]", help=later("The language of the cards, or two: he,ar."))
@for_programs
@keeping
@everywhere
@click.pass_obj
def print_paper(say: Words, deck: str, out: str, langs: str | None, plain: bool, data: Path) -> int:
    from datetime import date

    from game.files import write_whole
    from game.paper.twin import paper_twin
    from game.shipped import find_deck

    if Path(out).suffix.lower() != ".pdf":
        raise Fault("not-pdf")
    made = paper_twin(find_deck(deck, data), langs, say, date.today())
    write_whole(Path(out), made.pdf)
    for line in made.warnings(say):
        click.echo(line, err=True)
    if plain:
        print_json({"file": out, "pages": made.pages, "small": made.small, "missing": made.lost})
    else:
        click.echo(out)
    return 0

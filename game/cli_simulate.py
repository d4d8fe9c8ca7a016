"""The command `simulate`: many sessions without a screen."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.flags import everywhere, for_programs, keeping
from game.rules.table import MOST_SEATS
from game.telling import DONE, FAULTY, STOPPED, print_json
from game.words import Words, later

if TYPE_CHECKING:
    from game.rehearsal.simulation import Run, Simulated

_USUAL_SEATS = 4
_TURN_SECONDS = {"circle": 180}
"""Where a turn takes longer than 25 seconds."""


@click.command(help=later("Plays many sessions without a screen: figures of the deck and of the rules."))
@click.argument("activity", metavar="ACTIVITY")
@click.option("--deck", metavar="FILE", help=later("A deck's file, or the name of a deck that comes along."))
@click.option("--seats", type=click.IntRange(1, MOST_SEATS), metavar="N", help=later("How many seats."))
@click.option(
    "--games",
    type=click.IntRange(1, 10**9),
    default=1000,
    show_default=True,
    metavar="N",
    help=later("How many sessions."),
)
@click.option(
    "--seed",
    type=click.IntRange(0, 10**9 - 1),
    default=0,
    show_default=True,
    metavar="N",
    help=later("The seed of the first session."),
)
@click.option(
    "--bots",
    default="random",
    show_default=True,
    metavar="NAME,NAME…",
    help=later("Who plays: one for all seats, or for each."),
)
@click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help=later("How many processes play."))
@click.option("--cluster", metavar="ADDRESS", help=later("The Dask cluster that plays."))
@click.option("--option", "pairs", multiple=True, metavar="NAME=VALUE", help=later("An option, such as hands=covered."))
@click.option(
    "--turn-seconds",
    type=click.IntRange(1, 3600),
    metavar="N",
    help=later("Seconds of play time a turn: 25, in a circle 180."),
)
@click.option(
    "--declare-seconds",
    type=click.IntRange(0, 3600),
    default=60,
    show_default=True,
    metavar="N",
    help=later("Seconds of play time a declaration."),
)
@for_programs
@keeping
@everywhere
@click.pass_obj
def simulate(
    say: Words, /, activity: str, games: int, jobs: int | None, cluster: str | None, plain: bool, **asked: Any
) -> int:
    from game.faults import Fault
    from game.rehearsal import figures_told
    from game.rehearsal.executors import workers
    from game.rehearsal.simulation import simulate as played

    if jobs and cluster:
        raise Fault("jobs-and-cluster")
    run = _wanted(activity, **asked)
    with _stoppable() as stop, workers(jobs or 1, cluster) as others, _progress(games, say, plain) as tell:
        simulated = played(run, games, others, stop, tell)
    if plain:
        print_json(figures_told.as_json(simulated, run, activity, games, say))
    else:
        for line in figures_told.lines(simulated.figures, run, activity, say):
            click.echo(line)
    return _ended(simulated, games, say)


def _ended(simulated: Simulated, games: int, say: Words) -> int:
    """Tells what kept it from being all, if anything did. Returns the exit status."""
    done = simulated.figures.games
    if done < games:
        click.echo(say("Stopped: {done} of {games} sessions were played.", done=done, games=games), err=True)
    if simulated.broken:
        click.echo(simulated.broken.tell(say), err=True)
        return FAULTY
    return DONE if done == games else STOPPED


def _wanted(
    activity: str,
    deck: str | None,
    seats: int | None,
    seed: int,
    bots: str,
    pairs: tuple[str, ...],
    turn_seconds: int | None,
    declare_seconds: int,
    data: Path,
) -> Run:
    """What is to be played. Raises Fault, Refused, or Faults of the content."""
    from game.activities import activity as known
    from game.activities import found_activity
    from game.rehearsal.played import Tempo
    from game.rehearsal.simulation import names_of, run_of
    from game.shipped import find_deck
    from game.wanted import Refused, loaded_for, read_pairs

    id, file = found_activity(activity, data)
    names = names_of(bots, seats, _USUAL_SEATS)
    played = known(id)
    options, problems = played.read_options(read_pairs(pairs))
    if problems:
        raise Refused(problems)
    content = loaded_for(played, find_deck(deck or str(file or played.usual), data), data)
    tempo = Tempo(turn_seconds or _TURN_SECONDS.get(id, 25), declare_seconds)
    run, problems = run_of(played, content, options, names, seed, tempo)
    if problems:
        raise Refused(problems)
    return run


@contextmanager
def _stoppable() -> Iterator[threading.Event]:
    """The event that the keyboard sets when it interrupts for the first time: what is done is kept. The second time
    everything stops at once."""
    stop = threading.Event()

    def stopping(*_: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    before = signal.signal(signal.SIGINT, stopping)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress(games: int, say: Words, plain: bool) -> Iterator[Callable[[int], None]]:
    """Shows how far it is, where somebody waits at a terminal."""
    if plain or not sys.stderr.isatty():
        yield lambda more: None
        return
    with click.progressbar(length=games, label=say("Sessions"), file=sys.stderr) as bar:
        yield bar.update

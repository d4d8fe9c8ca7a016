"""The commands that open the table: `play`, `rehearse`, `resume` and `screen`."""

from __future__ import annotations

from dataclasses import replace
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.company import FASTEST, SLOWEST
from game.flags import everywhere, keeping, playing, said_language, screened
from game.words import Words, later

if TYPE_CHECKING:
    from game.wanted import Wanted


def _number(context: click.Context, parameter: click.Parameter, value: float) -> float:
    """A range of click's own lets pass what is no number."""
    if isnan(value):
        raise click.BadParameter("", context, parameter)
    return value


@click.command(help=later("Opens the table on an activity, by a scenario, or its home screen."))
@playing
@click.pass_obj
def play(say: Words, /, **given: Any) -> int:
    from game.on_screen import open_table

    return open_table(_wanted(say, **given))


@click.command(
    help=later(
        "Opens the table on an activity, triples when none is named, with practice teams in some of the seats: a "
        "rehearsal for facilitators. Without --bots the first seat is yours."
    )
)
@click.option(
    "--bots",
    metavar="NAME|NAME,NAME…",
    help=later(
        "Who practises: one name for all seats but the first, or a name for each seat from the first on, where - is a "
        "seat for people; leader facilitates. "
        "Names: random, greedy, thinker, dominant, silent, sceptic, newcomer, keen."
    ),
)
@click.option(
    "--speed",
    type=click.FloatRange(SLOWEST, FASTEST),
    default=1.0,
    callback=_number,
    metavar="X",
    help=later("How many times as fast as usual they play."),
)
@playing
@click.pass_obj
def rehearse(say: Words, /, bots: str | None, speed: float, activity: str | None, **given: Any) -> int:
    from game.company import cast
    from game.on_screen import open_table
    from game.wanted import activity_for

    wanted = _wanted(say, activity=activity or activity_for(given["deck"], given["data"]), **given)
    assert wanted.seats is not None
    return open_table(replace(wanted, company=cast(bots, wanted.seats).paced(speed)))


@click.command(help=later("Goes on with a session, the last one when none is named."))
@click.argument("session", required=False)
@screened
@keeping
@everywhere
def resume(session: str | None, window: str | None, data: Path, **rest: Any) -> int:
    from game import wanted as w
    from game.on_screen import open_table
    from game.store.shelf import resumable

    size = w.read_window(window)
    name = resumable(data, session)
    return open_table(w.Wanted(data, window=size, lang=said_language(), resume=name, **rest))


@click.command(help=later("Opens the page of the screen: its size, its look, a touch test, blocked places."))
@screened
@keeping
@everywhere
def screen(window: str | None, data: Path, **rest: Any) -> int:
    from game import wanted as w
    from game.on_screen import open_table

    return open_table(w.Wanted(data, window=w.read_window(window), lang=said_language(), screen=True, **rest))


def _wanted(say: Words, activity: str | None, seats: str | None, pairs: tuple[str, ...], **rest: Any) -> Wanted:
    """What the words of a command want opened, checked."""
    from game import wanted as w

    scripted = activity is not None and w.is_scenario(activity)
    played = {"activity": activity} if scripted else w.read_activity(activity, rest["deck"], rest["data"])
    wanted = w.Wanted(
        seats=w.read_seats(seats, say),
        options=w.read_pairs(pairs),
        lang=said_language(),
        **(rest | played | {"window": w.read_window(rest["window"])}),
    )
    if scripted:
        from game.by_scenario import by_scenario

        return by_scenario(wanted)
    wanted = w.checked(wanted, say)
    if wanted.after is not None:
        from game.earlier import brought_back

        wanted = brought_back(wanted)
    return wanted

"""The buttons of the facilitator's panel, and what all its pages have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.company import Company
from game.core import moves as m
from game.core.frozen import frozen
from game.core.game import FACILITATOR
from game.table.looks import Look
from game.table.scenes.acts import Act, Make, Move, Tell
from game.table.scenes.asides import AtHand
from game.table.scenes.board import Sight


class Entry(NamedTuple):
    """A button of a page: what it does (None while it can't), whether it asks twice, whether it is on, and its
    look where it is more than words."""

    key: str
    text: str
    act: Act | None
    asks: bool = False
    on: bool = False
    look: Look | None = None


class Page(NamedTuple):
    """A page of the panel: its title, its buttons, None where a place stays empty, how many stand side by side, whether
    those are `digits`, which stand from the left in every language, and a word before each row."""

    title: str
    entries: Sequence[Entry | None]
    columns: int = 3
    digits: bool = False
    heads: tuple[str, ...] = ()


@frozen
class Beside:
    """What the panel shows beside the game: whether `sound` is on, what the facilitator has to know, such as a full
    disk, whether the panel is `guarded` by a number, what is at `hand` of an agenda, and the practice teams of a
    rehearsal."""

    sound: bool = False
    trouble: str = ""
    guarded: bool = False
    hand: AtHand | None = None
    company: Company | None = None


def to(page: str) -> Tell:
    """Go to another page."""
    return Tell("menu-to", what=page)


def back(sight: Sight, page: str = "main") -> Entry:
    """The way back."""
    return Entry("m:back", sight.say("Go back"), Tell("menu-back", what=page))


def rule(key: str, text: str, ruling: Move, can: bool = True, on: bool = False) -> Entry:
    """A button that rules."""
    return Entry(f"m:{key}", text, Make(FACILITATOR, ruling) if can else None, on=on)


def if_legal(sight: Sight, asked: Move, made: Move) -> Act | None:
    """A move, if its like may be made."""
    return Make(FACILITATOR, made) if sight.may(FACILITATOR, asked) else None


def move_entry(sight: Sight, word: str, text: str, move: Move, asks: bool = False) -> Entry:
    """A button that makes a move."""
    return Entry(f"m:{word}", text, if_legal(sight, move, move), asks)


def freeze(sight: Sight) -> Entry:
    """Let all hands rest, or play again."""
    if "glass" in sight.view.locks:
        return rule("freeze", sight.say("Let hands play again"), m.Unlock("glass"), on=True)
    return rule("freeze", sight.say("Hands off for now"), m.Lock("glass"), can=not sight.view.over)


def teams(sight: Sight) -> Iterator[Entry]:
    """The way to each team's page."""
    for seat in sight.view.seats:
        yield Entry(f"m:seat:{seat.name}", seat.name, to(f"seat {seat.name}"))

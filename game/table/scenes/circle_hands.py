"""What hands are doing at the circle: levels half marked, texts, the panel in the middle."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, assert_never

from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.view import View
from game.rules.circle.words import LEVELS, WAYS, Dimension, Level, Way, dimension
from game.table.scenes import acting
from game.table.scenes.acting import Hands, Purpose, Writing
from game.table.scenes.acts import CircleHandsWord, Move, Thing

Step: TypeAlias = Literal["picture", "agreement"]


READ_SECONDS = 3.0
"""So long a seat can read what it was told, whoever moves meanwhile."""


@dataclass
class Marking:
    """What a seat is about to mark: its level of a dimension, and how it renegotiates, as far as it has chosen."""

    dimension: Dimension
    level: Level | None = None
    way: Way | None = None


@dataclass
class CircleHands(Hands):
    """The state of all hands at the circle. `marking` is what seats are about to mark. `step` is what the middle shows
    of a ripe situation, turned to `turned_to` (the mover, where nobody asked); `more` shows all its questions.
    `rating` is the cell of an empty chair that is open to be rated, `adding` whether chairs can be chosen. `page` is
    that of the situations to choose from; seats in `again` choose anew what they have chosen, `leaves` is how often
    each leafed on through what it can choose; `gone_on` says that somebody has gone on from the end; `phase` is what
    was seen last."""

    marking: dict[Actor, Marking] = field(default_factory=dict)
    step: Step = "picture"
    turned_to: Actor = ""
    more: bool = False
    rating: tuple[str, Dimension] | None = None
    adding: bool = False
    page: int = 0
    again: frozenset[Actor] = frozenset()
    leaves: dict[Actor, int] = field(default_factory=dict)
    gone_on: bool = False
    phase: str = ""
    _told: dict[Actor, tuple[str, float]] = field(default_factory=dict)
    _outdated: frozenset[Actor] = frozenset()

    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        """What a move holds that was written, and what that was for."""
        match move:
            case m.Write("situation", text):
                return "situation", text
            case m.Write("channel", text):
                return "channel", text
            case m.Revise(_, text) | m.Renegotiate(_, _, _, text):
                return "why", text
            case m.Share(_, text):
                return "adds", text
            case m.Line(text):
                return "line", text
        return None

    def play(self, word: CircleHandsWord, seat: Actor, what: str) -> None:
        """Do what only hands do at the circle. `what` tells a dimension, a level, a role or a step, by its name."""
        match word:
            case "cell":
                self.marking[seat] = Marking(dimension(what))
            case "level":
                where, _, level = what.partition(" ")
                self.marking[seat] = Marking(
                    dimension(where), next(each for each in LEVELS[dimension(where)] if each == level)
                )
            case "way":
                self.marking[seat].way = WAYS[WAYS.index(what)]
            case "unmark":
                self.marking.pop(seat, None)
                self.lay_aside(seat)
            case "step":
                self.step, self.rating, self.page = ("agreement" if what == "agreement" else "picture"), None, 0
            case "turn-to":
                self.turned_to = seat
            case "more":
                self.more = not self.more
            case "rate":
                role, _, where = what.partition(" ")
                opened = (role, dimension(where))
                self.rating = None if self.rating == opened else opened
            case "adding":
                self.adding = not self.adding
            case "page":
                self.page = int(what)
            case "on":
                self.gone_on = True
            case "again":
                self.again ^= {seat}
            case "leaf":
                self.leaves[seat] = self.leaves.get(seat, 0) + 1
            case _:
                assert_never(word)

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: let go of what was meant for the moment before it."""
        fresh = {seat: words for seat, words in self.said.items() if seat != by and not self._is_read(seat)}
        super().made(by, move)
        self.said |= fresh
        self._outdated = frozenset(fresh)
        self.marking.pop(by, None)
        self.leaves.pop(by, None)
        self.again -= {by}
        self.rating, self.adding = None, False
        if isinstance(move, m.Agree | m.Park | m.Close):
            self.step, self.turned_to, self.more, self.page = "picture", "", False, 0

    def pass_time(self, seconds: float) -> None:
        """Let go of words that others have moved after, once they were there long enough to be read: where all play at
        once they would be gone at once."""
        super().pass_time(seconds)
        for seat in self._outdated:
            if self._is_read(seat):
                self.said.pop(seat, None)
        before, self._told = self._told, {}
        for seat, words in self.said.items():
            known, since = before.get(seat, (words, 0.0))
            self._told[seat] = (words, since + seconds if known == words else 0.0)

    def _is_read(self, seat: Actor) -> bool:
        words, since = self._told.get(seat, ("", 0.0))
        return words == self.said.get(seat) and since >= READ_SECONDS

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        super().call(seat, name)
        acting.move(self.marking, seat, name)
        acting.move(self.leaves, seat, name)
        self.again = frozenset(acting.called(each, seat, name) for each in self.again)
        self.turned_to = acting.called(self.turned_to, seat, name)

    def see(self, view: View) -> None:
        """Let go of what is no longer there, by whatever it went."""
        here = {seat.name for seat in view.seats}
        if (self.phase, view.phase) == ("place", "talk"):
            self.marking = {}  # who was about to mark anew while all turned up sees its mark first
        self.phase = view.phase
        self.marking = {
            seat: each for seat, each in self.marking.items() if seat in here and _is_open(each.dimension, view)
        }
        self.let_go(view, lambda thing: _lies(thing, view), lambda seat, writing: self._is_wanted(writing, seat, view))
        self.covers.see(frozenset(), frozenset(here) if view.over else frozenset())
        self.again = self.again & here if view.phase in ("roles", "sort") else frozenset()
        if self.turned_to not in here:
            self.turned_to = ""
        if view.phase not in ("talk", "ripe"):
            self.rating, self.adding, self.step = None, False, "picture"

    def _is_wanted(self, writing: Writing, seat: Actor, view: View) -> bool:
        """Whether a text of a seat still has a use."""
        match writing.purpose:
            case "situation":
                return view.phase == "choose"
            case "why":
                marking = self.marking.get(seat)
                return view.phase in ("talk", "ripe") and marking is not None and marking.level is not None
            case "adds" | "line" | "channel":
                return view.phase == "ripe"
        return True


def _is_open(where: Dimension, view: View) -> bool:
    if view.phase == "ripe":
        return view.focus is not None and where in view.focus.clarified
    return view.phase in ("place", "talk") and view.dimension == where


def _lies(thing: Thing, view: View) -> bool:
    if thing.where == "situation":
        return any(each.card == thing.what for each in view.situations) or view.phase == "choose"
    return True

"""How seats sit at the table: where, in which language, with how large texts, in which colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, TypeAlias

from game.company import Company
from game.core.frozen import frozen
from game.core.game import Actor
from game.table.layout.stands import BREADTHS, SIDES, Seating, Stand, fit, freest, usual
from game.table.looks import SEAT_COLOURS, Practice
from game.table.screen import Screen
from game.words import LANGUAGES


@frozen
class Chair:
    """How a seat sits. None is what it has when nobody says otherwise: the table's language and size of texts, a free
    colour, a free place."""

    lang: str | None = None
    large: bool | None = None
    colour: int | None = None
    stand: Stand | None = None


Chosen: TypeAlias = Mapping[Actor, Chair]
"""How each seat sits, as far as somebody has chosen."""


class Chairs:
    """How all seats sit. Nobody changes place or colour because others come and go. At a rehearsal `company` says in
    which of them practice teams sit, and `moving` which is about to move."""

    def __init__(self, seating: Seating, chosen: Chosen) -> None:
        self.seating: Seating = seating
        self.company: Company | None = None
        self.moving: Actor = ""
        self._chairs = dict(chosen)
        self._here: tuple[Actor, ...] = ()

    def of(self, seat: Actor) -> Chair:
        """How a seat sits."""
        return self._chairs.get(seat, Chair())

    def everyone(self) -> Chosen:
        """How those sit who are or were at the table."""
        return dict(self._chairs)

    def change(self, seat: Actor, **new: Any) -> None:
        """A seat sits otherwise from now on."""
        self._chairs[seat] = replace(self.of(seat), **new)

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        self._chairs[name] = self.of(seat)
        self._chairs.pop(seat, None)
        self.company = self.company and self.company.called(seat, name)
        self._here = tuple(name if each == seat else each for each in self._here)

    def follow(self, lang: str, before: str) -> None:
        """The table speaks another language; seats that read the same as it before read this one too."""
        for seat, chair in self._chairs.items():
            if chair.lang == before:
                self._chairs[seat] = replace(chair, lang=None)

    def sit(self, seats: Sequence[Actor], screen: Screen, mirrored: bool) -> None:
        """These are at the table now: each has a place and a colour. Who comes late finds the freest place."""
        first = not self._here
        for seat in seats if not first else ():
            if seat not in self._here:
                self._make_room(seat, seats, screen)
        self._here = tuple(seats)
        for seat, stand in zip(seats, usual(len(seats), self.seating, mirrored), strict=False):
            if self.of(seat).stand is None:
                found = stand if first else freest(screen, self.seating, self.stands(seats))
                self.change(seat, stand=found)
            if self.of(seat).colour is None:
                self.change(seat, colour=self._free_colour())

    def _make_room(self, seat: Actor, seats: Sequence[Actor], screen: Screen) -> None:
        """Who comes back, or bears a name that was another's, finds somebody in that place, or with that colour."""
        others = [other for other in seats if other != seat]
        if self.of(seat).stand in self.stands(others) or not fit(screen, self.seating, self.stands(seats)):
            self.change(seat, stand=None)
        if self.of(seat).colour in {self.of(other).colour for other in others}:
            self.change(seat, colour=None)

    def practice(self, seat: Actor) -> Practice:
        """Whether a practice team sits here, and whether it is about to move."""
        if self.company is None or seat not in self.company.seats:
            return ""
        if not self.company.plays(seat):
            return "away"
        return "moves" if self.moving == seat else "waits"

    def stands(self, seats: Iterable[Actor]) -> tuple[Stand, ...]:
        """Where these seats stand, as far as they have a place."""
        return tuple(stand for seat in seats if (stand := self.of(seat).stand) is not None)

    def on(self, screen: Screen, seats: Sequence[Actor], mirrored: bool) -> tuple[Stand, ...]:
        """Where these seats stand on this screen: as usual where it has no room for them as they stood elsewhere."""
        stands = self.stands(seats)
        return stands if fit(screen, self.seating, stands) else usual(len(seats), self.seating, mirrored)

    def others(self, seat: Actor) -> tuple[Actor, ...]:
        """The other seats at the table."""
        return tuple(other for other in self._here if other != seat)

    def free_colours(self, seat: Actor) -> tuple[int, ...]:
        """The colours that no other seat at the table has."""
        used = {self.of(other).colour for other in self.others(seat)}
        return tuple(colour for colour in range(SEAT_COLOURS) if colour not in used)

    def _free_colour(self) -> int:
        used = {self.of(seat).colour for seat in self._here}
        return next(colour for colour in range(SEAT_COLOURS) if colour not in used)


def plain_chairs(chairs: Chosen) -> dict[str, Any]:
    """How seats sit as plain values, to be kept."""
    return {seat: asdict(chair) for seat, chair in chairs.items()}


def read_chairs(extra: Mapping[str, Any]) -> dict[Actor, Chair]:
    """How seats sat, from what a table kept of a session: at first only their languages were kept."""
    chairs = {seat: Chair(lang) for seat, lang in extra.get("langs", {}).items()}
    kept = extra.get("chairs")
    if isinstance(kept, dict):
        chairs |= {seat: _chair(plain) for seat, plain in kept.items() if isinstance(plain, dict)}
    return chairs


def _chair(plain: Mapping[str, Any]) -> Chair:
    """What can't be had is left to be the usual."""
    lang, colour = plain.get("lang"), plain.get("colour")
    return Chair(
        lang if lang in LANGUAGES else None,
        large if isinstance(large := plain.get("large"), bool) else None,
        colour if isinstance(colour, int) and 0 <= colour < SEAT_COLOURS else None,
        read_stand(plain.get("stand")),
    )


def read_stand(plain: object) -> Stand | None:
    """Where a seat stood, from plain values; None where they are none."""
    if not isinstance(plain, dict):
        return None
    side, along, breadth, turn = (plain.get(name) for name in ("side", "along", "breadth", "turn"))
    if side not in SIDES or not isinstance(along, int | float) or not 0 <= along <= 1:
        return None
    return Stand(side, along, breadth if breadth in BREADTHS else 1.0, turn if turn in (0, 90, 180, 270) else None)

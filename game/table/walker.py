"""Who walks the table by keyboard: what has the focus, and where it goes when that is gone. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from game.table.focus import Direction, Stop, group_after, toward, walk
from game.table.items import Item
from game.table.looks import Field, IconButton, Pill

Step: TypeAlias = Literal["next", "previous", "next-group", "previous-group"] | Direction

_BY: dict[str, Literal[1, -1]] = {"next": 1, "previous": -1, "next-group": 1, "previous-group": -1}


class Walker:
    """The focus of the keyboard. It is `shown` once a key was used, and until somebody touches the glass.

    `stops` are what it walks now; `opener` is what was tapped when something opened over it.
    """

    def __init__(self) -> None:
        self.shown = False
        self.here: Stop | None = None
        self.stops: tuple[Stop, ...] = ()
        self.opener = ""
        self._seen: tuple[Item, ...] = ()

    def forget(self) -> None:
        """Another screen comes: begin at its beginning."""
        self.here, self.stops, self.opener, self._seen = None, (), "", ()

    def take(self, step: Step) -> None:
        """Go a step; the first one only shows where the focus is."""
        if not self.shown:
            self.shown, self._seen = True, ()
        elif self.here is not None:
            self.here = self._from(self.here, step)

    def _from(self, here: Stop, step: Step) -> Stop:
        match step:
            case "next" | "previous":
                keys = [stop.key for stop in self.stops]
                return self.stops[(keys.index(here.key) + _BY[step]) % len(keys)]
            case "next-group" | "previous-group":
                return group_after(self.stops, here, _BY[step])
            case _:
                return toward(self.stops, here, step) or here

    def see(self, items: tuple[Item, ...], tapped: bool = False) -> bool:
        """Look at what lies on the table now, after the keyboard `tapped` or after what others did. Says whether the
        focus moved by itself."""
        if not self.shown or items == self._seen:
            return False
        before, old = {stop.key for stop in self.stops}, self.here
        self.stops, self._seen = walk(items), items
        fresh = [stop for stop in self.stops if stop.key not in before]
        self.here = self._found(old, fresh, tapped) if old and self.stops else self._beginning()
        return old is not None and self.here is not None and self.here.key != old.key

    def _beginning(self) -> Stop | None:
        """The text that is being written, else what is read first."""
        return min(self.stops, key=lambda stop: not _is_written(stop), default=None)

    def _found(self, old: Stop, fresh: list[Stop], tapped: bool) -> Stop:
        """Where the focus is now: on what opened, else where it was, else on what came instead of it, else where it
        was when that opened, else near by."""
        there = {stop.key: stop for stop in self.stops}
        if old.key in there and _is_written(there[old.key]):
            return there[old.key]  # the keyboard on the glass that opened is for others
        opened = [stop for stop in fresh if stop.item.layer > old.item.layer]
        if tapped and opened:
            self.opener = old.key
            return _entrance(_own(opened, old) or opened, old)
        if old.key in there:
            return there[old.key]
        if own := _own(fresh, old):
            lay_below = self.opener in {stop.key for stop in own}
            return there[self.opener] if lay_below else _entrance(own, old)
        if self.opener in there:
            return there[self.opener]
        return fresh[0] if tapped and fresh else min(_own(self.stops, old) or self.stops, key=old.far)

    def way_out(self, items: tuple[Item, ...]) -> Stop | None:
        """What the escape key means: what closes the thing that has the focus, or else the topmost thing."""
        ways = [stop for stop in (self.stops if self.shown else walk(items)) if stop.item.escape]
        own = _own(ways, self.here) if self.here and self.shown else []
        return max(own or ways, key=lambda stop: stop.item.layer, default=None)

    @property
    def in_text(self) -> bool:
        """Whether the focus is on the text that is being written."""
        return self.here is not None and _is_written(self.here)


def _is_written(stop: Stop) -> bool:
    return isinstance(stop.item.look, Field) and stop.item.look.keyed


def _own(stops: Iterable[Stop], old: Stop) -> list[Stop]:
    return [stop for stop in stops if stop.item.group == old.item.group]


def _entrance(stops: list[Stop], old: Stop) -> Stop:
    """Where one begins with something new: at the text to write, the thing to do next, any button, or near by."""
    return min(stops, key=lambda stop: (_rank(stop), old.far(stop)))


def _rank(stop: Stop) -> int:
    match stop.item.look:
        case Field(keyed=True):
            return 0
        case Pill(tone="lit"):
            return 1
        case Pill() | IconButton() | Field():
            return 2
    return 3

"""A rehearsal for tests: a scene without a window, with practice teams in seats, and time that goes by."""

from __future__ import annotations

from situations import deck, scene

from game.at_play import accompany
from game.company import Company
from game.core.moves import split
from game.table.items import Item
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)
A, B, C, D = (f"Team {letter}" for letter in "ABCD")


class Rehearsal:
    """Triples of four teams, of which some are practice teams."""

    def __init__(self, seats: dict[str, str], **options: str) -> None:
        self.scene, self.session = scene("en", 4, "around", **options)
        accompany(self.scene, deck(), Company(seats))
        self.items()

    @property
    def company(self) -> Company:
        company = self.scene.chairs.company
        assert company is not None
        return company

    @company.setter
    def company(self, company: Company) -> None:
        self.scene.chairs.company = company

    @property
    def moves(self) -> list[tuple[str, str]]:
        """Who did what, but for chance and the clock."""
        entries = (entry for entry in self.session.entries if entry.actor not in ("chance", "clock"))
        return [(entry.actor, entry.verb) for entry in entries]

    def items(self) -> dict[str, Item]:
        return {item.key: item for item in self.scene.items(SCREEN)}

    def tap(self, key: str) -> None:
        item = self.items()[key]
        assert item.tap, key
        self.scene.tap(key, item.x, item.y)

    def wait(self, seconds: float, calm: bool = True, step: float = 0.25) -> None:
        """Let time go by, or until somebody of the practice teams has moved where it is infinite."""
        for _ in range(round(seconds / step)):
            self.tick(calm, step)

    def tick(self, calm: bool = True, step: float = 0.25) -> None:
        assert self.scene.rehearsing is not None
        self.scene.pass_time(step)
        self.scene.rehearsing.pass_time(step, calm)

    def until(self, by: str, verb: str = "") -> float:
        """Let time go by until this practice team has moved. Returns the seconds."""
        count = len(self.moves)
        for tick in range(2000):
            if any(who == by and verb in ("", what) for who, what in self.moves[count:]):
                return tick * 0.25
            self.tick()
        raise AssertionError(f"{by} did not {verb}: {self.moves[-5:]}")

    def say(self, by: str, words: str) -> None:
        """Somebody makes a move by hand."""
        before = len(self.session.entries)
        self.scene.make(by, self.session.game.parse(split(words)))
        assert len(self.session.entries) > before, words

    def swap(self, by: str) -> None:
        """A team swaps its first card by hand."""
        self.say(by, f"discard {self.session.state.seat(by).hand[0]}")
        drawn = next(move for move in self.session.legal(by) if type(move).__name__ == "Draw")
        self.scene.make(by, drawn)

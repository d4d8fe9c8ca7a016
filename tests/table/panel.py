"""A table with the facilitator's panel in reach, for tests."""

from __future__ import annotations

from situations import scene

from game.core.game import Actor
from game.rules.triples import moves as m
from game.table.scenes.acts import Tell
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)


class Panel:
    """A table with the panel in reach."""

    def __init__(self, seats: int = 3, lang: str = "en", **options: str) -> None:
        self.scene, self.session = scene(lang, seats, "around", **options)  # type: ignore[arg-type]
        self.lying()

    def lying(self) -> set[str]:
        return {item.key for item in self.scene.items(SCREEN)}

    def tap(self, *keys: str) -> None:
        for key in keys:
            item = next(item for item in self.scene.items(SCREEN) if item.key == key)
            if item.tap:
                self.scene.tap(key, item.x, item.y)
            self.scene.items(SCREEN)

    def text(self, key: str) -> str:
        return next(item.look.text for item in self.scene.items(SCREEN) if item.key == key)  # type: ignore[union-attr]

    @property
    def last(self) -> tuple[str, str]:
        entry = self.session.entries[-1]
        return entry.actor, entry.move


def declare(panel: Panel) -> Actor:
    """Somebody declares; until somebody can, cards are swapped."""
    session = panel.session
    for _ in range(60):
        for seat in session.state.seats:
            panel.scene.make(seat.name, m.Declare())
            if session.state.declaration:
                panel.lying()
                return seat.name
        mover = session.state.turn or ""
        for wanted in (m.Discard, m.Draw):
            panel.scene.make(mover, next(move for move in session.legal(mover) if isinstance(move, wanted)))
    raise AssertionError("nobody could declare")


def write_blank(panel: Panel, text: str) -> Actor:
    """The mover writes a card, and has not finished it."""
    mover = panel.session.state.turn or ""
    panel.scene.make(mover, m.Discard(panel.session.state.seat(mover).hand[0]))
    begin_blank(panel, mover)
    panel.scene.write(text)
    return mover


def begin_blank(panel: Panel, seat: Actor) -> None:
    """A seat begins to write a cause."""
    panel.lying()
    panel.scene.board.acts["begin"] = Tell("write", seat, "cause")
    panel.scene.tap("begin", 0, 0)
    panel.lying()


def written(panel: Panel, seat: Actor) -> str:
    """What a seat has written so far."""
    panel.lying()
    writing = panel.scene.hands.writing.get(seat)
    return writing.pen.text if writing else ""

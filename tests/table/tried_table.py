"""A table of triples without a window, to be tried."""

from __future__ import annotations

from situations import scene

from game.session.session import Session
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)


class Table:
    """A scene without a window."""

    def __init__(self, seats: int = 3, lang: str = "en", **options: str) -> None:
        self.scene, self.session = scene(lang, seats, "around", **options)  # type: ignore[arg-type]
        self.look()

    def look(self) -> dict[str, object]:
        return {item.key: item for item in self.scene.items(SCREEN)}

    def tap(self, key: str) -> None:
        item = self.look()[key]
        self.scene.tap(key, item.x, item.y)  # type: ignore[attr-defined]
        self.look()

    def drop(self, key: str, onto: str | None) -> None:
        self.scene.drop(key, onto, 0, 0)
        self.look()

    def said(self, seat: str) -> str:
        return self.look()[f"now:{seat}"].look.text  # type: ignore[attr-defined,no-any-return]

    def hand(self, seat: str) -> list[str]:
        things = self.scene.board.things
        return [key for key, thing in things.items() if thing.where == "hand" and thing.seat == seat]


def at(table: Table) -> tuple[TriplesScene, Session]:
    return table.scene, table.session

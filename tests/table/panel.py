"""A table with the facilitator's panel in reach, for tests."""

from __future__ import annotations

from situations import scene

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

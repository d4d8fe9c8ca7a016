"""The last choice on the home screen, the look of the room and what is known of its displays, remembered in the data
folder."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any, TypeAlias

from game.core.frozen import frozen
from game.faults import Fault, reason_of
from game.files import folder_for, write_whole

FILE = "settings.json"

NARROWEST, WIDEST = 100, 20_000
"""Millimetres that a display may be wide."""

Zone: TypeAlias = tuple[float, float, float, float]
"""A rectangle of a display: the left upper corner and the size, each as a part, 0 to 1, of its width or height."""


@frozen
class Known:
    """What is known of one display: its width in millimetres, 0 until it was measured, and where it is not to feel."""

    mm: float = 0.0
    dead: tuple[Zone, ...] = ()


@frozen
class Settings:
    """What was chosen last. `deck` is a path or the name of a deck that comes with the program, `circle_file` that of a
    circle's content, and `others` those of boards, plans and agendas by their kind; a seat without a name has the usual
    one. `options` of games with cards and those of the `circle` are the words people write. `langs` are the seats'
    languages; an empty one is the table's. `stands` say where seats stand, as plain values. `theme`, `large` text and
    `still` (without motion) are the look; `demonstration` says whether one fills a long calm; `displays` are known by
    their keys; `pin` is what is kept of the facilitator's number. `trouble` says why the choices could not be read; it
    is not kept."""

    activity: str = "triples"
    deck: str | None = None
    seats: tuple[str, ...] = ()
    lang: str | None = None
    seating: str = "around"
    sound: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    langs: tuple[str, ...] = ()
    stands: tuple[Mapping[str, Any], ...] = ()
    theme: str = ""
    large: bool = False
    still: bool = False
    demonstration: bool = True
    displays: Mapping[str, Known] = field(default_factory=dict)
    pin: str = ""
    circle_file: str | None = None
    circle: Mapping[str, Any] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    trouble: Fault | None = field(default=None, compare=False)

    @property
    def dress(self) -> str:
        """The theme chosen; until one is, light where the screen lies and deep where it stands."""
        return self.theme or ("light" if self.seating == "around" else "deep")

    def known(self, display: str) -> Known:
        """What is known of a display."""
        return self.displays.get(display, Known())

    def knowing(self, display: str, known: Known) -> Settings:
        """With this known of a display."""
        return replace(self, displays={**self.displays, display: known})


def load(folder: Path) -> Settings:
    """The choices kept in this data folder; the usual ones where there are none, and with `trouble` where they can't
    be read."""
    path = folder / FILE
    try:
        return _read(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        return _unread(path, reason_of(error))
    except (ValueError, TypeError, RecursionError):
        return _unread(path, "damaged")


def save(folder: Path, settings: Settings) -> None:
    """Keeps the choices. Raises CannotKeep, and leaves the old ones as they were."""
    kept = {name: getattr(settings, name) for name in _KINDS if name != "displays"}
    displays = {key: {"mm": known.mm, "dead": known.dead} for key, known in settings.displays.items()}
    text = json.dumps(kept | _plain(settings) | {"displays": displays}, indent=1)
    write_whole(folder_for(folder) / FILE, text.encode())


def _plain(settings: Settings) -> dict[str, dict[str, Any]]:
    return {name: dict(getattr(settings, name)) for name in ("options", "circle", "others")}


def forget_seats(folder: Path, names: Collection[str]) -> None:
    """Forgets these names of seats, and choices that can't be read, for they may hold them. Raises CannotKeep."""
    kept = load(folder)
    if kept.trouble or not set(names).isdisjoint(kept.seats):
        save(folder, replace(kept, seats=tuple("" if name in names else name for name in kept.seats)))


def _unread(path: Path, reason: str) -> Settings:
    return Settings(trouble=Fault("settings-unreadable", path=path, reason=reason))


def _read(value: Any) -> Settings:
    """Raises TypeError when a value is not of its kind. A key that is not known is of a newer version: left out."""
    if not isinstance(value, dict):
        raise TypeError
    kept = {name: value[name] for name in _KINDS if name in value}
    if not all(isinstance(kept[name], _KINDS[name]) for name in kept):
        raise TypeError
    for name in kept.keys() & {"seats", "langs"}:
        if not all(isinstance(word, str) for word in kept[name]):
            raise TypeError
        kept[name] = tuple(kept[name])
    if "stands" in kept:
        kept["stands"] = tuple(kept["stands"])
    if "displays" in kept:
        kept["displays"] = {key: _known(plain) for key, plain in kept["displays"].items()}
    return Settings(**kept)


def _known(plain: Any) -> Known:
    if not isinstance(plain, dict):
        raise TypeError
    mm, dead = plain.get("mm", 0.0), plain.get("dead", [])
    if not isinstance(dead, list) or not (_number(mm, 0, 0) or _number(mm, NARROWEST, WIDEST)):
        raise TypeError
    return Known(float(mm), tuple(_zone(part) for part in dead))


def _zone(plain: Any) -> Zone:
    if not isinstance(plain, list) or not all(_number(part, 0, 1) for part in plain):
        raise TypeError
    x, y, w, h = map(float, plain)  # ValueError where there are not four
    return x, y, w, h


def _number(value: Any, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


_KINDS: dict[str, type | tuple[type, ...]] = {
    "activity": str,
    "deck": (str, type(None)),
    "seats": list,
    "langs": list,
    "stands": list,
    "lang": (str, type(None)),
    "seating": str,
    "sound": bool,
    "options": dict,
    "theme": str,
    "large": bool,
    "still": bool,
    "demonstration": bool,
    "displays": dict,
    "pin": str,
    "circle_file": (str, type(None)),
    "circle": dict,
    "others": dict,
}

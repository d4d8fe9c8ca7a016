"""The last choice on the home screen, remembered in the data folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.faults import Fault, reason_of
from game.files import folder_for, write_whole

FILE = "settings.json"


@dataclass(frozen=True)
class Settings:
    """What was chosen last. `deck` is a path or the name of a deck that comes with the program; a seat without a
    name has the usual one. `options` are the words people write. `langs` are the seats' languages; an empty one is the
    table's. `trouble` says why the choices could not be read; it is not kept."""

    activity: str = "triples"
    deck: str | None = None
    seats: tuple[str, ...] = ()
    lang: str | None = None
    seating: str = "around"
    sound: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    langs: tuple[str, ...] = ()
    trouble: Fault | None = field(default=None, compare=False)


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
    kept = {name: getattr(settings, name) for name in _KINDS}
    text = json.dumps(kept | {"options": dict(settings.options)}, indent=1)
    write_whole(folder_for(folder) / FILE, text.encode())


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
    return Settings(**kept)


_KINDS: dict[str, type | tuple[type, ...]] = {
    "activity": str,
    "deck": (str, type(None)),
    "seats": list,
    "langs": list,
    "lang": (str, type(None)),
    "seating": str,
    "sound": bool,
    "options": dict,
}

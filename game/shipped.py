"""Where the decks, fonts and pictures that come with the program stand."""

from pathlib import Path

MEETINGS = ("first-meeting", "second-meeting", "third-meeting", "partnership-meeting")
"""The agendas that come along, as they are held one after another."""
_HERE = Path(__file__).parent
_SHELVES = ("", "boards", "agendas")
"""Where content files lie under `decks`."""


def folder(name: str) -> Path:
    """The folder `decks`, `fonts` or `assets`: inside an installed wheel, or beside `game/` in a checkout."""
    installed = _HERE / "shipped" / name
    return installed if installed.is_dir() else _HERE.parent / name


def own_decks(data: Path) -> Path:
    """Where a data folder holds decks of its own: those a group made, and copies of those that come along."""
    return data / "decks"


def find_deck(word: str, data: Path | None) -> Path:
    """The file of a deck, a board or an agenda: a path, or the name of one of the data folder's own, else of one that
    comes along."""
    if Path(word).name == word and not Path(word).exists():
        for place in _places(data):
            if (named := place / f"{word}.yaml").exists():
                return named
    return Path(word).expanduser()


def in_order(file: Path) -> tuple[int, str]:
    """What files that come along are sorted by: meetings as they are held, others by their names."""
    return (MEETINGS.index(file.stem) if file.stem in MEETINGS else -1), file.name


def deck_names(data: Path | None) -> list[str]:
    """The names that `find_deck` knows, the data folder's own first."""
    return list(dict.fromkeys(file.stem for place in _places(data) for file in sorted(place.glob("*.yaml"))))


def _places(data: Path | None) -> tuple[Path, ...]:
    return (*([own_decks(data)] if data else []), *(folder("decks") / shelf for shelf in _SHELVES))

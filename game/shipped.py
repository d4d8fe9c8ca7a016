"""Where the decks, fonts and pictures that come with the program stand."""

from pathlib import Path

_HERE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `decks`, `fonts` or `assets`: inside an installed wheel, or beside `game/` in a checkout."""
    installed = _HERE / "shipped" / name
    return installed if installed.is_dir() else _HERE.parent / name


def own_decks(data: Path) -> Path:
    """Where a data folder holds decks of its own: those a group made, and copies of those that come along."""
    return data / "decks"

"""Contents that were found good before: decks, circles. What became of their source is kept as plain values in the data
folder, so that the next start waits neither for YAML nor for the checks.

A file is used only where it is whole and came of the same source by the same code; whatever else lies there is passed
over, and the content is read the long way. Nobody can put code into it, only other texts: as into the files themselves.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from game.content.deck import Text
from game.content.problems import Problems
from game.content.source import no_collection, read_bytes
from game.core.frozen import frozen
from game.faults import Fault
from game.files import folder_for, write_whole

FOLDER = "known-decks"
MOST = 16
"""So many files are kept, the newest."""

Lines: TypeAlias = list[tuple[str, str]]


class Content(Protocol):
    """Whatever a file became that can be kept."""

    @property
    def source(self) -> bytes: ...


T = TypeVar("T", bound=Content)


@frozen
class Form(Generic[T]):
    """How one kind of content is kept. `name` is its own: one source never stands for two kinds. `plain` gives values
    for JSON; `made` takes them back with the source, and raises ValueError, TypeError or LookupError for others."""

    name: str
    plain: Callable[[T], list[Any]]
    made: Callable[[list[Any], bytes], T]


@no_collection()
def recall(path: Path, data: Path, form: Form[T]) -> T | None:
    """The content of a file, if it is known in this data folder."""
    source = _bytes(path)
    key = _key(source, form.name)
    mark, _, kept = _bytes(data / FOLDER / key).partition(b"\n")
    if mark != _mark(key, kept):
        return None
    try:
        return form.made(json.loads(kept), source)
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def remember(content: T, data: Path, form: Form[T]) -> None:
    """Keeps a content without errors in this data folder, where it can be written."""
    key = _key(content.source, form.name)
    kept = json.dumps(form.plain(content), ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(Fault, OSError):
        folder = folder_for(data / FOLDER)
        write_whole(folder / key, _mark(key, kept) + b"\n" + kept)
        for old in sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime)[:-MOST]:
            old.unlink()


def text_again(lines: Lines) -> Text:
    """A text as it was kept."""
    return Text(tuple((lang, words) for lang, words in lines))


def _bytes(path: Path) -> bytes:
    return read_bytes(path, Problems(str(path))) or b""


def _key(source: bytes, kind: str) -> str:
    """What decides what becomes of a source: its bytes, what it is read as, and the code of this room."""
    digest = sha256(source)
    digest.update(f"\0{kind}\0".encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _mark(key: str, kept: bytes) -> bytes:
    """By this a file is known to be whole and in its own place."""
    return sha256(key.encode() + kept).hexdigest().encode()

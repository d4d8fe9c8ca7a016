"""What belongs to an activity: its options, its content, its game, what scenarios expect of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from game.content.deck import Text
from game.core.expecting import Facts
from game.core.frozen import frozen
from game.core.game import Actor, Game, Refusal

if TYPE_CHECKING:
    from game.content.fact_values import Reader
    from game.content.reading import FromNode

AnyGame: TypeAlias = Game[Any, Any, Any, Any]


class Content(Protocol):
    """What an activity is played with: one file, without errors. `source` is UTF-8 YAML, `hash` its SHA-256."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> Text: ...
    @property
    def languages(self) -> tuple[str, ...]: ...
    @property
    def source(self) -> bytes: ...
    @property
    def hash(self) -> str: ...

    def facts(self) -> Any:
        """What the rules need to know of it."""

    def text_of(self, card: str) -> Text | None:
        """The text of what has this id; None where it has none."""


class Setting(Protocol):
    """A set-up of a session."""

    def problems(self) -> list[Refusal]:
        """Everything that keeps it from being played."""


@frozen
class SetUp:
    """What a session is to begin with. `deal` and `stocks` are set hands and stocks, of games that have them."""

    options: Any
    content: Content
    seats: tuple[Actor, ...]
    deal: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stocks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@frozen
class Scripted:
    """What scenarios need of an activity: its content from a part of a file; the facts that may be expected, and how
    each is read; and a state in plain values, from a game and a state."""

    from_node: FromNode[Any]
    facts: Facts
    readers: Mapping[str, Reader]
    plain: Callable[[Any, Any], dict[str, Any]]


@frozen
class Activity:
    """One activity. `rules` is the version of its rules, `usual` the content that comes along; `stocked` says that
    hands and stocks can be set. Loading raises Faults, `game` ValueError for a set-up with problems."""

    id: str
    rules: int
    usual: str
    stocked: bool
    read_options: Callable[[Mapping[str, Any]], tuple[Any, list[Refusal]]]
    written: Callable[[Any], dict[str, Any]]
    load: Callable[[Path, Path | None], Content]
    load_text: Callable[[bytes, str], Content]
    setting: Callable[[SetUp], Setting]
    game: Callable[[Any], AnyGame]
    parse: Callable[[list[str]], Any]
    scripted: Callable[[], Scripted]

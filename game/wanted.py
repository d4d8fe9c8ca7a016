"""What somebody wants played, from the words of a command, checked before any window opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias

from game.activities import activity as known
from game.activities import found_activity
from game.activity import Activity, Content, SetUp
from game.company import Company
from game.content.file_kind import kind_of_file
from game.content.problems import Faults
from game.core.frozen import frozen
from game.core.game import Refusal
from game.faults import Fault
from game.refusals import refusal_text
from game.room import Seating as Seating
from game.rules.table import MOST_SEATS
from game.shipped import find_deck
from game.words import Words, later

DEFAULT_ACTIVITY = "triples"
DEFAULT_SEATS = 4
LEAST_WINDOW = (1280, 720)
MOST_WINDOW = (7680, 4320)

Renderer: TypeAlias = Literal["software", "accelerated"]

AFTER = "after"
"""What a workshop's file keeps of the meeting before it: the name of a session."""

TEAMS = (
    later("Team A"),
    later("Team B"),
    later("Team C"),
    later("Team D"),
    later("Team E"),
    later("Team F"),
    later("Team G"),
    later("Team H"),
)
"""The names of seats that nobody has named."""


@frozen
class Wanted:
    """What to open. Whatever is None was not said: with no activity the home screen opens.

    `deck` is the path or the shipped name as said, `loaded` the deck itself (also the default one, when a session is
    to begin at once); `seats` are names, `options` words as people write them; `window` is in pixels, None for the
    full screen; `screen_mm` the glass's width in millimetres; without a `renderer` the quickest is found; `resume`
    names a session to go on with, `replay` one to look back on, or a scenario's file, from the entry `at` on,
    `tutorial` one to be guided through, empty for the one that comes along; `after` one whose plan comes back in what
    begins, `scenario` the file by which it begins; `screen` asks for the page of the screen. A `company` plays along at
    a rehearsal. Touches are written to the file `record`, and played from the file `touches`.
    """

    data: Path
    activity: str | None = None
    deck: str | None = None
    loaded: Content | None = None
    seats: tuple[str, ...] | None = None
    seed: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    seating: Seating | None = None
    window: tuple[int, int] | None = None
    screen_mm: int | None = None
    renderer: Renderer | None = None
    lang: str | None = None
    resume: str | None = None
    replay: str | None = None
    at: int | None = None
    tutorial: str | None = None
    after: str | None = None
    scenario: Path | None = None
    screen: bool = False
    company: Company | None = None
    record: Path | None = None
    touches: Path | None = None


class Refused(Fault):
    """A set-up that can't be played; one line for each reason."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__(refusals[0].code)
        self.refusals = refusals

    def tell(self, say: Words) -> str:
        """What is in the way, line by line."""
        return "\n".join(refusal_text(refusal, say) for refusal in self.refusals)


class Faulty(Fault):
    """Content that can't be played; told by its first error, with the place."""

    def __init__(self, faults: Faults) -> None:
        self.first = next(problem for problem in faults.problems if problem.severity == "error")
        super().__init__(self.first.code)

    def tell(self, say: Words) -> str:
        """What is wrong, and where."""
        from game.content.messages import report_lines

        return next(report_lines([self.first], say))


def is_scenario(word: str) -> bool:
    """Whether this names the file of a scenario, and neither an activity nor a session."""
    return word.endswith((".yaml", ".yml"))


def default_seats(count: int, say: Words) -> tuple[str, ...]:
    """Names for this many seats."""
    return tuple(say(team) for team in TEAMS[:count])


def read_activity(word: str | None, deck: str | None, data: Path) -> dict[str, str | None]:
    """The activity that people call so, and its content: for a board its own file, unless another is said. Raises Fault
    `unknown-activity`."""
    if word is None:
        return {"activity": None, "deck": deck}
    activity, file = found_activity(word, data)
    return {"activity": activity, "deck": deck or (str(file) if file else None)}


def read_seats(word: str | None, say: Words) -> tuple[str, ...] | None:
    """A number of seats, or their names with commas between. Raises Refused for a number that can't be."""
    if word is None:
        return None
    if not (word.isascii() and word.isdigit()):
        return tuple(name.strip() for name in word.split(","))
    if not 1 <= len(word) <= 2 or not 1 <= int(word) <= MOST_SEATS:
        raise Refused([Refusal("seat-count", {"seats": word, "most": MOST_SEATS})])
    return default_seats(int(word), say)


def read_pairs(words: Iterable[str]) -> dict[str, str]:
    """Options written NAME=VALUE. Raises Fault `bad-pair`."""
    pairs = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not (name and equals):
            raise Fault("bad-pair", word=word)
        pairs[name.strip()] = value.strip()
    return pairs


def read_size(word: str, least: tuple[int, int] = (1, 1)) -> tuple[int, int]:
    """A size in pixels, written 1920x1080. Raises Fault `bad-size`, `too-small` or `too-large`."""
    found = re.fullmatch(r"([0-9]{1,5})[x×X]([0-9]{1,5})", word)
    if not found:
        raise Fault("bad-size", word=word)
    width, height = int(found[1]), int(found[2])
    if width < least[0] or height < least[1]:
        raise Fault("too-small", word=word, least="{}x{}".format(*least))
    if width > MOST_WINDOW[0] or height > MOST_WINDOW[1]:
        raise Fault("too-large", word=word, most="{}x{}".format(*MOST_WINDOW))
    return width, height


def read_window(word: str | None) -> tuple[int, int] | None:
    """The size of a window that the table can be read in. Raises as `read_size` does."""
    return None if word is None else read_size(word, LEAST_WINDOW)


def checked(wanted: Wanted, say: Words) -> Wanted:
    """The same with its deck loaded, and with seats when a session is to begin at once. Raises Refused, or Faults of
    the deck. Nothing is loaded for the bare home screen, where whoever chooses a deck can still take fewer seats."""
    if not (wanted.activity or wanted.deck or wanted.options or wanted.seats):
        return wanted
    played = known(wanted.activity or activity_for(wanted.deck, wanted.data))
    options, problems = played.read_options(wanted.options)
    if problems:
        raise Refused(problems)
    deck = loaded_for(played, find_deck(wanted.deck or played.usual, wanted.data), wanted.data)
    seats = wanted.seats or default_seats(DEFAULT_SEATS, say)
    begins = wanted.activity is not None
    setting = played.setting(SetUp(options, deck, seats))
    if (begins or wanted.options or wanted.seats) and (problems := setting.problems()):
        raise Refused(problems)
    loaded = deck if begins or wanted.deck else None
    return replace(wanted, loaded=loaded, seats=seats if begins else wanted.seats)


def activity_for(deck: str | None, data: Path) -> str:
    """The activity that a content file is for, where none was named."""
    kind = None if deck is None else kind_of_file(find_deck(deck, data))
    return kind if kind in ("circle", "board", "agenda", "action-plan") else DEFAULT_ACTIVITY


def loaded_for(played: Activity, file: Path, data: Path) -> Content:
    """What an activity is to be played with. Raises Faults: of an agenda also where what it needs is not at hand."""
    if played.id == "agenda":
        from game.workshop.agenda_checks import load_checked

        return load_checked(file, data)
    return played.load(file, data)

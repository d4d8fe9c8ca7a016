"""Any set-up of any activity, drawn by a seed and written as a line that makes it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from game.activities import activity, named_files
from game.activity import SetUp
from game.core.cards import KINDS, Facts, by_kind
from game.rehearsal.played import Tempo
from game.rehearsal.playing import Table
from game.rules.boards import setting as board
from game.rules.boards.words import DOINGS
from game.rules.table import MOST_SEATS
from game.shipped import folder

SEATS = "ABCDEFGH"
PRESENT = ["present", "absent"]
YES = ["no", "yes"]
NEVER: list[Any] = ["none"]
_CARDS: dict[str, list[Any]] = {
    "judge": ["group", "none", "deck", "guided"],
    "hints": YES,
    "scores": YES,
    "facilitator": PRESENT,
    "minutes": [1, 2, 5, 14, "none"],
    "talk-minutes": [6, "none"],
    "explain-seconds": [90, "none"],
    "target": [1, 3, "none", "none"],
    "cycles": [1, 2, 5, "none"],
    "idle-seconds": [30, 60, "none"],
    "cards": ["all", 3, 8, 16],
    "domains": [[]],
    "centre": [[], ["he", "ar"]],
}
_CIRCLE: dict[str, list[Any]] = {
    "situations": [1, 1, 2, 3, 12],
    "ring": list(range(12, 49, 4)),
    "minutes": [1, 5, 40, "none"],
    "die": ["on", "off"],
    "choose": YES,
    "warm-up": YES,
    "scores": YES,
    "facilitator": PRESENT,
    "idle-seconds": [30, 60, "none"],
    "roles": [[]],
    "chairs": [[]],
}
OPTIONS: Mapping[str, Mapping[str, list[Any]]] = {
    "open-round": _CARDS,
    "triples": _CARDS
    | {
        "order": ["discard-first", "draw-first"],
        "same-kind": YES,
        "hands": ["open", "covered"],
        "turns": ["one", "together"],
        "round-seconds": [60, "none"],
    },
    "map": {
        "piles": ["three", "three", "one"],
        "pile": list(KINDS),
        "cards": ["all", 3, 8, 16],
        "domains": [[]],
        "minutes": [1, 5, 20, "none"],
        "talk-minutes": [6, "none"],
        "facilitator": PRESENT,
        "idle-seconds": [30, 60, "none"],
        "centre": [[], ["he", "ar"]],
    },
    "circle": _CIRCLE,
    "board": {
        "minutes": ["board", 1, 5, "none"],
        "facilitator": PRESENT,
        "idle-seconds": [30, 60, "none"],
        "cards": ["all", "all", 1, 5],
        "zones": ["all", "all", 3, 8],
        "centre": [[], ["he", "ar"]],
    },
    "agenda": {"minutes": ["agenda", 10, 45, 200], "facilitator": PRESENT},
    "action-plan": {"minutes": [1, 25, "none"], "facilitator": PRESENT, "idle-seconds": [30, 60, "none"]},
}
"""The values that each option is drawn from: all words there are, of numbers some. `hands: phones` is not built."""


@dataclass(frozen=True)
class AnySetUp:
    """A set-up in words: an activity, the name of its content, the partners in its seats, and all its options."""

    activity: str
    content: str
    names: tuple[str, ...]
    options: tuple[tuple[str, Any], ...]

    def table(self) -> Table | None:
        """Its table; None for a set-up with problems, which nobody could begin."""
        played = activity(self.activity)
        options, problems = played.read_options(dict(self.options))
        assert not problems, problems
        setting = played.setting(SetUp(options, content(self.activity, self.content), tuple(SEATS[: len(self.names)])))
        return None if setting.problems() else Table(self.activity, setting, self.names, Tempo())

    def line(self, seed: int) -> str:
        """The line of its session of this seed."""
        options = " ".join(f"{name}={','.join(map(str, _listed(value)))}" for name, value in self.options)
        return f"{self.activity} {self.content} {','.join(self.names)} {seed} {options}"


def read_line(line: str) -> tuple[AnySetUp, int]:
    """A set-up and a seed from their line."""
    id, content, names, seed, *options = line.split(" ")
    pairs = (option.split("=") for option in options)
    values = tuple((name, _value(id, name, value)) for name, value in pairs)
    return AnySetUp(id, content, tuple(names.split(",")), values), int(seed)


def any_set_up(id: str, partners: Sequence[str], source: Random) -> AnySetUp:
    """A set-up of this activity, for the first of these partners alone or for any of them, that can be begun and comes
    to an end: triples have a clock or a number of cycles."""
    while True:
        among = source.choice([partners, partners[:1]])
        names = tuple(source.choice(among) for _ in range(source.randint(1, MOST_SEATS)))
        drawn = AnySetUp(id, source.choice(contents(id)), names, ())
        options = {name: source.choice(values) for name, values in OPTIONS[id].items()}
        options |= _of_content(drawn, source)
        drawn = AnySetUp(id, drawn.content, names, tuple(options.items()))
        endless = "cycles" in options and (options["minutes"], options["cycles"]) == ("none", "none")
        if not endless and drawn.table() is not None:
            return drawn


def _of_content(drawn: AnySetUp, source: Random) -> dict[str, Any]:
    """Options whose values stand in the content: domains of a deck, roles and chairs of a circle."""
    facts = content(drawn.activity, drawn.content).facts()
    if drawn.activity == "circle":
        roles = source.sample(facts.roles, source.randint(0, len(drawn.names)))
        free = [role for role in facts.roles if role not in roles]
        return {"roles": roles, "chairs": source.sample(free, min(len(free), source.choice([0, 0, 1, 2])))}
    if "domains" in OPTIONS[drawn.activity] and source.random() < 0.3:
        return {"domains": [source.choice([*facts.domains.values(), *[""]])] if facts.domains else []}
    return {}


def contents(id: str) -> list[str]:
    """The contents of an activity: those that come along, and some that chance made, small and strange."""
    made = [f"made-{number}" for number in range(200)]
    match id:
        case "open-round" | "triples" | "map":
            return _decks() * 20 + made
        case "circle":
            return ["circle-of-influence"]
        case "action-plan":
            return ["action-plan"]
        case "board":
            return list(named_files("board")) * 10 + made
    return list(named_files("agenda"))


@cache
def content(id: str, name: str) -> Any:
    """The content of this name."""
    if name.startswith("made-"):
        source = Random(name)
        return Made(any_board(source) if id == "board" else any_deck(source))
    kinds = ("board", "agenda") if id in ("board", "agenda") else ()
    files = {word: file for kind in kinds for word, file in named_files(kind).items()}  # type: ignore[arg-type]
    file = files.get(name) or folder("decks") / ("boards" if id == "action-plan" else "") / f"{name}.yaml"
    return Made(activity(id).load(file, None).facts())


@dataclass(frozen=True)
class Made:
    """A content of which only the facts matter."""

    known: Any

    def facts(self) -> Any:
        """What the rules know of it."""
        return self.known


def any_deck(source: Random) -> Facts:
    """A deck of one to nine cards of each kind, with any links, some of them in no domain."""
    cards = {kind: tuple(f"{kind[0]}{n}" for n in range(source.randint(1, 9))) for kind in KINDS}
    density = source.random()

    def pairs(kind: Any, other: Any) -> frozenset[tuple[str, str]]:
        return frozenset((a, b) for a in cards[kind] for b in cards[other] if source.random() < density)

    return Facts(
        cards=cards,  # type: ignore[arg-type]
        explains=pairs("cause", "gap"),
        addresses=pairs("action", "cause"),
        domains={card: source.choice(["north", "south"]) for pile in cards.values() for card in pile},
        blanks=by_kind(lambda kind: source.choice([0, 0, 1, 3])),
    )


def any_board(source: Random) -> board.Facts:
    """A board of chance's own."""
    zones = tuple(board.Zone(f"z{n}", source.choice([None, None, 1, 2])) for n in range(source.randint(2, 5)))
    names = [zone.id for zone in zones]
    cards = tuple(f"c{n}" for n in range(source.randint(0, 6)))
    marks = source.choice([None, board.Marks("cards", ("red", "green")), board.Marks("zones", ("low", "mid", "high"))])
    of_cards = marks is not None and marks.of == "cards"
    stages = tuple(_any_stage(number, names, source) for number in range(source.randint(1, 3)))
    return board.Facts(
        shape="columns",
        zones=(*zones, board.Zone("same"), board.Zone("other")),
        stages=stages,
        cards=cards,
        begins={cards[0]: names[0]} if cards and source.random() < 0.3 else {},
        blanks=source.choice([0, 2, 20]),
        two_sided=source.random() < 0.3,
        copies=source.random() < 0.3,
        reasons=source.random() < 0.5,
        fields={"size": ("small", "large"), "who": ()} if source.random() < 0.5 else {},
        marks=marks,
        spread=("same", "other") if of_cards and source.random() < 0.5 else None,
        answers=source.random() < 0.5,
        sums=("s1", "s2") if source.random() < 0.5 else (),
        kept=source.random() < 0.5,
        minutes=source.choice([None, 2]),
    )


def _any_stage(number: int, zones: list[str], source: Random) -> board.Stage:
    does = tuple(doing for doing in DOINGS if source.random() < 0.5)
    return board.Stage(f"stage-{number}", does, (source.choice(zones),) if source.random() < 0.3 else ())


@cache
def _decks() -> list[str]:
    names = [file.stem for file in sorted(folder("decks").glob("*.yaml"))]
    return [name for name in names if name not in ("circle-of-influence", "responses")]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _value(id: str, name: str, word: str) -> Any:
    if isinstance(OPTIONS[id][name][0], list):
        return [each for each in word.split(",") if each]
    return int(word) if word.isdecimal() else word

"""Scenarios: a session written down as moves, in YAML."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from game.activities import activity, found_activity, header_of
from game.activity import Activity, Content, Setting, SetUp
from game.content import values
from game.content.problems import Place, Problem, Problems, Unplayable
from game.content.reading import read_whole
from game.content.scalars import Made
from game.content.tree import List, Map, Node, Read, Scalar, read_file
from game.core.cards import KINDS, Kind
from game.core.frozen import frozen
from game.core.game import Refusal
from game.faults import Fault
from game.rehearsal.scenario_steps import PILES, steps_of
from game.session.scenario import Scenario, Step

FORMATS = (1,)
NEEDED = ("format", "activity", "deck", "seats", "moves")
STOCKED = ("deal", "stocks")
KEYS = (*NEEDED, "options", *STOCKED, "seed")


@frozen
class ScenarioFile:
    """A scenario and the deck it is played with."""

    scenario: Scenario
    deck: Content


def load_scenario(path: Path | str) -> ScenarioFile:
    """The scenario in a file. Raises Unplayable, with every problem at once, when it has errors."""
    file, problems = read_scenario(read_file(path))
    if file is None:
        raise Unplayable(problems)
    return file


def check_scenario(read: Read) -> list[Problem]:
    """Every problem of a scenario that was read."""
    return read_scenario(read)[1]


def read_scenario(read: Read) -> tuple[ScenarioFile | None, list[Problem]]:
    """The scenario in a file that was read, and every problem; None when one of them is an error."""
    if read.node is None:
        return None, read.problems
    reader = _Reader(read, read.node)
    file = reader.scenario()
    found = [*read.problems, *reader.problems.found, *reader.deck_problems]
    found.sort(key=lambda problem: (problem.file != read.name, problem.line, problem.column))
    return (None if any(problem.severity == "error" for problem in found) else file), found


class _Reader:
    """Reads one file; every problem is noted at its place, and reading goes on."""

    def __init__(self, read: Read, root: Node) -> None:
        self.name = read.name
        self.root = root
        self.problems = Problems(read.name)
        self.deck_problems: list[Problem] = []
        self.fields = values.fields(root, KEYS, self.problems)
        self.board: Path | None = None

    def scenario(self) -> ScenarioFile | None:
        """The scenario, or None where it can't be built."""
        if not self.fields:
            return None
        played = self._activity()
        self._format()
        set_up = self._set_up(played)
        seed = values.number(self.fields["seed"], self.problems) if "seed" in self.fields else 0
        whole = not self.problems.errors
        steps: tuple[Step, ...] = ()
        if played and "moves" in self.fields:
            steps = steps_of(self.fields["moves"], played, partial(_is_place, set_up), self.problems)
        if played is None or set_up is None or not whole:
            return None
        setting = played.setting(set_up)
        if self._unplayable(setting):
            return None
        game, header, scripted = played.game(setting), header_of(played, set_up, seed or 0), played.scripted()
        return ScenarioFile(Scenario(game, header, steps, scripted.facts, scripted.plain), set_up.content)

    def _set_up(self, played: Activity | None) -> SetUp | None:
        deck = self._deck(played)
        seats = values.texts(self.fields["seats"], self.problems) if "seats" in self.fields else ()
        options = self._options(played) if played else None
        if played and not played.stocked:
            self._check_unstocked()
        hands, stocks = self._cards("deal", None), self._cards("stocks", KINDS)
        piles: dict[str, tuple[str, ...]] = {kind: stocks[kind] for kind in KINDS if kind in stocks}
        return None if deck is None else SetUp(options, deck, seats, hands, piles)

    def _check_unstocked(self) -> None:
        known = [key for key in KEYS if key not in STOCKED]
        for key in STOCKED:
            if key in self.fields and isinstance(self.root, Map):
                self.problems.add_unknown(self.root.keys[key], "unknown-key", key, known)

    def _format(self) -> None:
        for key in NEEDED:
            if key not in self.fields and not (key == "deck" and self.board):
                self.problems.add(self.root, "missing-key", name=key)
        if "format" in self.fields:
            number = values.number(self.fields["format"], self.problems)
            if number is not None and number not in FORMATS:
                known = ", ".join(map(str, FORMATS))
                self.problems.add(self.fields["format"], "bad-format", number=number, known=known)

    def _activity(self) -> Activity | None:
        node = self.fields.get("activity")
        name = values.text(node, self.problems) if node else None
        if node is None or name is None:
            return None
        try:
            id, self.board = found_activity(name)
        except Fault as unknown:
            self.problems.add(node, "unknown-activity", name=name, known=str(unknown.params["known"]))
            return None
        return activity(id)

    def _deck(self, played: Activity | None) -> Content | None:
        node, deck = self.fields.get("deck"), None
        if isinstance(node, Map):
            deck, self.deck_problems = self._from_node(played, node, self.name)
        elif (file := self._file(node)) is not None:
            read = read_file(file)
            deck, found = read_whole(read, partial(self._from_node, played))
            self.deck_problems = [problem for problem in found if problem.severity == "error"]
        return deck

    def _file(self, node: Node | None) -> Path | None:
        """The file of the content: one beside the scenario; a board that is not said to be another is its own."""
        if node is None:
            return self.board
        name = values.text(node, self.problems)
        return None if name is None else Path(self.name).parent / name

    def _from_node(
        self, played: Activity | None, node: Node, name: str, source: bytes | None = None
    ) -> tuple[Content | None, list[Problem]]:
        """What an activity is played with; nothing, where it is not known which."""
        return played.scripted().from_node(node, name, source) if played else (None, [])

    def _options(self, played: Activity) -> Any:
        node = self.fields.get("options")
        given = values.fields(node, None, self.problems) if node else {}
        options, refused = played.read_options({name: _plain(value) for name, value in given.items()})
        for refusal in refused:
            self._refused(refusal)
        return options

    def _cards(self, key: str, known: tuple[Kind, ...] | None) -> dict[str, tuple[str, ...]]:
        if key not in self.fields:
            return {}
        piles = values.fields(self.fields[key], known, self.problems)
        return {name: values.texts(pile, self.problems) for name, pile in piles.items()}

    def _unplayable(self, setting: Setting) -> bool:
        for refusal in setting.problems():
            self._refused(refusal)
        return self.problems.errors

    def _refused(self, refusal: Refusal) -> None:
        """Notes what the rules have against the set-up, where its card, seat or option is named last."""
        params = {name: value if isinstance(value, int) else _line(value) for name, value in refusal.params.items()}
        named = {str(params[key]) for key in ("card", "role", "seat", "option", "domain") if key in params}
        section = "deck" if refusal.code == "too-few-cards" else "deal" if "deal" in self.fields else "seats"
        place: Place = self.root
        if isinstance(self.root, Map):
            place = self.root.keys.get(section, place)
        for scalar in self._scalars():
            place = scalar if scalar.text in named else place
        self.problems.add(place, refusal.code, **params)

    def _scalars(self) -> Iterator[Scalar]:
        for key in ("seats", "deal", "stocks", "options"):
            if key in self.fields:
                yield from _words_in(self.fields[key])


def _is_place(up: SetUp | None, word: str) -> bool:
    """Whether there may be such a place on the table; nobody knows before the set-up is right."""
    return up is None or word in up.seats or word.split()[0] in PILES or up.content.text_of(word) is not None


def _words_in(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case List():
            for item in node.items:
                yield from _words_in(item)
        case Map():
            for key, item in node.items.items():
                yield node.keys[key]
                yield from _words_in(item)


def _plain(node: Node) -> Any:
    """An option's value as it is written, where YAML would make a date or a time of it."""
    value = node.plain()
    return value.text if isinstance(value, Made) else value


def _line(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

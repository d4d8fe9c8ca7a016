"""What an agenda's own file does not tell: whether its activities and their contents are there, take their options, and
have what they pass on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from game.activities import activity_words
from game.activity import Activity, Content, SetUp
from game.content.agenda import Agenda
from game.content.agenda_checks import steps
from game.content.agenda_reading import read_agenda
from game.content.problems import Faults, Place, Problem, Problems
from game.content.reading import faultless
from game.content.scalars import Made
from game.content.text_checks import as_text, list_in
from game.content.tree import List, Map, Node, Read, Scalar, read_file
from game.core.game import Refusal
from game.faults import Fault
from game.rules.agenda.planning import KEPT
from game.rules.agenda.setting import PLAN, TALK
from game.shipped import deck_names
from game.workshop.steps import means_of

AGENDA = "agenda"
PASSED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("open-round", "triples", "map"), ("chains",)),
    "circle": ("agreements",),
    "board": ("laid",),
}
"""What may be passed on of an activity, beside the zones of a board and what is summed up at it."""


def load_checked(path: Path, data: Path | None) -> Agenda:
    """The agenda in a file, with all that it needs at hand. Raises Faults, with every problem at once."""
    return faultless(*_checked(read_file(path), data))


def check_agenda_file(read: Read, data: Path | None = None) -> list[Problem]:
    """Every problem of an agenda that was read; its contents are looked for in the data folder too."""
    return _checked(read, data)[1]


def _checked(read: Read, data: Path | None) -> tuple[Agenda | None, list[Problem]]:
    agenda, found = read_agenda(read)
    problems = Problems(read.name)
    if isinstance(read.node, Map):
        _check_time(read.node, agenda, problems)
        goals = {name.text: _word(step, "activity") for step in steps(read.node)
                 if (name := as_text(step.items.get("id")))}  # fmt: skip
        for step in steps(read.node):
            _Step(step, data, problems).check(goals)
    found = sorted([*found, *problems.found], key=lambda problem: problem.order)
    return (None if problems.errors else agenda), found


def _check_time(root: Map, agenda: Agenda | None, problems: Problems) -> None:
    """Notes a meeting that is too short for the least of each step; the plan keeps its minutes."""
    if agenda is None or agenda.meeting is None:
        return
    least = sum(
        max(step.minutes.least, min(KEPT, step.minutes.most)) if step.activity == PLAN else step.minutes.least
        for step in agenda.steps.values()
    )
    if least > agenda.meeting:
        problems.add(root.items["minutes"], "too-little-time", minutes=agenda.meeting, least=least)


def _word(step: Map, key: str) -> str | None:
    said = as_text(step.items.get(key))
    return said.text if said else None


class _Step:
    """One step of the tree; whatever is misshapen in it was noted with the shape."""

    def __init__(self, node: Map, data: Path | None, problems: Problems) -> None:
        self.node, self.data, self.problems = node, data, problems
        self.word = _word(node, "activity")

    def check(self, goals: Mapping[str, str | None]) -> None:
        """Notes every problem; `goals` are the activities of the steps by their ids."""
        if self.word == TALK:
            self._check_talk()
        elif self.word is not None:
            self._check_activity(self.word)
        for entry in list_in(self.node, "passes"):
            to = as_text(entry.items.get("to")) if isinstance(entry, Map) else None
            if to and goals.get(to.text) == TALK:
                self.problems.add(to, "takes-nothing", name=to.text)

    def _check_talk(self) -> None:
        for key in ("deck", "options"):
            if key in self.node.items:
                self.problems.add(self.node.keys[key], "talk-alone", name=key)
        if "passes" in self.node.items:
            self.problems.add(self.node.keys["passes"], "nothing-to-pass")

    def _check_activity(self, word: str) -> None:
        place = self.node.items["activity"]
        try:
            means = means_of(word, _word(self.node, "deck"), self.data)
        except Fault:
            self._unknown(place, "unknown-activity", word, (*activity_words(self.data), TALK))
            return
        if means.activity.id == AGENDA:
            self.problems.add(place, "agenda-inside", name=word)
            return
        content = self._content(means.activity, means.file)
        self._check_passes(means.activity, content)
        options = self._options(means.activity)
        if content is not None and options is not None:
            for refusal in means.activity.setting(SetUp(options, content, ("A",))).problems():
                self._refused(refusal, self.node.keys.get("options", self.node.keys["activity"]))

    def _content(self, played: Activity, file: Path) -> Content | None:
        place: Node = self.node.items.get("deck", self.node.items["activity"])
        if not file.is_file():
            self._unknown(place, "missing-deck", _word(self.node, "deck") or file.stem, deck_names(self.data))
            return None
        try:
            return played.load(file, self.data)
        except Faults as faults:
            first = next(problem for problem in faults.problems if problem.severity == "error")
            if first.code == "wrong-kind-file":
                self.problems.add(place, first.code, **first.params)
            else:
                self.problems.add(place, "faulty-content", name=file.name, first=first.line)
        return None

    def _options(self, played: Activity) -> Any:
        """The options, with every problem of them noted; None where there is one."""
        node = self.node.items.get("options")
        given = node.items if isinstance(node, Map) else {}
        fine = True
        for name, value in given.items():
            for refusal in played.read_options({name: _plain(value)})[1]:
                unknown = refusal.code == "unknown-option" and isinstance(node, Map)
                self._refused(refusal, node.keys[name] if unknown and isinstance(node, Map) else value)
                fine = False
        return played.read_options({name: _plain(value) for name, value in given.items()})[0] if fine else None

    def _refused(self, refusal: Refusal, place: Place) -> None:
        params = {name: value if isinstance(value, int) else _line(value) for name, value in refusal.params.items()}
        self.problems.add(place, refusal.code, **params)

    def _check_passes(self, played: Activity, content: Any) -> None:
        if content is None and played.id == "board":
            return  # its zones are not known
        known = [*PASSED.get(played.id, ()), *getattr(content, "zones", ())]
        known += ["sums"] if getattr(content, "sums", ()) else []
        for what in _said(list_in(self.node, "passes")):
            if what.text not in known:
                self._unknown(what, "nothing-called", what.text, known)

    def _unknown(self, place: Place, code: str, name: str, known: Iterable[str]) -> None:
        names = list(known)
        near = self.problems.near(name, names)
        what = {"what": "near", "near": near} if near else {} if names else {"what": "none"}
        self.problems.add(place, code, name=name, known=", ".join(names), **what)


def _said(entries: Iterable[Node]) -> Iterator[Scalar]:
    for entry in entries:
        what = as_text(entry.items.get("what")) if isinstance(entry, Map) else None
        if what is not None:
            yield what


def _plain(node: Node) -> Any:
    """An option's value as it is written, where YAML would make a date or a time of it."""
    value = node.plain()
    if isinstance(node, List):
        return [_plain(item) for item in node.items]
    return value.text if isinstance(value, Made) else value


def _line(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

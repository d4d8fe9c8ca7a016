"""What the steps of a workshop hand on to each other, and the content that a step is played with then: one file that
holds all of it, so that its session can be read without those before."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from game.activities import activity
from game.activity import Content
from game.content.agenda import Agenda, Pass
from game.content.circle_checks import FEWEST
from game.content.deck import EARLIER, GROUP, Text
from game.content.deck_checks import LINKS, LISTS
from game.content.reading import plain_source
from game.content.tree import read_text
from game.core.cards import GAP, KINDS, CardId, Kind
from game.workshop.agreed import Agreed, Open
from game.workshop.of_plan import as_actual
from game.workshop.outcome import Laid, Outcome, Thing
from game.workshop.rows import with_rows

Values: TypeAlias = dict[str, Any]
"""A file's plain values."""

ACTUAL = "actual"
"""The zone of a board in which things lie as they are."""

_ROOM = 100
"""So many cards are written at no board."""
_NUMBERED = re.compile(r"-w([0-9]+)$")

LAID = "laid"
"""What is passed on of a board where all of its zones are."""


def handed_on(agenda: Agenda, step: str, outcomes: Mapping[str, Outcome]) -> tuple[Outcome, ...]:
    """What earlier steps pass to this one: their outcomes, by step, each less what it does not pass. One that came to
    nothing is left out."""
    passed: dict[str, Outcome] = {}
    for giver, what in agenda.passed_to(step):
        if giver in outcomes and (given := _given(outcomes[giver], what)):
            passed[giver] = _together(passed[giver], given) if giver in passed else given
    return tuple(passed.values())


def empty_handed(agenda: Agenda, step: str, outcomes: Mapping[str, Outcome]) -> tuple[str, ...]:
    """The earlier steps that would pass something to this one and have nothing to pass: it begins without."""
    given = {outcome.step for outcome in handed_on(agenda, step, outcomes)}
    return tuple(dict.fromkeys(giver for giver, _ in agenda.passed_to(step) if giver not in given))


def prepared(content: Content, played: str, handed: Sequence[Outcome], options: Any, place: int = 0) -> Content:
    """The content of an activity, to be played with these options of its own, with what was handed on written into it.
    A card keeps its id; one that the content has already stays that one. The `place` of a board among the steps says
    from which number its written cards are counted, so that no two of a workshop bear one id, nor one of an earlier
    plan that comes back. Raises Faults where what came of it can't be read."""
    taken = place * _ROOM + _highest(handed) if played == "board" else 0
    if played not in _WRITERS or not (handed or taken):
        return content
    node = read_text(content.source, content.id).node
    assert node is not None  # it was read before
    values: Any = node.plain()
    written = _WRITERS[played](values, content, handed, options) if handed else values
    source = plain_source(written | ({"taken": taken} if taken else {}))
    return activity(played).load_text(source, content.id)


def things(outcomes: Iterable[Outcome]) -> dict[CardId, Thing]:
    """All cards in outcomes, by their ids; of a circle the situations that were agreed on."""
    found: dict[CardId, Thing] = {}
    for outcome in outcomes:
        for thing in (
            *_of_chains(outcome),
            *(laid.thing for laid in outcome.laid),
            *map(_situation, outcome.agreements),
        ):
            found.setdefault(thing.id, thing)
        for id, text in outcome.sums.items():
            found.setdefault(f"{id}-w1", Thing(f"{id}-w1", "card", Text((("", text),))))
    return found


def _highest(handed: Iterable[Outcome]) -> int:
    """The highest number of what a group wrote and an earlier plan speaks of."""
    ids = (id for outcome in handed for row in outcome.planned for id in row.texts)
    return max((int(found[1]) for id in ids if (found := _NUMBERED.search(id))), default=0)


def _given(outcome: Outcome, passed: Pass) -> Outcome | None:
    bare = Outcome(outcome.session, outcome.activity, outcome.step)
    match passed.what:
        case "chains":
            given = replace(bare, chains=tuple(chain for chain in outcome.chains if chain.accepted))
        case "agreements":
            given = replace(bare, agreements=outcome.agreements, still_open=outcome.still_open)
        case "sums":
            given = replace(bare, sums={id: text for id, text in outcome.sums.items() if text.strip()})
        case zone:
            laid = (each for each in outcome.laid if zone in (each.zone, LAID))
            given = replace(bare, laid=tuple(_as_kind(each, passed.kind) for each in laid))
    return None if given == bare else given


def _as_kind(laid: Laid, kind: Kind) -> Laid:
    return laid if laid.thing.kind in KINDS else replace(laid, thing=replace(laid.thing, kind=kind))


def _together(one: Outcome, other: Outcome) -> Outcome:
    return replace(
        one,
        chains=one.chains + other.chains,
        agreements=one.agreements + other.agreements,
        still_open=one.still_open + other.still_open,
        laid=one.laid + tuple(laid for laid in other.laid if laid not in one.laid),
        sums={**one.sums, **other.sums},
    )


def _of_chains(outcome: Outcome) -> Iterator[Thing]:
    yield from (part for chain in outcome.chains for part in (chain.gap, chain.cause, chain.action) if part)


def _situation(come: Agreed | Open) -> Thing:
    named = come.situation
    return Thing(named.id, "card", named.text, named.seat)


def _with_cards(values: Values, content: Any, handed: Sequence[Outcome], options: Any) -> Values:
    """A deck with the cards in it, all in play whatever part of it is. Those that come anew bring the links that they
    were convincing with; those that it has come back where they were retired."""
    passed = things(handed)
    new = {id: thing for id, thing in passed.items() if id not in content.cards}
    links = _links(handed, new)
    for kind in KINDS:
        known = [_again(entry) if entry["id"] in passed else entry for entry in values[LISTS[kind]]]
        added = [_again(_entry(thing, content)) for thing in new.values() if _kind(thing) == kind]
        values[LISTS[kind]] = [_linked(entry, kind, links) for entry in (*known, *added)]
    return values


def _kind(thing: Thing) -> str:
    return thing.kind if thing.kind in KINDS else GAP


def _again(entry: Values) -> Values:
    return {key: value for key, value in entry.items() if key != "retired"} | {"origin": EARLIER}


def _links(handed: Sequence[Outcome], new: Collection[CardId]) -> set[tuple[CardId, CardId]]:
    """Which card was laid to which, where one of the two is new."""
    chains = (chain for outcome in handed for chain in outcome.chains)
    pairs = ((low, high) for chain in chains for low, high in ((chain.cause, chain.gap), (chain.action, chain.cause)))
    both = ((low.id, high.id) for low, high in pairs if low and high)
    return {pair for pair in both if set(pair) & set(new)}


def _linked(entry: Values, kind: Kind, links: Collection[tuple[CardId, CardId]]) -> Values:
    more = sorted(target for source, target in links if source == entry["id"])
    if not more or kind not in LINKS:
        return entry
    key, _ = LINKS[kind]
    return entry | {key: list(dict.fromkeys([*entry.get(key, ()), *more]))}


def _with_pool(values: Values, content: Any, handed: Sequence[Outcome], options: Any) -> Values:
    """A board with the cards in its pool; rows of an earlier plan lie where things are as they are, if it has such a
    place."""
    new = {id: thing for id, thing in things(handed).items() if id not in content.cards}
    cards = [_entry(thing, content) | ({"kind": thing.kind} if thing.kind in KINDS else {}) for thing in new.values()]
    if ACTUAL in content.zones:
        back = {thing.id: thing for outcome in handed for thing in as_actual(outcome, content.languages)}
        known = {*new, *content.cards}
        cards += [_entry(thing, content) | {"zone": ACTUAL} for id, thing in back.items() if id not in known]
    return {key: value for key, value in values.items() if key != "from"} | {
        "cards": [*values.get("cards", ()), *cards]
    }


def _with_situations(values: Values, content: Any, handed: Sequence[Outcome], options: Any) -> Values:
    """A circle with the situations handed on, those still open too, and as many of its own as are needed beside
    them."""
    still_open = map(_situation, (each for outcome in handed for each in outcome.still_open))
    passed = things(handed) | {thing.id: thing for thing in still_open}
    known = [entry for entry in values["situations"] if entry["id"] in passed]
    own = [entry for entry in values["situations"] if entry["id"] not in passed]
    new = [_entry(thing, content) for id, thing in passed.items() if id not in content.situations]
    lacking = max(0, options.situations - len(new) - len(known), FEWEST["situations"] - len(new) - len(known))
    return values | {"situations": [*new, *known, *own[:lacking]]}


def _entry(thing: Thing, content: Content) -> Values:
    """A card as files have it: in the languages of its new content, or in its first where it has none of them."""
    lines = {lang: words for lang, words in thing.text.lines if lang in content.languages}
    text = lines or {content.languages[0]: thing.text.lines[0][1]}
    return {"id": thing.id, "text": text, "origin": GROUP if thing.seat else EARLIER}


_WRITERS: Mapping[str, Callable[[Values, Any, Sequence[Outcome], Any], Values]] = {
    **dict.fromkeys(("open-round", "triples", "map"), _with_cards),
    "board": _with_pool,
    "circle": _with_situations,
    "action-plan": lambda values, content, handed, options: with_rows(values, handed),
}
"""By the activity's id."""

"""What holds in every state of every game, whatever its people do: for sessions by the million."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from game.core.cards import KINDS, LINKED, by_kind, kind_index
from game.core.digest import digest
from game.core.game import CHANCE, FACILITATOR, TABLE
from game.core.moves import split
from game.rules.boards.covering import to_mark
from game.rules.circle.words import LEVELS


class Broken(AssertionError):
    """Something that holds in every session does not hold."""


def hold(true: bool, what: str) -> None:
    """Raises Broken, unless it is true."""
    if not true:
        raise Broken(what)


def hold_state(id: str, game: Any, state: Any, before: Any) -> None:
    """What holds in a state of a game, after another. Raises Broken."""
    hold(state.clock >= before.clock, "the clock went back")
    hold(len({seat.name for seat in state.seats}) == len(state.seats), "two seats of one name")
    _HOLDS[id](game, state)


def hold_looks(id: str, game: Any, state: Any, source: Random) -> None:
    """All may look, and what is hidden does not show; who may act is who has a legal move, and no legal move is
    refused. Raises Broken."""
    seats = [seat.name for seat in state.seats]
    actors = game.actors(state)
    hold((state.over is None) == bool(actors), "an end is no end")
    other = _otherwise(id, state, source)
    for who in (*seats, FACILITATOR, TABLE):
        view = game.view(state, who)
        hold(hash(view) == hash(view), "a view that is no value")
        hold(game.view(other(who), who) == view, f"what is hidden from {who} shows")
    for who in (*seats, FACILITATOR):
        legal = list(game.legal(state, who))
        hold(len(set(legal)) == len(legal), f"a move of {who} is named twice")
        hold(bool(legal) == (who in actors), f"{who} may act and has no move, or the other way round")
        for move in legal:
            hold(game.refuse(state, who, move) is None, f"{who}: {game.text(move)} is legal and refused")


def hold_log(game: Any, made: list[tuple[str, str]], end: Any) -> None:
    """The moves alone, as text, lead to the same state. Raises Broken."""
    state = game.initial()
    for by, line in made:
        move = game.parse(split(line))
        hold(game.text(move) == line, f"{line} reads back otherwise")
        hold(by == CHANCE or game.refuse(state, by, move) is None, f"{line} is refused when made again")
        state = game.apply(state, by, move).state
    hold(digest(state) == digest(end), "made again, the moves lead elsewhere")


def cards_of(state: Any) -> list[str]:
    """Every card of triples at its one place."""
    cards = [card for seat in state.seats for card in seat.hand]
    cards += [card for pile in (*state.stocks, *state.discards, state.open) for card in pile]
    return cards + [card for verdict in state.wall for card in verdict.cards]


def _hold_triples(game: Any, state: Any) -> None:
    if state.shuffling == ("part",):
        return
    cards = cards_of(state)
    written = {paper.card for paper in state.written}
    hold(len(cards) == len(set(cards)), "a card is in two places")
    hold(set(cards) - written <= set(game.setting.kinds), "a card of no deck")
    if not game.setting.plays_a_part:
        hold(set(cards) - written == set(game.setting.kinds), "a card was lost")
    from_stock = written if game.setting.activity == "triples" else ()
    back = len(written - set(cards))
    hold(sum(state.blanks) == sum(game.setting.facts.blanks) - len(from_stock) + back, "a blank was lost")
    hold(all(len(seat.hand) <= 3 + (seat.drawn is not None) for seat in state.seats), "a hand is too large")


def _hold_map(game: Any, state: Any) -> None:
    in_play = [card for cards in state.spread for card in cards]
    hold(len(set(in_play)) == len(in_play), "a card is spread twice")
    hold(len(set(state.cards)) == len(state.cards) and set(state.cards) <= set(in_play), "a card lies twice")
    for kind in KINDS:
        written = [paper.card for paper in state.written if paper.kind == kind]
        left, had = state.blanks[kind_index(kind)], game.setting.blanks()[kind_index(kind)]
        hold(left is None or left + len(written) == had, "a blank was lost")
        hold(state.dealing or set(written) <= set(state.spread[kind_index(kind)]), "a written card is lost")
    hold(len(set(state.links)) == len(state.links), "two cards are linked twice")
    for card, other in state.links:
        hold({card, other} <= set(state.cards), "a link without its cards")
        hold(LINKED[state.kind(card)] == state.kind(other), "a link between cards that are no neighbours")


def _hold_circle(game: Any, state: Any) -> None:
    names = {seat.name for seat in state.seats}
    hold(len(set(state.roles)) == len(state.roles), "two hold one role")
    hold(all(0 <= seat.space < game.setting.options.ring for seat in state.seats), "a pawn off the ring")
    hold({*state.asked, *state.skipped} <= names, "somebody is awaited who is not here")
    hold((state.phase == "over") == (state.over is not None), "an end is no end")
    marked = [mark.seat for mark in state.marks]
    hold(len(set(marked)) == len(marked) and set(marked) <= set(state.asked), "a mark that nobody asked for")
    hold(state.phase == "place" or not marked, "marks lie covered after they turned up")
    for situation in state.situations:
        _hold_situation(state, situation)


def _hold_situation(state: Any, situation: Any) -> None:
    places = [(cell.role, cell.dimension) for cell in situation.cells]
    hold(len(set(places)) == len(places), "a cell twice")
    hold({(cell.role, cell.dimension) for cell in situation.before} <= set(places), "a cell was lost")
    for cell in situation.cells:
        hold(cell.level in LEVELS[cell.dimension], "a level of another dimension")
        hold(cell.role in state.roles, "a cell of a role that is not here")
        hold(cell.seat is not None or cell.assumed, "a cell that nobody answers for")
    agreement = situation.agreement
    hold(agreement.lead not in [share.role for share in agreement.shares], "who leads shares")
    if situation.standing == "agreed":
        hold(bool(agreement.lead and agreement.channels), "agreed, with nothing to do or nobody to lead")


def _hold_board(game: Any, state: Any) -> None:
    setting = game.setting
    numbers, lying = [piece.number for piece in state.pieces], [piece.card for piece in state.pieces]
    hold(len(set(numbers)) == len(numbers), "two pieces of one number")
    hold(len(set(state.pool)) == len(state.pool), "a card is in the pool twice")
    if not setting.facts.copies:
        hold(len(set(lying)) == len(lying) and not set(lying) & set(state.pool), "a card is in two places")
    for zone in setting.zones.values():
        hold(zone.capacity is None or len(state.in_zone(zone.id)) <= zone.capacity, "a zone holds too much")
    names = {seat.name for seat in state.seats}
    marks = [(mark.seat, mark.subject) for mark in state.marks]
    hold(len(set(marks)) == len(marks) and {seat for seat, _ in marks} <= names, "a mark twice, or of nobody here")
    left = set(to_mark(setting, state))
    hold({subject for _, subject in marks} <= left, "a mark lies covered of what turned up")
    if marks:
        given = ({mark.subject for mark in state.marks_of(name)} for name in names)
        hold(any(left - each for each in given), "all have marked, and nothing turned up")
    hold(not (state.over and (marks or state.answers)), "over, and something lies covered")


def _hold_plan(game: Any, state: Any) -> None:
    def inside(row: Any) -> Iterator[str]:
        yield row.id
        for each in row.merged:
            yield from inside(each)

    ids = [id for row in (*state.rows, *state.dropped) for id in inside(row)]
    hold(len(set(ids)) == len(ids), "a row is in two places")
    hold(len(ids) == state.added + len(game.setting.facts.rows), "a row was lost")
    numbers = [question.number for question in state.questions]
    hold(len(set(numbers)) == len(numbers), "two questions of one number")


def _hold_agenda(game: Any, state: Any) -> None:
    hold(state.has_step(state.where), "at no step")
    hold(not state.running or state.here.standing == "begun", "in a step that was not begun")
    hold(sum(step.seconds for step in state.steps) <= state.clock, "steps took more time than there was")


_HOLDS: dict[str, Callable[[Any, Any], None]] = {
    "open-round": _hold_triples,
    "triples": _hold_triples,
    "map": _hold_map,
    "circle": _hold_circle,
    "board": _hold_board,
    "action-plan": _hold_plan,
    "agenda": _hold_agenda,
}


def _otherwise(id: str, state: Any, source: Random) -> Callable[[str], Any]:
    """The state in which, for somebody, what is hidden is otherwise."""

    def of_others(given: Any, who: str, field: str) -> tuple[Any, ...]:
        values = [getattr(each, field) for each in given]
        return tuple(e if e.seat == who else replace(e, **{field: source.choice(values)}) for e in given)

    def other(who: str) -> Any:
        match id:
            case "open-round" | "triples":
                stocks = by_kind(lambda kind: tuple(source.sample(state.stock(kind), len(state.stock(kind)))))
                return replace(state, stocks=stocks)
            case "circle":
                marks = of_others(of_others(state.marks, who, "level"), who, "named")
                return replace(state, marks=marks, sorts=of_others(state.sorts, who, "dimension"))
            case "board":
                marks, answers = of_others(state.marks, who, "value"), of_others(state.answers, who, "text")
                return replace(state, marks=marks, answers=answers)
        return state

    return other

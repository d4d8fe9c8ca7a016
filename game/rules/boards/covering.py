"""What lies covered until all have given it: marks, and answers of one's own. What comes of it when it turns up."""

from __future__ import annotations

from game.core.frozen import replace
from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.laying import laid
from game.rules.boards.setting import Setting
from game.rules.boards.state import Answer, Mark, State, SubjectId, ZoneId


def subjects(setting: Setting, state: State) -> tuple[SubjectId, ...]:
    """What is marked on this board: all cards in play, or the zones."""
    marks = setting.facts.marks
    if marks is None:
        return ()
    return state.cards if marks.of == "cards" else tuple(setting.zones)


def to_mark(setting: Setting, state: State) -> tuple[SubjectId, ...]:
    """The subjects whose marks have not turned up."""
    return tuple(each for each in subjects(setting, state) if each not in state.marked)


def all_marked(setting: Setting, state: State) -> bool:
    """Whether no mark of any seat is missing."""
    given = {(mark.seat, mark.subject) for mark in state.marks}
    return all((seat.name, subject) in given for subject in to_mark(setting, state) for seat in state.seats)


def covered(state: State, move: m.Covering, by: Actor) -> State:
    """The state with a mark or an answer in place of an earlier one of the same seat."""
    match move:
        case m.MarkIt(subject, value):
            others = tuple(mark for mark in state.marks if (mark.seat, mark.subject) != (by, subject))
            return replace(state, marks=(*others, Mark(by, subject, value)))
        case m.AnswerIt(zone, text):
            rest = tuple(answer for answer in state.answers if (answer.seat, answer.zone) != (by, zone))
            return replace(state, answers=(*rest, Answer(by, zone, text)))


def settled(setting: Setting, state: State) -> State:
    """The state in which all that everybody has given lies open."""
    if state.marks and all_marked(setting, state):
        state = marks_up(setting, state)
    seats = {seat.name for seat in state.seats}
    for zone in dict.fromkeys(answer.zone for answer in state.answers):
        if seats <= {answer.seat for answer in state.answers if answer.zone == zone}:
            state = answers_up(state, zone)
    return state


def all_up(setting: Setting, state: State) -> State:
    """The state in which all that lies covered turned up as it stands."""
    for zone in dict.fromkeys(answer.zone for answer in state.answers):
        state = answers_up(state, zone)
    return marks_up(setting, state) if state.marks else state


def answers_up(state: State, zone: ZoneId) -> State:
    """The state with the answers of a zone open."""
    return replace(
        state,
        answers=tuple(answer for answer in state.answers if answer.zone != zone),
        told=(*state.told, *(answer for answer in state.answers if answer.zone == zone)),
        answered=(*state.answered, zone),
    )


def marks_up(setting: Setting, state: State) -> State:
    """The state with the marks open, and the cards that were marked in the zones of those marked alike and apart."""
    turned = to_mark(setting, state)
    state = replace(state, marks=(), shown=(*state.shown, *state.marks), marked=(*state.marked, *turned))
    if setting.facts.spread is not None:
        for card in turned:
            if state.is_marked(card):
                state = _laid_out(setting, state, card, setting.facts.spread[not is_alike(state, card)])
    return state


def is_alike(state: State, subject: SubjectId) -> bool:
    """Whether all who marked it gave it one value."""
    return len({mark.value for mark in state.shown if mark.subject == subject}) < 2


def _laid_out(setting: Setting, state: State, card: SubjectId, zone: ZoneId) -> State:
    """The card in this zone: its pieces where some lie, else one of the pool."""
    pieces = tuple(replace(piece, zone=zone) if piece.card == card else piece for piece in state.pieces)
    if any(piece.card == card for piece in pieces):
        return replace(state, pieces=pieces)
    return laid(setting, state, m.Lay(card, zone))

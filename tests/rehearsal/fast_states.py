"""A session in numbers as the plain rules would know it, so that the two can be compared."""

from __future__ import annotations

from game.core.cards import KINDS, by_kind, kind_index
from game.rehearsal.fast_cards import Card, kind_of
from game.rehearsal.fast_session import FastSession, Stage
from game.rules.triples.moves import ANSWERS
from game.rules.triples.state import Cards, Declaration, Said, Seat, State, Verdict, Written


def state_of(session: FastSession) -> State:
    """The plain state of a session in numbers, but for `before`: nobody overrules among partners."""
    fixed = session.fixed
    return State(
        seats=tuple(_seat(session, seat) for seat in range(fixed.count)),
        stocks=by_kind(lambda kind: _ids(session, reversed(session.stocks[kind_index(kind)]))),
        discards=by_kind(lambda kind: _ids(session, session.discards[kind_index(kind)])),
        blanks=tuple(session.blanks),
        turn=None if fixed.together or session.last_call or session.over else fixed.seats[session.mover],
        cycle=session.cycle,
        declaration=_declaration(session, *session.open) if session.open else None,
        verdicts=tuple(_verdict(session, *told[:4]) for told in session.verdicts),
        written=tuple(
            Written(fixed.cards.ids[card], KINDS[kind_of(card)], "", fixed.seats[seat])
            for card, seat in session.written
        ),
        clock=session.clock,
        limit=fixed.limit,
        round_start=session.round_start,
        dealt_out=session.dealt_out,
        ending=session.ending,
        last_call=session.last_call,
        over=session.over,
    )


def _ids(session: FastSession, cards) -> Cards:
    return tuple(session.fixed.cards.ids[card] for card in cards)


def _seat(session: FastSession, seat: int) -> Seat:
    moves = seat == session.mover
    swapped = not session.last_call and seat < session.mover
    return Seat(
        name=session.fixed.seats[seat],
        hand=_ids(session, session.hands[seat]),
        dealt=True,
        thrown=session.fixed.cards.ids.get(session.thrown) if moves else None,
        drawn=session.fixed.cards.ids.get(session.drawn) if moves else None,
        source=session.source if moves else None,
        done=swapped,
        passed=session.passed[seat],
        returned=frozenset(frozenset(_ids(session, triple)) for triple in session.returned[seat]),
    )


def _declaration(session: FastSession, seat: int, stage: Stage, answers: list[int]) -> Declaration:
    fixed = session.fixed
    others = tuple(fixed.seats[other] for other in fixed.others[seat])
    return Declaration(
        seat=fixed.seats[seat],
        cards=_ids(session, sorted(session.hands[seat])),
        answerers=() if fixed.judge == "none" else others,
        stage=stage,
        answers=_said(session, seat, answers),
    )


def _verdict(session: FastSession, seat: int, triple: list[Card], accepted: bool, answers: list[int]) -> Verdict:
    fixed = session.fixed
    cards = _ids(session, triple)
    return Verdict(
        fixed.seats[seat], cards, accepted, fixed.setting.facts.fit(*cards), "", _said(session, seat, answers)
    )


def _said(session: FastSession, seat: int, answers: list[int]) -> tuple[Said, ...]:
    asked = session.fixed.others[seat]
    return tuple(Said(session.fixed.seats[other], ANSWERS[at]) for other, at in zip(asked, answers, strict=False))

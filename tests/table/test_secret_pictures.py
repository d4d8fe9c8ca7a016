"""Whatever is hidden from somebody may be otherwise, and the picture stays the same to the byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from situations import deck, scene

from game.core.cards import KINDS, by_kind
from game.core.game import FACILITATOR, TABLE, Actor, Refusal
from game.rules.triples import moves as m
from game.rules.triples.state import Said, State
from game.session.session import Session
from game.table.snapshot import draw

TEAMS = ("Team A", "Team B", "Team C")


def make(session: Session, by: Actor, move: m.Move) -> None:
    assert not isinstance(session.submit(by, move), Refusal)


def explained(session: Session) -> None:
    """A team has explained its triple, and the first of the others has answered."""
    make(session, TEAMS[0], m.Declare())
    make(session, TEAMS[0], m.Explain("because"))
    make(session, TEAMS[1], m.Answer("not-yet", "who pays?"))


def divided(session: Session) -> None:
    """All have answered, and the facilitator decides."""
    explained(session)
    make(session, TEAMS[2], m.Answer("convincing"))


def written(session: Session) -> None:
    """A team has written a blank."""
    card = session.state.seat(TEAMS[0]).hand[0]
    make(session, TEAMS[0], m.Discard(card))
    make(session, TEAMS[0], m.Write(KINDS[0], "secret"))


def beginning(session: Session) -> None:
    """Nothing has happened."""


def other(state: State, who: Actor, covered: bool) -> State:
    """Stocks in another order, other cards in covered hands, other texts on them, other answers by others."""
    stocks = by_kind(lambda kind: tuple(reversed(state.stock(kind))))
    state = replace(state, stocks=stocks)
    if covered and state.declaration is None:
        cards = [state.stock(kind)[0] for kind in KINDS]
        seats = tuple(seat if seat.name == who else replace(seat, hand=_like(seat.hand, cards)) for seat in state.seats)
        state = replace(state, seats=seats)
        if who != TEAMS[0]:
            state = replace(state, written=tuple(replace(paper, text="other words") for paper in state.written))
    if state.declaration is not None:
        state = replace(state, declaration=replace(state.declaration, answers=_given(state, who)))
    return state


def _like(hand: tuple[str, ...], cards: list[str]) -> tuple[str, ...]:
    return tuple([*cards, hand[-1]][: len(hand)])


def _given(state: State, who: Actor) -> tuple[Said, ...]:
    assert state.declaration is not None
    answers, opened = state.declaration.answers, state.declaration.stage == "decide"
    if opened:  # who gave which
        seats = [said.seat for said in answers][::-1]
        return tuple(replace(said, seat=seat) for said, seat in zip(answers, seats, strict=True))
    return tuple(said if said.seat == who else Said(said.seat, "abstain", "") for said in answers)


@pytest.mark.parametrize(
    ("situation", "hands", "activity", "who"),
    [
        (beginning, "covered", "triples", TABLE),
        (written, "covered", "triples", FACILITATOR),
        (written, "covered", "triples", TEAMS[1]),
        (explained, "open", "triples", TABLE),
        (explained, "covered", "triples", TEAMS[2]),
        (divided, "open", "triples", TEAMS[1]),
        (beginning, "open", "open-round", TABLE),
    ],
)
def test_the_picture(situation, hands, activity, who, tmp_path: Path) -> None:
    options = {"hands": hands} if activity == "triples" else {}
    _, session = scene("en", 3, "around", activity, TEAMS, **options)
    situation(session)
    first = picture(session, who, tmp_path / "one.png")
    changed = other(session.state, who, hands == "covered")
    assert changed != session.state or activity == "open-round"
    session._states[-1] = changed
    assert picture(session, who, tmp_path / "two.png") == first


def picture(session: Session, who: Actor, file: Path) -> bytes:
    draw(session, deck(), who, (1280, 720), "en", file)
    return file.read_bytes()


def test_a_picture_shows_what_is_not_hidden(tmp_path: Path) -> None:
    _, session = scene("en", 3, "around", "triples", TEAMS)
    assert other(session.state, TEAMS[0], covered=True).seats != session.state.seats
    first = picture(session, TEAMS[0], tmp_path / "one.png")
    session._states[-1] = other(session.state, TEAMS[0], covered=True)
    assert picture(session, TEAMS[0], tmp_path / "two.png") != first

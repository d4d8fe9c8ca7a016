"""A session without names and texts: the moves stay, and nothing of the people does."""

from __future__ import annotations

from dataclasses import fields
from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import begun, linked_facts

from game.core.cards import KINDS
from game.core.game import FACILITATOR, TABLE
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.forgetting import forgotten, nameless, numbers, without_names
from game.session.session import Note, Session, Undo, parse, text

NAMES = ("Dana", "Team of Avi")
VALUES = {
    "Kind": "gap",
    "CardId": "g1",
    "AnswerWord": "not-yet",
    "LockWord": "glass",
    "int": 1,
    "tuple[CardId, ...]": (),
}


@pytest.mark.parametrize("kind", get_args(m.Move), ids=lambda kind: kind.__name__)
def test_no_move_keeps_a_name_or_a_text(kind):
    """Whatever a move of any kind says in words of people's own is gone; a new field has to be known here."""
    given_ = {"Actor": "Dana", "tuple[Actor, ...]": ("Dana",), "str": "Dana"} | VALUES
    plain = {"option": "judge", "value": "none", "place": None, "pile": "gap"}
    move = kind(**{field.name: plain.get(field.name, given_.get(str(field.type))) for field in fields(kind)})
    assert "Dana" not in repr(nameless(move, lambda name: {"Dana": "1"}.get(name, name), m.wordless))


def test_notes_keep_their_keys_and_a_seats_language():
    def forget(note: Note) -> Note:
        return nameless(note, lambda name: {"Dana": "1"}.get(name, name), m.wordless)

    assert forget(Note("triple 1 who", "Dana")) == Note("triple 1 who", "")
    assert forget(Note("lang Dana", "ar")) == Note("lang 1", "ar")


@settings(max_examples=20)
@given(st.integers(0, 2**32), st.sampled_from(["open", "covered"]))
def test_the_moves_stay_and_lead_to_the_same_ends(seed, hands):
    session = secretive(seed, hands)
    names = numbers(session)
    other = forgotten(session, names)
    assert [(e.time, e.verb) for e in other.entries] == [(e.time, e.verb) for e in session.entries]
    assert Session(other.game, other.header, entries=other.entries).digest == other.digest
    assert [seat.name for seat in other.state.seats] == [names[seat.name] for seat in session.state.seats]
    assert [seat.hand for seat in other.state.seats] == [seat.hand for seat in session.state.seats]
    assert [v.cards for v in other.state.wall] == [v.cards for v in session.state.wall]
    left = repr((other.entries, other.header, other.state, other.notes))
    assert not [word for word in ("Dana", "Avi", "secret") if word in left]


def secretive(seed: int, hands: str) -> Session:
    """A session in which people say their names wherever they can."""
    source = Random(seed)
    session = begun("A B", linked_facts(6, blanks=2), seed=seed % 99, hands=hands, minutes="none").session
    session.submit(FACILITATOR, r.Rename("A", NAMES[0]))
    for _ in range(40):
        seat = source.choice([*session.state.seats]).name if session.state.seats else FACILITATOR
        move = source.choice(
            [
                *list(session.legal(seat))[:6],
                m.Write(source.choice(KINDS), "secret Dana"),
                m.Explain("secret Avi"),
                m.Answer("not-yet", "secret"),
                m.Join(NAMES[1]),
                r.Rename("B", "Avi"),
                r.Reorder(tuple(reversed([seat.name for seat in session.state.seats]))),
                r.Deal(seat, "gap"),
                r.Paper(seat, "gap", "secret Dana"),
                Note("memo 1", "secret Dana"),
                Note(f"lang {seat}", "ar"),
                Undo(),
            ]
        )
        rules = isinstance(move, m.Join | r.Ruling | Note)
        session.submit(FACILITATOR if rules else seat, move)
    session.submit(TABLE, Note("next gap", "secret"))
    return session


def test_what_is_said_survives_its_words():
    for said in (Undo(3), Note("memo 1", 'a "b" c'), m.Join("Dana and Avi")):
        assert parse(m.split(text(said, m.text)), m.parse) == said


def test_plain_values_lose_the_names_in_them():
    plain = {"chairs": {"Dana": {"lang": "ar"}}, "order": ["Dana", 3], "title": {"en": "Reading"}}
    assert without_names(plain, {"Dana": "1"}) == {
        "chairs": {"1": {"lang": "ar"}},
        "order": ["1", 3],
        "title": {"en": "Reading"},
    }

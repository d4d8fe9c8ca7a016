"""Whatever is hidden from somebody may have been otherwise through a whole session, and nothing tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import begun, linked_facts
from test_properties import any_move, of_triples, seeds, set_ups

from game.core.cards import KINDS, by_kind
from game.core.game import CHANCE, CLOCK, FACILITATOR, TABLE, Actor, Refusal
from game.core.log import Entry
from game.refusals import refusal_text
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.rules import Triples
from game.rules.triples.visible import looker
from game.session.record import Record, redacted
from game.session.session import Damaged, Redo, Session, Undo
from game.session.triples import Said
from game.words import words

hands = st.fixed_dictionaries({"hands": st.sampled_from(["covered", "covered", "open"])})


@settings(max_examples=25)
@given(set_ups, of_triples, hands, seeds)
def test_nothing_tells_what_was_hidden(set_up, rules, cover, seed):
    source = Random(seed)
    session = played(set_up, rules | cover, source)
    everyone = (TABLE, FACILITATOR, *(seat.name for seat in session.state.seats))
    for who in source.sample(everyone, 2):
        known = redacted(session, who)
        for other in others(session, who, source):
            if opened(redacted(other, who)) == opened(known):
                hold_equal(session, other, who)


def test_a_session_is_changed_whenever_something_is_hidden():
    changed = 0
    for seed in range(12):
        source = Random(seed)
        set_up = {"seats": "A B C", "activity": "triples", "judge": "group", "minutes": "none"}
        session = played(set_up, {"hands": "covered"}, source)
        who = session.state.seats[0].name if session.state.seats else TABLE
        known = redacted(session, who)
        same = [other for other in others(session, who, source) if opened(redacted(other, who)) == opened(known)]
        changed += any([e.digest for e in other.entries] != [e.digest for e in session.entries] for other in same)
    assert changed >= 9


def played(set_up: dict[str, object], rules: dict[str, object], source: Random) -> Session:
    more = rules if set_up["activity"] == "triples" else {}
    session = begun(facts=linked_facts(6, blanks=2), seed=source.randrange(99), **set_up, **more).session
    for _ in range(40):
        mover = session.state.turn
        if mover and source.random() < 0.2:
            session.submit(mover, m.Write(source.choice(KINDS), f"secret {source.random()}"))
        if not any_move(session, source):
            break
    return session


def opened(known: Record) -> list[object]:
    """What somebody was told of answers and verdicts: with other answers these may differ, and all else with them."""
    return [(entry.opened.get("answers"), entry.opened.get("verdict")) for entry in known.entries]


def others(session: Session, who: Actor, source: Random) -> Iterator[Session]:
    """The session as it might have been: other cards in unseen places, other answers, other unread texts."""
    faces = seen_faces(session, who)
    for change in (_cards(session, faces, source), _answers(session, who, source), _texts(session, who, faces)):
        try:
            yield rebuilt(session, change)
        except Damaged:
            continue  # the rules would have had it end otherwise


def seen_faces(session: Session, who: Actor) -> set[str]:
    """The cards whose faces this viewer ever saw, by any of its names."""
    own, seen = names_of(session, who), set()
    for state in (session.game.initial(), *session.reached):
        open_hands = session.game.at(state).setting.options.hands == "open"
        seen |= {card for pile in (*state.discards, state.open) for card in pile}
        seen |= {card for verdict in state.verdicts for card in verdict.cards}
        seen |= {card for seat in state.seats if open_hands or seat.name in own for card in seat.hand}
        seen |= set(state.declaration.cards) if state.declaration else set()
    return seen


def names_of(session: Session, who: Actor) -> set[Actor]:
    """All names that this viewer may ever have had."""
    renamed = [m.split(entry.move)[1:] for entry in session.entries if entry.verb == "rename"]
    names = {who}
    for _ in renamed:
        names |= {old for old, new in renamed if new in names}
    return names


def rebuilt(session: Session, change: Callable[[Entry, list[str]], list[str]]) -> Session:
    setting = session.game.setting

    def cards(pile: tuple[str, ...]) -> tuple[str, ...]:
        dealt = Entry(0, 0.0, CHANCE, "shuffle", "")
        return tuple(change(dealt, ["shuffle", "gap", *pile])[2:])

    deal = {seat: cards(hand) for seat, hand in setting.deal.items()}
    stocks = {kind: cards(pile) for kind, pile in setting.stocks.items()}
    game = Triples(replace(setting, deal=deal, stocks=stocks))
    entries = [replace(e, move=" ".join(map(m.quoted, change(e, m.split(e.move))))) for e in session.entries]
    return Session(game, replace(session.header, seed=99), now=lambda: 0.0, entries=entries, anew=True)


def _cards(session: Session, faces: set[str], source: Random) -> Callable[[Entry, list[str]], list[str]]:
    """Two cards of a kind whose faces were never seen change places."""
    facts, kind = session.game.setting.facts, source.choice(KINDS)
    unseen = sorted(set(facts.cards[kind]) - faces)
    one, two = source.sample(unseen, 2) if len(unseen) > 1 else ("", "")
    swap = {one: two, two: one}

    def change(entry: Entry, line: list[str]) -> list[str]:
        of_cards = line[0] in ("shuffle", "discard", "put", "pick")
        return [swap.get(word, word) for word in line] if of_cards and line[1] != "part" else line

    return change


def _answers(session: Session, who: Actor, source: Random) -> Callable[[Entry, list[str]], list[str]]:
    """The others' answers go round among those who gave them, or are others."""
    own = names_of(session, who)
    given_ = [(e.number, m.split(e.move)) for e in session.entries if e.verb == "answer" and e.actor not in own]
    if source.random() < 0.5:
        lines = [line for _, line in given_]
        lines = lines[1:] + lines[:1]
    else:
        lines = [["answer", source.choice(m.ANSWERS), "other"] for _ in given_]
    turned = {number: line for (number, _), line in zip(given_, lines, strict=True)}
    return lambda entry, line: turned.get(entry.number, line)


def _texts(session: Session, who: Actor, faces: set[str]) -> Callable[[Entry, list[str]], list[str]]:
    """What is written on blanks that were never read is something else."""
    own = names_of(session, who)
    read = {card.partition("-w")[0] for card in faces if "-w" in card}

    def change(entry: Entry, line: list[str]) -> list[str]:
        hidden = line[0] == "write" and entry.actor not in own and line[1] not in read
        return [*line[:2], "other words"] if hidden else line

    return change


def hold_equal(session: Session, other: Session, who: Actor) -> None:
    """What somebody can see, read and try is the same to the byte."""
    assert repr(redacted(session, who)).encode() == repr(redacted(other, who)).encode()
    assert repr(session.view(who)).encode() == repr(other.view(who)).encode()
    assert told(session, who) == told(other, who)
    for one, two in zip(events(session, who), events(other, who), strict=True):
        assert one == two


def events(session: Session, who: Actor) -> Iterator[str]:
    """What happens with every move that others can make next, as this viewer is told of it."""
    game, state = session.game, session.state
    looking = looker(game.at(state).setting, state, who)
    for by in (FACILITATOR, *(seat.name for seat in state.seats)):
        for move in game.legal(state, by):
            if not isinstance(move, m.Discard | m.Pick | m.Answer | m.Close | m.Leave):  # these may open answers
                yield repr(looking.of(game.apply(state, by, move).events))


def told(session: Session, who: Actor) -> list[str]:
    """The words that answer whatever this viewer may try in order to learn something."""
    by = FACILITATOR if who == TABLE else who
    say = words("he")
    refusals = (session.refuse(by, move) for move in tried(session, who))
    return [refusal_text(refusal, say) if isinstance(refusal, Refusal) else "may" for refusal in refusals]


def tried(session: Session, who: Actor) -> Iterator[Said]:
    state = session.state
    cards = looker(session.game.at(state).setting, state, who).cards
    names = [seat.name for seat in state.seats]
    if who not in (TABLE, FACILITATOR):
        yield from (m.Discard(card) for kind in KINDS for card in session.game.setting.facts.cards[kind])
    for make in (m.Draw, m.Take, m.Write):
        yield from map(make, KINDS)
    yield from (m.Declare(), m.Explain(), m.Withdraw(), m.Pass(), m.Close(), m.Answer("abstain"), Undo(1), Redo(1))
    yield from (m.Accept(), m.Return(), m.Pause(), m.Resume(), m.End(), m.Clock(5), r.Shorten(1), r.StopClock())
    for name in names:
        yield from (m.Skip(name), m.Join(name), m.Leave(name), r.Rename(name, "new"), r.Deal(name, "gap"))
    for card in sorted(cards)[:6]:
        yield from (r.Put(card, "discard"), r.Put(card, "stock"), *(r.Put(card, None, name) for name in names))


@pytest.mark.parametrize("cover", ["open", "covered"])
def test_the_next_card_of_a_stock_shows_nowhere(begin, cover):
    table = begin("A B", hands=cover).say("A discard g1")
    state = table.state
    turned = replace(state, stocks=by_kind(lambda kind: tuple(reversed(state.stock(kind)))))
    game = table.session.game
    for who in (TABLE, FACILITATOR, "A", "B"):
        assert game.view(turned, who) == game.view(state, who)
    assert table.try_line("clock 0:05") is None
    assert table.session.entries[-1].actor == CLOCK

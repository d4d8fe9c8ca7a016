"""The pages of the facilitator's panel: what each offers, in which words, and what that does."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Kind
from game.core.game import FACILITATOR, Actor
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.view import SeatView
from game.table import pin
from game.table.scenes.acts import Make, Tell
from game.table.scenes.entries import Entry, Page, back, freeze, if_legal, rule, to
from game.table.scenes.languages import LANGUAGE_NAMES
from game.table.scenes.main_page import main, taking_back
from game.table.scenes.option_words import HANDS, JUDGES
from game.table.scenes.triples_sight import TriplesSight, kind_word
from game.words import LANGUAGES, Words, isolate

LONGER, SHORTER = (2, 5, 10), (2, 5)
SECONDS = ("none", "30", "60", "90", "120", "180")
TARGETS = ("none", "3", "5", "8", "12")
MEMOS = 6
"""So many notes are shown, the newest."""


def page(sight: TriplesSight, name: str, sound: bool, guarded: bool) -> Page:
    """The page of this name; `guarded` tells whether a number is asked for before the panel opens."""
    word, _, about = name.partition(" ")
    match word:
        case "clock":
            return Page(_clock_title(sight), [*_clock(sight), back(sight)])
        case "seats":
            return Page(sight.say("Teams"), [*_seats(sight), back(sight)])
        case "seat":
            return Page(about, [*_seat(sight, sight.view.seat(about)), back(sight, "seats")])
        case "cards":
            return Page(sight.say("Which card?"), [*_piles(sight), *_seats_to_ask(sight), back(sight)])
        case "card":
            return Page(sight.text(about, sight.lang)[0], [*_places(sight, about), back(sight, "cards")])
        case "rules":
            return Page(sight.say("How we play"), [*_rules(sight), back(sight)])
        case "locks":
            return Page(sight.say("What hands may do now"), [*_locks(sight), back(sight)])
        case "back":
            return Page(sight.say("Taking back"), list(taking_back(sight)), columns=5)
        case "notes":
            return Page(sight.say("Notes"), [*_notes(sight), back(sight)], columns=2)
        case "pin" | "wrong-pin" | "new-pin":
            return Page(_pin_title(sight, name), list(_digits(sight, word)), digits=True)
    return main(sight, sound, guarded)


def _clock_title(sight: TriplesSight) -> str:
    left = max(0, (sight.view.limit or 0) - sight.clock)
    time = f"{left // 60}:{left % 60:02}"
    if sight.view.stopped:
        return sight.say("The clock stands still at {time}", time=time)
    return sight.say("{time} left", time=time)


def _clock(sight: TriplesSight) -> Iterator[Entry]:
    say = sight.say
    for minutes in LONGER:
        text = say.count("{n} more minute", "{n} more minutes", minutes)
        yield Entry(f"m:longer:{minutes}", text, if_legal(sight, m.Extend(1), m.Extend(minutes)))
    for minutes in SHORTER:
        text = say.count("{n} minute less", "{n} minutes less", minutes)
        yield rule(f"shorter:{minutes}", text, r.Shorten(minutes))
    if sight.view.stopped:
        yield rule("start-clock", say("Let the clock run"), r.StartClock(), on=True)
    else:
        yield rule("stop-clock", say("Stop the clock"), r.StopClock())


def _seats(sight: TriplesSight) -> Iterator[Entry]:
    yield from _seats_to_ask(sight)
    yield Entry("m:join", sight.say("A team joins"), Tell("join"))


def _seats_to_ask(sight: TriplesSight) -> Iterator[Entry]:
    for seat in sight.view.seats:
        yield Entry(f"m:seat:{seat.name}", seat.name, to(f"seat {seat.name}"))


def _seat(sight: TriplesSight, seat: SeatView) -> Iterator[Entry]:
    say, name = sight.say, seat.name
    yield Entry("m:rename", say("Another name…"), Tell("rule", what=f"rename {name}"))
    yield _moved(sight, "earlier", say("Moves earlier"), name, -1)
    yield _moved(sight, "later", say("Moves later"), name, 1)
    own = sight.person(name).lang
    for lang in LANGUAGES:
        act = Tell("rule", what=f"lang {lang} {name}")
        yield Entry(f"m:lang:{lang}", LANGUAGE_NAMES[lang], act, on=lang == own)
    if sight.view.activity == "triples":
        can = _has_room(seat) and sight.view.declaration is None
        for kind in KINDS:
            yield rule(f"deal:{kind}", _dealing(say, kind), r.Deal(name, kind), can)
        yield from (_card(sight, card) for card in seat.hand)
    skip = m.Skip(name)
    yield Entry(f"m:skip:{name}", say("Skip {seat}", seat=name), if_legal(sight, skip, skip), asks=True)
    yield Entry(f"m:leave:{name}", say("{seat} leaves", seat=name), Make(FACILITATOR, m.Leave(name)), asks=True)


def _moved(sight: TriplesSight, key: str, text: str, name: Actor, by: int) -> Entry:
    names = [seat.name for seat in sight.view.seats]
    at = names.index(name)
    can = 0 <= at + by < len(names)
    if can:
        names[at], names[at + by] = names[at + by], names[at]
    return rule(key, text, r.Reorder(tuple(names)), can)


def _has_room(seat: SeatView) -> bool:
    return seat.dealt and len(seat.hand) + seat.covered + (seat.thrown is not None) < len(KINDS)


def _dealing(say: Words, kind: Kind) -> str:
    return {
        GAP: say("Deal a gap"),
        CAUSE: say("Deal a possible cause"),
        ACTION: say("Deal a possible action"),
    }[kind]


def _card(sight: TriplesSight, card: CardId) -> Entry:
    return Entry(f"m:card:{card}", "", to(f"card {card}"), card=card)


def _piles(sight: TriplesSight) -> Iterator[Entry]:
    for card in sight.view.discards:
        if card is not None:
            yield _card(sight, card)


def _places(sight: TriplesSight, card: CardId) -> Iterator[Entry]:
    say, view = sight.say, sight.view
    kind = kind_word(say, sight.kind(card))
    open_ = card in view.discards
    can = view.declaration is None
    # Translators: {kind} is a kind of cards, such as a gap.
    yield rule("put:discard", say("Onto the open pile: {kind}", kind=kind), r.Put(card, "discard"), can and not open_)
    yield rule("put:stock", say("Onto the stock: {kind}", kind=kind), r.Put(card, "stock"), can)
    for seat in view.seats:
        there = card in seat.hand
        text = say("To {seat}", seat=seat.name)
        yield rule(f"put:{seat.name}", text, r.Put(card, None, seat.name), can and not there and _has_room(seat))


def _rules(sight: TriplesSight) -> Iterator[Entry]:
    say, options, can = sight.say, sight.options, sight.view.declaration is None
    judges = {judge: say(word) for judge, (word, _) in JUDGES.items()}
    yield _cycled("judge", options.judge, judges, can)
    present = {"present": say("A tie goes to the facilitator"), "absent": say("A tie is returned")}
    yield _cycled("facilitator", options.facilitator, present, can)
    if sight.view.activity == "triples":
        hands = {each: say("Hands: {how}", how=say(word)) for each, word in HANDS.items()}
        yield _cycled("hands", options.hands, hands, can)
        kinds = {"no": say("Any kind may be taken"), "yes": say("The same kind is taken")}
        yield _cycled("same-kind", _yes(options.same_kind), kinds, can)
    hints = {"no": say("No hints"), "yes": say("Hints: linked hands shine")}
    yield _cycled("hints", _yes(options.hints), hints, can)
    scores = {"no": say("No personal counts"), "yes": say("Personal counts are shown")}
    yield _cycled("scores", _yes(options.scores), scores, can)
    explain = {each: _seconds(say, say("Explaining"), each) for each in SECONDS}
    yield _cycled("explain-seconds", _number(options.explain_seconds), explain, can)
    idle = {each: _seconds(say, say("Waiting for a team"), each) for each in SECONDS}
    yield _cycled("idle-seconds", _number(options.idle_seconds), idle, can)
    targets = {
        each: say("No target") if each == "none" else say.count("Target: {n} triple", "Target: {n} triples", int(each))
        for each in TARGETS
        if each == "none" or int(each) > len(sight.view.wall)
    }
    yield _cycled("target", _number(options.target), targets, can)


def _cycled(option: str, value: str, texts: dict[str, str], can: bool) -> Entry:
    """A button that says how it is, and goes on to the next value."""
    values = list(texts)
    following = values[(values.index(value) + 1) % len(values)] if value in values else values[0]
    return rule(f"option:{option}", texts.get(value, f"{option}: {value}"), r.Change(option, following), can)


def _yes(on: bool) -> str:
    return "yes" if on else "no"


def _number(value: int | None) -> str:
    return "none" if value is None else str(value)


def _seconds(say: Words, what: str, value: str) -> str:
    if value == "none":
        return say("{what}: no limit", what=what)
    return say.count("{what}: {n} second", "{what}: {n} seconds", int(value), what=what)


def _locks(sight: TriplesSight) -> Iterator[Entry]:
    say = sight.say
    words = {
        "swap": (say("Swapping cards is open"), say("Swapping cards is closed")),
        "declare": (say("Declaring is open"), say("Declaring is closed")),
        "write": (say("Blank cards are open"), say("Blank cards are closed")),
        "answer": (say("Answering is open"), say("Answering is closed")),
    }
    without = () if sight.view.activity == "triples" else ("swap", "write")
    for what in r.LOCKS:
        if what in words and what not in without:
            locked = what in sight.view.locks
            yield rule(f"lock:{what}", words[what][locked], r.Unlock(what) if locked else r.Lock(what), on=locked)
    yield freeze(sight)


def _notes(sight: TriplesSight) -> Iterator[Entry]:
    for number, memo in enumerate(sight.memos[-MEMOS:]):
        yield Entry(f"m:memo:{number}", f"{memo.time} · {isolate(memo.text)}", None)
    yield Entry("m:memo", sight.say("Write a note…"), Tell("rule", what="memo"))


def _pin_title(sight: TriplesSight, name: str) -> str:
    word, _, typed = name.partition(" ")
    if word == "wrong-pin" and not typed:
        return sight.say("This is not the number. Who forgot it takes it out of settings.json")
    if word == "new-pin":
        return sight.say("Choose {n} digits: {typed}", n=pin.LENGTH, typed=typed or "–")
    return sight.say("The facilitator's number: {typed}", typed="●" * len(typed) or "–")


def _digits(sight: TriplesSight, word: str) -> Iterator[Entry]:
    for digit in "123456789":
        yield Entry(f"m:digit:{digit}", digit, Tell("rule", what=f"{word} {digit}"))
    yield Entry("m:digit:less", sight.say("Erase"), Tell("rule", what=f"{word} <"))
    yield Entry("m:digit:0", "0", Tell("rule", what=f"{word} 0"))
    yield Entry("m:shut", sight.say("Close"), Tell("menu"))

"""The pages of the facilitator's panel: what each offers, in which words, and what that does."""

from __future__ import annotations

from collections.abc import Iterator

from game.core import moves as m
from game.core.game import FACILITATOR, Actor
from game.table import pin
from game.table.scenes.acts import Make, Tell
from game.table.scenes.agenda_page import agenda_page
from game.table.scenes.board import Sight
from game.table.scenes.company_page import character_page, company_page
from game.table.scenes.entries import Beside, Entry, Page, back, freeze, if_legal, rule, teams
from game.table.scenes.game_panel import GamePanel, S
from game.table.scenes.main_page import main, taking_back
from game.words import LANGUAGE_NAMES, LANGUAGES, isolate

LONGER, SHORTER = (2, 5, 10), (2, 5)
MEMOS = 6
"""So many notes are shown, the newest."""


def page(sight: S, name: str, panel: GamePanel[S], beside: Beside) -> Page:
    """The page of this name."""
    word, _, about = name.partition(" ")
    match word:
        case "clock":
            return Page(_clock_title(sight), [*_clock(sight), back(sight)])
        case "seats":
            return Page(sight.say("Teams"), [*_seats(sight), back(sight)])
        case "seat":
            return Page(about, [*_seat(sight, about, panel), back(sight, "seats")])
        case "locks":
            return Page(sight.say("What hands may do now"), [*_locks(sight, panel), back(sight)])
        case "back":
            return Page(sight.say("Taking back"), list(taking_back(sight, panel)), columns=5)
        case "notes":
            return Page(sight.say("Notes"), [*_notes(sight), back(sight)], columns=2)
        case "agenda" if beside.hand is not None and beside.hand.view is not None:
            return agenda_page(sight, beside.hand)
        case "company" if beside.company is not None:
            return company_page(sight, beside.company)
        case "character" if beside.company is not None:
            return character_page(sight, beside.company, about)
        case "pin" | "wrong-pin" | "new-pin":
            return Page(_pin_title(sight, name), list(_digits(sight, word)), digits=True)
    return panel.page(sight, word, about) or main(sight, panel, beside)


def _clock_title(sight: Sight) -> str:
    if sight.view.stopped:
        return sight.say("The clock stands still at {time}", time=sight.time_left)
    return sight.say("{time} left", time=sight.time_left)


def _clock(sight: Sight) -> Iterator[Entry]:
    say = sight.say
    for minutes in LONGER:
        text = say.count("{n} more minute", "{n} more minutes", minutes)
        yield Entry(f"m:longer:{minutes}", text, if_legal(sight, m.Extend(1), m.Extend(minutes)))
    for minutes in SHORTER:
        text = say.count("{n} minute less", "{n} minutes less", minutes)
        yield rule(f"shorter:{minutes}", text, m.Shorten(minutes))
    if sight.view.stopped:
        yield rule("start-clock", say("Let the clock run"), m.StartClock(), on=True)
    else:
        yield rule("stop-clock", say("Stop the clock"), m.StopClock())


def _seats(sight: Sight) -> Iterator[Entry]:
    yield from teams(sight)
    yield Entry("m:join", sight.say("A team joins"), Tell("join"))


def _seat(sight: S, name: Actor, panel: GamePanel[S]) -> Iterator[Entry]:
    say = sight.say
    yield Entry("m:rename", say("Another name…"), Tell("rule", what=f"rename {name}"))
    yield _moved(sight, "earlier", say("Moves earlier"), name, -1)
    yield _moved(sight, "later", say("Moves later"), name, 1)
    own = sight.person(name).lang
    for lang in LANGUAGES:
        act = Tell("rule", what=f"lang {lang} {name}")
        yield Entry(f"m:lang:{lang}", LANGUAGE_NAMES[lang], act, on=lang == own)
    yield from panel.seat(sight, name)
    if panel.TURNS:
        skip = m.Skip(name)
        yield Entry(f"m:skip:{name}", say("Skip {seat}", seat=name), if_legal(sight, skip, skip), asks=True)
    yield Entry(f"m:leave:{name}", say("{seat} leaves", seat=name), Make(FACILITATOR, m.Leave(name)), asks=True)


def _moved(sight: Sight, key: str, text: str, name: Actor, by: int) -> Entry:
    names = [seat.name for seat in sight.view.seats]
    at = names.index(name)
    can = 0 <= at + by < len(names)
    if can:
        names[at], names[at + by] = names[at + by], names[at]
    return rule(key, text, m.Reorder(tuple(names)), can)


def _locks(sight: S, panel: GamePanel[S]) -> Iterator[Entry]:
    for what, words in panel.locks(sight).items():
        locked = what in sight.view.locks
        yield rule(f"lock:{what}", words[locked], m.Unlock(what) if locked else m.Lock(what), on=locked)
    yield freeze(sight)


def _notes(sight: Sight) -> Iterator[Entry]:
    for number, memo in enumerate(sight.memos[-MEMOS:]):
        yield Entry(f"m:memo:{number}", f"{memo.time} · {isolate(memo.text)}", None)
    yield Entry("m:memo", sight.say("Write a note…"), Tell("rule", what="memo"))


def _pin_title(sight: Sight, name: str) -> str:
    word, _, typed = name.partition(" ")
    if word == "wrong-pin" and not typed:
        return sight.say("This is not the number. Who forgot it takes it out of settings.json")
    if word == "new-pin":
        return sight.say("Choose {n} digits: {typed}", n=pin.LENGTH, typed=typed or "–")
    return sight.say("The facilitator's number: {typed}", typed="●" * len(typed) or "–")


def _digits(sight: Sight, word: str) -> Iterator[Entry]:
    for digit in "123456789":
        yield Entry(f"m:digit:{digit}", digit, Tell("rule", what=f"{word} {digit}"))
    yield Entry("m:digit:less", sight.say("Erase"), Tell("rule", what=f"{word} <"))
    yield Entry("m:digit:0", "0", Tell("rule", what=f"{word} 0"))
    yield Entry("m:shut", sight.say("Close"), Tell("menu"))

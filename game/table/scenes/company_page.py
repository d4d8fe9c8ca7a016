"""The facilitator's page of a rehearsal: how fast practice teams go, whether they wait, and which team is of which
character."""

from __future__ import annotations

from collections.abc import Iterator

from game.bots.partner import NAMES
from game.company import FASTEST, SLOWEST, Company
from game.core.game import Actor
from game.table.scenes.acts import Tell
from game.table.scenes.board import Sight
from game.table.scenes.entries import Entry, Page, back, to
from game.words import Words


def company_page(sight: Sight, company: Company) -> Page:
    """The page of a rehearsal."""
    return Page(_title(sight.say, company), [*_pacing(sight, company), *_seats(sight, company), back(sight)])


def character_page(sight: Sight, company: Company, seat: Actor) -> Page:
    """Who plays in a seat."""
    say, own = sight.say, company.seats.get(seat, "")
    entries = [
        Entry(f"m:cast:{name}", character(say, name), Tell("company", seat, f"cast {name}"), on=name == own)
        for name in NAMES
    ]
    people = Entry("m:cast:people", say("People play here"), Tell("company", seat, "cast "), on=not own)
    return Page(say("Who plays for {seat}?", seat=seat), [people, *entries, back(sight, "company")])


def character(say: Words, name: str) -> str:
    """A practice team's character in a word."""
    return {
        # Translators: one word for a practice team; in Hebrew and Arabic it agrees with the word for team.
        "random": say.of("practice team", "random"),
        "greedy": say.of("practice team", "direct"),
        "thinker": say.of("practice team", "planning"),
        "dominant": say.of("practice team", "dominant"),
        "silent": say.of("practice team", "quiet"),
        "sceptic": say.of("practice team", "sceptical"),
        "newcomer": say.of("practice team", "new"),
        "keen": say.of("practice team", "keen"),
    }[name]


def _title(say: Words, company: Company) -> str:
    # Translators: {speed} is a number such as 2 or 0.5: so many times as fast as usual.
    return say("Rehearsal · speed × {speed}", speed=f"{company.speed:g}")


def _pacing(sight: Sight, company: Company) -> Iterator[Entry]:
    say = sight.say
    yield Entry("m:slower", say("Slower"), _if(company.speed > SLOWEST, "slower"))
    yield Entry("m:faster", say("Faster"), _if(company.speed < FASTEST, "faster"))
    yield Entry("m:step", say("One move now"), Tell("company", what="step"))
    waiting = say("Practice teams play on") if company.rests else say("Practice teams wait")
    yield Entry("m:rest", waiting, Tell("company", what="rest"), on=company.rests)
    leading = say("Facilitate ourselves") if company.leads else say("Practise facilitating too")
    yield Entry("m:lead", leading, Tell("company", what="lead"), on=company.leads)
    yield Entry("m:all", say("Practice teams everywhere"), Tell("company", what="all"))


def _if(can: bool, what: str) -> Tell | None:
    return Tell("company", what=what) if can else None


def _seats(sight: Sight, company: Company) -> Iterator[Entry]:
    say = sight.say
    for seat in (seat.name for seat in sight.view.seats):
        name = company.seats.get(seat)
        played = say("people") if name is None or not company.plays(seat) else character(say, name)
        # Translators: a team, and who plays it: people, or a practice team of this character.
        text = say("{seat}: {played}", seat=seat, played=played)
        yield Entry(f"m:cast:{seat}", text, to(f"character {seat}"), on=company.plays(seat))

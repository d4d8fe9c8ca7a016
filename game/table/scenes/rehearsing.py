"""The practice teams at the table: asked for a move when it is time, as slow as people who read and think."""

from __future__ import annotations

from math import inf
from random import Random
from typing import Any

from game.activity import Content
from game.bots.bot import Bot, generator
from game.bots.partner import LEADER, PACE, bot_for
from game.company import Company
from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import CLOCK, FACILITATOR, Actor, Event
from game.core.log import Entry
from game.core.moves import split
from game.rehearsal.partners import Partners
from game.rehearsal.speaking import said
from game.rules.table import is_frozen
from game.session.session import AnySession
from game.table.scenes.asides import SILENCE
from game.table.scenes.chairs import Chairs
from game.table.scenes.game_scene import GameScene

THINK = 4.0
"""Seconds that a practice team of usual pace takes over a move."""
QUIET = 12.0
"""Seconds in which people read what lies before them, if none of them moves first."""
READ, SPEAK = 16.0, 14.0
"""Letters a second: so fast people read what is laid before them, and say what they write."""
SEEN = 4.0
"""Seconds for which what was decided about a triple is looked at."""
UNDONE = 10.0
"""Seconds in which nobody makes again what people took back; as many at every speed."""
HELD = 8.0
"""Seconds for which what came of a step of a workshop is looked at."""
DECIDED = ("accepted", "returned")
"""Events after which people look up."""
DECLARED = ("declare", "pick")
"""Events after which people answer."""


@frozen
class Decision:
    """What a practice team is about to do."""

    by: Actor
    move: Any


class Rehearsing:
    """Makes the moves of a company in a session that lies on the table. Times are in seconds at the usual speed."""

    def __init__(self, scene: GameScene, content: Content) -> None:
        self._scene, self._content = scene, content
        self._partners = Partners({})
        self._bots: dict[tuple[Actor, str], Bot[Any, Any]] = {}
        self._cast: tuple[object, ...] = ()
        self._decided: Decision | None = None
        self._asked_at, self._heard_at = -1, _all_but_taken_back(scene.session)
        self._quiet = not any(entry.by_person for entry in scene.session.entries)
        self._pause, self._think = QUIET if self._quiet else THINK, 0.0
        self._once = False

    @property
    def _session(self) -> AnySession:
        return self._scene.session

    @property
    def _chairs(self) -> Chairs:
        return self._scene.chairs

    @property
    def _company(self) -> Company:
        assert self._chairs.company is not None
        return self._chairs.company

    def hear(self, events: tuple[Event, ...]) -> None:
        """This happened, and each practice team knows of it what it may."""
        self._see_who_plays()
        self._partners.hear(self._session.game, self._session.state, events)
        if any(event.name in DECIDED for event in events):
            self._pause = max(self._pause, SEEN)
        if any(event.name in DECLARED for event in events):
            self._scene.hands.sitting -= self._company.seats.keys()  # who plays for one has to answer now

    def wakes_in(self) -> float:
        """Seconds until somebody moves; infinite while nobody is about to."""
        if self._decided is None or self._held():
            return inf
        return max(0.02, self._pause, self._think) / self._company.speed

    def told(self, seat: Actor, what: str) -> None:
        """Do what a touch says about the practice teams."""
        word, _, about = what.partition(" ")
        self._once = word == "step"
        if word == "hand":
            self._scene.hands.sitting -= {seat}
            self._scene.hands.lay_aside(seat)
        self._chairs.company = self._changed(self._company, word, seat, about)

    def _changed(self, company: Company, word: str, seat: Actor, about: str) -> Company:
        match word:
            case "hand":
                return company.handed(seat)
            case "cast":
                return company.cast(seat, about)
            case "faster" | "slower":
                return company.paced(2.0 if word == "faster" else 0.5)
            case "rest":
                return company.resting(not company.rests)
            case "lead":
                return company.leading(not company.leads)
            case "all":
                return company.all_of(each.name for each in self._session.state.seats)
        return company

    def pass_time(self, seconds: float, calm: bool) -> None:
        """Let real seconds pass. Nobody moves but in a `calm`, while nothing is on its way and no hand at work."""
        self._see_who_plays()
        self._see_what_is_new()
        if self._held():
            self._chairs.moving, self._once = "", False
            return
        self._decide()
        self._once = self._once and self._decided is not None
        played = seconds * self._company.speed
        self._pause -= played
        self._think -= played
        if calm and self._decided and (self._once or max(self._pause, self._think) <= 0):
            self._move(self._decided)
        self._chairs.moving = self._decided.by if self._decided else ""
        self._wait(seconds)

    def _wait(self, seconds: float) -> None:
        """Where no people play and nobody knows what to do, a silence goes by as fast as the practice teams play."""
        company = self._company
        if self._decided is None and all(company.plays(seat.name) for seat in self._session.state.seats):
            self._scene.pass_silence(seconds * max(0.0, company.speed - 1))

    def _held(self) -> bool:
        """Whether all practice teams wait: for people, or because people said so."""
        state, hands = self._session.state, self._scene.hands
        if state.over or state.paused or is_frozen(state) or self._scene.next is not None:
            return True
        silent = self._scene.side.aside.said == SILENCE
        return not self._once and (self._company.rests or bool(hands.menu) or silent)

    def _see_who_plays(self) -> None:
        """Who plays now; whoever did so before knows what it knew."""
        company, state = self._company, self._session.state
        here = tuple(seat.name for seat in state.seats)
        if (company, here) == self._cast:
            return
        self._cast = company, here
        playing = {seat: company.seats[seat] for seat in here if company.plays(seat)}
        playing |= {FACILITATOR: LEADER} if company.leads else {}
        self._partners.bots = {seat: self._bot(seat, name) for seat, name in playing.items()}
        self._decided, self._asked_at = None, -1

    def _bot(self, seat: Actor, name: str) -> Bot[Any, Any]:
        header, number = self._session.header, len(self._session.entries)
        known = self._bots.get((seat, name))
        bot = known or bot_for(header.activity, name, self._content.facts(), seat, header.seed + number)
        self._bots[seat, name] = bot
        return bot

    def _see_what_is_new(self) -> None:
        """After whatever but time happened all think anew; before that people read what is new."""
        entries = self._session.entries
        news = [entry for entry in entries[self._heard_at :] if entry.actor != CLOCK]
        self._heard_at = len(entries)
        if not news:
            return
        self._decided = None
        if self._quiet:
            self._quiet, self._pause = False, min(self._pause, THINK)
        for entry in news:
            undone = entry.verb in ("undo", "redo")  # hands that mend something are as slow at every speed
            pause = UNDONE * self._company.speed if undone else self._letters(entry) / READ
            self._pause = max(self._pause, pause)

    def _letters(self, entry: Entry) -> int:
        """How much there is to read in what somebody did: cards that were laid, words that were written. What chance
        lays nobody reads."""
        if not entry.by_person:
            return 0
        open_ = getattr(self._session.state, "declaration", None)
        cards: tuple[CardId, ...] = open_.cards if entry.verb == "declare" and open_ else ()
        return sum(self._length(word) for word in (*split(entry.move)[1:], *cards))

    def _length(self, word: str) -> int:
        text = self._content.text_of(word)
        return len(word) if text is None else len(text.get(self._scene.lang)[0])

    def _decide(self) -> None:
        """Ask, where something happened since nobody knew what to do."""
        number = len(self._session.entries)
        if self._decided or self._asked_at == number:
            return
        self._asked_at, before = number, self._chairs.moving
        asked = self._partners.asked(self._session.game, self._session.state) or self._led_on()
        if asked is None or self._session.refuse(*asked) is not None:
            return
        by, move = asked
        source = generator(self._session.header.seed + number, f"{by}/table")
        spoken = self._spoken(by, move, source)
        self._decided = Decision(by, spoken)
        pace = PACE.get(self._company.seats.get(by, ""), 1.0)
        think = THINK * pace * (0.75 + 0.5 * source.random()) + self._said_in(spoken) / SPEAK
        # Who was about to move goes on thinking, so that nobody is kept from it by all that others do.
        self._think = max(self._think, 1.0) if by == before else think

    def _led_on(self) -> tuple[Actor, Any] | None:
        """What a practice facilitator does where nobody else has anything to do, once it was looked at."""
        move = self._scene.leads_on() if self._company.leads else None
        if move is None:
            return None
        self._pause = max(self._pause, HELD)
        return FACILITATOR, move

    def _spoken(self, by: Actor, move: Any, source: Random) -> Any:
        if by == FACILITATOR:
            return move
        lang = self._chairs.of(by).lang or self._scene.lang
        return said(self._session.header.activity, move, self._session.view(by), self._content, lang, source)

    def _said_in(self, move: Any) -> int:
        return len(getattr(move, "text", ""))

    def _move(self, decided: Decision) -> None:
        """As its hands would; whoever writes on a keyboard goes on writing."""
        self._decided, self._once = None, False
        if self._session.refuse(decided.by, decided.move) is None:
            focus = self._scene.hands.focus
            self._scene.make(decided.by, decided.move)
            self._scene.hands.focus = focus


def _all_but_taken_back(session: AnySession) -> int:
    """How many entries are no news in a scene made anew: all of them, but for an end that people have just taken
    back."""
    entries = session.entries
    return len(entries) - (bool(entries) and entries[-1].verb == "undo")

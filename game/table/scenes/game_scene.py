"""A session on the table, whatever is played: touches become moves, moves are told, and the facilitator rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from typing import TYPE_CHECKING, assert_never

from game.core import moves as m
from game.core.game import FACILITATOR, Actor, Event, Refusal
from game.core.log import Entry
from game.refusals import refusal_text
from game.session.playclock import PlayClock, StillClock
from game.session.session import AnySession, Note, Redo, Undo
from game.table.fields import touched
from game.table.items import Item, Turn
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Act, Choose, Make, Move, Strike, Tell, Thing, whose
from game.table.scenes.agenda_side import AgendaSide
from game.table.scenes.board import Board, Sight
from game.table.scenes.entries import Beside
from game.table.scenes.facilitating import OWN_TEXTS, Facilitating, closes
from game.table.scenes.following import Following
from game.table.scenes.languages import next_language
from game.table.scenes.scene import GoHome, Key, Next, Over
from game.table.scenes.seeing import Seeing
from game.table.scenes.sitting import sit, stand_at
from game.table.scenes.texts import Texts
from game.table.screen import Screen
from game.table.sound import Name
from game.wanted import TEAMS
from game.words import Words, words

if TYPE_CHECKING:  # a game without practice teams begins without their code
    from game.table.scenes.rehearsing import Rehearsing


class GameScene:
    """A session on the table; each game's own says what lies there and what only it can do. `board` is what lies there
    now, and what a touch on it means; `shown` is what its picture was made from.

    What goes on beside any game is its `side`: the agenda, where there is one, prompts, the parking lot. At a rehearsal
    practice teams play along, who are `rehearsing`.

    `NAMES` are what each move is called when it is taken back, `SOUNDS` what is heard at which event, and after moves
    that the panel `CLOSES` on it is not needed any more."""

    NAMES: Mapping[type, str] = {}
    SOUNDS: Mapping[str, Name] = {}
    CLOSES: tuple[type, ...] = ()

    def __init__(self, session: AnySession, lang: str, seeing: Seeing, hands: Hands, texts: Texts, pin: str) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        self.next: Next | None = None
        self.lang = lang
        self.sound = False
        self.trouble = ""
        self.keeping = ""
        self.heard: list[Event] = []
        self.session = session
        self.chairs = seeing.chairs
        self.hands = hands
        self.guard: Callable[[Actor, Move], bool] | None = None
        """Asked before each move, if there is one: it may hold a hand's move back."""
        self.side = AgendaSide(session, hands)
        self.rehearsing: Rehearsing | None = None
        self.facilitating = Facilitating(session, self.chairs, hands, pin)
        self.board = Board()
        self.shown: Sight | None = None
        self._seeing, self._texts = seeing, texts
        self._clock = PlayClock(session)
        self._following = Following(session, self.chairs, hands, self.NAMES)

    def sight(self) -> Sight:
        """What the picture is made from. Each game's own makes one."""
        raise NotImplementedError

    def lay(self, beside: Beside) -> Board:
        """Everything that lies on the table now. Each game's own lays it."""
        raise NotImplementedError

    def told(self, tell: Tell) -> None:
        """Do what a touch means that only this game knows."""

    def dropped(self, thing: Thing, onto: Thing) -> Act | None:
        """What it means that one thing was let go over another; None where they have nothing to do with each other."""
        return None

    def hand_of(self, thing: Thing, x: float, y: float) -> Actor:
        """The seat whose hand touched a thing that is nobody's own; empty where all have left."""
        return self._seeing.nearest((), x, y, self.lang)

    def chosen_again(self, seat: Actor, thing: Thing) -> None:
        """A seat touched what it has taken up: it lays it back."""
        self.hands.forget(seat)

    def made(self, move: Move) -> None:
        """A move was made, and all was told that follows from it."""

    def hear(self, events: tuple[Event, ...]) -> None:
        """This happened."""
        self.heard += events
        if self.rehearsing:
            self.rehearsing.hear(events)
        self.end_when_seen()

    def unseen(self) -> bool:
        """Whether something is shown that nobody has seen yet, before the talk begins."""
        return False

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything that lies on the table now."""
        self._seeing.screen = screen
        hand = self.side.at_hand()
        told = self.keeping or self.trouble
        self.board = self.lay(Beside(self.sound, told, bool(self.facilitating.pin), hand, self.chairs.company))
        if self.shown is not None:
            self.side.lay(self.board, self.shown, hand)
        return tuple(self.board.items)

    def tap(self, key: str, x: float, y: float) -> None:
        """Do what a touch on this item means."""
        act = self.board.acts.get(key)
        if act is None:
            return
        self.hands.heard(whose(act), self.board.groups(), key)
        self._listen_to(act)
        match act:
            case Make(by, move):
                self.make(by, move)
            case Choose(thing):
                self.choose(thing, x, y)
            case Tell():
                self._told(act)
                self._put_caret(act.seat, key, x, y)
            case Strike(seat, row, at):
                self._clock.stir()
                self.hands.strike(seat, row, at)
            case _:
                assert_never(act)

    def _listen_to(self, act: Act) -> None:
        """What comes from a keyboard goes to the seat that touched something last, if it is writing."""
        if self.hands.text_of(whose(act)):
            self.hands.focus = whose(act)

    def _put_caret(self, seat: Actor, key: str, x: float, y: float) -> None:
        writing = self.hands.text_of(seat)
        caret = touched(self.board.items, key, self._seeing.screen.text, x, y)
        if writing and caret is not None:
            writing.pen.touch(caret)

    def lift(self, keys: frozenset[str]) -> None:
        """Fingers carry these items now."""
        held = frozenset(thing for key, thing in self.board.things.items() if key in keys)
        self.hands.held = held
        self.hands.over = {thing: seat for thing, seat in self.hands.over.items() if thing in held}

    def rest(self, keys: frozenset[str]) -> None:
        """Fingers rest on these items now."""
        self.hands.covers.rest(keys)

    def facing(self, key: str, x: float, y: float) -> Turn:
        """What is carried faces the seat it is over; in the middle the mover."""
        thing, sight = self.board.things.get(key), self.shown or self.sight()
        for seat, place in zip(sight.view.seats, sight.plan.places, strict=True):
            if place.box.holds(x, y):
                if thing is not None:
                    self.hands.over[thing] = seat.name
                return place.turn
        if thing is not None:
            self.hands.over.pop(thing, None)
        return sight.facing

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Do what it means that this item was let go over another."""
        thing, target = self.board.things.get(key), self.board.things.get(onto or "")
        if thing is not None and thing.where == "name":
            self._stand(thing.seat, x, y)
        if thing is None or target is None:
            return
        match self.dropped(thing, target):
            case Make(by, move):
                self.make(by, move)
            case Tell() as tell:
                self._told(tell)

    def write(self, text: str) -> None:
        """Text from a keyboard goes to the seat that touched a field last; digits to the panel that asks for them."""
        if writing := self._texts.now():
            self._clock.stir()
            writing.pen.write(text)
        else:
            for each in filter(str.isdecimal, text):  # where the panel has digits
                self.tap(f"m:digit:{int(each)}", 0.0, 0.0)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter finishes a text, escape leaves it."""
        seat, writing = self.hands.focus, self._texts.now()
        if writing is None:
            if key == "backspace":
                self.tap("m:digit:less", 0.0, 0.0)
            return
        if key == "enter":
            self._wrote(seat)
        elif key == "escape":
            self.hands.stop_parking(seat)
            self.hands.lay_aside(seat)
        elif key != "tab":
            writing.pen.press(key, shift, ctrl)

    def pass_time(self, seconds: float) -> None:
        """Let the clock run."""
        self.hear(self._clock.pass_time(seconds))
        self.hands.pass_time(seconds)
        self.side.aside.pass_time(seconds)

    def pass_silence(self, seconds: float) -> None:
        """So many seconds more count as if nobody had moved in them."""
        self.hear(self._clock.wait_on(seconds))

    def leads_on(self) -> Move | None:
        """What is left to do in the facilitator's place when there is nothing to do for anybody else."""
        return None

    def wakes_in(self) -> float:
        """Seconds until something happens here by itself; infinite where nothing will."""
        return self.rehearsing.wakes_in() if self.rehearsing else inf

    def stand_still(self) -> None:
        """From now on real time means nothing to the session: it is shown, and not lived."""
        self._clock = StillClock(self.session)

    def make(self, by: Actor, move: Move) -> None:
        """Make a move; where it is refused, its seat is told why."""
        if self.guard is not None and not self.guard(by, move):
            return
        again = self.session.taken_back(move.count) if isinstance(move, Redo) else ()
        done = self.session.submit(by, move)
        if isinstance(done, Refusal):
            self.refuse(by, done)
            return
        self.trouble = ""
        self.follow(by, move, done, again)
        self.made(move)

    def follow(self, by: Actor, move: Move, events: tuple[Event, ...], again: tuple[Entry, ...] = ()) -> None:
        """All that is seen keeps up with a move that was made; `again` are those that a `Redo` made again."""
        self._follow(by, move)
        if isinstance(move, Undo):
            self._following.undone(self.session.taken_back(move.count), self.lang)
        elif isinstance(move, Redo):
            self._following.redone(again, self.lang)
        self.hear(events)

    def keep_step(self) -> None:
        """The session stands elsewhere now than its clock went on to."""
        self._clock = PlayClock(self.session)

    def _follow(self, by: Actor, move: Move) -> None:
        self.hands.made(by, move)
        if by == FACILITATOR and closes(move, self.CLOSES):
            self.hands.menu = ""
        elif by == FACILITATOR and self.hands.menu and isinstance(move, Undo | Redo):
            self.hands.menu = "back"
        if isinstance(move, m.Rename):
            self._following.call(move.seat, move.name)

    def say_to(self, seat: Actor) -> Words:
        """Words in a seat's language."""
        return words(self._seeing.lang(seat, self.lang))

    def refuse(self, by: Actor, refusal: Refusal) -> None:
        """Tell a seat why not."""
        self.hands.said[by] = refusal_text(refusal, self.say_to(by))

    def end_when_seen(self) -> None:
        """Go on to the talk when all is over, and what ended it was seen."""
        if self.session.state.over and not self.unseen() and self.next is None:
            self.next = Over()

    def choose(self, thing: Thing, x: float, y: float) -> None:
        """A hand takes a thing up; again lets it go."""
        seat = thing.seat or self.hand_of(thing, x, y)
        if not seat or self.hands.is_writing(seat):
            return
        if self.hands.chosen.get(seat) == thing:
            self.chosen_again(seat, thing)
            return
        self.hands.forget(seat)
        self.hands.chosen[seat] = thing

    def _told(self, tell: Tell) -> None:
        seat, word = tell.seat, tell.word
        match word:
            case "written":
                self._wrote(seat)
            case "sit" if tell.what:
                sit(self.chairs, seat, tell.what, self._seeing.screen)
            case "sit":
                self.hands.sitting ^= {seat}
            case "park":
                self.hands.park(seat, self._seeing.lang(seat, self.lang))
            case "no-park" | "unpark" | "aside" | "agenda":
                self.next = self.side.told(tell) or self.next
            case "company" if self.rehearsing:
                self.rehearsing.told(seat, tell.what)
            case "menu":
                self.facilitating.toggle(int(tell.what or self.hands.menu_turn))
            case "menu-to" | "menu-back":
                self.facilitating.go(tell.what)
            case "rule":
                self._ruled(self.facilitating.told(tell.what, self.lang))
            case "join":
                self._join()
            case "lang":
                self._speak_on()
            case "sound":
                self.sound = not self.sound
            case "home":
                self.make(FACILITATOR, Note("next", "home"))
                self.next = GoHome()
            case "close" | "focus" | "turn-up" | "sure" | "stay":
                self.hands.told(word, seat, tell.what)
            case _:
                self.told(tell)
        self.end_when_seen()

    def _ruled(self, move: Move | None) -> None:
        if move is not None:
            self.make(FACILITATOR, move)

    def _speak_on(self) -> None:
        """The table speaks the next language."""
        left = self.lang
        self.lang = next_language(left)
        self.chairs.follow(self.lang, left)

    def _stand(self, seat: Actor, x: float, y: float) -> None:
        if not stand_at(self.chairs, seat, self._seeing.screen, x, y):
            say = self.say_to(seat)
            self.hands.said[seat] = say("That side has no room for one more")

    def _join(self) -> None:
        taken = {seat.name for seat in self.session.state.seats}
        free = [name for name in map(words(self.lang), TEAMS) if name not in taken]
        self.make(FACILITATOR, m.Join(free[0] if free else "+"))

    def _wrote(self, seat: Actor) -> None:
        """A seat, or the facilitator, has finished a text."""
        if seat in self.hands.parking:
            if refusal := self.side.park(seat):
                self.refuse(seat, refusal)
            return
        writing = self.hands.writing.get(seat)
        own = seat == FACILITATOR and (writing is None or writing.purpose in OWN_TEXTS)
        move = self.facilitating.wrote() if own else self._texts.finished(seat)
        if move is not None:
            self.make(seat, move)

"""The open round and triples on the table."""

from __future__ import annotations

from typing import assert_never, cast

from game.content.deck import Deck
from game.core.cards import Kind
from game.core.game import FACILITATOR, TABLE, Actor, Event, Refusal
from game.refusals import refusal_text
from game.rules.triples import moves as m
from game.rules.triples.rulings import Rename
from game.session.playclock import PlayClock
from game.session.session import Note, Redo, Undo
from game.session.triples import Said, TriplesSession
from game.table.fields import touched
from game.table.items import Item, Turn
from game.table.layout.stands import Seating
from game.table.scenes.acts import Act, Choose, Make, Move, Strike, Tell, Thing, whose
from game.table.scenes.board import Board
from game.table.scenes.centre import facing
from game.table.scenes.chairs import Chairs, Chosen
from game.table.scenes.dropping import dropped
from game.table.scenes.entries import Beside
from game.table.scenes.facilitating import Facilitating, closes
from game.table.scenes.following import Following
from game.table.scenes.languages import next_language
from game.table.scenes.laying import PANEL, lay
from game.table.scenes.scene import GoHome, Key, Next, Over
from game.table.scenes.sitting import sit, stand_at
from game.table.scenes.triples_hands import LED_SECONDS, TriplesHands
from game.table.scenes.triples_names import NAMES
from game.table.scenes.triples_seeing import TriplesSeeing
from game.table.scenes.triples_sight import TriplesSight
from game.table.scenes.triples_texts import TriplesTexts
from game.table.scenes.verdicts import strengthening
from game.table.screen import Screen
from game.wanted import TEAMS
from game.words import words


class TriplesScene:
    """A session on the table. `chosen` says how seats sit, as far as somebody has chosen; `board` is what lies there
    now, and what a touch on it means."""

    def __init__(
        self,
        session: TriplesSession,
        deck: Deck,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        led: bool = True,
        who: Actor = TABLE,
        pin: str = "",
    ) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        self.next: Next | None = None
        self.lang = lang
        self.sound = False
        self.trouble = ""
        self.keeping = ""
        self.hands = TriplesHands()
        self.heard: list[Event] = []
        self.session = session
        self.chairs = Chairs(seating, chosen or {})
        self._seeing = TriplesSeeing(session, deck, who, self.chairs)
        self._clock = PlayClock(session)
        self.facilitating = Facilitating(session, self.chairs, self.hands, pin)
        self._texts = TriplesTexts(session, self.hands, self._seeing)
        self._following = Following(session, self.chairs, self.hands, NAMES)
        self.board = Board()
        self._shown: TriplesSight | None = None
        if led and not session.state.verdicts:
            self.hands.led = dict.fromkeys((seat.name for seat in session.state.seats), LED_SECONDS)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything that lies on the table now."""
        self._seeing.screen = screen
        self.hands.covers.see(self.session.view(TABLE))
        sight = self._shown = self.sight()
        self.hands.see(sight.view)
        beside = Beside(self.sound, self.keeping or self.trouble, bool(self.facilitating.pin))
        self.board = lay(sight, self.hands, self.chairs, beside)
        self.hands.aside = frozenset(self.board.aside)
        return tuple(self.board.items)

    def sight(self) -> TriplesSight:
        """What the picture is made from."""
        return self._seeing.sight(self.lang, self._clock.seconds, self.hands.covers.seen(self.session.view(TABLE)))

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
                self._choose(thing, x, y)
            case Tell():
                self._told(act)
                self._put_caret(act.seat, key, x, y)
            case Strike(seat, row, at):
                self._clock.stir()
                self.hands.strike(seat, row, at)
            case _:
                assert_never(act)

    def _listen_to(self, act: Act | None) -> None:
        """What comes from a keyboard goes to the seat that touched something last, if it is writing."""
        if act is not None and whose(act) in self.hands.writing:
            self.hands.focus = whose(act)

    def _put_caret(self, seat: Actor, key: str, x: float, y: float) -> None:
        writing = self.hands.writing.get(seat)
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
        """A carried card faces the seat it is over, in its language; in the middle the mover."""
        thing, sight = self.board.things.get(key), self._shown or self.sight()
        for seat, place in zip(sight.view.seats, sight.plan.places, strict=True):
            if place.box.holds(x, y):
                if thing is not None:
                    self.hands.over[thing] = seat.name
                return place.turn
        if thing is not None:
            self.hands.over.pop(thing, None)
        return facing(sight)

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Do what it means that this item was let go over another."""
        thing, target = self.board.things.get(key), self.board.things.get(onto or "")
        if thing is not None and thing.where == "name":
            self._stand(thing.seat, x, y)
        if thing is None or target is None:
            return
        match dropped(thing, target):
            case Make(by, move):
                self.make(by, move)
            case Tell() as tell:
                self._told(tell)

    def write(self, text: str) -> None:
        """Text from a keyboard goes to the seat that touched a field last."""
        if writing := self._texts.now():
            self._clock.stir()
            writing.pen.write(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter finishes a text, escape leaves it."""
        seat, writing = self.hands.focus, self._texts.now()
        if writing is None:
            return
        if key == "enter":
            self._wrote(seat)
        elif key == "escape":
            self.hands.lay_aside(seat)
        elif key != "tab":
            writing.pen.press(key, shift, ctrl)

    def pass_time(self, seconds: float) -> None:
        """Let the clock run."""
        self._hear(self._clock.pass_time(seconds))
        self.hands.pass_time(seconds)
        view = self.session.view(TABLE)
        if view.paused or self.session.state.frozen:
            return
        if view.phase == "explain":
            self.hands.explaining += seconds
        for seat in view.seats:
            if seat.moves and view.cycle == 1 and seat.name in self.hands.led:
                self.hands.led[seat.name] -= seconds

    def make(self, by: Actor, move: Move) -> None:
        """Make a move; where it is refused, its seat is told why."""
        again = self.session.taken_back(move.count) if isinstance(move, Redo) else ()
        done = self.session.submit(by, cast(Said, move))
        if isinstance(done, Refusal):
            self._refuse(by, done)
            return
        self._made(by, move)
        if isinstance(move, Undo):
            self._following.undone(self.session.taken_back(move.count), self.lang)
        elif isinstance(move, Redo):
            self._following.redone(again, self.lang)
        self.trouble = ""
        self._hear(done)
        if isinstance(move, m.Declare | m.Pick | Undo | Redo):
            self._texts.let_explain(self.lang)

    def _made(self, by: Actor, move: Move) -> None:
        self.hands.made(by, move)
        if by == FACILITATOR and closes(move, PANEL.CLOSES):
            self.hands.menu = ""
        elif by == FACILITATOR and self.hands.menu and isinstance(move, Undo | Redo):
            self.hands.menu = "back"
        if isinstance(move, Rename):
            self._following.call(move.seat, move.name)

    def _hear(self, events: tuple[Event, ...]) -> None:
        self.heard += events
        if any(event.name in ("accepted", "returned") for event in events):
            verdict = self.session.view(TABLE).last
            assert verdict is not None
            self.hands.show(verdict)
            if sentences := strengthening(verdict):
                say = words(self._seeing.lang(verdict.seat, self.lang))
                text = say("To strengthen it: {sentences}", sentences=sentences)
                self.hands.advice[verdict.seat] = text
        if any(event.name in ("undo", "redo", "end") for event in events):
            self.hands.verdict = None
        self._end_when_seen()

    def _end_when_seen(self) -> None:
        """Go on to the talk when all is over, and what ended it was seen."""
        unseen = self.hands.news and self.hands.verdict is not None
        if self.session.state.over and not unseen and self.next is None:
            self.next = Over()

    def _refuse(self, by: Actor, refusal: Refusal) -> None:
        say = words(self._seeing.lang(by, self.lang))
        self.hands.said[by] = refusal_text(refusal, say)

    def _choose(self, thing: Thing, x: float, y: float) -> None:
        seat = thing.seat or self._seeing.hand_of(thing, x, y, self.lang)
        if not seat or self.hands.is_writing(seat):
            return
        if self.hands.chosen.get(seat) == thing:
            self._chosen_again(seat, thing)
            return
        self.hands.forget(seat)
        self.hands.chosen[seat] = thing
        if thing.where == "wall":
            self.hands.led.pop(seat, None)

    def _chosen_again(self, seat: Actor, thing: Thing) -> None:
        """A second tap takes from a pile, and lays anything else back."""
        together = self.session.state.turn is None
        if together:
            self.hands.forget(seat)
        elif thing.where == "stock" and self.session.refuse(seat, m.Draw(thing.kind)) is None:
            self.make(seat, m.Draw(thing.kind))
        elif thing.where == "discard" and self.session.refuse(seat, m.Take(thing.kind)) is None:
            self.make(seat, m.Take(thing.kind))
        else:
            self.hands.forget(seat)

    def _told(self, tell: Tell) -> None:
        seat, word = tell.seat, tell.word
        match word:
            case "write":
                self._begin_writing(seat, Thing("blank", tell.what).kind)
            case "explain" if seat not in self.hands.writing:
                self._texts.begin(seat, "explain", self.lang)
            case "explain":
                self.hands.focus = seat
            case "not-yet":
                self._texts.begin(seat, "strengthen", self.lang)
            case "written":
                self._wrote(seat)
            case "pick":
                self._pick(seat, tell.what)
            case "sit" if tell.what:
                sit(self.chairs, seat, tell.what, self._seeing.screen)
            case "sit":
                self.hands.sitting ^= {seat}
            case "covered":
                self._covered(seat)
            case "join":
                self._join()
            case "menu":
                self.facilitating.toggle(int(tell.what or self.hands.menu_turn))
            case "menu-to" | "menu-back":
                self.facilitating.go(tell.what)
            case "rule":
                self._ruled(self.facilitating.told(tell.what, self.lang))
            case "lang":
                left = self.lang
                self.lang = next_language(left)
                self.chairs.follow(self.lang, left)
            case "sound":
                self.sound = not self.sound
            case "home":
                self.make(FACILITATOR, Note("next", "home"))
                self.next = GoHome()
            case "close" | "focus" | "sure" | "stay":
                self.hands.told(word, seat, tell.what)
            case _:
                self.hands.play(word, seat, tell.what)
        self._end_when_seen()

    def _ruled(self, move: Move | None) -> None:
        if move is not None:
            self.make(FACILITATOR, move)

    def _stand(self, seat: Actor, x: float, y: float) -> None:
        if not stand_at(self.chairs, seat, self._seeing.screen, x, y):
            say = words(self._seeing.lang(seat, self.lang))
            self.hands.said[seat] = say("That side has no room for one more")

    def _covered(self, seat: Actor) -> None:
        say = words(self._seeing.lang(seat, self.lang))
        self.hands.said[seat] = say("Hold the mark to see your cards")

    def _join(self) -> None:
        taken = {seat.name for seat in self.session.state.seats}
        free = [name for name in map(words(self.lang), TEAMS) if name not in taken]
        self.make(FACILITATOR, m.Join(free[0] if free else "+"))

    def _begin_writing(self, seat: Actor, kind: Kind) -> None:
        if refusal := self.session.refuse(seat, m.Write(kind)):
            self._refuse(seat, refusal)
            return
        self.hands.forget(seat)
        self._texts.begin(seat, "blank", self.lang, kind)

    def _wrote(self, seat: Actor) -> None:
        """A seat, or the facilitator, has finished a text."""
        move = self.facilitating.wrote() if seat == FACILITATOR else self._texts.finished(seat)
        if move is not None:
            self.make(seat, move)

    def _pick(self, seat: Actor, card: str) -> None:
        view = self.session.view(TABLE)
        here = {each.name: each.moves for each in view.seats}
        if seat not in here:
            return  # it left at the same moment
        if not here[seat]:
            self._refuse(seat, Refusal("not-your-turn", {"turn": view.turn}))
            return
        self.hands.picked.setdefault(seat, {})[self._seeing.kind(card)] = card
        self.hands.forget(seat)

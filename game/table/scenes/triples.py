"""The open round and triples on the table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from game.content.deck import Deck
from game.core.cards import KINDS, Kind
from game.core.game import FACILITATOR, TABLE, Actor, Event, Refusal
from game.refusals import refusal_text
from game.rules.triples import moves as m
from game.rules.triples.view import View
from game.session.playclock import PlayClock
from game.session.session import Redo, Session, Undo
from game.table.items import Item, Turn
from game.table.layout.places import Seating
from game.table.scenes.acting import LED_SECONDS, SAID_SECONDS, STRENGTHEN_SECONDS, VERDICT_SECONDS, Hands, Writing
from game.table.scenes.board import Board, Choose, Make, Move, Sight, Tell, Thing
from game.table.scenes.centre import centre, facing
from game.table.scenes.closeups import closeups
from game.table.scenes.corner import corner
from game.table.scenes.declaring import declaration
from game.table.scenes.pausing import pausing
from game.table.scenes.scene import GoHome, Key, Next, Over
from game.table.scenes.seeing import Seeing
from game.table.scenes.trays import tray
from game.table.scenes.verdicts import strengthening, verdict
from game.table.screen import Screen
from game.table.writing import Draft
from game.wanted import TEAMS
from game.words import LANGUAGES, words


class TriplesScene:
    """A session on the table. `langs` are the languages the seats read."""

    def __init__(
        self,
        session: Session,
        deck: Deck,
        lang: str,
        seating: Seating = "around",
        langs: Mapping[Actor, str] | None = None,
        led: bool = True,
        who: Actor = TABLE,
    ) -> None:
        self.next: Next | None = None
        self.lang = lang
        self.sound = False
        self.trouble = ""
        self.keeping = ""
        self.hands = Hands()
        self.heard: list[Event] = []
        self._session = session
        self._seeing = Seeing(session, deck, who, seating, langs or {})
        self._clock = PlayClock(session)
        self._board = Board()
        if led and not session.state.verdicts:
            self.hands.led = dict.fromkeys((seat.name for seat in session.state.seats), LED_SECONDS)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything that lies on the table now."""
        self._seeing.screen = screen
        self._forget_what_is_gone()
        sight = self.sight()
        board = Board()
        if sight.view.declaration is not None:
            declaration(board, sight, self.hands)
        else:
            centre(board, sight, self.hands)
            for seat in sight.view.seats:
                tray(board, sight, self.hands, seat)
            closeups(board, sight, self.hands)
            verdict(board, sight, self.hands)
        if sight.view.paused:
            pausing(board, sight)
        corner(board, sight, self.hands, self.sound, self.keeping or self.trouble)
        self._board = board
        return tuple(board.items)

    def sight(self) -> Sight:
        """What the picture is made from."""
        return self._seeing.sight(self.lang, self._clock.seconds)

    def tap(self, key: str, x: float, y: float) -> None:
        """Do what a touch on this item means."""
        act = self._board.acts.get(key)
        if not (isinstance(act, Tell) and act.word == "sure"):
            self.hands.sure = ""
        match act:
            case None:
                return
            case Make(by, move):
                self._make(by, move)
            case Choose(thing):
                self._choose(thing, x, y)
            case Tell():
                self._told(act)
            case _:
                assert_never(act)

    def lift(self, keys: frozenset[str]) -> None:
        """Fingers carry these items now."""
        self.hands.held = frozenset(thing for key, thing in self._board.things.items() if key in keys)

    def facing(self, x: float, y: float) -> Turn:
        """A carried card faces the seat it is over, and in the middle the mover."""
        for place in self._seeing.plan(self.lang).places:
            if place.box.holds(x, y):
                return place.turn
        return facing(self.sight())

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Do what it means that this item was let go over another."""
        thing, target = self._board.things.get(key), self._board.things.get(onto or "")
        if thing is None or target is None:
            return
        lays = target.where in ("discard", "piles", "open")
        match thing.where:
            case "hand" if lays:
                self._make(thing.seat, m.Discard(thing.what))
            case "stock" if target.where == "tray":
                self._make(target.seat, m.Draw(_kind(thing.what)))
            case "discard" if target.where == "tray":
                self._make(target.seat, m.Take(_kind(thing.what)))
            case "blank" if target.where == "tray":
                self._told(Tell("write", target.seat, thing.what))
            case "open" if target.where == "tray":
                self._told(Tell("pick", target.seat, thing.what))
            case "picked" if target.where != "tray":
                self._told(Tell("unpick", thing.seat, thing.what))

    def write(self, text: str) -> None:
        """Text from a keyboard goes to the seat that touched a field last."""
        if writing := self.hands.writing.get(self.hands.focus):
            writing.draft = writing.draft.written(text)

    def press(self, key: Key) -> None:
        """Enter finishes a text, escape leaves it."""
        seat = self.hands.focus
        writing = self.hands.writing.get(seat)
        if writing is None:
            return
        if key == "enter":
            done = {"blank": "written", "explain": "explained", "strengthen": "strengthened"}
            self._told(Tell(done[writing.purpose], seat))
        elif key == "escape":
            self._told(Tell("close", seat))
        else:
            writing.draft = writing.draft.pressed(key)

    def pass_time(self, seconds: float) -> None:
        """Let the clock run and things said grow old."""
        self._hear(self._clock.pass_time(seconds))
        self.hands.pass_time(seconds)
        view = self._session.view(TABLE)
        if view.phase == "explain" and not view.paused:
            self.hands.explaining += seconds
        for seat in view.seats:
            if seat.moves and view.cycle == 1 and seat.name in self.hands.led:
                self.hands.led[seat.name] -= seconds

    def _make(self, by: Actor, move: Move) -> None:
        before = self._session.state.declaration
        done = self._session.submit(by, move)
        if isinstance(done, Refusal):
            self._refuse(by, done)
            return
        self.hands.forget(by)
        self.hands.said.pop(by, None)
        self.trouble = ""
        self._hear(done)
        self._tidy(move)
        if isinstance(move, m.Declare | m.Pick | Undo) and self._explains(by):
            self._told(Tell("focus", by, "explain"))
            self.hands.writing[by].draft = Draft(before.text if before else "")

    def _explains(self, seat: Actor) -> bool:
        declaration = self._session.state.declaration
        return declaration is not None and declaration.seat == seat and declaration.stage == "explain"

    def _tidy(self, move: Move) -> None:
        """Let go of what was meant for the moment before a move."""
        hands = self.hands
        if isinstance(move, m.Declare | m.Pick):
            hands.explaining = 0.0
        if isinstance(move, m.Pick | m.Pass | m.Skip | Undo | Redo):
            hands.picked.clear()
        hands.chosen = {seat: thing for seat, thing in hands.chosen.items() if thing.where == "wall"}
        if not isinstance(move, Undo | Redo):
            hands.menu = ""

    def _forget_what_is_gone(self) -> None:
        """Let go of what is no longer there, by whatever it went."""
        hands, view = self.hands, self._session.view(TABLE)
        here = {seat.name: seat for seat in view.seats}
        hands.chosen = {name: thing for name, thing in hands.chosen.items() if name in here and _lies(thing, view)}
        hands.writing = {
            name: writing
            for name, writing in hands.writing.items()
            if name in here and (writing.purpose == "blank") == (view.declaration is None)
        }
        hands.picked = {
            name: {k: c for k, c in picks.items() if c in view.open} for name, picks in hands.picked.items()
        }

    def _hear(self, events: tuple[Event, ...]) -> None:
        self.heard += events
        if any(event.name in ("accepted", "returned") for event in events):
            verdict = self._session.state.verdicts[-1]
            self.hands.verdict, self.hands.verdict_left = verdict, VERDICT_SECONDS
            if sentences := strengthening(verdict):
                say = words(self._seeing.lang(verdict.seat, self.lang))
                text = say("To strengthen it: {sentences}", sentences=sentences)
                self.hands.said[verdict.seat] = (text, STRENGTHEN_SECONDS)
        if any(event.name in ("undo", "redo", "end") for event in events):
            self.hands.verdict = None
        if self._session.state.over and self.next is None and self.hands.verdict is None:
            self.next = Over()

    def _refuse(self, by: Actor, refusal: Refusal) -> None:
        say = words(self._seeing.lang(by, self.lang))
        self.hands.said[by] = (refusal_text(refusal, say), SAID_SECONDS)
        if by == FACILITATOR:
            self.trouble = refusal_text(refusal, words(self.lang))

    def _choose(self, thing: Thing, x: float, y: float) -> None:
        seat = thing.seat or self._nearest(thing, x, y)
        if not seat:
            return
        if self.hands.chosen.get(seat) == thing:
            self._chosen_again(seat, thing)
            return
        self.hands.forget(seat)
        self.hands.chosen[seat] = thing
        self.hands.led.pop(seat, None) if thing.where == "wall" else None

    def _chosen_again(self, seat: Actor, thing: Thing) -> None:
        """A second tap takes from a pile, and lays anything else back."""
        if thing.where == "stock" and self._session.refuse(seat, m.Draw(_kind(thing.what))) is None:
            self._make(seat, m.Draw(_kind(thing.what)))
        elif thing.where == "discard" and self._session.refuse(seat, m.Take(_kind(thing.what))) is None:
            self._make(seat, m.Take(_kind(thing.what)))
        else:
            self.hands.forget(seat)

    def _nearest(self, thing: Thing, x: float, y: float) -> Actor:
        """The seat whose hand this was: what lies in the middle is the movers' to touch, the wall is anyone's. Empty where
        all have left."""
        view, places = self._session.view(TABLE), self._seeing.plan(self.lang).places
        movers = [seat.name for seat in view.seats if seat.moves]
        names = [seat.name for seat in view.seats]
        asked = names if thing.where == "wall" or not movers else movers

        def distance(name: Actor) -> float:
            box = places[names.index(name)].box
            across = max(box.left - x, 0.0, x - box.right)
            down = max(box.top - y, 0.0, y - box.bottom)
            return across * across + down * down

        return min(asked, key=distance, default="")

    def _told(self, tell: Tell) -> None:
        hands, seat = self.hands, tell.seat
        match tell.word:
            case "close" | "tray":
                hands.forget(seat)
            case "focus":
                hands.focus = seat
                if tell.what and seat not in hands.writing:
                    hands.writing[seat] = Writing("explain" if tell.what == "explain" else "strengthen")
            case "write":
                self._begin_writing(seat, _kind(tell.what))
            case "not-yet":
                hands.writing[seat] = Writing("strengthen")
                hands.focus = seat
            case "written" | "explained" | "strengthened":
                self._wrote(tell.word, seat)
            case "pick":
                self._pick(seat, tell.what)
            case "unpick":
                hands.picks(seat).pop(self._kind_of(tell.what), None)
                hands.forget(seat)
            case "led":
                hands.led.clear()
            case "wall":
                hands.wall_from = int(tell.what)
            case "seen":
                hands.verdict_left = 0.0
                hands.verdict = None
            case _:
                self._facilitated(tell)
        if self._session.state.over and hands.verdict is None and self.next is None:
            self.next = Over()

    def _facilitated(self, tell: Tell) -> None:
        hands = self.hands
        match tell.word:
            case "menu":
                hands.menu = "" if hands.menu else "main"
                hands.menu_turn = int(tell.what or hands.menu_turn)
            case "menu-main":
                hands.menu = "main"
            case "menu-leave":
                hands.menu = "leave"
            case "sure":
                hands.sure = tell.what
            case "join":
                taken = {seat.name for seat in self._session.state.seats}
                free = [name for name in map(words(self.lang), TEAMS) if name not in taken]
                self._make(FACILITATOR, m.Join(free[0] if free else "+"))
            case "lang":
                self.lang = LANGUAGES[(LANGUAGES.index(self.lang) + 1) % len(LANGUAGES)]
                self._seeing.langs = {}
            case "sound":
                self.sound = not self.sound
            case "home":
                self.next = GoHome()

    def _begin_writing(self, seat: Actor, kind: Kind) -> None:
        if refusal := self._session.refuse(seat, m.Write(kind)):
            self._refuse(seat, refusal)
            return
        self.hands.forget(seat)
        self.hands.writing[seat] = Writing("blank", kind)
        self.hands.focus = seat

    def _wrote(self, word: str, seat: Actor) -> None:
        writing = self.hands.writing.get(seat)
        text = writing.draft.text.strip() if writing else ""
        match word:
            case "explained":
                self._make(seat, m.Explain(text))
            case "strengthened":
                self._make(seat, m.Answer("not-yet", text))
            case "written" if writing and text:
                self._make(seat, m.Write(_kind(writing.kind), text))

    def _pick(self, seat: Actor, card: str) -> None:
        view = self._session.view(TABLE)
        if not view.seat(seat).moves:
            self._refuse(seat, Refusal("not-your-turn", {"turn": view.turn}))
            return
        self.hands.picked.setdefault(seat, {})[self._kind_of(card)] = card
        self.hands.forget(seat)

    def _kind_of(self, card: str) -> Kind:
        kind = self._session.game.setting.kind(card)
        assert kind is not None
        return kind


def _kind(word: str) -> Kind:
    return KINDS[KINDS.index(word)]


def _lies(thing: Thing, view: View) -> bool:
    match thing.where:
        case "hand":
            return any(seat.name == thing.seat and thing.what in seat.hand for seat in view.seats)
        case "discard":
            return view.discards[KINDS.index(_kind(thing.what))] is not None
        case "open" | "picked":
            return thing.what in view.open
        case "wall":
            return int(thing.what) < len(view.wall)
    return True

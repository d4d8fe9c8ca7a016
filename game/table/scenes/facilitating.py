"""What touches in the facilitator's panel mean that are no moves of the game: its pages, its number, its texts."""

from __future__ import annotations

from typing import get_args

from game.core import moves as m
from game.core.game import FACILITATOR
from game.session.session import AnySession, Note
from game.table import pin
from game.table.pen import Pen
from game.table.scenes.acting import FacilitatorPurpose, Hands, Purpose, Writing
from game.table.scenes.acts import Move
from game.table.scenes.chairs import Chairs
from game.table.writing import Draft
from game.words import words

_CLOSES = (m.Pause, m.Resume, m.Close, m.Skip, m.Join, m.Leave, m.Extend, m.End)


OWN_TEXTS: tuple[Purpose, ...] = get_args(FacilitatorPurpose)
"""What the facilitator writes in every game."""


def closes(move: Move, also: tuple[type, ...]) -> bool:
    """Whether the panel is not needed any more after this move; `also` are such moves of the game's own."""
    return isinstance(move, (*_CLOSES, *also)) or (isinstance(move, m.Lock | m.Unlock) and move.what == "glass")


class Facilitating:
    """The panel of a session. `pin` is what is kept of the facilitator's number (see `game.pin`), empty without one."""

    def __init__(self, session: AnySession, chairs: Chairs, hands: Hands, sealed: str) -> None:
        self.pin = sealed
        self._session, self._chairs, self._hands = session, chairs, hands

    def toggle(self, turn: int) -> None:
        """Somebody touched a corner, who sees the table turned so, or closed the panel."""
        hands = self._hands
        was_open, hands.menu_turn = bool(hands.menu), turn
        hands.sure = frozenset(key for key in hands.sure if not key.startswith("m:"))
        hands.lay_aside(FACILITATOR)
        if was_open:
            hands.said.pop(FACILITATOR, None)
        hands.menu = "" if was_open else "pin" if self.pin else "main"

    def go(self, page: str) -> None:
        """Another page of the panel."""
        self._hands.lay_aside(FACILITATOR)
        self._hands.said.pop(FACILITATOR, None)
        self._hands.menu = page

    def told(self, what: str, lang: str) -> Move | None:
        """Do what a button of the panel says; a move that is to be made is given back."""
        word, _, about = what.partition(" ")
        match word:
            case "rename":
                self._write("rename", lang, about)
            case "memo":
                self._write("memo", lang)
            case "lang":
                chosen, _, seat = about.partition(" ")
                self._chairs.change(seat, lang=chosen)
                return Note(f"lang {seat}", chosen)
            case "no-pin":
                self.pin = ""
            case "pin" | "wrong-pin" | "new-pin":
                self._typed(word, about, lang)
        return None

    def wrote(self) -> Move | None:
        """The facilitator has finished a text: the move that keeps it, where there is something to keep."""
        writing, page = self._hands.writing.get(FACILITATOR), self._hands.menu
        self._hands.forget(FACILITATOR)
        self._hands.kept.pop((FACILITATOR, "memo"), None)
        text = writing.pen.text if writing else ""
        _, _, seat = page.partition(" ")
        renames = writing is not None and writing.purpose == "rename"
        self.go(f"seat {seat}" if renames else "notes")
        if not text or text == seat:
            return None
        if renames:
            self.go("seats")
            return m.Rename(seat, text)
        count = sum(key.startswith("memo ") for key in self._session.notes)
        return Note(f"memo {count + 1}", text)

    def _write(self, purpose: str, lang: str, about: str = "") -> None:
        self._hands.menu = f"{purpose} {about}".strip()
        pen = Pen(lang, Draft.begun(about or self._hands.kept.get((FACILITATOR, "memo"), "")))
        self._hands.write(FACILITATOR, Writing("rename" if purpose == "rename" else "memo", pen))

    def _typed(self, word: str, digit: str, lang: str) -> None:
        _, _, typed = self._hands.menu.partition(" ")
        typed = typed[:-1] if digit == "<" else typed + digit
        if len(typed) < pin.LENGTH:
            self._hands.menu = f"{word} {typed}".strip()
        elif word == "new-pin":
            say = words(lang)
            self.pin, self._hands.menu = pin.sealed(typed), "main"
            self._hands.said[FACILITATOR] = say("From now on the panel asks for {number}", number=typed)
        else:
            self._hands.menu = "main" if pin.opens(typed, self.pin) else "wrong-pin"

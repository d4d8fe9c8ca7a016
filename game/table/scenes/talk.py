"""The talk after the game: the wall, its questions, the next gap, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeAlias

from game.content.deck import Card, Deck
from game.core.cards import GAP, CardId
from game.core.game import TABLE
from game.faults import Fault
from game.session.session import AnySession, Note
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.pen import Pen
from game.table.scenes import talk_view
from game.table.scenes.after import After
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import LEAVE, is_for_text
from game.table.scenes.scene import Key, Start
from game.table.scenes.talk_questions import NEXT_GAP, QUESTIONS, STAYS
from game.table.scenes.talk_topics import TRIPLES, Topic
from game.table.scenes.verdicts import strengthening
from game.table.screen import LEAST, Screen
from game.table.writing import Draft

Stage: TypeAlias = Literal["closing", "wall", "triple", "next", "end"]


class Talk(After):
    """What comes after a session is over. Every answer is a note of the session, so that it is on disk at once.

    `at` is the topic lying open, counted from 0; `first` and `first_gap` are where a page begins; `asked` are the
    questions that are open on the overview, by topic; `editing` is the key of the note being written. `CALLED` are the
    words for its topics, `STAGES` the pages that look otherwise than after a game of triples.
    """

    CALLED = TRIPLES
    STAGES: Mapping[str, Callable[[Page, Any], None]] = {}

    def __init__(
        self,
        session: AnySession,
        deck: Deck,
        seats: Mapping[str, str],
        lang: str,
        seating: Seating,
        again: Start | None = None,
        keep_cards: Callable[[], Path] | None = None,
    ) -> None:
        """`seats` gives each seat's language; `again` starts the same once more. `keep_cards` keeps what was written in
        play in the deck, where that can be, and raises Fault; `deck_kept` is the file it did so in."""
        super().__init__(session, seats, lang, seating, again)
        self.deck = deck
        self.stage: Stage = "closing"
        self.at = self.first = self.first_gap = 0
        self.asked: dict[int, str] = {}
        self.keep_cards = keep_cards
        self.deck_kept: Path | None = None
        self.editing: str | None = None
        self.pen = Pen(lang)
        self.passed = 0.0
        self._items: tuple[Item, ...] = ()
        self._screen = Screen(*LEAST)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """What there is to talk about: the triples of the wall."""
        return tuple(
            Topic(verdict.cards, f"triple {number}", verdict.seat, verdict.text, strengthening(verdict))
            for number, verdict in enumerate(self.session.view(TABLE).wall, 1)
        )

    def answer(self, at: int, question: str) -> str:
        """What was answered about a topic, empty where nothing was."""
        return self.session.notes.get(self.topics[at].note(question), "")

    def stays(self, at: int) -> bool:
        """Whether the gap of a topic stays, so that it is asked about further."""
        return self.answer(at, "relevant") in STAYS

    @property
    def next_gap(self) -> str:
        """The gap to be seen next, in the words that were chosen or written."""
        return self.session.notes.get(NEXT_GAP, "")

    def gaps(self) -> tuple[Card, ...]:
        """The gaps to choose from: first those that were talked about, then the deck's others."""
        first = (topic.cards[0] for topic in self.topics if topic.cards[0] is not None)
        rest = (card.id for card in self.deck.of_kind(GAP))
        return tuple(self.deck.cards[id] for id in dict.fromkeys((*first, *rest)) if id in self.deck.cards)

    def is_next(self, card: Card) -> bool:
        """Whether this gap was chosen, in whichever language it was read then."""
        return self.next_gap in (text for _, text in card.text.lines)

    def card_text(self, card: CardId) -> tuple[str, str]:
        """A card's words and the language they are in; one written in play is in its seat's language."""
        if card in self.deck.cards:
            return self.deck.cards[card].text.get(self.lang)
        paper = next(each for each in self.session.state.written if each.card == card)
        return paper.text, self.seats.get(paper.seat, self.lang)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        self._items, self._screen = talk_view.lay(self, screen), screen
        return self._items

    def tap(self, key: str, x: float, y: float) -> None:
        """An answer was chosen, or a button pressed."""
        if self.beside_took(key, x, y):
            return
        if is_for_text(self.pen, self._items, f"write {self.editing}", self._screen, key, x, y):
            return
        self.trouble = None
        self._leave_text(kept=key != LEAVE)
        match key.split():
            case ["to", ("wall" | "next" | "end") as stage, *_]:
                self.stage = _STAGES[stage]
            case ["open", at, *_]:
                self.stage, self.at = "triple", int(at)
            case ["from", at]:
                self.first = int(at)
            case ["gaps-from", at]:
                self.first_gap = int(at)
            case ["answer", at, question, word]:
                self._choose(int(at), question, word)
            case ["ask", at, question]:
                self._ask(int(at), question)
            case ["next-gap", card]:
                self._choose_gap(self.deck.cards[card])
            case ["write", *note]:
                self._edit(" ".join(note))
            case ["cards"]:
                self._keep_cards()
            case [button]:
                self.go(button)

    def write(self, text: str) -> None:
        """Letters for the note that is being written."""
        if self.parking():
            super().write(text)
        elif self.editing is not None:
            self.pen.write(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter keeps what was written, Escape leaves it as it was."""
        if self.parking():
            super().press(key, shift, ctrl)
        elif key == "escape":
            self.editing = None
        elif key == "enter" or key == "tab":
            self._leave_text()
        elif self.editing is not None:
            self.pen.press(key, shift, ctrl)

    def pass_time(self, seconds: float) -> None:
        """Nobody is hurried here: the minutes of the talk are shown, and nothing ends with them."""
        super().pass_time(seconds)
        self.passed += seconds
        self.pen.pass_time(seconds)

    @property
    def minutes_left(self) -> int | None:
        """Whole minutes that are left for the talk, begun ones included; None where nobody counts."""
        minutes = self.session.options.talk_minutes
        return None if minutes is None else max(0, -int((self.passed - minutes * 60) // 60))

    def _keep_cards(self) -> None:
        assert self.keep_cards is not None
        try:
            self.deck_kept = self.keep_cards()
        except Fault as fault:
            self.trouble = fault

    def _choose(self, at: int, question: str, word: str) -> None:
        if word in QUESTIONS[question].answers and at < len(self.topics):
            self._note(self.topics[at].note(question), "" if self.answer(at, question) == word else word)
            self.asked.pop(at, None)

    def _ask(self, at: int, question: str) -> None:
        """Open a question of a topic on the overview; again closes it."""
        if self.asked.pop(at, None) != question:
            self.asked[at] = question

    def _choose_gap(self, card: Card) -> None:
        self._note(NEXT_GAP, "" if self.is_next(card) else card.text.get(self.lang)[0])

    def _edit(self, note: str) -> None:
        """Begins to write a note; a gap that was chosen as a card is not the beginning of a written one."""
        text = self.session.notes.get(note, "")
        chosen = note == NEXT_GAP and any(self.is_next(card) for card in self.gaps())
        self.editing, self.pen = note, Pen(self.lang, Draft.begun("" if chosen else text))

    def _leave_text(self, kept: bool = True) -> None:
        if self.editing is None or not kept:
            self.editing = None
            return
        note, text = self.editing, self.pen.text
        self.editing = None
        if text or note != NEXT_GAP or not any(self.is_next(card) for card in self.gaps()):
            self._note(note, text)

    def _note(self, key: str, text: str) -> None:
        if self.session.notes.get(key, "") == text:
            return
        self.kept = ()
        try:
            self.session.submit(TABLE, Note(key, text))
        except Fault as fault:
            self.trouble = fault


_STAGES: dict[str, Stage] = {"wall": "wall", "next": "next", "end": "end"}

"""What hands are doing at a board: cards taken up, texts, what they leaf through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.state import SubjectId
from game.rules.boards.view import View
from game.table.scenes import acting
from game.table.scenes.acting import Hands, Purpose
from game.table.scenes.acts import BoardHandsWord, Move, Thing


@dataclass
class BoardHands(Hands):
    """The state of all hands at a board, which is turned to `turned_to`. `prompt` and `page` count how often the
    prompts of the stage and the waiting cards were leafed on, `more` the cards of each full zone, `leaves` what each
    seat has to choose from. `fields` is the field of which a seat sees the choices; `subjects` what it marks or
    answers next, where it has chosen that itself; `fronts` the first side of a card of which it writes the second.
    """

    turned_to: Actor = ""
    stage: str = ""
    prompt: int = 0
    page: int = 0
    more: dict[str, int] = field(default_factory=dict)
    leaves: dict[Actor, int] = field(default_factory=dict)
    fields: dict[Actor, str] = field(default_factory=dict)
    subjects: dict[Actor, SubjectId] = field(default_factory=dict)
    fronts: dict[Actor, str] = field(default_factory=dict)

    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        """What a move holds that was written, and what that was for."""
        match move:
            case m.Write(_, text):
                return "card", text
            case m.Reword(_, text):
                return "reword", text
            case m.Reason(_, text):
                return "reason", text
            case m.Fill(_, _, text):
                return "fill", text
            case m.AnswerIt(_, text):
                return "answer", text
            case m.Agree(_, text):
                return "together", text
            case m.SumUp(_, text):
                return "sum", text
        return None

    def play(self, word: BoardHandsWord, seat: Actor, what: str) -> None:
        """Do what only hands do at a board."""
        match word:
            case "turn-to":
                self.turned_to = "" if self.turned_to == seat else seat
            case "prompt":
                self.prompt += 1
            case "page":
                self.page += 1
            case "more":
                self.more[what] = self.more.get(what, 0) + 1
            case "leaf":
                self.leaves[seat] = self.leaves.get(seat, 0) + 1
            case "field":
                self.leaves.pop(seat, None)
                self.fields[seat] = what
            case "again" | "subject":
                self.subjects[seat] = what
            case _:
                assert_never(word)

    def forget(self, seat: Actor) -> None:
        """Let go of whatever a seat has taken up."""
        super().forget(seat)
        self.fields.pop(seat, None)
        self.leaves.pop(seat, None)

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: the hands of others go on with what they do."""
        said = {seat: words for seat, words in self.said.items() if seat != by}
        super().made(by, move)
        self.said |= said
        self.fronts.pop(by, None)
        self.kept.pop((by, "back"), None)
        if isinstance(move, m.MarkIt | m.AnswerIt):
            self.subjects.pop(by, None)

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        super().call(seat, name)
        acting.move(self.leaves, seat, name)
        for own in (self.fields, self.subjects, self.fronts):
            acting.move(own, seat, name)
        self.turned_to = acting.called(self.turned_to, seat, name)

    def see(self, view: View) -> None:
        """Let go of what is no longer there, by whatever it went."""
        here = {seat.name for seat in view.seats}
        if view.stage != self.stage:
            self.stage, self.prompt, self.subjects = view.stage, 0, {}
        self.let_go(view, lambda thing: _lies(thing, view), lambda _, writing: _is_wanted(writing.purpose, view))
        if self.turned_to not in here:
            self.turned_to = ""


def _lies(thing: Thing, view: View) -> bool:
    match thing.where:
        case "waiting":
            return thing.what in view.pool
        case "piece":
            return any(str(piece.number) == thing.what for zone in view.zones for piece in zone.pieces)
    return True


def _is_wanted(purpose: Purpose, view: View) -> bool:
    """Whether a text still has a use in the open stage."""
    needs = {"card": "write", "back": "write", "fill": "fields", "answer": "answer", "together": "answer", "sum": "sum"}
    return purpose not in needs or needs[purpose] in view.does

"""The characters that a trainer meets in rehearsal, in the open round and in triples."""

from __future__ import annotations

from collections.abc import Sequence

from game.bots.triples_player import Person, Triple, these
from game.core.cards import KINDS, CardId
from game.rules.triples import moves as m
from game.rules.triples.view import View


class Dominant(Person):
    """Declares whatever it holds, in or out of turn, and is convinced of nothing but a full fit."""

    def declares(self, view: View, triple: Triple) -> bool:
        return True

    def answers(self, view: View, triple: Triple) -> m.AnswerWord:
        return "convincing" if self.fit(triple) == "full" else "not-yet"

    def pick(self, view: View) -> m.Pick | None:
        gap, cause, action = (self.open_cards(view, kind)[0] for kind in KINDS)
        return m.Pick(gap, cause, action)


class Silent(Person):
    """Rarely speaks: declares a full fit in one of four turns of its own, mostly abstains, mostly passes in an open
    round."""

    def declares(self, view: View, triple: Triple) -> bool:
        return self.may_be_called(view) and super().declares(view, triple) and self.source.random() < 0.25

    def answers(self, view: View, triple: Triple) -> m.AnswerWord:
        return super().answers(view, triple) if self.source.random() < 0.25 else "abstain"

    def pick(self, view: View) -> m.Pick | None:
        return super().pick(view) if self.source.random() < 0.25 else None


class Sceptic(Person):
    """Answers `not-yet`: always where a link is missing, and to two of three triples that fit in full."""

    def answers(self, view: View, triple: Triple) -> m.AnswerWord:
        return "convincing" if self.fit(triple) == "full" and self.source.random() < 1 / 3 else "not-yet"


class Newcomer(Person):
    """Hesitates and misplaces: throws and draws anything in one of two turns, declares a full fit in one of two turns
    of its own and a partial one in one of five, withdraws one of five declarations, abstains in one of three answers
    and is convinced by all but what has no link. In an open round it finds a cause, and mostly any action."""

    def declares(self, view: View, triple: Triple) -> bool:
        likely = {"full": 0.5, "partial": 0.2, "none": 0.0}[self.fit(triple)]
        return self.may_be_called(view) and self.source.random() < likely

    def explains(self) -> m.Move:
        return m.Withdraw() if self.source.random() < 0.2 else m.Explain()

    def answers(self, view: View, triple: Triple) -> m.AnswerWord:
        if self.source.random() < 1 / 3:
            return "abstain"
        return "not-yet" if self.fit(triple) == "none" else "convincing"

    def throw(self, view: View, cards: Sequence[CardId]) -> CardId:
        return self.any_of(cards) if self.source.random() < 0.5 else super().throw(view, cards)

    def draw(self, view: View, moves: Sequence[m.Move]) -> m.Move | None:
        return self.any_of(moves) if self.source.random() < 0.5 else super().draw(view, moves)

    def pick(self, view: View) -> m.Pick | None:
        gap, cause, action = (self.any_of(self.open_cards(view, kind)) for kind in KINDS)
        found = [card for card in self.open_cards(view, "cause") if self.links.linked(gap, card)]
        return m.Pick(gap, self.any_of(found or [cause]), action)


class Keen(Person):
    """Declares a partial fit too when it is its turn, is convinced by any link, and writes the card that it lacks in
    one of four turns in which two of its cards are linked. In an open round it picks any full triple."""

    def declares(self, view: View, triple: Triple) -> bool:
        return self.fit(triple) == "full" or (self.may_be_called(view) and self.fit(triple) == "partial")

    def answers(self, view: View, triple: Triple) -> m.AnswerWord:
        return "abstain" if self.fit(triple) == "none" else "convincing"

    def draw(self, view: View, moves: Sequence[m.Move]) -> m.Move | None:
        held = self.hand(view)
        lacking = set(KINDS).difference(map(self.links.kind, held))
        blanks = [blank for blank in these(moves, m.Write) if blank.kind in lacking]
        if blanks and self.links.any_linked(held) and self.source.random() < 0.25:
            return blanks[0]
        return super().draw(view, moves)

    def pick(self, view: View) -> m.Pick | None:
        found = list(self.full_triples(view))
        return m.Pick(*self.any_of(found)) if found else None

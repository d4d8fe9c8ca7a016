"""What comes from paper into an open round: triples of a game with printed cards, and cards written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.frozen import replace
from game.core.game import Refusal
from game.rules import table
from game.rules.triples.declaring import reached
from game.rules.triples.rulings import Bring, Paper
from game.rules.triples.setting import Setting
from game.rules.triples.state import State, Verdict, Written


def bring_refusals(setting: Setting, state: State, ruling: Paper | Bring) -> Iterator[Refusal]:
    """What speaks against taking something over from paper, first things first. A card that is not among those in
    play may well have been played on paper."""
    if setting.activity != "open-round":
        yield Refusal("other-activity")
    yield from table.unknown_seat(state, ruling.seat)
    if isinstance(ruling, Paper):
        return
    cards = (ruling.gap, ruling.cause, ruling.action)
    on_wall = {card for verdict in state.wall for card in verdict.cards}
    for card in cards:
        if card in on_wall:
            yield Refusal("on-the-wall", {"card": card})
        elif card not in setting.kinds and card not in state.open:
            yield Refusal("no-such-card", {"card": card})
    if setting.triple(cards) != cards:
        yield Refusal("not-a-triple")


def papered(setting: Setting, state: State, paper: Paper) -> State:
    """The state with one more open card, which takes up no blank."""
    id = setting.next_id(paper.kind, (card.card for card in state.written))
    card = Written(id, paper.kind, paper.text, paper.seat)
    return replace(state, open=(*state.open, card.card), written=(*state.written, card))


def brought(setting: Setting, state: State, triple: Bring) -> State:
    """The state with this triple on the wall. Nobody's turn is over by it."""
    cards = (triple.gap, triple.cause, triple.action)
    verdict = Verdict(triple.seat, cards, True, setting.fit(cards), triple.text)
    left = tuple(card for card in state.open if card not in cards)
    return reached(setting, replace(state, open=left, verdicts=(*state.verdicts, verdict)))

"""What came in sight with a move, for the record: hands turned up, answers laid open, verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.game import Looker
from game.rules.triples.state import State
from game.rules.triples.view import answers_view, verdict_view


def opened(before: State, looked: Looker, after: State, looks: Looker, undone: bool) -> Mapping[str, Any]:
    """What somebody sees after a move and did not see before it: `turned_up` the cards of hands, by seat, `answers`
    of the group, and the `verdict`; each only where there is any. An undo brings no verdict."""
    found: dict[str, Any] = {}
    new = looks.cards - looked.cards
    turned_up = {seat.name: tuple(card for card in seat.hand if card in new) for seat in after.seats}
    if turned_up := {seat: cards for seat, cards in turned_up.items() if cards}:
        found["turned_up"] = turned_up
    if after.declaration is not None and _lies_open(after) and not _lies_open(before):
        found["answers"] = answers_view(looks.of(after.declaration).answers)
    if after.verdicts and not undone and _judged(before) != _judged(after):
        found["verdict"] = verdict_view(looks.of(after.verdicts[-1]))
    return found


def _lies_open(state: State) -> bool:
    return state.declaration is not None and state.declaration.stage == "decide"


def _judged(state: State) -> tuple[int, bool | None]:
    """How many verdicts there are, and how the last one stands."""
    return len(state.verdicts), state.verdicts[-1].accepted if state.verdicts else None

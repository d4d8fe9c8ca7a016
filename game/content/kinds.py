"""Which kind of content a tree is: a deck, a circle, an agenda, a board, an action plan, or a list of cards."""

from __future__ import annotations

from itertools import islice

from game.content.agenda_checks import STEPS
from game.content.card_list_checks import LIST
from game.content.circle_checks import KINDS, QUESTIONS
from game.content.deck_checks import LISTS
from game.content.file_kind import Kind
from game.content.meant import respelt
from game.content.problems import Problems
from game.content.tree import Map, Node, Scalar

_CIRCLE = {*KINDS, *QUESTIONS}
_BOARD = {"zones", "stages"}
PLAN = "columns"
_SECTIONS = (*LISTS.values(), *_CIRCLE, STEPS, *_BOARD, PLAN, LIST)
_LOOKED_AT = 100


def kind_of(root: Node) -> Kind | None:
    """What a tree says it is, else what its sections tell, misspelt or not; None where neither does."""
    if not isinstance(root, Map):
        return None
    said = root.items.get("activity")
    if isinstance(said, Scalar) and said.text in ("circle", "action-plan"):
        return "circle" if said.text == "circle" else "action-plan"
    sections = {each for key in islice(root.items, _LOOKED_AT) if (each := respelt(key, _SECTIONS))}
    if STEPS in sections:
        return "agenda"
    if sections & set(LISTS.values()):
        return "deck"
    if sections & _CIRCLE:
        return "circle"
    if sections & _BOARD:
        return "board"
    if PLAN in sections:
        return "action-plan"
    return "cards" if LIST in sections else None


def is_other_kind(root: Node, wanted: Kind, problems: Problems) -> bool:
    """Whether a tree is a content of another kind than the one wanted; then this is its one problem."""
    kind = kind_of(root)
    if kind in (None, wanted):
        return False
    problems.add(root, "wrong-kind-file", what=wanted)
    return True

"""What hands can touch at the table, and what a touch on it means."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.core.cards import KINDS, Kind
from game.core.frozen import frozen
from game.core.game import Actor
from game.table.looks import Pill

Move: TypeAlias = object
"""A move of the game that is played, or what every session hears: `Undo`, `Redo`, `Note`."""

SharedWhere: TypeAlias = Literal["tray", "name"]
"""Where things are that every game has."""
TriplesWhere: TypeAlias = Literal["hand", "stock", "discard", "blank", "open", "picked", "wall", "piles"]
"""Where things are in triples and the open round."""

CircleWhere: TypeAlias = Literal["situation"]
"""Where things are at the circle."""

BoardWhere: TypeAlias = Literal["waiting", "piece", "zone", "pool"]
"""Where things are at a board: cards that wait to be laid, those that lie, the zones, the place of those that wait."""

MapWhere: TypeAlias = Literal["pool", "chosen", "knot", "board", "shelf", "order"]
"""Where things are on a map: cards beside it and on it, knots of its lines, the ground of both; the order of all."""


PlanWhere: TypeAlias = Literal["row", "cell", "place"]
"""Where things are in an action plan: its rows and their cells, and their places in its order."""


@frozen
class Thing:
    """Something on the table that a hand can mean. `what` tells which: a card's id, a kind, the number of a triple."""

    where: SharedWhere | TriplesWhere | CircleWhere | BoardWhere | MapWhere | PlanWhere
    what: str = ""
    seat: Actor = ""

    @property
    def kind(self) -> Kind:
        """The kind it is about. Raises ValueError where it is about something else."""
        return KINDS[KINDS.index(self.what)]


@frozen
class Make:
    """Make a move."""

    by: Actor
    move: Move


@frozen
class Choose:
    """Take a thing up, to look at it and see what can be done with it; again lets it go."""

    thing: Thing


HandsWord: TypeAlias = Literal["close", "focus", "turn-up", "sure", "stay"]
"""What only hands do, so that the game hears nothing of it."""

Facilitates: TypeAlias = Literal["menu", "menu-to", "menu-back", "rule", "join", "lang", "sound", "home"]
"""What opens, turns and fills the facilitator's panel."""

SharedWord: TypeAlias = Literal["written", "sit", "park", "no-park", "unpark", "aside", "agenda", "company"]
"""What a touch may mean in every game: a text is done, how a seat sits, what goes to the parking lot or comes out of
it, what is at hand beside the game, what becomes of the agenda, and of practice teams."""

TriplesHandsWord: TypeAlias = Literal["unpick", "leaf", "reach", "led", "wall", "seen"]
"""What only hands do in triples and the open round."""

TriplesWord: TypeAlias = TriplesHandsWord | Literal["write", "explain", "not-yet", "pick", "covered", "paper"]
"""What else a touch may mean there: texts that are begun, a card that is picked, one that is covered, a triple that
comes from paper."""

CircleHandsWord: TypeAlias = Literal[
    "cell", "level", "way", "unmark", "step", "turn-to", "more", "rate", "adding", "page", "on", "again", "leaf"
]
"""What only hands do at the circle: open a cell to be marked, take a level and a way or let go of them; what the middle
shows and to whom it is turned; rate an empty chair, add one; leaf on; go on from the end. In a seat's tray: choose
again what was chosen, leaf on through what there is to choose from."""

CircleWord: TypeAlias = CircleHandsWord | Literal["situation", "channel", "why", "adds", "line"]
"""What else a touch may mean there: texts that are begun."""

BoardHandsWord: TypeAlias = Literal["turn-to", "prompt", "page", "more", "leaf", "field", "again", "subject"]
"""What only hands do at a board: turn it to themselves, leaf on through prompts, waiting cards, a full zone, what there
is to choose from; open a field's choices, mark again, mark something else first."""

BoardWord: TypeAlias = BoardHandsWord | Literal["card", "reason", "fill", "answer", "together", "sum", "reword"]
"""What else a touch may mean there: texts that are begun."""

MapHandsWord: TypeAlias = Literal["lay", "leaf", "page", "face"]
"""What only hands do on a map: point to where a card is to lie, leaf through the pool, turn the cards to the other
side."""

MapWord: TypeAlias = MapHandsWord | Literal["write", "reword", "tidy"]
"""What else a touch may mean there: cards that are written or written anew, a map that the facilitator tidies up."""

PlanHandsWord: TypeAlias = Literal["at", "leaf", "turn-to", "sheet", "weeks", "pick", "on"]
"""What only hands do in an action plan: go to a step of their own tray, leaf on through what there is to choose from;
turn the sheet to themselves, see other rows on it; leaf on through the weeks, pick a day; go on from the end."""

PlanWord: TypeAlias = PlanHandsWord | Literal["cell", "day", "convener", "sentence", "question"]
"""What else a touch may mean there: texts and days that are begun."""

WorkshopWord: TypeAlias = Literal["face", "enter", "report"]
"""What else a touch may mean between the steps of a workshop: what a side shows, to go into the step, and to the
report."""

GameWord: TypeAlias = TriplesWord | CircleWord | BoardWord | MapWord | PlanWord | WorkshopWord
Word: TypeAlias = HandsWord | Facilitates | SharedWord | GameWord


@frozen
class Tell:
    """Something the scene does by itself: a word and what it is about."""

    word: Word
    seat: Actor = ""
    what: str = ""


@frozen
class Strike:
    """A key of a seat's keyboard on the glass, by its row and its number there."""

    seat: Actor
    row: int
    at: int


Act: TypeAlias = Make | Choose | Tell | Strike


def whose(act: Act) -> Actor:
    """The seat whose touch has this meaning; empty where that can't be told."""
    match act:
        case Make(by):
            return by
        case Choose(thing):
            return thing.seat
        case Tell() | Strike():
            return act.seat


Button: TypeAlias = tuple[str, Pill, Act]
"""A button's key, its look, and what it does."""

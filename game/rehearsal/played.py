"""What came of one session that partners played, however it was played."""

from __future__ import annotations

from typing import TypeAlias

from game.core.cards import CardId
from game.core.frozen import frozen

Seconds: TypeAlias = int

MOST_MOVES = 10_000
"""Moves of people after which a session is given up."""

UNFINISHED, STUCK, REFUSED = "unfinished", "stuck", "refused"
"""How a session stopped that did not end: after `MOST_MOVES`; where nobody would move though the time to wait had
gone; where a partner made a move that is not legal, which none should."""


@frozen
class Tempo:
    """Time by rule, in seconds: of a turn, and of a declaration, taken back ones too. Where there are no turns a move
    of a seat takes the time of a turn shared by the seats."""

    turn: Seconds = 25
    declaration: Seconds = 60


@frozen
class Made:
    """A triple of the wall: the seat by its number from 0, whether the deck lists both its links, and the play time
    at its verdict."""

    seat: int
    cards: tuple[CardId, CardId, CardId]
    full: bool
    at: Seconds


@frozen
class Played:
    """One session. `moves` are those of each seat, in order, and of the facilitator last; `ending` is the game's own
    word, or one of those above; `seconds` is play time by rule.

    Of games with cards: the turn `cycles` that were completed, the declarations that had their end, the wall in the
    order it was made, the cards of the deck that were `dealt` (came into a hand, or lay open; sorted), and the `part`
    of the deck in play (sorted; None for all of it). Of the others `result` is the digest of the last state.
    """

    seed: int
    moves: tuple[int, ...]
    ending: str
    seconds: Seconds
    cycles: int = 0
    declarations: int = 0
    wall: tuple[Made, ...] = ()
    dealt: tuple[CardId, ...] = ()
    part: tuple[CardId, ...] | None = None
    result: str = ""

    @property
    def first(self) -> Seconds | None:
        """The play time at which the first triple was accepted; None where none was."""
        return self.wall[0].at if self.wall else None


def line(played: Played) -> str:
    """A session as one line of text, the same however it was played and on every machine."""
    wall = [made_line(made.seat, *made.cards, made.at) for made in played.wall]
    told = (played.seed, played.moves, played.ending, played.seconds, played.cycles, played.declarations)
    return line_of(*told, wall, played.result)


def line_of(
    seed: int,
    moves: tuple[int, ...],
    ending: str,
    seconds: Seconds,
    cycles: int,
    declarations: int,
    wall: list[str],
    result: str = "",
) -> str:
    """The line of a session, from its parts."""
    return f"{seed} {moves} {ending} {seconds} {cycles} {declarations} {','.join(wall)} {result}"


def made_line(seat: int, gap: CardId, cause: CardId, action: CardId, at: Seconds) -> str:
    """A triple of the wall in the line of its session."""
    return f"{seat}+{gap}+{cause}+{action}+{at}"

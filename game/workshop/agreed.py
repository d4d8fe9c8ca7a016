"""What came out of a circle of influence, as values: what was agreed, and where the other situations stand.

`agreed` is the form in which other activities and the action plan take agreements over.
"""

from __future__ import annotations

from game.content.circle import Circle
from game.content.deck import Text
from game.core.frozen import frozen
from game.core.game import TABLE, Actor
from game.rules.circle.questions import Question, questions
from game.rules.circle.state import Agreement, State
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import Dimension
from game.session.circle import CircleSession


@frozen
class Named:
    """Something by its id and its text, by language. `seat` wrote it in play: then there is one text, of the language
    ``, for nobody says which. Nobody where it is the content's."""

    id: str
    text: Text
    seat: Actor | None = None


@frozen
class Part:
    """A role's part in an agreement. `adds` is what it adds that others can't, in words of the table; `to_be_asked`
    that nobody held the role at the table when this was agreed."""

    role: Named
    to_be_asked: bool
    adds: str = ""


@frozen
class Agreed:
    """An agreement on a situation: through which channels of intervention, who leads alone, who shares, and the line
    that was written, empty where none was. `partial` where it was not clarified in all four dimensions."""

    situation: Named
    channels: tuple[Named, ...]
    lead: Part
    shares: tuple[Part, ...]
    line: str
    partial: bool
    clarified: tuple[Dimension, ...]


@frozen
class Open:
    """A situation that nobody agreed on: parked, begun and not come to an end, or not begun. What was said of it so far
    stands here too; `lead` is None where nobody was named."""

    situation: Named
    parked: bool
    begun: bool
    clarified: tuple[Dimension, ...]
    channels: tuple[Named, ...]
    lead: Part | None
    shares: tuple[Part, ...]
    line: str


def agreed(session: CircleSession, content: Circle) -> tuple[Agreed, ...]:
    """The agreements of a session, in the order of its situations."""
    names = Names(session, content)
    return tuple(
        _agreed(names, each, _at_the_table(session, each.card))
        for each in session.view(TABLE).situations
        if each.standing == "agreed"
    )


def still_open(session: CircleSession, content: Circle) -> tuple[Open, ...]:
    """The situations of a session that are parked, under way, or were not begun."""
    names, here = Names(session, content), _roles(session.state)
    return tuple(_open(names, each, here) for each in session.view(TABLE).situations if each.standing != "agreed")


def is_begun(situation: SituationView) -> bool:
    """Whether anything was marked of a situation."""
    return any(any(row.cells) for row in situation.rows)


def rows_found(situation: SituationView) -> tuple[Row, ...]:
    """A situation's matrix as it stood before anything was renegotiated."""
    return situation.before if any(any(row.cells) for row in situation.before) else situation.rows


def questions_of(situation: SituationView) -> tuple[Question, ...]:
    """What a matrix asks in the end, once it was ripe."""
    return questions(situation) if any(any(row.cells) for row in situation.before) else ()


class Names:
    """The texts of what a session speaks of, by id."""

    def __init__(self, session: CircleSession, content: Circle) -> None:
        self._content = content
        self._written = {
            paper.card: Named(paper.card, Text((("", paper.text),)), paper.seat) for paper in session.state.written
        }

    def role(self, id: str) -> Named:
        """A role of the content."""
        return Named(id, self._content.roles[id])

    def situation(self, id: str) -> Named:
        """A situation of the content, or one that was written in play."""
        return self._written.get(id) or Named(id, self._content.situations[id].text)

    def channel(self, id: str) -> Named:
        """A channel of the content, or one that was written in play."""
        return self._written.get(id) or Named(id, self._content.channels[id])


def _agreed(names: Names, situation: SituationView, here: frozenset[str]) -> Agreed:
    agreement = situation.agreement
    assert agreement.lead is not None
    return Agreed(
        situation=names.situation(situation.card),
        channels=tuple(map(names.channel, agreement.channels)),
        lead=_part(names, agreement.lead, here),
        shares=_shares(names, agreement, here),
        line=agreement.line,
        partial=situation.balanced is None,
        clarified=situation.clarified,
    )


def _open(names: Names, situation: SituationView, here: frozenset[str]) -> Open:
    agreement = situation.agreement
    return Open(
        situation=names.situation(situation.card),
        parked=situation.standing == "parked",
        begun=bool(situation.clarified) or is_begun(situation),
        clarified=situation.clarified,
        channels=tuple(map(names.channel, agreement.channels)),
        lead=None if agreement.lead is None else _part(names, agreement.lead, here),
        shares=_shares(names, agreement, here),
        line=agreement.line,
    )


def _shares(names: Names, agreement: Agreement, here: frozenset[str]) -> tuple[Part, ...]:
    return tuple(_part(names, share.role, here, share.text) for share in agreement.shares)


def _part(names: Names, role: str, here: frozenset[str], adds: str = "") -> Part:
    return Part(names.role(role), role not in here, adds)


def _at_the_table(session: CircleSession, card: str) -> frozenset[str]:
    """The roles that were held when a situation was agreed on: who left since has been asked."""
    then = session.state
    for state in reversed(session.reached):
        if all((each.card, each.standing) != (card, "agreed") for each in state.situations):
            break
        then = state
    return _roles(then)


def _roles(state: State) -> frozenset[str]:
    return frozenset(seat.role for seat in state.seats if seat.role is not None)

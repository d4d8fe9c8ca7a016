"""What came out of a circle in one language, as it is told on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.circle_words import dimension_word, finding_question, level_word
from game.content.circle import Circle
from game.core.frozen import frozen
from game.core.game import TABLE
from game.rules.circle.state import Cell, Change, RoleId
from game.rules.circle.view import SituationView
from game.rules.circle.words import Dimension, Level, Way
from game.session.circle import CircleSession
from game.words import Words, words
from game.workshop.agreed import Agreed, Named, Names, Open, Part, agreed, is_begun, questions_of, still_open


@frozen
class Sheet:
    """All that came out of a session, and the words for it. `balanced` counts situations where scores were on."""

    say: Words
    names: Names
    agreements: tuple[Agreed, ...]
    open: tuple[Open, ...]
    situations: tuple[SituationView, ...]
    balanced: int | None

    def name(self, named: Named) -> str:
        """A text in this language, or in the one it has."""
        return named.text.get(self.say.lang)[0] or "…"

    def listed(self, texts: Iterable[str]) -> str:
        """Several names as one text."""
        return self.say.listed(texts)

    def all_named(self, named: Iterable[Named]) -> str:
        """Several things by their names."""
        return self.listed(map(self.name, named))

    def role(self, role: RoleId) -> str:
        """The name of a role."""
        return self.name(self.names.role(role))

    def adds(self, shares: Iterable[Part]) -> Iterator[str]:
        """What each partner adds, where something was said."""
        return (f"{self.name(share.role)}: {share.adds}" for share in shares if share.adds)

    def dimensions(self, dimensions: Iterable[Dimension]) -> str:
        """Dimensions by their names."""
        return self.listed(dimension_word(self.say, each) for each in dimensions)

    def standing(self, situation: Agreed | Open) -> str:
        """How far a situation came."""
        say = self.say
        match situation:
            case Agreed():
                return say("Partial agreement") if situation.partial else say("Agreed")
            case Open(parked=True):
                return say("Parked")
            case Open():
                return say("Under way") if situation.begun else say("Not begun")

    def cell(self, dimension: Dimension, cell: Cell | None) -> str:
        """A cell of a matrix."""
        if cell is None:
            return self.level(dimension, None)
        word = self.level(dimension, cell.level)
        return self.say("{level} (assumption)", level=word) if cell.assumed else word

    def level(self, dimension: Dimension, level: Level | None) -> str:
        """A level, None where a cell was empty."""
        return self.say("Not marked yet") if level is None else level_word(self.say, dimension, level)

    def change(self, change: Change) -> str:
        """What a role changed, and why."""
        told = self.say(
            "{dimension}: {before}, then {after} ({how})",
            dimension=dimension_word(self.say, change.dimension),
            before=self.level(change.dimension, change.before),
            after=self.level(change.dimension, change.after),
            how=_how(self.say, change.way),
        )
        return f"{told} – {change.text}" if change.text else told

    def questions(self, situation: SituationView) -> Iterator[tuple[str, tuple[RoleId, ...]]]:
        """What a matrix asks, and of which roles; of none where it asks all."""
        asked = questions_of(situation)
        return ((finding_question(self.say, each.code, each.deciding), each.roles) for each in asked)


def sheet_of(session: CircleSession, content: Circle, lang: str) -> Sheet:
    """What came out of a session, in this language."""
    view, names, say = session.view(TABLE), Names(session, content), words(lang, printed=True)
    return Sheet(
        say=say,
        names=names,
        agreements=agreed(session, content),
        open=still_open(session, content),
        situations=tuple(each for each in view.situations if is_begun(each)),
        balanced=view.balanced,
    )


def _how(say: Words, way: Way | None) -> str:
    match way:
        case None:
            return say("changed in the talk")
        case "offer":
            return say("offered")
        case "ask":
            return say("asked for")
        case "give-up":
            return say("gave up")

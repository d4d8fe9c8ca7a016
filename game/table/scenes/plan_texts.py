"""What seats write into an action plan: cells, days, who convenes, the sentence for others, open questions."""

from __future__ import annotations

from game.content.plan import Plan
from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import is_date
from game.rules.plan.state import Meeting
from game.session.plan import PlanSession
from game.table.scenes.acting import Purpose
from game.table.scenes.plan_hands import PlanHands
from game.table.scenes.seeing import Seeing
from game.table.scenes.texts import Texts


class PlanTexts(Texts):
    """The texts of a session's seats, and the moves that keep them."""

    def __init__(self, session: PlanSession, hands: PlanHands, seeing: Seeing, content: Plan) -> None:
        super().__init__(session, hands, seeing)
        self._plan, self._own, self._content = session, hands, content

    def cell(self, seat: Actor, table: str, about: str) -> None:
        """A seat writes into a cell, a day or words of its own, beginning with what it can go on with: of a column that
        takes many, each is new."""
        row, _, column = about.partition(" ")
        known, purpose = self._content.columns[column], self._purpose(column)
        there = self._values(row, column)
        lang = self._seeing.lang(seat, table)
        self._own.kept[seat, purpose] = "" if known.many else self._shown(column, there, lang)
        self.begin(seat, purpose, table, about)

    def beside(self, seat: Actor, table: str, purpose: str) -> None:
        """A seat writes what belongs to no row."""
        meeting = self._plan.state.meeting
        match purpose:
            case "sentence":
                self._own.kept[seat, "sentence"] = self._plan.state.sentence
                self.begin(seat, "sentence", table)
            case "question":
                self.begin(seat, "question", table)
            case "day":
                self._own.kept[seat, "day"] = meeting.date if meeting else ""
                self.begin(seat, "day", table)
            case "convener":
                self.begin(seat, "convener", table)

    def finished(self, seat: Actor) -> m.Move | None:
        """The move that keeps a seat's text; None where there is nothing to keep."""
        writing = self._own.writing.get(seat)
        if writing is None:
            return None
        text, (row, _, column) = writing.pen.text, writing.about.partition(" ")
        match writing.purpose:
            case "cell":
                return m.Set(row, column, self._written(writing.pen.lang, row, column, text))
            case "day" if row:
                return m.Set(row, column, (text,)) if is_date(text) else None
            case "day":
                return self.meeting(date=text) if is_date(text) else None
            case "convener":
                return self.meeting(who=text)
            case "sentence":
                return m.Tell(text)
            case "question" if text:
                return m.Ask(text)
        return None

    def meeting(self, date: str = "", who: str = "", time: str = "") -> m.Meet:
        """The next meeting with this said of it, and the rest as it was."""
        there = self._plan.state.meeting or Meeting("")
        return m.Meet(date or there.date, who or there.who, time or there.time)

    def _purpose(self, column: str) -> Purpose:
        return "day" if self._content.columns[column].kind == "date" else "cell"

    def _written(self, lang: str, row: str, column: str, text: str) -> tuple[str, ...]:
        """What stands in a cell with this written into it: what is unchanged keeps its id."""
        there = self._values(row, column)
        if self._content.columns[column].many:
            return tuple(dict.fromkeys((*there, *([text] if text else []))))
        if text == self._shown(column, there, lang):
            return there
        return (text,) if text else ()

    def _values(self, row: str, column: str) -> tuple[str, ...]:
        found = self._plan.state.row(row)
        return found.values(column) if found else ()

    def _shown(self, column: str, values: tuple[str, ...], lang: str) -> str:
        """What is read of a cell, in the form in which a text is kept: rows that were merged brought several."""
        texts = (self._content.words_of(column, value) or value for value in values)
        said = "; ".join(text if isinstance(text, str) else text.get(lang)[0] for text in texts)
        return " ".join(said.split())

"""What seats write at the circle: situations, channels, why a level is changed, what a partner adds, the line."""

from __future__ import annotations

from typing import cast

from game.core.game import Actor
from game.rules.circle import moves as m
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.texts import Texts


class CircleTexts(Texts):
    """The texts of a session's seats, and the moves that keep them."""

    def finished(self, seat: Actor) -> m.Move | None:
        """The move that keeps a seat's text, or what it has marked without one; None where there is nothing to
        keep."""
        writing = self._hands.writing.get(seat)
        text = writing.pen.text if writing else ""
        match writing.purpose if writing else "why":
            case "situation" if text:
                return m.Write("situation", text)
            case "channel" if text:
                return m.Write("channel", text)
            case "adds" if writing:
                return m.Share(writing.about, text)
            case "line":
                return m.Line(text)
            case "why":
                return self._marked(seat, text)
        return None

    def _marked(self, seat: Actor, text: str) -> m.Move | None:
        marking = cast(CircleHands, self._hands).marking.get(seat)
        if marking is None or marking.level is None:
            return None
        if marking.way is None:
            return m.Revise(marking.level, text)
        return m.Renegotiate(marking.way, marking.dimension, marking.level, text)

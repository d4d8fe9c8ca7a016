"""The buttons at the edge of the matrix, and who acts for the table there."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.questions import questions
from game.table.looks import Pill
from game.table.scenes.acts import Button, Tell
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_questions import AT_ONCE
from game.table.scenes.circle_sight import CircleSight
from game.words import words


def rater(sight: CircleSight) -> Actor | None:
    """Who acts for the table at an empty chair: the mover, or whoever has a role."""
    names = [seat.name for seat in sight.view.seats if seat.role is not None]
    return next((name for name in (sight.view.turn, *names) if name in names), None)


def edge(sight: CircleSight, hands: CircleHands, lang: str) -> Iterator[Button]:
    """The buttons at the panel's edge."""
    say, view = words(lang), sight.view
    if button := _chairs(sight, lang):
        yield button
    if view.phase == "ripe":
        others = len(questions(sight.situation)) - AT_ONCE
        if others > 0:
            told = say.count("{n} more question", "{n} more questions", others)
            yield "more", Pill(say("The first questions") if hands.more else told, lang, "quiet"), Tell("more")
        yield (
            "to-agreement",
            Pill(say("Now decide") if sight.alone else say("Now agree"), lang, "lit"),
            Tell("step", what="agreement"),
        )
    if hands.turned_to and sight.seating == "around":
        yield "to-all", Pill(say("For all sides"), lang, "quiet"), Tell("turn-to")


def _chairs(sight: CircleSight, lang: str) -> Button | None:
    """What opens the empty chairs, where one can be set or rated."""
    if not sight.view.chairs and not any(free(sight)):
        return None
    say = words(lang)
    told = say("Empty chairs") if sight.view.chairs else "＋ " + say("Empty chair")
    return "chairs", Pill(told, lang, "quiet"), Tell("adding")


def free(sight: CircleSight) -> Iterator[str]:
    """The roles that an empty chair may be set for."""
    by = rater(sight)
    return (role for role in sight.content.roles if by is not None and sight.may(by, m.SetChair(role)))

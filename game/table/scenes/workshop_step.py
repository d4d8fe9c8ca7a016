"""One step of a workshop: what it gets and passes on, how long it takes, what to ask; and a talk while it goes on."""

from __future__ import annotations

from collections.abc import Iterator

from game.table.layout.frame import Area, Frame
from game.table.looks import Text
from game.table.scenes.board import Board
from game.table.scenes.workshop_came import came_words
from game.table.scenes.workshop_sight import WorkshopSight
from game.table.scenes.workshop_words import bounds, minutes_of
from game.words import Words, words


def step(board: Board, sight: WorkshopSight, frame: Frame, area: Area, id: str) -> None:
    """Lay what there is to know of a step."""
    say, text = words(sight.lang), sight.size(area.h)
    title, rest = area.above(text * 2.1)
    look = Text(sight.title(id, say), sight.lang, round(text * 1.5), "bold", "lit", "start")
    board.add(frame, f"step-title:{frame.turn}", look, title, layer=1)
    told = "\n".join(_told(sight, say, id))
    look = Text(told, sight.lang, round(text * 1.3), "regular", "plain", "start")
    board.add(frame, f"step-text:{frame.turn}", look, rest, layer=1)


def _told(sight: WorkshopSight, say: Words, id: str) -> Iterator[str]:
    agenda, view = sight.agenda, sight.view.step(id)
    yield bounds(view, say) if view.standing == "waiting" else minutes_of(sight, view, say)
    before = dict.fromkeys(sight.title(each, say) for each, _ in agenda.passed_to(id))
    after = dict.fromkeys(sight.title(each.to, say) for each in agenda.steps[id].passes)
    if before:
        yield say("It goes on with what came of: {steps}", steps=" · ".join(before))
    if after:
        yield say("What comes of it goes on to: {steps}", steps=" · ".join(after))
    if id in sight.came and (told := came_words(sight.came[id], say)):
        yield say("What came of it: {what}", what=" · ".join(told))
    yield from (f"• {prompt.get(say.lang)[0]}" for prompt in agenda.steps[id].prompts)


def talk(board: Board, sight: WorkshopSight, frame: Frame, area: Area) -> None:
    """Lay the questions of a talk, large, and how long it has taken."""
    say, text, here = words(sight.lang), sight.size(area.h), sight.view.here
    rest = area
    if area.h > 6 * sight.screen.text:
        line, rest = area.below(text * 1.6, sight.gap * 0.4)
        look = Text(minutes_of(sight, here, say), sight.lang, text, "medium", "muted", "start")
        board.add(frame, f"talk-time:{frame.turn}", look, line, layer=1)
    prompts = "\n".join(prompt.get(say.lang)[0] for prompt in sight.agenda.steps[here.id].prompts)
    look = Text(prompts, sight.lang, round(max(text * 1.8, min(text * 3, rest.h * 0.12))), "medium", "plain")
    board.add(frame, f"ask:{frame.turn}", look, rest, layer=1)

"""What is said on the panel of the matrix: what to do now, or the questions that come up."""

from __future__ import annotations

from dataclasses import replace

from game.circle_words import finding_question
from game.rules.circle.questions import questions
from game.table.scenes.circle_prompts import prompt
from game.table.scenes.circle_questions import pages
from game.table.scenes.circle_sight import CircleSight
from game.words import words


def said(sight: CircleSight, lang: str) -> tuple[tuple[str, ...], ...]:
    """The sentences that stand there, a page of them after the other."""
    say = words(lang)
    if sight.view.phase == "talk":
        return ((prompt(replace(sight, lang=lang)),),)
    if questions(sight.situation):
        return tuple(
            tuple(finding_question(say, each.code, each.deciding) for each in page) for page in pages(sight.situation)
        )
    if sight.situation.balanced:
        return ((say("In balance: nothing here asks to be moved. What keeps it so?"),),)
    return ((say("No question comes up from this picture. What do we see ourselves?"),),)

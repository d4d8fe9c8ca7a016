"""What the deck browser says: what goes on with the file, and what is asked of who writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.content.changes import change_text
from game.content.messages import problem_text
from game.content.problems import Problem
from game.core.cards import CAUSE, GAP
from game.faults import TEXTS, Fault
from game.table.looks import Tone
from game.table.scenes.deck_browsed import News
from game.table.scenes.deck_lines import Line
from game.words import LANGUAGE_NAMES, Words

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing


class Refused(Fault):
    """A change was given up: the deck would have this problem, or the change no longer fits what others wrote."""

    def __init__(self, path: Path, problem: Problem | None = None) -> None:
        super().__init__("change-refused", path=path)
        self.problem = problem

    def why(self, say: Words) -> str:
        """The reason alone."""
        if self.problem is not None:
            return problem_text(self.problem, say)
        return say("Somebody else changed the file meanwhile: the last change no longer fits it.")

    def tell(self, say: Words) -> str:
        """What happened to the file, and the reason."""
        return say(TEXTS[self.code], reason=self.why(say), **self.params)


def language_name(lang: str) -> str:
    """What a language calls itself, as far as the table knows it."""
    return LANGUAGE_NAMES.get(lang, lang)


def told(say: Words, browser: Browsing) -> tuple[str, Tone]:
    """What people should know now, and how it is said."""
    keeping = browser.keeping
    if keeping.file.problems:
        return _faulty(say, browser), "lit"
    if keeping.stuck and keeping.unsaved:
        return keeping.unsaved.tell(say), "lit"
    if browser.editing.refused:
        return say("That can't be done: a card keeps its words in at least one language."), "lit"
    if isinstance(keeping.unsaved, Refused):
        return keeping.unsaved.why(say), "lit"
    if browser.line is not None:
        return question(say, browser, browser.line)[0], "lit"
    if browser.joined:
        one, other = (browser.deck.cards[card].text.get(browser.reads)[0] for card in browser.joined)
        return say("Linked: “{one}” and “{other}”", one=one, other=other), "lit"
    if keeping.saving:
        return say("Saving…"), "muted"
    if browser.news:
        return _outside(say, browser.news), "lit"
    if browser.stage == "linking":
        return say("Touch each card that this one goes together with"), "lit"
    if keeping.undoable and keeping.own:
        return say(
            "Saved in a copy of your own: {name}. The deck that came along stays as it was.",
            name=keeping.file.path.name,
        ), "lit"
    if browser.stage in ("remarks", "plays"):
        return say("Touch a card to go to it"), "muted"
    if lives := browser.studying.told(say):
        return lives, "muted"
    if keeping.undoable:
        return say("Saved"), "muted"
    if browser.chosen or browser.stage == "versions":
        return "", "muted"
    return say("Touch a card to see what it is linked to"), "muted"


def _outside(say: Words, news: News) -> str:
    """What somebody else changed: the one change, or how many cards are marked."""
    if len(news.changes) == 1:
        return say("Changed elsewhere: {change}", change=change_text(news.changes[0], news.before, news.after, say))
    return say.count(
        "The file was changed elsewhere: {n} card is marked.",
        "The file was changed elsewhere: {n} cards are marked.",
        len(news.cards),
    )


def _faulty(say: Words, browser: Browsing) -> str:
    first = browser.keeping.file.problems[0]
    problem = problem_text(first, say)
    if first.code != "unreadable":
        problem = say("Line {line}: {problem}", line=first.line, problem=problem)
    if browser.keeping.deck is None:
        return problem
    kept = say("The file has errors now. Shown is the deck before; editing waits.")
    return f"{kept} {problem}"


def question(say: Words, browser: Browsing, line: Line) -> tuple[str, str]:
    """What is asked of who writes, and the hint in the empty field."""
    hint = say("Write here. Without names of pupils, staff or schools.")
    language = language_name(line.pen.lang)
    match line.purpose:
        case "search":
            return say("Which card are you looking for?"), say("A word of the card, in any language")
        case "text":
            return say("What the card says ({language})", language=language), hint
        case "note":
            return say("A note for who leads, not on the card ({language})", language=language), hint
        case "domain" | "channel":
            return say("A domain of your own, in a word or two"), say("For example: reading")
        case kind if kind == GAP:
            return say("A new gap ({language})", language=language), hint
        case kind if kind == CAUSE:
            return say("A new possible cause ({language})", language=language), hint
    return say("A new possible action ({language})", language=language), hint

"""What is played, as the home screen offers it: the activities, and the content file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.activities import GAMES
from game.content.file_kind import Kind
from game.content.messages import problem_text
from game.core.cards import ACTION, CAUSE, GAP, KINDS
from game.table.layout.frame import Area
from game.table.looks import CardBack, CardFace, Panel, Tone
from game.table.looks_circle import RingBoard
from game.table.scenes.home_files import DeckChoice
from game.table.scenes.page import Page
from game.words import Words, isolate, later

if TYPE_CHECKING:
    from game.table.scenes.home import Home

ABOUT: dict[str, tuple[str, str]] = {
    "open-round": (
        later("Open round"),
        later("All cards lie open. Each team picks a gap, a cause and an action, and tells how they go together."),
    ),
    "triples": (
        later("Triples"),
        later("Three cards each. Swap one card in your turn, until a gap, a cause and an action go together."),
    ),
    "circle": (
        later("Circle of influence"),
        later("Who is responsible, who decides, who has influence? Clear it up together, then agree who leads."),
    ),
}
"""The name of each activity, and what one does there."""

ANOTHER: dict[Kind, str] = {"deck": later("Another deck"), "circle": later("Another circle")}
NUMBERED: dict[Kind, str] = {"deck": later("Deck {n} of {all}"), "circle": later("Circle {n} of {all}")}
TITLES: dict[Kind, float] = {"deck": 0.5, "circle": 0.68}
"""How much of the height above the button a title may take: the rest tells how much there is of what."""
NONE: dict[Kind, str] = {"deck": later("No deck"), "circle": later("No circle")}


def what(page: Page, home: Home, area: Area) -> None:
    """Lay each activity, and the content it is played with."""
    tight = area.h < page.button + page.line(4.5) + page.title * 1.6
    deck, rest = area.end(area.w * (0.29 if tight else 0.235), page.gap)
    for activity, place in zip(GAMES, rest.columns(len(GAMES), page.gap), strict=True):
        _activity(page, activity, place, home.choice.activity == activity, tight)
    _deck(page, home, deck)


def _activity(page: Page, activity: str, area: Area, chosen: bool, tight: bool) -> None:
    """What one does there, and a button to choose it; where room is tight the name stands on the button."""
    name, about = map(page.say, ABOUT[activity])
    key = f"about {activity}"
    tone: Tone = "ink" if chosen else "plain"
    page.put(key, Panel("paper" if chosen else "glass"), area, tap=True)
    button, read = area.inset(page.gap, page.gap / 2).below(page.button, page.gap / 2)
    # Translators: on the button of an activity or a deck that is played with
    words = page.say.of("activity", "Chosen") if chosen else page.say.of("activity", "Choose")
    if tight:
        page.write(f"{key} text", about, read.inset(page.gap / 2, 0), tone=tone, layer=2)
    else:
        _picture(page, activity, page.titled(key, name, about, read, tone))
    page.pill(f"activity {activity}", name if tight else words, button, "quiet", "check" if chosen else None, layer=2)


def _picture(page: Page, activity: str, area: Area) -> None:
    """A small picture where there is room for one: the ring; all cards open, or a hand of which one card is still to
    come."""
    high = min(area.h, page.button * 2)
    if high < page.button:
        return
    row = area.below(high)[0].start(high * 2.5)[0]
    if activity == "circle":
        page.put("picture circle", RingBoard(12), row.start(high)[0], 2)
        return
    for kind, place in zip(KINDS, row.columns(3, page.gap), strict=True):
        open_ = activity == "open-round" or kind != ACTION
        look = CardFace(kind, "", "", page.lang) if open_ else CardBack()
        page.put(f"picture {activity} {kind}", look, place, 2)


def _deck(page: Page, home: Home, area: Area) -> None:
    page.put("deck", Panel(), area)
    button, read = area.inset(page.gap, page.gap / 2).below(page.button, page.gap / 2)
    if home.deck is None:
        page.write("deck-title", page.say(NONE[home.choice.kind]), read, page.title, "bold", layer=2)
        return
    buttons = [("deck more", page.say(ANOTHER[home.choice.kind]))] if len(home.decks) > 1 else []
    if home.deck.kind == "deck":
        buttons = [("browse", page.say("Look inside")), *buttons]
    for (key, text), place in zip(buttons, button.columns(max(1, len(buttons)), page.gap / 2), strict=False):
        page.pill(key, text, place, layer=2)
    if len(home.decks) > 1 and read.h > page.line(5):
        number, read = read.below(page.line())
        text = page.say(NUMBERED[home.choice.kind], n=home.decks.index(home.deck) + 1, all=len(home.decks))
        page.write("deck-number", text, number.inset(page.gap / 2, 0), tone="muted", layer=2)
    share = TITLES[home.choice.kind] if home.deck.facts else 0.3
    top, rest = read.inset(page.gap / 2, 0).above(read.h * share)
    title, lang = _title(home.deck, page)
    page.write("deck-title", title, top, page.title, "bold", layer=2, lang=lang)
    page.write("deck-text", _deck_text(home.deck, page.say), rest, layer=2)


def _title(choice: DeckChoice, page: Page) -> tuple[str, str]:
    return choice.content.title.get(page.lang) if choice.content else (choice.name, page.lang)


def _deck_text(choice: DeckChoice, say: Words) -> str:
    """How much there is of what; for a file that can't be used, the first thing to mend."""
    if choice.facts is None:
        first = choice.problems[0]
        return say("Line {line}: {problem}", line=first.line, problem=problem_text(first, say))
    return " · ".join(count.replace(" ", "\u00a0", 1) for count in _counts(choice, say))


def _counts(choice: DeckChoice, say: Words) -> tuple[str, ...]:
    facts = choice.facts
    if choice.kind == "circle":
        return (
            say.count("{n} situation", "{n} situations", len(facts.situations)),
            say.count("{n} role", "{n} roles", len(facts.roles)),
            say.count("{n} channel", "{n} channels", len(facts.channels)),
        )
    gaps, causes, actions = (len(facts.cards[kind]) for kind in (GAP, CAUSE, ACTION))
    return (
        say.count("{n} gap", "{n} gaps", gaps),
        say.count("{n} possible cause", "{n} possible causes", causes),
        say.count("{n} possible action", "{n} possible actions", actions),
    )


def what_waits(page: Page, home: Home) -> str:
    """The session that can be gone on with: what was played, when, by whom."""
    if home.unfinished is None:
        return ""
    known = home.unfinished
    day, _, hour = known.started.partition("T")
    when = [isolate(f"{day} {hour[:5]}")] if hour else []
    return " · ".join([page.say(ABOUT[known.activity][0]), *when, *map(isolate, known.seats)])

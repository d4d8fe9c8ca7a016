"""What the home screen looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.messages import problem_text
from game.core.cards import ACTION, CAUSE, GAP, KINDS
from game.rules.triples.options import ACTIVITIES, Activity
from game.table.items import Item
from game.table.layout.frame import Area
from game.table.layout.places import SEATINGS
from game.table.looks import CardBack, CardFace, IconButton, Panel, Ring
from game.table.scenes.home_choice import DeckChoice, seat_name
from game.table.scenes.home_rules import judges, rules
from game.table.scenes.home_table import seats_from_above
from game.table.scenes.languages import LANGUAGE_NAMES
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import page_keyboard
from game.table.screen import Screen
from game.words import LANGUAGES, Words, isolate, later, words

if TYPE_CHECKING:
    from game.table.scenes.home import Home

ABOUT: dict[Activity, tuple[str, str]] = {
    "open-round": (
        later("Open round"),
        later("All cards lie open. Each team picks a gap, a cause and an action, and tells how they go together."),
    ),
    "triples": (
        later("Triples"),
        later("Three cards each. Swap one card in your turn, until a gap, a cause and an action go together."),
    ),
}
"""The name of each activity, and what one does there."""

SEATING_NAMES = {"around": later("Around the table"), "upright": later("On a wall")}


def lay(home: Home, screen: Screen) -> tuple[Item, ...]:
    """Everything on the home screen. All that is touched lies where everybody reaches it, on a wall too."""
    page = Page(screen, words(home.choice.lang))
    least = 3 * _asked(page) + 2 * page.button + 5 * page.gap
    read, rest = page.by_reach(page.area, least)
    spare = rest.h - least - page.button - page.gap
    roomy = spare >= 0
    name, read = read.above(page.button, page.gap)
    _head(page, home, name, alone=roomy)
    buttons, rest = rest.above(page.button + page.gap, page.gap * 1.5)
    page.section("what")
    _what(page, home, Area(read.x, read.y, read.w, read.h + buttons.h))
    foot, body = rest.below(page.button + max(0.0, min(0.25 * page.button, spare)), page.gap * 1.5)
    how, table = body.start(body.w * 0.46, page.gap * 2.5)
    page.section("how")
    if roomy:
        house, how = how.below(page.button, page.gap)
        _house(page, home, house)
    _how(page, home, how)
    page.section("who")
    seats_from_above(page, home, table)
    page.section("foot")
    _foot(page, home, foot)
    if home.choosing_judge:
        judges(page, home)
    if home.editing is not None and home.pen.open:
        at = home.editing
        usual = seat_name(home.choice, at, words(home.choice.seat_lang(at)))
        page_keyboard(page, home.pen, f"name {at}", home.message(), usual)
    return tuple(page.items)


def _head(page: Page, home: Home, area: Area, alone: bool) -> None:
    """The name, or what went wrong before; `alone` where there is room for the house elsewhere."""
    if not alone:
        page.section("head")
        house, area = area.end(area.w * 0.5, page.gap * 2)
        _house(page, home, house)
    if told := home.trouble():
        page.write("trouble", told, area, tone="lit")
        return
    ring, title = area.start(page.button, page.gap)
    page.put("ring", Ring(0.16), ring)
    page.write("title", page.say("From Phenomenon to Action"), title, page.title, "bold")


def _what(page: Page, home: Home, area: Area) -> None:
    """What is played: each activity, and the deck."""
    first, second, third = area.columns(3, page.gap)
    for activity, place in zip(ACTIVITIES, (first, second), strict=True):
        _activity(page, activity, place, home.choice.activity == activity)
    _deck(page, home, third)


def _activity(page: Page, activity: Activity, area: Area, chosen: bool) -> None:
    title, about = ABOUT[activity]
    button, read = _sheet(page, f"about {activity}", area, chosen)
    left = page.titled(f"about {activity}", page.say(title), page.say(about), read, "ink" if chosen else "plain")
    _cards_of(page, activity, left)
    # Translators: on the button of an activity or a deck that is played with
    words = page.say.of("activity", "Chosen") if chosen else page.say.of("activity", "Choose")
    page.pill(f"activity {activity}", words, button, "quiet", "check" if chosen else None, layer=2)


def _sheet(page: Page, key: str, area: Area, chosen: bool) -> tuple[Area, Area]:
    """Lay a ground that may be touched; gives back the place of its button, and what is left above."""
    page.put(key, Panel("paper" if chosen else "glass"), area, tap=True)
    return area.inset(page.gap, page.gap / 2).below(page.button, page.gap / 2)


def _cards_of(page: Page, activity: Activity, area: Area) -> None:
    """A small picture where there is room for one: all cards open, or a hand of which one card is still to come."""
    high = min(area.h, page.button * 2)
    if high < page.button:
        return
    row = area.below(high)[0].start(high * 2.5)[0]
    for kind, place in zip(KINDS, row.columns(3, page.gap), strict=True):
        open_ = activity == "open-round" or kind != ACTION
        look = CardFace(kind, "", "", page.lang) if open_ else CardBack()
        page.put(f"picture {activity} {kind}", look, place, 2)


def _deck(page: Page, home: Home, area: Area) -> None:
    page.put("deck", Panel(), area)
    button, read = area.inset(page.gap, page.gap / 2).below(page.button, page.gap / 2)
    if home.deck is None:
        page.write("deck-title", page.say("No deck"), read, page.title, "bold", layer=2)
        return
    if len(home.decks) > 1:
        page.pill("deck more", page.say("Another deck"), button, layer=2)
    if len(home.decks) > 1 and read.h > page.line(5):
        number, read = read.below(page.line())
        text = page.say("Deck {n} of {all}", n=home.choice.deck + 1, all=len(home.decks))
        page.write("deck-number", text, number.inset(page.gap / 2, 0), tone="muted", layer=2)
    top, rest = read.inset(page.gap / 2, 0).above(read.h * (0.5 if home.deck.facts else 0.3))
    title, lang = _title(home.deck, page)
    page.write("deck-title", title, top, page.title, "bold", layer=2, lang=lang)
    page.write("deck-text", _deck_text(home.deck, page.say), rest, layer=2)


def _title(choice: DeckChoice, page: Page) -> tuple[str, str]:
    return choice.deck.title.get(page.lang) if choice.deck else (choice.name, page.lang)


def _deck_text(choice: DeckChoice, say: Words) -> str:
    """How many cards there are; for a deck that can't be used, the first thing to mend."""
    if choice.facts is None:
        first = choice.problems[0]
        return say("Line {line}: {problem}", line=first.line, problem=problem_text(first, say))
    gaps, causes, actions = (len(choice.facts.cards[kind]) for kind in (GAP, CAUSE, ACTION))
    counts = (
        say.count("{n} gap", "{n} gaps", gaps),
        say.count("{n} possible cause", "{n} possible causes", causes),
        say.count("{n} possible action", "{n} possible actions", actions),
    )
    return " · ".join(counts)


def _numbers(page: Page, home: Home, area: Area) -> None:
    minutes, cards = area.columns(2, page.gap * 2)
    _stepper(page, "minutes", page.say("Minutes of play"), home.choice.minutes, minutes)
    part = home.choice.part(home.deck) if home.deck else 0
    _stepper(page, "cards", page.say("Cards of each kind"), part or "–", cards)


def _stepper(page: Page, key: str, label: str, number: int | str, area: Area) -> None:
    """A number with a label, and buttons that make it smaller and larger."""
    head, row = area.above(page.line())
    page.write(f"{key}-label", label, head, tone="muted")
    _number(page, key, number, row)


def _number(page: Page, key: str, number: int | str, area: Area) -> None:
    less, rest = area.start(min(area.w, page.button * 4.4))[0].start(page.button * 1.15)
    more, value = rest.end(page.button * 1.15)
    page.pill(f"{key} less", "−", less)
    page.write(f"{key}-number", str(number), value, page.title, "bold", align="center")
    page.pill(f"{key} more", "+", more)


def _how(page: Page, home: Home, area: Area) -> None:
    """By how many, how long, by which rules."""
    asked = _asked(page)
    seats, numbers, verdict = (row.above(asked)[0] for row in area.rows(3, page.gap / 2))
    _seats(page, home, seats)
    _numbers(page, home, numbers)
    head, button = verdict.above(page.line())
    page.write("judge-label", page.say("After a team has explained"), head, tone="muted")
    page.pill("more", rules(page, home), button)


def _asked(page: Page) -> float:
    """The height of a row of buttons with a label above."""
    return page.line() + page.button


def _seats(page: Page, home: Home, area: Area) -> None:
    seats, seating = area.start(area.w * 0.34, page.gap * 2)
    _stepper(page, "seats", page.say("Teams"), home.choice.count, seats)
    head, row = seating.above(page.line())
    page.write("seating-label", page.say("The screen: a table or a wall"), head, tone="muted")
    chips = [(f"seating {each}", page.say(SEATING_NAMES[each])) for each in SEATINGS]
    page.chips(chips, f"seating {home.choice.seating}", row, even=False)


def _house(page: Page, home: Home, area: Area) -> None:
    """The table's language, the page of the screen, the sound, and the way out."""
    corner, langs = area.end(3 * page.button + 2 * page.gap, page.gap * 2)
    chips = [(f"lang {lang}", LANGUAGE_NAMES[lang]) for lang in LANGUAGES]
    page.chips(chips, f"lang {home.choice.lang}", langs)
    if home.asked_to_quit:
        page.pill("quit", page.say("Close?"), corner, "danger")
        return
    screen, sound, close = corner.columns(3, page.gap)
    page.put("screen", IconButton("gear"), screen, tap=True)
    page.put("sound switch", IconButton("sound" if home.choice.sound else "mute"), sound, tap=True)
    page.put("quit", IconButton("close"), close, tap=True)


def _foot(page: Page, home: Home, area: Area) -> None:
    start, rest = area.end(area.w * 0.28, page.gap * 2)
    blocked = home.obstacle() is not None
    page.pill("start", page.say("Start"), start, "quiet" if blocked else "lit")
    if home.unfinished:
        button, rest = rest.start(area.w * 0.28, page.gap * 2)
        page.pill("go-on", page.say("Go on where we stopped"), button, "plain", "back")
    message = home.message() or _unfinished(page, home)
    page.write("message", message, rest, tone="lit" if home.message() else "muted")


def _unfinished(page: Page, home: Home) -> str:
    if home.unfinished is None:
        return ""
    known = home.unfinished
    day, _, hour = known.started.partition("T")
    when = [isolate(f"{day} {hour[:5]}")] if hour else []
    return " · ".join([page.say(ABOUT[known.activity][0]), *when, *map(isolate, known.seats)])

"""What the home screen looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.layout.frame import Area
from game.table.layout.places import SEATINGS
from game.table.looks import IconButton, Ring, Tone
from game.table.scenes import home_circle
from game.table.scenes.home_again import again_page
from game.table.scenes.home_choice import seat_name
from game.table.scenes.home_earlier import comes_back, earlier_button, earlier_page
from game.table.scenes.home_room_page import room_page
from game.table.scenes.home_rules import has_rules, rules, rules_label, rules_sheet
from game.table.scenes.home_shelf import shelf
from game.table.scenes.home_table import seats_from_above
from game.table.scenes.home_what import what, what_waits
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import page_keyboard
from game.table.screen import Screen
from game.words import LANGUAGE_NAMES, LANGUAGES, later, words

if TYPE_CHECKING:
    from game.table.scenes.home import Home

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
    what(page, home, Area(read.x, read.y, read.w, read.h + buttons.h))
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
    if home.choosing_rules:
        rules_sheet(page, home)
    if home.group:
        shelf(page, home)
    if home.asking_earlier:
        earlier_page(page, home)
    if home.looking_again:
        again_page(page, home)
    if home.room:
        room_page(page, home, home.room)
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


def _numbers(page: Page, home: Home, area: Area) -> None:
    minutes, rest = area.start(area.w * 0.42, page.gap * 2)
    number = home.choice.minutes(home.deck)
    label = page.say("Minutes of play") if home.choice.kind in ("deck", "circle") else page.say("Minutes")
    if number is not None:
        _stepper(page, "minutes", label, number, minutes)
    if home.choice.kind == "circle":
        _situations(page, home, rest)
    elif home.choice.kind == "deck":
        part = home.choice.played(home.deck).part()
        _stepper(page, "cards", page.say("Cards of each kind"), part or "–", rest)


def _situations(page: Page, home: Home, area: Area) -> None:
    """How many situations, and how long they take."""
    circle = home.choice.circle
    label = page.say("Situations: about {n} minutes", n=home_circle.asked(circle))
    _stepper(page, "situations", label, circle.situations, area, "muted" if home_circle.fits(circle) else "lit")


def _stepper(page: Page, key: str, label: str, number: int | str, area: Area, tone: Tone = "muted") -> None:
    """A number with a label, and buttons that make it smaller and larger."""
    head, row = area.above(page.line())
    page.write(f"{key}-label", label, head, tone=tone)
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
    if comes_back(home, page.say):
        earlier, verdict = verdict.end(verdict.w * 0.58, page.gap * 2)
        earlier_button(page, home, earlier)
    room, rest = verdict.end(verdict.w * 0.22, page.gap * 2)
    if has_rules(home):
        head, button = rest.above(page.line())
        page.write("rules-label", rules_label(page, home), head, tone="muted")
        page.pill("more", rules(page, home), button)
    head, button = (room if has_rules(home) else verdict.start(verdict.w * 0.6)[0]).above(page.line())
    page.write("room-label", page.say("The room"), head, tone="muted")
    page.pill("room", page.say("Who comes?"), button)


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
    if home.played:
        again, langs = langs.end(max(langs.w * 0.3, page.text * 6.5), page.gap * 2)
        page.pill("again", page.say("Look again"), again)
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
    if home.choice.count > 1 and not home.message():  # which needs the room
        rehearse, rest = rest.end(area.w * 0.18, page.gap * 2)
        page.pill("rehearse", page.say("Rehearse this"), rehearse, "quiet")
    if home.unfinished:
        button, rest = rest.start(area.w * 0.28, page.gap * 2)
        page.pill("go-on", page.say("Go on where we stopped"), button, "plain", "back")
    message = home.message() or what_waits(page, home) or _alone(page, home)
    page.write("message", message, rest, tone="lit" if home.message() else "muted")


def _alone(page: Page, home: Home) -> str:
    return page.say("For one alone: a quiet self-check, without others' marks") if home.choice.count == 1 else ""

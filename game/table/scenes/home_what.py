"""What is done, as the home screen offers it: the groups of what there is to do, and the content file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.file_kind import Kind
from game.content.messages import problem_text
from game.core.cards import ACTION, CAUSE, GAP, KINDS
from game.table.layout.frame import Area
from game.table.looks import CardBack, CardFace, IconButton, Panel, Tone
from game.table.looks_circle import RingBoard
from game.table.scenes.activity_words import ABOUT
from game.table.scenes.home_files import DeckChoice
from game.table.scenes.home_offers import GROUP_ABOUT, GROUPS, Group, group_of, icon_of, offers, told
from game.table.scenes.page import Page
from game.table.scenes.step_words import step_title
from game.words import Words, isolate, later

if TYPE_CHECKING:
    from game.table.scenes.home import Home, Unfinished

ANOTHER: dict[Kind, str] = {
    "deck": later("Another deck"),
    "circle": later("Another circle"),
    "board": later("Another board"),
    "action-plan": later("Another plan"),
    "agenda": later("Another agenda"),
}
NUMBERED: dict[Kind, str] = {
    "deck": later("Deck {n} of {all}"),
    "circle": later("Circle {n} of {all}"),
    "board": later("Board {n} of {all}"),
    "action-plan": later("Plan {n} of {all}"),
    "agenda": later("Agenda {n} of {all}"),
}
TITLES: dict[Kind, float] = {"deck": 0.5, "circle": 0.68}
"""How much of the height above the button a title may take: the rest tells how much there is of what."""
NONE: dict[Kind, str] = {"deck": later("No deck"), "circle": later("No circle")}


def what(page: Page, home: Home, area: Area) -> None:
    """Lay each group of what there is to do, and the content that is used."""
    tight = area.h < page.button + page.line(4.5) + page.title * 1.6
    deck, rest = area.end(area.w * (0.29 if tight else 0.235), page.gap)
    shown = [group for group in GROUPS if offers(group, home.files)]
    for group, place in zip(shown, rest.columns(len(shown), page.gap), strict=True):
        _group(page, home, group, place, tight)
    _deck(page, home, deck)


def _group(page: Page, home: Home, group: Group, area: Area, tight: bool) -> None:
    """What is found in a group, or what of it is chosen, and the button to its things; where room is tight the name
    stands on the button."""
    chosen = group_of(home.choice.activity) == group
    name, about = map(page.say, GROUP_ABOUT[group])
    lang, key, tone = page.lang, f"about {group}", _tone(chosen)
    choose = page.say("Something else") if chosen else page.say.of("activity", "Choose")
    if chosen:
        name, about, lang = told(home.offer, home.files, page.say)
    page.put(key, Panel("paper" if chosen else "glass"), area, tap=True)
    button, read = area.inset(page.gap, page.gap / 2).below(page.button, page.gap / 2)
    if tight:
        page.write(f"{key} text", about, read.inset(page.gap / 2, 0), tone=tone, layer=2, lang=lang)
    else:
        _picture(page, home, group, page.titled(key, name, about, read, tone, lang=lang))
    if chosen and home.choice.activity == "triples" and not tight:
        learn, button = button.end(button.w * 0.38, page.gap / 2)
        page.pill("tutorial", page.say("Learn it"), learn, layer=2)
    page.pill(f"group {group}", name if tight else choose, button, "quiet", "check" if chosen else None, layer=2)


def _tone(chosen: bool) -> Tone:
    return "ink" if chosen else "plain"


def _picture(page: Page, home: Home, group: Group, area: Area) -> None:
    """Small pictures where there is room for them: of what is chosen, or of all that the group has."""
    high = min(area.h, page.button * 2)
    if high < page.button:
        return
    row = area.below(high)[0].start(high * 2.5)[0]
    activity = home.choice.activity
    if group_of(activity) == group and activity in ("open-round", "triples"):
        _cards(page, activity, row)
    elif group_of(activity) == group and activity == "circle":
        page.put("picture circle", RingBoard(12), row.start(high)[0], 2)
    else:
        _icons(page, home, group, area.below(high)[0], high)


def _cards(page: Page, activity: str, row: Area) -> None:
    """All cards open, or a hand of which one card is still to come."""
    for kind, place in zip(KINDS, row.columns(3, page.gap), strict=True):
        open_ = activity == "open-round" or kind != ACTION
        look = CardFace(kind, "", "", page.lang) if open_ else CardBack()
        page.put(f"picture {activity} {kind}", look, place, 2)


def _icons(page: Page, home: Home, group: Group, row: Area, high: float) -> None:
    """What the things of a group are known by, each once, or only the one that is chosen."""
    chosen = group_of(home.choice.activity) == group
    icons = [icon_of(offer, home.files) for offer in ([home.offer] if chosen else offers(group, home.files))]
    side = min(high, page.button * (1.6 if chosen else 1.1))
    fits = int((row.w + page.gap) / (side + page.gap))
    rest = row.below(side)[0]
    for icon in list(dict.fromkeys(icons))[:fits]:
        place, rest = rest.start(side, page.gap)
        page.put(f"picture {group} {icon}", IconButton(icon, quiet=not chosen), place, 2)


def _deck(page: Page, home: Home, area: Area) -> None:
    page.put("deck", Panel(), area)
    button, read = area.inset(page.gap, page.gap / 2).below(page.button, page.gap / 2)
    if home.deck is None:
        page.write("deck-title", page.say(NONE.get(home.choice.kind, NONE["deck"])), read, page.title, "bold", layer=2)
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
    share = TITLES.get(home.choice.kind, 0.0) if home.deck.facts else 0.3
    top, rest = read.inset(page.gap / 2, 0).above(read.h * share)
    title, lang = _title(home.deck, page)
    if share:
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
    facts, content = choice.facts, choice.content
    match choice.kind:
        case "circle":
            return (
                say.count("{n} situation", "{n} situations", len(facts.situations)),
                say.count("{n} role", "{n} roles", len(facts.roles)),
                say.count("{n} channel", "{n} channels", len(facts.channels)),
            )
        case "board":
            counts = (say.count("{n} place", "{n} places", len(content.zones)),)
            cards = len(content.cards)
            return (*counts, say.count("{n} card", "{n} cards", cards)) if cards else counts
        case "action-plan":
            return (say.count("{n} question for each row", "{n} questions for each row", len(content.columns)),)
        case "agenda":
            return _steps(choice, say) or (say.count("{n} step", "{n} steps", len(content.steps)),)
    gaps, causes, actions = (len(facts.cards[kind]) for kind in (GAP, CAUSE, ACTION))
    return (
        say.count("{n} gap", "{n} gaps", gaps),
        say.count("{n} possible cause", "{n} possible causes", causes),
        say.count("{n} possible action", "{n} possible actions", actions),
    )


def _steps(choice: DeckChoice, say: Words) -> tuple[str, ...]:
    """The steps of an agenda with their minutes, where all of them are known."""
    steps = choice.content.steps.values()
    if not choice.tools:
        return ()
    return tuple(f"{step_title(each.activity, choice.tools[each.id], say)} {each.minutes.normal}" for each in steps)


def what_waits(page: Page, home: Home) -> str:
    """The session that can be gone on with: what was played, when, by whom."""
    if home.unfinished is None:
        return ""
    known = home.unfinished
    day, _, hour = known.started.partition("T")
    when = [isolate(f"{day} {hour[:5]}")] if hour else []
    rehearsal = [page.say("Rehearsal")] if known.rehearsal else []
    branch = [page.say("went on from another one")] if known.branches else []
    return " · ".join([*rehearsal, _name_of(page, known), *branch, *when, *map(isolate, known.seats)])


def _name_of(page: Page, known: Unfinished) -> str:
    """What was played: a game by its name, a board or a workshop by its title."""
    if known.activity in ABOUT:
        return page.say(ABOUT[known.activity][0])
    title = known.title.get(page.lang) or next(iter(known.title.values()), "")
    return isolate(title) if title else page.say(GROUP_ABOUT[group_of(known.activity)][0])

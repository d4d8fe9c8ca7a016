"""The middle of a table with a board: its stages, what is asked now, the cards that wait, and the board."""

from __future__ import annotations

from game.core.cards import KINDS
from game.table.layout.boards import cards
from game.table.layout.boards_table import LOW, TablePlan, divided
from game.table.layout.frame import Area
from game.table.layout.grids import breadth
from game.table.looks import Panel, Pill, Tone
from game.table.looks_boards import BoardCard, Lamps, StageStep
from game.table.scenes.acts import Choose, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.boards_ground import CARDS, HEADS, ZONES, Middle, middle_of
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_pieces import card_look
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.boards_zones import has_post, zones
from game.table.scenes.tray_parts import pill_needs
from game.words import isolate

TEXTS = 1.3
"""How much larger than the smallest text it is said what is asked now."""


def middle(board: Board, sight: BoardSight, hands: BoardHands) -> None:
    """Lay the middle of the table."""
    laid = middle_of(board, sight, hands)
    plan = _plan(laid)
    if _is_low(laid):
        _one_row(laid, plan.head)
    else:
        _head(laid, plan.head)
        _prompt(laid, plan.prompt)
    if plan.across is not None:
        _across(laid, plan.across)
    if plan.pools:
        _pool(laid, plan)
    zones(laid, plan.board)


def _prompts(laid: Middle) -> tuple[tuple[str, str], ...]:
    stage = laid.sight.content.stages[laid.sight.view.stage]
    return tuple(prompt.get(laid.lang) for prompt in stage.prompts)


def _shown(laid: Middle) -> tuple[str, str]:
    prompts = _prompts(laid)
    return prompts[laid.hands.prompt % len(prompts)] if prompts else ("", laid.lang)


def _plan(laid: Middle) -> TablePlan:
    sight, area = laid.sight, laid.frame.area
    button = sight.screen.control if len(_prompts(laid)) > 1 else 0.0
    prompt, lang = _shown(laid)
    asked = max(button, laid.high(prompt, area.w - _on_width(laid), TEXTS, lang)) if prompt else 0.0
    if _is_low(laid):
        asked = 0.0
    across = laid.high(_told_across(laid), area.w * 0.8) if laid.opposite else 0.0
    waiting = len(sight.view.pool) if sight.does("lay") or sight.view.pool else 0
    head = max(sight.screen.control, laid.text * 2.1)
    below = sight.content.shape in ("concentric", "wheel")
    return divided(area, head, asked, across, laid.text, laid.gap, waiting, below)


def _is_low(laid: Middle) -> bool:
    """Whether the middle has no room for a row of the stage's questions: they take turns with its head."""
    return laid.frame.area.h < (LOW + 6) * laid.text


def _one_row(laid: Middle, area: Area) -> None:
    """The head, and at a touch instead of it one question after the other."""
    prompts = _prompts(laid)
    if not prompts:
        _head(laid, area)
        return
    place, rest = area.end(laid.text * 9, laid.gap)
    on = Pill(laid.say.of("prompts", "Next question"), laid.lang, "quiet")
    laid.add("prompt:on", on, place, HEADS, Tell("prompt"))
    shown = laid.hands.prompt % (len(prompts) + 1)
    if shown:
        text, lang = prompts[shown - 1]
        laid.write("board:prompt", text, rest, TEXTS, "medium", "plain", lang)
    else:
        _head(laid, rest)


def _head(laid: Middle, area: Area) -> None:
    """The board's name, its stages as steps, and the time that is left."""
    title, lang = laid.sight.content.title.get(laid.lang)
    wide = min(breadth(title) * laid.text * 1.3 + laid.gap, area.w * 0.34)
    rest = area
    if laid.high(title, wide, 1.0, lang) <= area.h:
        name, rest = area.start(wide, laid.gap)
        laid.write("board:title", title, name, 1.3, "bold", "lit", lang)
    view = laid.sight.view
    if view.limit is not None and not view.over:
        place, rest = rest.end(laid.text * 6.5, laid.gap)
        tone: Tone = "lit" if view.warning or view.due else "plain"
        told = laid.say("The time is over") if view.due else laid.sight.time_left
        laid.write("board:clock", told, place, 1.5, "bold", tone)
    marks = laid.sight.content.marks
    if marks is not None and not has_post(laid):
        lamps = tuple((value.shape, value.colour) for value in marks.values.values())
        place, rest = rest.start(min(area.h * len(lamps), rest.w * 0.3), laid.gap)
        laid.add("board:lamps", Lamps(lamps), place, HEADS)
    if len(laid.sight.content.stages) > 1:
        _steps(laid, rest)


def _steps(laid: Middle, area: Area) -> None:
    stages = laid.sight.content.stages
    now = list(stages).index(laid.sight.view.stage)
    names = [stage.title.get(laid.lang) for stage in stages.values()]
    wishes = [breadth(name) * laid.text / 0.85 + area.h * 1.8 for name, _ in names]
    room = area.w - laid.gap * 0.5 * (len(names) - 1)
    if sum(wishes) > room:  # then only the open one says its name
        names = [(name if at == now else "", lang) for at, (name, lang) in enumerate(names)]
        wishes = [wish if at == now else area.h for at, wish in enumerate(wishes)]
    scale = min(1.0, room / sum(wishes))
    rest = area
    for at, ((name, lang), wish) in enumerate(zip(names, wishes, strict=True)):
        place, rest = rest.start(wish * scale, laid.gap * 0.5)
        laid.add(f"stage:{at}", StageStep(at + 1, name, lang, at == now, at < now), place, HEADS)


def _on_width(laid: Middle) -> float:
    return laid.text * 10 if len(_prompts(laid)) > 1 else 0.0


def _prompt(laid: Middle, area: Area) -> None:
    """One of the stage's questions; the next is a touch away."""
    prompts = _prompts(laid)
    if not prompts:
        return
    text, lang = _shown(laid)
    if len(prompts) > 1:
        place, area = area.end(_on_width(laid) - laid.gap, laid.gap)
        # Translators: on a button that shows the next of the questions a group talks over.
        on = Pill(laid.say.of("prompts", "Next question"), laid.lang, "quiet")
        laid.add(
            "prompt:on",
            on,
            place.middle(place.w, max(laid.sight.screen.control, laid.text * 1.9)),
            HEADS,
            Tell("prompt"),
        )
    laid.write("board:prompt", text, area, TEXTS, "medium", "plain", lang)


def _told_across(laid: Middle) -> str:
    title = laid.sight.title(laid.sight.view.stage, laid.lang)[0]
    return f"{isolate(title)} · {_shown(laid)[0]}" if _prompts(laid) else title


def _across(laid: Middle, area: Area) -> None:
    """The stage and its question for those opposite."""
    other = laid.turned(area)
    other.write("across:prompt", _told_across(other), other.frame.area, 1.0, "medium", "plain")


def _pool(laid: Middle, plan: TablePlan) -> None:
    """The cards that wait, as many as fit; the others are leafed through."""
    sight, pool = laid.sight, laid.sight.view.pool
    for at, area in enumerate(plan.pools):
        laid.add(f"pool:{at}", Panel("glass"), area, ZONES, thing=Thing("pool"), drop=True)
    rooms = [area.inset(laid.gap * 0.5) for area in plan.pools]
    texts = [sight.card(card, laid.lang)[0] for card in pool]
    foot = bool(sight.content.sides or sight.view.spread)
    signed = any(known.kind in KINDS for card, known in sight.content.cards.items() if card in pool)
    whole = cards(rooms, texts, len(pool), laid.text, laid.gap * 0.7, laid.lang, foot, signed)
    shown = pool
    if whole.hidden:
        last = rooms[-1]
        words = laid.say("Other cards {page}", page="9/9")
        high = pill_needs(sight.screen, laid.lang)[0].height([words], last.w)
        button = max(sight.screen.control, high or laid.text * 4)
        across = last.w > 3 * last.h
        place, first = last.end(laid.text * 11, laid.gap) if across else last.below(button, laid.gap * 0.5)
        rooms = [*rooms[:-1], first]
        most = _fit(laid, rooms, texts, foot, signed)
        pages = -(-len(pool) // most)
        page = laid.hands.page % pages
        shown = pool[page * most : (page + 1) * most]
        more = Pill(laid.say("Other cards {page}", page=f"{page + 1}/{pages}"), laid.lang)
        laid.add("pool:on", more, place.middle(place.w, button), CARDS, Tell("page"))
        whole = cards(rooms, texts, len(shown), laid.text, laid.gap * 0.7, laid.lang, foot, signed)
    for card, place in zip(shown, whole.places, strict=False):
        _waiting(laid, card, place)


def _fit(laid: Middle, rooms: list[Area], texts: list[str], foot: bool, signed: bool) -> int:
    """How many cards have room at once."""
    all_ = cards(rooms, texts, len(texts), laid.text, laid.gap * 0.7, laid.lang, foot, signed)
    return max(1, len(all_.places) + (all_.hidden > 0))


def _waiting(laid: Middle, card: str, place: Area) -> None:
    thing = Thing("waiting", card)
    lifted = any((each.where, each.what) == ("waiting", card) for each in laid.hands.chosen.values())
    look: BoardCard = card_look(laid, card, lifted=lifted)
    can = laid.sight.does("lay")
    laid.add(f"waiting:{card}", look, place, CARDS, Choose(thing), thing=thing, drag=can)

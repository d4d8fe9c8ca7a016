"""A seat's mirror at the end: covered, and before its own people alone while they hold it up."""

from __future__ import annotations

from game.circle_words import archetype_word, dimension_word
from game.core.game import Actor
from game.rules.circle.mirror import Profile as Seen
from game.rules.circle.view import SeatView
from game.rules.circle.words import DIMENSIONS
from game.rules.table import MOST_SEATS
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Need
from game.table.looks import Panel, Text, Tone
from game.table.looks_circle import Profile
from game.table.scenes.acts import Tell
from game.table.scenes.board import Board, twice
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_tray_head import lay_head
from game.table.scenes.covering import CoverWords, cover
from game.table.scenes.fronts import before
from game.words import Words

LAYER = 24
"""Of the first mirror; each has layers of its own, for those who sit across may both look."""
PICTURE = (22.0, 18.0)
"""The least size of a profile, in heights of the smallest text."""
WORDS = 26.0
"""The breadth of the words beside it."""


def mirror(board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView) -> None:
    """Lay a seat's tray with its cover, and before it the mirror while it is turned up."""
    own = sight.read_by(seat.name)
    say = sight.say_to(seat.name)
    # Translators: on a button: all go on from the end of the game to the page with what was agreed.
    go_on = say.of("end", "Go on")
    frame, body = lay_head(
        board, own, hands, seat, [twice(hands, say, f"on:{seat.name}", go_on, Tell("on", seat.name), "lit")]
    )
    words = CoverWords(
        say("Hold your hand here to look into the mirror"), say.of("mirror", "Turn up"), say.of("mirror", "Cover")
    )
    cover(board, own, hands, seat.name, frame, body.inset(0, sight.gap * 0.3), words)
    if seat.mirror is not None:
        _held_up(board, own, hands, seat.name, seat.mirror)


def _held_up(board: Board, sight: CircleSight, hands: CircleHands, seat: Actor, seen: Seen) -> None:
    names = [each.name for each in sight.view.seats]
    held = seat in hands.covers.held  # whoever holds one up now looks at it, and lies above those left turned up
    layer, lang = LAYER + 3 * (names.index(seat) + MOST_SEATS * held), sight.person(seat).lang
    told = _told(sight, seat, seen)
    frame = _frame(sight, seat, told)
    board.add(frame, f"mirror:{seat}", Panel("deep"), frame.area, layer=layer, sudden=True)
    picture, rest = _parts(sight, frame.area.inset(sight.gap))
    values = (seen.responsibility, seen.authority, seen.control, seen.influence)
    look = Profile(values, _axes(sight.say_to(seat)), lang)
    board.add(frame, f"profile:{seat}", look, picture, layer=layer + 1, sudden=True)
    for at, ((words, tone, size), place) in enumerate(zip(told, _lines(sight, rest, told, lang), strict=True)):
        text = Text(words, lang, round(size * sight.screen.text), "medium" if at == 0 else "regular", tone, "start")
        board.add(frame, f"mirror-{at}:{seat}", text, place, layer=layer + 1, sudden=True)


def _axes(say: Words) -> tuple[str, ...]:
    """What the axes are called; that of control shows how much of it is too wide."""
    # Translators: an axis of a picture, from none to all: how many of a team's spans of control are too wide.
    wide = say("Span too wide")
    return tuple(wide if each == "control" else dimension_word(say, each) for each in DIMENSIONS)


def _told(sight: CircleSight, seat: Actor, seen: Seen) -> tuple[tuple[str, Tone, float], ...]:
    """What is said beside the picture, with its tone and how large it is at most: the archetype, its question, what one
    feels about control and influence, and that it stays here."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    questions = (sight.content.mirror[seen.archetype], *sight.content.feelings.values())
    return (
        (archetype_word(say, seen.archetype), "lit", 1.3),
        *((text.get(lang)[0], "plain", 1.0) for text in questions),
        (say("Nothing of this goes into the report"), "muted", 1.0),
    )


def _frame(sight: CircleSight, seat: Actor, told: tuple[tuple[str, Tone, float], ...]) -> Frame:
    """Before the seat, over nobody's tray at a lying screen's sides: picture and words beside each other where there is
    room for both, else one above the other. Nothing of it is touched, so on a wall it may be high."""
    text, gap, room = sight.screen.text, sight.gap, sight.plan.middle
    broad = room.h if sight.place(seat).turn in (90, 270) else room.w
    if sight.seating == "upright":
        broad = sight.screen.width - 2 * gap
    beside = broad >= (PICTURE[0] + WORDS) * text + 3 * gap
    width = (PICTURE[0] + WORDS) * text + 3 * gap if beside else min(broad, WORDS * text + 2 * gap)
    words = _heights(told, WORDS * text if beside else width - 2 * gap, text, sight.person(seat).lang)
    high = sum(words) + gap * 0.6 * (len(words) - 1)
    high = max(PICTURE[1] * text, high) if beside else PICTURE[1] * text + gap + high
    return before(sight, seat, width, min(high + 2 * gap, max(room.w, room.h)), low=1.0)


def _parts(sight: CircleSight, area: Area) -> tuple[Area, Area]:
    """The picture where reading starts, or above, and the words."""
    text = sight.screen.text
    if area.w >= (PICTURE[0] + WORDS) * text:
        return area.start(area.w - WORDS * text - sight.gap, sight.gap)
    return area.above(min(PICTURE[1] * text, area.h * 0.5), sight.gap)


def _heights(told: tuple[tuple[str, Tone, float], ...], width: float, text: float, lang: str) -> list[float]:
    needs = (Need(size * text, 0.0, lang, most=6, edge=0.0, down=0.97) for _, _, size in told)
    return [
        need.height([words], width) or need.line * need.most for need, (words, _, _) in zip(needs, told, strict=True)
    ]


def _lines(sight: CircleSight, area: Area, told: tuple[tuple[str, Tone, float], ...], lang: str) -> list[Area]:
    """A place for each text, one below the other, as high as it needs or less where all have to share."""
    gap = sight.gap * 0.6
    wanted = _heights(told, area.w, sight.screen.text, lang)
    share = min(1.0, (area.h - gap * (len(wanted) - 1)) / sum(wanted))
    top, places = area.y, []
    for high in wanted:
        places.append(Area(area.x, top, area.w, high * share))
        top += high * share + gap
    return places

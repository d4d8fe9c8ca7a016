"""The map itself: its fields with their words, its cards, and the lines between them."""

from __future__ import annotations

from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen
from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.layout.map_lines import Run, ways
from game.table.looks import Dot, Flow, Knot, Panel, Pill, Strength, Text, Tone
from game.table.scenes.acts import Choose, Thing
from game.table.scenes.board import Board
from game.table.scenes.map_hands import MapHands
from game.table.scenes.map_sight import MapSight
from game.table.scenes.map_words import field_word
from game.words import right_to_left

LINES, LIT, KNOTS, CARDS = 2, 3, 4, 5
"""The layers of what lies on the map, from below."""


def map_board(board: Board, sight: MapSight, hands: MapHands) -> None:
    """Lay the map."""
    _ground(board, sight, hands)
    for number in range(len(sight.laid.heads)):
        _head(board, sight, number)
        _tidying(board, sight, number)
    lines(board, sight, hands)
    for each in sight.view.chosen:
        _card(board, sight, hands, each.card)


def _ground(board: Board, sight: MapSight, hands: MapHands) -> None:
    """The ground of all, on which cards may be let go; a seat that points touches it where a card is to lie."""
    whole, thing = sight.laid.board, Thing("board")
    act = Choose(thing) if hands.pointing else None
    board.add(whole, "board", Panel("glass"), whole.area, act, thing, drop=True)
    if not sight.view.over:
        field = sight.laid.fields[sight.view.stage].inset(-sight.gap * 0.6, sight.gap * 0.3)
        board.add(whole, "field", Panel("glass"), field, layer=1)


def _head(board: Board, sight: MapSight, number: int) -> None:
    """The path of the stages above the fields; the open one shines."""
    stage = KINDS.index(sight.view.stage)
    for at, kind in enumerate(KINDS):
        frame = sight.laid.head(number, kind)
        tone: Tone = "lit" if at == stage else "plain" if at < stage else "muted"
        mark, rest = frame.area.start(frame.area.h, sight.gap * 0.5)
        size = mark.h * 0.8
        board.add(frame, f"mark:{number}:{kind}", Dot(kind, kind), mark.middle(size, size))
        if at == len(KINDS) - 1 and sight.view.limit is not None:
            clock, rest = rest.end(sight.screen.text * 3.4, sight.gap * 0.5)
            left = Text(sight.time_left, sight.lang, sight.screen.text, "bold", _clock_tone(sight), "end")
            board.add(frame, f"clock:{number}", left, clock)
        count = sight.counts[at]
        words = f"{field_word(sight.say, kind)} · {count}" if count else field_word(sight.say, kind)
        title = Text(words, sight.lang, round(sight.screen.text * 1.15), "medium", tone, "start")
        board.add(frame, f"head:{number}:{kind}", title, rest)


def _tidying(board: Board, sight: MapSight, number: int) -> None:
    """The button by which any hand tidies up the map."""
    if sight.view.chosen and "place" not in sight.view.locks and not sight.view.over:
        frame, thing = sight.laid.between(number), Thing("order")
        # Translators: one short word on a small button: all cards of the map find their places anew.
        look = Pill(sight.say.of("map", "Tidy"), sight.lang, "quiet")
        board.add(frame, f"tidy:{number}", look, frame.area, Choose(thing), thing)


def _clock_tone(sight: MapSight) -> Tone:
    return "lit" if sight.view.warning else "plain"


@frozen
class _Held:
    """What hands hold: the cards they have taken up, those they carry, the lines whose knots they touched."""

    up: frozenset[CardId]
    carried: frozenset[CardId]
    knots: frozenset[str]

    def strength(self, run: Run) -> Strength:
        """How strongly a line shows."""
        if not self.up and not self.knots:
            return "plain"
        return "lit" if self.up & set(run.link) or " ".join(run.link) in self.knots else "faint"


def lines(board: Board, sight: MapSight, hands: MapHands) -> None:
    """The lines, but for those of cards that are carried; a touch on a knot opens it, another one unties it."""
    carried = frozenset(thing.what for thing in hands.held if thing.where == "chosen")
    held = _Held(hands.touched, carried, hands.knots)
    for run in ways(sight.screen, sight.boxes, sight.view.links):
        if not held.carried & set(run.link):
            _line(board, sight, held, run)


def _line(board: Board, sight: MapSight, held: _Held, run: Run) -> None:
    name, kind, strength = " ".join(run.link), sight.kinds[run.link[0]], held.strength(run)
    frame, layer = Frame(run.box), LIT if strength == "lit" else LINES
    board.add(frame, f"line:{name}", Flow(kind, run.inside, strength), frame.area, layer=layer, swift=True)
    if run.knot is not None and not sight.view.over:
        _knot(board, sight, name, kind, run.knot, name in held.knots)


def _knot(board: Board, sight: MapSight, name: str, kind: Kind, at: tuple[float, float], open_: bool) -> None:
    thing, side = Thing("knot", name), sight.screen.tap
    frame = Frame(Box(*at, side, side))
    board.add(frame, f"knot:{name}", Knot(kind, open_), frame.area, Choose(thing), thing, layer=KNOTS, swift=True)


def _card(board: Board, sight: MapSight, hands: MapHands, card: CardId) -> None:
    thing = Thing("chosen", card)
    lay_card(board, sight, hands, thing, sight.laid.board, sight.places[card], CARDS)


def lay_card(
    board: Board, sight: MapSight, hands: MapHands, thing: Thing, frame: Frame, area: Area, layer: int
) -> None:
    """Lay a card that can be touched, carried, and be carried to; it faces the way that all cards do."""
    x, y = frame.point(area.x + area.w / 2, area.y + area.h / 2)
    lang = sight.read_at(hands.over.get(thing), sight.lang)
    own = Frame(Box(x, y, area.w, area.h), sight.facing, right_to_left(lang), group=thing.where)
    up = thing.what in hands.touched
    face = sight.open_face(thing.what, lang, lifted=up, marked=_waits(sight, hands, thing))
    more = {"drag": not sight.view.over, "drop": True}
    board.add(own, f"card:{thing.what}", face, own.area, Choose(thing), thing, layer=layer, **more)


def _waits(sight: MapSight, hands: MapHands, thing: Thing) -> bool:
    """Whether a seat that points could lay its card to this one."""
    if thing.where != "chosen" or not hands.pointing:
        return False
    return any(neighbours(sight, card, thing.what) for card in hands.pointing.values())


def neighbours(sight: MapSight, card: CardId, other: CardId) -> bool:
    """Whether two cards can be linked: their kinds lie side by side."""
    one, two = KINDS.index(sight.kind(card)), KINDS.index(sight.kind(other))
    return abs(one - two) == 1

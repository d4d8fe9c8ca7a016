"""The middle of the table: stocks, discards, blanks, open cards, the wall and the clock."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import KINDS, Kind
from game.rules.triples import moves as m
from game.rules.triples.view import VerdictView
from game.table.items import Box, Turn
from game.table.layout.cards import grid
from game.table.layout.frame import Area, Frame
from game.table.layout.middle import OPEN_CARD, Middle, middle, spread, verdict_height
from game.table.looks import Blank, CardBack, Dot, Look, Panel, Slot, Stock, Text, Tone
from game.table.scenes.acts import Choose, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.card_sight import kind_word
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.table.scenes.verdicts import holds_verdict
from game.words import right_to_left, words

TWO_LINES = 34
"""In a block less broad than so many heights of the smallest text the wall's cards take two lines."""


def centre(board: Board, sight: TriplesSight, hands: TriplesHands) -> None:
    """Lay the middle of the table."""
    mirrored = right_to_left(sight.lang)
    if sight.view.activity == "open-round":
        turn = sight.facing
        spreading = spread(sight.screen, sight.plan, sight.seating, turn, mirrored)
        for kind, frame in spreading.kinds.items():
            _open_cards(board, sight, hands, kind, replace(frame, group=f"open:{kind}"))
        blocks = spreading.blocks
    else:
        laid = middle(sight.screen, sight.plan, sight.seating, mirrored)
        _piles(board, sight, hands, laid)
        blocks = laid.blocks
    shown = hands.wall_from if hands.wall_from < len(sight.view.wall) else 0
    for number, frame in enumerate(blocks):
        told = hands.verdict is not None and holds_verdict(sight, number)
        fit = _block(board, sight, replace(frame, group=f"wall:{number}"), number, shown, told)
        shown += fit if sight.seating == "upright" else 0


def _piles(board: Board, sight: TriplesSight, hands: TriplesHands, laid: Middle) -> None:
    turn = sight.facing
    board.add(Frame(laid.piles), "piles", Panel("glass"), Frame(laid.piles).area.inset(-sight.gap * 0.95), drop=True)
    board.things["piles"] = Thing("piles")
    for at, kind in enumerate(KINDS):
        _stock(board, sight, hands, kind, laid, turn)
        if sight.view.blanks[at]:
            _blank(board, sight, hands, kind, laid.blanks[kind], turn)
        _discard(board, sight, hands, kind, laid.discards[kind], turn)


def _movers(sight: TriplesSight, move: m.Move) -> bool:
    return any(sight.may(seat.name, move) for seat in sight.view.seats)


def _turned(box: Box, turn: Turn, lang: str) -> tuple[Frame, Area]:
    """A card's place in a cell, turned."""
    side = min(box.w, box.h)
    frame = Frame(Box(box.x, box.y, side, side), turn, right_to_left(lang))
    return frame, frame.area.middle(side * OPEN_CARD, side)


def _stock(board: Board, sight: TriplesSight, hands: TriplesHands, kind: Kind, laid: Middle, turn: Turn) -> None:
    lang = sight.middle_lang
    frame, thing = Frame(laid.stocks[kind], turn, right_to_left(lang)), Thing("stock", kind)
    count, word = sight.view.stocks[KINDS.index(kind)], kind_word(words(lang), kind)
    marked, lifted = _movers(sight, m.Draw(kind)), thing in hands.chosen.values()
    look: Look = Stock(kind, word, count, lang, marked, lifted)
    if thing in hands.held:
        board.add(frame, f"pile:{kind}", Stock(kind, word, max(0, count - 1), lang), frame.area, layer=1)
        look = CardBack()
    went = sight.went.get(f"stock:{kind}", ())
    board.add(frame, f"stock:{kind}", look, frame.area, Choose(thing), thing, layer=2, drag=marked, takes=went)


def _blank(board: Board, sight: TriplesSight, hands: TriplesHands, kind: Kind, box: Box, turn: Turn) -> None:
    lang = sight.middle_lang
    thing = Thing("blank", kind)
    marked = _movers(sight, m.Write(kind))
    count = sight.view.blanks[KINDS.index(kind)]
    say = words(lang)
    # Translators: one word on a small empty card that a team may write itself.
    look = Blank(kind, say("Blank"), count, lang, marked, thing in hands.chosen.values())
    side = min(box.w, box.h)
    frame = Frame(Box(box.x, box.y, side, side), turn, right_to_left(lang))
    went = sight.went.get(f"blank:{kind}", ())
    board.add(frame, f"blank:{kind}", look, frame.area, Choose(thing), thing, layer=1, drag=marked, takes=went)


def _discard(board: Board, sight: TriplesSight, hands: TriplesHands, kind: Kind, box: Box, turn: Turn) -> None:
    lang = sight.middle_lang
    frame, area = _turned(box, turn, lang)
    waits = any(thing.where == "hand" and sight.kind(thing.what) == kind for thing in hands.held) or any(
        thing.where == "hand" and sight.kind(thing.what) == kind and sight.may(seat, m.Discard(thing.what))
        for seat, thing in hands.chosen.items()
    )
    slot = Slot(kind, kind_word(words(lang), kind), lang, waits)
    board.add(frame, f"discard:{kind}", slot, area, layer=1, drop=True)
    board.things[f"discard:{kind}"] = Thing("discard", kind)
    card = sight.view.discards[KINDS.index(kind)]
    if card is None:
        return
    thing = Thing("discard", kind)
    marked = _movers(sight, m.Take(kind))
    lang = sight.read_at(hands.over.get(thing), lang)
    face = sight.open_face(card, lang, marked=marked, lifted=thing in hands.chosen.values())
    board.add(
        frame, f"card:{card}", face, area.inset(area.w * 0.03), Choose(thing), thing, layer=2, drag=marked, drop=True
    )


def _open_cards(board: Board, sight: TriplesSight, hands: TriplesHands, kind: Kind, frame: Frame) -> None:
    lang = sight.middle_lang
    picked = {card for picks in hands.picked.values() for card in picks.values()}
    declared = set(sight.view.declaration.cards) if sight.view.declaration else set()
    cards = [card for card in sight.view.open if sight.kind(card) == kind]
    places = grid(frame.area, len(cards), sight.screen)
    for card, at in zip(cards, places, strict=False):
        if card in picked or card in declared:
            board.add(frame, f"slot:{card}", Slot(kind, "", lang), at)
            continue
        thing = Thing("open", card)
        face = sight.open_face(card, sight.read_at(hands.over.get(thing), lang))
        board.add(frame, f"card:{card}", face, at, Choose(thing), thing, layer=1, drag=True)


def _block(board: Board, sight: TriplesSight, frame: Frame, number: int, first: int, told: bool) -> int:
    """Lay the clock, and as much of the wall as fits, newest first, from the `first` on. Returns how many triples it
    shows. A touch on the title goes on to the next ones. Below, there is room for a verdict that is `told`."""
    text = sight.screen.text
    head, rest = frame.area.above(text * 1.9, sight.gap * 0.4)
    title = None
    if number == 0 or sight.seating == "around":
        _clock(board, sight, frame, head, number)
        title, rest = rest.above(max(sight.screen.tap, text * (1.7 if rest.w > text * 13 else 3)), sight.gap * 0.5)
    least = 9.6 if rest.w < text * TWO_LINES else 6.4
    room, rest = rest.h, rest.below(verdict_height(sight.screen), sight.gap)[1] if told else rest
    wanted = -(-len(sight.view.wall) // 2) if sight.seating == "upright" else len(sight.view.wall)
    rows = max(1, min(wanted, int((rest.h + sight.gap) / (text * least + sight.gap))))
    height = min(room, max(text * least, min(text * 9.6, (rest.h - (rows - 1) * sight.gap) / rows)))
    fit = int((rest.h + sight.gap) / (height + sight.gap) + 0.01)
    newest = list(enumerate(sight.view.wall))[::-1][first : first + fit]
    if title is not None:
        _wall_title(board, sight, frame, title, number, first, first + len(newest))
    for row, (at, verdict) in enumerate(newest):
        area = Area(rest.x, rest.y + row * (height + sight.gap), rest.w, height)
        wall_triple(board, sight, frame, area, at, verdict, f"twin{number}" if number else "card")
    return len(newest)


def _wall_title(
    board: Board, sight: TriplesSight, frame: Frame, area: Area, number: int, first: int, following: int
) -> None:
    count = len(sight.view.wall)
    words = sight.say.count("Our wall · {n} triple", "Our wall · {n} triples", count)
    more = first > 0 or following < count
    act = Tell("wall", what=str(following if following < count else 0)) if more else None
    look = Text(f"{words} ›" if more else words, sight.lang, round(sight.screen.text * 1.1), "medium", "lit", "start")
    board.add(frame, f"wall:{number}", look, area, act)


def _clock(board: Board, sight: TriplesSight, frame: Frame, area: Area, number: int) -> None:
    say = sight.say
    if sight.view.limit is None or sight.view.over:
        shown = say("Round {n}", n=sight.view.cycle)
    elif sight.view.last_call or sight.view.ending:
        shown = say("Last call") if sight.view.last_call else say("The last round")
    else:
        shown = say("{time} left", time=sight.time_left)
    tone: Tone = "lit" if sight.view.warning else "plain"
    board.add(frame, f"clock:{number}", Text(shown, sight.lang, round(area.h * 0.8), "bold", tone, "start"), area)


def wall_triple(
    board: Board, sight: TriplesSight, frame: Frame, area: Area, at: int, verdict: VerdictView, prefix: str
) -> None:
    """Lay one triple of the wall: its three cards as strips, and its seat's colour."""
    thing = Thing("wall", str(at))
    board.add(frame, f"{prefix}-wall:{at}", Panel("glass"), area, Choose(thing))
    mark, cards = area.inset(sight.gap * 0.4).start(sight.gap * 1.7, sight.gap * 0.4)
    person = sight.people.get(verdict.seat)
    colour = person.colour if person else None
    size = min(mark.w, mark.h)
    board.add(frame, f"{prefix}-seat:{at}", Dot(colour), mark.middle(size, size), layer=1)
    for card, row in zip(verdict.cards, cards.rows(3, sight.gap * 0.25), strict=True):
        board.add(frame, f"{prefix}:{card}", sight.face(card, sight.lang), row, layer=1)

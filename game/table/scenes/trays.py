"""A seat's place: its name, what to do now, its hand, and its buttons."""

from __future__ import annotations

from game.core.cards import KINDS, CardId
from game.core.game import Actor
from game.rules.triples import moves as m
from game.rules.triples.view import SeatView
from game.session.session import Undo
from game.table.layout.cards import row_or_rows
from game.table.layout.frame import Area, Frame
from game.table.layout.tray import divided
from game.table.looks import DeclareButton, Pill, Slot, Text
from game.table.scenes.acts import Button, Choose, Make, Tell, Thing
from game.table.scenes.board import Board, twice
from game.table.scenes.card_sight import kind_word
from game.table.scenes.covered_hand import backs, close_look
from game.table.scenes.covering import CoverWords, cover
from game.table.scenes.leafing import begin
from game.table.scenes.reaching import may_take
from game.table.scenes.seat_tray import ground, name_tag
from game.table.scenes.telling import is_led, now_words
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.words import Words, isolate


def tray(board: Board, sight: TriplesSight, hands: TriplesHands, seat: SeatView) -> None:
    """Lay a seat's tray."""
    sight = sight.read_by(seat.name)
    lit = seat.moves or (sight.view.last_call and not seat.passed and not sight.view.over)
    frame = ground(board, sight, hands, seat.name, lit and sight.view.declaration is None)
    buttons = _buttons(sight, hands, seat)
    laid = divided(frame.area, sight.screen, len(buttons), is_led(sight, hands, seat))
    name = seat.name if seat.triples is None else f"{isolate(seat.name)} · {seat.triples}"
    name_tag(board, sight, seat.name, name, frame, laid.tag)
    person = sight.person(seat.name)
    words, tone = now_words(sight, hands, seat)
    size = round(sight.screen.text * 1.15)
    board.add(frame, f"now:{seat.name}", Text(words, person.lang, size, "medium", tone, "start"), laid.now, layer=1)
    for (key, pill, act), area in zip(buttons, laid.buttons, strict=False):
        board.add(frame, key, pill, area, act, layer=1)
    _declare(board, sight, hands, seat, frame, laid.declare)
    _hand(board, sight, hands, seat, frame, laid.cards)


def _hand(board: Board, sight: TriplesSight, hands: TriplesHands, seat: SeatView, frame: Frame, area: Area) -> None:
    if sight.view.activity == "open-round":
        _picks(board, sight, hands, seat, frame, area)
        return
    declaration = sight.view.declaration
    if declaration is not None and declaration.seat == seat.name:
        return
    if sight.covered:
        area = cover(board, sight, hands, seat.name, frame, area, _cover_words(sight.say_to(seat.name)))
    hand = sight.by_kind(seat.hand)
    held, takes = len(hand) or seat.covered, may_take(sight, seat.name)
    places = row_or_rows(area, max(3, held + takes), sight.screen)
    backs(board, hands, seat, frame, places)
    if takes:
        _place_to_come(board, sight, seat.name, frame, places[held])
    for card, at in zip(hand, places, strict=False):
        thing = Thing("hand", card, seat.name)
        chosen = hands.chosen.get(seat.name) == thing
        lang = sight.read_at(hands.over.get(thing), sight.person(seat.name).lang)
        face = sight.face(card, lang, lifted=chosen and not sight.covered)
        # A covered card is turned up where it lies: one that glides shows its face on the way.
        origin = "" if sight.covered else sight.came.get(card, "")
        more = {"drag": True, "origin": origin, "sudden": sight.covered}
        board.add(frame, f"card:{card}", face, at, Choose(thing), thing, layer=1, **more)
    if sight.covered:
        close_look(board, sight, hands, seat.name, frame, area)


def _cover_words(say: Words) -> CoverWords:
    # Translators: one short word on a small button: a team's covered cards are turned face up, and down again.
    cover_again = say.of("cards", "Cover")
    turn_up = say.of("cards", "Turn up")
    return CoverWords(say("Hold here to see your cards"), turn_up, cover_again)


def _place_to_come(board: Board, sight: TriplesSight, seat: Actor, frame: Frame, at: Area) -> None:
    """The place of the card that the seat may take now: a touch brings the piles to it. Where it is too small for a
    button, the tray is too, and the piles are to be reached for."""
    say, least = sight.say_to(seat), max(sight.screen.control, sight.screen.text * 1.5)
    look = Pill(say("Take a card"), say.lang, "lit")
    place = at.middle(at.w - sight.gap, max(least, sight.screen.text * 3))
    if min(place.w, place.h) >= least:
        board.add(frame, f"reach:{seat}", look, place, Tell("reach", seat), layer=1)


def _picks(board: Board, sight: TriplesSight, hands: TriplesHands, seat: SeatView, frame: Frame, area: Area) -> None:
    declaration = sight.view.declaration
    if declaration is not None and declaration.seat == seat.name:
        return
    lang, picked = sight.person(seat.name).lang, hands.picks(seat.name)
    for kind, at in zip(KINDS, row_or_rows(area, 3, sight.screen), strict=True):
        card = picked.get(kind)
        if card is None:
            slot = Slot(kind, kind_word(sight.say_to(seat.name), kind), lang, marked=seat.moves)
            board.add(frame, f"pick:{seat.name}:{kind}", slot, at, begin(sight, hands, seat.name, kind), layer=1)
            continue
        thing = Thing("picked", card, seat.name)
        board.add(frame, f"card:{card}", sight.face(card, lang), at, Choose(thing), thing, layer=1, drag=True)


def declare_move(sight: TriplesSight, seat: Actor, picked: dict[str, CardId]) -> m.Move:
    """The move that the round button means: to declare one's hand, or the three cards one has picked."""
    if sight.view.activity == "open-round":
        return m.Pick(*(picked.get(kind, "") for kind in KINDS))
    return m.Declare()


def _declare(board: Board, sight: TriplesSight, hands: TriplesHands, seat: SeatView, frame: Frame, area: Area) -> None:
    say, picked = sight.say_to(seat.name), hands.picks(seat.name)
    move = declare_move(sight, seat.name, picked)
    ready = sight.may(seat.name, move) if sight.view.activity == "triples" else len(picked) == 3 and seat.moves
    # Translators: the round button by which a team says that its three cards fit: צמצמנו! قلّصنا!
    look = DeclareButton(say("We narrowed it!"), sight.person(seat.name).lang, ready)
    board.add(frame, f"declare:{seat.name}", look, area, Make(seat.name, move), layer=1, at_once=True)


def _buttons(sight: TriplesSight, hands: TriplesHands, seat: SeatView) -> list[Button]:
    """At most two buttons. What helps the seat itself stands first, so that nothing slips under its finger."""
    say, lang, name = sight.say_to(seat.name), sight.person(seat.name).lang, seat.name
    buttons: list[Button] = []
    if sight.view.over:
        return [(f"on:{name}", Pill(say("Go on"), lang, "lit"), Tell("seen"))]
    if sight.view.declaration is not None:
        return buttons
    if is_led(sight, hands, seat):
        buttons.append((f"led:{name}", Pill(say("Got it"), lang, "quiet"), Tell("led")))
    if sight.may(name, m.Pass()):
        # Translators: one short word on a small button: a team passes, in its turn or in the last call.
        passing = Pill(say.of("team", "Pass"), lang, "lit" if sight.view.last_call else "quiet")
        buttons.append((f"pass:{name}", passing, Make(name, m.Pass())))
    if sight.may(name, Undo()):
        # Translators: one short word on a small button: a team takes its own last move back.
        taking_back = Pill(say.of("team", "Undo"), lang, "quiet")
        buttons.append((f"undo:{name}", taking_back, Make(name, Undo())))
    for move in sight.legal[name]:
        if isinstance(move, m.Skip):
            key = f"skip:{name}:{move.seat}"
            buttons.append(twice(hands, say, key, say("Skip {seat}", seat=move.seat), Make(name, move)))
            break
    return buttons[:2]

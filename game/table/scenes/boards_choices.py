"""What can be done with a card or a zone of a board that a seat has before it, as buttons."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import CardId
from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.state import Piece
from game.rules.boards.view import ZoneView
from game.table.looks import Finish, Pill
from game.table.scenes.acts import Act, Button, Make, Tell
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_sight import BoardSight


def card_buttons(sight: BoardSight, hands: BoardHands, seat: Actor, card: CardId, piece: Piece | None) -> list[Button]:
    """What can be done with a card that waits, or with this piece; the choices of a field that is open."""
    if piece is None:
        return [*_places(sight, seat, card, None), *_rewording(sight, seat, card)]
    field = hands.fields.get(seat, "")
    if field in sight.content.fields:
        return list(_choices(sight, seat, piece, field))
    return [*_about(sight, seat, piece), *_rewording(sight, seat, card), *_places(sight, seat, card, piece)]


def _choices(sight: BoardSight, seat: Actor, piece: Piece, field: str) -> Iterator[Button]:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    for choice, text in sight.content.fields[field].choices.items():
        tone: Finish = "lit" if piece.filled(field) == choice else "plain"
        act = Make(seat, m.Fill(piece.number, field, choice))
        yield f"choice:{seat}:{choice}", Pill(text.get(lang)[0], lang, tone), act
    if piece.filled(field):
        yield f"choice:{seat}:", Pill(say("Leave it empty"), lang, "quiet"), Make(seat, m.Fill(piece.number, field))


def _about(sight: BoardSight, seat: Actor, piece: Piece) -> Iterator[Button]:
    """What can be said about a card that lies, and done with it."""
    say, lang, content = sight.say_to(seat), sight.person(seat).lang, sight.content
    if content.reasons and (sight.does("lay") or sight.does("fields")):
        yield (
            f"reason:{seat}",
            Pill(say("Why here?"), lang, _open(piece.reason)),
            Tell("reason", seat, str(piece.number)),
        )
    for field, known in content.fields.items() if sight.does("fields") else ():
        act: Act = Tell("field", seat, field) if known.choices else Tell("fill", seat, f"{piece.number} {field}")
        yield f"field:{seat}:{field}", Pill(known.title.get(lang)[0], lang, _open(piece.filled(field))), act
    if content.sides and not sight.resting:
        front, back = (side.get(lang)[0] for side in content.sides)
        yield f"flip:{seat}", Pill(front if piece.flipped else back, lang), Make(seat, m.Flip(piece.number))
    if not content.kept and not sight.resting:
        yield _keeping(sight, seat, piece.card)
    if sight.does("lay"):
        yield f"take:{seat}", Pill(say.of("board", "Put it back"), lang, "quiet"), Make(seat, m.Take(piece.number))


def _rewording(sight: BoardSight, seat: Actor, card: CardId) -> Iterator[Button]:
    """To write a card anew that was written here."""
    if sight.may(seat, m.Reword(card)):
        text = sight.say_to(seat)("Edit words")
        yield f"reword:{seat}", Pill(text, sight.person(seat).lang, "quiet"), Tell("reword", seat, card)


def _open(written: str) -> Finish:
    return "quiet" if written else "lit"


def _keeping(sight: BoardSight, seat: Actor, card: CardId) -> Button:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    if card in sight.view.kept:
        return f"keep:{seat}", Pill(say("Kept"), lang, "lit"), Make(seat, m.Unkeep(card))
    return f"keep:{seat}", Pill(say("Keep this card"), lang, "quiet"), Make(seat, m.Keep(card))


def _places(sight: BoardSight, seat: Actor, card: CardId, piece: Piece | None) -> Iterator[Button]:
    """The zones in which it can be laid."""
    say, reader = sight.say_to(seat), sight.person(seat).lang
    for zone in sight.zones_for(piece):
        title, lang = sight.zone_title(zone.id, reader)
        move = m.Lay(card, zone.id) if piece is None else m.Shift(piece.number, zone.id)
        if piece is not None:
            # Translators: on a button that moves a card from one place to another.
            title, lang = say.of("move a card", "To: {place}", place=title), reader
        yield f"to:{seat}:{zone.id}", Pill(title, lang), Make(seat, move)


def zone_buttons(sight: BoardSight, seat: Actor, zone: ZoneView) -> Iterator[Button]:
    """What can be done with a zone."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    if sight.resting:
        return
    if sight.does("answer") and zone.turned:
        text = say("Change the answer of all") if zone.together else say("Write one answer together")
        yield f"together:{seat}", Pill(text, lang, _open(zone.together)), Tell("together", seat, zone.id)
    if sight.does("write") and zone.open and sight.view.blanks > 0 and (zone.room is None or zone.room > 0):
        yield f"write-here:{seat}", Pill(say("Write a card here"), lang, "lit"), Tell("card", seat, zone.id)
    if sight.may(seat, m.CloseZone(zone.id)):
        turn_up = Pill(say("Turn up what there is"), lang, "quiet")
        yield f"close-zone:{seat}", turn_up, Make(seat, m.CloseZone(zone.id))
    if zone.done:
        yield f"undone:{seat}", Pill(say("Not done yet"), lang, "quiet"), Make(seat, m.Undone(zone.id))
    elif zone.open:
        yield f"done:{seat}", Pill(say("Done here"), lang, "quiet"), Make(seat, m.Done(zone.id))

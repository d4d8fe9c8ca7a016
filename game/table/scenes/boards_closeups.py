"""What rises before a seat that touched something of a board: a card or a zone, large, with all that can be done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.cards import CardId
from game.core.game import Actor
from game.rules.boards.state import Piece
from game.rules.boards.view import ZoneView
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Need
from game.table.looks import Icon, IconButton, Panel, Text
from game.table.looks_boards import BoardCard, CoveredPaper, MarkChip, Note
from game.table.scenes.acts import Button, Choose, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.boards_choices import card_buttons, zone_buttons
from game.table.scenes.boards_covered_trays import others
from game.table.scenes.boards_ground import Middle
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_pieces import card_look, piece_look
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.fronts import before
from game.table.scenes.tray_parts import Body, Spot, lay_body, pill_needs, pills, situation_needs
from game.words import Words, isolate

LAYER = 15
"""Above all that lies in the middle; those of seats that are awaited lie higher."""


def closeups(board: Board, sight: BoardSight, hands: BoardHands) -> None:
    """Lay what each seat has taken up."""
    for at, (seat, thing) in enumerate(hands.chosen.items()):
        if seat in hands.writing or seat in hands.parking or thing.where not in ("waiting", "piece", "zone"):
            continue
        Closeup(board, sight.read_by(seat), hands, seat, LAYER + at % 4 * 2).lay(thing)


@dataclass(frozen=True)
class Closeup:
    """What a seat has taken up, before it."""

    board: Board
    sight: BoardSight
    hands: BoardHands
    seat: Actor
    layer: int

    @property
    def say(self) -> Words:
        """Words in the seat's language."""
        return self.sight.say_to(self.seat)

    @property
    def lang(self) -> str:
        """The seat's language."""
        return self.sight.person(self.seat).lang

    def lay(self, thing: Thing) -> None:
        """Lay it on a panel, with a way out at the corner where reading ends."""
        frame, head, area = self._panel(tall=thing.where == "zone")
        match thing.where:
            case "waiting":
                self._head(frame, head, self._waiting_title(), _others(self.sight.view.pool, thing))
                self._card(frame, area, thing.what, None)
            case "piece":
                piece = self.sight.piece(int(thing.what))
                assert piece is not None
                inside = [str(each.number) for each in self.sight.view.zone(piece.zone).pieces]
                title = self.sight.zone_title(piece.zone, self.lang)[0]
                self._head(frame, head, title, _others(inside, thing))
                self._card(frame, area, piece.card, piece)
            case "zone":
                zone = self.sight.view.zone(thing.what)
                every = [each.id for each in self.sight.view.zones]
                self._head(frame, head, self.sight.zone_title(zone.id, self.lang)[0], _others(every, thing))
                self._zone(frame, area, zone)

    def _panel(self, tall: bool) -> tuple[Frame, Area, Area]:
        screen, gap = self.sight.screen, self.sight.gap
        place, middle = self.sight.place(self.seat), self.sight.plan.middle
        room = middle.h if place.turn in (90, 270) else screen.width * 0.6
        width = min(max(screen.unit * 84, screen.text * 42), room)
        high = max(screen.unit * (40 if tall else 31), screen.text * (22 if tall else 17))
        frame = before(self.sight, self.seat, width, high)
        self.board.add(
            frame, f"closeup:{self.seat}", Panel("deep"), frame.area, Tell("stay", self.seat), layer=self.layer
        )
        head, area = frame.area.inset(gap).above(max(screen.control, screen.text * 2.2), gap * 0.7)
        return frame, head, area

    def _waiting_title(self) -> str:
        return self.say("Where does it belong?") if self.sight.does("lay") else self.say("A card")

    def _head(self, frame: Frame, head: Area, title: str, around: tuple[Thing, Thing] | None) -> None:
        """The title, to the one before and the next, and the way out."""
        close, head = head.end(head.h, self.sight.gap)
        self.board.add(
            frame,
            f"close:{self.seat}",
            IconButton("close", quiet=False),
            close,
            Tell("close", self.seat),
            layer=self.layer + 1,
        )
        if around is not None:
            arrows: tuple[Icon, Icon] = ("right", "left") if frame.mirrored else ("left", "right")
            for name, thing, icon in zip(("before", "after"), around, arrows, strict=True):
                place, head = head.start(head.h, self.sight.gap * 0.6)
                act = Choose(replace(thing, seat=self.seat))
                self.board.add(
                    frame, f"{name}:{self.seat}", IconButton(icon, quiet=False), place, act, layer=self.layer + 1
                )
        self._write(frame, "head", title, head, 1.3, lit=True)

    def _write(
        self, frame: Frame, key: str, text: str, area: Area, times: float = 1.0, lit: bool = False, lang: str = ""
    ) -> None:
        size = round(self.sight.screen.text * times)
        look = Text(text, lang or self.lang, size, "medium" if lit else "regular", "lit" if lit else "plain", "start")
        self.board.add(frame, f"{key}:{self.seat}", look, area, layer=self.layer + 1)

    def _high(self, text: str, width: float, times: float = 1.0) -> float:
        need = Need(self.sight.screen.text * times, 0.0, self.lang, most=30, edge=0.0, down=0.95)
        return need.height([text], width) or 0.0

    def _card(self, frame: Frame, area: Area, card: CardId, piece: Piece | None) -> None:
        """The card where reading starts, what stands about it below, and beside it what can be done."""
        gap, laid = self.sight.gap, Middle(self.board, self.sight, self.hands, frame, self.lang)
        left, right = area.start(area.w * 0.46, gap)
        said = self._said(card, piece)
        if said:
            high = min(self._high(said, left.w), left.h * 0.5)
            foot, left = left.below(high, gap * 0.6)
            self._write(frame, "said", said, foot)
        look = card_look(laid, card) if piece is None else piece_look(laid, piece)
        self.board.add(
            frame,
            f"large:{self.seat}",
            replace(look, lifted=False),
            left,
            Tell("stay", self.seat),
            layer=self.layer + 1,
        )
        self._buttons(frame, right, card_buttons(self.sight, self.hands, self.seat, card, piece))

    def _said(self, card: CardId, piece: Piece | None) -> str:
        """The reason, the fields, and a note."""
        content, said = self.sight.content, []
        if piece is not None and piece.reason:
            said.append(self.say("Why: {reason}", reason=isolate(piece.reason)))
        for field in piece.fields if piece else ():
            title, known = self.sight.title(field.field, self.lang)[0], content.fields[field.field].choices
            value = known[field.value].get(self.lang)[0] if field.value in known else field.value
            said.append(f"{title}: {isolate(value)}")
        note = content.cards[card].note if card in content.cards else None
        if note is not None and not said:
            said.append(note.get(self.lang)[0])
        return "\n".join(said)

    def _buttons(self, frame: Frame, area: Area, buttons: list[Button]) -> None:
        needs = tuple(replace(need, pad=need.pad * need.roomy) for need in pill_needs(self.sight.screen, self.lang))
        leaf = self.hands.leaves.get(self.seat, 0)
        body = Body((), pills(buttons), needs, more=others(self.say, self.seat), leaf=leaf)
        lay_body(self.board, self.sight.screen, frame, area, body, self.sight.gap * 0.6, self.layer + 1)

    def _zone(self, frame: Frame, area: Area, zone: ZoneView) -> None:
        """A zone's question and note, the answers side by side, the marks it was given, and what can be done."""
        known, gap = self.sight.content.zones[zone.id], self.sight.gap
        for key, text in (("prompt", known.prompt), ("note", known.note)):
            if text is None:
                continue
            words, lang = text.get(self.lang)
            high = self._high(words, area.w, 1.2 if key == "prompt" else 1.0)
            if high > area.h * 0.45:
                continue
            place, area = area.above(high, gap * 0.5)
            self._write(frame, key, words, place, 1.2 if key == "prompt" else 1.0, lang=lang)
        buttons = list(zone_buttons(self.sight, self.seat, zone))
        if zone.marks:
            area = self._marks(frame, area, zone)
        if self.sight.content.answers:
            rows, area = area.above(area.h * 0.62 if buttons else area.h, gap * 0.6)
            self._answers(frame, rows, zone)
        elif zone.pieces and not zone.marks:
            area = self._lying(frame, area, zone)
        if buttons:
            self._buttons(frame, area, buttons)

    def _lying(self, frame: Frame, area: Area, zone: ZoneView) -> Area:
        """The cards that lie there, each to be taken up. Gives back the room below."""
        gap, spots = self.sight.gap, []
        row, rest = area.above(area.h * 0.55, gap * 0.6)
        for piece in zone.pieces:
            text, lang = self.sight.card(piece.card, self.lang, piece.flipped)
            look = BoardCard(text, lang, self.sight.colour(zone.id))
            act = Choose(Thing("piece", str(piece.number), self.seat))
            spots.append(Spot(f"lying:{self.seat}:{piece.number}", look, act, text))
        more = replace(others(self.say, self.seat), key=f"lying-leaf:{self.seat}")
        needs, leaf = situation_needs(self.sight.screen, self.lang), self.hands.leaves.get(self.seat, 0)
        body = Body((), tuple(spots), needs, more=more, leaf=leaf)
        lay_body(self.board, self.sight.screen, frame, row, body, gap * 0.6, self.layer + 1)
        return rest

    def _marks(self, frame: Frame, area: Area, zone: ZoneView) -> Area:
        """How it was marked: the shapes in a row, and below each word who chose it. Gives back the room below."""
        gap, spread = self.sight.gap, next(each for each in self.sight.view.spread if each.subject == zone.id)
        row, rest = area.above(self.sight.screen.text * 5.4, gap)
        for (value, seats), place in zip(spread.values, row.columns(len(spread.values), gap), strict=True):
            shape, colour = self.sight.mark(value)
            word, lang = self.sight.title(value, self.lang)
            upper, lower = place.above(place.h * 0.5, gap * 0.3)
            chip = MarkChip(shape, colour, f"{word} · {len(seats)}", lang, stands=True)
            self.board.add(frame, f"given:{self.seat}:{value}", chip, upper, layer=self.layer + 1)
            self._write(frame, f"who:{value}", self.say.listed(map(isolate, seats)), lower)
        return rest

    def _answers(self, frame: Frame, area: Area, zone: ZoneView) -> None:
        """What each seat answered, beside each other; face down until they turn up. Then the answer of all below."""
        seats, gap = self.sight.view.seats, self.sight.gap * 0.6
        if zone.together:
            own, area = area.below(area.h * 0.42, gap)
            note = Note(zone.together, self.lang, self.say("Our answer together"))
            self.board.add(frame, f"together-large:{self.seat}", note, own, layer=self.layer + 1)
        for seat, place in zip(seats, area.columns(len(seats), gap), strict=True):
            colour = self.sight.person(seat.name).colour
            text = next((answer.text for answer in zone.answers if answer.seat == seat.name), "")
            look: Note | CoveredPaper = CoveredPaper(colour, zone.id in seat.answered)
            if zone.turned:
                look = Note(text or "–", self.lang, seat.name, colour)
            else:
                place = place.middle(place.w, min(place.h, place.w * 0.7))
            self.board.add(frame, f"said-by:{self.seat}:{seat.name}", look, place, layer=self.layer + 1)


def _others(every: tuple[str, ...] | list[str], thing: Thing) -> tuple[Thing, Thing] | None:
    """The ones before and after it, where there are others."""
    if len(every) < 2 or thing.what not in every:
        return None
    at = every.index(thing.what)
    return Thing(thing.where, every[at - 1]), Thing(thing.where, every[(at + 1) % len(every)])

"""A seat's place between the steps of a workshop: where we are, and the parking lot at hand."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import Actor
from game.table.looks import Pill
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board
from game.table.scenes.seat_tray import told_first
from game.table.scenes.tray_laying import Head, lay_tray
from game.table.scenes.tray_parts import Body, text
from game.table.scenes.workshop_hands import WorkshopHands
from game.table.scenes.workshop_sight import WorkshopSight
from game.table.scenes.workshop_words import now
from game.words import Words


def tray(board: Board, sight: WorkshopSight, hands: WorkshopHands, seat: Actor) -> None:
    """Lay a seat's tray."""
    sight = sight.read_by(seat)
    say, lang = sight.say_to(seat), sight.person(seat).lang
    told = told_first(sight, hands, seat)
    words = told or now(sight, say)[0]
    # Translators: on a small button: a team puts something aside for later, into the parking lot.
    park = Pill(say.of("team", "Parking…"), lang, "quiet")
    small: tuple[Button, ...] = () if sight.view.over else ((f"park:{seat}", park, Tell("park", seat)),)
    body = Body(texts=tuple(text(key, line, lang, sight.screen.text, "muted") for key, line in _then(sight, seat, say)))
    lay_tray(board, sight, hands, seat, Head(words, "lit" if told else "plain", (seat,), small), body)


def _then(sight: WorkshopSight, seat: Actor, say: Words) -> Iterator[tuple[str, str]]:
    """What comes after, where something does."""
    following = sight.view.next
    if following and not sight.view.over:
        yield f"then:{seat}", say("Then: {step}", step=sight.title(following, say))

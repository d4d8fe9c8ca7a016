"""Which look is painted by whom, and how much room it has around it. The looks of a game come with their painters when
the first of them is shown: other games begin without."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.table import buttons, cards, fields, grounds, lines, marks
from game.table.looks import (
    BankCard,
    Bar,
    Blank,
    CardBack,
    CardFace,
    Cover,
    DeclareButton,
    Dot,
    Field,
    Flow,
    Focus,
    Hatch,
    IconButton,
    KeyCap,
    Knot,
    Look,
    NameTag,
    Panel,
    Pill,
    Preview,
    Ring,
    Slot,
    Stock,
    Text,
    Threads,
    Tray,
    Veil,
)
from game.table.sheet import Sheet
from game.table.theme import Theme

if TYPE_CHECKING:
    from game.table.looks_boards import BoardLook
    from game.table.looks_circle import CircleLook
    from game.table.looks_plan import PlanLook
    from game.table.looks_replay import Track


def painted(look: Look, w: int, h: int, smallest: int, theme: Theme) -> Sheet:
    """A look in a box of w × h pixels, freshly painted; no text that must be read is smaller than `smallest`. Raises
    FontMissing."""
    sheet = Sheet(w, h, smallest, theme, _margin(look, w, h, smallest))
    _paint(look, sheet)
    return sheet


def _margin(look: Look, w: int, h: int, smallest: int) -> int:
    match look:
        case CardFace() | CardBack() | Cover() | Stock() | Slot() | Blank():
            return cards.margin(w, h)
        case Pill() | NameTag() | DeclareButton() | IconButton(quiet=False) | Panel(tone="paper"):
            return buttons.margin(w, h)
        case Tray(lit=True):
            return grounds.GLOW
        case Focus():
            return grounds.focus_margin(smallest)
        case Tray() | Panel() | Text() | Ring() | Field() | KeyCap() | Dot() | IconButton():
            return 0
        case BankCard() | Bar() | Flow() | Hatch() | Knot() | Preview() | Threads() | Veil():
            return 0
        case _ if look.__module__.endswith(("looks_plan", "looks_replay")):
            return 0
        case _ if look.__module__.endswith("looks_boards"):
            from game.table import boards

            return boards.margin(cast("BoardLook", look), w, h)
        case _:
            from game.table import circle

            return circle.margin(cast("CircleLook", look), w, h)


def _paint(look: Look, sheet: Sheet) -> None:
    match look:
        case CardFace():
            cards.face(look, sheet)
        case CardBack():
            cards.back(sheet)
        case Cover():
            buttons.cover(look, sheet)
        case Stock():
            cards.stock(look, sheet)
        case Bar():
            grounds.bar(look, sheet)
        case Slot():
            cards.slot(look, sheet)
        case Blank():
            cards.blank(look, sheet)
        case Tray():
            grounds.tray(look, sheet)
        case Panel():
            grounds.panel(look, sheet)
        case Text():
            grounds.text(look, sheet)
        case Ring():
            grounds.great_ring(look, sheet)
        case Field():
            fields.paint(look, sheet)
        case NameTag():
            buttons.name_tag(look, sheet)
        case DeclareButton():
            buttons.declare_button(look, sheet)
        case Pill():
            buttons.pill(look, sheet)
        case IconButton():
            buttons.icon_button(look, sheet)
        case KeyCap():
            buttons.key_cap(look, sheet)
        case Dot():
            buttons.dot(look, sheet)
        case Focus():
            grounds.focus(look, sheet)
        case Threads():
            marks.threads(look, sheet)
        case Flow():
            lines.flow(look, sheet)
        case Knot():
            lines.knot(look, sheet)
        case BankCard():
            marks.bank_card(sheet)
        case Hatch():
            marks.hatch(sheet)
        case Preview():
            marks.preview(look, sheet)
        case Veil():
            pass  # A veil changes what lies below it; the stage draws it.
        case _ if look.__module__.endswith("looks_plan"):
            from game.table import plan_paper

            plan_paper.paint(cast("PlanLook", look), sheet)
        case _ if look.__module__.endswith("looks_replay"):
            from game.table import replay_track

            replay_track.paint(cast("Track", look), sheet)
        case _ if look.__module__.endswith("looks_boards"):
            from game.table import boards

            boards.paint(cast("BoardLook", look), sheet)
        case _:
            from game.table import circle

            circle.paint(cast("CircleLook", look), sheet)

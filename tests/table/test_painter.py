"""What is painted: nothing is cut, nothing stands out of its box, and surfaces are kept within bounds."""

from typing import get_args

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.vision import contrast
from game.content.deck import load_deck
from game.core.cards import KINDS, Kind
from game.shipped import folder
from game.table import grounds
from game.table.icons import icon
from game.table.looks import (
    Blank,
    CardBack,
    CardFace,
    Colour,
    DeclareButton,
    Dot,
    Field,
    Focus,
    Icon,
    IconButton,
    Look,
    NameTag,
    Panel,
    Pill,
    Ring,
    Slot,
    Stock,
    Text,
    Tray,
    Veil,
)
from game.table.painter import RAISED, Painted, Painter, Shelf
from game.table.painting import painted as painted_in
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.table.theme import DEEP, THEMES, Theme

WORDS: dict[str, dict[Kind, str]] = {
    "he": {"gap": "פער", "cause": "גורם אפשרי", "action": "פעולה אפשרית"},
    "ar": {"gap": "فجوة", "cause": "سبب محتمل", "action": "خطوة ممكنة"},
    "en": {"gap": "Gap", "cause": "Possible cause", "action": "Possible action"},
}
LONG = "נוכחות נמוכה יותר בשנה הראשונה בתיכון מאשר בחטיבה"
FACE = CardFace("gap", "פער", LONG, "he")
LOOKS: tuple[Look, ...] = (
    FACE,
    CardFace("cause", "سبب محتمل", "High turnover", "en", "تبدّل متكرر", "ar", lifted=True, marked=True),
    CardBack(),
    *(Stock("action", "פעולה אפשרית", count, "he", marked=count == 3) for count in (0, 1, 3, 40)),
    Slot("gap", "פער", "he"),
    Slot("cause", "سبب محتمل", "ar", marked=True),
    Blank("gap", "כרטיס ריק", 2, "he"),
    Blank("gap", "כרטיס ריק", 0, "he", lifted=True),
    Tray(),
    Tray(lit=True),
    NameTag("צוות א׳", "he", 0),
    DeclareButton("צמצמנו!", "he", True),
    DeclareButton("We narrowed it!", "en", False),
    *(Pill("סיימנו", "he", tone) for tone in DEEP.buttons),
    Pill("", "en", icon="menu"),
    Pill("Back", "en", icon="back"),
    Text(LONG, "he", 20),
    Text("", "en", 20),
    Panel(),
    Panel("deep"),
    Panel("paper"),
    Ring(0.1, 0.5),
    Ring(1.0),
    Ring(0.0),
    Field("", "hint", "en", caret=0),
    Field(LONG * 9, "", "he", caret=40, anchor=9, keyed=True),
    Field("מ" * 300, "", "he"),
    IconButton("menu"),
    IconButton("check", quiet=False),
    Dot(3),
    Dot("cause", "check"),
    Dot(None),
    Focus(),
    Focus(round=True),
    Veil(),
)


def painted(look: Look, w: int, h: int, smallest: int, theme: Theme = DEEP) -> Sheet:
    return painted_in(look, w, h, smallest, theme)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", [(120, 160), (161, 61), (40, 41), (9, 9), (1, 1)])
def test_every_look_can_be_painted_in_every_size(look: Look, size: tuple[int, int], theme: Theme) -> None:
    sheet = painted(look, *size, 16, theme)
    assert sheet.surface.get_size() == (size[0] + 2 * sheet.margin, size[1] + 2 * sheet.margin)
    pixels = pygame.image.tobytes(sheet.surface, "RGBA")
    assert all(max(pixels[at : at + 3]) <= pixels[at + 3] + 2 for at in range(0, len(pixels), 4 * 7))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Fitted]:
    """The texts that are written on sheets."""
    texts: list[Fitted] = []
    write = Sheet.write

    def keep(sheet: Sheet, text: Fitted, *rest: object) -> None:
        assert text.height <= sheet.h
        texts.append(text)
        write(sheet, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Sheet, "write", keep)
    return texts


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
@pytest.mark.parametrize(("w", "h", "smallest"), [(170, 235, 16), (330, 200, 16), (340, 470, 32)])
def test_every_card_of_the_deck_is_read_whole(written: list[Fitted], lang: str, w: int, h: int, smallest: int) -> None:
    deck = load_deck(folder("decks") / "achievement-gaps.yaml")
    for card in deck.cards.values():
        painted(CardFace(card.kind, WORDS[lang][card.kind], card.text.get(lang)[0], lang), w, h, smallest)
    assert not any(text.cut for text in written)
    texts = written[1::2] if h > w else written
    assert min(text.size for text in texts) >= smallest


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize("width", [70, 100, 142, 300])
def test_words_of_piles_shrink_and_are_never_cut(written: list[Fitted], lang: str, width: int) -> None:
    for kind in KINDS:
        painted(Stock(kind, WORDS[lang][kind], 15, lang), width, round(1.35 * width), 16)
        painted(Slot(kind, WORDS[lang][kind], lang), width, round(1.35 * width), 16)
    assert len(written) == 9
    assert not any(text.cut for text in written)


def test_buttons_write_small_before_they_cut(written: list[Fitted]) -> None:
    painted(Pill("משכנע אותנו", "he"), 90, 36, 16)
    painted(DeclareButton("We narrowed it!", "en", True), 90, 90, 16)
    painted(NameTag("Team of the north", "en", 0), 100, 36, 16)
    assert not any(text.cut for text in written)


def test_a_name_stands_in_one_line_where_it_can_be_read_so(written: list[Fitted]) -> None:
    painted(NameTag("فريق د", "ar", 0), 90, 70, 16)
    assert len(written[-1].lines) == 1


def test_labels_are_as_large_as_the_smallest_text_where_there_is_room(written: list[Fitted]) -> None:
    painted(Pill("Undo", "en"), 120, 30, 21)
    painted(NameTag("Team A", "en", 0), 140, 32, 21)
    painted(DeclareButton("צמצמנו!", "he", True), 110, 110, 21)
    painted(CardFace("cause", "Possible cause", "", "en"), 240, 220, 21)
    assert [text.size >= 21 for text in written[:4]] == [True] * 4


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("size", [(250, 33), (200, 280), (800, 100)])
def test_a_card_s_back_has_a_rim_that_shows_on_the_table(size: tuple[int, int], theme: Theme) -> None:
    sheet = painted(CardBack(), *size, 16, theme)
    surface, margin = sheet.surface, sheet.margin
    rim = [colour_at(surface, margin + size[0] // 3, margin + y) for y in range(4)]
    assert theme.paper in rim


def colour_at(surface: pygame.Surface, x: int, y: int) -> Colour:
    red, green, blue, _ = surface.get_at((x, y))
    return red, green, blue


@pytest.mark.parametrize(("lang", "right"), [("he", True), ("ar", True), ("en", False)])
def test_a_wide_card_has_its_band_at_the_start(lang: str, right: bool) -> None:
    sheet = painted(CardFace("gap", "Gap", "text", lang), 220, 80, 16)
    surface, margin = sheet.surface, sheet.margin
    ends = {True: colour_at(surface, margin + 214, margin + 12), False: colour_at(surface, margin + 5, margin + 12)}
    assert ends[right] == DEEP.kinds["gap"].ground
    assert ends[not right] == DEEP.paper


@settings(max_examples=40)
@given(st.integers(40, 200), st.integers(40, 260), st.sampled_from([LONG, "مرافقة مهنية في أول سنتين", "A b " * 40]))
def test_text_stays_inside_its_card(w: int, h: int, text: str) -> None:
    empty = painted(CardFace("cause", "", "", "he"), w, h, 16)
    full = painted(CardFace("cause", "", text, "he"), w, h, 16)
    difference = full.surface.copy()
    difference.blit(empty.surface, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    darker = empty.surface.copy()
    darker.blit(full.surface, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    changed = pygame.mask.from_threshold(darker, (0, 0, 0), (1, 1, 1, 255))
    changed.invert()
    box = pygame.Rect(full.margin, full.margin, w, h)
    assert all(box.contains(rect) for rect in changed.get_bounding_rects())


@pytest.mark.parametrize(("lang", "text", "left"), [("he", "שלום", True), ("en", "Hello", False), ("he", "12", False)])
def test_the_caret_stands_where_the_next_letter_comes(lang: str, text: str, left: bool) -> None:
    surface = painted(Field(text, "", lang, caret=len(text)), 300, 50, 16).surface
    row = [x for x in range(8, 292) if colour_at(surface, x, 25) == DEEP.kinds["action"].ground]
    ink = [x for x in range(8, 292) for y in range(10, 40) if max(colour_at(surface, x, y)) < 90]
    assert row
    assert (max(row) < min(ink)) is left
    assert (min(row) > max(ink)) is not left


@settings(max_examples=30)
@given(st.text(alphabet="אבגד ab", max_size=200), st.integers(20, 200), st.integers(16, 80))
def test_any_text_can_be_written_in_any_field(text: str, w: int, h: int) -> None:
    painted(Field(text, "hint", "he", caret=len(text) // 2), w, h, 16)


def test_a_long_text_shows_its_end_and_while_it_is_written_its_caret() -> None:
    text = "ראשון " * 40 + "אחרון"
    end = painted(Field(text, "", "he"), 200, 40, 16).surface.get_buffer().raw
    assert end != painted(Field("ראשון " * 40 + "חדשים", "", "he"), 200, 40, 16).surface.get_buffer().raw
    for caret in range(0, len(text), 20):
        surface = painted(Field(text, "", "he", caret=caret, anchor=caret), 200, 40, 16).surface
        assert any(colour_at(surface, x, y) == DEEP.marks["action"] for x in range(3, 197) for y in range(5, 35))


def test_the_ring_closes() -> None:
    tops = [painted(Ring(opening), 200, 200, 16).surface.get_at((100, 3)).a for opening in (0.0, 0.2)]
    assert tops[0] == 255
    assert tops[1] < 60


def test_a_pile_is_as_high_as_it_has_cards() -> None:
    piles = [
        pygame.image.tobytes(painted(Stock("gap", "", n, "en"), 100, 140, 16).surface, "RGBA") for n in (0, 1, 8, 20)
    ]
    assert len(set(piles)) == 4


@pytest.mark.parametrize("name", get_args(Icon))
def test_each_icon_is_its_own_and_fills_its_square(name: Icon) -> None:
    ink = pygame.mask.from_surface(icon(name, 48))
    assert 150 < ink.count() < 1_400
    others = [pygame.mask.from_surface(icon(other, 48)) for other in get_args(Icon) if other != name]
    assert all(ink.overlap_area(other, (0, 0)) < ink.count() or other.count() > ink.count() for other in others)


def test_turns_are_clockwise_and_right_angles_exact() -> None:
    painter = Painter(1 << 24, DEEP)
    upright = painter.paint(FACE, 80, 110, 16)
    quarter = painter.turned(FACE, 80, 110, 16, 90)
    back = pygame.transform.rotate(quarter.surface, 90)
    assert pygame.image.tobytes(back, "RGBA") == pygame.image.tobytes(upright.surface, "RGBA")
    assert painter.turned(FACE, 80, 110, 16, -270).surface is quarter.surface
    assert colour_at(quarter.surface, quarter.surface.get_width() - quarter.margin - 3, 60) == DEEP.kinds["gap"].ground


def test_when_no_more_may_turn_the_nearest_that_is_there_is_shown() -> None:
    painter = Painter(1 << 24, DEEP)
    painter.turns = 1
    turned = painter.turned(FACE, 80, 110, 16, 27)
    assert painter.turned(FACE, 80, 110, 16, 36).surface is turned.surface
    assert painter.turned(FACE, 80, 110, 16, 9).surface is painter.paint(FACE, 80, 110, 16).surface
    assert painter.turned(FACE, 80, 110, 16, 81).surface is painter.turned(FACE, 80, 110, 16, 90).surface
    painter.turns = 1
    assert painter.turned(FACE, 80, 110, 16, 36).surface is not turned.surface


def test_what_is_carried_is_larger() -> None:
    painter = Painter(1 << 24, DEEP)
    flat, raised = (painter.paint(FACE, 100, 140, 16, raised=raised) for raised in (False, True))
    assert _ink(raised).w == pytest.approx(_ink(flat).w * RAISED, abs=2)


def test_a_carried_card_stays_round_its_place_whichever_way_it_turns() -> None:
    """What is empty around it is cut off; its paper is not to jump by that."""
    painter = Painter(1 << 24, DEEP)
    for degrees in (0, 15, 90, 180, 270):
        raised = painter.turned(FACE, 100, 140, 16, degrees, raised=True)
        (w, h), (right, down) = raised.size, raised.shift
        ink = _ink(raised)
        assert ink.x + ink.w / 2 - w / 2 + right == pytest.approx(0, abs=1.5)
        assert ink.y + ink.h / 2 - h / 2 + down == pytest.approx(0, abs=1.5)


def _ink(painted: Painted) -> pygame.Rect:
    """What of it hides all that lies below."""
    return painted.surface.get_bounding_rect(255)


def test_painted_looks_are_kept() -> None:
    painter = Painter(1 << 24, DEEP)
    same = CardFace("gap", "פער", LONG, "he")
    assert painter.paint(FACE, 80, 110, 16).surface is painter.paint(same, 80, 110, 16).surface
    assert painter.paint(FACE, 80, 110, 18).surface is not painter.paint(FACE, 80, 110, 16).surface


def test_what_is_too_large_for_the_shelf_pushes_nothing_off() -> None:
    shelf = Shelf(8_000, largest=2_000)
    small, large = (Painted(pygame.Surface((side, side), pygame.SRCALPHA), 0) for side in (10, 30))
    shelf.get("small", lambda: small)
    assert shelf.get("large", lambda: large) is large
    assert "small" in shelf
    assert "large" not in shelf


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 40)), max_size=60))
def test_the_shelf_holds_its_bound_and_forgets_the_oldest(asked: list[tuple[int, int]]) -> None:
    shelf = Shelf(8_000)
    for name, size in asked:
        made = Painted(pygame.Surface((size, size), pygame.SRCALPHA), 0)
        kept = shelf.get((name, size), lambda made=made: made)  # type: ignore[misc]
        assert shelf.get((name, size), lambda: pytest.fail("made twice")) is kept
        assert shelf.bytes <= 8_000


def test_the_ground_is_lighter_in_the_middle_and_has_a_grain() -> None:
    ground = pygame.Surface((640, 360), depth=32)
    grounds.Ground((640, 360), DEEP).draw(ground, ground.get_rect())
    assert contrast(colour_at(ground, 320, 180), colour_at(ground, 2, 2)) > 1.2
    assert len({colour_at(ground, x, 180) for x in range(300, 340)}) > 4


@pytest.mark.parametrize("look", [Tray(), Tray(lit=True), Panel("glass"), Panel("deep"), Panel("paper")])
@pytest.mark.parametrize("size", [(500, 420), (900, 300), (420, 700), (90, 60)])
def test_a_plate_drawn_out_is_the_whole_box(look: Look, size: tuple[int, int]) -> None:
    kept = Painter(1 << 20, DEEP).paint(look, *size, 16)
    assert pixels(kept.whole) == pixels(painted_in(look, *size, 16, DEEP).surface)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_plate_turns_as_the_whole_box_does(degrees: int) -> None:
    kept = Painter(1 << 20, DEEP).turned(Panel("paper"), 500, 420, 16, degrees)
    full = painted_in(Panel("paper"), 500, 420, 16, DEEP).surface
    assert pixels(kept.whole) == pixels(pygame.transform.rotate(full, -degrees))


def pixels(surface: pygame.Surface) -> tuple[tuple[int, int], bytes]:
    return surface.get_size(), pygame.image.tobytes(surface, "RGBA")

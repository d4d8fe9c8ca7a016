"""Keyboards on the glass: what can be written with them, where they stand, and many hands at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, cycle

import pygame
import pytest
from fingers import Fingers
from glass import find, key, strike, write
from situations import _declare, scene

from game.glyphs import missing
from game.rules.triples import moves as m
from game.table.items import Box, Item
from game.table.layout.keyboards import DOINGS, PAGES, lines, rows
from game.table.layout.places import SEATINGS, Seating
from game.table.looks import Field, KeyCap
from game.table.pen import Pen
from game.table.scenes.acting import Writing
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.text.carets import Caret
from game.table.window import Window
from game.table.writing import Draft
from game.words import LANGUAGES

SENTENCES = {
    "he": "פעם ב-12 ימים (ב־Zoom)?",
    "ar": "كل أسبوعين، ١٢ مرة؟",
    "en": "Every 2 weeks & 50% less!",
}
SCREENS = (
    (Screen(1920, 1080, 531), 4),
    (Screen(1280, 720, 952), 8),
    (Screen(1920, 1080), 6),
    (Screen(3840, 2160, 700), 5),
    (Screen(1920, 1080, 1210, 1.3), 8),
)
"""Screens with as many seats as they take, down to 24 inches, and with larger texts."""


def writers(screen: Screen, seats: int, seating: Seating, langs: tuple[str, ...] = LANGUAGES) -> TriplesScene:
    """A table at which every seat writes a card, in turns of these languages."""
    table, session = scene("he", seats, seating, turns="together")
    table.items(screen)
    for seat, lang in zip(session.state.seats, cycle(langs), strict=False):
        table.chairs.change(seat.name, lang=lang)
        table.hands.write(seat.name, Writing("blank", Pen(lang), "cause"))
    return table


def answerers(screen: Screen, seats: int, seating: Seating) -> TriplesScene:
    """A declaration that all others answer in writing, in turns of all languages."""
    table, session = scene("he", seats, seating)
    _declare(session, explained=True)
    table.items(screen)
    declaration = session.state.declaration
    assert declaration is not None
    for seat, lang in zip(declaration.answerers, cycle(LANGUAGES), strict=False):
        table.chairs.change(seat, lang=lang)
        table.hands.write(seat, Writing("strengthen", Pen(lang)))
    return table


def grounds(items: tuple[Item, ...], names: tuple[str, ...]) -> dict[str, Box]:
    """The panel of each seat's keyboard."""
    found = {item.key.partition(":")[2]: item.box for item in items if item.key.startswith(names)}
    open_ = {item.key.split(":")[1] for item in items if isinstance(item.look, KeyCap)}
    return {seat: box for seat, box in found.items() if seat in open_}


@pytest.mark.parametrize(("screen", "seats"), SCREENS)
@pytest.mark.parametrize("seating", SEATINGS)
def test_every_seat_writes_at_once_over_nobody_elses_place(screen: Screen, seats: int, seating: Seating) -> None:
    whole = Box(screen.width / 2, screen.height / 2, screen.width, screen.height)
    for langs in (LANGUAGES, ("ar",)):
        table = writers(screen, seats, seating, langs)
        items = table.items(screen)
        keyboards = grounds(items, ("closeup:",))
        assert len(keyboards) == seats
        trays = {item.key.partition(":")[2]: item for item in items if item.key.startswith("tray:")}
        for seat, box in keyboards.items():
            others = [tray.box for name, tray in trays.items() if name != seat]
            assert box.within(whole)
            assert not any(box.grown(-1).meets(other) for other in others)
            assert seating == "around" or box.top >= screen.height / 3 - 1
        assert not any(one.grown(-1).meets(other) for one, other in combinations(keyboards.values(), 2))
        for item in items:
            if isinstance(item.look, KeyCap):
                seat = item.key.split(":")[1]
                assert min(item.w, item.h) >= screen.tap - 0.01
                assert item.turn == trays[seat].turn
                assert item.box.within(keyboards[seat])


@pytest.mark.parametrize(("screen", "seats"), SCREENS)
@pytest.mark.parametrize("seating", SEATINGS)
def test_the_declared_cards_stay_in_sight_while_all_others_write(screen: Screen, seats: int, seating: Seating) -> None:
    table = answerers(screen, seats, seating)
    items = table.items(screen)
    keyboards = grounds(items, ("answer:",))
    declaration = table.session.state.declaration
    assert declaration is not None
    assert len(keyboards) == seats - 1
    cards = [item for item in items if item.key in [f"card:{card}" for card in declaration.cards]]
    assert len(cards) == 3
    for card in cards:
        assert not any(card.box.meets(box) for box in keyboards.values())
        assert min(card.w, card.h) > 3.4 * screen.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_keys_hold_their_place_on_every_page(lang: str) -> None:
    for page in PAGES:
        for folded in (False, True):
            keys = [key for line in lines(lang, page, folded) for key in line]
            assert [key.cap for key in keys] == [cap for row in rows(lang, page) for cap in row]
        caps = [cap for row in rows(lang, page) for cap in row]
        assert len(set(caps)) == len(caps)
        assert {"shift", "backspace", "page", "lang", "left", "space", "right", "hide"} <= set(caps)
        assert not missing("".join(cap for cap in caps if cap not in DOINGS))
    assert max(len(row) for page in PAGES for row in rows(lang, page)) <= 12


@pytest.mark.parametrize(
    ("lang", "letters"),
    [
        (
            "he",
            "אבגדהוזחטיכלמנסעפצקרשתךםןףץ"
            + "".join(map(chr, range(0x5B0, 0x5BA)))
            + "\u05bb\u05bc"
            + "\u05c1\u05c2\u05c7־׳״",
        ),
        ("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة،؛؟١٢٣٤٥٦٧٨٩٠ـ" + "".join(map(chr, range(0x64B, 0x653)))),
        ("en", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ],
)
def test_each_keyboard_has_its_letters_and_all_have_digits_and_signs(lang: str, letters: str) -> None:
    caps = {cap for page in PAGES for row in rows(lang, page) for cap in row}
    assert set(letters) <= caps
    assert set("0123456789.!:-–()\"'%/₪+=&@") <= caps
    assert {",", "،"} & caps
    assert {"?", "؟"} & caps


def test_shift_holds_for_a_letter_then_for_all_then_for_none() -> None:
    pen = Pen("en")

    def strike(*caps: str) -> str:
        for cap in caps:
            pen.strike(*find(pen.keys, pen.page, cap))
        return pen.draft.text

    assert strike("shift", "A", "b") == "Ab"
    assert strike("shift", "shift", "C", "D", "shift", "e") == "AbCDe"
    assert strike("shift", "left", "left", "backspace") == "AbC"
    assert strike("page", "7", "shift", "€", "page", "x") == "AbC7€x"
    assert strike("lang", "ש", "shift", "\u05c1", "lang", "ل") == "AbC7€xשׁل"
    assert strike("hide") == "AbC7€xשׁل"
    assert not pen.open
    pen.touch(Caret(0))
    assert pen.open


def test_a_key_shines_in_the_moment_it_is_struck_and_not_for_long() -> None:
    table = writers(Screen(1920, 1080), 2, "around", ("en",))
    seat = table.session.state.seats[0].name
    name = key(seat, find("en", "letters", "q"))

    def tone() -> str:
        look = next(item.look for item in table.items(Screen(1920, 1080)) if item.key == name)
        assert isinstance(look, KeyCap)
        return look.tone

    assert tone() == "plain"
    table.tap(name, 0, 0)
    assert tone() == "lit"
    table.pass_time(0.2)
    assert tone() == "plain"


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window((1920, 1080), 952, "test")
    yield made
    made.close()


@pytest.mark.parametrize("seating", SEATINGS)
def test_three_hands_write_three_languages_at_once(window: Window, seating: Seating) -> None:
    table = writers(window.screen, 3, seating)
    hands = Fingers(window, table)
    texts = {seat.name: SENTENCES[lang] for seat, lang in zip(table.session.state.seats, LANGUAGES, strict=True)}
    write(hands, texts)
    assert {seat: writing.pen.draft.text for seat, writing in table.hands.writing.items()} == texts


def test_fast_fingers_keep_the_order_of_their_letters(window: Window) -> None:
    table = writers(window.screen, 2, "around", ("en",))
    hands = Fingers(window, table)
    hands.look(0.5)
    one, other = (seat.name for seat in table.session.state.seats)
    word = "quick brown"
    caps = ["space" if letter == " " else letter for letter in word]
    spots = [[hands.place(key(seat, find("en", "letters", cap))) for cap in caps] for seat in (one, other)]
    for at in range(len(word)):  # each finger comes down before the one before it has left
        for hand, places in enumerate(spots):
            hands.post(pygame.FINGERDOWN, 20 * hand + at, *places[at])
            if at:
                hands.post(pygame.FINGERUP, 20 * hand + at - 1, *places[at - 1])
        hands.look(0.04)
    hands.look(0.12)
    assert [table.hands.writing[seat].pen.draft.text for seat in (one, other)] == [word, word]


def test_a_touch_puts_the_caret_there_on_every_side(window: Window) -> None:
    table = writers(window.screen, 4, "around", ("he",))
    hands = Fingers(window, table)
    for seat in table.session.state.seats:
        table.hands.writing[seat.name].pen.draft = Draft.begun("אבג דהו abc")
        field = hands.items()[f"field:{seat.name}"]
        along, across = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[field.turn]
        for part, wanted in ((0.49, 0), (-0.49, 11)):
            x, y = field.x + along * part * field.w, field.y + across * part * field.w
            hands.post(pygame.FINGERDOWN, 1, x, y)
            hands.post(pygame.FINGERUP, 1, x, y)
            hands.look(0.1)
            assert table.hands.writing[seat.name].pen.draft.caret.at == wanted
        assert table.hands.focus == seat.name


def test_a_physical_keyboard_writes_where_a_hand_was_last(window: Window) -> None:
    table = writers(window.screen, 3, "around")
    hands = Fingers(window, table)
    names = [seat.name for seat in table.session.state.seats]
    hands.look(0.5)
    for seat, text in zip(names, ("שלום", "مرحبا", "hello"), strict=True):
        strike(hands, seat, "space", 1)
        hands.look()
        hands.look(0.12)
        hands.type(text)
        fields = {k: item.look for k, item in hands.items().items() if isinstance(item.look, Field)}
        assert [k for k, look in fields.items() if look.keyed] == [f"field:{seat}"]
        assert all(look.caret is not None for look in fields.values())
    assert [table.hands.writing[seat].pen.text for seat in names] == ["שלום", "مرحبا", "hello"]
    for name in (pygame.K_HOME, pygame.K_DELETE, pygame.K_DELETE, pygame.K_END, pygame.K_BACKSPACE):
        hands.press(name)
    assert table.hands.writing[names[-1]].pen.draft.text == "ell"


def test_a_text_that_was_begun_is_not_lost_by_touching_something_else() -> None:
    screen = Screen(1920, 1080)
    table = writers(screen, 3, "around")
    seat = table.session.state.seats[0]
    writing = table.hands.writing[seat.name]
    writing.pen.write("x")
    for key_ in (f"tray:{seat.name}", f"card:{seat.hand[0]}"):
        table.items(screen)
        table.tap(key_, 0, 0)
    assert table.hands.writing[seat.name] is writing
    table.items(screen)
    table.tap(f"close:{seat.name}", 0, 0)
    assert seat.name not in table.hands.writing


def test_an_explanation_that_others_closed_leaves_no_keyboard_behind() -> None:
    table, session = scene("en", 3, "around")
    seat = _declare(session, explained=False)
    table.hands.write(seat, Writing("explain", Pen("en")))
    assert any(isinstance(item.look, KeyCap) for item in table.items(Screen(1920, 1080)))
    table.make("facilitator", m.Close())
    assert not any(isinstance(item.look, KeyCap) for item in table.items(Screen(1920, 1080)))

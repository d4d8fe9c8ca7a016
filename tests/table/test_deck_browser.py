"""The deck browser, by touches and keys: what is found, what hangs together, and how it lies on every screen."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from browsers import DECK, SCREEN, browser, found, many, read, seen, small, tap
from geometry import SCREENS, cut, faults
from homes import home
from homes import tap as tap_home
from situations import scene as game_scene
from test_lower_two_thirds import WALLS, aloft

from game.content.deck import Text
from game.core.cards import ACTION, CAUSE, GAP, KINDS
from game.pages import deck_page
from game.table.looks import CardFace, Threads
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.scene import GoHome, GoToDeck, Leafing
from game.table.screen import LARGE, Screen
from game.table.sheet import bound
from game.table.text import fit

SOME_WALLS = WALLS[::5]
ALL = (*SCREENS, *SOME_WALLS)


def at_a_card(scene: DeckBrowser) -> DeckBrowser:
    return tap(scene, f"card {scene.shown[GAP][0]}")


def at_a_cause(scene: DeckBrowser) -> DeckBrowser:
    return tap(scene, f"card {scene.shown[CAUSE][0]}")


def looking(scene: DeckBrowser) -> DeckBrowser:
    tap(scene, "write search").write("a")
    return scene


def looked(scene: DeckBrowser) -> DeckBrowser:
    return tap(looking(scene), "keep-text")


def at_its_looks(scene: DeckBrowser) -> DeckBrowser:
    return tap(at_a_card(scene), "looks")


def linking(scene: DeckBrowser) -> DeckBrowser:
    return tap(at_a_cause(scene), "link")


def writing(scene: DeckBrowser) -> DeckBrowser:
    return tap(at_a_card(scene), "write text")


def typing(scene: DeckBrowser) -> DeckBrowser:
    assert tap(at_a_cause(scene), "write note").line
    scene.line.pen.open = False  # type: ignore[union-attr]
    return scene


def adding(scene: DeckBrowser) -> DeckBrowser:
    return tap(scene, "write action")


def domains(scene: DeckBrowser) -> DeckBrowser:
    return tap(at_a_card(scene), "domain")


def channels(scene: DeckBrowser) -> DeckBrowser:
    return tap(scene, f"card {scene.shown[ACTION][0]}", "channel")


def at_rest(scene: DeckBrowser) -> DeckBrowser:
    return scene


PLACES = (
    at_rest,
    at_a_card,
    at_a_cause,
    looking,
    looked,
    at_its_looks,
    linking,
    writing,
    typing,
    adding,
    domains,
    channels,
)


@pytest.mark.parametrize("screen", ALL, ids=str)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_all_of_it_is_on_the_screen_and_can_be_read_and_touched(place, screen: Screen) -> None:  # type: ignore[no-untyped-def]
    for lang, deck in product(("he", "ar", "en"), (DECK, small())):
        items = place(browser(deck, lang)).items(screen)
        wrong = faults(items, screen)
        if place is at_its_looks:  # it shows as many words as the table does
            wrong = [fault for fault in wrong if not fault.endswith("shows no line")]
        assert wrong == [], lang
        assert cut(items, screen) == [], lang


@pytest.mark.parametrize("screen", SOME_WALLS, ids=str)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_on_a_wall_nobody_reaches_too_high(place, screen: Screen) -> None:  # type: ignore[no-untyped-def]
    items = place(browser(DECK, "he", upright=True)).items(screen)
    assert aloft(items, screen) == []
    assert faults(items, screen) == []


def test_home_leads_to_the_browser_of_a_deck_and_back(tmp_path: Path) -> None:
    scene = tap_home(home(), "browse")
    assert isinstance(scene.next, GoToDeck)
    opened = deck_page(scene.next.deck, tmp_path, "he", upright=False)
    assert opened.deck.id == DECK.id
    assert isinstance(tap(opened, "home").next, GoHome)


def test_a_circle_has_no_browser() -> None:
    assert not any(item.key == "browse" for item in tap_home(home(), "activity circle").items(SCREEN))


def test_cards_of_each_kind_are_counted_and_all_can_be_leafed_to() -> None:
    scene, met = browser(DECK), set[str]()
    assert f"{len(DECK.of_kind(GAP))} gaps" in read(scene)
    for kind in KINDS:
        for _ in DECK.of_kind(kind):
            met |= set(seen(scene))
            tap(scene, f"leaf-after {kind}")
    assert met == set(DECK.cards)


def test_a_long_list_is_gone_through_by_touching_its_line() -> None:
    scene = browser(many(1500))
    track = found(scene, "track gap")
    scene.tap(track.key, track.box.left + 0.75 * track.w, track.y)
    first = int(seen(scene)[0][1:])
    assert 1110 <= first <= 1125
    scene = browser(many(1500), "he")
    track = found(scene, "track gap")
    scene.tap(track.key, track.box.right - 0.75 * track.w, track.y)
    assert int(seen(scene)[0][1:]) == first


def test_a_mouse_s_wheel_leafs_through_the_list_below_it_and_stops_at_its_ends() -> None:
    scene = browser(DECK)
    causes = found(scene, "track cause")
    gaps, at_first = [card for card in seen(scene) if DECK.cards[card].kind == GAP], seen(scene)
    scene.leaf(causes.x, -1)
    assert seen(scene) == at_first
    scene.leaf(causes.x, 1)
    assert seen(scene) != at_first
    assert [card for card in seen(scene) if DECK.cards[card].kind == GAP] == gaps
    met = set(seen(scene))
    for _ in DECK.cards:
        scene.leaf(causes.x, 1)
        met |= set(seen(scene))
    assert {card.id for card in DECK.of_kind(CAUSE)[-3:]} <= met
    assert DECK.of_kind(CAUSE)[-1].id in seen(scene), "at the end it stays"
    assert isinstance(scene, Leafing), "so the window knows that wheels mean something here"


def test_only_what_is_seen_is_laid() -> None:
    assert len(browser(many(1500)).items(SCREEN)) == len(browser(many(50)).items(SCREEN))


@pytest.mark.parametrize(
    ("query", "cards"),
    [
        ("book", ["c1"]),
        ("ספר", ["c1", "a1"]),  # written with vowel signs, and inside another word
        ("READING hour", ["a2"]),
        ("infrastructure", ["a1"]),
        ("reading", ["g1", "a2"]),
        ("nothing of this", []),
    ],
)
def test_cards_are_found_by_words_of_any_language(query: str, cards: list[str]) -> None:
    scene = tap(browser(lang="he"), "write search")
    scene.write(query)
    assert seen(scene) == cards


def test_a_domain_is_shown_and_found_by_its_name() -> None:
    deck = small(domains={"reading": Text((("he", "קריאה ראשונה"), ("en", "First reading")))})
    scene = tap(browser(deck, "he"), "card g1")
    assert "תחום: קריאה ראשונה" in read(scene)
    assert "קריאה ראשונה" in read(tap(scene, "domain"))
    scene = browser(deck)
    scene.write("ראשונה")
    assert seen(scene) == ["g1"]


def test_a_domain_that_is_written_by_its_name_is_that_domain() -> None:
    scene = tap(
        browser(small(domains={"reading": Text((("he", "קריאה"),))}), "he"), "card g2", "domain", "write domain"
    )
    scene.write("קריאה")
    scene.press("enter")
    assert scene.deck.cards["g2"].domain == "reading"


def test_who_types_at_once_searches_at_once_and_walks_back_to_the_whole_deck() -> None:
    scene = browser()
    scene.write("noi")
    assert seen(scene) == ["c3"]
    scene.press("enter")
    assert seen(scene) == ["c3"]
    tap(scene, "card c3", "back")
    assert seen(scene) == ["c3"]
    assert seen(tap(scene, "all")) == list(small().cards)
    scene.write("noi")
    scene.press("escape")
    assert seen(scene) == list(small().cards)


@pytest.mark.parametrize(
    ("card", "around"),
    [
        ("g1", ["g1", "c1", "c2", "a1", "a2"]),
        ("g2", ["g2", "c1", "a1", "a2"]),
        ("c1", ["g1", "g2", "c1", "a1", "a2"]),
        ("a1", ["g1", "g2", "c1", "c2", "a1"]),
        ("c3", ["c3"]),
    ],
)
def test_a_chosen_card_has_beside_it_what_hangs_together_with_it(card: str, around: list[str]) -> None:
    assert sorted(seen(tap(browser(), f"card {card}"))) == sorted(around)


@pytest.mark.parametrize("lang", ["en", "he"])
def test_every_link_between_cards_that_are_seen_is_a_line_from_one_to_the_other(lang: str) -> None:
    items = {item.key: item for item in tap(browser(lang=lang), "card g1").items(SCREEN)}
    own, beyond = {("g1", "c1"), ("g1", "c2")}, {("c1", "a1"), ("c1", "a2"), ("c2", "a1")}
    for key, links, lit in (("lines gap cause", own, True), ("lines cause action", beyond, False)):
        lines, look = items[key].box, items[key].look
        assert isinstance(look, Threads)
        ends = {tuple(round(lines.top + end * lines.h) for end in each[:2]) for each in look.lines}
        heights = [tuple(round(items[f"card {card}"].y) for card in link) for link in links]
        assert ends == set(heights if lang == "en" else [each[::-1] for each in heights])
        assert all(each[2] == lit for each in look.lines)


def test_one_walks_from_card_to_card_and_the_same_way_back() -> None:
    scene = tap(browser(), "card g1", "card c1", "card a1")
    assert scene.way == ("g1", "c1", "a1")
    assert tap(scene, "card c1").way == ("g1", "c1")
    assert tap(scene, "back").chosen == "g1"
    assert tap(scene, "back").chosen is None


def test_a_chosen_card_tells_in_how_many_triples_of_cards_in_play_it_is() -> None:
    facts = small().facts()
    triples = [
        (gap, cause, action)
        for gap, cause, action in product(*(facts.cards[kind] for kind in KINDS))
        if facts.fit(gap, cause, action) == "full"
    ]
    for card in small().cards:
        scene = tap(browser(), f"card {card}")
        count = sum(card in triple for triple in triples)
        assert scene.browsed.links.triples(card) == count
        assert ("full triple" in read(scene)) == (count > 0 or not small().cards[card].retired)


def test_what_sets_a_card_apart_is_said_in_words() -> None:
    assert "Out of play" in read(browser())
    assert "The group's" in read(browser())
    assert {"1 possible action", "1 out of play"} <= set(read(browser()).split("\n"))
    assert "Not written in English yet" in read(tap(browser(), "card g2"))
    assert "Not written" not in read(tap(browser(), "card g1"))


def test_cards_are_read_in_every_language_of_the_deck() -> None:
    scene = tap(browser(lang="ar"), "card g1")  # the deck has no Arabic
    faces = [item.look for item in scene.items(SCREEN) if isinstance(item.look, CardFace)]
    assert faces[0].lang == "he"
    faces = [item.look for item in tap(scene, "reads").items(SCREEN) if isinstance(item.look, CardFace)]
    assert (faces[0].text, faces[0].lang) == ("A gap in reading", "en")


def test_a_card_is_shown_as_large_as_it_lies_on_the_table_in_every_language() -> None:
    scene = tap(browser(DECK), f"card {DECK.of_kind(GAP)[0].id}", "looks")
    shown = [item for item in scene.items(SCREEN) if isinstance(item.look, CardFace)]
    assert [item.look.lang for item in shown] == ["he", "ar", "en"] * 3 + ["en"]  # type: ignore[union-attr]
    game, _ = game_scene("he", 4, "around")
    large = replace(SCREEN, scale=LARGE)
    least = min((item.w * item.h, item.key) for item in game.items(SCREEN) if isinstance(item.look, CardFace))
    for screen, at in ((SCREEN, 0), (large, 3)):
        (lying,) = [(item.w, item.h) for item in game.items(screen) if item.key == least[1]]
        assert (shown[at].w, shown[at].h) == pytest.approx(lying), "the same card in both, so that they can be compared"
        assert shown[at].text == screen.text
    assert tap(scene, "back").stage == "cards"


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_on_a_laptop_the_cards_of_a_list_are_whole(lang: str) -> None:
    laptop = Screen(1280, 720)
    for place in (lambda scene: scene, at_a_card, at_a_cause):
        for item in place(browser(DECK, lang)).items(laptop):
            if isinstance(item.look, CardFace):
                pad = min(0.1 * item.h, 0.05 * item.w)
                room = round(item.w - min(0.62 * item.h, 0.18 * item.w) - 2 * pad), round(item.h - pad)
                least = round(laptop.usual_text)
                assert not fit(bound(item.look.text), room, base=lang, largest=least, smallest=least).cut, item.key

"""The home screen, by taps and typing: what is chosen is what is started, on every screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from homes import BROKEN, CIRCLE, DECK, SCREEN, SMALL, TINY, UNFINISHED, home, said, start, tap
from hypothesis import given
from hypothesis import strategies as st

from game.activities import activity
from game.activity import SetUp
from game.faults import Fault
from game.settings import Settings
from game.table.looks import Field, NameTag, Pill, Text
from game.table.scenes.chairs import Chair
from game.table.scenes.home import Home
from game.table.scenes.home_cards import proposed
from game.table.scenes.scene import GoOn, Quit, SeatChoice, Start
from game.table.screen import Screen, most_seats


def test_what_is_usual_can_be_started_at_once() -> None:
    begun = start(home())
    assert (begun.activity, begun.deck, begun.lang, begun.seating) == ("triples", DECK.path, "en", "around")
    assert begun.seats == tuple(SeatChoice(f"Team {letter}", Chair()) for letter in "ABCD")
    assert begun.options == {"judge": "group", "hands": "open", "minutes": 14, "cards": 16}


def test_what_is_chosen_is_started() -> None:
    scene = tap(home(), "activity open-round", "deck more", "seats more", "minutes more", "cards less")
    begun = start(tap(scene, "seating upright", "more", "judge none", "done"))
    assert (begun.activity, begun.deck, len(begun.seats), begun.seating) == ("open-round", TINY.path, 5, "upright")
    assert begun.options["judge"] == "none"
    assert begun.options["minutes"] == 16


@given(
    st.lists(
        st.sampled_from(
            [
                "seats more",
                "seats less",
                "minutes more",
                "minutes less",
                "cards more",
                "cards less",
                "activity triples",
                "activity open-round",
                "activity circle",
                "situations more",
                "situations less",
                "rule choose yes",
                "deck more",
            ]
        ),
        max_size=20,
    )
)
def test_whatever_is_started_the_rules_take(keys: list[str]) -> None:
    scene = home(DECK, TINY, CIRCLE, SMALL, seats=2)
    for key in keys:
        scene.tap(key, 0, 0)
    scene.tap("start", 0, 0)
    if isinstance(scene.next, Start):
        begun = scene.next
        played = activity(begun.activity)
        options, problems = played.read_options(begun.options)
        (content,) = (each.content for each in (DECK, TINY, CIRCLE, SMALL) if each.path == begun.deck)
        assert content is not None
        up = SetUp(options, content, tuple(seat.name for seat in begun.seats))
        assert problems == played.setting(up).problems() == []
    else:
        assert scene.obstacle() == said(scene) != ""


def test_a_name_is_typed() -> None:
    scene = tap(home(), "name 1", "write-name")
    scene.write("מחוז ")
    scene.write("Northh")
    scene.press("backspace")
    field = next(item.look for item in scene.items(SCREEN) if item.key == "name 1")
    assert field == Field("מחוז North", "Team B", "en", caret=10, anchor=10, keyed=True)
    assert "Without names of pupils" in said(scene)
    scene.press("enter")
    assert start(scene).seats[1].name == "מחוז North"


def test_a_name_is_kept_by_touching_elsewhere_and_left_by_escape() -> None:
    scene = tap(home(), "name 0", "write-name")
    scene.write("One")
    tap(scene, "name 2", "write-name")
    scene.write("Three")
    scene.press("escape")
    scene.write("nothing")
    assert scene.names == ("One", "Team B", "Team C", "Team D")


def test_an_empty_name_is_the_usual_one_again() -> None:
    scene = Home((DECK,), Settings(lang="en", seats=("X", "Y")))
    tap(scene, "name 0", "write-name")
    scene.press("backspace")
    scene.press("enter")
    assert scene.names == ("Team A", "Y")


@pytest.mark.parametrize(("name", "words_of_it"), [("Team A", "taken"), ("chance", "can't be called")])
def test_a_name_that_cannot_be_is_said_and_not_started(name: str, words_of_it: str) -> None:
    scene = tap(home(), "name 1", "write-name")
    scene.write(name)
    tap(scene, "start")
    assert scene.next is None
    assert words_of_it in said(scene)


def test_every_seat_has_its_language_and_follows_the_table_until_it_has() -> None:
    scene = tap(home(), "seat-lang 1", "seat-lang 2", "seat-lang 2")
    assert [seat.chair.lang for seat in start(scene).seats] == [None, "he", "ar", None]
    tap(scene, "lang ar")
    assert [seat.chair.lang for seat in start(scene).seats] == [None, "he", "ar", None]


def test_a_switch_of_language_rewords_everything_at_once() -> None:
    scene = home()
    english = {item.key: item for item in scene.items(SCREEN)}
    for lang in ("he", "ar"):
        tap(scene, f"lang {lang}")
        looks = [item.look for item in scene.items(SCREEN) if not item.key.startswith(("lang ", "seat-lang"))]
        assert {look.lang for look in looks if isinstance(look, Text | Pill | NameTag)} == {lang}
        mirrored = {item.key: item for item in scene.items(SCREEN)}["start"]
        assert mirrored.x == pytest.approx(SCREEN.width - english["start"].x)


def test_left_and_right_of_the_table_are_the_same_in_every_language() -> None:
    places = []
    for lang in ("he", "en"):
        items = {item.key: item for item in home(lang=lang).items(SCREEN)}
        places.append([items[f"tray {at}"].x - items["table"].x for at in range(4)])
    assert places[0] == pytest.approx(places[1])
    assert places[0][1] < 0 < places[0][3]


def test_a_broken_deck_is_shown_with_its_reason_and_cannot_be_started() -> None:
    scene = tap(home(BROKEN, DECK), "start")
    assert scene.next is None
    assert "comma is missing" in said(scene, "deck-text")
    assert "can't be played" in said(scene)
    start(tap(scene, "deck more"))


def test_only_broken_decks_and_no_decks_at_all_are_said() -> None:
    assert tap(home(BROKEN), "start", "cards more", "seats more").next is None
    scene = Home((), Settings(lang="en"))
    assert tap(scene, "start", "cards more").next is None
    assert "no deck" in said(scene)
    assert scene.settings.deck is None


def test_too_small_a_deck_is_said() -> None:
    assert TINY.facts is not None
    scene = home(TINY, seats=8)
    most = min(len(cards) for cards in TINY.facts.cards.values())
    if most < 8:
        assert tap(scene, "start").next is None
        assert "too few cards" in said(scene)
    else:
        assert start(scene).options["cards"] <= most


@pytest.mark.parametrize(("inches", "seats"), [(15.6, 4), (24, 4), (27, 4), (32, 5), (43, 8), (55, 8), (75, 8)])
def test_how_many_seats_fit_follows_from_the_screen(inches: float, seats: int) -> None:
    assert most_seats(Screen(1920, 1080, inches * 25.4 * 16 / (16**2 + 9**2) ** 0.5)) == seats


def test_more_seats_than_fit_are_refused_in_words() -> None:
    scene = Home((DECK,), Settings(lang="en", seats=("",) * 8), most=4)
    assert len(scene.names) == 4
    assert "room for" in said(tap(scene, "seats more"))
    assert len(start(scene).seats) == 4


def test_the_part_proposed_suits_seats_and_minutes() -> None:
    assert proposed("triples", 4, 14) == 16
    assert proposed("open-round", 4, 14) == 8
    assert all(proposed("triples", n, 14) < proposed("triples", n + 1, 14) for n in range(2, 8))
    assert start(tap(home(), "seats more")).options["cards"] == 17


def test_the_table_is_closed_by_two_taps() -> None:
    scene = tap(home(), "quit")
    assert scene.next is None
    scene.pass_time(60)
    assert tap(scene, "quit").next == Quit()


def test_a_tap_elsewhere_keeps_the_table_open() -> None:
    assert tap(home(), "quit", "seats more", "quit").next is None


def test_an_unfinished_session_can_be_gone_on_with() -> None:
    assert not any(item.key == "go-on" for item in home().items(SCREEN))
    scene = Home((DECK,), Settings(lang="en"), [UNFINISHED])
    assert "\u2068צוות א׳\u2069" in said(scene)
    assert "14:32" in said(scene)
    assert tap(scene, "go-on").next == GoOn(UNFINISHED.session)


def test_a_workshop_that_waits_is_told_by_its_title() -> None:
    waits = replace(UNFINISHED, activity="agenda", title={"he": "מפגש שני", "en": "Second meeting"})
    assert "Second meeting" in said(Home((DECK,), Settings(lang="en"), [waits]))
    assert "מפגש שני" in said(Home((DECK,), Settings(lang="ar"), [waits]))
    assert "Whole workshops" in said(Home((DECK,), Settings(lang="en"), [replace(waits, title={})]))


def test_the_choice_is_remembered() -> None:
    scene = tap(
        home(), "deck more", "seats less", "seat-lang 0", "seating upright", "sound switch", "more", "judge deck"
    )
    tap(scene, "done", "minutes less", "cards more", "activity open-round", "name 2", "write-name")
    scene.write("North")
    tap(scene, "lang ar")
    again = Home((DECK, TINY, BROKEN), scene.settings)
    assert again.choice == scene.choice
    assert again.settings.sound


def test_hands_are_covered_where_that_is_chosen_and_remembered() -> None:
    scene = tap(home(), "more", "hands covered", "done")
    assert start(scene).options["hands"] == "covered"
    again = Home((DECK,), scene.settings)
    assert start(again).options["hands"] == "covered"
    assert "hands" not in start(tap(Home((DECK,), scene.settings), "activity open-round")).options


def test_options_that_this_screen_does_not_show_are_kept() -> None:
    scene = Home((DECK,), Settings(lang="en", options={"hints": "yes", "minutes": 20}))
    assert start(scene).options == {"hints": "yes", "judge": "group", "hands": "open", "minutes": 20, "cards": 21}
    assert scene.settings.options["hints"] == "yes"


def test_options_that_the_activity_does_not_take_are_left_out() -> None:
    scene = Home((DECK,), Settings(lang="en", options={"hands": "phones", "chess": 1, "domains": ["no-such"]}))
    assert start(scene).options == {"judge": "group", "hands": "open", "minutes": 14, "cards": 16, "domains": []}


def test_settings_that_make_no_sense_are_the_usual_ones() -> None:
    settings = Settings("chess", "gone.yaml", ("",) * 20, "fr", "moon", options={"minutes": "many", "judge": 3})
    scene = Home((DECK,), settings, lang="ar")
    begun = start(scene)
    assert (begun.activity, begun.lang, begun.seating, begun.options["minutes"]) == ("triples", "ar", "around", 14)


def test_settings_that_could_not_be_read_are_said_once() -> None:
    trouble = Fault("settings-unreadable", path="settings.json", reason="damaged")
    scene = Home((DECK,), Settings(lang="en", trouble=trouble))
    assert "it is damaged" in said(scene, "trouble")
    assert "trouble" not in {item.key for item in tap(scene, "lang en").items(SCREEN)}

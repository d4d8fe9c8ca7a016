"""The home screen, by taps and typing: what is chosen is what is started, on every screen."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from geometry import SCREENS, cut, faults
from homes import BROKEN, BROKEN_CIRCLE, CIRCLE, DECK, LARGER, SCREEN, SMALL, TINY, UNFINISHED, home, said, start, tap
from hypothesis import given
from hypothesis import strategies as st

from game.activities import activity
from game.activity import SetUp
from game.content.deck import load_deck
from game.faults import Fault
from game.pages import choosing, home_page
from game.rules.triples.options import read_options
from game.settings import Settings
from game.shipped import folder
from game.store.deck_file import own_copy
from game.store.opening import begin
from game.table.looks import Field, NameTag, Panel, Pill, Text
from game.table.scenes.chairs import Chair
from game.table.scenes.home import Home
from game.table.scenes.home_cards import proposed
from game.table.scenes.home_files import read_deck_choice
from game.table.scenes.scene import GoOn, Quit, SeatChoice, Start
from game.table.screen import LARGE, Screen, most_seats
from game.wanted import Wanted
from game.words import words


def test_each_activity_is_offered_the_files_of_its_kind(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "ours.yaml").write_text("activity: circle\nroles: [not, yet")
    (tmp_path / "decks" / "broken.yaml").write_text("gaps: [not, yet")
    scene = home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN)
    names = [deck.name for deck in scene.decks]
    assert (names[0], names[-1]) == ("achievement-gaps", "broken")
    assert not {"circle-of-influence", "ours"} & set(names)
    tap(scene, "activity circle")
    assert [deck.name for deck in scene.decks] == ["circle-of-influence", "ours"]
    assert said(tap(scene, "deck more")).startswith("This circle can't be played with yet")


def test_a_copy_of_one_s_own_stands_in_the_place_of_the_deck_it_was_made_from(tmp_path: Path) -> None:
    before = [(file.name, file.path) for file in home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).files]
    copy = own_copy(folder("decks") / "tiny.yaml", tmp_path)
    after = [(file.name, file.path) for file in home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).files]
    assert after == [(name, copy if name == "tiny" else path) for name, path in before]


def test_a_list_of_cards_is_nothing_to_play(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "ours.yaml").write_text("cards: []")
    scene = home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN)
    assert {"responses", "ours"}.isdisjoint(file.name for file in scene.files)


def test_a_spreadsheet_among_ones_own_decks_is_told_to_be_none_and_a_program_s_own_files_are_left_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "decks").mkdir()
    for name in ("Town.XLSX", "~$Town.XLSX", ".~lock.Town.XLSX#", "notes.txt"):
        (tmp_path / "decks" / name).write_bytes(b"PK")
    files = {file.name: file for file in home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).files}
    assert [problem.code for problem in files["Town.XLSX"].problems] == ["spreadsheet"]
    assert not {"~$Town.XLSX", ".~lock.Town.XLSX#", "notes.txt"} & files.keys()


def test_a_deck_that_is_mended_meanwhile_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_bytes(TINY.path.read_bytes().replace(b"gaps:", b"gaps: ["))
    scene = home(read_deck_choice("ours", path), CIRCLE)
    assert scene.obstacle()
    path.write_bytes(TINY.path.read_bytes())
    assert scene.stirs()
    scene.pass_time(0.02)
    assert scene.obstacle() is None
    assert not scene.stirs()
    assert start(scene).deck == path


def test_the_content_that_was_wanted_is_chosen_with_an_activity_for_it(tmp_path: Path) -> None:
    for kept, named, activity_ in (
        ("open-round", TINY, "open-round"),
        ("circle", TINY, "triples"),
        ("triples", CIRCLE, "circle"),
    ):
        wanted = Wanted(tmp_path, deck=named.name, loaded=named.content)
        scene = home_page(wanted, choosing(Settings(kept), wanted), None, "en", SCREEN)
        assert (scene.choice.activity, scene.deck) == (activity_, named)


def test_a_session_of_an_activity_that_is_not_known_here_is_not_offered(tmp_path: Path) -> None:
    opened = begin(tmp_path, load_deck(TINY.path), "triples", read_options("triples", {})[0], ("A", "B"), 1, {})
    opened.journal.close()
    assert home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).unfinished is not None
    with closing(sqlite3.connect(opened.journal.path)) as database, database:
        database.execute("UPDATE session SET header = replace(header, '\"triples\"', '\"chess\"')")
    assert home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).unfinished is None


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


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
def test_everything_is_on_the_screen_and_can_be_touched(screen: Screen) -> None:
    for lang, seating, seats in product(("he", "ar", "en"), ("around", "upright"), range(1, most_seats(screen) + 1)):
        kind = "circle" if seats % 2 else "triples"
        settings = Settings(kind, lang=lang, seating=seating, seats=("",) * seats)
        scene = Home((DECK, BROKEN, CIRCLE, BROKEN_CIRCLE), settings, [UNFINISHED])
        assert faults(scene.items(screen), screen) == [], (lang, seating, seats)


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
@pytest.mark.parametrize("keys", ["more", "quit", "name 0", "name 0, write-name", "deck more", "group games", "room"])
@pytest.mark.parametrize("seating", ["around", "upright"])
def test_so_it_is_while_something_is_asked(screen: Screen, keys: str, seating: str) -> None:
    for lang, kind in (("he", "triples"), ("en", "circle")):
        files = (DECK, BROKEN, CIRCLE, BROKEN_CIRCLE)
        scene = home(*files, lang=lang, seats=most_seats(screen), seating=seating, activity=kind)
        tap(scene, *keys.split(", "), screen=screen)
        assert faults(scene.items(screen), screen) == []


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
def test_the_words_fit_their_boxes(screen: Screen) -> None:
    for lang, kind in product(("he", "ar", "en"), ("triples", "circle")):
        settings = Settings(kind, lang=lang, seats=("",) * most_seats(screen))
        scene = Home((DECK, BROKEN, CIRCLE, SMALL), settings, [UNFINISHED])
        assert cut(scene.items(screen), screen) == [], (lang, kind)
        for key in ("situations more", "rule scores yes", "rule choose yes", "rule die off", "more"):
            scene.tap(key, 0, 0)
            assert cut(scene.items(screen), screen) == [], (lang, kind, key)


@pytest.mark.parametrize("screen", [screen for screen in (*SCREENS, *LARGER) if screen.mm > 400], ids=str)
def test_what_went_wrong_can_be_read(screen: Screen) -> None:
    path = "/home/facilitator/.local/share/phenomenon/settings.json"
    for lang, reason in product(("he", "ar", "en"), ("damaged", "disk-full")):
        trouble = Fault("settings-unreadable", path=path, reason=reason)
        scene = Home((DECK,), Settings(lang=lang, trouble=trouble), [UNFINISHED])
        assert cut(scene.items(screen), screen) == [], lang


def test_a_long_name_stays_on_its_tag() -> None:
    scene = tap(home(), "name 0", "write-name")
    scene.write("ב" * 400)
    scene.press("enter")
    assert 8 < len(scene.names[0]) < 40
    assert faults(scene.items(SCREEN), SCREEN) == []


def test_the_chosen_activity_is_shown_by_more_than_colour() -> None:
    items = {item.key: item.look for item in home().items(SCREEN)}
    assert items["about games"] == Panel("paper")
    assert items["group games"] == Pill("Something else", "en", "quiet", "check")
    there = {item.key: item.look for item in tap(home(), "group games").items(SCREEN)}
    assert (there["activity triples"], there["activity open-round"]) == (Panel("paper"), Panel("glass"))
    assert "activity triples mark" in there


def test_every_text_comes_from_the_words() -> None:
    assert said(home(lang="en"), "start") == words("en")("Start")


def test_what_makes_room_for_more_teams_is_said() -> None:
    screen = Screen(1280, 720, 531, LARGE)
    scene = Home((DECK,), Settings(lang="en", seats=("",) * 3), most=most_seats(screen))
    tap(scene, "seats more", screen=screen)
    told = next(item.look for item in scene.items(screen) if item.key == "message")
    assert isinstance(told, Text)
    assert "usual text" in told.text
    scene = tap(home(seats=8), "seats more")
    assert "larger one" in said(scene)

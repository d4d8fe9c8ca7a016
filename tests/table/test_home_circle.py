"""The circle on the home screen: its own files, numbers and rules, and one seat."""

from __future__ import annotations

from dataclasses import replace

from homes import BROKEN, BROKEN_CIRCLE, CIRCLE, DECK, SMALL, TINY, home, plain, said, start, tap

from game.rules.circle.options import Options, written
from game.table.scenes.home import Home


def test_a_circle_is_chosen_and_remembered_beside_triples() -> None:
    scene = tap(home(), "deck more", "minutes more", "activity circle", "deck more", "situations more", "minutes more")
    tap(scene, "more", "rule warm-up no", "rule die off", "rule choose yes", "rule scores yes", "done")
    begun = start(Home((DECK, TINY, BROKEN, CIRCLE, SMALL), replace(scene.settings, seats=("", "", ""))))
    chosen = {"situations": 3, "minutes": 50, "warm-up": "no", "die": "off", "choose": "yes", "scores": "yes"}
    assert (begun.activity, begun.deck) == ("circle", SMALL.path)
    assert chosen.items() <= begun.options.items()
    assert said(scene, "more") == "No warm-up · No die: the mover chooses"
    triples = start(tap(Home((DECK, TINY), scene.settings), "activity triples"))
    assert (triples.deck, triples.options["minutes"]) == (TINY.path, 16)


def test_a_circle_has_its_own_usual_numbers_whatever_older_settings_say() -> None:
    scene = home(options={"minutes": 20, "scores": "yes", "judge": "deck"}, activity="circle")
    begun = start(scene)
    assert begun.options == written(Options())
    assert plain(said(scene, "deck-text")) == "56 situations · 12 roles · 16 channels"


def test_options_of_a_circle_that_this_screen_does_not_show_are_kept() -> None:
    scene = home(activity="circle", circle={"ring": 12, "facilitator": "absent", "situations": 99, "chess": 1})
    begun = start(tap(scene, "situations more"))
    assert (begun.options["ring"], begun.options["facilitator"], begun.options["situations"]) == (12, "absent", 3)
    assert scene.settings.circle["ring"] == 12


def test_whether_the_minutes_are_enough_is_said_and_does_not_bind() -> None:
    scene = home(activity="circle")
    assert plain(said(scene, "situations-label")) == "Situations: about 39 minutes"
    assert said(scene) == ""
    tap(scene, "situations more")
    assert "about 56 minutes" in plain(said(scene))
    assert said(tap(scene, "more", "rule warm-up no", "done", "minutes more", "minutes more")) == ""
    assert plain(said(scene, "situations-label")) == "Situations: about 51 minutes"
    start(tap(scene, *["situations more"] * 20))
    assert scene.choice.circle.situations == 12


def test_a_circle_is_also_for_one_alone_and_cards_never_are() -> None:
    scene = tap(home(activity="circle"), *["seats less"] * 5)
    assert len(scene.names) == 1
    assert "For one alone" in said(scene)
    assert len(start(scene).seats) == 1
    again = Home((DECK, CIRCLE), scene.settings)
    assert len(again.names) == 1
    assert len(tap(again, "activity triples").names) == 2
    assert len(tap(home(), *["seats less"] * 5).names) == 2


def test_a_circle_with_too_few_roles_or_situations_is_said() -> None:
    assert SMALL.facts is not None
    scene = tap(home(SMALL, activity="circle", seats=8), "start")
    assert scene.next is None
    assert "roles" in said(scene)
    scene = tap(home(SMALL, activity="circle", seats=2), *["situations more"] * 12)
    assert "situations" in said(scene)
    assert scene.next is None


def test_a_broken_circle_and_none_at_all_are_said() -> None:
    scene = tap(home(DECK, BROKEN_CIRCLE, activity="circle"), "start")
    assert "comma is missing" in said(scene, "deck-text")
    assert said(scene).startswith("This circle can't be played with yet")
    scene = tap(home(DECK, activity="circle"), "start", "situations more", "seats more")
    assert said(scene).startswith("There is no circle yet")
    assert scene.next is None
    assert scene.settings.circle_file is None

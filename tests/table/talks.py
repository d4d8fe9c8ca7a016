"""Talks after a game to be tried: a wall of so many triples, taps by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.content.deck import load_deck
from game.core.cards import KINDS
from game.core.log import Entry, Header
from game.rules.triples.options import read_options, written
from game.rules.triples.rules import RULES_VERSION, Triples
from game.rules.triples.setting import Setting
from game.rules.triples.state import Verdict
from game.session.session import Session
from game.shipped import folder
from game.table.looks import Pill, Text
from game.table.scenes.chairs import Chair
from game.table.scenes.scene import SeatChoice, Start
from game.table.scenes.talk import Talk
from game.table.screen import Screen

DECK = load_deck(folder("decks") / "achievement-gaps.yaml")
SEATS = ("צוות א׳", "פריק ב", "Team C", "D", "E", "F", "G", "H")
SCREEN = Screen(1920, 1080)
FILES = (Path("/data/reports/2026-triples.report.he.docx"), Path("/data/reports/2026-triples.report.he.zip"))
AGAIN = Start("triples", Path("deck.yaml"), (SeatChoice("A", Chair("he")),), "he", "around")


def a_session(triples: int, keep: Callable[[Entry], None] | None = None) -> Session:
    """A session with so many triples on its wall: those of one number in the deck, not rummied for."""
    options, _ = read_options("triples", {})
    game = Triples(Setting("triples", options, DECK.facts(), SEATS))
    header = Header("triples", RULES_VERSION, DECK.id, DECK.hash, written(options, "triples"), SEATS, 7)
    session = Session(game, header, now=lambda: 0.0)
    cards = [DECK.of_kind(kind) for kind in KINDS]
    wall = tuple(
        Verdict(SEATS[at % 8], (cards[0][at].id, cards[1][at].id, cards[2][at].id), True, "full", "כי כך" * (at % 2))
        for at in range(triples)
    )
    session._states.append(replace(session.state, verdicts=wall, over="facilitator"))
    session.keep = keep or session.keep
    return session


def a_talk(triples: int = 3, lang: str = "en", seating: str = "around", **more: object) -> Talk:
    session = more.pop("session", None) or a_session(triples)
    more = {"again": AGAIN, **more}
    return Talk(session, DECK, dict.fromkeys(SEATS, "he"), lang, seating, **more)  # type: ignore[arg-type]


def tap(scene: Talk, *keys: str, screen: Screen = SCREEN) -> Talk:
    """Touches items by their keys; each must lie there."""
    for key in keys:
        there = {item.key for item in scene.items(screen) if item.tap}
        assert key in there, f"{key} is not among {sorted(there)}"
        scene.tap(key, 0, 0)
    return scene


def said(scene: Talk, key: str) -> str:
    looks = {item.key: item.look for item in scene.items(SCREEN)}
    look = looks[key]
    assert isinstance(look, Text | Pill)
    return look.text


def opened(scene: Talk, at: int = 0) -> Talk:
    return tap(scene, "to wall", f"open {at} gap")

"""The activities there are, and what people call them.

What one activity needs is brought in when that activity is played."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from game.activity import Activity, Scripted, SetUp
from game.content.file_kind import kind_of_file
from game.core.log import Header
from game.faults import Fault
from game.shipped import folder, own_decks

ACTIVITIES = ("open-round", "triples", "map", "circle", "board", "agenda", "action-plan")

_NAMED: Mapping[Literal["board", "agenda"], str] = {"board": "boards", "agenda": "agendas"}
"""Activities that people call by what is played in them, and where its files lie."""


@cache
def activity(id: str) -> Activity:
    """The activity of this id. Raises KeyError for one that is not there."""
    match id:
        case "open-round" | "triples":
            return _of_cards(id)
        case "map":
            return _of_map()
        case "circle":
            return _of_circle()
        case "board":
            return _of_board()
        case "agenda":
            return _of_agenda()
        case "action-plan":
            return _of_plan()
    raise KeyError(id)


def found_activity(word: str, data: Path | None = None) -> tuple[str, Path | None]:
    """The activity that people call so; a board and an agenda go by their own names, and are given with their files: of
    the data folder's own, or those that come along. Raises Fault `unknown-activity`."""
    if word in ACTIVITIES:
        return word, None
    for kind in _NAMED:
        if file := named_files(kind, data).get(word):
            return kind, file
    agendas = named_files("agenda", data)
    raise Fault("unknown-activity", word=word, known=", ".join((*activity_words(data), *agendas)))


def activity_words(data: Path | None = None) -> tuple[str, ...]:
    """All that people may call an activity, but for whole agendas."""
    return (*(id for id in ACTIVITIES if id not in _NAMED), *named_files("board", data))


def named_files(kind: Literal["board", "agenda"], data: Path | None = None) -> dict[str, Path]:
    """The files of boards or of agendas by the names that people call them: those that come along, and the data
    folder's own."""
    places = (folder("decks") / _NAMED[kind], *([own_decks(data)] if data else []))
    files = (file for place in places for file in sorted(place.glob("*.yaml")))
    return {file.stem: file for file in files if kind_of_file(file) == kind}


def told_activity(header: Header) -> str:
    """What people call what is played: a board by its own id."""
    return header.deck if header.activity == "board" else header.activity


def header_of(played: Activity, up: SetUp, seed: int, created: str = "") -> Header:
    """What a session of this set-up begins with."""
    return Header(
        activity=played.id,
        rules=played.rules,
        deck=up.content.id,
        deck_hash=up.content.hash,
        options=played.written(up.options),
        seats=up.seats,
        seed=seed,
        deal=up.deal,
        stocks=up.stocks,
        created=created,
    )


def _of_cards(id: str) -> Activity:
    from game.content.deck import load_deck, load_deck_text
    from game.rules.triples import moves, options, rules
    from game.rules.triples.setting import Setting

    kind = options.as_activity(id)

    def setting(up: SetUp) -> Setting:
        return Setting(kind, up.options, up.content.facts(), up.seats, up.deal, up.stocks)  # type: ignore[arg-type]

    def scripted() -> Scripted:
        from game.content.deck_reading import deck_from_node
        from game.content.triples_facts import READERS
        from game.rules.triples.facts import FACTS, plain

        return Scripted(deck_from_node, FACTS, READERS, plain)

    return Activity(
        id=id,
        rules=rules.RULES_VERSION,
        usual="achievement-gaps",
        stocked=True,
        read_options=lambda given: options.read_options(kind, given),
        written=lambda chosen: options.written(chosen, kind),
        load=load_deck,
        load_text=load_deck_text,
        setting=setting,
        game=rules.Triples,
        parse=moves.parse,
        scripted=scripted,
    )


def _of_map() -> Activity:
    from game.content.deck import load_deck, load_deck_text
    from game.rules.mapping import moves, options, rules
    from game.rules.mapping.setting import Setting

    def scripted() -> Scripted:
        from game.content.deck_reading import deck_from_node
        from game.content.map_facts import READERS
        from game.rules.mapping.facts import FACTS, plain

        return Scripted(deck_from_node, FACTS, READERS, plain)

    return Activity(
        id="map",
        rules=rules.RULES_VERSION,
        usual="achievement-gaps",
        stocked=False,
        read_options=options.read_options,
        written=options.written,
        load=load_deck,
        load_text=load_deck_text,
        setting=lambda up: Setting(up.options, up.content.facts(), up.seats),
        game=rules.MapGame,
        parse=moves.parse,
        scripted=scripted,
    )


def _of_circle() -> Activity:
    from game.content.circle import load_circle, load_circle_text
    from game.rules.circle import options, rules, spelling
    from game.rules.circle.setting import Setting

    def scripted() -> Scripted:
        from game.content.circle_facts import READERS
        from game.content.circle_reading import circle_from_node
        from game.rules.circle.facts import FACTS, plain

        return Scripted(circle_from_node, FACTS, READERS, plain)

    return Activity(
        id="circle",
        rules=rules.RULES_VERSION,
        usual="circle-of-influence",
        stocked=False,
        read_options=options.read_options,
        written=options.written,
        load=load_circle,
        load_text=load_circle_text,
        setting=lambda up: Setting(up.options, up.content.facts(), up.seats),
        game=rules.CircleGame,
        parse=spelling.parse,
        scripted=scripted,
    )


def _of_board() -> Activity:
    from game.content.board import load_board, load_board_text
    from game.rules.boards import options, rules, spelling
    from game.rules.boards.setting import Setting

    def scripted() -> Scripted:
        from game.content.board_facts import READERS
        from game.content.board_reading import board_from_node
        from game.rules.boards.facts import FACTS, plain

        return Scripted(board_from_node, FACTS, READERS, plain)

    return Activity(
        id="board",
        rules=rules.RULES_VERSION,
        usual="desired-actual",
        stocked=False,
        read_options=options.read_options,
        written=options.written,
        load=load_board,
        load_text=load_board_text,
        setting=lambda up: Setting(up.options, up.content.facts(), up.seats),
        game=rules.BoardGame,
        parse=spelling.parse,
        scripted=scripted,
    )


def _of_agenda() -> Activity:
    from game.content.agenda import load_agenda, load_agenda_text
    from game.rules.agenda import options, rules, spelling
    from game.rules.agenda.setting import Setting

    def scripted() -> Scripted:
        from game.content.agenda_facts import READERS
        from game.content.agenda_reading import agenda_from_node
        from game.rules.agenda.facts import FACTS, plain

        return Scripted(agenda_from_node, FACTS, READERS, plain)

    return Activity(
        id="agenda",
        rules=rules.RULES_VERSION,
        usual="second-meeting",
        stocked=False,
        read_options=options.read_options,
        written=options.written,
        load=load_agenda,
        load_text=load_agenda_text,
        setting=lambda up: Setting(up.options, up.content.facts(), up.seats),
        game=rules.Workshop,
        parse=spelling.parse,
        scripted=scripted,
    )


def _of_plan() -> Activity:
    from game.content.plan import load_plan, load_plan_text
    from game.rules.plan import options, rules, spelling
    from game.rules.plan.setting import Setting

    def scripted() -> Scripted:
        from game.content.plan_facts import READERS
        from game.content.plan_reading import plan_from_node
        from game.rules.plan.facts import FACTS, plain

        return Scripted(plan_from_node, FACTS, READERS, plain)

    return Activity(
        id="action-plan",
        rules=rules.RULES_VERSION,
        usual="action-plan",
        stocked=False,
        read_options=options.read_options,
        written=options.written,
        load=load_plan,
        load_text=load_plan_text,
        setting=lambda up: Setting(up.options, up.content.facts(), up.seats),
        game=rules.PlanGame,
        parse=spelling.parse,
        scripted=scripted,
    )

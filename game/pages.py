"""The pages before and after a game: home, the page of the screen, the talk. A third of the program: the first frame of
a game does without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.activities import ACTIVITIES
from game.content.file_kind import kind_of_file
from game.core.game import Actor
from game.faults import Fault
from game.kept_cards import keep_cards, written_in
from game.session.session import AnySession
from game.settings import Settings
from game.shipped import find_deck, folder, in_order, own_decks
from game.store.deck_file import DeckFile
from game.store.shelf import Summary, meetings_of, sessions, waiting_of
from game.table.scenes.after import After
from game.table.scenes.boards_end import BoardEnd
from game.table.scenes.circle_end import CircleEnd
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.deck_keeping import Keeping
from game.table.scenes.home import Home, Unfinished
from game.table.scenes.home_again import Played
from game.table.scenes.home_earlier import Earlier
from game.table.scenes.home_files import DeckChoice, is_played, kind_for, read_deck_choice
from game.table.scenes.plan_end import PlanEnd
from game.table.scenes.scene import Start
from game.table.scenes.screen_page import ScreenPage
from game.table.scenes.talk import Talk
from game.table.scenes.talk_map import MapTalk
from game.table.screen import Screen, most_seats
from game.table.window import Window
from game.wanted import DEFAULT_ACTIVITY, Wanted

_SHELVES = ("", "boards/", "agendas/")
"""The folders of what comes along."""
_SHEETS = (".xlsx", ".xlsm", ".xls", ".csv")
"""What is told on the home screen to be no deck yet."""


def home_page(wanted: Wanted, settings: Settings, trouble: Fault | None, lang: str, screen: Screen) -> Home:
    """The home screen, with every deck there is and the session that waits to be gone on with."""
    found = sessions(wanted.data)  # once: of a full shelf it is the longest part of coming home
    waiting = waiting_of(found)
    known = waiting is not None and waiting.activity in ACTIVITIES  # a newer version may have others
    offered = []
    if waiting and known:
        known_by = (waiting.activity, waiting.seats, waiting.started, waiting.title, waiting.company is not None)
        offered = [Unfinished(waiting.id, *known_by, bool(waiting.parent))]
    shown = replace(settings, trouble=trouble or settings.trouble, lang=lang if wanted.lang else settings.lang)
    earlier = [
        Earlier(one.id, one.title, one.seats, one.started, one.company is not None) for one in meetings_of(found)
    ]
    return Home(_files(wanted, settings), shown, offered, lang, most_seats(screen), earlier, played(found))


def played(found: list[Summary]) -> list[Played]:
    """Those of these sessions that can be looked at again."""
    return [
        Played(
            one.id,
            one.title,
            one.seats,
            one.started,
            one.company is not None,
            one.moves,
            one.ended,
            bool(one.parent),
        )
        for one in found
        if one.moves and one.activity in ACTIVITIES and not one.trouble
    ]


def choosing(settings: Settings, wanted: Wanted) -> Settings:
    """The settings with the content chosen that was wanted, and an activity that takes it."""
    if wanted.deck is None or wanted.loaded is None:
        return settings
    if kind_of_file(find_deck(wanted.deck, wanted.data)) == "circle":
        return replace(settings, activity="circle", circle_file=wanted.deck)
    activity = settings.activity if kind_for(settings.activity) == "deck" else DEFAULT_ACTIVITY
    return replace(settings, activity=activity, deck=wanted.deck)


def screen_page(settings: Settings, window: Window, lang: str) -> ScreenPage:
    """The page of the screen that the window stands on."""
    return ScreenPage(settings, window.display, lang, given=window.given is not None)


def deck_page(path: Path, data: Path, lang: str, upright: bool) -> DeckBrowser:
    """The browser of the deck in a file."""
    return DeckBrowser(Keeping(DeckFile(path, data)), lang, upright)


def after_page(
    session: AnySession, deck: Any, langs: Mapping[Actor, str], lang: str, start: Start, again: bool, data: Path
) -> After:
    """The page after a session; `again` offers to start once more. Cards that were written in triples can be kept in
    their deck, or a copy of it in the data folder."""
    once_more = start if again else None
    match session.header.activity:
        case "circle":
            return CircleEnd(session, deck, langs, lang, start.seating, once_more)
        case "board":
            return BoardEnd(session, deck, langs, lang, start.seating, once_more)
        case "action-plan":
            return PlanEnd(session, deck, langs, lang, start.seating, once_more)
        case "map":
            return MapTalk(session, deck, langs, lang, start.seating, once_more)

    def cards() -> Path:
        return keep_cards(session.state, langs, page.lang, deck, find_deck(str(start.deck), data), data)

    keeping = cards if written_in(session.state) else None
    page = Talk(session, deck, langs, lang, start.seating, once_more, keeping)
    return page


def _files(wanted: Wanted, settings: Settings) -> list[DeckChoice]:
    """Every file that something is done with: those that come along, the group's own, and those chosen elsewhere. A
    list of cards is for boards, and nothing to play by itself."""
    paths = {
        path.stem: path for place in _SHELVES for path in sorted(folder("decks").glob(f"{place}*.yaml"), key=in_order)
    }
    paths |= {path.stem: path for path in sorted(own_decks(wanted.data).glob("*.yaml"))}
    beside = sorted(own_decks(wanted.data).glob("[!~.]*"))  # what begins so is another program's
    paths |= {path.name: path for path in beside if path.suffix.lower() in _SHEETS}
    if wanted.deck and wanted.loaded:
        paths[wanted.deck] = find_deck(wanted.deck, wanted.data)
    for chosen in filter(None, (settings.deck, settings.circle_file, *settings.others.values())):
        if Path(chosen).is_file():
            paths.setdefault(chosen, Path(chosen))
    files = (read_deck_choice(name, path, wanted.data) for name, path in paths.items())
    return [file for file in files if is_played(file.kind)]

"""Where the parts are joined: the table from its home screen through a session to the talk after it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from game import settings
from game.activities import Content, activity
from game.content.problems import Faults
from game.core.game import FACILITATOR, Actor, Refusal
from game.faults import CannotKeep, Fault
from game.machine import language
from game.session.session import AnySession, Undo
from game.store.folders import report_path
from game.store.journal import Journal
from game.store.opening import begin, go_on
from game.store.unkept import unkept
from game.table.layout.stands import Seating
from game.table.scenes.activity_scene import activity_scene
from game.table.scenes.chairs import Chair, Chosen, plain_chairs, read_chairs
from game.table.scenes.drafts import plain_drafts, read_drafts
from game.table.scenes.game_scene import GameScene
from game.table.scenes.scene import (
    GoBack,
    GoHome,
    GoOn,
    GoToDeck,
    GoToScreen,
    Next,
    Over,
    Quit,
    Scene,
    SeatChoice,
    Start,
)
from game.table.screen import LARGE, most_seats
from game.table.sound import Sounds
from game.table.theme import named
from game.table.window import Window
from game.touch.glass import Zone
from game.touch.recording import Recorder, Replay, read_recording
from game.wanted import DEFAULT_ACTIVITY, DEFAULT_SEATS, Refused, Wanted, default_seats, find_deck
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.after import After
    from game.table.scenes.deck_browser import DeckBrowser
    from game.table.scenes.home import Home
    from game.table.scenes.screen_page import ScreenPage

Page = TypeVar("Page")


def play(wanted: Wanted) -> int:
    """Open the table on what is wanted. Returns the exit status. Raises NoDisplay, or Fault."""
    return Table(wanted).run()


DRAFTS_EVERY = 1.0
"""Seconds between two looks at what is being written."""


@dataclass
class Playing:
    """A session on the table, with where it is kept."""

    session: AnySession
    deck: Content
    journal: Journal
    scene: GameScene
    start: Start
    lang: str
    again: bool = True
    chairs: Chosen = field(default_factory=dict)
    drafts: Mapping[Actor, Any] = field(default_factory=dict)
    drafts_due: float = 0.0

    @property
    def langs(self) -> dict[Actor, str]:
        """The language each seat reads."""
        chairs = self.scene.chairs.everyone()
        return {seat: chair.lang or self.scene.lang for seat, chair in chairs.items()}


class Table:
    """The window and what it shows one after another."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.settings = settings.load(wanted.data)
        self.lang = wanted.lang or self.settings.lang or language()
        self.sounds = Sounds()
        self.sounds.on = self.settings.sound
        self.playing: Playing | None = None
        self._trouble: Fault | None = None
        self._home: Home | None = None
        self._set_up_on: ScreenPage | None = None
        self._after: After | None = None
        self._browser: DeckBrowser | None = None
        touches = read_recording(wanted.touches) if wanted.touches else ()
        # The window comes first: where none opens, no session is begun.
        title = words(self.lang)("From Phenomenon to Action")
        self.window = Window(wanted.window, wanted.screen_mm, title, wanted.renderer, wanted.data)
        self._suit()
        self._check_room()
        self.window.replay = Replay(touches)
        self._record()
        if wanted.resume:
            self.playing = self._resumed(wanted.resume, wanted.lang)
        elif wanted.activity:
            self.playing = self._begun(self._wanted_start(), wanted.loaded)
        self.scene: Scene = self.playing.scene if self.playing else self._first_page()

    def _first_page(self) -> Scene:
        if self.wanted.screen:
            return self._screen_page()
        from game.pages import choosing

        self.settings = choosing(self.settings, self.wanted)
        return self._home_page()

    def _suit(self) -> None:
        """The window shows what the settings say of the room and of its display."""
        self._suited = self.window.display
        known = self.settings.known(self._suited.key)
        self._dead = tuple(Zone(*zone) for zone in known.dead)
        self.window.measure(known.mm, LARGE if self.settings.large else 1.0)
        self.window.dress(named(self.settings.dress), self.settings.still)

    def _record(self) -> None:
        if self.wanted.record is None:
            return
        try:
            self.window.recorder = Recorder(self.wanted.record, self.window.touching.sieve.glass)
        except Fault:
            self.window.close()
            raise

    def _check_room(self) -> None:
        seats, most = len(self.wanted.seats or ()), most_seats(self.window.screen)
        if seats > most:
            self.window.close()
            raise Refused([Refusal("no-room", {"seats": seats, "most": most})])

    def run(self) -> int:
        """Show scene after scene until the window is closed. Returns the exit status."""
        try:
            while not self.window.closed:
                self.window.run(self.scene, self.each)
                if not self.window.closed:
                    self.go(self.scene.next)
        finally:
            self.leave()
            self.window.close()
        if self.window.recorder and self.window.recorder.trouble:
            raise self.window.recorder.trouble
        if isinstance(self._trouble, CannotKeep):
            raise self._trouble
        return 0

    def each(self, seconds: float) -> None:
        """After each look: what happened is heard, what is not kept is said, and the screen is as it was set up."""
        page = self._shown(self._set_up_on)
        if page is not None:
            self._set_up(page)
        elif self.window.display != self._suited:
            self._suit()
        if self.playing is not None:
            self._keep_up(self.playing)
            if self.scene is self.playing.scene:
                self._follow(self.playing, self.playing.scene)
        # The page where places are blocked feels everywhere, so that no blocked place can keep anybody from freeing it.
        self.window.dead = () if page is not None else self._dead
        if not self.window.stage.moving:
            # In the first calm, so that nobody who asks for a page has to wait for its code.
            import game.pages  # noqa: F401

    def _shown(self, page: Page | None) -> Page | None:
        """This page, if it is what is shown now."""
        return page if page is self.scene else None

    def _follow(self, playing: Playing, scene: GameScene) -> None:
        self.sounds.on = scene.sound
        for event in scene.heard:
            if event.name in scene.SOUNDS:
                self.sounds.play(scene.SOUNDS[event.name])
        scene.heard.clear()
        if scene.facilitating.pin != self.settings.pin:
            self.settings = replace(self.settings, pin=scene.facilitating.pin)
            self._save()
        self._remember_chairs(playing)
        self._remember_drafts(playing)

    def _keep_up(self, playing: Playing) -> None:
        """What could not be written is tried again, and said meanwhile."""
        playing.journal.keep_up()
        shown = self._shown(self._after) or playing.scene
        shown.keeping = unkept(playing.journal, words(shown.lang))

    def _remember_chairs(self, playing: Playing) -> None:
        """How seats sit, and what the table speaks, is kept with the session as it changes."""
        if playing.scene.lang != playing.lang:
            playing.lang = playing.scene.lang
            playing.journal.remember("lang", playing.lang)
        chairs = playing.scene.chairs.everyone()
        if chairs != playing.chairs:
            playing.chairs = chairs
            playing.journal.remember("chairs", plain_chairs(chairs))

    def _remember_drafts(self, playing: Playing) -> None:
        """What is being written is kept with the session, now and then while it grows, and at once when it is done."""
        drafts = plain_drafts(playing.scene.hands.writing)
        done = len(drafts) < len(playing.drafts)
        if drafts != playing.drafts and (done or monotonic() >= playing.drafts_due):
            playing.drafts, playing.drafts_due = drafts, monotonic() + DRAFTS_EVERY
            playing.journal.remember("drafts", drafts)

    def _set_up(self, page: ScreenPage) -> None:
        """What is chosen on the page of the screen is seen and kept at once."""
        if self.window.display != self._suited:
            page.room.display = self.window.display
            self._suit()
        if page.settings != self.settings:
            self.settings, self.sounds.on = page.settings, page.settings.sound
            self._suit()
            self._save()
            page.trouble = self._trouble.tell(words(page.lang)) if self._trouble else ""
            self._trouble = None

    def go(self, to: Next | None) -> None:
        """Go on to the next scene."""
        match to:
            case Start():
                self._remember()
                self._play(lambda: self._begun(to))
            case GoOn(session):
                self._play(lambda: self._resumed(session))
            case Over():
                self.scene = self._after_page()
            case GoBack():
                self._back()
            case GoHome():
                self.leave()
                self.scene = self._home_page()
            case GoToScreen():
                self._remember()
                self.scene = self._screen_page()
            case GoToDeck(deck):
                self._remember()
                self.scene = self._deck_page(deck)
            case Quit():
                self._remember()
                self.window.closed = True
            case None:
                pass

    def _back(self) -> None:
        """Into the session again, with the move that ended it taken back."""
        playing = self.playing
        assert playing is not None
        playing.session.submit(FACILITATOR, Undo())
        session, deck, chairs = playing.session, playing.deck, playing.scene.chairs
        playing.scene = activity_scene(
            session, deck, self.scene.lang, chairs.seating, chairs.everyone(), led=False, pin=self.settings.pin
        )
        self.scene = playing.scene

    def _play(self, opened: Callable[[], Playing]) -> None:
        self.leave()
        try:
            self.playing = opened()
            self.scene = self.playing.scene
        except Fault as fault:
            self._trouble = fault
            self.scene = self._home_page()
        except Faults:
            self.scene = self._home_page()

    def _remember(self) -> None:
        home = self._shown(self._home)
        if home is None:
            return
        self.settings = home.settings
        self.lang, self.sounds.on = self.settings.lang or self.lang, self.settings.sound
        self._suit()
        self._save()

    def _save(self) -> None:
        try:
            settings.save(self.wanted.data, self.settings)
        except Fault as fault:
            self._trouble = fault

    def _home_page(self) -> Home:
        from game.pages import home_page

        self._home = home_page(self.wanted, self.settings, self._trouble, self.lang, self.window.screen)
        self._trouble = None
        return self._home

    def _screen_page(self) -> ScreenPage:
        from game.pages import screen_page

        self._set_up_on = screen_page(self.settings, self.window, self.lang)
        return self._set_up_on

    def _deck_page(self, deck: Path) -> DeckBrowser:
        from game.pages import deck_page

        self._browser = deck_page(deck, self.wanted.data, self.lang, upright=self.settings.seating == "upright")
        return self._browser

    def _wanted_start(self) -> Start:
        wanted, say = self.wanted, words(self.lang)
        names = wanted.seats or default_seats(DEFAULT_SEATS, say)
        seats = tuple(SeatChoice(name, Chair()) for name in names)
        seating: Seating = wanted.seating or "around"
        played = activity(wanted.activity or DEFAULT_ACTIVITY)
        deck = find_deck(wanted.deck or played.usual, wanted.data)
        return Start(played.id, deck, seats, self.lang, seating, wanted.options)

    def _begun(self, start: Start, loaded: Content | None = None) -> Playing:
        played = activity(start.activity)
        deck = loaded or played.load(start.deck, self.wanted.data)
        options, problems = played.read_options(start.options)
        assert not problems, problems
        chairs = {seat.name: seat.chair for seat in start.seats}
        extra = {"lang": start.lang, "chairs": plain_chairs(chairs), "seating": start.seating}
        seed = self.wanted.seed if self.wanted.seed is not None else random.SystemRandom().randrange(1_000_000_000)
        opened = begin(self.wanted.data, deck, played.id, options, tuple(chairs), seed, extra)
        return self._laid(opened.session, opened.deck, opened.journal, start, chairs)

    def _resumed(self, session: str, wished: str | None = None) -> Playing:
        """It speaks the language it spoke last, but for one that was wished for."""
        opened = go_on(self.wanted.data, session)
        header, extra = opened.session.header, opened.extra
        lang = wished or str(extra.get("lang", self.lang))
        chairs = read_chairs(extra)
        seats = tuple(SeatChoice(name, chairs.get(name, Chair())) for name in header.seats)
        seating: Seating = "upright" if extra.get("seating") == "upright" else "around"
        start = Start(header.activity, Path(header.deck), seats, lang, seating, header.options)
        playing = self._laid(opened.session, opened.deck, opened.journal, start, chairs)
        playing.again = False
        playing.scene.hands.writing = read_drafts(extra)
        if opened.trouble is not None:
            playing.scene.trouble = opened.trouble.tell(words(lang))
        return playing

    def _laid(self, session: AnySession, deck: Content, journal: Journal, start: Start, chairs: Chosen) -> Playing:
        new = all(not entry.by_person for entry in session.entries)
        scene = activity_scene(session, deck, start.lang, start.seating, chairs, led=new, pin=self.settings.pin)
        scene.sound = self.sounds.on
        return Playing(session, deck, journal, scene, start, start.lang)

    def _after_page(self) -> After:
        from game.pages import after_page

        assert self.playing is not None
        session, deck, scene = self.playing.session, self.playing.deck, self.playing.scene
        start, again = self.playing.start, self.playing.again
        self._after = after_page(session, deck, self.playing.langs, scene.lang, start, again, self.wanted.data)
        self._after.trouble = self._keep_report(self.playing)
        return self._after

    def _keep_report(self, playing: Playing) -> Fault | None:
        """Beside its journal every session has a report to read without this program."""
        from game.pages import keep_report

        journal = playing.journal
        return keep_report(report_path(journal.path), journal.id, playing.session, playing.deck, playing.langs)

    def _keep_files(self) -> None:
        """What a group made is written even when nobody asked for it, or went on as far as to the page that asks."""
        after = self._shown(self._after)
        if after is None and self.playing is not None and self.playing.session.state.over is not None:
            after = self._after_page()
        if after is None or after.kept or not after.worth_keeping or self.playing is None:
            return
        try:
            after.write_files()
        except Fault as fault:
            self._trouble = fault

    def leave(self) -> None:
        """Leave the session, if there is one: its files and its report are written, its journal closed; or a deck that
        was changed. What is not kept then is lost, and said."""
        self._keep_files()
        if browser := self._shown(self._browser):
            self._trouble = browser.end() or self._trouble
        if self.playing is not None:
            journal = self.playing.journal
            self._trouble = self._keep_report(self.playing) or self._trouble
            journal.close(ended=self.playing.session.state.over is not None)
            if journal.trouble is not None:
                self._trouble = CannotKeep(journal.path, journal.trouble)
            self.playing = None

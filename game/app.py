"""Where the parts are joined: the table from its home screen through a session to the talk after it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game import settings
from game.activity import Content
from game.at_play import Playing, begun, resumed, wanted_start
from game.content.problems import Faults
from game.core.game import Refusal
from game.faults import Fault
from game.machine import language
from game.store.workshops import AGENDA, whole_of
from game.table.scenes.scene import (
    GoBack,
    GoBackTo,
    GoHome,
    GoOn,
    GoToBranch,
    GoToDeck,
    GoToDemonstration,
    GoToEnd,
    GoToReplay,
    GoToReport,
    GoToScreen,
    GoToStep,
    GoToTutorial,
    GoToWorkshop,
    Next,
    Over,
    Quit,
    Scene,
    Start,
)
from game.table.screen import LARGE, most_seats
from game.table.sound import Sounds
from game.table.theme import named
from game.table.window import Window
from game.touch.glass import Zone
from game.touch.recording import Recorder, Replay, read_recording
from game.wanted import AFTER, Faulty, Refused, Wanted
from game.words import words

if TYPE_CHECKING:
    from game.at_replay import LookingBack
    from game.at_workshop import AtWorkshop
    from game.table.scenes.screen_page import ScreenPage

CALM = 300.0
"""Seconds after which a home screen that nobody has touched shows a demonstration."""


def play(wanted: Wanted) -> int:
    """Open the table on what is wanted. Returns the exit status. Raises NoDisplay, or Fault."""
    return Table(wanted).run()


class Table:
    """The window and what it shows one after another."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.settings = settings.load(wanted.data)
        self.lang = wanted.lang or self.settings.lang or language()
        self.sounds = Sounds()
        self.sounds.on = self.settings.sound
        self.scene: Scene
        self.playing: Playing | None = None
        self.workshop: AtWorkshop | None = None
        self.back: LookingBack | None = None
        self._trouble: Fault | None = None
        touches = read_recording(wanted.touches) if wanted.touches else ()
        # The window comes first: where none opens, no session is begun.
        title = words(self.lang)("From Phenomenon to Action")
        self.window = Window(wanted.window, wanted.screen_mm, title, wanted.renderer, wanted.data)
        self._suit()
        self._check_room()
        self.window.replay = Replay(touches)
        self._record()
        if wanted.resume:
            self._take_up(self._resumed(wanted.resume, wanted.lang))
        elif wanted.replay:
            self._replay(wanted.replay, wanted.at)
        elif wanted.tutorial is not None:
            self._teach(wanted.tutorial, GoHome())
        elif wanted.activity:
            self._take_up(self._begun(wanted_start(wanted, self.lang), wanted.loaded))
        else:
            self.scene = self._first_page()

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
        if self._trouble:
            raise self._trouble
        return 0

    def each(self, seconds: float) -> None:
        """After each look: what happened is heard, what is not kept is said, and the screen is as it was set up."""
        page = self._setting_up()
        if page is not None:
            self._set_up(page)
        elif self.window.display != self._suited:
            self._suit()
        if self.playing is not None:
            self.playing.rehearse(seconds, calm=self.window.calm)
            self._follow(self.playing)
        if self.workshop is not None:
            self.workshop.pass_time(seconds)
        if self.back is not None:
            self.back.follow(self.sounds)
        if self.settings.demonstration and self.playing is None and self.window.untouched >= CALM:
            self._rest()
        # The page where places are blocked feels everywhere, so that no blocked place can keep anybody from freeing it.
        self.window.dead = () if page is not None else self._dead
        if not self.window.stage.moving:
            # In the first calm, so that nobody who asks for a page has to wait for its code.
            import game.pages  # noqa: F401

    def _rest(self) -> None:
        """Where nobody comes to the home screen, a demonstration shows itself."""
        from game.table.scenes.home import Home

        if isinstance(self.scene, Home):
            self.scene.next = GoToDemonstration()

    def _demonstrate(self) -> None:
        from game.showing import demonstration

        home = self.scene
        home.next = None
        with suppress(Faults):  # of a file that somebody has spoilt: home stays
            self.scene = demonstration(home)

    def _follow(self, playing: Playing) -> None:
        playing.keep_up()
        if playing.after is not None:
            return
        scene = playing.scene
        self.sounds.on = scene.sound
        for event in scene.heard:
            if event.name in scene.SOUNDS:
                self.sounds.play(scene.SOUNDS[event.name])
        scene.heard.clear()
        if scene.facilitating.pin != self.settings.pin:
            self.settings = replace(self.settings, pin=scene.facilitating.pin)
            self._save()

    def _setting_up(self) -> ScreenPage | None:
        """The page of the screen, if it is what is shown. A game is not asked: it begins without the code of pages."""
        if self.playing is not None:
            return None
        from game.table.scenes.screen_page import ScreenPage

        return self.scene if isinstance(self.scene, ScreenPage) else None

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
        if not isinstance(to, GoToDemonstration):  # which leaves nothing
            self._remember()
        match to:
            case Start():
                self._play(lambda: self._begun(to))
            case GoOn(session):
                self._play(lambda: self._resumed(session))
            case Over():
                self.scene = self._held.end()
            case GoBack():
                self.scene = self._held.back(self.settings.pin)
            case GoToStep():
                self._enter()
            case GoToWorkshop():
                assert self.workshop is not None
                self._show(self.workshop.back(self.settings.pin))
            case GoHome() if self.back is not None:
                self.scene = self._come_back()
            case GoHome():
                self.leave()
                self.scene = self._home_page()
            case GoToReport():
                self.scene = self._held.take_along()
            case GoToEnd(files):
                self.scene = self._held.taken(files)
            case GoToReplay(session, at):
                self._look_back(session, at)
            case GoToBranch():
                self._branch()
            case GoToTutorial(source):
                self._learn(source)
            case GoToDemonstration():
                self._demonstrate()
            case GoBackTo(scene):
                scene.next, self.scene = None, scene
            case GoToScreen():
                self.scene = self._screen_page()
            case GoToDeck(deck):
                self.scene = self._deck_page(deck)
            case Quit():
                self.window.closed = True
            case None:
                pass

    @property
    def _held(self) -> Playing:
        """The session on the table, which there is."""
        assert self.playing is not None
        return self.playing

    def _play(self, opened: Callable[[], Playing]) -> None:
        self.leave()
        try:
            self._take_up(opened())
        except Fault as fault:
            self._trouble = fault
            self.scene = self._home_page()
        except Faults as faults:
            self._trouble = Faulty(faults)
            self.scene = self._home_page()

    def _look_back(self, session: str, at: int | None) -> None:
        """Show a session that was played; to the page after a session one comes back from it."""
        try:
            self._replay(session, at)
        except Fault as fault:
            self._trouble = fault
            self.scene = self._come_back()

    def _replay(self, session: str, at: int | None) -> None:
        from game.at_replay import looking_back

        self.back = looking_back(self.wanted, session, self.lang, at)
        self.scene = self.back.scene

    def _come_back(self) -> Scene:
        """What was shown before something was looked back on."""
        back, self.back = self.back, None
        self._trouble = (back.leave() if back else None) or self._trouble
        if self.playing is None:
            return self._home_page()
        trouble, self._trouble = self._trouble, None
        return self.playing.again_shown(trouble)

    def _learn(self, source: str) -> None:
        """Be guided through a session, and come back to where it was looked back on; where that can't be, home says
        why."""
        after: Next = GoHome()
        if self.back is not None:
            after = GoToReplay(source, self.back.scene.at)
            self._trouble, self.back = self.back.leave() or self._trouble, None
        try:
            self._teach(source, after)
        except Fault as fault:
            self._trouble = fault
            self.scene = self._come_back()

    def _teach(self, source: str, after: Next) -> None:
        from game.showing import tutorial

        seating = self.wanted.seating or ("upright" if self.settings.seating == "upright" else "around")
        self.scene = tutorial(source, self.wanted.data, self.lang, seating, after)

    def _branch(self) -> None:
        assert self.back is not None
        if session := self.back.branch():
            self._play(lambda: self._resumed(session))

    def _take_up(self, playing: Playing) -> None:
        self._show(playing)
        if playing.session.header.activity == AGENDA:
            from game.at_workshop import AtWorkshop

            self.workshop = AtWorkshop(playing, self.wanted)
            if self.workshop.was_inside:
                self._enter()

    def _show(self, playing: Playing) -> None:
        self.playing, self.scene = playing, playing.scene
        playing.scene.sound = self.sounds.on

    def _enter(self) -> None:
        """Into the step of the workshop; where that can't be, the workshop says why."""
        assert self.workshop is not None
        whole = self.workshop.whole.scene
        whole.next = None
        say = words(whole.lang)
        try:
            self._show(self.workshop.enter(self.settings.pin))
        except Fault as fault:
            whole.trouble = fault.tell(say)
        except Faults as faults:
            whole.trouble = Faulty(faults).tell(say)

    def _begun(self, start: Start, loaded: Content | None = None) -> Playing:
        if not start.after:
            return begun(start, self.wanted, self.settings.pin, loaded)
        from game.earlier import content_after

        content = loaded or content_after(start, self.wanted)
        return begun(start, self.wanted, self.settings.pin, content, {AFTER: start.after})

    def _resumed(self, session: str, wished: str | None = None) -> Playing:
        return resumed(whole_of(self.wanted.data, session), self.wanted.data, self.lang, self.settings.pin, wished)

    def _remember(self) -> None:
        """What was chosen on the home screen, if it is that which is left."""
        from game.table.scenes.home import Home

        if not isinstance(self.scene, Home):
            return
        self.settings = self.scene.settings
        self.lang, self.sounds.on = self.settings.lang or self.lang, self.settings.sound
        self._suit()
        self._save()

    def _save(self) -> None:
        try:
            settings.save(self.wanted.data, self.settings)
        except Fault as fault:
            self._trouble = fault

    def _home_page(self) -> Scene:
        from game.pages import home_page

        trouble, self._trouble = self._trouble, None
        return home_page(self.wanted, self.settings, trouble, self.lang, self.window.screen)

    def _screen_page(self) -> Scene:
        from game.pages import screen_page

        return screen_page(self.settings, self.window, self.lang)

    def _deck_page(self, deck: Path) -> Scene:
        from game.pages import deck_page

        return deck_page(deck, self.wanted.data, self.lang, upright=self.settings.seating == "upright")

    def leave(self) -> None:
        """Leave the session, if there is one, or else the deck, if one was open. What is not kept then is lost, and
        said."""
        shown = self.workshop or self.playing or self.back
        trouble = shown.leave() if shown is not None else self._close_deck()
        self._trouble, self.playing, self.workshop, self.back = trouble or self._trouble, None, None, None

    def _close_deck(self) -> Fault | None:
        from game.table.scenes.deck_browser import DeckBrowser

        return self.scene.end() if isinstance(self.scene, DeckBrowser) else None

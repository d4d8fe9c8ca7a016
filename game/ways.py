"""The ways from one page of the table to another: home, sessions, workshops and their steps, what is looked back on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game.activity import Content
from game.at_play import Playing, begun, resumed
from game.at_window import AtWindow
from game.content.problems import Faults
from game.faults import Fault
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
from game.wanted import AFTER, Faulty, Wanted
from game.words import words

if TYPE_CHECKING:
    from game.at_replay import LookingBack
    from game.at_workshop import AtWorkshop


class Ways(AtWindow):
    """The `scene` that is shown, and what it belongs to: the session that is `playing`, the `workshop`, or what is
    looked `back` on; and where each scene leads."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(wanted)
        self.scene: Scene
        self.playing: Playing | None = None
        self.workshop: AtWorkshop | None = None
        self.back: LookingBack | None = None

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
        if not self._went(lambda: self._take_up(opened())):
            self.scene = self._home_page()

    def _went(self, way: Callable[[], None]) -> bool:
        """Whether a way could be gone; why it could not is told by the page that is shown instead."""
        try:
            way()
        except Fault as fault:
            self._trouble = fault
        except Faults as faults:
            self._trouble = Faulty(faults)
        else:
            return True
        return False

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
        workshop, whole = self.workshop, self.workshop.whole.scene
        whole.next = None
        if not self._went(lambda: self._show(workshop.enter(self.settings.pin))):
            assert self._trouble is not None
            whole.trouble, self._trouble = self._trouble.tell(words(whole.lang)), None

    def _begun(self, start: Start, loaded: Content | None = None) -> Playing:
        if not start.after:
            return begun(start, self.wanted, self.settings.pin, loaded)
        from game.earlier import content_after

        content = loaded or content_after(start, self.wanted)
        return begun(start, self.wanted, self.settings.pin, content, {AFTER: start.after})

    def _resumed(self, session: str, wished: str | None = None) -> Playing:
        return resumed(whole_of(self.wanted.data, session), self.wanted.data, self.lang, self.settings.pin, wished)

    def _look_back(self, session: str, at: int | None) -> None:
        """Show a session that was played; to the page after a session one comes back from it."""
        if not self._went(lambda: self._replay(session, at)):
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

    def _branch(self) -> None:
        assert self.back is not None
        if session := self.back.branch():
            self._play(lambda: self._resumed(session))

    def _learn(self, source: str) -> None:
        """Be guided through a session, and come back to where it was looked back on; where that can't be, home says
        why."""
        after: Next = GoHome()
        if self.back is not None:
            after = GoToReplay(source, self.back.scene.at)
            self._trouble, self.back = self.back.leave() or self._trouble, None
        if not self._went(lambda: self._teach(source, after)):
            self.scene = self._come_back()

    def _teach(self, source: str, after: Next) -> None:
        from game.showing import tutorial

        seating = self.wanted.seating or ("upright" if self.settings.seating == "upright" else "around")
        self.scene = tutorial(source, self.wanted.data, self.lang, seating, after)

    def _demonstrate(self) -> None:
        from game.showing import demonstration

        home = self.scene
        home.next = None
        with suppress(Fault, Faults):  # of a file that somebody has spoilt: home stays
            self.scene = demonstration(home)

    def _remember(self) -> None:
        """What was chosen on the home screen, if it is that which is left."""
        from game.table.scenes.home import Home

        if not isinstance(self.scene, Home):
            return
        self.settings = self.scene.settings
        self.lang, self.sounds.on = self.settings.lang or self.lang, self.settings.sound
        self._suit()
        self._save()

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
        """Leave the session, if there is one, and what is looked back on; or else the deck, if one was open. What is
        not kept then is lost, and said."""
        held = [shown for shown in (self.workshop or self.playing, self.back) if shown is not None]
        troubles = [shown.leave() for shown in held] or [self._close_deck()]
        self._trouble = next(filter(None, troubles), self._trouble)
        self.playing = self.workshop = self.back = None

    def _close_deck(self) -> Fault | None:
        from game.table.scenes.deck_browser import DeckBrowser

        return self.scene.end() if isinstance(self.scene, DeckBrowser) else None

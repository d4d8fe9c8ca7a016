"""A session at play: begun or gone on with, kept while it changes, and what is left of it when the table leaves it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from game.activities import activity
from game.activity import Content
from game.company import PARTNERS, Company, plain_company, read_company
from game.core.game import FACILITATOR, Actor
from game.faults import CannotKeep, Fault
from game.session.letting_go import let_go
from game.session.session import AnySession, Undo
from game.shipped import find_deck
from game.store.journal import Journal
from game.store.opening import Opened, begin, go_on
from game.store.unkept import unkept
from game.table.layout.stands import Seating
from game.table.scenes.activity_scene import activity_scene
from game.table.scenes.chairs import Chair, Chosen, plain_chairs, read_chairs
from game.table.scenes.drafts import plain_drafts, read_drafts, take_up
from game.table.scenes.game_scene import GameScene
from game.table.scenes.scene import SeatChoice, Start
from game.wanted import DEFAULT_ACTIVITY, DEFAULT_SEATS, Wanted, default_seats, loaded_for
from game.words import words

if TYPE_CHECKING:
    from game.report.source import Source
    from game.table.scenes.after import After
    from game.table.scenes.take_along import TakeAlong

Stacked: TypeAlias = Mapping[str, tuple[str, ...]]
"""Hands by seat, or stocks by kind, as they were set."""
DRAFTS_EVERY = 1.0
"""Seconds between two looks at what is being written."""


@dataclass
class Playing:
    """A session on the table, with where it is kept. `data` is the folder for what comes of it, `again` says that the
    same may be started once more, `in_workshop` that it is a step of one, and `after` is the page after it, where that
    is shown."""

    session: AnySession
    deck: Content
    journal: Journal
    data: Path
    scene: GameScene
    start: Start
    lang: str
    again: bool = True
    in_workshop: bool = False
    after: After | None = None
    chairs: Chosen = field(default_factory=dict)
    company: Company | None = None
    drafts: Mapping[Actor, Any] = field(default_factory=dict)
    drafts_due: float = 0.0

    @property
    def langs(self) -> dict[Actor, str]:
        """The language each seat reads."""
        chairs = self.scene.chairs.everyone()
        return {seat: chair.lang or self.scene.lang for seat, chair in chairs.items()}

    def keep_up(self) -> None:
        """What could not be written is tried again, and said meanwhile; what changed beside the moves is kept too."""
        self.journal.keep_up()
        shown = self.after or self.scene
        shown.keeping = unkept(self.journal, words(shown.lang))
        if self.after is None:
            self._remember_chairs()
            self._remember_drafts()

    def rehearse(self, seconds: float, calm: bool) -> None:
        """Practice teams play along, in a calm."""
        if self.after is None and self.scene.rehearsing:
            self.scene.rehearsing.pass_time(seconds, calm)

    def _remember_chairs(self) -> None:
        """How seats sit and who plays there, and what the table speaks, is kept with the session as it changes."""
        company = self.scene.chairs.company
        if company != self.company and company is not None:
            self.company = company
            self.journal.remember(PARTNERS, plain_company(company))
        if self.scene.lang != self.lang:
            self.lang = self.scene.lang
            self.journal.remember("lang", self.lang)
        chairs = self.scene.chairs.everyone()
        if chairs != self.chairs:
            self.chairs = chairs
            self.journal.remember("chairs", plain_chairs(chairs))

    def _remember_drafts(self) -> None:
        """What is being written is kept with the session, now and then while it grows, and at once when it is done."""
        hands = self.scene.hands
        drafts = plain_drafts(hands.parking | hands.writing)
        done = len(drafts) < len(self.drafts)
        if drafts != self.drafts and (done or monotonic() >= self.drafts_due):
            self.drafts, self.drafts_due = drafts, monotonic() + DRAFTS_EVERY
            self.journal.remember("drafts", drafts)

    def end(self) -> After:
        """The page after the session; what can be read of it without this program is written."""
        from game.pages import after_page

        lang = self.scene.lang
        page = after_page(self.session, self.deck, self.langs, lang, self.start, self.again, self.data)
        page.in_workshop = self.in_workshop
        if self.in_workshop:
            page.put_beside(self.scene.side)
        if self.scene.chairs.company is not None:
            page.look_again(self.journal.id)
        page.trouble = self._keep_copy()
        self.after = page
        return page

    def take_along(self) -> TakeAlong:
        """The page of its report."""
        from game.taking_along import Taking

        shown = self.shown
        return Taking(self._source, self.journal, self.data).page(shown.lang, self.scene.chairs.seating)

    def taken(self, files: tuple[Path, ...]) -> After | GameScene:
        """The page before that of the report, of which these files were written."""
        if self.after is not None:
            self.after.kept = files or self.after.kept
        return self.shown

    @property
    def _source(self) -> Source:
        """The session as a report may tell it."""
        from game.report.source import Source

        return Source(self.journal.id, let_go(self.session), self.deck, self.langs, self.journal.extra)

    @property
    def shown(self) -> After | GameScene:
        """The page after it, where one is shown, else the session; nothing has been asked for there."""
        shown = self.after or self.scene
        shown.next = None
        return shown

    def again_shown(self, trouble: Fault | None) -> After | GameScene:
        """What was left for something else for a while; it says what went wrong there."""
        shown = self.shown
        if self.after is not None:
            self.after.trouble = trouble
        return shown

    def back(self, pin: str) -> GameScene:
        """The session again, with the move that ended it taken back."""
        assert self.after is not None
        self.session.submit(FACILITATOR, Undo())
        chairs, lang, sound = self.scene.chairs, self.after.lang, self.scene.sound
        self.scene = activity_scene(
            self.session, self.deck, lang, chairs.seating, chairs.everyone(), led=False, pin=pin, data=self.data
        )
        accompany(self.scene, self.deck, chairs.company)
        self.scene.sound = sound
        self.after = None
        return self.scene

    def leave(self) -> Fault | None:
        """Its copy to read is written, its journal closed. Returns why something is not kept."""
        copy = self._keep_copy()
        if self.session.state.over is not None and self.journal.extra.get("drafts"):
            self.journal.remember("drafts", {})  # nobody can say it any more
        self.journal.close(ended=self.session.state.over is not None)
        if self.journal.trouble is not None:
            return CannotKeep(self.journal.path, self.journal.trouble)
        held = self._let_go()
        return copy or held

    def _let_go(self) -> Fault | None:
        """What was written at a board that is not kept goes with the group."""
        if let_go(self.session) is self.session:
            return None
        from game.store.forgetting import forget_unticked

        try:
            forget_unticked(self.journal.path)
        except Fault as fault:
            return fault
        return None

    def _keep_copy(self) -> Fault | None:
        """Beside its journal lies what a group made, also when nobody asked for it or came to the page that asks: to be
        read without this program, without names, and with the texts as they were looked through so far."""
        from game.kept_report import keep_copy

        try:
            keep_copy(self.journal.path, self._source)
        except Fault as fault:
            return fault
        return None


def wanted_start(wanted: Wanted, lang: str) -> Start:
    """What is begun at once, without the home screen."""
    names = wanted.seats or default_seats(DEFAULT_SEATS, words(lang))
    seats = tuple(SeatChoice(name, Chair()) for name in names)
    seating: Seating = wanted.seating or "around"
    played = activity(wanted.activity or DEFAULT_ACTIVITY)
    deck = find_deck(wanted.deck or played.usual, wanted.data)
    after = wanted.after or ""
    return Start(played.id, deck, seats, lang, seating, wanted.options, after, wanted.scenario, wanted.company)


def begun(
    start: Start,
    wanted: Wanted,
    pin: str,
    loaded: Content | None = None,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> Playing:
    """A new session, with the content that is loaded already if any is; its file keeps `more` beside what the table
    keeps of every session. Raises CannotKeep; Faults for content that can't be played."""
    played = activity(start.activity)
    deck, deal, stocks, seed = _laid_out(start, wanted, loaded)
    options, problems = played.read_options(start.options)
    assert not problems, problems
    chairs = {seat.name: seat.chair for seat in start.seats}
    extra = {"lang": start.lang, "chairs": plain_chairs(chairs), "seating": start.seating, **more}
    if start.company is not None:
        extra[PARTNERS] = plain_company(start.company)
    opened = begin(wanted.data, deck, played.id, options, tuple(chairs), seed, extra, deal, stocks)
    return _laid(opened, wanted.data, start, chairs, pin)


def _laid_out(start: Start, wanted: Wanted, loaded: Content | None) -> tuple[Content, Stacked, Stacked, int]:
    """The content, set hands and stocks, and the seed; a scenario says all four."""
    if start.scenario is not None:
        from game.rehearsal.scenario_reading import load_scenario

        file = load_scenario(start.scenario)
        header = file.scenario.header
        return file.deck, header.deal, header.stocks, header.seed
    deck = loaded or loaded_for(activity(start.activity), start.deck, wanted.data)
    seed = wanted.seed if wanted.seed is not None else random.SystemRandom().randrange(1_000_000_000)
    return deck, {}, {}, seed


def resumed(session: str, data: Path, lang: str, pin: str, wished: str | None = None) -> Playing:
    """A session where it stood. It speaks the language it spoke last, else `lang`, but for one that was `wished` for.
    Raises what `go_on` raises."""
    opened = go_on(data, session)
    header, extra = opened.session.header, opened.extra
    lang = wished or str(extra.get("lang", lang))
    chairs = read_chairs(extra)
    seats = tuple(SeatChoice(name, chairs.get(name, Chair())) for name in header.seats)
    seating: Seating = "upright" if extra.get("seating") == "upright" else "around"
    start = Start(header.activity, Path(header.deck), seats, lang, seating, header.options, company=read_company(extra))
    playing = _laid(opened, data, start, chairs, pin)
    playing.again = False
    take_up(playing.scene.hands, read_drafts(extra))
    if opened.trouble is not None:
        playing.scene.trouble = opened.trouble.tell(words(lang))
    return playing


def _laid(opened: Opened, data: Path, start: Start, chairs: Chosen, pin: str) -> Playing:
    session, deck = opened.session, opened.deck
    new = all(not entry.by_person for entry in session.entries)
    scene = activity_scene(session, deck, start.lang, start.seating, chairs, led=new, pin=pin, data=data)
    accompany(scene, deck, start.company)
    return Playing(session, deck, opened.journal, data, scene, start, start.lang, company=start.company)


def accompany(scene: GameScene, content: Content, company: Company | None) -> None:
    """A company plays along at a table, where there is one."""
    if company is not None:
        from game.table.scenes.rehearsing import Rehearsing

        scene.chairs.company = company
        scene.rehearsing = Rehearsing(scene, content)

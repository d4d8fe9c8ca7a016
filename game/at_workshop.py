"""A workshop on the table: its own session, and the session of the step where the group is, one after another."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from game.activity import Activity, Content, SetUp
from game.at_play import Playing, accompany, begun, resumed
from game.content.agenda import Agenda, Step
from game.core.game import FACILITATOR
from game.earlier import TAKES, earlier_plan
from game.faults import Fault, Unreadable
from game.kept_workshop import outcomes, what_came
from game.rules.agenda import moves as m
from game.session.agenda import WorkshopSession
from game.session.alongside import Alongside, bring_seats
from game.store.folders import session_path
from game.store.forgetting import forget_unticked
from game.store.unkept import unkept
from game.store.workshops import begun_for
from game.table.scenes.activity_scene import activity_scene
from game.table.scenes.scene import SeatChoice, Start
from game.table.scenes.step_words import step_title
from game.table.scenes.workshop import WorkshopScene
from game.wanted import AFTER, Refused, Wanted
from game.words import words
from game.workshop.came import Came, came_of
from game.workshop.outcome import Outcome
from game.workshop.outcomes import outcome_of
from game.workshop.passing import empty_handed, handed_on, prepared
from game.workshop.steps import means_of, options_of
from game.workshop.tools import tools

INSIDE = "inside"
"""What the workshop's file keeps of the step that is on the table: its id, empty where the workshop itself is."""


class AtWorkshop:
    """`whole` is the workshop's own session; `step` that of the step on the table, None while the workshop itself is
    shown."""

    def __init__(self, whole: Playing, wanted: Wanted) -> None:
        self.whole = whole
        self.wanted = wanted
        self.step: Playing | None = None
        self._alongside: Alongside | None = None
        self._tools = tools(self.agenda, wanted.data)
        self._came = what_came(
            wanted.data, [(step.id, name) for step in self.session.state.steps for name in step.sessions]
        )
        self._show_what_came()

    @property
    def session(self) -> WorkshopSession:
        """The workshop's own session."""
        return self.whole.session

    @property
    def agenda(self) -> Agenda:
        """What the workshop goes by."""
        assert isinstance(self.whole.deck, Agenda)
        return self.whole.deck

    @property
    def was_inside(self) -> bool:
        """Whether the group was in a step when the table was left."""
        inside = self.whole.journal.kept.extra.get(INSIDE)
        return bool(inside) and self.session.state.running and inside == self.session.state.where

    def enter(self, pin: str) -> Playing:
        """Into the step where the group is: its session goes on, or begins with what earlier steps hand on. Raises
        Fault, or Faults of its content; then the workshop stays as it was."""
        step = self.agenda.steps[self.session.state.where]
        playing = self._gone_on(step, pin) or self._begun(step, pin)
        accompany(playing.scene, playing.deck, self.whole.scene.chairs.company)
        self.step, playing.in_workshop = playing, True
        self._name(playing.journal.id)
        self.whole.journal.remember(INSIDE, step.id)
        self._alongside = Alongside(self.session, playing.session, self._play(step))
        self._tell(playing)
        return playing

    def back(self, pin: str) -> Playing:
        """Out of the step, to the workshop. The step's session is written and closed, and can be gone on with."""
        assert self.step is not None
        whole, left = self.whole, self.step
        self._came[str(left.journal.extra["step"])] = _came_of(left)
        trouble = self._leave_step()
        lang, chairs = (left.after or left.scene).lang, left.scene.chairs
        whole.scene = activity_scene(
            whole.session,
            whole.deck,
            lang,
            chairs.seating,
            chairs.everyone(),
            led=False,
            pin=pin,
            data=self.wanted.data,
        )
        accompany(whole.scene, whole.deck, chairs.company)
        whole.scene.sound = left.scene.sound
        self._show_what_came()
        whole.scene.trouble = "" if trouble is None else trouble.tell(words(lang))
        whole.journal.remember(INSIDE, "")
        return whole

    def pass_time(self, seconds: float) -> None:
        """While a step is on the table the meeting's time goes by too, and what happens there to seats and minutes
        happens to the workshop."""
        if self.step is None or self._alongside is None:
            return
        self._alongside.pass_time(seconds)
        self._tell(self.step)
        self.whole.journal.keep_up()
        shown = self.step.after or self.step.scene
        shown.keeping = shown.keeping or unkept(self.whole.journal, words(shown.lang))

    def _tell(self, playing: Playing) -> None:
        """The scene of a step knows its workshop, also one that was made anew."""
        playing.scene.side.belong(self.session, self.agenda, self._tools)

    def leave(self) -> Fault | None:
        """The table is left: both sessions are written and closed. Returns why something is not kept."""
        trouble = self._leave_step()
        trouble = self.whole.leave() or trouble
        return (self._let_go() or trouble) if self.session.state.over else trouble

    def _let_go(self) -> Fault | None:
        """When a workshop is over, so are its steps: what was written at a board that is not kept goes, also where
        nobody ended it. Returns why of one of them it does not."""
        data, trouble = self.wanted.data, None
        for names in begun_for(data, self.whole.journal.id).values():
            for name in names:
                try:
                    forget_unticked(session_path(data, name), ended=True)
                except Fault as fault:
                    trouble = fault
        return trouble

    def _show_what_came(self) -> None:
        if isinstance(self.whole.scene, WorkshopScene):
            self.whole.scene.came = dict(self._came)

    def _leave_step(self) -> Fault | None:
        step, self.step = self.step, None
        if step is None:
            return None
        bring_seats(step.session, self.session)
        return step.leave()

    def _gone_on(self, step: Step, pin: str) -> Playing | None:
        """The last session that was held for a step. One that can't be read any more is left as it is, and the step
        begins anew."""
        data, scene = self.wanted.data, self.whole.scene
        begun_for_it = begun_for(data, self.whole.journal.id).get(step.id, ())
        known = (*begun_for_it, *self.session.state.step(step.id).sessions)
        for name in reversed(known):
            try:
                return resumed(name, data, scene.lang, pin, scene.lang)
            except Unreadable:
                continue
        return None

    def _begun(self, step: Step, pin: str) -> Playing:
        state, scene, data = self.session.state, self.whole.scene, self.wanted.data
        means = means_of(step.activity, step.deck, data)
        presence = self.session.options.facilitator
        options, problems = options_of(step, means.activity, state.here.minutes, presence)
        if problems:
            raise Refused(problems)
        names = tuple(seat.name for seat in state.seats)
        content, nothing = self._content(step, means.activity, means.file, options)
        if problems := means.activity.setting(SetUp(options, content, names)).problems():
            raise Refused(problems)
        seats = tuple(SeatChoice(name, scene.chairs.of(name)) for name in names)
        start = Start(
            means.activity.id, means.file, seats, scene.lang, scene.chairs.seating, means.activity.written(options)
        )
        more = {"workshop": self.whole.journal.id, "step": step.id}
        playing = begun(start, self.wanted, pin, content, more)
        playing.again, playing.scene.trouble = False, nothing
        return playing

    def _play(self, step: Step) -> int | None:
        """The minutes that the clock of a step's session has by the workshop's plan; None where the agenda sets it."""
        if "minutes" in (step.options or {}):
            return None
        played = means_of(step.activity, step.deck, self.wanted.data).activity
        options, _ = options_of(step, played, self.session.state.here.minutes, self.session.options.facilitator)
        play = getattr(options, "minutes", None)
        return play if isinstance(play, int) else None

    def _content(self, step: Step, played: Activity, file: Path, options: object) -> tuple[Content, str]:
        """What a step is played with, and what to say where a step that should hand something on to it has nothing."""
        data, state = self.wanted.data, self.session.state
        givers = dict.fromkeys(giver for giver, _ in self.agenda.passed_to(step.id))
        came: dict[str, Outcome] = {}
        for pair in [(giver, name) for giver in givers for name in state.step(giver).sessions]:
            with suppress(Fault):  # what can't be read any more hands nothing on
                came |= outcomes(data, [pair])
        earlier, lost = self._earlier(played)
        handed = (*handed_on(self.agenda, step.id, came), *earlier)
        place = list(self.agenda.steps).index(step.id)
        content = prepared(played.load(file, data), played.id, handed, options, place)
        say = words(self.whole.scene.lang)
        empty = [
            step_title(self.agenda.steps[giver].activity, self._tools[giver], say)
            for giver in empty_handed(self.agenda, step.id, came)
        ]
        told = say("Nothing came from: {steps}. This step begins without.", steps=say.listed(empty)) if empty else ""
        return content, " ".join(filter(None, (told, lost)))

    def _earlier(self, played: Activity) -> tuple[tuple[Outcome, ...], str]:
        """The plan of the meeting before, for what takes it; or what to say where it can't be read any more."""
        after = self.whole.journal.kept.extra.get(AFTER)
        if not after or played.id not in TAKES:
            return (), ""
        try:
            return (earlier_plan(self.wanted.data, str(after)),), ""
        except Fault:
            say = words(self.whole.scene.lang)
            return (), say("The plan of the meeting before can't be read. This step begins without it.")

    def _name(self, session: str) -> None:
        """The workshop says which session its step is held in."""
        here, running = self.session.state.here, self.session.state.running
        if not running or here.sessions[-1:] != (session,):
            self.session.submit(FACILITATOR, m.Begin(session))


def _came_of(playing: Playing) -> Came:
    """What came of the step that is left."""
    session = playing.session
    return came_of(session, outcome_of(playing.journal.id, session, playing.deck, playing.langs))

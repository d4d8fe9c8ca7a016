"""What can be done next in a workshop, as buttons below what a side looks at."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR
from game.rules.agenda import moves as m
from game.rules.agenda.setting import TALK
from game.table.items import Turn
from game.table.looks import Finish, Pill
from game.table.scenes.acts import Act, Button, Make, Tell
from game.table.scenes.workshop_hands import WorkshopHands
from game.table.scenes.workshop_sight import WorkshopSight
from game.table.scenes.workshop_words import parked
from game.words import Words

STRETCHES = (2, 5, 10)
"""Minutes that a step is stretched by."""


def buttons(sight: WorkshopSight, hands: WorkshopHands, say: Words, turn: Turn, shown: str) -> Iterator[Button]:
    """The buttons for what is shown: first where we go on."""
    word, _, about = shown.partition(" ")
    match word:
        case "step":
            yield from _step(sight, say, turn, about)
        case "stretch":
            yield from _stretch(sight, say, turn, int(about))
        case "replan":
            yield _lead(sight, say("Take these minutes"), m.Replan(), turn, "lit")
        case "lot":
            if len(sight.view.parked) > 1:
                yield _show(say, say("Others…"), turn, "lot")
        case _:
            yield from _leading(sight, say, turn, word)
            return
    yield _show(say, say("Go back"), turn, "")


def _leading(sight: WorkshopSight, say: Words, turn: Turn, word: str) -> Iterator[Button]:
    view = sight.view
    if view.over:
        yield "report", Pill(say("Take it along"), say.lang, "lit"), Tell("report")
        yield "home", Pill(say("To the home screen"), say.lang, "plain"), Tell("home")
        if view.parked:
            yield _lot(sight, say, turn)
        return
    talk = view.here.activity == TALK
    if not view.running:
        begun = view.here.standing == "begun"
        begin = say("Go on") if begun else say("Begin")
        act: Act = _made(sight, m.Begin(), turn) if talk else _guarded(sight, Tell("enter"), turn)
        yield "begin", Pill(begin, say.lang, "lit"), act
    elif talk:
        yield (
            _show(say, say("Our questions"), turn, "") if word == "path" else _show(say, say("All steps"), turn, "path")
        )
    else:
        yield "enter", Pill(say("Into the step"), say.lang, "plain"), _guarded(sight, Tell("enter"), turn)
    if view.running:
        text = say("Next step") if view.next else say("End the meeting")
        yield _lead(sight, text, m.Next(), turn, "lit")
        yield _show(say, say("More time…"), turn, f"stretch {STRETCHES[1]}")
    elif view.before:
        yield _lead(sight, say("Step back"), m.Back(), turn)
    if sight.may(FACILITATOR, m.Replan()):
        yield _show(say, say("Plan anew…"), turn, "replan")
    yield _lot(sight, say, turn)


def _lot(sight: WorkshopSight, say: Words, turn: Turn) -> Button:
    return "lot", Pill(parked(sight, say), say.lang, "quiet"), Tell("face", what=f"{turn} lot")


def _step(sight: WorkshopSight, say: Words, turn: Turn, id: str) -> Iterator[Button]:
    view = sight.view.step(id)
    if not view.here and not sight.view.over:
        yield _lead(sight, say("Go to this step"), m.Go(id), turn, "lit")
    if view.standing == "skipped":
        yield _lead(sight, say("Take it in again"), m.TakeIn(id), turn)
    elif view.standing in ("waiting", "begun"):
        yield _lead(sight, say("Leave it out"), m.LeaveOut(id), turn)


def _stretch(sight: WorkshopSight, say: Words, turn: Turn, chosen: int) -> Iterator[Button]:
    for minutes in STRETCHES:
        tone: Finish = "plain" if minutes == chosen else "quiet"
        yield f"stretch {minutes}", Pill(f"+{minutes}", say.lang, tone), Tell("face", what=f"{turn} stretch {minutes}")
    yield _lead(sight, say("Take these minutes"), m.Stretch(chosen), turn, "lit")


def _show(say: Words, text: str, turn: Turn, what: str) -> Button:
    return f"show {what or 'back'}", Pill(text, say.lang, "quiet"), Tell("face", what=f"{turn} {what}".strip())


def _lead(sight: WorkshopSight, text: str, move: m.Leading, turn: Turn, tone: Finish = "quiet") -> Button:
    return type(move).__name__.lower(), Pill(text, sight.lang, tone), _made(sight, move, turn)


def _made(sight: WorkshopSight, move: m.Leading, turn: Turn) -> Act:
    return _guarded(sight, Make(FACILITATOR, move), turn)


def _guarded(sight: WorkshopSight, act: Act, turn: Turn) -> Act:
    """What leads on asks first for the facilitator's number, where there is one."""
    return Tell("menu", what=str(turn)) if sight.guarded else act

"""What to do now, in a seat's own words."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.view import SeatView
from game.rules.circle.words import Dimension
from game.table.looks import Tone
from game.table.scenes import circle_alone
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_words import lies_with, own_level
from game.table.scenes.seat_tray import told_first
from game.words import Words


def now_words(sight: CircleSight, hands: CircleHands, seat: SeatView) -> tuple[str, Tone]:
    """What a seat can do now, and how loudly to say it."""
    say, view = sight.say_to(seat.name), sight.view
    if told := told_first(sight, hands, seat.name):
        return told, "lit"
    if view.over:
        return say("A look into the mirror: for you alone"), "plain"
    if view.paused:
        return say("A pause. We go on together soon"), "muted"
    if seat.role is None or (view.phase == "roles" and seat.name in hands.again):
        return say("Choose a role"), "lit"
    return _now(sight, hands, seat, say)


def _now(sight: CircleSight, hands: CircleHands, seat: SeatView, say: Words) -> tuple[str, Tone]:
    view = sight.view
    match view.phase:
        case "roles":
            return _waiting(say, view.waiting, say("This is your role")), "muted"
        case "sort":
            return _sorting(sight, hands, seat, say)
        case "compare":
            return _comparing(sight, say), "lit"
        case "choose":
            return say("Choose a situation in the middle, or write one"), "lit"
        case "roll" | "aim":
            return _turn(sight, seat, say)
        case "place":
            return _placing(sight, hands, seat, say)
        case "talk":
            return _talking(sight, hands, seat, say)
        case "ripe":
            return _agreeing(sight, seat, say) if hands.step == "agreement" else (_ripe(sight, hands, seat, say), "lit")
    return "", "muted"


def _own_level(sight: CircleSight, say: Words, dimension: Dimension) -> str:
    return (circle_alone.own_level if sight.alone else own_level)(say, dimension)


def _waiting(say: Words, waiting: tuple[Actor, ...], else_: str) -> str:
    """Whom a seat waits for that has done its own part."""
    match waiting:
        case ():
            return else_
        case (one,):
            return say("We wait for {seat}", seat=one)
    return say("We wait for the others")


def _sorting(sight: CircleSight, hands: CircleHands, seat: SeatView, say: Words) -> tuple[str, Tone]:
    if seat.given and seat.name not in hands.again:
        return _waiting(say, sight.view.waiting, say("Sorted")), "muted"
    if not seat.awaited and not sight.may(seat.name, m.Sort("control")):
        return say("You join at the next statement"), "muted"
    return say("Which dimension is this?"), "lit"


def _comparing(sight: CircleSight, say: Words) -> str:
    if sight.alone:
        return say("Compare with how the model reads it")
    if len({dimension for _, dimension in sight.view.compared}) < 2:
        return say("Alike: do we all mean the same by it?")
    return say("Compare: where do we differ, and why?")


def _turn(sight: CircleSight, seat: SeatView, say: Words) -> tuple[str, Tone]:
    view = sight.view
    if "turn" in view.locks:
        return say("The facilitator has closed this for a moment"), "muted"
    if not seat.moves:
        return say("{seat}'s turn", seat=view.turn or ""), "muted"
    if view.phase == "roll":
        return say("Your turn: roll the die"), "lit"
    return say("Your turn: choose what we clear up now"), "lit"


def _placing(sight: CircleSight, hands: CircleHands, seat: SeatView, say: Words) -> tuple[str, Tone]:
    view, marking = sight.view, hands.marking.get(seat.name)
    assert view.dimension is not None
    if "mark" in view.locks:
        return say("The facilitator has closed this for a moment"), "muted"
    if marking is not None and marking.level is not None:
        return lies_with(say, view.dimension), "lit"
    if marking is None and seat.given:
        return _waiting(say, view.waiting, say("Marked")), "muted"
    if not any(isinstance(move, m.Place) for move in sight.legal[seat.name]):
        return say("You mark from the next turn on"), "muted"
    return _own_level(sight, say, view.dimension), "lit"


def _talking(sight: CircleSight, hands: CircleHands, seat: SeatView, say: Words) -> tuple[str, Tone]:
    view, marking = sight.view, hands.marking.get(seat.name)
    assert view.dimension is not None
    if marking is not None:
        question = say("In a word: why?") if marking.level else _own_level(sight, say, view.dimension)
        return question, "lit"
    if seat.name in view.speakers:
        return say("You speak first: how do you see it?"), "lit"
    if sight.alone:
        return say("Think it over; the level may be changed"), "lit"
    if seat.moves:
        return say("Lead the talk, and close it when all was said"), "lit"
    if not any(isinstance(move, m.Revise) for move in sight.legal[seat.name]):
        return say("You mark from the next turn on"), "muted"
    return say("We talk. A level may be changed"), "muted"


def _ripe(sight: CircleSight, hands: CircleHands, seat: SeatView, say: Words) -> str:
    marking = hands.marking.get(seat.name)
    if marking is None and sight.view.ending:
        return say("Do we agree on it as it stands?")
    if marking is None:
        return say("Tap what you would change")
    if marking.level is None:
        return _own_level(sight, say, marking.dimension)
    if marking.way is None:
        return say("How do you change it?")
    return say("In a word: why?")


def _agreeing(sight: CircleSight, seat: SeatView, say: Words) -> tuple[str, Tone]:
    """What an agreement still lacks, to the mover."""
    if "agree" in sight.view.locks:
        return say("The facilitator has closed this for a moment"), "muted"
    if not seat.moves:
        return say("What do we agree on?"), "plain"
    draft = sight.situation.agreement
    match bool(draft.channels), draft.lead is not None:
        case False, False:
            return say("Still to choose: a channel, and who leads"), "lit"
        case False, True:
            return say("Still to choose: a channel of intervention"), "lit"
        case True, False:
            return say("Still to choose: who leads"), "lit"
    return say("Is it to go like this?") if sight.alone else say("Is this what we agree on?"), "lit"

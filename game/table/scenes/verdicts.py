"""What came of a declaration, shown beside the wall until it was seen or the next one comes. It covers nothing that the
next team needs."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import Fit
from game.rules.triples.view import AnswersView, VerdictView
from game.table.items import Box
from game.table.layout.frame import Frame
from game.table.layout.middle import blocks, verdict_height
from game.table.layout.places import REACH
from game.table.looks import Panel, Pill, Ring, Text
from game.table.scenes.acts import Tell
from game.table.scenes.board import Board
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.words import Words, right_to_left

LAYER = 3
LINE = 96
"""Letters that a seat's line holds."""
NARROW = 10
"""Less broad than so many heights of the smallest text, it takes all the height there is."""


def verdict(board: Board, sight: TriplesSight, hands: TriplesHands) -> None:
    """Show the last verdict until somebody has seen it."""
    if hands.verdict is None:
        return
    for number, frame in enumerate(_frames(sight)):
        _beside(board, sight, hands.verdict, replace(frame, group=f"wall:{number}"), number)


def holds_verdict(sight: TriplesSight, number: int) -> bool:
    """Whether a verdict is shown in this block: where all see the same side, in the second, and the clock stays in
    sight."""
    return sight.seating == "around" or number == 1


def _frames(sight: TriplesSight) -> tuple[Frame, ...]:
    """Beside the wall; at the end of a game on a wall, where the last one has to be touched, within reach."""
    screen, mirrored = sight.screen, right_to_left(sight.lang)
    if sight.view.over and sight.seating == "upright":
        high, wide = verdict_height(screen), min(screen.width * 0.5, screen.text * 40)
        return (Frame(Box(screen.width / 2, screen.height * REACH + high / 2, wide, high), 0, mirrored),)
    laid = blocks(screen, sight.plan, sight.seating, sight.view.activity, mirrored)
    return tuple(frame for number, frame in enumerate(laid) if holds_verdict(sight, number))


def strengthening(shown: VerdictView) -> str:
    """The sentences that would strengthen a triple, as the others wrote them."""
    return " · ".join(shown.answers.sentences)


def advice(shown: VerdictView) -> str:
    """Of these as many as stand in a line, the shortest first; dots for those that are left to the report."""
    whole = sorted(shown.answers.sentences, key=len)
    told = whole[:1]
    for sentence in whole[1:]:
        if len(" · ".join((*told, sentence))) <= LINE:
            told.append(sentence)
    return " · ".join(told) + ("" if len(told) == len(whole) else " …")


def _beside(board: Board, sight: TriplesSight, shown: VerdictView, frame: Frame, number: int) -> None:
    text, say = sight.screen.text, sight.say
    high = verdict_height(sight.screen) if frame.area.w > NARROW * text else frame.area.h
    area = frame.area.below(min(frame.area.h, high))[0]
    board.add(frame, f"verdict:{number}", Panel("deep"), area, Tell("seen"), layer=LAYER)
    inner = area.inset(sight.gap)
    low, inner = inner.below(max(sight.screen.control, text * 2.2), sight.gap * 0.5)
    head, rest = inner.above(inner.h * 0.5, sight.gap * 0.5)
    ring, title = head.start(min(head.h, head.w * 0.24), sight.gap * 0.6)
    side = min(ring.w, ring.h)
    look = Ring(0.04 if shown.accepted else 0.25)
    board.add(frame, f"verdict:{number}:ring", look, ring.middle(side, side), layer=LAYER + 1)
    words = Text(_title(say, shown), sight.lang, round(text * 1.3), "bold", "lit", "start")
    board.add(frame, f"verdict:{number}:a", words, title, layer=LAYER + 1)
    details = "\n".join(line for line in (_answers(say, shown.answers), _link(say, shown.fit, shown.accepted)) if line)
    board.add(
        frame,
        f"verdict:{number}:b",
        Text(details, sight.lang, text, "regular", "plain", "start"),
        rest,
        layer=LAYER + 1,
    )
    seen = Pill(say("Got it"), sight.lang, "quiet")
    board.add(frame, f"seen:{number}", seen, low.middle(text * 12, low.h), Tell("seen"), layer=LAYER + 1)


def _title(say: Words, shown: VerdictView) -> str:
    if shown.accepted:
        return say("A triple of {seat} is on our wall!", seat=shown.seat)
    return say("Back to {seat}, to be strengthened", seat=shown.seat)


def _answers(say: Words, given: AnswersView) -> str:
    return counted(say, given) if given.convincing or given.not_yet or given.abstain else ""


def counted(say: Words, given: AnswersView) -> str:
    """How many answers there are of each; who abstains says neither."""
    return say("Convinces us: {yes} · could be stronger: {no}", yes=given.convincing, no=given.not_yet)


def _link(say: Words, fit: Fit, accepted: bool) -> str:
    match fit:
        case "full":
            return say("The deck marks a link here too")
        case "partial":
            return say("The deck marks a part of this link")
    if accepted:
        return say("The deck marks no link here – perhaps you found a new one")
    return say("The deck marks no link here")

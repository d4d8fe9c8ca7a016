"""What a seat marks and answers in its tray, covered: one subject after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.state import SubjectId, ZoneId
from game.rules.boards.view import SeatView
from game.table.layout.grids import Need
from game.table.looks import Pill
from game.table.looks_boards import CoveredPaper, MarkChip
from game.table.scenes.acts import Button, Make, Tell
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.tray_parts import Body, Spot, pill_needs, pills, text
from game.table.screen import Screen
from game.words import Words


def to_mark(sight: BoardSight, hands: BoardHands, seat: SeatView) -> SubjectId | None:
    """What a seat marks next: what it chose to mark again, or the first it has not; None where nothing is."""
    if not sight.does("mark"):
        return None
    if hands.subjects.get(seat.name) in seat.marked:
        return hands.subjects[seat.name]
    return next((subject for subject in sight.view.to_mark if subject not in seat.marked), None)


def answers_awaited(sight: BoardSight, hands: BoardHands, seat: SeatView) -> ZoneId | None:
    """What a seat answers next: what it chose, or the first it has not; None where nothing is."""
    if not sight.does("answer"):
        return None
    open_ = [zone.id for zone in sight.view.zones if zone.open and not zone.turned]
    if hands.subjects.get(seat.name) in open_:
        return hands.subjects[seat.name]
    return next((zone for zone in open_ if zone not in seat.answered), None)


def others(say: Words, seat: Actor) -> Spot:
    """The button that leafs on through what a seat can choose from."""
    # Translators: on a button that shows the other choices there are.
    look = Pill(say.of("choices", "Others…"), say.lang, "quiet")
    return Spot(f"leaf:{seat}", look, Tell("leaf", seat), look.text)


def chip_needs(screen: Screen, lang: str) -> tuple[Need, ...]:
    """What a mark's shape and word need: beside each other, or one above the other."""
    need = Need(screen.text, screen.control, lang, most=2, pad=0.14, edge=0.06, down=0.86, roomy=2.2)
    beside = replace(need, beside=screen.text * 2.4)
    return beside, replace(need, above=screen.text * 2.6), replace(beside, most=3)


def marked_now(sight: BoardSight, seat: SeatView, subject: SubjectId) -> str:
    """What a seat marks now, and how far it has come."""
    return f"{_count(sight, seat, subject)} {_subject(sight, subject, sight.person(seat.name).lang)}"


def marking(sight: BoardSight, hands: BoardHands, seat: SeatView, subject: SubjectId) -> Body:
    """All that one card or zone can be marked with; above it what is asked about each of them, where there is room."""
    name, say, lang = seat.name, sight.say_to(seat.name), sight.person(seat.name).lang
    marks = sight.content.marks
    assert marks is not None
    chips = []
    for value in marks.values:
        word, found = sight.title(value, lang)
        shape, colour = sight.mark(value)
        chip = MarkChip(shape, colour, word, found)
        chips.append(Spot(f"mark:{name}:{value}", chip, Make(name, m.MarkIt(subject, value)), word))
    prompt, found = marks.prompt.get(lang) if marks.prompt else (say("How do you see it?"), lang)
    texts = (text(f"question:{name}", prompt, found, sight.screen.text * 1.1),)
    return Body(texts, tuple(chips), chip_needs(sight.screen, lang), back=_back(sight, name, seat.marked, subject))


def _count(sight: BoardSight, seat: SeatView, subject: SubjectId) -> str:
    """Which of how many this is."""
    every = list(dict.fromkeys((*sight.view.to_mark, *seat.marked)))
    return f"({every.index(subject) + 1}/{len(every)})"


def _subject(sight: BoardSight, subject: SubjectId, lang: str) -> str:
    if subject in sight.content.zones:
        return sight.zone_title(subject, lang)[0]
    return sight.card(subject, lang)[0]


def _back(sight: BoardSight, name: Actor, given: Sequence[SubjectId], now: SubjectId) -> Button | None:
    """To the one marked before this one, where there is one."""
    before = given[: given.index(now)] if now in given else given
    if not before:
        return None
    say = sight.say_to(name)
    return f"before:{name}", Pill(say("The one before"), say.lang, "quiet"), Tell("again", name, before[-1])


def answered_now(sight: BoardSight, seat: SeatView, zone: ZoneId) -> str:
    """What a seat is asked now: a zone's question, or what it is called where it has none."""
    lang, prompt = sight.person(seat.name).lang, sight.content.zones[zone].prompt
    return (prompt.get(lang) if prompt else sight.zone_title(zone, lang))[0]


def answering(sight: BoardSight, hands: BoardHands, seat: SeatView, zone: ZoneId) -> Body:
    """One question, to be answered in words, or passed over; others are a touch away. That each team answers on its own
    stands above, where there is room."""
    name, say, lang = seat.name, sight.say_to(seat.name), sight.person(seat.name).lang
    told = say("Each team on its own: what is your answer?")
    texts = [text(f"question:{name}", told, lang, sight.screen.text * 1.1)]
    if sight.content.zones[zone].prompt is not None:
        title, found = sight.zone_title(zone, lang)
        texts.append(text(f"subject:{name}", title, found, sight.screen.text * 1.35))
    given = zone in seat.answered
    buttons: list[Button] = [
        (
            f"answer:{name}",
            Pill(say("Change our answer") if given else say("Write our answer"), lang, "lit"),
            Tell("answer", name, zone),
        ),
        (f"nothing:{name}", Pill(say("Nothing to say"), lang, "quiet"), Make(name, m.AnswerIt(zone, ""))),
    ]
    open_ = [each.id for each in sight.view.zones if each.open and not each.turned]
    if len(open_) > 1:
        after = open_[(open_.index(zone) + 1) % len(open_)]
        buttons.append((f"other:{name}", Pill(say("Another question"), lang, "quiet"), Tell("subject", name, after)))
    mark = Spot(f"own-answer:{name}", CoveredPaper(sight.person(name).colour, given))
    return Body(
        tuple(texts),
        pills(buttons),
        pill_needs(sight.screen, lang),
        marks=(mark,),
        share=0.16,
        more=others(say, name),
        leaf=hands.leaves.get(name, 0),
    )

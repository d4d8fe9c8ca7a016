"""What a seat marks in its tray: covered marks, its level in the talk, its own row of a ripe situation."""

from __future__ import annotations

from game.circle_words import dimension_word, level_word
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.state import Cell as Marked
from game.rules.circle.state import Mark
from game.rules.circle.view import SeatView
from game.rules.circle.words import DIMENSIONS, LEVELS, WAYS, Dimension, Level
from game.table.looks import Finish, NameTag, Pill
from game.table.looks_circle import Cell, CoveredMark, DimensionTag, OpenMark
from game.table.scenes.acts import Act, Button, Choose, Make, Tell, Thing
from game.table.scenes.circle_hands import CircleHands, Marking
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_words import way_word
from game.table.scenes.tray_parts import (
    Body,
    Spot,
    cell_needs,
    chip_needs,
    leaf,
    name_needs,
    pill_needs,
    pills,
    text,
)
from game.words import Words


def placing(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Body:
    """Its level and with whom it mainly lies, one after the other; covered at once."""
    name, marking = seat.name, hands.marking.get(seat.name)
    where = sight.view.dimension
    assert where is not None
    if marking is not None and marking.level is not None:
        return _named(sight, hands, name, where, marking.level)
    if marking is None and seat.given:
        return _covered(sight, seat, where)
    may = [move for move in sight.legal[name] if isinstance(move, m.Place)]
    # One alone with no empty chairs has nobody else to name.
    at_once = {move.level: move for move in may} if len({move.named for move in may}) == 1 else {}
    acts: dict[Level, Act] = {
        level: Make(name, at_once[level]) if at_once else Tell("level", name, f"{where} {level}")
        for level in LEVELS[where]
        if any(move.level == level for move in may)
    }
    return _levels(sight, name, where, acts, (situation(sight, name),))


def situation(sight: CircleSight, seat: Actor) -> Spot:
    """The situation in focus in a seat's own language; a touch reads it large."""
    card = sight.situation.card
    words, found = sight.card(card, sight.person(seat).lang)
    read = text(f"about:{seat}", words, found, sight.screen.text * 1.2)
    return Spot(read.key, read.look, Choose(Thing("situation", card, seat)), words)


def _levels(
    sight: CircleSight,
    seat: Actor,
    where: Dimension,
    acts: dict[Level, Act],
    texts: tuple[Spot, ...] = (),
    back: Button | None = None,
) -> Body:
    lang = sight.person(seat).lang
    chips = ((level, sight.chip(where, level, lang)) for level in acts)
    spots = tuple(Spot(f"level:{seat}:{level}", chip, acts[level], chip.word) for level, chip in chips)
    return Body(texts, spots, chip_needs(sight.screen, lang), back=back)


def _named(sight: CircleSight, hands: CircleHands, seat: Actor, where: Dimension, level: Level) -> Body:
    """With whom it mainly lies: each role at the table in its colour, empty chairs without."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    spots = []
    for move in sight.legal[seat]:
        if isinstance(move, m.Place) and move.level == level:
            word, colour = sight.role(move.named, lang), sight.colour(move.named)
            look = Pill(word, lang) if colour is None else NameTag(word, lang, colour)
            spots.append(Spot(f"named:{seat}:{move.named}", look, Make(seat, move), word))
    needs = name_needs(sight.screen, lang)
    more = leaf(say, seat)
    back = _back(say, seat, Tell("cell", seat, where))
    return Body((), tuple(spots), needs, more=more, leaf=hands.leaves.get(seat, 0), back=back)


def _back(say: Words, seat: Actor, act: Tell) -> Button:
    return f"back:{seat}", Pill(say("Back"), say.lang, "quiet"), act


def _covered(sight: CircleSight, seat: SeatView, where: Dimension) -> Body:
    """Marks face down; open where only the seat itself looks."""
    name, say, lang = seat.name, sight.say_to(seat.name), sight.person(seat.name).lang
    if seat.own is not None:
        marks: tuple[Spot, ...] = (_open(sight, seat, where, seat.own),)
    else:
        colour = sight.person(name).colour
        marks = tuple(Spot(f"mark{at}:{name}", CoveredMark(colour)) for at in ("", "-named"))
    told = text(f"told:{name}", say("Covered until all have marked"), lang, sight.screen.text, "muted")
    buttons: list[Button] = []
    if any(isinstance(move, m.Place) for move in sight.legal[name]):
        buttons.append((f"change:{name}", Pill(say("Change"), lang, "quiet"), Tell("cell", name, where)))
    return Body((told,), pills(buttons), pill_needs(sight.screen, lang), marks=marks, share=0.5)


def _own(sight: CircleSight, seat: SeatView, where: Dimension) -> Marked | None:
    """What stands in the matrix for a seat's role."""
    row = next((row for row in sight.situation.rows if row.role == seat.role), None)
    return None if row is None else row.cells[DIMENSIONS.index(where)]


def talking(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Body:
    """Its own mark turned up, which may be changed; the mover closes the talk."""
    name, marking, where = seat.name, hands.marking.get(seat.name), sight.view.dimension
    assert where is not None
    say, lang = sight.say_to(name), sight.person(name).lang
    back = _back(say, name, Tell("unmark", name))
    if marking is not None and marking.level is not None:
        return _finish(sight, name, where, marking, back)
    if marking is not None:
        levels = [level for level in LEVELS[where] if sight.may(name, m.Revise(level))]
        acts: dict[Level, Act] = {level: Tell("level", name, f"{where} {level}") for level in levels}
        return _levels(sight, name, where, acts, back=back)
    own = _own(sight, seat, where)
    marks = () if own is None else (_open(sight, seat, where, own),)
    return Body(
        (), pills(_talk_buttons(sight, seat, where, own)), pill_needs(sight.screen, lang), marks=marks, share=0.58
    )


def _talk_buttons(sight: CircleSight, seat: SeatView, where: Dimension, own: Marked | None) -> list[Button]:
    name, say, lang = seat.name, sight.say_to(seat.name), sight.person(seat.name).lang
    buttons: list[Button] = []
    if any(isinstance(move, m.Revise) for move in sight.legal[name]):
        word = say("Change our level") if own else say("Mark our level")
        buttons.append((f"change:{name}", Pill(word, lang), Tell("cell", name, where)))
    if sight.may(name, m.Close()):
        tone: Finish = "lit" if seat.moves else "quiet"
        # Translators: on a button of one who plays alone: on from what was just marked.
        word = say.of("talk", "Go on") if sight.alone else say("Close the talk")
        buttons.append((f"close-talk:{name}", Pill(word, lang, tone), Make(name, m.Close())))
    return buttons


def _open(sight: CircleSight, seat: SeatView, where: Dimension, own: Marked | Mark) -> Spot:
    name, say, lang = seat.name, sight.say_to(seat.name), sight.person(seat.name).lang
    named = "" if own.named is None else sight.role(own.named, lang)
    look = OpenMark(
        own.level,
        level_word(say, where, own.level),
        dimension_word(say, where),
        named,
        lang,
        sight.person(name).colour,
        name in sight.view.speakers,
        isinstance(own, Marked) and own.changed,
    )
    return Spot(f"mark:{name}", look)


def _finish(sight: CircleSight, seat: Actor, where: Dimension, marking: Marking, back: Button) -> Body:
    """A level is chosen: a word of why, for who will give one, and done."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    assert marking.level is not None
    buttons: list[Button] = [
        (f"done:{seat}", Pill(say("Done"), lang, "lit"), Tell("written", seat)),
        (f"why:{seat}", Pill(say("Write why"), lang), Tell("why", seat)),
    ]
    word = level_word(say, where, marking.level)
    told = f"{dimension_word(say, where)}: {word}" if marking.way is None else f"{way_word(say, marking.way)}: {word}"
    return Body(
        (text(f"told:{seat}", told, lang, sight.screen.text * 1.2),),
        pills(buttons),
        pill_needs(sight.screen, lang),
        back=back,
    )


def ripe(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Body:
    """Its own row of the picture: a cell is opened to be filled or renegotiated."""
    marking = hands.marking.get(seat.name)
    if marking is None:
        return _row(sight, seat)
    name, where = seat.name, marking.dimension
    if marking.level is None:
        return _changing(sight, name, where)
    if marking.way is None:
        return _ways(sight, name, where, marking.level)
    back = _back(sight.say_to(name), name, Tell("level", name, f"{where} {marking.level}"))
    return _finish(sight, name, where, marking, back)


def _row(sight: CircleSight, seat: SeatView) -> Body:
    lang = sight.person(seat.name).lang
    return Body((), tuple(_cell(sight, seat, where) for where in DIMENSIONS), cell_needs(sight.screen, lang))


def _cell(sight: CircleSight, seat: SeatView, where: Dimension) -> Spot:
    name, say, lang = seat.name, sight.say_to(seat.name), sight.person(seat.name).lang
    own, title = _own(sight, seat, where), dimension_word(say, where)
    word = level_word(say, where, own.level) if own else ""
    look = Cell(where, own.level if own else None, word, lang, bool(own and own.changed), bool(own and own.assumed))
    act = Tell("cell", name, where) if _may_mark(sight, name, where) else None
    return Spot(f"own:{name}:{where}", look, act, max(word, title, key=len), DimensionTag(where, title, lang))


def _may_mark(sight: CircleSight, seat: Actor, where: Dimension) -> bool:
    return any(isinstance(move, m.Fill | m.Renegotiate) and move.dimension == where for move in sight.legal[seat])


def _changing(sight: CircleSight, seat: Actor, where: Dimension) -> Body:
    """The levels of an opened cell: an empty one is filled at once."""
    acts: dict[Level, Act] = {}
    for level in LEVELS[where]:
        if sight.may(seat, m.Fill(where, level)):
            acts[level] = Make(seat, m.Fill(where, level))
        elif any(sight.may(seat, m.Renegotiate(way, where, level)) for way in WAYS):
            acts[level] = Tell("level", seat, f"{where} {level}")
    back = _back(sight.say_to(seat), seat, Tell("unmark", seat))
    return _levels(sight, seat, where, acts, back=back)


def _ways(sight: CircleSight, seat: Actor, where: Dimension, level: Level) -> Body:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    buttons: list[Button] = [
        (f"way:{seat}:{way}", Pill(way_word(say, way), lang), Tell("way", seat, way))
        for way in WAYS
        if sight.may(seat, m.Renegotiate(way, where, level))
    ]
    back = _back(say, seat, Tell("cell", seat, where))
    told = f"{dimension_word(say, where)}: {level_word(say, where, level)}"
    return Body(
        (text(f"told:{seat}", told, lang, sight.screen.text * 1.2),),
        pills(buttons),
        pill_needs(sight.screen, lang),
        back=back,
    )

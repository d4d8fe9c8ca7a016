"""A seat's tray while a group agrees: what it adds itself; the mover's line, its yes, or its putting off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.state import Agreement
from game.rules.circle.view import SeatView
from game.table.looks import Finish, Pill
from game.table.scenes.acts import Button, Make, Tell
from game.table.scenes.board import Board, twice
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sheet import is_aloft, laid, writer
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_tray_head import lay_tray
from game.table.scenes.circle_trays import small_buttons
from game.table.scenes.tray_parts import Body, Spot, leaf, pill_needs, pills, text
from game.words import Words

HERE, CHANNELS, LEADS, SHARES = range(4)
"""The pages of a tray that takes the place of a sheet which hangs too high to be touched."""


def agreement_tray(board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView) -> None:
    """Lay a seat's tray in this step."""
    sight, name = sight.read_by(seat.name), seat.name
    chooses, small = is_aloft(sight) and writer(sight, hands) == name, small_buttons(sight, hands, seat)
    if chooses and hands.page in (CHANNELS, LEADS, SHARES):
        spots = pills(list(_chosen_on(sight, name, hands.page)))
        small = [_to(sight, name, HERE, sight.say_to(name)("Back")), *small[:1]]
    else:
        spots = pills([*_buttons(sight, hands, seat), *(_pages(sight, name) if chooses else ())])
    lay_tray(board, sight, hands, seat, _body(sight, hands, name, spots), small)


def _body(sight: CircleSight, hands: CircleHands, name: Actor, spots: tuple[Spot, ...]) -> Body:
    """What is laid so far, where there is room to tell it, above what can be touched."""
    say, lang = sight.say_to(name), sight.person(name).lang
    told = text(f"laid:{name}", laid(sight, say), lang, sight.screen.text, "muted")
    (needs,) = pill_needs(sight.screen, lang)
    needs = replace(needs, most=2, roomy=1.4)
    return Body((told,), spots, (needs,), more=leaf(say, name), leaf=hands.leaves.get(name, 0))


def _buttons(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Iterator[Button]:
    say, name, draft = sight.say_to(seat.name), seat.name, sight.situation.agreement
    if sight.may(name, m.Agree()) or seat.moves:
        yield from _deciding(sight, hands, name, say, draft)
    if seat.role is not None and any(share.role == seat.role for share in draft.shares):
        if sight.may(name, m.Share(seat.role)):
            adds = Pill(say("What do we add?"), say.lang)
            yield f"adds:{name}", adds, Tell("adds", name, seat.role)
    if not _faces(sight, writer(sight, hands), name):
        yield f"turn-to:{name}", Pill(say("Turn it to us"), say.lang, "quiet"), Tell("turn-to", name)


def _faces(sight: CircleSight, writer: Actor, seat: Actor) -> bool:
    """Whether a seat reads the sheet as it is turned."""
    langs = {sight.person(each).lang for each in (writer, seat)}
    return len(langs) == 1 and sight.place(writer).turn == sight.place(seat).turn


def _deciding(sight: CircleSight, hands: CircleHands, name: Actor, say: Words, draft: Agreement) -> Iterator[Button]:
    """To agree, and for the mover to write the line or to park."""
    whole = bool(draft.channels) and draft.lead is not None
    tone: Finish = "lit" if whole else "quiet"
    word = say("Yes, like this") if sight.alone else say("We agree")
    yield f"agree:{name}", Pill(word, say.lang, tone), Make(name, m.Agree())
    if sight.may(name, m.Line()):
        yield f"line:{name}", Pill(say("Write the line"), say.lang), Tell("line", name)
    if sight.may(name, m.Park()):
        yield twice(hands, say, f"park:{name}", say("Park it"), Make(name, m.Park()))


def _to(sight: CircleSight, name: Actor, page: int, words: str, tone: Finish = "quiet") -> Button:
    return f"page{page}:{name}", Pill(words, sight.person(name).lang, tone), Tell("page", what=str(page))


def _pages(sight: CircleSight, name: Actor) -> Iterator[Button]:
    """Where the sheet hangs too high: what is chosen in the tray, and back to the picture."""
    say = sight.say_to(name)
    yield _to(sight, name, CHANNELS, say("Channels"), "plain")
    yield _to(sight, name, LEADS, say("Who leads?"), "plain")
    yield _to(sight, name, SHARES, say("Who shares?"), "plain")
    for share in sight.situation.agreement.shares:
        if sight.view.holder(share.role) is None and sight.may(name, m.Share(share.role)):
            asked = say("{role}: what does it add?", role=sight.role(share.role, say.lang))
            yield f"adds-{share.role}:{name}", Pill(asked, say.lang), Tell("adds", name, share.role)
    picture = Pill(say("Back to the picture"), say.lang, "quiet")
    yield f"to-picture:{name}", picture, Tell("step", what="picture")


def _chosen_on(sight: CircleSight, name: Actor, page: int) -> Iterator[Button]:
    """What a page of the tray has to choose from; what is chosen lies on paper."""
    lang, draft = sight.person(name).lang, sight.situation.agreement
    shares = [share.role for share in draft.shares]
    if page == CHANNELS:
        own = Pill(sight.say_to(name)("A channel of our own"), lang, "quiet")
        yield f"own-channel:{name}", own, Tell("channel", name)
    for move in sight.legal[name]:
        match move:
            case m.Lay(card) | m.Unlay(card) if page == CHANNELS:
                yield _choice(sight, name, card, sight.card(card, lang)[0], move, isinstance(move, m.Unlay))
            case m.Lead(role) if page == LEADS:
                yield _choice(sight, name, role, sight.role(role, lang), move, False)
            case m.Share(role) if page == SHARES and role not in shares:
                yield _choice(sight, name, role, sight.role(role, lang), move, False)
            case m.Unshare(role) if page == SHARES:
                yield _choice(sight, name, role, sight.role(role, lang), move, True)


def _choice(sight: CircleSight, name: Actor, what: str, words: str, move: m.Move, chosen: bool) -> Button:
    tone: Finish = "plain" if chosen else "quiet"
    return f"choice:{name}:{what}", Pill(words, sight.person(name).lang, tone), Make(name, move)

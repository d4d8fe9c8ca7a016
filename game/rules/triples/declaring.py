"""From a declaration to its verdict."""

from __future__ import annotations

from typing import Literal

from game.core.frozen import replace
from game.core.game import Actor
from game.rules.triples.setting import Setting
from game.rules.triples.state import Declaration, Said, State, Verdict, without
from game.rules.triples.turns import deal_to


def declared(setting: Setting, state: State, name: Actor, cards: tuple[str, str, str]) -> State:
    """The state in which this seat explains these cards; every other seat at the table is to answer."""
    others = tuple(seat.name for seat in state.seats if seat.name != name)
    answerers = () if setting.options.judge == "none" else others
    return replace(state, declaration=Declaration(name, cards, answerers))


def explained(setting: Setting, state: State, text: str) -> State:
    """The state after the explanation: a verdict where nobody is asked, else the answers."""
    declaration = _open(state)
    state = replace(state, declaration=replace(declaration, text=text))
    match _judged_by(setting, declaration):
        case "group":
            return replace(state, declaration=replace(_open(state), stage="answer"))
        case judgement:
            return resolved(setting, state, judgement == "accept")


def answered(setting: Setting, state: State, said: Said) -> State:
    """The state after one more answer."""
    declaration = _open(state)
    declaration = replace(declaration, answers=(*declaration.answers, said))
    return counted(setting, replace(state, declaration=declaration))


def counted(setting: Setting, state: State) -> State:
    """The state after a look at the answers: a verdict when none is awaited."""
    declaration = state.declaration
    if declaration is None or declaration.stage != "answer" or declaration.waiting():
        return state
    return closed(setting, state)


def closed(setting: Setting, state: State) -> State:
    """The state when the explanation or the answers are closed as they stand."""
    declaration = _open(state)
    if declaration.stage == "explain":
        return explained(setting, state, declaration.text)
    if not declaration.answerers:
        return resolved(setting, state, _judged_by(setting, declaration) == "accept")
    answers = [said.answer for said in declaration.answers]
    lead = answers.count("convincing") - answers.count("not-yet")
    if lead == 0 and setting.options.facilitator == "present":
        return replace(state, declaration=replace(declaration, stage="decide"))
    return resolved(setting, state, lead > 0)


def unasked(setting: Setting, state: State, name: Actor) -> State:
    """The state when a seat has left: its own declaration is dropped, its answer neither awaited nor counted."""
    declaration = state.declaration
    if declaration is None or declaration.seat == name:
        return replace(state, declaration=None)
    answerers = tuple(seat for seat in declaration.answerers if seat != name)
    answers = tuple(said for said in declaration.answers if said.seat != name)
    state = replace(state, declaration=replace(declaration, answerers=answerers, answers=answers))
    return closed(setting, state) if declaration.stage == "decide" else counted(setting, state)


def resolved(setting: Setting, state: State, accepted: bool) -> State:
    """The state after the verdict on the open declaration."""
    declaration = _open(state)
    verdict = Verdict(
        declaration.seat,
        declaration.cards,
        accepted,
        setting.fit(declaration.cards),
        declaration.text,
        declaration.answers,
    )
    before = replace(state, before=None)
    state = replace(state, declaration=None, verdicts=(*state.verdicts, verdict), before=before)
    state = _paid(setting, state, verdict) if accepted else _came_back(state, verdict)
    if setting.activity == "open-round":
        state = state.with_seat(replace(state.seat(verdict.seat), done=True))
    return state


def overruled(setting: Setting, state: State, accepted: bool) -> State:
    """The state with the last verdict given anew. The clock does not go back."""
    assert state.before is not None
    now = replace(state.before, clock=state.clock, idle=0)
    return resolved(setting, now, accepted)


def _paid(setting: Setting, state: State, verdict: Verdict) -> State:
    if setting.activity == "open-round":
        left = state.open
        for card in verdict.cards:
            left = without(left, card)
        state = replace(state, open=left)
    else:
        state = state.with_seat(replace(state.seat(verdict.seat), hand=()))
    state = reached(setting, state)
    return deal_to(state, (verdict.seat,)) if setting.activity == "triples" and not state.over else state


def reached(setting: Setting, state: State) -> State:
    """The state, over where the wall has as many triples as were wanted."""
    target = setting.options.target
    if target is not None and len(state.wall) >= target:
        return replace(state, over="target", turn=None)
    return state


def _came_back(state: State, verdict: Verdict) -> State:
    seat = state.seat(verdict.seat)
    return state.with_seat(replace(seat, returned=seat.returned | {frozenset(verdict.cards)}))


def _judged_by(setting: Setting, declaration: Declaration) -> Literal["accept", "return", "group"]:
    """How the way of judging takes an explained triple. With nobody to ask, the deck decides."""
    judge = setting.options.judge
    full = setting.fit(declaration.cards) == "full"
    if judge == "none" or (full and (judge != "group" or not declaration.answerers)):
        return "accept"
    written = any(card not in setting.kinds for card in declaration.cards)
    if not declaration.answerers:
        return "accept" if written else "return"
    return "group" if judge in ("group", "guided") or written else "return"


def _open(state: State) -> Declaration:
    assert state.declaration is not None
    return state.declaration

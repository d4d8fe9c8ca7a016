"""The whole second meeting as it comes along, and the way of two cards through it: a gap of the deck, and one that the
group wrote itself."""

from __future__ import annotations

from pathlib import Path

from meetings import Meeting

from game.activities import named_files
from game.content.agenda import load_agenda
from game.kept_workshop import held
from game.table.scenes.scene import GoHome, GoToStep, GoToWorkshop

GAP, OWN = "reading-grade-2", "card-w1"


def second_meeting(data: Path) -> Meeting:
    file = named_files("agenda")["second-meeting"]
    return Meeting(data, activity="agenda", deck=str(file), loaded=load_agenda(file), seats=("A", "B"), seed=3)


def declare(meeting: Meeting, gap: str) -> None:
    """A changes gaps until it holds this one, and convinces B of it with the cause and the action in its hand."""
    while gap not in meeting.playing.session.state.seat("A").hand:
        swap(meeting, "A", "gap")
        swap(meeting, "B", "gap" if gap in meeting.playing.session.state.seat("B").hand else "cause")
    meeting.say("A declare", 'A explain "Together"', "B answer convincing")


def swap(meeting: Meeting, seat: str, kind: str) -> None:
    """A seat throws its card of a kind, and takes the one on the pile where B has thrown what A looks for."""
    session = meeting.playing.session
    (thrown,) = [card for card in session.state.seat(seat).hand if session.game.setting.kind(card) == kind]
    meeting.say(f"{seat} discard {thrown}")
    looked_for = {GAP, OWN} & set(session.state.discard(kind)[:-1][-1:])
    meeting.say(f"{seat} take {kind}" if looked_for and seat == "A" else f"{seat} draw {kind}")


def test_two_cards_go_all_the_way_by_their_ids(tmp_path):
    meeting = second_meeting(tmp_path).go(GoToStep())
    meeting.say(f"A lay {GAP} gap-between", 'B write gap-between "Who reads at home"', "facilitator end")
    meeting.go(GoToWorkshop()).lead("facilitator next").go(GoToStep())
    for gap in (GAP, OWN):
        declare(meeting, gap)
    meeting.say("facilitator end").go(GoToWorkshop()).lead("facilitator next", "facilitator begin", "facilitator next")
    meeting.go(GoToStep())
    assert {GAP, OWN} <= set(meeting.playing.session.state.pool)
    meeting.say(f"A lay {OWN} problem", "facilitator end").go(GoToWorkshop()).lead("facilitator next").go(GoToStep())
    rows = meeting.playing.session.view("table").page
    assert {row.sources[0].gap for row in rows} == {GAP, OWN}
    assert all(row.sources[0].activity == "triples" and row.sources[0].step == "cards" for row in rows)
    meeting.say("facilitator end").go(GoToWorkshop()).lead("facilitator next")
    assert meeting.state.over == "done"
    name = meeting.workshop.whole.journal.id
    meeting.go(GoHome())
    for card in (GAP, OWN):
        assert [step.step for step in held(tmp_path, name) if mentions(step.outcome, card)] == [
            "opening",
            "cards",
            *(["wheel"] if card == OWN else []),
            "plan",
        ]


def mentions(outcome: object, card: str) -> bool:
    return f"'{card}'" in repr(outcome)

"""What a seat of the circle is told stays until it can have been read, though others move at the same moment."""

from __future__ import annotations

from circle_situations import content, roles, scene

from game.rules.circle import moves as m


def test_a_refusal_stays_while_others_move_and_goes_when_it_was_read() -> None:
    table, session = scene("en", 4, "around")
    roles(table, session)
    first, _second, third, fourth = (seat.name for seat in session.state.seats)
    taken = session.state.seat(first).role
    free = [role for role in content().roles if role not in session.state.roles]
    assert taken is not None
    table.make(third, m.TakeRole(taken))
    told = table.hands.said[third]
    table.make(fourth, m.TakeRole(free[0]))
    assert table.hands.said.get(third) == told
    table.pass_time(2.0)
    assert third in table.hands.said
    table.pass_time(2.0)
    table.pass_time(0.1)
    assert third not in table.hands.said


def test_who_moves_itself_is_told_nothing_more() -> None:
    table, session = scene("en", 3, "around")
    roles(table, session)
    first, second, _third = (seat.name for seat in session.state.seats)
    taken = session.state.seat(first).role
    assert taken is not None
    table.make(second, m.TakeRole(taken))
    assert second in table.hands.said
    table.make(second, m.TakeRole(next(role for role in content().roles if role not in session.state.roles)))
    assert second not in table.hands.said

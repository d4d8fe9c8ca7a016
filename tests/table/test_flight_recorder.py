"""At the table: what is not kept is said in the facilitator's corner until it is, and a report is left behind."""

import json
import sqlite3
from pathlib import Path

import pytest
from test_whole_session import Evening

from game.core.game import FACILITATOR
from game.faults import CannotKeep
from game.rules.triples import moves as m
from game.store.database import read
from game.store.folders import report_path
from game.store.opening import go_on


def one_turn(evening: Evening) -> None:
    session = evening.playing.session
    for _ in range(2):
        mover = session.state.turn
        assert mover is not None
        assert isinstance(session.submit(mover, next(session.legal(mover))), tuple)


def test_trouble_is_said_in_the_corner_until_all_is_kept(tmp_path: Path) -> None:
    evening = Evening(tmp_path, activity="triples", lang="en")
    journal = evening.playing.journal
    other = sqlite3.connect(journal.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    one_turn(evening)
    evening.wait(0.1)
    evening.tap("menu:0")
    title = next(item for item in evening.table.window.touching.items if item.key == "menu:title")
    assert "nothing is kept since" in title.look.text  # type: ignore[attr-defined]
    assert "2" in title.look.text  # type: ignore[attr-defined]
    other.close()
    journal._due = 0.0  # a second later
    evening.wait(0.1)
    assert evening.scene.keeping == ""
    assert list(read(journal.path).entries) == evening.playing.session.entries
    evening.table.leave()
    evening.table.window.close()


def test_what_is_lost_in_the_end_is_said(tmp_path: Path) -> None:
    evening = Evening(tmp_path, activity="triples", lang="en")
    other = sqlite3.connect(evening.playing.journal.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    one_turn(evening)
    evening.table.window.closed = True
    with pytest.raises(CannotKeep):
        evening.table.run()
    other.close()


def test_a_report_lies_beside_the_journal_once_the_table_is_left(tmp_path: Path) -> None:
    evening = Evening(tmp_path, activity="open-round", lang="en")
    session, path = evening.playing.session, evening.playing.journal.path
    one_turn_of_open_round = next(move for move in session.legal(session.state.turn or "") if isinstance(move, m.Pick))
    session.submit(session.state.turn or "", one_turn_of_open_round)
    assert not report_path(path).exists()
    session.submit(FACILITATOR, m.End())
    evening.wait(0.1)
    report = json.loads(report_path(path).read_text(encoding="utf-8"))
    assert report["ended"] == "the facilitator ended it"
    report_path(path).unlink()
    evening.table.leave()
    evening.table.window.close()
    assert json.loads(report_path(path).read_text(encoding="utf-8"))["session"] == path.stem


def test_a_resumed_session_loses_no_more_than_a_step_of_its_clock(tmp_path: Path) -> None:
    evening = Evening(tmp_path, activity="triples", lang="en")
    for _ in range(37):
        evening.wait(0.5)
    path, seconds = evening.playing.journal.path, evening.scene._clock.seconds
    evening.playing.journal._disconnect()  # as a kill leaves it
    evening.playing.journal._lock.release()
    evening.table.window.close()
    opened = go_on(tmp_path, path.stem)
    assert seconds > 15
    assert seconds - 5 <= opened.session.state.clock <= seconds
    opened.journal.close()


def test_half_a_sentence_survives_a_kill(tmp_path: Path) -> None:
    evening = Evening(tmp_path, activity="triples", lang="he", seats=("א", "ב", "ג"))
    scene, session = evening.scene, evening.playing.session
    seat = next(seat.name for seat in session.state.seats)
    assert isinstance(session.submit(seat, m.Declare()), tuple)
    scene._texts.begin(seat, "explain", "he")
    scene.write("כי אין ספרים")
    evening.wait(0.1)
    path = evening.playing.journal.path
    evening.playing.journal._disconnect()  # as a kill leaves it
    evening.playing.journal._lock.release()
    evening.table.window.close()
    again = Evening(tmp_path, resume=path.stem)
    again.wait(0.1)
    assert again.scene.hands.writing[seat].pen.text == "כי אין ספרים"
    again.scene.hands.focus = seat
    again.scene.press("enter")
    again.wait(0.1)
    assert again.playing.session.state.declaration.text == "כי אין ספרים"  # type: ignore[union-attr]
    assert read(path).extra["drafts"] == {}
    again.table.leave()
    again.table.window.close()

"""A board is begun, kept, gone on with and told as any activity is; and where its words are not kept, nothing holds
them once its session was left."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from game.activities import activity
from game.at_play import Playing, begun
from game.cli import main
from game.content.board import Board, load_board
from game.core.game import TABLE, Refusal
from game.core.moves import split
from game.faults import CannotKeep
from game.kept_report import remember_review
from game.report.reviewing import REVIEW, written_in
from game.report.session_report import report_of
from game.report.source import Source
from game.session.letting_go import let_go
from game.session.record import redacted
from game.session.session import AnySession, parse
from game.shipped import folder
from game.store import journal
from game.store.database import read
from game.store.folders import report_path
from game.store.forgetting import forget_unticked
from game.store.opening import Opened, begin, go_on
from game.store.shelf import unfinished
from game.table.pen import Pen
from game.table.scenes.acting import Writing
from game.table.scenes.chairs import Chair
from game.table.scenes.scene import SeatChoice, Start
from game.table.writing import Draft
from game.wanted import Wanted
from game.workshop.of_board import board_outcome

OWN = folder("decks") / "boards" / "own-achievement.yaml"
TINY = Path(__file__).parents[1] / "golden" / "tiny-board.yaml"
LINES = (
    'A write - "a secret of Dana" "the hidden back"',
    'B write - "what we share" "for all to see"',
    'A write - "taken back at once"',
    "facilitator undo",
    'B note "talk 1" "a whispered word"',
    "A lay card-w1 alike",
    "B lay card-w2 alike",
    "B keep card-w2",
)
GONE = ("secret", "hidden", "taken back", "whispered")


def board(data: Path, path: Path) -> Opened:
    played = activity("board")
    options, problems = played.read_options({})
    assert not problems
    return begin(data, played.load(path, data), "board", options, ("A", "B"), 3, {})


def say(session: AnySession, *lines: str) -> None:
    for line in lines:
        by, *words = split(line)
        done = session.submit(by, parse(words, session.game.parse))
        assert not isinstance(done, Refusal), (line, done)


def test_a_board_goes_on_where_it_stood_with_the_cards_of_its_deck(tmp_path: Path) -> None:
    opened = board(tmp_path, folder("decks") / "boards" / "five-to-one.yaml")
    say(opened.session, "A lay summer-school proven", 'A reason 1 "figures"', 'B write - "ours"')
    digest, entries = opened.session.digest, opened.session.entries
    opened.journal.close()
    again = go_on(tmp_path, opened.journal.id)
    again.journal.close()
    assert (again.session.digest, again.session.entries) == (digest, entries)
    assert again.deck.text_of("summer-school") is not None
    assert again.deck.hash == opened.deck.hash


def test_what_lies_covered_stays_so_in_the_record_of_another_seat(tmp_path: Path) -> None:
    opened = board(tmp_path, TINY)
    say(opened.session, "A mark books green", 'A answer weak "because"')
    opened.journal.close()
    told = {who: [entry.words for entry in redacted(opened.session, who).entries] for who in ("A", "B", TABLE)}
    assert told["A"] == ["mark books green", "answer weak because"]
    assert told["B"] == told[TABLE] == ["mark books ?", "answer weak ?"]


def test_what_turned_up_stands_in_the_record(tmp_path: Path) -> None:
    opened = board(tmp_path, TINY)
    say(opened.session, "A mark books green", "facilitator close")
    opened.journal.close()
    (*_, last) = redacted(opened.session, "B").entries
    assert [(mark.seat, mark.value) for mark in last.opened["marks"]] == [("A", "green")]


def test_a_session_without_the_words_that_nobody_ticked_leads_to_the_same_ends(tmp_path: Path) -> None:
    opened = board(tmp_path, OWN)
    say(opened.session, *LINES, "facilitator end")
    opened.journal.close()
    other = let_go(opened.session)
    assert not any(word in repr((other.entries, other.state, other.notes)) for word in GONE)
    assert [(paper.card, paper.text, paper.back) for paper in other.state.written] == [
        ("card-w1", "", ""),
        ("card-w2", "what we share", "for all to see"),
    ]
    assert other.state.cards == opened.session.state.cards
    assert let_go(board(tmp_path, TINY).session).state.over is None


def test_any_other_session_stays_as_it_is(tmp_path: Path) -> None:
    opened = board(tmp_path, TINY)
    say(opened.session, 'A write - "ours"', "facilitator end")
    opened.journal.close(ended=True)
    before = opened.journal.path.read_bytes()
    forget_unticked(opened.journal.path)
    assert let_go(opened.session) is opened.session
    assert opened.journal.path.read_bytes() == before


def test_a_session_that_waits_to_go_on_keeps_its_words(tmp_path: Path) -> None:
    opened = board(tmp_path, OWN)
    say(opened.session, *LINES)
    opened.journal.close()
    forget_unticked(opened.journal.path)
    again = go_on(tmp_path, opened.journal.id)
    again.journal.close()
    assert "secret" in repr(again.session.state)


@pytest.mark.parametrize("ended", ["while its page was shown", "from the table"])
def test_once_a_session_was_left_nothing_holds_what_nobody_ticked(tmp_path: Path, ended: str) -> None:
    playing = at_table(tmp_path, OWN)
    say(playing.session, *LINES)
    playing.journal.remember("drafts", {"A": "a secret draft"})
    say(playing.session, "facilitator end")
    if ended == "while its page was shown":
        playing.end()
    assert playing.leave() is None
    held = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert not [word for word in GONE if word.encode() in held]
    assert b"what we share" in held
    again = go_on(tmp_path, playing.journal.id)
    again.journal.close()
    assert again.session.state.over == "facilitator"


def at_table(data: Path, path: Path) -> Playing:
    seats = tuple(SeatChoice(name, Chair()) for name in ("A", "B"))
    return begun(Start("board", path, seats, "en", "around", {}), Wanted(data), "")


def test_what_nobody_ticked_goes_also_where_its_report_could_not_be_written(tmp_path: Path) -> None:
    playing = at_table(tmp_path, OWN)
    say(playing.session, *LINES, "facilitator end")
    report_path(playing.journal.path).mkdir()
    assert isinstance(playing.leave(), CannotKeep)
    held = b"".join(file.read_bytes() for file in (tmp_path / "sessions").iterdir() if file.is_file())
    assert not [word for word in GONE if word.encode() in held]


def test_the_record_of_a_session_under_way_holds_nothing_that_nobody_ticked(tmp_path: Path) -> None:
    opened = board(tmp_path, OWN)
    say(opened.session, *LINES)
    opened.journal.close()
    out = tmp_path / "record.json"
    assert main(["sessions", "export", opened.journal.id, "--as", "A", "-o", str(out), "--data", str(tmp_path)]) == 0
    told = out.read_text("utf-8")
    assert "what we share" in told
    assert not [word for word in GONE if word in told]


def test_what_was_half_written_when_it_ended_is_not_kept(tmp_path: Path) -> None:
    playing = at_table(tmp_path, TINY)
    playing.scene.hands.writing["A"] = Writing("answer", Pen("en", Draft.begun("what nobody was to read")), "weak")
    playing.keep_up()
    assert "drafts" in playing.journal.extra
    say(playing.session, "facilitator end")
    assert playing.leave() is None
    assert not read(playing.journal.path).extra["drafts"]


def test_what_lies_covered_is_not_shown_to_who_writes_a_report(tmp_path: Path) -> None:
    opened = board(tmp_path, TINY)
    say(opened.session, 'A answer weak "under my hand"', 'B write - "for all"')
    opened.journal.close()
    source = Source("s", opened.session, opened.deck)
    assert [each.text for each in written_in(source)] == ["for all"]
    say(opened.session, "facilitator close")
    assert [each.text for each in written_in(source)] == ["under my hand", "for all"]


def test_a_text_that_was_dropped_does_not_stand_in_the_copy_beside_the_session(tmp_path: Path) -> None:
    playing = at_table(tmp_path, TINY)
    say(playing.session, 'B write weak "a name of a child"', 'A sum learned "what we learned"', "facilitator end")
    playing.end()
    copy = report_path(playing.journal.path)
    assert "a name of a child" in copy.read_text("utf-8")
    playing.journal.remember(REVIEW, {"a name of a child": ""})
    assert playing.leave() is None
    assert "what we learned" in copy.read_text("utf-8")
    assert "a name of a child" not in copy.read_text("utf-8")


def test_what_is_chosen_later_holds_in_the_copy_too(tmp_path: Path) -> None:
    playing = at_table(tmp_path, TINY)
    say(playing.session, 'B write weak "a name of a child"', 'A sum learned "what we learned"', "facilitator end")
    assert playing.leave() is None
    remember_review(tmp_path, playing.journal.id, {"a name of a child": "a child"})
    copy = report_path(playing.journal.path).read_text("utf-8")
    assert "a name of a child" not in copy
    assert "what we learned" in copy


def test_a_session_that_ended_is_not_begun_anew_by_what_is_chosen_for_its_report(tmp_path: Path) -> None:
    playing = at_table(tmp_path, TINY)
    say(playing.session, 'B write weak "ours"', "facilitator end")
    assert playing.leave() is None
    remember_review(tmp_path, playing.journal.id, {"ours": ""})
    assert unfinished(tmp_path) is None


def test_what_is_chosen_and_can_t_be_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    playing = at_table(tmp_path, TINY)
    assert playing.leave() is None

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(journal, "write_extra", full)
    with pytest.raises(CannotKeep):
        remember_review(tmp_path, playing.journal.id, {"ours": ""})


def test_neither_report_nor_what_is_handed_on_tells_what_nobody_ticked(tmp_path: Path) -> None:
    opened = board(tmp_path, OWN)
    say(opened.session, *LINES, "facilitator end")
    opened.journal.close()
    deck = opened.deck
    assert isinstance(deck, Board)
    told = repr((report_of("s", opened.session, deck, {}), board_outcome("s", opened.session, deck, {})))
    assert not [word for word in GONE if word in told]
    assert "what we share" in told


def test_a_board_of_ones_own_takes_its_cards_from_a_deck_beside_it(tmp_path: Path) -> None:
    own = tmp_path / "decks"
    own.mkdir()
    (own / "responses.yaml").write_text(
        "format: 1\nid: responses\ntitle: Ours\nlanguages: [en]\ncards: [{id: only, text: The only one}]\n", "utf-8"
    )
    shipped = (folder("decks") / "boards" / "five-to-one.yaml").read_text("utf-8")
    (own / "mine.yaml").write_text(shipped, "utf-8")
    assert list(load_board(own / "mine.yaml", tmp_path).cards) == ["only"]
    assert list(load_board(folder("decks") / "boards" / "five-to-one.yaml", tmp_path).cards) == ["only"]

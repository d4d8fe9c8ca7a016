"""What is forgotten is nowhere in the data folder any more, and what was played is."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from game.content.deck import load_deck
from game.core.game import FACILITATOR, TABLE, Actor, Refusal
from game.faults import Fault
from game.report.formats import report_as
from game.report.paper import delete_papers, stem
from game.report.source import Source, Wish
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.options import Options
from game.session.session import Note, Session
from game.session.triples import Said
from game.settings import Settings, forget_seats, load, save
from game.shipped import folder
from game.store.database import read
from game.store.folders import report_path
from game.store.forgetting import forget
from game.store.opening import Opened, begin, go_on, restore
from game.words import words

NAMES = ("Dana Levi", "צוות רותי", "فريق سلمى", "Avi Cohen")
TEXTS = ("because Dana asked", "על הגן ברחוב הרצל", "written about Noam", "who pays for Yossi?", "ask the Katz family")


def make(session: Session, by: Actor, move: Said) -> None:
    assert not isinstance(session.submit(by, move), Refusal), move


def played(data: Path) -> Opened:
    """A session in which people say names everywhere, and its wall and the last choice written."""
    deck = load_deck(folder("decks") / "tiny.yaml")
    options = replace(Options(), hands="covered")
    extra = {"lang": "he", "chairs": {name: {"lang": "he"} for name in NAMES[:3]}}
    opened = begin(data, deck, "triples", options, NAMES[:3], 7, extra)
    session = opened.session
    make(session, FACILITATOR, r.Rename(NAMES[0], NAMES[3]))
    make(session, NAMES[3], m.Declare())
    make(session, NAMES[3], m.Explain(TEXTS[0]))
    make(session, NAMES[1], m.Answer("not-yet", TEXTS[3]))
    make(session, NAMES[2], m.Answer("convincing"))
    make(session, FACILITATOR, m.Accept())
    mover = session.state.turn
    assert mover is not None
    make(session, mover, m.Discard(session.state.seat(mover).hand[0]))
    make(session, mover, m.Write("gap", TEXTS[2]))
    make(session, FACILITATOR, Note("memo 1", TEXTS[4]))
    make(session, FACILITATOR, Note(f"lang {NAMES[1]}", "ar"))
    make(session, TABLE, Note("triple 1 who", TEXTS[1]))
    make(session, FACILITATOR, r.Reorder(tuple(reversed([seat.name for seat in session.state.seats]))))
    source, wish = Source("a", session, deck), Wish(names=True)
    (data / "reports").mkdir()
    for lang, ending in product(("he", "en"), ("md", "csv", "json")):
        told = report_as(ending, [source], (), words(lang, printed=True), wish, lambda _: None)
        (data / "reports" / f"{stem(session)}.report.{lang}.{ending}").write_bytes(told)
    save(data, Settings(seats=("", *NAMES[1:3])))
    return opened


def holding(data: Path) -> list[Path]:
    """The files that hold a name or a text, in the bytes of UTF-8 or in the escapes of JSON."""
    words = [word for text in (*NAMES, *TEXTS) for word in (text, *text.split()) if len(word) > 3]
    secrets = [each for word in words for each in (word.encode(), ascii(word)[1:-1].encode())]
    source = (folder("decks") / "tiny.yaml").read_bytes()
    common = [b"asked", b"about", b"because", b"written", b"pays", b"family"]
    wanted = [secret for secret in secrets if secret not in source and secret not in common]
    files = [file for file in data.rglob("*") if file.is_file()]
    return [file for file in files if any(secret in file.read_bytes() for secret in wanted)]


def forget_all(data: Path, path: Path) -> list[Path]:
    def elsewhere(session: Session, names: object) -> list[Path]:
        forget_seats(data, NAMES)
        return delete_papers(session, data)

    return forget(path, elsewhere)


def test_no_byte_of_names_and_texts_is_left(tmp_path: Path) -> None:
    opened = played(tmp_path)
    opened.journal.close()
    path = opened.journal.path
    report_path(path).write_text(NAMES[0], encoding="utf-8")
    before = holding(tmp_path)
    assert {path, report_path(path), tmp_path / "settings.json"} < set(before)
    assert len(before) == 9
    deleted = forget_all(tmp_path, path)
    assert holding(tmp_path) == []
    assert {file.suffix for file in deleted} == {".md", ".csv", ".json"}
    assert load(tmp_path).seats == ("", "", "")
    assert not [file for file in path.parent.iterdir() if file.suffix not in (".sqlite", ".lock")]


def test_the_moves_stay_and_play_goes_on(tmp_path: Path) -> None:
    opened = played(tmp_path)
    opened.journal.close()
    forget_all(tmp_path, opened.journal.path)
    kept = read(opened.journal.path)
    assert (kept.header.seats, kept.header.created) == (("1", "2", "3"), opened.session.header.created)
    assert kept.extra["title"] == dict(opened.deck.title.lines)
    assert set(kept.extra["chairs"]) == {"1", "2", "3"}
    assert [entry.verb for entry in kept.entries] == [entry.verb for entry in opened.session.entries]
    session, _ = restore(kept)
    assert [v.cards for v in session.state.wall] == [v.cards for v in opened.session.state.wall]
    again = go_on(tmp_path, opened.journal.id)
    assert not isinstance(again.session.submit(FACILITATOR, m.Pause()), Refusal)
    again.journal.close()


def test_a_session_that_was_cut_off_leaves_nothing_in_its_log(tmp_path: Path) -> None:
    opened = played(tmp_path)
    there = tmp_path / "after"
    there.mkdir()
    for file in opened.journal.path.parent.glob(f"{opened.journal.id}*"):
        shutil.copy(file, there / file.name)
    opened.journal.close()
    path = there / opened.journal.path.name
    assert Path(f"{path}-wal").stat().st_size > 0
    forget(path, lambda session, names: [])
    assert holding(there) == []
    assert [entry.verb for entry in read(path).entries] == [entry.verb for entry in opened.session.entries]


def test_of_a_damaged_session_the_whole_part_stays(tmp_path: Path) -> None:
    opened = played(tmp_path)
    opened.journal.close()
    database = sqlite3.connect(opened.journal.path)
    database.execute("UPDATE entries SET digest = 'x' WHERE number = 8")
    database.commit()
    database.close()
    forget_all(tmp_path, opened.journal.path)
    assert len(read(opened.journal.path).entries) == 7
    assert holding(tmp_path) == []


def test_an_open_session_is_not_touched(tmp_path: Path) -> None:
    opened = played(tmp_path)
    with pytest.raises(Fault) as said:
        forget_all(tmp_path, opened.journal.path)
    assert said.value.code == "session-open"
    opened.journal.close()
    assert len(holding(tmp_path)) == 8


def test_choices_that_cannot_be_read_are_forgotten_whole(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"seats": ["Dana Levi"', encoding="utf-8")
    forget_seats(tmp_path, ())
    assert load(tmp_path) == Settings()
    assert holding(tmp_path) == []

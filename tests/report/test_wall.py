"""The wall that a group takes home: complete, safe to open, and silent about who was convinced."""

import csv
import io
from pathlib import Path

import pytest

from game.content.deck import load_deck
from game.core.game import FACILITATOR, Refusal
from game.core.log import Header
from game.faults import CannotKeep
from game.report.wall import as_csv, as_markdown, wall_of, write_wall
from game.rules.triples import moves as m
from game.rules.triples.options import Activity, read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.session.session import Note, Session
from game.session.triples import Said
from game.shipped import folder
from game.words import words

DECK = load_deck(folder("decks") / "tiny.yaml")
SEATS = ("צוות א׳", "B", "C")


def begun(
    created: str = "2026-11-21T14:32:05+02:00", seed: int = 7, activity: Activity = "open-round", **said: str
) -> Session:
    options, problems = read_options(activity, {"cycles": "none", **said})
    assert not problems
    game = Triples(Setting(activity, options, DECK.facts(), SEATS))
    return Session(game, Header(activity, 1, DECK.id, DECK.hash, {}, SEATS, seed, created=created))


def say_all(session: Session, *moves: tuple[str, Said]) -> None:
    for by, move in moves:
        refused = session.submit(by, move)
        assert not isinstance(refused, Refusal), refused


def declared(session: Session, text: str = "because it is so", doubt: str = "who will do it?") -> None:
    mover = session.state.turn
    assert mover is not None
    pick = next(move for move in session.legal(mover) if isinstance(move, m.Pick))
    others = [seat for seat in SEATS if seat != mover]
    say_all(session, (mover, pick), (mover, m.Explain(text)))
    say_all(session, (others[0], m.Answer("not-yet", doubt)), (others[1], m.Answer("convincing")))
    say_all(session, (FACILITATOR, m.Accept()))


def rows(session: Session, lang: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(wall_of(session, DECK, words(lang)), words(lang)))))


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_a_triple_with_all_that_was_said_of_it(lang: str) -> None:
    session = begun()
    declared(session)
    cards = [DECK.cards[card].text.get(lang)[0] for card in session.state.wall[0].cards]
    notes = {"relevant": "partly", "power": "yes", "channel": "staff", "ground": "a survey", "who": "the parents"}
    for question, answer in notes.items():
        session.submit("table", Note(f"triple 1 {question}", answer))
    session.submit("table", Note("next gap", "homework"))
    say = words(lang)
    markdown = as_markdown(wall_of(session, DECK, say), say)
    for text in (*cards, "צוות א׳", "because it is so", "who will do it?", "a survey", "the parents", "homework"):
        assert text in markdown
    for text in (DECK.title.get(lang)[0], "21.11.2026", say("partly"), say("staff training and teaching quality")):
        assert text in markdown
    head, line = rows(session, lang)
    assert len(head) == len(line)
    assert line[1:7] == [*cards, "צוות א׳", "because it is so", "who will do it?"]
    assert line[7:12] == [
        say("partly"),
        say("yes"),
        say("staff training and teaching quality"),
        "a survey",
        "the parents",
    ]


def test_who_was_convinced_stays_at_the_table() -> None:
    session = begun()
    declared(session)
    say = words("en")
    written = as_markdown(wall_of(session, DECK, say), say) + as_csv(wall_of(session, DECK, say), say)
    assert "convinc" not in written
    assert "B" not in [cell for line in rows(session, "en") for cell in line]


def test_a_wall_with_nothing_on_it_yet() -> None:
    say = words("en")
    assert "No triple lies on the wall yet." in as_markdown(wall_of(begun(), DECK, say), say)
    assert len(rows(begun(), "en")) == 1


def test_what_was_written_on_a_blank() -> None:
    options, _ = read_options("triples", {"judge": "none"})
    game = Triples(Setting("triples", options, DECK.facts(), ("A",)))
    session = Session(game, Header("triples", 1, DECK.id, DECK.hash, {}, ("A",), 7))
    gap = next(card for card in session.state.seat("A").hand if game.setting.kind(card) == "gap")
    say_all(session, ("A", m.Discard(gap)), ("A", m.Write("gap", "our own")), ("A", m.Declare()), ("A", m.Explain()))
    assert rows(session, "en")[1][1] == "our own"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(text: str) -> None:
    session = begun()
    declared(session, text, text)
    for cell in rows(session, "en")[1]:
        assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert text in rows(session, "en")[1][5]


def test_text_is_shown_as_it_was_written() -> None:
    session = begun()
    declared(session, "# *no* [link](x) <b>\nand more", "1. first")
    say = words("en")
    markdown = as_markdown(wall_of(session, DECK, say), say)
    assert r"\# \*no\* \[link\](x) \<b\> and more" in markdown
    assert "1. first" in markdown


def test_both_files_are_written_whole(tmp_path: Path) -> None:
    session = begun()
    declared(session)
    markdown, table = write_wall(session, DECK, "he", tmp_path)
    assert markdown.parent == table.parent == tmp_path / "reports"
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert write_wall(session, DECK, "he", tmp_path) == (markdown, table)
    assert set(markdown.parent.iterdir()) == {markdown, table}
    other = write_wall(begun(seed=8), DECK, "he", tmp_path)
    assert not {markdown, table} & set(other)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("")
    with pytest.raises(CannotKeep):
        write_wall(begun(), DECK, "en", tmp_path)

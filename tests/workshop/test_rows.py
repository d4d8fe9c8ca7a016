"""The rows with which an action plan begins: from real sessions of every activity, by ids, and nothing made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.activities import activity, header_of
from game.activity import SetUp
from game.content.deck import Text
from game.content.plan import Plan, load_plan, load_plan_text
from game.core.game import TABLE
from game.core.moves import split
from game.rehearsal.scenarios import session_at
from game.rules.plan import spelling
from game.rules.plan.columns import Source
from game.rules.plan.view import RowView, View
from game.session.plan import PlanSession
from game.session.session import Session
from game.shipped import folder
from game.workshop.agreed import Agreed, Named, Open, Part
from game.workshop.of_plan import as_actual, unplayed
from game.workshop.outcome import Chain, Laid, Outcome, Thing
from game.workshop.outcomes import outcome_of
from game.workshop.passing import prepared

GOLDEN = Path(__file__).parents[1] / "golden"
PLAN = load_plan(folder("decks") / "boards" / "action-plan.yaml")
READING = Thing("gap-reading", "gap", Text((("he", "הבנת הנקרא"), ("en", "Reading"))))
BOOKS = Thing("few-books", "cause", Text((("he", "מעט ספרים"), ("en", "Few books"))))
LIBRARY = Thing("action-w1", "action", Text((("ar", "مكتبة متنقلة"),)), "A")
SCHOOL = Named("school-management", Text((("he", "ניהול בית הספר"), ("en", "School management"))))
MAYOR = Named("mayor", Text((("he", "לשכת ראש הרשות"), ("en", "Mayor's office"))))
CHANNEL = Named("parents-forum", Text((("he", "פורום הורים"), ("en", "Parents' forum"))))


def begun(*outcomes: Outcome) -> PlanSession:
    content = prepared(PLAN, "action-plan", outcomes, None)
    played = activity("action-plan")
    options, _ = played.read_options({})
    up = SetUp(options, content, ("A", "B"))
    return Session(played.game(played.setting(up)), header_of(played, up, 0))


def view(*outcomes: Outcome) -> View:
    return begun(*outcomes).view(TABLE)


def plan(*outcomes: Outcome) -> Plan:
    made = prepared(PLAN, "action-plan", outcomes, None)
    assert isinstance(made, Plan)
    return made


def cells(row: RowView) -> dict[str, tuple[str, ...]]:
    return {cell.column: cell.values for cell in row.cells if cell.values}


def triples(*chains: Chain) -> Outcome:
    return Outcome("s1", "triples", "cards", chains=chains)


def test_an_accepted_triple_is_a_row_with_the_talk_written_in_and_the_rest_missing():
    talk = {"relevant": "yes", "power": "partly", "channel": "parents", "ground": "impression", "who": "the library"}
    (row,) = view(triples(Chain(READING, BOOKS, LIBRARY, "A", talk=talk))).rows
    assert cells(row) == {
        "gap": ("gap-reading",),
        "cause": ("few-books",),
        "action": ("action-w1",),
        "channel": ("parents",),
        "ground": ("impression",),
        "datum": ("not-checked",),
        "partners": ("the library",),
        "absent": ("the library",),
    }
    assert row.sources == (Source("s1", "triples", "cards", "gap-reading", "few-books", "action-w1"),)
    assert {"lead", "goal", "by", "first-step", "standing"} <= set(row.missing)


def test_a_datum_that_somebody_has_is_not_made_up():
    (row,) = view(triples(Chain(READING, BOOKS, LIBRARY, talk={"ground": "survey"}))).rows
    assert row.cell("ground").values == ("survey",)
    assert "datum" in row.missing


def test_the_texts_go_along_in_their_own_languages():
    content = plan(triples(Chain(READING, BOOKS, LIBRARY)))
    assert content.text_of("gap-reading") == READING.text
    assert content.text_of("action-w1") == LIBRARY.text
    assert content.words_of("action", "action-w1") == LIBRARY.text
    assert load_plan_text(content.source, "again").rows == content.rows


def test_what_is_not_relevant_or_was_returned_makes_no_row_and_what_is_not_in_our_power_comes_last():
    far = Thing("far", "gap", Text((("en", "Far"),)))
    rows = view(
        triples(
            Chain(far, None, None, talk={"power": "no"}),
            Chain(Thing("no", "gap", far.text), None, None, talk={"relevant": "no"}),
            Chain(Thing("back", "gap", far.text), None, None, accepted=False),
            Chain(READING, BOOKS, LIBRARY, talk={"relevant": "yes", "power": "yes"}),
        )
    ).rows
    assert [row.cell("gap").values for row in rows] == [("gap-reading",), ("far",)]


def test_a_chain_that_lacks_a_part_comes_incomplete():
    (row,) = view(Outcome("m", "map", chains=(Chain(READING, BOOKS, None),))).rows
    assert {"action"} <= set(row.missing)
    assert "cause" not in row.missing


def test_rows_of_the_same_cards_are_one_with_the_provenance_of_all():
    other = Thing("story-hour", "action", Text((("en", "A story hour"),)))
    rows = view(
        Outcome("o", "desired-actual", "opening", laid=(Laid(READING, "gap-between"),)),
        Outcome("m", "map", "map", chains=(Chain(READING, BOOKS, None), Chain(READING, BOOKS, other))),
        triples(Chain(READING, BOOKS, LIBRARY), Chain(READING, BOOKS, other)),
    ).rows
    assert [row.cell("action").values for row in rows] == [("story-hour",), ("action-w1",)]
    assert [source.session for source in rows[0].sources] == ["o", "m", "m", "s1"]
    assert [source.session for source in rows[1].sources] == ["s1"]


def test_an_agreement_says_who_leads_who_shares_and_through_what():
    agreement = Agreed(
        Named("no-bus", Text((("en", "No bus home"),))),
        (CHANNEL,),
        Part(SCHOOL, False),
        (Part(MAYOR, True, "money"),),
        "One bus waits",
        False,
        (),
    )
    (row,) = view(Outcome("c", "circle", agreements=(agreement,))).rows
    assert cells(row) == {
        "gap": ("no-bus",),
        "action": ("One bus waits",),
        "intervention": ("parents-forum",),
        "lead": ("school-management",),
        "partners": ("mayor",),
        "absent": ("mayor",),
    }
    assert row.sources == (Source("c", "circle", situation="no-bus"),)
    content = plan(Outcome("c", "circle", agreements=(agreement,)))
    assert content.words_of("partners", "mayor") == MAYOR.text


def test_an_agreement_on_a_gap_that_triples_spoke_of_fills_its_row():
    agreement = Agreed(Named(READING.id, READING.text), (CHANNEL,), Part(SCHOOL, False), (), "", True, ())
    (row,) = view(triples(Chain(READING, BOOKS, LIBRARY)), Outcome("c", "circle", agreements=(agreement,))).rows
    assert row.cell("lead").values == ("school-management",)
    assert row.cell("action").values == ("action-w1",)
    assert [source.session for source in row.sources] == ["s1", "c"]


def test_what_stayed_open_in_the_circle_comes_last_and_what_was_never_begun_not_at_all():
    def left(id: str, parked: bool = False, begun: bool = False) -> Open:
        return Open(Named(id, Text((("en", id),))), parked, begun, (), (), None, (), "")

    outcome = Outcome("c", "circle", still_open=(left("never"), left("parked", parked=True), left("begun", begun=True)))
    rows = view(outcome, triples(Chain(READING, BOOKS, LIBRARY))).rows
    assert [row.cell("gap").values for row in rows] == [("gap-reading",), ("parked",), ("begun",)]


def test_causes_of_the_ladder_come_as_causes_with_what_was_written_on_them():
    cause = Thing("few-books", "cause", BOOKS.text)
    laid = Laid(cause, "top", "because", {"lead": "the library", "weight": "high"})
    (row,) = view(Outcome("l", "achievement-ladder", laid=(laid,))).rows
    assert cells(row) == {"cause": ("few-books",), "lead": ("the library",)}


def test_a_plan_that_came_of_nothing_begins_empty():
    assert view(Outcome("s", "triples")).rows == ()
    assert prepared(PLAN, "action-plan", (), None) is PLAN


def test_a_group_that_made_no_plan_has_its_rows_all_the_same():
    content, seen = unplayed(PLAN, [triples(Chain(READING, BOOKS, LIBRARY))])
    assert content.text_of("gap-reading") == READING.text
    assert [row.cell("gap").values for row in seen.page] == [("gap-reading",)]
    assert seen.missing == len(seen.rows[0].missing)


def test_cards_of_a_board_that_are_no_gaps_make_no_row_where_nobody_handed_them_on():
    response = Thing("small-groups", "card", READING.text)
    cause = Thing("few-books", "cause", BOOKS.text)
    laid = (Laid(response, "proven"), Laid(cause, "top"))
    _, seen = unplayed(PLAN, [Outcome("b", "five-to-one", laid=laid)])
    assert [row.cell("cause").values for row in seen.page] == [("few-books",)]


@pytest.mark.parametrize(
    ("file", "least"),
    [("verdict-group", 1), ("map-whole", 1), ("circle-whole", 1), ("open-round-target", 1)],
)
def test_real_sessions_make_rows_whose_ids_all_have_words(file, least):
    session, content = session_at(GOLDEN / f"{file}.scenario.yaml", None)
    outcome = outcome_of("s", session, content, {}, "step")
    made = plan(outcome)
    assert len(made.rows) >= least
    for row in made.rows:
        assert row.sources[0].session == "s"
        for column in ("gap", "cause", "action", "lead", "intervention"):
            for value in row.cells.get(column, ()):
                assert made.words_of(column, value) or " " in value, (column, value)


def played_plan() -> tuple[PlanSession, Plan]:
    chain = Chain(READING, BOOKS, LIBRARY, talk={"channel": "parents"})
    session = begun(triples(chain))
    lines = ["set row-1 lead school-management", "set row-1 by 2027-01-10", "add", 'set row-w1 goal "All read"',
             "add", "drop row-w2"]  # fmt: skip
    for line in lines:
        assert isinstance(session.submit("A", spelling.parse(split(line))), tuple)
    return session, plan(triples(chain))


def test_rows_of_an_earlier_plan_come_back_with_their_ids_and_their_way():
    session, content = played_plan()
    outcome = outcome_of("p1", session, content, {})
    new = triples(Chain(READING, BOOKS, LIBRARY, talk={"relevant": "yes"}))
    rows = view(outcome, new).rows
    assert [row.id for row in rows] == ["row-1", "row-w1"]
    assert cells(rows[0])["lead"] == ("school-management",)
    assert cells(rows[0])["by"] == ("2027-01-10",)
    assert [source.row for source in rows[0].sources] == ["", "row-1"]
    assert cells(rows[1]) == {"goal": ("All read",)}


def test_rows_of_an_earlier_plan_are_what_is_actual_in_the_next_meeting():
    session, content = played_plan()
    (card,) = as_actual(outcome_of("p1", session, content, {}), ("he", "en"))
    assert card.id == "action-w1"
    assert card.text.get("en")[0] == "مكتبة متنقلة · School management · 10.1.2027"
    assert card.text.get("he")[0] == "مكتبة متنقلة · ניהול בית הספר · 10.1.2027"

"""Several tables in one report: links are counted over all of them, and a card is followed by its id."""

from __future__ import annotations

import json
from dataclasses import replace

from reported import returned, scenario, wall

from game.content.deck import Text
from game.report.formats import report_as
from game.report.links import counted
from game.report.source import Source, Wish
from game.words import words
from game.workshop.outcome import Chain, Laid, Outcome, Planned, Thing
from game.workshop.ways import Stop, ways

EN = words("en", printed=True)


def thing(id: str, kind: str = "gap", text: str = "", seat: str | None = None) -> Thing:
    return Thing(id, kind, Text((("en", text or id),)), seat)


def chain(*ids: str, accepted: bool = True, seat: str | None = None) -> Chain:
    gap, cause, action = (thing(id, seat=seat) for id in ids)
    return Chain(gap, cause, action, accepted=accepted)


def told(ending: str, sources: list[Source], wish: Wish | None = None) -> str:
    return report_as(ending, sources, (), EN, wish or Wish(), lambda source: None).decode()


def test_a_table_counts_once_for_a_link() -> None:
    first = [chain("g1", "c1", "a1"), chain("g1", "c1", "a2"), chain("g2", "c2", "a1", accepted=False)]
    found = {(one.id, other.id): times for (one, other), times in counted([first, [chain("g1", "c1", "a3")]])}
    assert found == {("g1", "c1"): 2, ("c1", "a1"): 1, ("c1", "a2"): 1, ("c1", "a3"): 1}
    assert counted([first]) == counted([first, []]) == []


def test_written_cards_are_the_same_where_their_words_are() -> None:
    here = Chain(thing("gap-w1", text="No  bus", seat="A"), thing("c1"), None)
    there = Chain(thing("gap-w7", text="no bus", seat="B"), thing("c1"), None)
    other = Chain(thing("gap-w1", text="No money", seat="C"), thing("c1"), None)
    assert [times for _, times in counted([[here], [there], [other]])] == [2, 1]


def test_links_over_all_tables_stand_in_the_report_and_small_ones_are_hidden_on_request() -> None:
    sources = [wall(), replace(wall(), name="b-wall")]
    assert "| 2 |" in told("md", sources).split("Links over all tables")[1]
    assert "&lt;5" in told("md", sources, Wish(hide_small=True)) or "\\<5" in told("md", sources, Wish(hide_small=True))
    links = json.loads(told("json", sources))["links_over_all_tables"]
    assert [link["tables"] for link in links] == [2, 2]


def test_the_steps_of_a_workshop_are_one_table() -> None:
    sources = [replace(wall(), name=name, extra={"workshop": "w"}) for name in ("a", "b")]
    assert "Links over all tables" not in told("md", sources)
    assert json.loads(told("json", sources))["links_over_all_tables"] == []


def test_a_step_that_a_workshop_went_on_from_has_ended_for_the_report() -> None:
    workshop, name = scenario("agenda-whole"), "2026-01-01-0900-triples-abcd"
    left = replace(returned(), name=name)
    assert not left.session.state.over
    assert "not ended yet" in told("md", [left])
    assert "not ended yet" not in told("md", [workshop, left])


def test_a_card_is_followed_from_the_opening_to_the_plan() -> None:
    gap, back = thing("g1"), chain("g1", "c1", "a1", accepted=False)
    row = Planned("row-1", {"gap": ("g1",), "goal": ("words",)}, {"g1": gap.text}, (), (), True)
    found = ways(
        [
            Outcome("s1", "desired-actual", "opening", laid=(Laid(gap, "between"), Laid(thing("x"), "actual"))),
            Outcome("s2", "triples", "cards", chains=(back, chain("g1", "c2", "a1"))),
            Outcome("s3", "map", "map", chains=(Chain(gap, None, None),)),
            Outcome("s4", "action-plan", "plan", planned=(row,)),
        ]
    )
    (way,) = (way for way in found if way.id == "g1")
    assert way.sessions == ("s1", "s2", "s3", "s4")
    assert way.stops == (
        Stop("s1", "opening", "laid", "between"),
        Stop("s2", "cards", "returned"),
        Stop("s2", "cards", "wall"),
        Stop("s3", "map", "unlinked"),
        Stop("s4", "plan", "planned", "1"),
    )


def test_the_way_of_a_card_stands_in_the_report() -> None:
    sources = [replace(wall(), name=name, extra={"workshop": "w"}) for name in ("a-wall", "b-wall")]
    table = told("md", sources).split("The way of each card")[1]
    card = sources[0].session.state.wall[0].cards[0]
    line = next(line for line in table.splitlines() if f"| {card} |" in line)
    assert "Open round: On the wall<br>Open round: On the wall" in line
    (way,) = (way for way in json.loads(told("json", sources))["ways_of_the_cards"] if way["id"] == card)
    assert [stop["session"] for stop in way["way"]] == ["a-wall", "b-wall"]


def test_the_same_id_at_another_table_is_another_card() -> None:
    assert "The way of each card" not in told("md", [wall(), replace(wall(), name="b-wall")])

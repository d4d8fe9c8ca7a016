"""The rows and pages of the facilitator's panel that only a board has."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR
from game.rules.boards import moves as m
from game.rules.boards.options import written
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.entries import Entry, Page, back, move_entry, rule, to
from game.table.scenes.game_panel import GamePanel
from game.table.scenes.option_entries import SECONDS, cycled, number, seconds


class BoardPanel(GamePanel[BoardSight]):
    """What the facilitator does with stages, covered marks and answers, and how the board is played."""

    def rows(self, sight: BoardSight) -> dict[str, list[Entry]]:
        """The stage, and what lies covered."""
        say = sight.say
        stages = list(sight.content.stages)
        at = stages.index(sight.view.stage)
        row = []
        for key, step, word in (("before", at - 1, say("The stage before")), ("next", at + 1, say("The next stage"))):
            move = m.GoTo(stages[step]) if 0 <= step < len(stages) else None
            row.append(Entry(f"m:{key}", word, None) if move is None else move_entry(sight, key, word, move))
        row.append(Entry("m:stages", say("Stages…"), to("stages") if len(stages) > 1 else None))
        row.append(move_entry(sight, "close", say("Turn up what there is"), m.Close(), asks=True))
        return {say.of("panel", "The board"): row}

    def table(self, sight: BoardSight) -> Iterator[Entry]:
        """To how the board is played."""
        yield Entry("m:rules", sight.say("How we play…"), None if sight.view.over else to("rules"))

    def locks(self, sight: BoardSight) -> dict[str, tuple[str, str]]:
        """What seats may be kept from."""
        say = sight.say
        every = {
            "lay": (say("Laying is open"), say("Laying is closed")),
            "write": (say("Own cards are open"), say("Own cards are closed")),
            "mark": (say("Marking is open"), say("Marking is closed")),
            "answer": (say("Answering is open"), say("Answering is closed")),
            "fields": (say("Filling in is open"), say("Filling in is closed")),
            "sum": (say("Summing up is open"), say("Summing up is closed")),
        }
        does = {doing for stage in sight.content.stages.values() for doing in stage.does}
        return {what: words for what, words in every.items() if what in does}

    def page(self, sight: BoardSight, word: str, about: str) -> Page | None:
        """The pages of the stages, and of how the board is played."""
        match word:
            case "stages":
                return Page(sight.say("Stages"), [*_stages(sight), back(sight)])
            case "rules":
                return Page(sight.say("How we play"), [*_rules(sight), back(sight)])
        return None


def _stages(sight: BoardSight) -> Iterator[Entry]:
    for stage in sight.content.stages:
        move = m.GoTo(stage)
        text = sight.title(stage, sight.lang)[0]
        yield rule(f"stage:{stage}", text, move, sight.may(FACILITATOR, move), on=stage == sight.view.stage)


def _rules(sight: BoardSight) -> Iterator[Entry]:
    say, options = sight.say, sight.options
    present = {"present": say("The facilitator is here"), "absent": say("The table runs itself")}
    yield cycled("facilitator", written(options)["facilitator"], present, True)
    idle = {each: seconds(say, say("Waiting for a team"), each) for each in SECONDS}
    yield cycled("idle-seconds", number(options.idle_seconds), idle, True)

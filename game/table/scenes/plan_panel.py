"""The rows and pages of the facilitator's panel that only an action plan has."""

from __future__ import annotations

from collections.abc import Iterator

from game.table.scenes.entries import Entry, Page, back, to
from game.table.scenes.game_panel import GamePanel
from game.table.scenes.option_entries import cycled
from game.table.scenes.plan_sight import PlanSight


class PlanPanel(GamePanel[PlanSight]):
    """What the facilitator can close, and whether there is one."""

    def table(self, sight: PlanSight) -> Iterator[Entry]:
        """To how we play."""
        yield Entry("m:rules", sight.say("How we play…"), to("rules") if not sight.view.over else None)

    def locks(self, sight: PlanSight) -> dict[str, tuple[str, str]]:
        """What seats may be kept from."""
        say = sight.say
        return {
            "rows": (say("Rows may be moved"), say("Rows stay as they are")),
            "write": (say("Writing is open"), say("Writing is closed")),
        }

    def page(self, sight: PlanSight, word: str, about: str) -> Page | None:
        """The page of how we play."""
        if word != "rules":
            return None
        say = sight.say
        present = {"present": say("The facilitator is here"), "absent": say("The table runs itself")}
        entries = [cycled("facilitator", sight.options.facilitator, present, True), back(sight)]
        return Page(say("How we play"), entries)

"""The rows and pages of the facilitator's panel that only a workshop has."""

from __future__ import annotations

from game.core.game import FACILITATOR
from game.rules.agenda import moves as m
from game.rules.agenda.setting import TALK
from game.table.scenes.acts import Tell
from game.table.scenes.entries import Entry, Page, back, if_legal, move_entry, to
from game.table.scenes.game_panel import GamePanel
from game.table.scenes.workshop_buttons import STRETCHES
from game.table.scenes.workshop_sight import WorkshopSight


class WorkshopPanel(GamePanel[WorkshopSight]):
    """What the facilitator does with the steps."""

    TURNS = False

    def rows(self, sight: WorkshopSight) -> dict[str, list[Entry]]:
        """Where the group goes from here, and how long it takes."""
        say, view = sight.say, sight.view
        after = say("Next step") if view.next else say("End the meeting")
        return {
            say.of("panel", "The agenda"): [
                _into(sight),
                move_entry(sight, "next", after, m.Next()),
                move_entry(sight, "step-back", say("Step back"), m.Back()),
                Entry("m:steps", say("All steps…"), None if view.over else to("steps")),
            ],
            say.of("panel", "Its minutes"): [
                move_entry(sight, "replan", say("Plan anew"), m.Replan()),
                *(
                    Entry(f"m:stretch:{each}", f"+{each}", if_legal(sight, m.Stretch(5), m.Stretch(each)))
                    for each in STRETCHES
                ),
            ],
        }

    def locks(self, sight: WorkshopSight) -> dict[str, tuple[str, str]]:
        """What seats may be kept from."""
        say = sight.say
        return {"park": (say("Parking is open"), say("Parking is closed"))}

    def page(self, sight: WorkshopSight, word: str, about: str) -> Page | None:
        """The page of all steps: each to go to."""
        if word != "steps":
            return None
        steps = [
            Entry(f"m:go:{step.id}", sight.title(step.id, sight.say), if_legal(sight, m.Go(step.id), m.Go(step.id)))
            for step in sight.view.steps
        ]
        return Page(sight.say("Go to which step?"), [*steps, back(sight)])


def _into(sight: WorkshopSight) -> Entry:
    """Into the step where the group is."""
    begin = sight.say("Into the step") if sight.view.running else sight.say("Begin")
    if sight.view.here.activity == TALK:
        return move_entry(sight, "begin", begin, m.Begin())
    may = sight.view.running or sight.may(FACILITATOR, m.Begin())
    return Entry("m:enter", begin, Tell("enter") if may else None)

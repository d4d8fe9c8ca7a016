"""The rows and pages of the facilitator's panel that only the map has."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import KINDS, kind_index
from game.core.game import FACILITATOR
from game.rules.mapping import moves as m
from game.table.scenes.acts import Tell
from game.table.scenes.entries import Entry, Page, back, move_entry, to
from game.table.scenes.game_panel import GamePanel
from game.table.scenes.map_sight import MapSight
from game.table.scenes.map_words import opening, returning
from game.table.scenes.option_entries import cycled


class MapPanel(GamePanel[MapSight]):
    """The stages of a map, and how we play."""

    def rows(self, sight: MapSight) -> dict[str, list[Entry]]:
        """The stages: on to the next, back to an earlier one; nothing that was laid is lost."""
        say, now = sight.say, kind_index(sight.view.stage)
        stages = [
            move_entry(sight, f"stage:{kind}", (opening if at > now else returning)(say, kind), m.Stage(kind))
            for at, kind in enumerate(KINDS)
            if at != now
        ]
        tidy = Tell("tidy", FACILITATOR) if sight.view.chosen and not sight.view.over else None
        return {say.of("panel", "The map"): [*stages, Entry("m:tidy", say("Tidy up the map"), tidy)]}

    def table(self, sight: MapSight) -> Iterator[Entry]:
        """To how we play."""
        yield Entry("m:rules", sight.say("How we play…"), None if sight.view.over else to("rules"))

    def locks(self, sight: MapSight) -> dict[str, tuple[str, str]]:
        """What seats may be kept from."""
        say = sight.say
        return {
            "choose": (say("Choosing cards is open"), say("Choosing cards is closed")),
            "link": (say("Linking is open"), say("Linking is closed")),
            "place": (say("Moving cards is open"), say("Moving cards is closed")),
            "write": (say("Blank cards are open"), say("Blank cards are closed")),
        }

    def page(self, sight: MapSight, word: str, about: str) -> Page | None:
        """How we play."""
        if word != "rules":
            return None
        say = sight.say
        present = {"present": say("The facilitator opens the stages"), "absent": say("Anybody opens the stages")}
        return Page(say("How we play"), [cycled("facilitator", sight.options.facilitator, present, True), back(sight)])

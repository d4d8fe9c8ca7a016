"""What came out of an activity, as values in which other activities, the action plan and the report take it over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from game.content.deck import Text
from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.plan.columns import Source
from game.workshop.agreed import Agreed, Open


@frozen
class Thing:
    """A card as it came out of an activity. `kind` is gap, cause or action, or `card` on a board; `seat` wrote it in
    play, and then its text is in the language that this seat reads. It keeps its id wherever it goes."""

    id: CardId
    kind: str
    text: Text
    seat: Actor | None = None


@frozen
class Chain:
    """A gap with a possible cause and a possible action, of which one or two may be missing on a map. `seat` declared
    it, where somebody did; `strengthen` are the sentences that came with a *not yet*; `talk` the answers of the talk
    after the game, by the last word of their notes' keys (`relevant`, `power`, `channel`, `ground`, `who`)."""

    gap: Thing | None
    cause: Thing | None
    action: Thing | None
    seat: Actor | None = None
    accepted: bool = True
    explanation: str = ""
    strengthen: tuple[str, ...] = ()
    talk: Mapping[str, str] = field(default_factory=dict)


@frozen
class Laid:
    """A card where it lay on a board at the end. `fields` are what was written on it, by the field's id."""

    thing: Thing
    zone: str
    reason: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@frozen
class Planned:
    """A row of an action plan as it stood at the end. `cells` hold ids, whose texts are in `texts`, or words, by
    column; `missing` are the columns that were needed and empty."""

    row: str
    cells: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, Text]
    sources: tuple[Source, ...]
    missing: tuple[str, ...]
    on_page: bool


@frozen
class Outcome:
    """All that may be handed on from one session. `activity` is what people call it: a board by its own id; `step` is
    its id in an agenda, empty outside of one. `sums` are what a group wrote on a board at the end, by their ids."""

    session: str
    activity: str
    step: str = ""
    chains: tuple[Chain, ...] = ()
    agreements: tuple[Agreed, ...] = ()
    still_open: tuple[Open, ...] = ()
    laid: tuple[Laid, ...] = ()
    sums: Mapping[str, str] = field(default_factory=dict)
    planned: tuple[Planned, ...] = ()
    next_gap: str = ""

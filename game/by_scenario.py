"""A session that begins as a scenario says, to be played by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.faults import Fault
from game.rehearsal.scenario_reading import load_scenario
from game.wanted import Wanted


def by_scenario(wanted: Wanted) -> Wanted:
    """What is wanted, with all that the scenario says whose file is named as the activity; its moves are left to the
    hands at the table. Raises Fault `scenario-says` where any of it was said in words too, and Unplayable for a file
    with errors."""
    path = Path(wanted.activity or "").expanduser()
    if any(said is not None for said in (wanted.deck, wanted.seats, wanted.seed, wanted.after)) or wanted.options:
        raise Fault("scenario-says", path=path)
    file = load_scenario(path)
    header = file.scenario.header
    return replace(
        wanted,
        activity=header.activity,
        loaded=file.deck,
        seats=header.seats,
        options=header.options,
        scenario=path,
    )

"""The command `tutorial`: a scenario with remarks, or a recorded session with notes, step by step at the table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from game.flags import everywhere, keeping, said_language, screened
from game.words import later


@click.command(help=later("Guides through a first triple, or through what notes were written to, step by step."))
@click.argument("source", metavar="[SESSION|SCENARIO]", default="")
@click.option("--seating", type=click.Choice(["around", "upright"]), help=later("How the seats lie on the screen."))
@screened
@keeping
@everywhere
def tutorial(source: str, window: str | None, data: Path, **rest: Any) -> int:
    from game import wanted as w
    from game.moment import moment
    from game.on_screen import open_table

    if source:
        moment(source, None, data)  # what is wrong with it is told before a window opens
    size = w.read_window(window)
    return open_table(w.Wanted(data, window=size, lang=said_language(), tutorial=source, **rest))

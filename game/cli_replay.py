"""The command `replay`: a recorded session, looked back on at the table, or verified."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from game.faults import Fault
from game.flags import everywhere, for_programs, keeping, said_language, screened
from game.telling import DONE, FAULTY, print_json
from game.words import Words, later


@click.command(help=later("Steps through a recorded session, or a scenario, on the table."))
@click.argument("source", metavar="SESSION|SCENARIO")
@click.option("--at", type=click.IntRange(0), metavar="N", help=later("After so many entries; else at the beginning."))
@click.option("--verify", is_flag=True, help=later("Only play it again without a screen, and compare every digest."))
@for_programs
@screened
@keeping
@everywhere
@click.pass_obj
def replay(say: Words, /, source: str, at: int | None, verify: bool, plain: bool, data: Path, **rest: Any) -> int:
    if verify:
        return _verify(say, source, data, plain)
    if plain:
        raise Fault("only-verified")
    from game import wanted as w
    from game.on_screen import open_table
    from game.store.shelf import existing

    if not w.is_scenario(source):
        existing(data, source)
    window = w.read_window(rest.pop("window"))
    return open_table(w.Wanted(data, window=window, lang=said_language(), replay=source, at=at, **rest))


def _verify(say: Words, source: str, data: Path, plain: bool) -> int:
    from game.verifying import verified
    from game.wanted import is_scenario

    if is_scenario(source):
        raise Fault("scenario-runs")
    found = verified(data, source)
    ok = all(each.ok for each in found)
    if plain:
        print_json({"ok": ok, "sessions": [each.json for each in found]})
        return DONE if ok else FAULTY
    for each in found:
        if fault := each.fault:
            click.echo(fault.tell(say), err=True)
        else:
            text = say.count(
                "{session}: {n} entry, as it was. Digest: {digest}",
                "{session}: {n} entries, as they were. Digest: {digest}",
                each.entries,
                session=each.session,
                digest=each.digest,
            )
            click.echo(text)
    return DONE if ok else FAULTY

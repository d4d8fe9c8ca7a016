"""What it means that a thing was let go over another. Tapping one after the other does the same."""

from __future__ import annotations

from game.rules.triples import moves as m
from game.table.scenes.acts import Act, Make, Tell, Thing


def dropped(thing: Thing, onto: Thing) -> Act | None:
    """What to do; None where the two have nothing to do with each other."""
    if thing.where == "hand" and onto.where in ("discard", "piles", "open"):
        return Make(thing.seat, m.Discard(thing.what))
    if thing.where == "picked" and onto.where != "tray":
        return Tell("unpick", thing.seat, thing.what)
    return _brought(thing, onto) if onto.where == "tray" else None


def _brought(thing: Thing, tray: Thing) -> Act | None:
    """From the middle to a seat's tray."""
    match thing.where:
        case "stock":
            return Make(tray.seat, m.Draw(thing.kind))
        case "discard":
            return Make(tray.seat, m.Take(thing.kind))
        case "blank":
            return Tell("write", tray.seat, thing.what)
        case "open":
            return Tell("pick", tray.seat, thing.what)
    return None

"""What the touch test found, in plain words: what there is still to do, what the panel sends, and what follows."""

from __future__ import annotations

from math import ceil

from game.core.frozen import frozen
from game.touch.panel import Panel
from game.words import Words

MANY = 10
"""Fingers at once, as many as one person has."""

UNSTEADY = 2.0
"""Millimetres. A finger that wanders more while it rests is told of."""


@frozen
class Told:
    """What is known: of the panel, how many targets are `missing`, whether it was `listened` for ghosts, and for how
    many seconds there still is nobody touching."""

    panel: Panel
    missing: int
    listened: bool
    left: float


@frozen
class Step:
    """One thing to do, and whether it is done."""

    text: str
    done: bool


def steps(told: Told, say: Words) -> list[Step]:
    """The four things to do, in this order."""
    panel = told.panel
    rings = say.count("Touch every ring: {n} is left.", "Touch every ring: {n} are left.", told.missing)
    fingers = say("Lay all your fingers on the glass, those of others too: {n} at once so far.", n=panel.most)
    rest = say("Let one finger rest for two seconds.")
    if panel.jitter is not None:
        rest = say("A resting finger wanders {mm} mm.", mm=f"{panel.jitter:.1f}")
    return [
        Step(rings if told.missing else say("Every ring was touched."), told.missing == 0),
        Step(fingers, panel.most >= MANY),
        Step(rest, panel.jitter is not None),
        Step(_quiet(told, say), told.listened),
    ]


def _quiet(told: Told, say: Words) -> str:
    if told.left > 0:
        return say.count("Hands off: {n} more second.", "Hands off: {n} more seconds.", ceil(told.left))
    if not told.listened:
        return say("Then press the button, and all hands off for five seconds.")
    ghosts = len(told.panel.ghosts)
    if not ghosts:
        return say("No touch came by itself.")
    return say.count("{n} touch came by itself.", "{n} touches came by themselves.", ghosts)


def headline(told: Told, say: Words) -> str:
    """What matters most."""
    panel = told.panel
    if not panel.most:
        return say("Touch the glass anywhere.")
    if not panel.touches:
        return say("A mouse only, no fingers.")
    if panel.most >= MANY and not told.missing and told.listened and not observed(told, say):
        return say("All well: ten fingers, all corners.")
    return say.count("{n} finger at once so far.", "{n} fingers at once so far.", panel.most)


def advice(told: Told, say: Words) -> str:
    """What follows for the meeting."""
    panel = told.panel
    if not panel.most:
        return say("What this panel sends will stand here.")
    if not panel.touches:
        return say("Play by tapping, one after another. If this glass should feel fingers, look at its USB cable.")
    if panel.most == 1:
        return say("Lay down more fingers. If it stays at one: play by tapping, one after another.")
    if panel.most < MANY:
        return say.count(
            "Lay down more fingers. If it stays so, {n} hand can act at the same moment.",
            "Lay down more fingers. If it stays so, {n} hands can act at the same moment.",
            panel.most,
        )
    return say("Many hands can act at the same moment.")


def observed(told: Told, say: Words) -> list[str]:
    """What is not as it should be, the weightiest first; each with what to do."""
    panel = told.panel
    found = []
    if panel.ghosts and told.listened:
        found.append(say("Touches come without a finger: dry the glass, keep the sun off it, or block these places."))
    lost = panel.lost + panel.wild
    if lost:
        found.append(
            say.count(
                "{n} touch was lost or jumped: wipe the glass, and lay nothing on it.",
                "{n} touches were lost or jumped: wipe the glass, and lay nothing on it.",
                lost,
            )
        )
    if (panel.jitter or 0) > UNSTEADY:
        found.append(say("Fingers tremble on this panel. Taps are read all the same; drag slowly."))
    if panel.doubles:
        found.append(say("Each finger also comes as a mouse. The table leaves these doubles out."))
    return found


def rate(told: Told, say: Words) -> str:
    """How often a finger reports while it moves."""
    times = told.panel.rate
    if not times:
        return ""
    return say.count("A moving finger reports {n} time a second.", "A moving finger reports {n} times a second.", times)

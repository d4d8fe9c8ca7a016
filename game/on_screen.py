"""The table is opened, on whatever is wanted."""

from __future__ import annotations

from game.faults import NoDisplay
from game.wanted import Wanted


def open_table(wanted: Wanted) -> int:
    """Shows what is wanted until the window is closed. Returns the exit status. Raises NoDisplay, or Fault."""
    from game.content.source import no_collection
    from game.glyphs import check_fonts
    from game.machine import has_display

    if not has_display():
        raise NoDisplay
    check_fonts()
    with no_collection():  # until the window stands
        from game.app import play

        return int(play(wanted))

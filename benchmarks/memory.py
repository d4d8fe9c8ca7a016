"""How much memory the table lies on at 3840×2160 after a whole busy game: `python -m benchmarks.memory`.

On a real screen (Xvfb). `table` is a game of eight seats with the real deck, played to its end by eight fingers that
carry and turn cards all the time, so that everything is cached that ever can be: at its most, and after the first calm
second, in which the table gives back what it needs no more (Linux with glibc). The peers that are installed hold the
sixty cards of `benchmarks/peers` after some seconds of dragging. Megabytes of the process (VmRSS), without the X
server's. Goal: 250 MB in the calm; the exit status is 1 when it is missed.
"""

from __future__ import annotations

import json
import resource
import sys

from benchmarks import peers
from benchmarks.peers.scene import memory
from benchmarks.screens import SIZES, screen
from game.machine import give_memory_back

GOAL = 250


def played(width: int, height: int) -> dict[str, float]:
    """Megabytes after a whole game: of the process, at its most, and what the painter keeps."""
    from benchmarks.busy import Busy

    busy = Busy(width, height)
    busy.frames()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    painter = busy.window.stage.painter
    painter.rest()
    give_memory_back()
    return {"process": memory(), "most": most, "kept": (painter.shelf.bytes + painter.turning.bytes) / (1 << 20)}


def main() -> int:
    """Measures, or is the program that is measured."""
    size = SIZES[1]
    if sys.argv[1:] == ["--only"]:
        print(json.dumps(played(*size)))
        return 0
    with screen(size) as environment:
        table = peers.run("benchmarks.memory", environment, "--only")
        others = {name: peers.cards(name, size, environment, frames=60)["memory"] for name in peers.installed()}
    print(f"{size[0]}×{size[1]}, megabytes of the process:")
    more = f"at its most {table['most']:.0f}; pictures kept: {table['kept']:.0f}"
    print(f"  table   {table['process']:4.0f}   (goal: ≤ {GOAL}; {more})")
    for name, megabytes in others.items():
        print(f"  {name:7} {megabytes:4.0f}")
    return 0 if table["process"] <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())

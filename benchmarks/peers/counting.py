"""How many moves somebody else's game makes in so many seconds, told as one line of JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable


def counted(session: Callable[[], int]) -> None:
    """Plays sessions, each of which tells its moves, for the seconds that the command line says."""
    session()  # what is only made once is not counted
    moves, sessions, start = 0, 0, time.perf_counter()
    until = start + float(sys.argv[1])
    while time.perf_counter() < until:
        moves += session()
        sessions += 1
    print(json.dumps({"moves": moves, "sessions": sessions, "seconds": time.perf_counter() - start}))

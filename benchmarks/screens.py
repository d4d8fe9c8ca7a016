"""Real screens to measure on, where there is none: X servers that draw into memory (Xvfb)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SIZES = ((1920, 1080), (3840, 2160))


@contextmanager
def screen(size: tuple[int, int]) -> Iterator[dict[str, str]]:
    """The environment of a program that is to draw on a screen of this size. OpenGL is drawn by the processor there.
    Ends the program where no X server can be had."""
    if shutil.which("Xvfb") is None:
        sys.exit("This needs Xvfb, an X server that draws into memory. Install it (Debian: xvfb).")
    read, write = os.pipe()
    size_told = f"{size[0]}x{size[1]}x24"
    # Without -noreset the server begins anew after each program, and the next one may find it doing so.
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size_told, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            number = said.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        # Whatever is installed has its bytecode; what runs from a checkout is to have it too, from its first run on.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        yield environment | {"LIBGL_ALWAYS_SOFTWARE": "1"}
    finally:
        server.terminate()
        server.wait()

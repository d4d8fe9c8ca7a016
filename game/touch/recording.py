"""What a panel says, kept in a file as it came in and played back at its pace.

JSON, one object a line. The first is a header: the format, its version, the window in pixels and its width in
millimetres. Each of the others is a signal: `t` in seconds since the first, `what` happened, the finger's `id` as the
driver names it, `x` and `y` as parts of the window (null where it was nowhere), and `twin` where SDL says that the
mouse only repeats a finger. Nothing else is kept: no words, no names, no keys.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from math import isfinite, nan
from pathlib import Path
from typing import Any, get_args

from game.faults import CannotKeep, Fault, Unreadable, reason_of
from game.touch.glass import Glass, Signal, What

FORMAT, VERSION = "phenomenon-touches", 1

_WHATS: dict[str, What] = {what: what for what in get_args(What)}


class Recorder:
    """Writes signals to a file as they come, so that a crash loses none. Raises CannotKeep, and Unreadable where a file
    stands already that is no recording: it may be dear to somebody.

    `trouble` is why it stopped, where it had to: play goes on without it.
    """

    def __init__(self, path: Path, glass: Glass) -> None:
        self.path = path
        self.trouble: CannotKeep | None = None
        self._first: float | None = None
        try:
            if path.is_file() and path.stat().st_size:
                with path.open("rb") as before:
                    _check_header(path, before.readline(1000))
            self._file = path.open("w", encoding="utf-8")
        except OSError as error:
            raise CannotKeep(path, reason_of(error)) from error
        window = {"window": [glass.width, glass.height], "mm": round(glass.mm, 1)}
        self._write([{"format": FORMAT, "version": VERSION, **window}])
        if self.trouble is not None:
            raise self.trouble

    def take(self, signals: Iterable[Signal]) -> None:
        """Writes these signals."""
        if self.trouble is None:
            self._write([self._line(signal) for signal in signals])

    def close(self) -> None:
        """Nothing more is written."""
        with suppress(OSError):  # what could not be written before can't be now
            self._file.close()

    def _line(self, signal: Signal) -> dict[str, Any]:
        if self._first is None:
            self._first = signal.time
        time = round(signal.time - self._first, 4)
        line = {"t": time, "what": signal.what, "id": signal.id, "x": _part(signal.x), "y": _part(signal.y)}
        return line | {"twin": True} if signal.twin else line

    def _write(self, lines: list[dict[str, Any]]) -> None:
        try:
            self._file.writelines(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
            self._file.flush()
        except OSError as error:
            self.trouble = CannotKeep(self.path, reason_of(error))
            self.close()


def _part(value: float) -> float | None:
    return round(value, 5) if isfinite(value) else None


def read_recording(path: Path) -> tuple[Signal, ...]:
    """The signals of a recording. A last line that was torn off is left out. Raises Unreadable, and Fault
    `damaged-recording`."""
    try:
        lines = path.read_bytes().splitlines(keepends=True)
    except OSError as error:
        raise Unreadable(path, reason_of(error)) from error
    _check_header(path, lines[0] if lines else b"")
    return tuple(_signals(path, lines))


def _check_header(path: Path, line: bytes) -> None:
    header = _object(line)
    if header is None or header.get("format") != FORMAT:
        raise Unreadable(path, "not-a-recording")
    if header.get("version") != VERSION:
        raise Unreadable(path, "newer")


def _signals(path: Path, lines: list[bytes]) -> Iterator[Signal]:
    now = 0.0
    for number, line in enumerate(lines[1:], 2):
        signal = _signal(_object(line))
        if signal is None and number == len(lines) and not line.endswith(b"\n"):
            return
        if signal is None or signal.time < now:
            raise Fault("damaged-recording", path=path, line=number)
        now = signal.time
        yield signal


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _signal(line: dict[str, Any] | None) -> Signal | None:
    match line:
        case {"t": int() | float() as time, "what": str() as what, "id": str() as id, "x": x, "y": y, **rest}:
            across, down = _number(x), _number(y)
            if what in _WHATS and across is not None and down is not None and isfinite(time):
                return Signal(time, _WHATS[what], id, across, down, bool(rest.get("twin")))
    return None


def _number(value: object) -> float | None:
    """A part of the window; None for what is no number."""
    if value is None:
        return nan
    try:
        return float(value) if isinstance(value, int | float) else None
    except OverflowError:
        return None


class Replay:
    """A recording that is played back at its own pace, from the first time it is asked."""

    def __init__(self, signals: Iterable[Signal]) -> None:
        self._left = list(signals)[::-1]
        self._start: float | None = None

    @property
    def over(self) -> bool:
        """Whether all of it was played."""
        return not self._left

    def due(self, now: float) -> list[Signal]:
        """What is to be played by now and was not yet, as of now."""
        if self._start is None:
            self._start = now
        due = []
        while self._left and self._left[-1].time <= now - self._start:
            due.append(replace(self._left.pop(), time=now))
        return due

"""Sixty cards in Kivy: instructions on the window's canvas, which is drawn anew when any of them changes."""

from __future__ import annotations

import os
import sys
import tempfile
import time

os.environ |= {"KIVY_NO_ARGS": "1", "KIVY_NO_CONSOLELOG": "1", "KIVY_NO_FILELOG": "1", "KIVY_WINDOW": "sdl2"}
os.environ["KIVY_HOME"] = tempfile.mkdtemp()
os.environ |= {"KCFG_GRAPHICS_WIDTH": sys.argv[1], "KCFG_GRAPHICS_HEIGHT": sys.argv[2]}
os.environ |= {"KCFG_GRAPHICS_MULTISAMPLES": "0", "KCFG_GRAPHICS_VSYNC": "0", "KCFG_GRAPHICS_MAXFPS": "0"}

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.core.text import Label
from kivy.core.window import Window
from kivy.graphics import Color, PopMatrix, PushMatrix, Rectangle, Rotate, RoundedRectangle, Translate

from benchmarks.peers.scene import BANDS, FINGERS, FONT, GROUND, INK, PAPER, Card, Place, Report, cards, held

report = Report()


def written(text: str, size: float, colour: tuple[int, int, int]) -> Label:
    label = Label(text=text, font_name=str(FONT), font_size=size, color=[part / 255 for part in colour] + [1])
    label.refresh()
    return label


class Drawn:
    """A card on the canvas, around its centre."""

    def __init__(self, card: Card) -> None:
        size = card.w / 9
        kind, text = written(card.kind, size, PAPER), written("\n".join(card.lines), size, INK)
        PushMatrix()
        self.at = Translate()
        self.turned = Rotate()
        Color(*(part / 255 for part in PAPER))
        RoundedRectangle(pos=(-card.w / 2, -card.h / 2), size=(card.w, card.h), radius=[size])
        Color(*(part / 255 for part in BANDS[card.kind]))
        Rectangle(pos=(-card.w / 2, card.h * 0.23), size=(card.w, card.h / 6))
        Color(1, 1, 1)
        Rectangle(texture=kind.texture, pos=(size - card.w / 2, card.h * 0.25), size=kind.texture.size)
        low = card.h * 0.17 - text.texture.height
        Rectangle(texture=text.texture, pos=(size - card.w / 2, low), size=text.texture.size)
        PopMatrix()
        self.put(Place(card.x, card.y, 0))

    def put(self, place: Place) -> None:
        self.at.xy = (place.x, report.height - place.y)
        self.turned.angle = -place.turn


def main() -> None:
    Window.clearcolor = [part / 255 for part in GROUND] + [1]
    with Window.canvas:
        table = [Drawn(card) for card in cards(report.width, report.height)]
    EventLoop.start()
    EventLoop.idle()
    report.stands()
    for frame in range(report.frames):
        start = time.perf_counter()
        for finger in range(FINGERS):
            table[finger - FINGERS].put(held(finger, frame, report.width, report.height))
        EventLoop.idle()
        report.frame(start)
    Clock._max_fps = 60.0
    end = report.rest()
    while time.monotonic() < end:
        EventLoop.idle()
    report.print()


if __name__ == "__main__":
    main()

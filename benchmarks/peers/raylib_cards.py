"""Sixty cards in raylib: a texture each, drawn anew in every frame."""

from __future__ import annotations

import time

import pyray as rl

from benchmarks.peers.scene import BANDS, FINGERS, FONT, GROUND, INK, PAPER, Card, Place, Report, cards, held


def colour(rgb: tuple[int, int, int]) -> rl.Color:
    return rl.Color(*rgb, 255)


def painted(card: Card, font: rl.Font) -> rl.RenderTexture:
    texture = rl.load_render_texture(card.w, card.h)
    size = card.w / 9
    rl.begin_texture_mode(texture)
    rl.clear_background(rl.Color(0, 0, 0, 0))
    rl.draw_rectangle_rounded(rl.Rectangle(0, 0, card.w, card.h), 0.15, 8, colour(PAPER))
    rl.draw_rectangle(0, card.h // 10, card.w, card.h // 6, colour(BANDS[card.kind]))
    rl.draw_text_ex(font, card.kind, rl.Vector2(size, card.h / 9), size, 0, colour(PAPER))
    for number, line in enumerate(card.lines):
        rl.draw_text_ex(font, line, rl.Vector2(size, card.h / 3 + number * size * 1.2), size, 0, colour(INK))
    rl.end_texture_mode()
    return texture


def draw(card: Card, texture: rl.RenderTexture, place: Place) -> None:
    source = rl.Rectangle(0, 0, card.w, -card.h)  # what is rendered stands on its head
    target = rl.Rectangle(place.x, place.y, card.w, card.h)
    rl.draw_texture_pro(texture.texture, source, target, rl.Vector2(card.w / 2, card.h / 2), place.turn, rl.WHITE)


def main() -> None:
    report = Report()
    rl.set_trace_log_level(rl.TraceLogLevel.LOG_ERROR)
    rl.init_window(report.width, report.height, "cards")
    table = cards(report.width, report.height)
    font = rl.load_font_ex(str(FONT), table[0].w // 9, None, 0)
    textures = [painted(card, font) for card in table]
    places = [Place(card.x, card.y, 0) for card in table]

    def show() -> None:
        rl.begin_drawing()
        rl.clear_background(colour(GROUND))
        for card, texture, place in zip(table, textures, places, strict=True):
            draw(card, texture, place)
        rl.end_drawing()

    show()
    report.stands()
    for frame in range(report.frames):
        start = time.perf_counter()
        places[-FINGERS:] = [held(finger, frame, report.width, report.height) for finger in range(FINGERS)]
        show()
        report.frame(start)
    rl.set_target_fps(60)
    end = report.rest()
    while time.monotonic() < end:
        show()
    report.print()


if __name__ == "__main__":
    main()

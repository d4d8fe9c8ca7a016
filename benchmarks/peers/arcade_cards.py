"""Sixty cards in Arcade: sprites with textures, one list of them drawn anew in every frame."""

from __future__ import annotations

import time

import arcade
from PIL import Image, ImageDraw, ImageFont

from benchmarks.peers.scene import BANDS, FINGERS, FONT, GROUND, INK, PAPER, Card, Report, cards, held


def painted(card: Card, font: ImageFont.FreeTypeFont) -> arcade.Texture:
    image = Image.new("RGBA", (card.w, card.h))
    pen, size = ImageDraw.Draw(image), card.w // 9
    pen.rounded_rectangle((0, 0, card.w - 1, card.h - 1), size, fill=PAPER)
    pen.rectangle((0, card.h // 10, card.w, card.h // 10 + card.h // 6), fill=BANDS[card.kind])
    pen.text((size, card.h // 9), card.kind, font=font, fill=PAPER)
    pen.multiline_text((size, card.h // 3), "\n".join(card.lines), font=font, fill=INK)
    return arcade.Texture(image, hash=card.text)


class Cards(arcade.Window):
    def __init__(self, report: Report) -> None:
        super().__init__(report.width, report.height, "cards", vsync=False, antialiasing=False)
        self.background_color = (*GROUND, 255)
        table = cards(report.width, report.height)
        font = ImageFont.truetype(str(FONT), table[0].w // 9)
        self.sprites = arcade.SpriteList()
        for card in table:
            self.sprites.append(arcade.Sprite(painted(card, font), center_x=card.x, center_y=report.height - card.y))

    def on_draw(self) -> None:
        self.clear()
        self.sprites.draw()

    def show(self) -> None:
        self.switch_to()
        self.dispatch_events()
        self.on_draw()
        self.flip()


def main() -> None:
    report = Report()
    window = Cards(report)
    window.show()
    report.stands()
    for frame in range(report.frames):
        start = time.perf_counter()
        for finger in range(FINGERS):
            sprite, place = window.sprites[finger - FINGERS], held(finger, frame, report.width, report.height)
            sprite.position, sprite.angle = (place.x, report.height - place.y), place.turn
        window.show()
        report.frame(start)
    if report.idle:
        arcade.schedule_once(lambda seconds: report.print(), report.idle)
        report.rest()
        arcade.run()
    report.print()


if __name__ == "__main__":
    main()

"""The pictures of the guides in `decks/`: `python -m tests.guide_pictures` makes them anew, in three languages.

It needs `pip install ".[pictures]"`, LibreOffice (`soffice`) and Poppler (`pdftoppm`). Look at what changed before you
keep it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame

from game.activities import activity
from game.content.codes import codes
from game.content.deck import load_deck
from game.content.sheets.xlsx_out import xlsx_of
from game.converting import convert
from game.core.cards import CAUSE, KINDS
from game.paper.twin import paper_twin
from game.shipped import folder
from game.store.deck_file import DeckFile
from game.store.opening import begin
from game.table.scenes.activity_scene import activity_scene
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.deck_keeping import Keeping
from game.table.scenes.scene import Scene
from game.table.screen import Screen
from game.table.snapshot import picture
from game.table.theme import LIGHT
from game.wanted import default_seats
from game.words import LANGUAGES, words
from tests.guides import list_of

SCREEN = Screen(1280, 720)
WIDTH = 1000
COLOURS = 96
DECK = folder("decks") / "attendance.yaml"
PLACE = folder("assets") / "guide"
ON_CARDS = {"he": "he,ar", "ar": "ar,he", "en": "en"}


def main() -> None:
    """Makes all of them."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    for lang in LANGUAGES:
        with TemporaryDirectory() as scratch:
            browser(lang, Path(scratch))
            codes_typed(lang, Path(scratch))
            sheet(lang, Path(scratch))
            cards(lang, Path(scratch))


def browser(lang: str, scratch: Path) -> None:
    """A cause and what it hangs together with; and its words as they are changed."""
    page = DeckBrowser(Keeping(DeckFile(DECK, scratch)), lang)
    touch(page, f"card {page.deck.of_kind(CAUSE)[0].id}")
    keep(shown(page), f"look.{lang}")
    touch(page, "write text")
    keep(shown(page), f"change.{lang}")


def codes_typed(lang: str, scratch: Path) -> None:
    """The page of the panel where three codes have been typed."""
    deck = load_deck(DECK)
    played = activity("open-round")
    options, _ = played.read_options({"cards": "8"})
    opened = begin(scratch, deck, "open-round", options, default_seats(2, words(lang)), 4, {})
    table = activity_scene(opened.session, deck, lang, led=False)
    touch(table, "menu:0", "m:paper")
    for kind in KINDS:
        touch(table, *(f"m:digit:{digit}" for digit in codes(deck)[deck.of_kind(kind)[0].id]))
    menu = [item for item in table.items(SCREEN) if item.group == "menu"]
    middle = (min(item.y for item in menu) + max(item.y for item in menu)) / 2
    height = SCREEN.height * 0.65
    keep(shown(table).subsurface((0, middle - height / 2, SCREEN.width, height)), f"codes.{lang}")
    opened.journal.close(False)


def sheet(lang: str, scratch: Path) -> None:
    """The sheet of possible causes of the deck that the guide makes out of its list, as LibreOffice prints it."""
    import openpyxl

    plain = scratch / "list.csv"
    plain.write_text("\n".join(",".join(row) for row in list_of(lang)), encoding="utf-8")
    deck = convert(plain, scratch / "our-town.yaml", scratch, lang, repair=False, force=False).deck
    file = scratch / "sheet.xlsx"
    file.write_bytes(xlsx_of(deck, words(lang, printed=True)))
    book = openpyxl.load_workbook(file)
    gaps, only, *others = book.worksheets
    for each in (gaps, *others):
        book.remove(each)
    only.print_area = f"A1:D{only.max_row}"
    only.print_options.headings = True
    only.page_setup.orientation, only.sheet_properties.pageSetUpPr.fitToPage = "landscape", True
    book.save(file)
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", scratch, file], check=True)
    keep(without_margins(page_of(scratch / "sheet.pdf")), f"sheet.{lang}")


def cards(lang: str, scratch: Path) -> None:
    """The upper row of the first sheet that is printed."""
    pdf = scratch / "cards.pdf"
    pdf.write_bytes(paper_twin(DECK, ON_CARDS[lang], words(lang, printed=True)).pdf)
    page = page_of(pdf)
    of_a_millimetre = page.get_width() / 210
    keep(page.subsurface((0, 10 * of_a_millimetre, page.get_width(), 98 * of_a_millimetre)), f"print.{lang}")


def page_of(pdf: Path) -> pygame.Surface:
    """The first page of a PDF."""
    subprocess.run(["pdftoppm", "-r", "130", "-png", "-f", "1", "-singlefile", pdf, pdf.with_suffix("")], check=True)
    return pygame.image.load(pdf.with_suffix(".png"))


def without_margins(page: pygame.Surface) -> pygame.Surface:
    """What is not white."""
    page.set_colorkey("white")
    return page.subsurface(page.get_bounding_rect())


def touch(scene: Scene, *keys: str) -> None:
    """Touches what lies there."""
    for key in keys:
        item = next(item for item in scene.items(SCREEN) if item.key == key)
        scene.tap(key, item.x, item.y)


def shown(scene: Scene) -> pygame.Surface:
    """The page as it is seen in the light."""
    return picture(scene.items(SCREEN), SCREEN, LIGHT)


def keep(surface: pygame.Surface, name: str) -> None:
    """Writes a picture, small enough to be read over a slow line."""
    from PIL import Image

    size = WIDTH, surface.get_height() * WIDTH // surface.get_width()
    scaled = pygame.transform.smoothscale(surface.convert(24), size)
    found = Image.frombytes("RGB", size, pygame.image.tobytes(scaled, "RGB"))
    found = found.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    PLACE.mkdir(exist_ok=True)
    found.save(PLACE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())

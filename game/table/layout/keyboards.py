"""The keys of the keyboards on the glass, as people know them: Hebrew (SI 1452), Arabic (101) and English."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, get_args

from game.words import COMMA

Page: TypeAlias = Literal["letters", "shifted", "digits", "signs"]
Doing: TypeAlias = Literal["shift", "backspace", "page", "lang", "left", "space", "right", "hide"]
DOINGS: tuple[Doing, ...] = get_args(Doing)
"""Keys that do something else than write what stands on them; the space key is known by its look."""

Cap: TypeAlias = str
"""What a key writes, or one of the doings."""
Rows: TypeAlias = tuple[tuple[Cap, ...], ...]


def _rows(*rows: str) -> Rows:
    return tuple(tuple(row.split()) for row in rows)


_DIGITS = {
    "he": _rows("1 2 3 4 5 6 7 8 9 0", "- – / : ; ( ) & @ ₪", "shift \" ' ! ? % + = * backspace"),
    "ar": _rows("1 2 3 4 5 6 7 8 9 0", "- – / : ؛ ( ) & @ ₪", "shift \" ' ! ؟ % + = * backspace"),
    "en": _rows("1 2 3 4 5 6 7 8 9 0", "- – / : ; ( ) & @ ₪", "shift \" ' ! ? % + = * backspace"),
}
_SIGNS = {
    "he": _rows("„ ” “ ‘ ’ « » … • ·", "$ € £ # _ \\ | ~ ° §", "shift [ ] { } < > × ÷ backspace"),
    "ar": _rows("١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠", "٫ ٬ ٪ $ € £ # _ • …", "shift [ ] « » < > × ÷ backspace"),
    "en": _rows("„ ” “ ‘ ’ « » … • ·", "$ € £ # _ \\ | ~ ° §", "shift [ ] { } < > × ÷ backspace"),
}
_LETTERS = {
    "he": _rows("\" ' ק ר א ט ו ן ם פ", "ש ד ג כ ע י ח ל ך ף", "shift ז ס ב ה נ מ צ ת ץ backspace"),
    "ar": _rows("ض ص ث ق ف غ ع ه خ ح ج د", "ش س ي ب ل ا ت ن م ك ط ذ", "shift ئ ء ؤ ر لا ى ة و ز ظ backspace"),
    "en": _rows("q w e r t y u i o p", "a s d f g h j k l '", "shift z x c v b n m - backspace"),
}
_SHIFTED = {
    # The marks of SI 1452, by their sounds: the short ones, the long ones, then those within a letter.
    "he": _rows(
        "״ ׳ \u05b0 \u05b1 \u05b2 \u05b3 \u05b4 \u05b5 \u05b6 \u05b7",
        "־ – \u05b8 \u05c7 \u05b9 \u05bb \u05bc \u05c1 \u05c2 \u05bf",
        "shift „ ” ! ? : ( ) ₪ % backspace",
    ),
    "ar": _rows(
        "\u064e \u064b \u064f \u064c لإ إ ' ÷ × ؛ ( )",
        '\u0650 \u064d - – لأ أ ـ & / : " \u0651',
        "shift ~ \u0652 ٱ ! لآ آ « » ؟ ٪ backspace",
    ),
    "en": _rows("Q W E R T Y U I O P", 'A S D F G H J K L "', "shift Z X C V B N M – backspace"),
}
PAGES: tuple[Page, ...] = get_args(Page)
_PAGES: dict[Page, dict[str, Rows]] = {
    "letters": _LETTERS,
    "shifted": _SHIFTED,
    "digits": _DIGITS,
    "signs": _SIGNS,
}

OTHER: dict[Page, Page] = {"letters": "shifted", "shifted": "letters", "digits": "signs", "signs": "digits"}
"""The page to which the shift key goes."""
MARKS = {"he": "ב", "ar": "ـ"}
"""What a mark is shown on where it stands on a key of its own."""


def rows(lang: str, page: Page) -> Rows:
    """The keys of a page, row by row, as they lie from left to right whichever way the language runs."""
    low: tuple[Cap, ...] = ("page", "lang", "left", COMMA[lang], "space", ".", "right", "hide")
    return (*_PAGES[page][lang], low)


WIDTHS = {"page": 1.3, "lang": 1.7, "space": 2.6}
"""How much wider than a letter some keys are."""


class Key(NamedTuple):
    """A key, by its row and its number there."""

    row: int
    at: int
    cap: Cap

    @property
    def width(self) -> float:
        """Its width, counted in those of a letter's key."""
        return WIDTHS.get(self.cap, 1.0)


def lines(lang: str, page: Page, folded: bool) -> list[list[Key]]:
    """The keys of a page as they are laid: its rows, or `folded` for a narrow place each row over two lines, so that
    nothing leaves its order."""
    numbered = [[Key(row, at, cap) for at, cap in enumerate(caps)] for row, caps in enumerate(rows(lang, page))]
    if not folded:
        return numbered
    return [half for row in numbered for half in (row[: (len(row) + 1) // 2], row[(len(row) + 1) // 2 :])]

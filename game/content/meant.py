"""What a name that is not known was meant for: the same spelt otherwise, a key in Hebrew or Arabic, a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_KEYS = {
    "id": ("מזהה", "קוד", "معرف", "معرّف", "رمز"),
    "title": ("כותרת", "שם", "عنوان", "العنوان"),
    "languages": ("שפות", "لغات", "اللغات"),
    "text": ("טקסט", "נוסח", "نص", "النص"),
    "note": ("הערה", "ملاحظة"),
    "domain": ("תחום", "مجال"),
    "domains": ("תחומים", "مجالات", "المجالات"),
    "channel": ("ערוץ", "קנל", "قناة"),
    "gaps": ("פערים", "פער", "فجوات", "الفجوات", "فجوة"),
    "causes": ("גורמים", "גורם", "גורמים-אפשריים", "أسباب", "الأسباب", "سبب"),
    "actions": ("פעולות", "פעולה", "פעולות-אפשריות", "خطوات", "الخطوات", "خطوة", "أفعال"),
    "explains": ("addresses", "מסביר", "يفسر", "يفسّر"),
    "addresses": ("explains", "מטפל", "מענה", "يعالج"),
    "blanks": ("ריקים", "כרטיסים-ריקים", "بطاقات-فارغة"),
    "discussion": ("דיון", "שאלות", "نقاش"),
}
_QUOTES = str.maketrans("׳’‘`´״”“„", "'" * 5 + '"' * 4)
_MEANT = {word: key for key, words in _KEYS.items() for word in words}


def plain(name: str) -> str:
    """A name without what people overlook: small letters, hyphens between words, nothing that is not seen."""
    return re.sub(r"[\s_‐-―־]+", "-", seen(unicodedata.normalize("NFKC", name)).strip()).casefold()


def seen(name: str) -> str:
    """A name without the characters that nobody sees."""
    return "".join(char for char in name if unicodedata.category(char) not in ("Cf", "Cc"))


def respelt(name: str, known: Iterable[str]) -> str | None:
    """The known name that this one is, but for what people overlook; or the key for which it is the word in Hebrew or
    Arabic, or for another kind of card."""
    wanted = plain(name)
    spelt = {plain(each): each for each in known}
    meant = _MEANT.get(wanted, "")
    return spelt.get(wanted) or spelt.get(meant) or spelt.get(meant.removesuffix("s"))


def as_id(name: str) -> str:
    """The id that a name can be written as; nothing where no letter is left."""
    return re.sub(r"[\W_]+", "-", seen(name)).strip("-")


def plain_words(text: str) -> list[str]:
    """Its words in their plainest form: no vowel signs, no punctuation but quotes of one shape,
    small letters."""
    text = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    letters = (char for char in text if not unicodedata.combining(char))
    spaced = "".join(char if char.isalnum() or char in "'\"" else " " for char in letters)
    return [word.casefold() for word in spaced.split()]


def named(char: str) -> str:
    """A character by its number, and by its name where it has one: `U+200F RIGHT-TO-LEFT MARK`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def unseen(words: str) -> str | None:
    """The first character that nobody sees, or takes for a space."""
    return next((char for char in words if char != " " and unicodedata.category(char) in ("Cf", "Zs")), None)

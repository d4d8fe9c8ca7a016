"""What the sheets, columns and rows of a deck's spreadsheet are called, and all spellings in which they are known.

They are written in one language and read in any: by their names in every language of the interface, by the keys of
the deck's file, and by what people call them nearly.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TypeVar

from game.content.meant import plain_words
from game.core.cards import ACTION, CAUSE, GAP, Kind
from game.core.frozen import frozen
from game.words import LANGUAGES, Words, later, words

K = TypeVar("K", bound=str)

DECK = "deck"

SHEETS: dict[str, str] = {
    GAP: later("Gaps"),
    CAUSE: later("Possible causes"),
    ACTION: later("Possible actions"),
    DECK: later("The deck"),
}
KINDS: dict[Kind, str] = {GAP: later("Gap"), CAUSE: later("Possible cause"), ACTION: later("Possible action")}
COLUMNS = {
    "kind": later("What it is"),
    "id": later("Id"),
    "text": later("Text"),
    "note": later("Background for the facilitator"),
    "domain": later("Domain"),
    "links": later("Links"),
    "links:cause": later("Gaps that it explains"),
    "links:action": later("Possible causes that it addresses"),
    "add": later("Add a link"),
    "channel": later("Channel of influence"),
    "retired": later("Out of play"),
    "origin": later("Written by"),
}
"""The headings; links are called otherwise in a sheet of causes, and of actions."""
ROWS = {
    "id": later("The deck's id"),
    "title": later("Title"),
    "languages": later("Languages"),
    "domain": later("Name of a domain"),
    "blank-gap": later("Blank cards: gaps"),
    "blank-cause": later("Blank cards: possible causes"),
    "blank-action": later("Blank cards: possible actions"),
    "discussion": later("Question for the talk"),
}
"""The rows of the deck itself."""
CHANNELS = {
    "parents": later("parents' guidance"),
    "staff": later("staff training and teaching quality"),
    "infrastructure": later("infrastructure and access"),
    "programmes": later("programmes in formal and informal education"),
    "partnership": later("partnership itself"),
}
TONGUES = {"he": later("Hebrew"), "ar": later("Arabic"), "en": later("English")}
YES_NO = {"yes": later("yes"), "no": later("no")}
ORIGINS = {"group": later("the group"), "earlier": later("an earlier activity")}

_NEAR = {
    GAP: "gap, gaps, phenomenon, הפער, הפערים, תופעה, الفجوة, الفجوات, ظاهرة",
    CAUSE: "cause, causes, the causes, reason, reasons, "
    "גורם, גורמים, הגורם, הגורמים, הגורם האפשרי, סיבה, סיבות, סיבה אפשרית, "
    "סיבות אפשריות, גורמים אפשריים, הגורמים האפשריים, הסיבות, הסיבות האפשריות, "
    "سبب, أسباب, السبب, الأسباب, أسباب محتملة, السبب المحتمل, "
    "الأسباب المحتملة, الأسباب الممكنة, أسباب ممكنة, عامل, عوامل, العوامل",
    ACTION: "action, actions, step, steps, solution, solutions, פתרון, פתרונות, מענה, מענים, حل, حلول, الحلول, "
    "פעולה, פעולות, הפעולה, הפעולות, הפעולה האפשרית, צעד, צעדים, פעולות אפשריות, "
    "הפעולות האפשריות, "
    "خطوة, خطوات, الخطوة, الخطوات, خطوات ممكنة, الخطوة الممكنة, الخطوات الممكنة, إجراء, إجراءات, الإجراءات, عمل, أعمال",
    "kind": "kind, type, סוג, נוע, نوع, النوع",
    "text": "wording, card, טקסט, נוסח, ניסוח, כרטיס, النص, الصياغة, بطاقة",
    "note": "notes, remark, הערה, הערות, הערה למנחה, רקע, ملاحظة, ملاحظات, خلفية",
    "domain": "domains, תחום, תחומים, مجال, المجال",
    "links": "link, explains, addresses, קשרים, קישורים, קשר, روابط, رابط",
    "channel": "channels, ערוץ, ערוץ השפעה, قناة, القناة",
    "id": "identifier, מזהה, معرف, الرمز",
    "title": "the title, name, שם, שם החפיסה, عنوان, الاسم",
    "languages": "language, שפה, שפות, لغة, لغات",
    "discussion": "discussion, question, שאלה, שאלות, سؤال, أسئلة",
    DECK: "deck, חפיסה, رزمة, الرزمة",
    "yes": "y, x, v, true, 1",
    "no": "n, false, 0",
    "group": "group, קבוצה, مجموعة",
    "earlier": "earlier",
    "retired": "retired",
    "origin": "origin",
}
_TONGUE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CODE = re.compile(r"(.*?)[\s\W_]*\b([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\W*")
_BY_LANGUAGE = ("text", "note")


@frozen
class Column:
    """One column: what it holds, and for texts and notes the language (empty: not said which)."""

    key: str
    lang: str = ""


def named(names: Mapping[K, str], text: str) -> K | None:
    """The key that this name stands for, in any language; None for a name that is not known."""
    said = plain(text)
    return next((key for key, name in names.items() if said in _spellings(key, name)), None)


def read_heading(text: str) -> Column | None:
    """The column that a heading names; None for one that is not known."""
    if key := named(COLUMNS, text):
        return Column(key.partition(":")[0])
    said = plain(text).split()
    for cut in range(len(said)):
        key, lang = named(COLUMNS, " ".join(said[:cut])) if cut else "text", read_tongue(" ".join(said[cut:]))
        if key in _BY_LANGUAGE and lang in LANGUAGES:
            return Column(str(key), str(lang))
    if found := _CODE.fullmatch(text.strip()):
        key = named(COLUMNS, found[1])
        return Column(key, found[2]) if key in _BY_LANGUAGE else None
    return None


def read_tongue(text: str) -> str:
    """The code of a language by its name in any language; what is no such name stays as it is."""
    return named(TONGUES, text) or text.strip()


def is_language(code: str) -> bool:
    """Whether a deck may have a language of this code."""
    return _TONGUE.fullmatch(code) is not None


def heading(column: Column, kind: str, say: Words) -> str:
    """A column's heading; that of links depends on the kind of cards."""
    text = COLUMNS.get(f"{column.key}:{kind}", COLUMNS[column.key])
    return f"{say(text)} – {tongue(column.lang, say)}" if column.lang else say(text)


def tongue(lang: str, say: Words) -> str:
    """What a language is called; its code where the interface does not know it."""
    return say(TONGUES[lang]) if lang in TONGUES else lang


def in_all_languages(name: str) -> str:
    """A name as it may stand in a spreadsheet, in each language."""
    return " / ".join(words(lang, printed=True)(name) for lang in LANGUAGES)


@lru_cache(10_000)  # a link says again what a card says
def plain(text: str) -> str:
    """A name without what people write in one way today and in another tomorrow."""
    return " ".join(plain_words(text))


@cache
def _spellings(key: str, name: str) -> frozenset[str]:
    """All that a name is known by, in plain words."""
    said = [key, name, *(words(lang, printed=True)(name) for lang in LANGUAGES), *_NEAR.get(key, "").split(",")]
    return frozenset(plain(spelling) for spelling in said) - {""}

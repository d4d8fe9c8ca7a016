"""Decks in the many ways in which people and programs write YAML, for hypothesis."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from game.content.deck import Card, Deck, Text
from game.content.models import CHANNELS
from game.content.writing.deck_plain import in_one_language, plain_deck
from game.content.writing.spelling import folded, in_block, spelt
from game.core.cards import ACTION, CAUSE, GAP, KINDS, Kind

LETTERS = "אבגدرس abc  12 :#'\"{}[],&*!|>%@-?.\n\t\\\u00a0\u2028😀"
WORDS = st.one_of(
    st.sampled_from(["no", "12:30", "~", "2026-01-01", "פער", "قراءة وكتابة", "a: b", "- c", "it's", "x #y", "1.0"]),
    st.text(LETTERS, min_size=1, max_size=60),
).map(str.strip).filter(bool)  # fmt: skip
PLAIN_KEY = re.compile("[a-z-]*[a-z]")
LANGUAGES = st.sampled_from([("en",), ("he",), ("he", "en"), ("he", "ar", "en"), ("no", "he")])


@st.composite
def texts(draw: Any, languages: tuple[str, ...]) -> Text:
    some = draw(st.lists(st.sampled_from(languages), min_size=1, unique=True))
    return Text(tuple((lang, draw(WORDS)) for lang in languages if lang in some))


@st.composite
def cards(draw: Any, kind: Kind, card: str, known: list[str], languages: tuple[str, ...], before: list[Card]) -> Card:
    text = texts(languages)
    again = st.sampled_from(before).map(lambda each: each.text) if before else text
    links = st.lists(st.sampled_from(known), unique=True) if known else st.just([])
    return Card(
        id=card,
        kind=kind,
        text=draw(text),
        note=draw(st.none() | text | again),
        domain=draw(st.none() | WORDS) if kind == GAP else None,
        links=tuple(draw(links)),
        channel=draw(st.none() | st.sampled_from(CHANNELS)) if kind == ACTION else None,
        retired=draw(st.booleans()) if before else False,
        origin=draw(st.none() | st.just("group")),
    )


@st.composite
def decks(draw: Any, ids: str = "abcd", languages: tuple[str, ...] | None = None) -> Deck:
    """A deck without errors; ids are a kind's first letter and one of `ids`."""
    spoken = languages or draw(LANGUAGES)
    found: list[Card] = []
    for kind in KINDS:
        known = [card.id for card in found if (card.kind, kind) in {(GAP, CAUSE), (CAUSE, ACTION)}]
        same: list[Card] = []
        for letter in draw(st.lists(st.sampled_from(ids), min_size=1, unique=True)):
            same.append(draw(cards(kind, f"{kind[0]}-{letter}", known, spoken, same)))
        found += same
    said = {card.domain for card in found if card.domain} | {"no", "a: b"}
    named = draw(st.lists(st.sampled_from(sorted(said)), max_size=2, unique=True))
    deck = Deck(
        id=draw(st.sampled_from(["one", "2", "שלוש"])),
        title=draw(texts(spoken)),
        languages=spoken,
        cards={card.id: card for card in found},
        blanks=dict(zip(KINDS, draw(st.tuples(*[st.integers(0, 3)] * 3)), strict=True)),
        discussion=tuple(draw(st.lists(texts(spoken), max_size=3))),
        source=b"",
        domains={domain: draw(texts(spoken)) for domain in named},
    )
    return with_domains_meant(deck)


def with_domains_meant(deck: Deck) -> Deck:
    """A deck whose cards say no name of a domain in place of the domain."""
    meant = ((card, card.domain and deck.domain_called(card.domain)) for card in deck.cards.values())
    return replace(deck, cards={card.id: replace(card, domain=domain) for card, domain in meant})


@st.composite
def files(draw: Any, deck: Deck) -> bytes:
    """A file that holds a deck, in one of many styles."""
    layout = Layout(draw, several=len(deck.languages) > 1)
    values = plain_deck(deck)
    values = values if draw(st.booleans()) or layout.several else in_one_language(values)
    if draw(st.booleans()):
        values = dict(draw(st.permutations(list(values.items()))))
    body = layout.map(values, 0) if draw(st.integers(0, 4)) else layout.flow(values)
    text = (
        "# mine\n\n" + draw(st.sampled_from(["", "---\n", "\n"])) + body + draw(st.sampled_from(["\n", "", "\n...\n"]))
    )
    ends = draw(st.sampled_from(["\n", "\r\n"]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.replace("\n", ends).encode()


class Layout:
    """Writes values, and draws how."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any], several: bool) -> None:
        self.draw = draw
        self.several = several
        self.step = draw(st.integers(1, 4))
        self.indentless = draw(st.booleans())
        self.anchors: dict[str, str] = {}
        self.odds = draw(st.integers(1, 8))

    def sometimes(self) -> bool:
        return bool(self.draw(st.integers(0, self.odds)) == 0)

    def map(self, value: dict[str, Any], column: int) -> str:
        """The lines of a map; the first is not indented."""
        pad = " " * column
        lines = [f"{self.spot(pad) if n else ''}{self.key(key)}:{self.after(each, column, key)}"
                 for n, (key, each) in enumerate(value.items())]  # fmt: skip
        return ("\n" + pad).join(lines)

    def key(self, key: str) -> str:
        return key if PLAIN_KEY.fullmatch(key) and not self.sometimes() else spelt(key, '"' * self.sometimes(), True)

    def spot(self, pad: str) -> str:
        """What people put between the lines."""
        if not self.sometimes():
            return ""
        kinds = [f"# some: - words\n{pad}", "\n" + pad, f"\n{pad}# heading\n\n{pad}"]
        return str(self.draw(st.sampled_from(kinds)))

    def tail(self) -> str:
        return "  # why" if self.sometimes() else ""

    def after(self, value: Any, column: int, key: str) -> str:
        """What follows a colon."""
        if isinstance(value, list | dict):
            name, known = repr(value), self.anchors.get(repr(value))
            if known and self.draw(st.booleans()):
                return f" *{known}"
            anchor = ""
            if not known and self.sometimes():
                self.anchors[name] = f"n{len(self.anchors)}"
                anchor = f" &{self.anchors[name]}"
            if self.sometimes() or not value:
                return f"{anchor} {self.flow(value)}{self.tail()}"
            return f"{anchor}{self.tail()}\n{self.below(value, column)}"
        return f" {self.scalar(value, column, exactly=key in ('id', 'domain', 'channel', 'origin'))}"

    def below(self, value: Any, column: int) -> str:
        if isinstance(value, dict):
            inner = column + self.step
            return " " * inner + self.spot(" " * inner) + self.map(value, inner)
        inner = column if self.indentless else column + self.step
        lines = [self.spot(" " * inner) + "-" + self.item(each, inner) for each in value]
        return "\n".join(" " * inner + line for line in lines)

    def item(self, value: Any, column: int) -> str:
        if not isinstance(value, dict):
            return f" {self.scalar(value, column, exactly=True)}"
        if self.sometimes():
            return f" {self.flow(value)}"
        inner = column + 1 + self.step
        start = f"\n{' ' * inner}" if self.sometimes() else " " * self.step
        return start + self.map(value, inner)

    def scalar(self, value: Any, column: int, exactly: bool = False) -> str:
        if not isinstance(value, str):
            return str(value).lower()
        style = self.draw(st.sampled_from(["", "'", '"', ">", "|"]))
        indent = column + self.step
        if style in (">", "|"):
            header = style + self.draw(st.just("-") if exactly else st.sampled_from(["", "-", "+"])) + self.tail()
            block = in_block(value, header, indent, 20)
            return block if block else spelt(value, '"')
        if self.sometimes():
            return folded(value, style, False, indent, 20, 10)
        return spelt(value, style) + self.tail()

    def flow(self, value: Any) -> str:
        """In brackets, over one line or several."""
        if isinstance(value, list):
            return self.within("[", [self.flow(each) for each in value], "]")
        if isinstance(value, dict):
            return self.within("{", [f"{self.key(key)}: {self.flow(each)}" for key, each in value.items()], "}")
        if not isinstance(value, str):
            return str(value).lower()
        return spelt(value, self.draw(st.sampled_from(["", "'", '"'])), True)

    def within(self, opens: str, inside: list[str], closes: str) -> str:
        pad = " " * 24
        if not self.sometimes():
            return opens + ", ".join(inside) + closes
        comma = self.draw(st.sampled_from([f",\n{pad}", ", ", f",  # so\n{pad}", " ,"]))
        end = self.draw(st.sampled_from(["", ",", f"\n{pad}", f" # last\n{pad}"])) if inside else ""
        return opens + self.draw(st.sampled_from(["", f"\n{pad}"])) + comma.join(inside) + end + closes


def plainly(deck: Deck) -> tuple[object, ...]:
    """All of a deck but its source, and its cards in their order."""
    return replace(deck, source=b""), list(deck.cards)

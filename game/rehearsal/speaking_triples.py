"""What a partner says of three cards: why they belong together, or what would strengthen the link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random
from typing import Any, Literal, TypeAlias
from zlib import crc32

from game.content.deck import Deck
from game.core.cards import ACTION, CAUSE, KINDS, CardId, Kind
from game.rehearsal.speaking_cards import any_of, card_text
from game.rules.triples import moves as m
from game.rules.triples.view import View
from game.words import Words, later

Link: TypeAlias = Literal["both", "no-action", "no-cause", "neither", "own", "written"]
"""Which links of a triple the deck lists: both, not that of the action, not that of the cause, neither; or a card in
it was written in play, by the one who speaks or by others."""

SPEAKS_UP = 0.75
"""How often a partner says what would strengthen a triple."""

READABLE = 95
"""So many characters the table shows of what is said of three cards. They lie beside it: a sentence quotes one of them,
or none where that would be too long."""

_WHY: Mapping[Link, tuple[str, ...]] = {
    "both": (
        later("The gap may come from “{cause}”, and the action begins just there."),
        later("As long as it is so – “{cause}” – the gap stays. The action changes just that."),
        later("With “{action}” one can begin this year, and it touches the cause itself."),
        later("Let us begin with “{action}”: the cause will weigh less, and the gap will narrow."),
        later("Behind this gap we see “{cause}”. The action answers that."),
        later("The action begins where the gap comes from."),
    ),
    "no-action": (
        later("“{cause}”: that explains much of the gap. Does the action help too? What do you say?"),
        later("We are surer of the cause. Still, “{action}” can be begun soon."),
        later("We chose “{action}”, and are glad to hear of something closer to the cause."),
        later("The cause is clear to us. Of the action we would like to hear what you think."),
    ),
    "no-cause": (
        later("The action answers “{cause}”. How much of the gap comes from there? Let us find out."),
        later("Perhaps “{cause}” is behind the gap here. We have no figure yet."),
        later("We began with what can be done, “{action}”, and asked what it touches."),
        later("The action suits the cause. Does the gap come from there? Let us ask together."),
    ),
    "neither": (
        later("We feel a link here, and have no words for it yet. Help us with “{action}”."),
        later("A first try: “{cause}” shows in the daily work, and there the action begins."),
        later("We would like to hear you: does the action do anything for “{gap}”?"),
        later("We feel a link between the three. Help us find the words."),
    ),
    "own": (
        later("We lacked a card, so we wrote one: “{card}”. With it the three belong together."),
        later("“{card}”: that we wrote from what we know here. To us it completes the other two."),
        later("We lacked a card and wrote it ourselves. With it the three belong together."),
    ),
    "written": (
        later("“{card}” was written here at the table, and it completes what we hold."),
        later("We took up “{card}”, which was written here: it goes with the other two."),
        later("A card that was written here completes what we hold."),
    ),
}

_STRONGER: Mapping[Link, tuple[str, ...]] = {
    "both": (
        later("One figure would strengthen it: what do we know here about “{cause}”?"),
        later("Who would lead “{action}”, and by when would we see a change?"),
        later("“{cause}”: is it so in all schools, or only in some?"),
        later("How many hours does “{action}” take, and where would they come from?"),
        later("How would we know after half a year that the gap is narrower?"),
    ),
    "no-action": (
        later("What would “{action}” change about the cause? One example would strengthen it."),
        later("The cause is clear to us. An action that touches it directly would strengthen it."),
        later("Who would feel “{action}” first? Say that, and the link grows clearer."),
    ),
    "no-cause": (
        later("How does “{cause}” lead to this gap? Something in between is missing."),
        later("The action suits the cause. What links the cause with the gap?"),
        later("A figure on “{cause}” would help: does it show just where the gap is?"),
    ),
    "neither": (
        later("Let us start from the gap: what may stand behind it here?"),
        later("One link at a time: first a possible cause of the gap, then what can be done about it."),
        later("Which of the three cards would you swap? That may bring the other two closer."),
    ),
    "written": (
        later("Who could tell us more about “{card}” here?"),
        later("How would “{card}” look here? One example would strengthen it."),
        later("A few words on how the written card touches the gap would strengthen it."),
    ),
}

_CLOSER: Mapping[Link, str] = {
    "no-action": later("An action that touches the cause directly would strengthen it, such as “{card}”."),
    "no-cause": later("A cause closer to the gap would strengthen it, such as “{card}”."),
}


def spoken(move: Any, view: View, deck: Deck, say: Words, source: Random) -> Any:
    """The move with a partner's words, where there are any to say."""
    match move:
        case m.Write(kind, ""):
            return replace(move, text=card_text(kind, [paper.text for paper in view.written], say, source))
        case m.Explain("") if view.declaration:
            return replace(move, text=_Triple(view.declaration.cards, view, deck, say).why(source))
        case m.Answer("not-yet", "") if view.declaration and source.random() < SPEAKS_UP:
            return replace(move, text=_Triple(view.declaration.cards, view, deck, say).stronger(source))
    return move


class _Triple:
    """Three cards on the table, to be talked about in one language."""

    def __init__(self, cards: tuple[CardId, CardId, CardId], view: View, deck: Deck, say: Words) -> None:
        self._cards = cards
        self._view = view
        self._deck = deck
        self._say = say
        self._written = next((paper for paper in view.written if paper.card in cards), None)

    def why(self, source: Random) -> str:
        """A sentence that says why the cards belong together."""
        return any_of(self._readable(_WHY[self._link]), source)

    def stronger(self, source: Random) -> str:
        """A sentence that says what would strengthen the triple; at times with a card that lies open. No two seats say
        the same of one declaration, as long as there are ways to say it: they do not hear each other."""
        link = "written" if self._link == "own" else self._link
        better = list(self._lying_closer(link))
        if better and source.random() < 0.5:
            return self._say(_CLOSER[link], card=self._text(any_of(better, source)))
        seats = [seat.name for seat in self._view.seats]
        number = crc32(" ".join(self._cards).encode()) + self._view.cycle + seats.index(self._view.who)
        ways = self._readable(_STRONGER[link])
        return ways[number % len(ways)]

    @property
    def _link(self) -> Link:
        if self._written:
            return "own" if self._written.seat == self._view.who else "written"
        gap, cause, action = self._cards
        match self._linked(cause, gap), self._linked(action, cause):
            case True, True:
                return "both"
            case True, False:
                return "no-action"
            case False, True:
                return "no-cause"
        return "neither"

    def _lying_closer(self, link: Link) -> Iterator[CardId]:
        """Cards that lie open, and that the deck links where a link is missing."""
        gap, cause, _ = self._cards
        wanted: dict[Link, tuple[Kind, CardId]] = {"no-action": (ACTION, cause), "no-cause": (CAUSE, gap)}
        if link not in wanted:
            return
        kind, target = wanted[link]
        for card in filter(None, (*self._view.discards, *self._view.open)):
            if self._linked(card, target) and self._deck.cards[card].kind == kind:
                yield card

    def _linked(self, card: CardId, target: CardId) -> bool:
        return card in self._deck.cards and target in self._deck.cards[card].links

    def _readable(self, texts: tuple[str, ...]) -> list[str]:
        """Those of the sentences that all can read at the table; the shortest where none is short enough."""
        sentences = [self._filled(text) for text in texts]
        return [each for each in sentences if len(each) <= READABLE] or [min(sentences, key=len)]

    def _filled(self, text: str) -> str:
        named: dict[str, CardId] = dict(zip(KINDS, self._cards, strict=True))
        if self._written:
            named["card"] = self._written.card
        values = {name: self._text(card) for name, card in named.items() if f"{{{name}}}" in text}
        return self._say(text, **values)

    def _text(self, card: CardId) -> str:
        text = self._deck.text_of(card)
        papers = {paper.card: paper.text for paper in self._view.written}
        return (text.get(self._say.lang)[0] if text else papers.get(card, "")).rstrip(".")

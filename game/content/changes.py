"""What differs between two states of a deck, card by card, and in words."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.channels import channel_words
from game.content.deck import GROUP, Card, Deck, Text
from game.core.cards import KINDS, CardId
from game.core.frozen import frozen
from game.refusals import KINDS as KIND_WORDS
from game.words import LANGUAGE_NAMES, Words, later

_WHOLE = {
    "added": later("New."),
    "gone": later("Gone."),
    "moved": later("The order is another."),
    "retired": later("Out of play."),
    "back": later("Back in play."),
    "by-group": later("Marked as the group's."),
    "not-by-group": later("No longer marked as the group's."),
    "linked": later("Linked to “{after}”."),
    "unlinked": later("No longer linked to “{before}”."),
}
_NAMES = {
    "text": later("Text"),
    "note": later("Note"),
    "domain": later("Domain"),
    "channel": later("Channel"),
    "kind": later("Kind"),
    "title": later("Title"),
    "languages": later("Languages"),
    "blanks": later("Blank cards"),
    "discussion": later("Question for the talk"),
}


@frozen
class Change:
    """One difference: `what` is a key of the words below. It is of a card, or of the deck where `card` is empty; of a
    text in one language, where there is one; with what stood there before and after, if anything did."""

    what: str
    card: CardId = ""
    lang: str = ""
    before: str = ""
    after: str = ""


def changes(old: Deck, new: Deck) -> tuple[Change, ...]:
    """Every difference: the deck's own first, then the cards as the new deck has them, then those that are gone."""
    cards = (change for name, card in new.cards.items() for change in _card(old.cards.get(name), card))
    gone = (Change("gone", name) for name in old.cards if name not in new.cards)
    return (*_deck(old, new), *cards, *gone)


def change_text(change: Change, old: Deck, new: Deck, say: Words) -> str:
    """A difference in one line, without the card that it is of."""
    if change.what in ("linked", "unlinked"):
        other = card_words(change.after or change.before, old, new, say)
        return say(_WHOLE[change.what], before=other, after=other)
    if change.what in _WHOLE:
        return say(_WHOLE[change.what])
    name = say(_NAMES[change.what]) + (f" ({LANGUAGE_NAMES.get(change.lang, change.lang)})" if change.lang else "")
    before, after = _shown(change, change.before, old, say), _shown(change, change.after, new, say)
    if not before:
        return say("{name}, new: “{after}”", name=name, after=after)
    if not after:
        return say("{name}, gone: “{before}”", name=name, before=before)
    return say("{name}: “{after}”, before: “{before}”", name=name, before=before, after=after)


def _shown(change: Change, value: str, deck: Deck, say: Words) -> str:
    """What a deck of before or after the change has, as people call it."""
    match change.what, value.split():
        case "domain", _ if change.card:
            return deck.domain_text(value, say.lang)[0]
        case "channel", [channel]:
            return channel_words(say)[channel]
        case (("kind" | "blanks"), [kind, *number]):
            return " ".join((say(KIND_WORDS[kind]), *number))
        case "languages", codes:
            return ", ".join(LANGUAGE_NAMES.get(code, code) for code in codes)
    return value


def card_words(card: CardId, old: Deck, new: Deck, say: Words) -> str:
    """What a card says, in the newer of two decks that has it."""
    text = new.text_of(card) or old.text_of(card)
    return text.get(say.lang)[0] if text else card


def _deck(old: Deck, new: Deck) -> Iterator[Change]:
    yield from _text("title", "", old.title, new.title)
    yield from _word("languages", "", " ".join(old.languages), " ".join(new.languages))
    for domain in {**old.domains, **new.domains}:
        yield from _text("domain", "", old.domains.get(domain), new.domains.get(domain))
    for kind in KINDS:
        yield from _word("blanks", "", *(f"{kind} {deck.blanks[kind]}" for deck in (old, new)))
    before, after = _asked(old), _asked(new)
    yield from (Change("discussion", lang=lang, before=words) for lang, words in before if (lang, words) not in after)
    yield from (Change("discussion", lang=lang, after=words) for lang, words in after if (lang, words) not in before)
    kept = [name for name in new.cards if name in old.cards]
    if kept != [name for name in old.cards if name in new.cards]:
        yield Change("moved")


def _card(old: Card | None, new: Card) -> Iterator[Change]:
    if old is None:
        yield Change("added", new.id)
        return
    yield from _word("kind", new.id, old.kind, new.kind)
    yield from _text("text", new.id, old.text, new.text)
    yield from _text("note", new.id, old.note, new.note)
    yield from _word("domain", new.id, old.domain or "", new.domain or "")
    yield from _word("channel", new.id, old.channel or "", new.channel or "")
    yield from (Change("unlinked", new.id, before=link) for link in old.links if link not in new.links)
    yield from (Change("linked", new.id, after=link) for link in new.links if link not in old.links)
    if old.retired != new.retired:
        yield Change("retired" if new.retired else "back", new.id)
    if (old.origin == GROUP) != (new.origin == GROUP):
        yield Change("by-group" if new.origin == GROUP else "not-by-group", new.id)


def _asked(deck: Deck) -> list[tuple[str, str]]:
    return [line for text in deck.discussion for line in text.lines]


def _text(what: str, card: CardId, old: Text | None, new: Text | None) -> Iterator[Change]:
    before, after = (dict(text.lines) if text else {} for text in (old, new))
    for lang in dict.fromkeys([*before, *after]):
        yield from _word(what, card, before.get(lang, ""), after.get(lang, ""), lang)


def _word(what: str, card: CardId, before: str, after: str, lang: str = "") -> Iterator[Change]:
    if before != after:
        yield Change(what, card, lang, before, after)

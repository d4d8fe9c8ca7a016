"""The command `convert`: a deck as YAML, as a spreadsheet or out of a list, from one form into another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.content.any_file import read_any
from game.content.deck import Card, Deck, Text, load_deck
from game.content.deck_reading import read_deck
from game.content.problems import Faults, Problem
from game.content.repairs import repaired
from game.content.sheets.csv_out import csv_of
from game.content.sheets.xlsx_out import xlsx_of
from game.content.writing.written import deck_yaml
from game.core.frozen import frozen
from game.faults import CannotKeep, Fault
from game.files import write_whole
from game.store.deck_versions import write_deck
from game.words import LANGUAGES, words

_YAML = (".yaml", ".yml")
_SHEETS = {".xlsx": xlsx_of, ".csv": csv_of}


@frozen
class Mend:
    """A text that was repaired; it is the deck's own where `card` is empty."""

    card: str
    lang: str
    before: str
    after: str


@frozen
class Converted:
    """What was written: the deck, the one that it was written into (None where there was none), what is to be said of
    where it came from (warnings only), and its repairs."""

    deck: Deck
    before: Deck | None
    problems: list[Problem]
    mends: tuple[Mend, ...]


def convert(source: Path, to: Path, data: Path, lang: str | None, repair: bool, force: bool) -> Converted:
    """Reads a deck from one file and writes it into another. A deck that is there is written into, and stays as a
    version; a spreadsheet that is there is written over by `force` only, and its names are in the language `lang`, by
    default the deck's first. Raises Faults where the deck has errors, and Fault where nothing can or should be written;
    then nothing was."""
    if to.suffix.lower() not in (*_YAML, *_SHEETS):
        raise Fault("bad-ending", name=to.name, known=", ".join((_YAML[0], *_SHEETS)))
    if not repair and to.exists() and source.exists() and to.samefile(source):
        raise Fault("same-file", path=to)
    before = _before(to, force)
    deck, problems = read_deck(read_any(source, before, to.stem))
    if deck is None:
        raise Faults(problems)
    _guard(to, deck, before, force)
    mends = tuple(_mends(deck)) if repair else ()
    deck = _mended(deck) if repair else deck
    if to.suffix.lower() in _SHEETS:
        spoken = lang or next((each for each in deck.languages if each in LANGUAGES), LANGUAGES[-1])
        write_whole(to, _SHEETS[to.suffix.lower()](deck, words(spoken, printed=True)))
    else:
        base = before.source if before else deck.source if source.suffix.lower() in _YAML else None
        if not write_deck(to, deck_yaml(deck, base), data, over=before.source if before else None):
            return convert(source, to, data, lang, repair, force)  # somebody saved it meanwhile
    return Converted(deck, before, problems, mends)


def unlinked(deck: Deck) -> int:
    """How many cards in play have no link to another in play."""
    playing = {card.id: card for card in deck.cards.values() if not card.retired}
    pairs = [(card.id, link) for card in playing.values() for link in card.links if link in playing]
    return len(playing.keys() - {name for pair in pairs for name in pair})


def _before(to: Path, force: bool) -> Deck | None:
    """The deck that will be written into. Raises Fault `faulty-deck`, but by force."""
    if to.suffix.lower() not in _YAML or not to.exists():
        return None
    try:
        return load_deck(to)
    except Faults as faults:
        if force and to.is_file():
            return None
        raise Fault("faulty-deck", path=to) from faults


def _guard(to: Path, deck: Deck, before: Deck | None, force: bool) -> None:
    """Raises Fault where something would be lost that nobody meant to lose."""
    if any(to.with_name(name).exists() for name in (f"~${to.name}", f".~lock.{to.name}#")):
        raise CannotKeep(to, "busy")
    if before and before.id != deck.id and not force:
        raise Fault("other-deck", path=to, name=before.id)
    if to.suffix.lower() in _SHEETS and to.exists() and not force:
        raise Fault("is-there", path=to)


# ---- Repairs


def _mended(deck: Deck) -> Deck:
    return replace(
        deck,
        title=_text(deck.title),
        cards={card.id: _card(card) for card in deck.cards.values()},
        discussion=tuple(map(_text, deck.discussion)),
        domains={domain: _text(name) for domain, name in deck.domains.items()},
    )


def _card(card: Card) -> Card:
    return replace(card, text=_text(card.text), note=card.note and _text(card.note))


def _text(text: Text) -> Text:
    return Text(tuple((lang, repaired(said, lang).strip() or said) for lang, said in text.lines))


def _mends(deck: Deck) -> Iterator[Mend]:
    own = (deck.title, *deck.discussion, *deck.domains.values())
    texts = [("", text) for text in own]
    texts += [(card.id, text) for card in deck.cards.values() for text in (card.text, card.note) if text]
    for card, text in texts:
        for (lang, before), (_, after) in zip(text.lines, _text(text).lines, strict=True):
            if before != after:
                yield Mend(card, lang, before, after)

"""The command `decks`: what a deck's file held before, what has changed since, and how it is brought back."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.faults import Fault, Unreadable, reason_of
from game.flags import Commands, everywhere, for_programs, keeping
from game.telling import DONE, print_json
from game.words import Words, later

if TYPE_CHECKING:
    from game.content.changes import Change
    from game.content.deck import Deck
    from game.store.deck_versions import Version


class Kept(Commands):
    """With no command named the versions are listed."""

    usual = "history"


@click.group("decks", cls=Kept, help=later("The versions of a deck that were kept at each save."))
@everywhere
def decks() -> None: ...


@decks.command(help=later("Lists the versions of a deck that are kept, the newest first."))
@click.argument("file", metavar="FILE")
@for_programs
@keeping
@everywhere
@click.pass_obj
def history(say: Words, file: str, plain: bool, data: Path) -> int:
    from game.store.deck_versions import versions

    deck = _found(file, data)
    kept = versions(deck, data)[::-1]
    if plain:
        print_json({"file": str(deck), "versions": [_plain(each) for each in kept]})
    elif not kept:
        click.echo(say("No versions of {file} are kept yet. Each save keeps the one before.", file=deck.name), err=True)
    else:
        for each in kept:
            cards = "" if each.cards is None else say.count("{n} card", "{n} cards", each.cards)
            click.echo("  ".join((f"{each.number:4}", f"{each.when:%Y-%m-%d %H:%M}", cards)).rstrip())
    return DONE


@decks.command(help=later("Says what changed in a deck since a version, or from one to another, card by card."))
@click.argument("file", metavar="FILE")
@click.argument("first", metavar="[N]", type=click.IntRange(1), required=False)
@click.argument("second", metavar="[M]", type=click.IntRange(1), required=False)
@for_programs
@keeping
@everywhere
@click.pass_obj
def diff(say: Words, file: str, first: int | None, second: int | None, plain: bool, data: Path) -> int:
    from game.content.changes import changes
    from game.content.deck import load_deck
    from game.store.deck_versions import version, versions

    deck = _found(file, data)
    kept = versions(deck, data)
    if not kept:
        raise Fault("no-versions", file=deck.name)
    old = load_deck(version(deck, data, first or kept[-1].number).path, data)
    new = load_deck(version(deck, data, second).path if second else deck, data)
    found = changes(old, new)
    if plain:
        print_json({"file": str(deck), "from": first or kept[-1].number, "to": second, "changes": _as_json(found)})
    elif not found:
        click.echo(say("Nothing changed."), err=True)
    else:
        _print(found, old, new, say)
    return DONE


@decks.command(help=later("Brings a version of a deck back; what it replaces is kept as a version too."))
@click.argument("file", metavar="FILE")
@click.argument("number", metavar="N", type=click.IntRange(1))
@for_programs
@keeping
@everywhere
@click.pass_obj
def restore(say: Words, file: str, number: int, plain: bool, data: Path) -> int:
    from game.store.deck_versions import version, write_deck

    deck = _found(file, data)
    wanted = version(deck, data, number)
    try:
        source = wanted.path.read_bytes()
    except OSError as error:
        raise Unreadable(wanted.path, reason_of(error)) from error
    write_deck(deck, source, data)
    if plain:
        print_json({"file": str(deck), "restored": number})
    else:
        click.echo(say("{file} is again as it was in version {number}.", file=deck.name, number=number))
    return DONE


def _found(file: str, data: Path) -> Path:
    """The deck's file; it may be gone while versions of it are kept. Raises Unreadable where there is neither."""
    from game.shipped import find_deck
    from game.store.deck_versions import versions

    deck = find_deck(file, data)
    if not deck.is_file() and not versions(deck, data):
        raise Unreadable(deck, "folder" if deck.is_dir() else "missing")
    return deck


def _print(found: tuple[Change, ...], old: Deck, new: Deck, say: Words) -> None:
    from game.content.changes import card_words, change_text

    for card, of_card in groupby(found, lambda change: change.card):
        click.echo(f"{card_words(card, old, new, say)} ({card})" if card else say("The deck itself"))
        for change in of_card:
            click.echo("    " + change_text(change, old, new, say))


def _as_json(found: tuple[Change, ...]) -> list[dict[str, Any]]:
    return [
        {"what": each.what, "card": each.card, "lang": each.lang, "before": each.before, "after": each.after}
        for each in found
    ]


def _plain(version: Version) -> dict[str, Any]:
    return {
        "number": version.number,
        "when": version.when.isoformat(timespec="seconds"),
        "cards": version.cards,
        "file": str(version.path),
    }

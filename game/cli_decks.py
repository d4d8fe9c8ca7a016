"""The command `decks`: what a deck's file held before, what has changed since, how it is brought back, and how it
plays."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from game.faults import Fault, Unreadable, reason_of
from game.flags import Commands, everywhere, for_programs, keeping
from game.telling import DONE, FAULTY, print_json
from game.words import Words, later, words

if TYPE_CHECKING:
    from game.content.changes import Change
    from game.content.deck import Deck
    from game.rehearsal.deck_figures import DeckFigures
    from game.store.deck_versions import Version

_PAPERS = ("html", "pdf")


class Kept(Commands):
    """With no command named the versions are listed."""

    usual = "history"


@click.group("decks", cls=Kept, help=later("The versions of a deck that were kept at each save, and how it plays."))
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


@decks.command(help=later("Says whether a deck plays well, and what would help: by playing it many times."))
@click.argument("file", metavar="FILE")
@click.option("-o", "out", metavar="F.{html,pdf}", help=later("Where to write the report, with pictures."))
@for_programs
@keeping
@everywhere
@click.pass_obj
def report(say: Words, file: str, out: str | None, plain: bool, data: Path) -> int:
    from game.content.deck import load_deck
    from game.free_place import write_unheld
    from game.rehearsal import deck_told
    from game.rehearsal.deck_json import as_json

    ending = Path(out).suffix.lower().removeprefix(".") if out else None
    if out and ending not in _PAPERS:
        raise Fault("bad-report-name", name=Path(out).name, known=", ".join(_PAPERS))
    deck = load_deck(_found(file, data), data)
    figures = _studied(deck, say, plain)
    if out:
        write_unheld(Path(out), _paper(figures, deck, file, say.lang, ending == "pdf"))
    if plain:
        print_json({"deck": deck.id, "file": out, **as_json(figures, file)})
    else:
        for line in [out] if out else deck_told.lines(figures, deck, file, say):
            click.echo(line)
    return DONE if figures.met else FAULTY


def _studied(deck: Deck, say: Words, plain: bool) -> DeckFigures:
    """The deck, played; how far that is shows where somebody waits at a terminal."""
    from game.rehearsal.deck_study import Study

    study = Study(deck.facts())
    shown = sys.stderr.isatty() and not plain
    with click.progressbar(length=100, label=say("Games"), file=sys.stderr) if shown else nullcontext() as bar:
        while not study.done:
            study.work()
            if bar is not None and study.share * 100 > bar.pos + 1:
                bar.update(1)
    return study.figures()


def _paper(figures: DeckFigures, deck: Deck, file: str, lang: str, printed: bool) -> bytes:
    from game.paper.deck_html import as_html
    from game.paper.deck_page import deck_page
    from game.paper.deck_pdf import as_pdf

    page = deck_page(figures, deck, file, words(lang))
    return as_pdf(page) if printed else as_html(page)


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

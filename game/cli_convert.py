"""The command `convert`, as it is told: what was written, what was repaired, what is to be done next."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.core.cards import ACTION, CAUSE, GAP
from game.files import typed
from game.flags import everywhere, keeping, said_language
from game.telling import DONE, print_problems
from game.words import Words, later

if TYPE_CHECKING:
    from game.content.deck import Deck
    from game.converting import Mend


@click.command(help=later("Makes a spreadsheet of a deck, or a deck of a spreadsheet or a list: .yaml, .xlsx, .csv."))
@click.argument("source", metavar="FROM", type=click.Path(path_type=Path, readable=False))
@click.argument("to", metavar="TO", type=click.Path(path_type=Path, readable=False))
@click.option("--repair", is_flag=True, help=later("Mend what a paste did to the texts, and show each change."))
@click.option("--force", is_flag=True, help=later("Write over a spreadsheet, or another deck, that is there."))
@keeping
@everywhere
@click.pass_obj
def convert(say: Words, source: Path, to: Path, repair: bool, force: bool, data: Path) -> int:
    from game.converting import convert as run
    from game.shipped import find_deck

    made = run(find_deck(str(source), data), to, data, said_language(), repair, force)
    print_problems(made.problems, say, err=True)
    changed = _changed(made.before, made.deck, to, say) if made.before else ()
    for line in (*_repairs(made.mends, made.deck, repair, say), *_counted(made.deck, to, say), *changed):
        click.echo(line)
    return DONE


def _counted(deck: Deck, to: Path, say: Words) -> Iterator[str]:
    from game.converting import unlinked

    counts = (
        say.count("{n} gap", "{n} gaps", len(deck.of_kind(GAP))),
        say.count("{n} possible cause", "{n} possible causes", len(deck.of_kind(CAUSE))),
        say.count("{n} possible action", "{n} possible actions", len(deck.of_kind(ACTION))),
    )
    yield f"{to}: {say.listed(counts)}"
    if alone := unlinked(deck):
        yield say.count("{n} card has no links yet.", "{n} cards have no links yet.", alone)
    yield say("“check” tells what else to look at: phenomenon check {file}", file=typed(to))


def _changed(before: Deck, deck: Deck, to: Path, say: Words) -> Iterator[str]:
    """What is another than in the deck that was there: a column that somebody deleted took much with it."""
    from game.content.changes import changes

    found = changes(before, deck)
    added, gone = ({each.card for each in found if each.what == what} for what in ("added", "gone"))
    left = [each for each in found if each.card and each.before and not each.after]
    counts = (
        (len(added), say.count("{n} card is new", "{n} cards are new", len(added))),
        (len(gone), say.count("{n} card is gone", "{n} cards are gone", len(gone))),
        (len(left), say.count("{n} text, note or link is gone", "{n} texts, notes or links are gone", len(left))),
    )
    if told := [text for number, text in counts if number]:
        yield say("In the deck that was there: {changes}.", changes=say.listed(told))
    if found:
        yield say("What changed, card by card: phenomenon decks diff {file}", file=typed(to))


def _repairs(mends: tuple[Mend, ...], deck: Deck, asked: bool, say: Words) -> Iterator[str]:
    """Each text before and after on a line of its own: in one line, two directions could not be told apart."""
    if asked and not mends:
        yield say("There was nothing to repair.")
    for card, of_card in groupby(mends, lambda mend: mend.card):
        yield card or say("The deck itself")
        for mend in of_card:
            yield f"  ({mend.lang})"
            yield f"  - {_seen(mend.before)}"
            yield f"  + {_seen(mend.after)}"


def _seen(text: str) -> str:
    """A text with the characters that nobody sees by their numbers."""
    return "".join(f"<U+{ord(char):04X}>" if unicodedata.category(char) in _UNSEEN else char for char in text)


_UNSEEN = ("Cc", "Cf", "Zl", "Zp")

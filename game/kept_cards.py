"""What a group wrote in a session of triples is kept in the deck it played with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.content.deck import Deck
from game.content.from_play import Paper, with_papers
from game.content.problems import Faults
from game.core.game import Actor
from game.faults import Fault
from game.files import folder_for
from game.rules.triples.state import State
from game.shipped import own_decks
from game.store.deck_file import DeckFile, own_copy
from game.store.deck_versions import write_deck


def written_in(state: State) -> int:
    """How many cards bear words that were written in play."""
    return sum(1 for paper in state.written if paper.text.strip())


def keep_cards(state: State, langs: Mapping[Actor, str], usual: str, played: Deck, file: Path, data: Path) -> Path:
    """Keeps the cards that were written, as the group's, in the file of the deck that was `played`; of one that came
    along in a copy, and where the file is gone in a new one of the session's own deck. `langs` are the languages of the
    seats, `usual` that of those who have left. Returns the file. Raises Fault."""
    papers = [Paper(paper.card, paper.kind, paper.text, langs.get(paper.seat, usual)) for paper in state.written]
    wall = [verdict.cards for verdict in state.wall]
    try:
        path = own_copy(file if file.exists() else _anew(played, data), data)
        DeckFile(path, data).apply(lambda now: with_papers(now, papers, wall))
    except Faults as faults:
        raise Fault("faulty-deck", path=file) from faults
    return path


def _anew(played: Deck, data: Path) -> Path:
    """A file for a deck whose own is gone."""
    path = folder_for(own_decks(data)) / f"{played.id}.yaml"
    if not path.exists():
        write_deck(path, played.source, data)
    return path

"""A session begun on disk, or gone on with from there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from game.activities import ACTIVITIES, header_of
from game.activities import activity as known
from game.activity import Activity, Content, SetUp
from game.content.problems import Faults
from game.core.frozen import frozen
from game.core.game import Actor
from game.core.log import FORMAT, Entry, Header
from game.faults import Fault, Unreadable
from game.session.session import AnySession, Damaged, Keep, Session
from game.store.database import Kept
from game.store.folders import session_path, sessions_folder
from game.store.journal import Journal


@frozen
class Opened:
    """A session with its deck and its journal. `trouble` says what of an older log could not be brought back."""

    session: AnySession
    deck: Content
    journal: Journal
    extra: Mapping[str, Any]
    trouble: Fault | None = None


def begin(
    data: Path,
    deck: Content,
    activity: str,
    options: Any,
    seats: tuple[Actor, ...],
    seed: int,
    extra: Mapping[str, Any],
    deal: Mapping[str, tuple[str, ...]] | None = None,
    stocks: Mapping[str, tuple[str, ...]] | None = None,
) -> Opened:
    """A new session of this activity with these options of its own, and set hands and stocks if any are; its deal is
    already on disk. Raises CannotKeep; ValueError for a set-up with problems."""
    played, up = known(activity), SetUp(options, deck, seats, deal or {}, stocks or {})
    header = header_of(played, up, seed, datetime.now().astimezone().isoformat(timespec="seconds"))
    extra = {"title": dict(deck.title.lines), **extra}
    dealt: list[Entry] = []
    session = Session(played.game(played.setting(up)), header, dealt.append)
    journal = Journal.create(sessions_folder(data), header, deck.source, extra, dealt)  # on disk in one piece
    session.keep = journal.append
    return Opened(session, deck, journal, extra)


def go_on(data: Path, session: str) -> Opened:
    """A session where it stood. What comes after a damaged entry is left behind in the old file, and play goes on
    in a new one. Raises CannotKeep, Unreadable, or Fault `unknown-session` or `session-open`."""
    path = session_path(data, session)
    if not path.exists():
        raise Fault("unknown-session", session=session)
    journal = Journal.open(path)
    kept = journal.kept
    try:
        if kept.damaged is None:
            return _opened(kept, journal)
        damaged = kept.damaged
    except Damaged as error:
        damaged = error.number
    except Fault:
        journal.close()
        raise
    journal.close()
    return _mended(data, kept, damaged)


def _opened(kept: Kept, journal: Journal) -> Opened:
    session, deck = restore(kept, journal.append)
    trouble = Fault("torn", number=len(kept.entries) + 1) if journal.torn else None
    return Opened(session, deck, journal, kept.extra, trouble)


def _mended(data: Path, kept: Kept, damaged: int) -> Opened:
    whole = kept.entries[: damaged - 1]
    restore(kept, entries=whole)
    journal = Journal.create(sessions_folder(data), kept.header, kept.deck_source, kept.extra, whole)
    session, deck = restore(kept, journal.append, whole)
    trouble = Fault("mended", number=damaged, session=journal.id)
    return Opened(session, deck, journal, kept.extra, trouble)


def restore(kept: Kept, keep: Keep | None = None, entries: Iterable[Entry] | None = None) -> tuple[AnySession, Content]:
    """A session as its entries left it, or as the entries given do. Raises Damaged, or Unreadable for a header or
    a deck that this program can't play."""
    header = kept.header
    if header.activity not in ACTIVITIES:
        raise Unreadable(kept.id, "newer" if header.format > FORMAT else "damaged")
    played = known(header.activity)
    if header.rules > played.rules or header.format > FORMAT:
        raise Unreadable(kept.id, "newer")
    if header.rules < played.rules:
        raise Unreadable(kept.id, "older")
    try:
        deck = played.load_text(kept.deck_source, header.deck)
        game = played.game(played.setting(_set_up(header, played, deck)))
    except (Faults, ValueError) as error:
        raise Unreadable(kept.id, "damaged") from error
    return Session(game, header, keep, entries=kept.entries if entries is None else entries), deck


def restore_whole(kept: Kept) -> tuple[AnySession, Content, int | None]:
    """A session as far as it is whole, and the number of the entry that is damaged, if one is. Raises Unreadable."""
    try:
        return *restore(kept), kept.damaged
    except Damaged as error:
        return *restore(kept, entries=kept.entries[: error.number - 1]), error.number


def _set_up(header: Header, played: Activity, deck: Content) -> SetUp:
    """Raises ValueError for what can't have been played."""
    if deck.hash != header.deck_hash:
        raise ValueError(header)
    options, problems = played.read_options(header.options)
    if problems:
        raise ValueError(problems)
    return SetUp(options, deck, header.seats, header.deal, header.stocks)

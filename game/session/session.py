"""One running activity: every move comes through here, is refused or applied, and is logged before anyone sees it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Any, Generic, TypeAlias, TypeVar

from game.core.digest import digest
from game.core.frozen import frozen
from game.core.game import CHANCE, FACILITATOR, TABLE, Actor, Event, Game, MoveWords, Refusal
from game.core.log import Entry, Fold, Header
from game.core.moves import Rename, quoted, split
from game.rules.table import Table, has_seat, is_frozen
from game.session import chance


@frozen
class Undo:
    """Take back the last standing moves of people."""

    count: int = 1


@frozen
class Redo:
    """Make moves again that were taken back last."""

    count: int = 1


@frozen
class Note:
    """Something said beside the game, kept under a key; a later one of the same key replaces it."""

    key: str
    text: str


S = TypeVar("S", bound=Table)
M = TypeVar("M")
V = TypeVar("V")
Opt = TypeVar("Opt")

Beside: TypeAlias = Undo | Redo | Note
"""What is said that is no move of the game."""
Keep: TypeAlias = Callable[[Entry], None]


def parse(words: list[str], move: Callable[[list[str]], M]) -> M | Undo | Redo | Note:
    """What is said, from its words: `undo [N]`, `redo [N]`, `note KEY TEXT`, else a move of the game, whose `parse` is
    given.

    Raises MoveWords for words that are not known.
    """
    match words:
        case [("undo" | "redo") as verb, *count] if len(count) < 2:
            return (Undo if verb == "undo" else Redo)(_count(*count))
        case ["note", key, text]:
            return Note(key, text)
    return move(words)


def text(said: M | Undo | Redo | Note, move: Callable[[M], str]) -> str:
    """The words of what is said, as `parse` reads them; of a move by the game's own `text`, which is given."""
    match said:
        case Undo(count) | Redo(count):
            return f"{type(said).__name__.lower()} {count}"
        case Note(key, note):
            return f"note {quoted(key)} {quoted(note)}"
        case _:
            return move(said)


def _count(word: str = "1") -> int:
    if not (word.isascii() and word.isdigit() and len(word) < 7):
        raise MoveWords(word)
    return int(word)


class Damaged(ValueError):
    """A log that its own rules refuse, or whose digest differs. `number` names the entry."""

    def __init__(self, number: int) -> None:
        super().__init__(f"entry {number}")
        self.number = number


class Session(Generic[S, M, V, Opt]):
    """A game being played, by its states, moves, views and options. `keep` is given each entry before the move shows;
    another may take its place."""

    def __init__(
        self,
        game: Game[S, M, V, Opt],
        header: Header,
        keep: Keep | None = None,
        now: Callable[[], float] = time.time,
        entries: Iterable[Entry] = (),
        anew: bool = False,
    ) -> None:
        """Begin, or go on from the entries given; `anew` gives them the digests that they lead to, whatever theirs say.
        Raises Damaged for entries that do not fold."""
        self.game = game
        self.header = header
        self.entries: list[Entry] = []
        self.reached: list[S] = []
        """The state after each entry, also of those that were taken back since."""
        self.notes: dict[str, str] = {}
        self.keep = keep or (lambda entry: None)
        self._now = now
        self._fold = Fold()
        self._states: list[S] = [game.initial()]
        self._stood: list[Entry] = []
        """The entries that led to the states after the first."""
        self._viewed: S | None = None
        self._views: dict[Actor, V] = {}
        """The views that somebody has had of the state looked at last."""
        self._refold(entries, anew)
        self._let_chance_act()

    @property
    def state(self) -> S:
        """The present state."""
        return self._states[-1]

    @property
    def options(self) -> Opt:
        """The options as they are now."""
        return self.game.options(self.state)

    @property
    def redo_ends(self) -> bool:
        """Whether what would be made again ended the session."""
        return any(entry.verb == "end" for group in self._fold.undone[-1:] for entry in group)

    @property
    def digest(self) -> str:
        """The digest of the present state."""
        return digest(self.state)

    def taken_back(self, count: int) -> tuple[Entry, ...]:
        """The last moves of people that were taken back and could be made again, that which was made last first."""
        return tuple(group[0] for group in self._fold.undone[len(self._fold.undone) - count :])

    def moves_in_turn(self) -> int:
        """How many moves of people stand since the turn under way began, or since the round together did."""
        count, (mover, number) = 0, self.game.turn(self.state)
        for at in range(len(self._fold.groups) - 1, -1, -1):
            before, move = self._state_before(at), self._move(self._fold.groups[at][0])
            if isinstance(move, Rename) and move.name == mover:
                mover = move.seat
            if self.game.turn(before) != (mover, number):
                break
            count += self._fold.groups[at][0].by_person
        return count

    def view(self, who: Actor = TABLE) -> V:
        """What a seat, TABLE or FACILITATOR sees."""
        if self._viewed is not self.state:
            self._viewed, self._views = self.state, {}
        if who not in self._views:
            self._views[who] = self.game.view(self.state, who)
        return self._views[who]

    def legal(self, by: Actor) -> Iterator[M]:
        """The moves of the game that this actor may make now."""
        return self.game.legal(self.state, by)

    def refuse(self, by: Actor, move: M | Beside) -> Refusal | None:
        """Why this can't be done now, or None."""
        match move:
            case Undo(count):
                return self._refuse_undo(by, count) if by == FACILITATOR else self._refuse_own_undo(by, count)
            case Redo(count):
                return self._refuse_redo(by, count)
            case Note():
                return None
            case _:
                return self.game.refuse(self.state, by, move)

    def submit(self, by: Actor, move: M | Beside) -> Refusal | tuple[Event, ...]:
        """Make a move, or say why not. What chance adds is done and logged too."""
        move = self._readable(move)
        if refusal := self.refuse(by, move):
            return refusal
        match move:
            case Undo() | Redo():
                self._log(by, text(move, self.game.text))
                events: tuple[Event, ...] = (Event(type(move).__name__.lower(), by),)
            case Note():
                self.notes[move.key] = move.text
                self._log(by, text(move, self.game.text))
                events = ()
            case _:
                step = self.game.apply(self.state, by, move)
                self._states.append(step.state)
                self._log(by, text(move, self.game.text))
                events = step.events
        return events + self._let_chance_act()

    def _readable(self, said: M | Beside) -> M | Beside:
        """The same without halves of characters, which a broken keyboard may send and no log could be read with."""
        words = text(said, self.game.text)
        mended = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return said if mended == words else parse(split(mended), self.game.parse)

    def _refuse_undo(self, by: Actor, count: int) -> Refusal | None:
        return None if 1 <= count <= self._fold.persons() else Refusal("nothing-to-undo")

    def _refuse_own_undo(self, by: Actor, count: int) -> Refusal | None:
        if not has_seat(self.state, by):
            return Refusal("unknown-seat", {"seat": by})
        if self.state.over:
            return Refusal("session-over")
        if self.state.paused:
            return Refusal("paused")
        if is_frozen(self.state):
            return Refusal("locked")
        if not self._fold.moved():
            return Refusal("nothing-to-undo")
        if count != 1:
            return Refusal("not-for-you")
        at = self._fold.last_by_person()
        group = self._fold.groups[at]
        if group[0].actor != by:
            return Refusal("moved-on", {"seat": group[0].actor})
        if len(group) > 1 or self.game.reveals(self._state_before(at), self.state):
            return Refusal("already-revealed")
        return None

    def _refuse_redo(self, by: Actor, count: int) -> Refusal | None:
        if by != FACILITATOR:
            return Refusal("not-for-you")
        if not 1 <= count <= len(self._fold.undone):
            return Refusal("nothing-to-redo")
        state = self.state
        for group in reversed(self._fold.undone[-count:]):
            for entry in group:
                following = self._following(state, entry)
                if following is None:
                    return Refusal("nothing-to-redo")
                state = following
        return None

    def _following(self, state: S, entry: Entry) -> S | None:
        """The state after an entry that is made again; None where it is refused now. Its idling was waited for when
        it was made first."""
        move = self._move(entry)
        refused = self.game.refuse(state, entry.actor, move)
        if refused and refused.code != "not-idle":
            return None
        return self.game.apply(state, entry.actor, move).state

    def _state_before(self, at: int) -> S:
        return self._states[sum(len(group) for group in self._fold.groups[:at])]

    def _let_chance_act(self) -> tuple[Event, ...]:
        events: tuple[Event, ...] = ()
        while lot := self.game.chance(self.state):
            number = sum(entry.actor == CHANCE for entry in self._fold.standing())
            laid = chance.order(self.header.seed, number, lot.things)[: lot.drawn]
            move = self.game.parse([*lot.words, *laid])
            step = self.game.apply(self.state, CHANCE, move)
            self._states.append(step.state)
            self._log(CHANCE, self.game.text(move))
            events += step.events
        return events

    def _log(self, by: Actor, words: str) -> None:
        entry = Entry(len(self.entries) + 1, self._now(), by, words, "")
        self._fold.add(entry)
        if entry.verb in ("undo", "redo"):
            self._catch_up()
        elif entry.verb != "note":
            self._stood.append(entry)
        entry = Entry(entry.number, entry.time, by, words, self.digest)
        self._enter(entry)
        self.keep(entry)

    def _enter(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.reached.append(self.state)

    def _catch_up(self) -> None:
        """Bring the states in step with the entries that stand. Clock entries after an undone move stand; a
        shuffle that is no longer asked for is passed over. Who undoes is not idle. What stood before stays."""
        standing = self._fold.standing()
        kept = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(standing, self._stood, strict=False)))
        del self._states[kept + 1 :]
        for entry in standing[kept:]:
            self._states.append(self._following(self.state, entry) or self.state)
        self._states[-1] = replace(self.state, idle=0)
        self._stood = standing

    def _refold(self, entries: Iterable[Entry], anew: bool) -> None:
        for entry in entries:
            try:
                self._take(entry)
            except (ValueError, IndexError) as error:
                raise Damaged(entry.number) from error
            if not anew and self.digest != entry.digest:
                raise Damaged(entry.number)
            self._enter(replace(entry, digest=self.digest) if anew else entry)

    def _take(self, entry: Entry) -> None:
        self._fold.add(entry)
        match entry.verb:
            case "undo" | "redo":
                self._catch_up()
            case "note":
                _, key, note = split(entry.move)
                self.notes[key] = note
            case _:
                move = self._move(entry)
                if self.game.refuse(self.state, entry.actor, move):
                    raise Damaged(entry.number)
                self._states.append(self.game.apply(self.state, entry.actor, move).state)
                self._stood.append(entry)

    def _move(self, entry: Entry) -> M:
        return self.game.parse(split(entry.move))


AnySession: TypeAlias = Session[Any, Any, Any, Any]
"""A session of whatever game."""

"""The home screen: what is played, by whom, in which languages, and for how long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import TypeVar

from game.company import Company, usual_company
from game.core.frozen import frozen
from game.room import Room, propose
from game.rules.table import MOST_SEATS
from game.settings import Settings
from game.table.items import Box, Item
from game.table.pen import Pen
from game.table.scenes import home_said, home_view
from game.table.scenes.activity_scene import SHOWN
from game.table.scenes.home_again import Played
from game.table.scenes.home_choice import remembered, seat_name, to_settings
from game.table.scenes.home_chosen import BY, chosen, with_rule
from game.table.scenes.home_earlier import Earlier, comes_back
from game.table.scenes.home_files import DeckChoice, is_stale, of_kind, read_deck_choice
from game.table.scenes.home_offers import GROUPS, Group, Offer, group_of, offers
from game.table.scenes.home_room import room_of, taken, with_answer
from game.table.scenes.home_stands import at_usual_places, moved, stepped_on
from game.table.scenes.page_keyboard import LEAVE, is_for_text
from game.table.scenes.scene import (
    GoOn,
    GoToDeck,
    GoToReplay,
    GoToScreen,
    GoToTutorial,
    Key,
    Next,
    Quit,
    SeatChoice,
    Start,
)
from game.table.screen import LEAST, Screen
from game.table.writing import Draft
from game.words import LANGUAGES, words

T = TypeVar("T")

LONGEST_NAME = 24
"""Characters."""


@frozen
class Unfinished:
    """A session that was interrupted: its id, and by what people know it again; `started` is a date and time in ISO
    8601, `title` its content's by language; `rehearsal` says that it was one, `branches` that it went on
    from another session."""

    session: str
    activity: str
    seats: tuple[str, ...]
    started: str = ""
    title: Mapping[str, str] = field(default_factory=dict)
    rehearsal: bool = False
    branches: bool = False


class Home:
    """The home screen. `choice` is what is chosen so far, and `settings` what of it is to be remembered; `taken` is the
    seat that was taken up, to be moved or named, and `editing` the one that is being named. `group` is what there is to
    choose from while that is open, `room` what is answered about the room while that is asked; `after` is the `earlier`
    meeting whose plan comes back, none where empty; `played` are the sessions that can be looked at again."""

    def __init__(
        self,
        decks: Sequence[DeckChoice],
        settings: Settings,
        unfinished: Sequence[Unfinished] = (),
        lang: str = LANGUAGES[0],
        most: int = MOST_SEATS,
        earlier: Sequence[Earlier] = (),
        played: Sequence[Played] = (),
    ) -> None:
        """`lang` is the table's language where none was chosen before; `most` is how many seats the screen has room
        for. The first of the unfinished sessions is offered."""
        self.next: Next | None = None
        self.files = tuple(decks)
        self.most = most
        self.unfinished = unfinished[0] if unfinished else None
        self.choice = remembered(settings, self.files, lang, most)
        self.editing: int | None = None
        self.pen = Pen(self.lang)
        self.earlier, self.after = tuple(earlier), ""
        self.played = tuple(played)
        self.choosing_rules = self.asking_earlier = self.looking_again = False
        self.asked_to_quit = False
        self.full = False
        self.taken: int | None = None
        self.no_room_there = False
        self.screen = Screen(*LEAST)
        self.group: Group | None = None
        self.leaf = 0
        self.room: Room | None = None
        self._table = Box(0, 0, 1, 1)
        self._items: tuple[Item, ...] = ()
        self._before, self._trouble = settings, settings.trouble

    @property
    def lang(self) -> str:
        """The language of the table."""
        return self.choice.lang

    @property
    def settings(self) -> Settings:
        """What is to be remembered of what is chosen."""
        return to_settings(self.choice, self.files, self._before)

    @property
    def decks(self) -> tuple[DeckChoice, ...]:
        """The files that the activity can be played with."""
        return of_kind(self.files, self.choice.kind)

    @property
    def deck(self) -> DeckChoice | None:
        """The one of them that is chosen."""
        return self.decks[self.choice.files[self.choice.kind]] if self.decks else None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the seats that play."""
        choice = self.choice
        return tuple(seat_name(choice, at, words(choice.seat_lang(at))) for at in range(choice.count))

    def obstacle(self) -> str | None:
        """What keeps this from being played and what to do about it, in the table's language; None when it can be."""
        return home_said.obstacle(self)

    def message(self) -> str:
        """What people should know now, in the table's language."""
        return home_said.message(self)

    def trouble(self) -> str:
        """What went wrong before, in the table's language, until something is touched."""
        return self._trouble.tell(words(self.choice.lang)) if self._trouble else ""

    @property
    def offered(self) -> tuple[Offer, ...]:
        """What there is to do in the group that is open."""
        return offers(self.group, self.files) if self.group else ()

    @property
    def offer(self) -> Offer:
        """What is chosen."""
        activity = self.choice.activity
        alone = group_of(activity) == "games"
        return Offer(activity, None if alone else self.choice.files.get(self.choice.kind, 0))

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the home screen."""
        items = home_view.lay(self, screen)
        self._table = next(item.box for item in items if item.key == "table")
        self._items, self.screen = items, screen
        return items

    def tap(self, key: str, x: float, y: float) -> None:
        """A thing was chosen, or a button pressed."""
        if self.editing is not None:
            if is_for_text(self.pen, self._items, f"name {self.editing}", self.screen, key, x, y):
                return
            self._leave_name(kept=key != LEAVE)
        self.full = self.no_room_there = False
        if key != "quit":
            self.asked_to_quit = False
        self._trouble = None
        match key.split():
            case ["start"]:
                self._start()
            case ["rehearse"]:
                self._start(usual_company(self.names))
            case ["go-on"] if self.unfinished:
                self.next = GoOn(self.unfinished.session)
            case ["screen"]:
                self.next = GoToScreen()
            case ["tutorial"]:
                self.next = GoToTutorial()
            case ["browse"] if self.deck and self.deck.kind == "deck":
                self.next = GoToDeck(self.deck.path)
            case ["quit"]:
                self._quit()
            case ["more"] | ["room"] | ["earlier"] | ["again"] | ["veil"] | ["done"]:
                self._open(key)
            case ["about" | "group" | "shelf", group]:
                self.group, self.leaf = _of(group, GROUPS), 0
            case ["leaf", by]:
                self.leaf += 1 if by == "more" else -1
            case ["look-at", session]:
                self.next = GoToReplay(session)
            case ["after", session]:
                self.after = "" if session == self.after else session
            case ["activity", activity] if activity in SHOWN:
                self._do(activity, None)
            case ["file", activity, number]:
                self._do(activity, int(number))
            case ["room", what, value] if self.room:
                self.room = with_answer(self.room, what, value)
            case ["take-room"] if self.room:
                self.choice = taken(self.choice, propose(self.room, self.most), self.files)
                self.room = None
            case ["rule", rule, value]:
                self.choice = with_rule(self.choice, rule, value)
            case ["tray", _] | ["table"] if self.taken is not None and key != f"tray {self.taken}":
                self._stand(self.taken, x, y)
            case ["name" | "tray", at]:
                self.taken = int(at) if self.taken != int(at) else None
                return
            case ["seat-panel"]:
                return
            case ["step", by] if self.taken is not None:
                self.choice = stepped_on(self.choice, self.taken, self.screen, int(by))
                return
            case ["write-name"] if self.taken is not None:
                self._edit(self.taken)
            case [what, value]:
                self._choose(what, value)
        self.taken = None

    def lift(self, keys: frozenset[str]) -> None:
        """Names keep the way they face."""

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here is held."""

    def facing(self, key: str, x: float, y: float) -> None:
        """Nothing here is carried."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """A seat's name was carried to where its people stand."""
        match key.split():
            case ["name" | "tray", at]:
                self._stand(int(at), x, y)

    def _stand(self, at: int, x: float, y: float) -> None:
        choice = moved(self.choice, at, self.screen, self._table, x, y)
        self.no_room_there = choice is None
        self.choice = choice or self.choice

    def write(self, text: str) -> None:
        """Letters for the name that is being written."""
        if self.editing is not None:
            self.pen.write(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter keeps the name, Escape leaves it as it was."""
        if key == "escape":
            self.editing = None
            self._open("")
        elif key == "enter" or key == "tab":
            self._leave_name()
        elif self.editing is not None:
            self.pen.press(key, shift, ctrl)

    def stirs(self) -> bool:
        """Whether somebody changed the file that is chosen."""
        return self.deck is not None and is_stale(self.deck)

    def pass_time(self, seconds: float) -> None:
        """The light on a key goes; and the file that is chosen is looked at, as somebody may mend it."""
        self.pen.pass_time(seconds)
        if self.deck is not None and is_stale(self.deck):
            again = read_deck_choice(self.deck.name, self.deck.path, self.deck.data)
            if again.kind != self.deck.kind:  # it is offered elsewhere from the next time on
                again = replace(self.deck, stamp=again.stamp)
            self.files = tuple(again if file is self.deck else file for file in self.files)

    def _choose(self, what: str, value: str) -> None:
        by = BY.get(value, 0)
        if what == "seats":
            self._seats(self.choice.count + by)
        elif what == "deck" and self.decks:
            self.choice = self.choice.with_file(by, len(self.decks))
        else:
            self.choice = chosen(self.choice, what, value, self.deck)

    def _open(self, key: str) -> None:
        """Lay a sheet over the page, or none."""
        self.choosing_rules, self.group = key == "more", None
        self.asking_earlier, self.leaf = key == "earlier", 0
        self.looking_again = key == "again"
        self.room = room_of(self.choice, self.deck) if key == "room" else None

    def _do(self, activity: str, number: int | None) -> None:
        """This is what is done."""
        self.choice = self.choice.with_offered(activity, number)
        self.group = None
        if self.choice.count < self.choice.fewest:
            self._seats(self.choice.fewest)

    def _seats(self, count: int) -> None:
        self.full = count > self.most
        self.choice = at_usual_places(replace(self.choice, count=min(max(count, self.choice.fewest), self.most)))

    def _edit(self, at: int) -> None:
        self.editing = at
        self.pen = Pen(self.choice.seat_lang(at), Draft.begun(self.choice.seats[at].name, LONGEST_NAME))

    def _leave_name(self, kept: bool = True) -> None:
        if self.editing is not None and kept:
            seat = replace(self.choice.seats[self.editing], name=self.pen.text)
            self.choice = self.choice.with_seat(self.editing, seat)
        self.editing = None

    def _quit(self) -> None:
        if self.asked_to_quit:
            self.next = Quit()
        self.asked_to_quit = True

    def _start(self, company: Company | None = None) -> None:
        if self.deck is None or self.obstacle():
            return
        choice = self.choice
        seats = tuple(SeatChoice(name, choice.seats[at].chair) for at, name in enumerate(self.names))
        options = choice.options(self.deck)
        after = self.after if comes_back(self, words(self.lang)) else ""
        self.next = Start(
            choice.activity, self.deck.path, seats, choice.lang, choice.seating, options, after, company=company
        )


def _of(value: str, known: tuple[T, ...]) -> T:
    """The one of the known values that is written so. Raises StopIteration for another."""
    return next(each for each in known if each == value)

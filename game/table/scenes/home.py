"""The home screen: what is played, by whom, in which languages, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from game.activities import GAMES, SetUp
from game.activities import activity as registered
from game.content.file_kind import Kind
from game.core.frozen import frozen
from game.refusals import refusal_text
from game.rules.circle.options import SWITCHES
from game.rules.table import MOST_SEATS
from game.rules.triples.options import CHOICES
from game.settings import Settings
from game.table.items import Box, Item
from game.table.layout.places import SEATINGS
from game.table.pen import Pen
from game.table.scenes import home_circle, home_view
from game.table.scenes.home_choice import remembered, seat_name, to_settings
from game.table.scenes.home_files import DeckChoice, is_stale, of_kind, read_deck_choice
from game.table.scenes.home_stands import at_usual_places, moved, stepped_on
from game.table.scenes.option_words import HANDS
from game.table.scenes.page_keyboard import LEAVE, is_for_text
from game.table.scenes.scene import GoOn, GoToDeck, GoToScreen, Key, Next, Quit, SeatChoice, Start
from game.table.screen import LEAST, Screen, most_seats
from game.table.writing import Draft
from game.words import LANGUAGES, Words, later, words

T = TypeVar("T")

LONGEST_NAME = 24
"""Characters."""

NO_FILE: dict[Kind, str] = {
    "deck": later("There is no deck yet. Put a deck file into the folder of decks, and open the table again."),
    "circle": later("There is no circle yet. Put its file into the folder of decks, and open the table again."),
}
FAULTY_FILE: dict[Kind, str] = {
    "deck": later("This deck can't be played with yet. Choose another, or mend it."),
    "circle": later("This circle can't be played with yet. Choose another, or mend its file."),
}


@frozen
class Unfinished:
    """A session that was interrupted: its id, and by what people know it again; `started` is a date and time in ISO
    8601."""

    session: str
    activity: str
    seats: tuple[str, ...]
    started: str = ""


class Home:
    """The home screen. `choice` is what is chosen so far, and `settings` what of it is to be remembered; `taken` is the
    seat that was taken up, to be moved or named, and `editing` the one that is being named."""

    def __init__(
        self,
        decks: Sequence[DeckChoice],
        settings: Settings,
        unfinished: Sequence[Unfinished] = (),
        lang: str = LANGUAGES[0],
        most: int = MOST_SEATS,
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
        self.choosing_rules = False
        self.asked_to_quit = False
        self.full = False
        self.taken: int | None = None
        self.no_room_there = False
        self._table, self._screen = Box(0, 0, 1, 1), Screen(*LEAST)
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
        say = words(self.choice.lang)
        if self.deck is None:
            return say(NO_FILE[self.choice.kind])
        if self.deck.content is None:
            return say(FAULTY_FILE[self.choice.kind])
        played = registered(self.choice.activity)
        options, _ = played.read_options(self.choice.options(self.deck))
        problems = played.setting(SetUp(options, self.deck.content, self.names)).problems()
        return refusal_text(problems[0], say) if problems else None

    def message(self) -> str:
        """What people should know now, in the table's language."""
        say = words(self.choice.lang)
        if self.editing is not None:
            return say("What is this team called? Without names of pupils, staff or schools.")
        if self.no_room_there:
            return self._no_room_there(say)
        if self.taken is not None:
            return say("Touch the place where {seat} stands", seat=self.names[self.taken])
        if self.full:
            return self._no_room(say)
        return self.obstacle() or self._time_wanting(say)

    def _time_wanting(self, say: Words) -> str:
        circle = self.choice.circle
        if self.choice.kind != "circle" or home_circle.fits(circle):
            return ""
        return say(
            "So many situations take about {asked} minutes. Choose fewer, or more minutes: what is not talked over "
            "stays open.",
            asked=home_circle.asked(circle),
        )

    def trouble(self) -> str:
        """What went wrong before, in the table's language, until something is touched."""
        return self._trouble.tell(words(self.choice.lang)) if self._trouble else ""

    def _no_room_there(self, say: Words) -> str:
        if self._screen.scale > 1:
            return say("That side has no room for one more. Choose another side, usual text, or fewer teams.")
        return say("That side has no room for one more. Choose another side, or fewer teams.")

    def _no_room(self, say: Words) -> str:
        if most_seats(replace(self._screen, scale=1.0)) > self.most:
            return say.count(
                "This screen has room for {n} team. With usual text it holds more.",
                "This screen has room for {n} teams. With usual text it holds more.",
                self.most,
            )
        return say.count(
            "This screen has room for {n} team. A larger one holds more.",
            "This screen has room for {n} teams. A larger one holds more.",
            self.most,
        )

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the home screen."""
        items = home_view.lay(self, screen)
        self._table = next(item.box for item in items if item.key == "table")
        self._items, self._screen = items, screen
        return items

    def tap(self, key: str, x: float, y: float) -> None:
        """A thing was chosen, or a button pressed."""
        if self.editing is not None:
            if is_for_text(self.pen, self._items, f"name {self.editing}", self._screen, key, x, y):
                return
            self._leave_name(kept=key != LEAVE)
        self.full = self.no_room_there = False
        if key != "quit":
            self.asked_to_quit = False
        self._trouble = None
        match key.split():
            case ["start"]:
                self._start()
            case ["go-on"] if self.unfinished:
                self.next = GoOn(self.unfinished.session)
            case ["screen"]:
                self.next = GoToScreen()
            case ["browse"] if self.deck and self.deck.kind == "deck":
                self.next = GoToDeck(self.deck.path)
            case ["quit"]:
                self._quit()
            case ["more"] | ["veil"] | ["done"]:
                self.choosing_rules = key == "more"
            case ["about", activity]:
                self._choose("activity", activity)
            case ["rule", rule, value] if value in SWITCHES.get(rule, ()):
                self.choice = replace(self.choice, circle=home_circle.with_rule(self.choice.circle, rule, value))
            case ["tray", _] | ["table"] if self.taken is not None and key != f"tray {self.taken}":
                self._stand(self.taken, x, y)
            case ["name" | "tray", at]:
                self.taken = int(at) if self.taken != int(at) else None
                return
            case ["seat-panel"]:
                return
            case ["step", by] if self.taken is not None:
                self.choice = stepped_on(self.choice, self.taken, self._screen, int(by))
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
        choice = moved(self.choice, at, self._screen, self._table, x, y)
        self.no_room_there = choice is None
        self.choice = choice or self.choice

    def write(self, text: str) -> None:
        """Letters for the name that is being written."""
        if self.editing is not None:
            self.pen.write(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter keeps the name, Escape leaves it as it was."""
        if key == "escape":
            self.editing, self.choosing_rules = None, False
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
        by = {"more": 1, "less": -1}.get(value, 0)
        choice = self.choice
        match what:
            case "activity" if value in GAMES:
                self.choice = choice.proposing(activity=value)
                if choice.count < self.choice.fewest:
                    self._seats(self.choice.fewest)
            case "deck" if self.decks:
                self.choice = choice.with_file(by, len(self.decks))
            case "seats":
                self._seats(choice.count + by)
            case "minutes":
                self.choice = choice.with_minutes(by)
            case "cards" if self.deck and choice.kind == "deck":
                self.choice = replace(choice, cards=choice.played(self.deck).with_part(by))
            case "situations":
                self.choice = replace(choice, circle=home_circle.with_situations(choice.circle, by))
            case "seating":
                self.choice = at_usual_places(replace(choice, seating=_of(value, SEATINGS)))
            case "hands" if value in HANDS:
                self.choice = replace(choice, cards=replace(choice.cards, hands=value))
            case "judge" if value in CHOICES["judge"]:
                self.choice = replace(choice, cards=replace(choice.cards, judge=value))
            case "lang" if value in LANGUAGES:
                self.choice = replace(choice, lang=value)
            case "seat-lang":
                self.choice = choice.with_next_lang(int(value))
            case "sound":
                self.choice = replace(choice, sound=not choice.sound)

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

    def _start(self) -> None:
        if self.deck is None or self.obstacle():
            return
        choice = self.choice
        seats = tuple(SeatChoice(name, choice.seats[at].chair) for at, name in enumerate(self.names))
        options = choice.options(self.deck)
        self.next = Start(choice.activity, self.deck.path, seats, choice.lang, choice.seating, options)


def _of(value: str, known: tuple[T, ...]) -> T:
    """The one of the known values that is written so. Raises StopIteration for another."""
    return next(each for each in known if each == value)

"""What contacts do to the things on the table: they find them, carry them, let them go, and tell the scene."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from game.table.items import Box, Item, at, under
from game.table.looks import CardFace, DeclareButton, IconButton, KeyCap, NameTag, Pill
from game.table.looks_circle import DimensionTag, LevelChip
from game.table.scenes.scene import Scene, Steered
from game.table.screen import Screen
from game.table.stage import Stage
from game.touch.contacts import Contact, Contacts, Intent
from game.touch.glass import Signal, Zone
from game.touch.sieve import Sieve

SLACK_MM = 6.0
"""How far a finger may slip in a tap."""

REACH_MM = 4.0
"""How far beside a small item a finger may come down."""

DEAF = 0.4
"""Seconds in which a button does not answer where another one stood just before."""

BUTTONS = (Pill, DeclareButton, IconButton, NameTag, DimensionTag, LevelChip)


class Touching:
    """Hands over what a stage shows. After a resize make another. `lay` asks a scene what lies on it now. Times are in
    seconds.

    `taps` counts what was tapped; `items` are what is shown now; `new_buttons` are those that came last: when, and in
    place of which boxes.
    """

    def __init__(self, screen: Screen, stage: Stage, lay: Callable[[Scene], None]) -> None:
        self.screen, self.stage, self._lay = screen, stage, lay
        self.sieve = Sieve(screen.glass)
        self.contacts = Contacts(max(8.0, screen.px(SLACK_MM)))
        self._rested: frozenset[str] = frozenset()
        self.items: tuple[Item, ...] = ()
        self.new_buttons: dict[str, tuple[float, tuple[Box, ...]]] = {}
        self.taps = 0

    def take(self, scene: Scene, signals: Sequence[Signal], dead: Collection[Zone]) -> None:
        """Fingers and the mouse did something at this moment; what comes down in a `dead` zone is nothing."""
        self._took(scene, self.sieve.take(signals, dead))

    def pass_time(self, scene: Scene, listed: frozenset[str], now: float) -> None:
        """Time went by: fingers that left unheard are let go of. `listed` are those that the system has down."""
        self._took(scene, [*self.sieve.pass_time(now), *self.sieve.see_listed(listed, now)])
        self._mean(scene, self.contacts.pass_time(now), now)
        self._rest(scene)

    @property
    def hands(self) -> tuple[frozenset[str], frozenset[str], int]:
        """The items that hands carry, those that they rest on, and how often they tapped: as long as these are the
        same, hands only move."""
        return frozenset(self.contacts.carried), self.contacts.resting, self.taps

    def pressed(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items, with a light on the keys that fingers press: a key answers before it writes."""
        pressed = self.contacts.pressed
        return tuple(map(_lit, items, (item.key in pressed for item in items))) if pressed else items

    def busy(self, now: float) -> bool:
        """Whether fingers are doing something, so that it is worth looking often."""
        return self.sieve.waiting or self.contacts.busy(now)

    def change(self, scene: Scene, items: tuple[Item, ...], now: float) -> None:
        """Other items are shown from now on: what is gone is let go of, what is carried stays in its hand."""
        self._let_go(scene, self.contacts.lose_gone({item.key: item.drag or item.hold for item in items}), now)
        self._note_new_buttons(items, now)
        self.items = items
        self.stage.show(items, now)
        for key, (x, y) in self.contacts.carried.items():
            self._hold(scene, key, x, y)
        self._tell(scene)

    def lose_all(self, scene: Scene, now: float) -> None:
        """Every contact ends; what was carried is let go of."""
        self.sieve.forget()
        self._let_go(scene, self.contacts.lose_all(), now)
        self._tell(scene)

    def _tell(self, scene: Scene) -> None:
        """A scene is told what hands hold: it may have been in others before, or mean other things by its items."""
        self._rested = self.contacts.resting
        scene.lift(frozenset(self.contacts.carried))
        scene.rest(self._rested)

    def _rest(self, scene: Scene) -> None:
        """The scene is told when fingers rest on other items than before."""
        if self._rested != self.contacts.resting:
            self._rested = self.contacts.resting
            scene.rest(self._rested)

    def _took(self, scene: Scene, contacts: list[Contact]) -> None:
        for contact in contacts:
            if scene.next is None:
                self._touched(scene, contact)
        self._rest(scene)

    def _touched(self, scene: Scene, contact: Contact) -> None:
        match contact.what:
            case "down":
                self._came_down(scene, contact)
            case "sure":
                self._mean(scene, self.contacts.sure(contact), contact.time)
            case "move":
                self._mean(scene, self.contacts.move(contact), contact.time)
            case "up":
                self._mean(scene, self.contacts.lift(contact), contact.time)
            case "lost":
                self._mean(scene, self.contacts.lose(contact.id), contact.time)
            case "palm":
                self._mean(scene, self.contacts.palm(contact.id), contact.time)

    def _came_down(self, scene: Scene, contact: Contact) -> None:
        item = at(self.items, contact.x, contact.y, self.screen.px(REACH_MM))
        if item is None or self._slipped_in(item, contact):
            return
        # What steers is nothing that is gripped: it is where the finger is.
        centre = (contact.x, contact.y) if isinstance(scene, Steered) else (item.x, item.y)
        means = item.drag, item.hold, item.at_once
        self._mean(scene, self.contacts.touch(contact, item.key, centre, *means), contact.time)

    def _slipped_in(self, item: Item, contact: Contact) -> bool:
        """Whether a button came under this finger a moment ago, where another one stood that it was meant for."""
        since, stood = self.new_buttons.get(item.key, (0.0, ()))
        return contact.time - since < DEAF and any(box.holds(contact.x, contact.y) for box in stood)

    def _note_new_buttons(self, items: tuple[Item, ...], now: float) -> None:
        before = {item.key: item.box for item in self.items if item.tap}
        buttons = [(item.key, item.box) for item in self.items if item.tap and isinstance(item.look, BUTTONS)]
        caps = {item.key for item in self.items if isinstance(item.look, KeyCap)}
        for item in items:
            if item.tap and before.get(item.key) != item.box and item.key not in caps:
                stood = tuple(box for key, box in buttons if key != item.key and box.meets(item.box))
                self.new_buttons[item.key] = (now, stood)

    def _mean(self, scene: Scene, intents: list[Intent], now: float) -> None:
        for intent in intents:
            match intent.what:
                case "tap" if any(item.tap and item.key == intent.key for item in self.items):
                    self.taps += 1
                    scene.tap(intent.key, intent.x, intent.y)
                case "lift":
                    scene.lift(frozenset(self.contacts.carried))
                case "carry":
                    self._hold(scene, intent.key, intent.x, intent.y)
                case "drop":
                    self._drop(scene, intent, now)
                case "let-go":
                    self._let_go(scene, [intent], now)

    def _hold(self, scene: Scene, key: str, x: float, y: float) -> None:
        self.stage.hold(key, x, y, scene.facing(key, x, y))

    def _drop(self, scene: Scene, intent: Intent, now: float) -> None:
        others = tuple(item for item in self.items if item.key != intent.key)
        onto = under(others, intent.x, intent.y)
        carried = next((item for item in self.items if item.key == intent.key), None)
        scene.drop(intent.key, onto.key if onto else None, intent.x, intent.y)
        scene.lift(frozenset(self.contacts.carried))
        if scene.next is None:
            self._lay(scene)
        self.stage.release(intent.key, now, at_once=carried is not None and not isinstance(carried.look, CardFace))

    def _let_go(self, scene: Scene, intents: list[Intent], now: float) -> None:
        for intent in intents:
            self.stage.release(intent.key, now)
        if intents:
            scene.lift(frozenset(self.contacts.carried))


def _lit(item: Item, pressed: bool) -> Item:
    return replace(item, look=replace(item.look, tone="lit")) if pressed and isinstance(item.look, KeyCap) else item

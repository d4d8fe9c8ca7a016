"""Contacts on the glass, each a small machine of its own: a tap, or a card carried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ContactId: TypeAlias = int
What: TypeAlias = Literal["down", "move", "up"]


@dataclass(frozen=True, slots=True)
class Contact:
    """A finger, or the mouse. `what` happened to it, where on screen in pixels, and its id while it lasts."""

    what: What
    id: ContactId
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Intent:
    """What a contact means: an item tapped, lifted, carried to a place, dropped there, or let go of."""

    what: Literal["tap", "lift", "carry", "drop", "let-go"]
    key: str
    x: float
    y: float


@dataclass(slots=True)
class _Finger:
    key: str
    x: float
    y: float
    grip: tuple[float, float]
    may_carry: bool
    holds: bool
    carrying: bool = False


class Contacts:
    """All contacts of this moment. One finger holds one item, and an item one finger.

    `slack` is how far, in pixels, a finger may slip before a tap becomes a carry.
    """

    def __init__(self, slack: float) -> None:
        self.slack = slack
        self._fingers: dict[ContactId, _Finger] = {}

    @property
    def carried(self) -> dict[str, tuple[float, float]]:
        """The items being carried, and where their centres are."""
        return {
            finger.key: (finger.x + finger.grip[0], finger.y + finger.grip[1])
            for finger in self._fingers.values()
            if finger.carrying
        }

    @property
    def resting(self) -> frozenset[str]:
        """The items that mean something while a finger rests on them, and on which one does."""
        return frozenset(finger.key for finger in self._fingers.values() if finger.holds and not finger.carrying)

    @property
    def down(self) -> bool:
        """Whether any finger is on an item."""
        return bool(self._fingers)

    def touch(
        self, contact: Contact, key: str, centre: tuple[float, float], may_carry: bool, holds: bool = False
    ) -> list[Intent]:
        """A finger came down on an item whose centre is there. A finger that was down already is let go of first; one
        on an item that another finger holds means nothing, but where the item `holds`: there a whole hand may rest."""
        intents = self.lose(contact.id)
        if holds or all(finger.key != key for finger in self._fingers.values()):
            grip = (centre[0] - contact.x, centre[1] - contact.y)
            self._fingers[contact.id] = _Finger(key, contact.x, contact.y, grip, may_carry, holds)
        return intents

    def move(self, contact: Contact) -> list[Intent]:
        """A finger moved."""
        finger = self._fingers.get(contact.id)
        if finger is None:
            return []
        away = abs(contact.x - finger.x) > self.slack or abs(contact.y - finger.y) > self.slack
        intents = []
        if finger.may_carry and not finger.carrying and away:
            finger.carrying = True
            intents.append(Intent("lift", finger.key, contact.x, contact.y))
        if finger.carrying:
            finger.x, finger.y = contact.x, contact.y
            centre = (contact.x + finger.grip[0], contact.y + finger.grip[1])
            intents.append(Intent("carry", finger.key, *centre))
        return intents

    def lift(self, contact: Contact) -> list[Intent]:
        """A finger left the glass."""
        finger = self._fingers.pop(contact.id, None)
        if finger is None:
            return []
        return [Intent("drop" if finger.carrying else "tap", finger.key, contact.x, contact.y)]

    def lose(self, id: ContactId) -> list[Intent]:
        """A contact ended without meaning anything."""
        finger = self._fingers.pop(id, None)
        return [Intent("let-go", finger.key, finger.x, finger.y)] if finger and finger.carrying else []

    def lose_all(self) -> list[Intent]:
        """Every contact ended: the window lost focus, changed its size, or shows another scene."""
        return [intent for id in tuple(self._fingers) for intent in self.lose(id)]

    def lose_gone(self, keys: frozenset[str]) -> list[Intent]:
        """Contacts on items that are no longer there ended."""
        gone = [id for id, finger in self._fingers.items() if finger.key not in keys]
        return [intent for id in gone for intent in self.lose(id)]

"""Contacts on what lies under the glass, each a small machine of its own: a tap, a rest, or a card carried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.touch.glass import Place
from game.touch.traces import Standing

ContactId: TypeAlias = int
ContactWhat: TypeAlias = Literal["down", "sure", "move", "up", "lost", "palm"]

LONGEST_TAP, QUICK_TAP = 5.0, 0.5
"""A tap may take so many seconds: slow hands have time. One at the screen's edge is quick, or a sleeve."""

BLOCKING = 1.5
"""A finger that has not moved for so many seconds keeps no other from its item."""

HOLDING = 2.0
"""A carried item goes home when its finger has been silent for so many seconds: it may have left unheard."""

SLID = 1.5
"""A finger at rest that slides by so many times what a tap may slip rests no more. A finger that is lifted in a swipe
may only be lost, and its leaving waits; what it held must not."""

RESTING = 30.0
"""A finger at rest that is silent for so many seconds has left unheard."""


@frozen
class Contact:
    """A finger, or the mouse. `what` happened to it, where on screen in pixels, its id while it lasts, and when in
    seconds. `sure`: it will not turn out to be a piece of a palm; it may have left already. `palm`: it does turn out to
    be one. `lost`: it ended without a meaning."""

    what: ContactWhat
    id: ContactId
    x: float
    y: float
    time: float = 0.0
    standing: Standing = "finger"


@frozen
class Intent:
    """What a contact means: an item tapped, lifted, carried to a place, dropped there, or let go of."""

    what: Literal["tap", "lift", "carry", "drop", "let-go"]
    key: str
    x: float
    y: float


@dataclass(slots=True)
class _Finger:
    """A contact on an item. `grip` is the way from it to the item's centre. It is `down`, it is `carrying`, or what it
    carried has gone `home` without it."""

    key: str
    x: float
    y: float
    since: float
    heard: float
    moved: float
    grip: Place
    may_carry: bool
    holds: bool
    at_once: bool
    standing: Standing
    doing: Literal["down", "carrying", "home"] = "down"

    def tapped(self, time: float) -> bool:
        longest = QUICK_TAP if self.standing == "edge" else LONGEST_TAP
        return self.doing == "down" and self.standing not in ("again", "palm") and time - self.since <= longest

    def blocks(self, time: float) -> bool:
        if self.at_once or self.standing == "palm":
            return False
        return self.doing == "carrying" or (self.doing == "down" and time - self.moved <= BLOCKING)


class Contacts:
    """All contacts of this moment. One finger holds one item, and an item one finger.

    `slack` is how far, in pixels, a finger may slip before a tap becomes a carry.
    """

    def __init__(self, slack: float) -> None:
        self.slack = slack
        self._fingers: dict[ContactId, _Finger] = {}

    @property
    def carried(self) -> dict[str, Place]:
        """The items being carried, and where their centres are."""
        return {
            finger.key: (finger.x + finger.grip[0], finger.y + finger.grip[1])
            for finger in self._fingers.values()
            if finger.doing == "carrying"
        }

    @property
    def resting(self) -> frozenset[str]:
        """The items that mean something while a finger rests on them, and on which one does."""
        return frozenset(finger.key for finger in self._fingers.values() if finger.holds and finger.doing == "down")

    @property
    def pressed(self) -> frozenset[str]:
        """The items that will be tapped as soon as it is sure that a finger is one."""
        return frozenset(finger.key for finger in self._fingers.values() if finger.at_once)

    @property
    def down(self) -> bool:
        """Whether any finger is on an item."""
        return bool(self._fingers)

    def busy(self, now: float) -> bool:
        """Whether any finger on an item was heard of lately."""
        return any(now - finger.heard <= HOLDING for finger in self._fingers.values())

    def touch(
        self, contact: Contact, key: str, centre: Place, may_carry: bool, holds: bool = False, at_once: bool = False
    ) -> list[Intent]:
        """A finger came down on an item whose centre is there. A finger that was down already is let go of first; one
        on an item that another finger holds means nothing, but where the item `holds`: there a whole hand may rest. An
        item that is tapped `at_once` is so when it is sure that it is a finger."""
        intents, now = self.lose(contact.id), contact.time
        others = [id for id, finger in self._fingers.items() if finger.key == key and not (holds or at_once)]
        if (contact.standing == "palm" and not holds) or any(self._fingers[id].blocks(now) for id in others):
            return intents
        for id in others:
            del self._fingers[id]
        x, y, edge = contact.x, contact.y, contact.standing == "edge"
        grip = centre[0] - x, centre[1] - y
        carries, rests, taps = may_carry and not edge, holds and not edge, at_once and contact.standing == "finger"
        finger = _Finger(key, x, y, now, now, now, grip, carries, rests, taps, contact.standing)
        self._fingers[contact.id] = finger
        return intents

    def sure(self, contact: Contact) -> list[Intent]:
        """A contact is a finger: what is tapped at once is so now."""
        finger = self._fingers.get(contact.id)
        if finger is None or not finger.at_once:
            return []
        del self._fingers[contact.id]
        return [Intent("tap", finger.key, finger.x, finger.y)]

    def move(self, contact: Contact) -> list[Intent]:
        """A finger moved."""
        finger = self._fingers.get(contact.id)
        if finger is None:
            return []
        finger.heard = contact.time
        if finger.standing == "palm":
            finger.standing = contact.standing  # fingertips that grip a card are told from a palm when they move
        if finger.holds and finger.doing == "down" and self._away(finger, contact, SLID * self.slack):
            del self._fingers[contact.id]
            return []
        if finger.standing == "edge" and self._away(finger, contact, self.slack):
            return self.lose(contact.id)  # a sleeve that is dragged along
        if not self._carries(finger, contact):
            return []
        intents = []
        if finger.doing != "carrying":
            finger.doing = "carrying"
            intents.append(Intent("lift", finger.key, contact.x, contact.y))
        finger.x, finger.y, finger.moved = contact.x, contact.y, contact.time
        centre = (contact.x + finger.grip[0], contact.y + finger.grip[1])
        return [*intents, Intent("carry", finger.key, *centre)]

    def _carries(self, finger: _Finger, contact: Contact) -> bool:
        """Whether it carries from now on: away from where it came down, or again after its item went home."""
        may = finger.may_carry and finger.standing != "palm" and not finger.at_once
        return may and self._away(finger, contact, self.slack if finger.doing == "down" else 0.0)

    def _away(self, finger: _Finger, contact: Contact, slack: float) -> bool:
        return abs(contact.x - finger.x) > slack or abs(contact.y - finger.y) > slack

    def lift(self, contact: Contact) -> list[Intent]:
        """A finger left the glass."""
        finger = self._fingers.get(contact.id)
        if finger is None or finger.at_once:
            return []
        del self._fingers[contact.id]
        if finger.doing == "carrying":
            return [Intent("drop", finger.key, contact.x, contact.y)]
        return [Intent("tap", finger.key, contact.x, contact.y)] if finger.tapped(contact.time) else []

    def palm(self, id: ContactId) -> list[Intent]:
        """A contact turned out to be no finger: it lets go, but where a whole hand may rest. What it is on it may carry
        yet, if it turns out to grip it."""
        finger = self._fingers.get(id)
        if finger is None or finger.at_once or not finger.may_carry:
            return [] if finger and finger.holds and finger.doing == "down" else self.lose(id)
        carried, finger.standing = finger.doing == "carrying", "palm"
        finger.doing = "home" if carried else finger.doing
        return [Intent("let-go", finger.key, finger.x, finger.y)] if carried else []

    def pass_time(self, now: float) -> list[Intent]:
        """Fingers that have been silent for too long are taken to have left: what they carried goes home. Where they
        move again after all they carry again."""
        for id, finger in tuple(self._fingers.items()):
            if finger.holds and now - finger.heard > RESTING:
                del self._fingers[id]
        silent = [f for f in self._fingers.values() if f.doing == "carrying" and now - f.heard >= HOLDING]
        for finger in silent:
            finger.doing = "home"
        return [Intent("let-go", finger.key, finger.x, finger.y) for finger in silent]

    def lose(self, id: ContactId) -> list[Intent]:
        """A contact ended without meaning anything."""
        finger = self._fingers.pop(id, None)
        return [Intent("let-go", finger.key, finger.x, finger.y)] if finger and finger.doing == "carrying" else []

    def lose_all(self) -> list[Intent]:
        """Every contact ended: the window lost focus, changed its size, or shows another scene."""
        return [intent for id in tuple(self._fingers) for intent in self.lose(id)]

    def lose_gone(self, here: Mapping[str, bool]) -> list[Intent]:
        """Other items are `here` now, some of which may be carried or held. Contacts on those that are gone ended, and
        so did those that carry or hold what no longer can be."""
        intents = []
        for id, finger in tuple(self._fingers.items()):
            can = here.get(finger.key)
            if can is None or (not can and (finger.holds or finger.doing != "down")):
                intents += self.lose(id)
            else:
                finger.may_carry = finger.may_carry and can
        return intents

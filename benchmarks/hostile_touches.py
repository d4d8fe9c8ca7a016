"""A million hostile touches on the table: `python -m benchmarks.hostile_touches [N]`.

Games of two to eight seats in a window on SDL's dummy screen, one after another, and on each whatever a panel may send:
forty fingers at once, wrong and reused ids, places that are none, ups without downs, mice that repeat fingers, palms;
recorded touches with pieces lost, doubled, swapped and bent; sensible play, so that games go on; a facilitator who
rules this and that; and between them lost focus, other sizes, the keyboard, time. After every look each card must be
on the table exactly once and hands hold what the picture shows; after every two seconds of silence nobody may hold
anything. Status 1 on any fault.
"""

from __future__ import annotations

import os
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from math import inf, nan
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame

from game.content.deck import load_deck
from game.core.log import Header
from game.rules.triples.options import Activity, read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.shipped import folder
from game.table.scenes.triples import TriplesScene
from game.table.window import Window
from game.touch.contacts import RESTING
from game.touch.glass import MOUSE, Signal, What
from game.touch.recording import read_recording
from game.wanted import default_seats
from game.words import LANGUAGES, words

TRACES = Path(__file__).parents[1] / "tests" / "traces"
SIZES = ((1280, 720), (1600, 900), (1280, 800))
SILENCE = 2.1
"""Seconds after which no silent finger holds anything."""

GAME_LASTS = 20_000
"""Touches on one game before the next is dealt."""

KINDS: dict[What, tuple[int, int]] = {
    "down": (pygame.FINGERDOWN, pygame.MOUSEBUTTONDOWN),
    "move": (pygame.FINGERMOTION, pygame.MOUSEMOTION),
    "up": (pygame.FINGERUP, pygame.MOUSEBUTTONUP),
}
PLACES = (nan, inf, -inf, -0.004, 1.004, -3.0, 7.5, 1e30, 0.0, 1.0)
FINGERS = (*range(36), -1, 2**31, 2**62, 0)


def cards(session: Session) -> list[str]:
    """Every card that lies anywhere, but for those that were written."""
    state = session.state
    lying = [card for pile in (*state.stocks, *state.discards) for card in pile] + list(state.open)
    lying += [card for verdict in state.wall for card in verdict.cards]
    lying += [card for seat in state.seats for card in seat.hand]
    written = {paper.card for paper in state.written}
    return sorted(card for card in lying if card not in written)


def game(number: int) -> TriplesScene:
    """A game that has just been dealt, every one otherwise."""
    deck = load_deck(folder("decks") / "achievement-gaps.yaml")
    activity: Activity = "triples" if number % 3 else "open-round"
    said: dict[str, str] = {"cards": "16"} if activity == "triples" else {"cards": "8", "cycles": "9"}
    if number % 4 == 1:
        said |= {"turns": "together", "judge": "deck"} if activity == "triples" else {}
    if number % 3 == 2:
        said |= {"hands": "covered"}
    options, problems = read_options(activity, said)
    assert not problems, problems
    lang = LANGUAGES[number % len(LANGUAGES)]
    names = default_seats(2 + number % 7, words(lang))
    setting = Setting(activity, options, deck.facts(), names)
    session = Session(Triples(setting), Header(activity, 1, deck.id, deck.hash, said, names, seed=number))
    return TriplesScene(session, deck, lang, "upright" if number % 5 == 4 else "around", led=False)


class Siege:
    """A table under hostile hands, with a time of its own. `problems` are the faults that were found."""

    def __init__(self, first: int = 1) -> None:
        self.window = Window(SIZES[0], 1210, "hostile touches")
        self.now = 1000.0
        self.window.clock = lambda: self.now
        self.games = first - 1
        self.deal()

    def deal(self) -> None:
        """Begin another game."""
        self.games += 1
        self.scene = game(self.games)
        self.cards = cards(self.scene.session)
        self.window.enter(self.scene)

    def look(self, events: list[pygame.event.Event], seconds: float = 1 / 60) -> None:
        """A look of the window at what came, and at whether all is well."""
        self.now += seconds
        self.window.turn(self.scene, events)
        self.scene.pass_time(min(seconds, 1.0))
        if self.scene.next is not None:
            self.check_cards()
            self.deal()
        self.window.show(self.scene)
        self.check()

    def check_cards(self) -> None:
        """Every card is on the table exactly once."""
        lying = cards(self.scene.session)
        assert lying == self.cards, f"cards lost {Counter(self.cards) - Counter(lying)}, doubled {Counter(lying)}"

    def check(self) -> None:
        """Every card is there once, and hands, picture and scene agree about what is held."""
        self.check_cards()
        carried = self.window.touching.contacts.carried
        assert self.window.stage.held == frozenset(carried), (self.window.stage.held, carried)
        things = self.scene.board.things
        assert self.window.touching.contacts.resting <= {item.key for item in self.window.touching.items if item.hold}
        assert self.scene.hands.held <= {things[key] for key in carried if key in things}, self.scene.hands.held

    def wait(self) -> None:
        """Nothing comes for two seconds: then nobody holds anything."""
        self.look([], SILENCE)
        assert not self.window.touching.contacts.carried
        assert not self.window.touching.contacts.pressed
        assert not self.window.stage.held
        assert not self.scene.hands.held

    def rest(self) -> None:
        """Nothing comes for half a minute: then no hand rests on anything either."""
        self.look([], RESTING + 1)
        assert not self.window.touching.contacts.resting

    def place(self, chance: random.Random) -> tuple[float, float]:
        """Most touches are on something."""
        if chance.random() < 0.03:
            return chance.choice(PLACES), chance.choice((*PLACES, chance.random()))
        items = [item for item in self.window.touching.items if item.tap or item.drag or item.hold or item.drop]
        if not items or chance.random() < 0.2:
            return chance.random(), chance.random()
        item = chance.choice(items)
        screen = self.window.screen
        return (item.x + chance.gauss(0, 8)) / screen.width, (item.y + chance.gauss(0, 8)) / screen.height


def event(what: What, name: str, x: float, y: float, screen: tuple[int, int], twin: bool = False) -> pygame.event.Event:
    """The event of a signal."""
    finger, mouse = KINDS[what]
    if name != MOUSE:
        touch, _, number = name.rpartition(":")
        told = {"touch_id": int(touch), "finger_id": int(number), "x": x, "y": y, "dx": 0, "dy": 0, "pressure": 1}
        return pygame.event.Event(finger, told)
    told = {"pos": (x * screen[0], y * screen[1]), "touch": twin}
    return pygame.event.Event(mouse, told | ({"buttons": (1, 0, 0)} if what == "move" else {"button": 1}))


def invented(siege: Siege, chance: random.Random) -> Iterator[Signal]:
    """What nobody recorded: each finger goes on from where it was, or comes from anywhere."""
    last: dict[str, tuple[float, float]] = {}
    while True:
        name = MOUSE if chance.random() < 0.05 else f"{chance.choice((7, 7, 7, 8))}:{chance.choice(FINGERS)}"
        what = chance.choice(tuple(KINDS) if name in last else ("down", "down", "down", "move", "up"))
        if what == "down" or name not in last:
            x, y = siege.place(chance)
        else:
            x, y = (at + chance.gauss(0, 0.03) for at in last[name])
        last[name] = x, y
        if what == "up" and chance.random() < 0.9:
            del last[name]
        yield Signal(0, what, name, x, y, twin=name == MOUSE and chance.random() < 0.5)
        if chance.random() < 0.01:
            for number in range(chance.randint(3, 8)):
                yield Signal(0, "down", f"7:{number}", x + chance.gauss(0, 0.01), y + chance.gauss(0, 0.01))
        if name != MOUSE and chance.random() < 0.1:
            yield Signal(0, what, MOUSE, x, y, twin=chance.random() < 0.5)


def bent(recorded: tuple[Signal, ...], siege: Siege, chance: random.Random) -> Iterator[Signal]:
    """A recording with pieces lost, doubled, swapped, bent, under other names, and beginning on something else."""
    names = {signal.id: signal.id for signal in recorded}
    across, down = siege.place(chance)
    shift = (across - recorded[0].x, down - recorded[0].y) if chance.random() < 0.7 else (0.0, 0.0)
    for signal in recorded:
        if chance.random() < 0.02:
            one, other = chance.choice(tuple(names)), chance.choice(tuple(names))
            names[one], names[other] = names[other], names[one]
        x, y = signal.x + shift[0], signal.y + shift[1]
        if chance.random() < 0.01:
            x = chance.choice(PLACES)
        here = replace(signal, id=names[signal.id], x=x, y=y)
        fate = chance.random()
        if fate > 0.04:
            yield here
        if fate > 0.98:
            yield here
        if fate > 0.995:
            yield replace(here, what=chance.choice(tuple(KINDS)))


def played(siege: Siege, chance: random.Random) -> Iterator[Signal]:
    """What people do: taps, and cards carried to where they may lie; else no game would go on."""
    name, screen = f"9:{chance.randrange(4)}", siege.window.screen
    items = siege.window.touching.items
    carries = chance.random() < 0.6
    things = [item for item in items if (item.drag if carries else item.tap)]
    goals = [item for item in items if item.drop]
    if not things or not goals:
        return
    thing, goal = chance.choice(things), chance.choice(goals)
    x, y = thing.x / screen.width, thing.y / screen.height
    yield Signal(0, "down", name, x, y)
    if carries:
        x, y = goal.x / screen.width, goal.y / screen.height
        yield Signal(0, "move", name, x, y)
    yield Signal(0, "up", name, x, y)


def ruled(siege: Siege, chance: random.Random) -> Iterator[Signal]:
    """What a facilitator does: the panel is opened, and this and that pressed. Hands that rest play again soon."""
    state, screen = siege.scene.session.state, siege.window.screen
    items = {item.key: item for item in siege.window.touching.items if item.tap}
    keys = [key for key in items if key.startswith("m:") and key not in ("m:end", "m:home")]
    back = [key for key in ("m:freeze", "m:pause") if key in items and (state.frozen or state.paused)]
    key = chance.choice(back or keys or [key for key in items if key.startswith("menu:")] or [""])
    if item := items.get(key):
        yield Signal(0, "down", "9:9", item.x / screen.width, item.y / screen.height)
        yield Signal(0, "up", "9:9", item.x / screen.width, item.y / screen.height)


def touches(siege: Siege, chance: random.Random) -> Iterator[Signal]:
    """Hostile touches without an end, invented and recorded in turns."""
    recordings = [read_recording(path) for path in sorted(TRACES.glob("*.jsonl"))]
    random_ones = invented(siege, chance)
    while True:
        yield from islice(random_ones, chance.randint(1, 200))
        for _ in range(30):
            yield from played(siege, chance)
            if chance.random() < 0.3:
                yield from ruled(siege, chance)
        yield from bent(chance.choice(recordings), siege, chance)


def trouble(siege: Siege, chance: random.Random) -> pygame.event.Event | None:
    """What else happens to a window, now and then."""
    fate = chance.random()
    if fate < 0.002:
        return pygame.event.Event(pygame.WINDOWFOCUSLOST)
    if fate < 0.0022:
        size = chance.choice(SIZES)
        pygame.display.set_mode(size, pygame.RESIZABLE)
        return pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1])
    if fate < 0.0023:
        return pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0, unicode="", scancode=0)
    if fate < 0.01:
        key = chance.choice((pygame.K_TAB, pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_BACKSPACE, pygame.K_RIGHT))
        return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0)
    if fate < 0.02:
        return pygame.event.Event(pygame.TEXTINPUT, text=chance.choice(("a", "ש", "ع", " ")))
    return None


def besiege(siege: Siege, chance: random.Random, count: int) -> Counter[str]:
    """Sends so many touches, and counts what was sent. Raises AssertionError on any fault."""
    done, since = Counter[str](), 0
    stream = touches(siege, chance)
    while done["touches"] < count:
        screen = siege.window.screen
        batch = list(islice(stream, chance.choice((1, 2, 4, 8, 16, 40))))
        events = [event(s.what, s.id, s.x, s.y, (screen.width, screen.height), s.twin) for s in batch]
        if other := trouble(siege, chance):
            events.insert(chance.randint(0, len(events)), other)
            done["troubles"] += 1
        siege.look(events, chance.choice((0.0, 1 / 60, 1 / 60, 0.05, 0.4)))
        done["touches"] += len(batch)
        since += len(batch)
        done["looks"] += 1
        if chance.random() < 0.02:
            siege.wait()
            done["silences"] += 1
        if since > GAME_LASTS:
            siege.rest()
            siege.deal()
            since = 0
            print(f"{done['touches']:,} touches", file=sys.stderr)
    siege.wait()
    siege.rest()
    return done


def main() -> int:
    """Sends the touches that were asked for. Returns the exit status."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    siege, chance, start = Siege(), random.Random(20), time.perf_counter()
    try:
        done = besiege(siege, chance, count)
    except Exception:
        traceback.print_exc()
        print(f"A fault in game {siege.games}.")
        return 1
    print(
        f"{done['touches']:,} hostile touches on {siege.games} games in {time.perf_counter() - start:.0f} s: "
        f"{done['looks']:,} looks, {done['troubles']:,} other troubles, {done['silences']:,} silences of {SILENCE} s. "
        "No exception, no card lost, doubled or stuck."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

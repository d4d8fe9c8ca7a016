"""What a room calls for: from how many people, screens and minutes there are, what to do there and how to sit."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.core.frozen import frozen

Seating: TypeAlias = Literal["around", "upright"]
"""A screen that lies, with people on all sides, or one that stands."""
Way: TypeAlias = Literal["alone", "around", "teams", "tables", "paper"]
"""One person alone; one table; one screen for teams; several tables with one report; printed hands, and the screen for
the wall."""

AT_A_TABLE = 10
"""So many people fit around one screen that lies."""
EACH_FOR_ITSELF = 4
"""Up to so many people each have a seat of their own; more sit in pairs."""
A_TEAM, MOST_TEAMS = 6, 6
"""The most people in a team that still talks together, and the most teams that share one screen."""
A_WORKSHOP = 60
"""From so many minutes on there is time for more than one activity."""
SHORT = 20
"""Minutes in which a game that explains itself comes to an end."""
TALKED_OVER = 0.3
"""The part of the time that is kept for the talk after a game."""


@frozen
class Room:
    """Who comes, and where: the people, the screens for them, whether those lie or stand, and the minutes they have."""

    people: int = 8
    screens: int = 1
    seating: Seating = "around"
    minutes: int = 90


@frozen
class Proposal:
    """What suits a room. `tables` play at once, each with so many `teams` of `fewest` to `most` people; `together` says
    that teams make their moves when they like. `activity` is `agenda` where there is time for a whole workshop."""

    way: Way
    activity: str
    tables: int
    teams: int
    fewest: int
    most: int
    seating: Seating
    together: bool
    minutes: int


def propose(room: Room, seats: int) -> Proposal:
    """What suits this room, on screens that have room for so many seats each."""
    tables = min(room.screens, max(1, room.people // 2))
    each = -(-room.people // tables)
    way, teams, seating = _seated(each, room.seating, seats)
    whole = room.minutes >= A_WORKSHOP and way not in ("alone", "paper")
    return Proposal(
        way="tables" if tables > 1 and way != "paper" else way,
        activity="agenda" if whole else _game(way, room.minutes),
        tables=tables,
        teams=teams,
        fewest=max(1, (room.people // tables) // teams),
        most=-(-each // teams),
        seating=seating,
        together=way == "teams" and teams > EACH_FOR_ITSELF,
        minutes=room.minutes if whole else round(room.minutes * (1 - TALKED_OVER)),
    )


def _seated(people: int, seating: Seating, seats: int) -> tuple[Way, int, Seating]:
    """How so many people share one screen."""
    if people == 1:
        return "alone", 1, seating
    if people <= AT_A_TABLE:
        teams = people if people <= EACH_FOR_ITSELF else -(-people // 2)
        return ("around" if seating == "around" else "teams"), min(teams, seats), seating
    teams = min(seats, MOST_TEAMS - 1 if people <= (MOST_TEAMS - 1) * (A_TEAM - 1) else MOST_TEAMS)
    if people <= teams * A_TEAM:
        return "teams", teams, "upright"
    return "paper", min(seats, -(-people // (A_TEAM - 1))), "upright"


def _game(way: Way, minutes: int) -> str:
    """The game for one activity: alone the self-check, in a short time the one that needs no learning."""
    if way == "alone":
        return "circle"
    return "open-round" if minutes < SHORT and way == "around" else "triples"

"""The page of the room: how many people, screens and minutes there are, and what is proposed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.room import Proposal, Room, propose
from game.table.layout.frame import Area
from game.table.layout.places import SEATINGS
from game.table.looks import Dot, Panel, Text, Veil
from game.table.scenes.home_offers import Offer, told
from game.table.scenes.home_room import agenda_for
from game.table.scenes.page import Page
from game.words import Words, later

if TYPE_CHECKING:
    from game.table.scenes.home import Home

LIES = {"around": later("It lies"), "upright": later("It stands")}


def room_page(page: Page, home: Home, room: Room) -> None:
    """Lay what is asked, and below it what is proposed."""
    page.section("room")
    page.put("veil", Veil(), page.frame.area, 10, tap=True)
    text = page.line(1, page.title) + page.line(4) + 3 * page.gap
    _, sheet = page.by_reach(page.area, 3 * page.button + 2 * page.line() + text + 6 * page.gap)
    page.put("room-sheet", Panel("deep"), sheet, 11, tap=True)
    foot, rest = sheet.inset(page.gap * 1.5, page.gap).below(page.button, page.gap)
    asked, said = rest.above(min(2 * (page.line() + page.button * 1.2) + page.gap, rest.h - text), page.gap)
    _questions(page, room, asked)
    proposal = propose(room, home.most)
    page.put("proposal", Panel("paper"), said, 12)
    _proposed(page, home, room, proposal, said.inset(page.gap * 1.5, page.gap))
    take, left = foot.end(foot.w * 0.36, page.gap * 2)
    page.pill("take-room", page.say("Set up so"), take, "lit", "check", layer=12)
    page.pill("done", page.say("Not now"), left.start(left.w * 0.35)[0], layer=12, escape=True)


def _questions(page: Page, room: Room, area: Area) -> None:
    top, below = area.rows(2, page.gap)
    people, screens = top.columns(2, page.gap * 3)
    minutes, lying = below.columns(2, page.gap * 3)
    _asked(page, "people", page.say("How many people are there?"), room.people, people)
    _asked(page, "screens", page.say("How many screens?"), room.screens, screens)
    _asked(page, "minutes", page.say("How many minutes do we have?"), room.minutes, minutes)
    head, row = lying.above(page.line())
    page.write("room seating-label", page.say("The screen"), head, tone="muted", layer=12)
    chips = [(f"room seating {each}", page.say(LIES[each])) for each in SEATINGS]
    page.chips(chips, f"room seating {room.seating}", row, layer=12)


def _asked(page: Page, key: str, label: str, number: int, area: Area) -> None:
    """A number with large buttons that make it smaller and larger."""
    head, row = area.above(page.line())
    page.write(f"room {key}-label", label, head, tone="muted", layer=12)
    less, rest = row.start(row.w * 0.3, page.gap)
    more, value = rest.end(row.w * 0.3, page.gap)
    page.pill(f"room {key} less", "−", less, layer=12)
    look = Text(str(number), page.lang, round(page.title * 1.3), "bold")
    page.put(f"room {key}-number", look, value, 12)
    page.pill(f"room {key} more", "+", more, layer=12)


def _proposed(page: Page, home: Home, room: Room, proposal: Proposal, area: Area) -> None:
    title, rest = area.above(page.line(1, page.title), page.gap / 2)
    page.write("proposal-title", _title(page, home, proposal), title, page.title, "bold", "ink", layer=13)
    lines = [_seats(page.say, proposal), *_how(page.say, room, proposal)]
    text, rest = rest.above(min(rest.h, page.line(len(lines))), page.gap)
    page.write("proposal-text", "\n".join(lines), text, tone="ink", layer=13)
    _teams(page, proposal, rest)


def _teams(page: Page, proposal: Proposal, area: Area) -> None:
    """Each table with its teams, as far as there is room for them."""
    side = min(page.button, area.h * 0.7)
    if side < page.text:
        return
    rest = area.above(side * 1.4)[0]
    room = side * proposal.teams + page.gap * (proposal.teams + 1)
    for table in range(min(proposal.tables, int((area.w + page.gap) / (room + page.gap)))):
        ground, rest = rest.start(room, page.gap)
        page.put(f"table {table}", Panel(), ground, 13)
        for team, place in enumerate(ground.inset(page.gap, side * 0.2).columns(proposal.teams, page.gap)):
            page.put(f"table {table} team {team}", Dot(team), place, 14)


def _title(page: Page, home: Home, proposal: Proposal) -> str:
    """What is to be done."""
    if proposal.activity != "agenda":
        return told(Offer(proposal.activity), home.files, page.say)[0]
    chosen = home.choice.kind == "agenda"
    number = home.choice.files.get("agenda", 0) if chosen else agenda_for(proposal.minutes, home.files)
    if number is None:
        return told(Offer("triples"), home.files, page.say)[0]
    return told(Offer("agenda", number), home.files, page.say)[0]


def _seats(say: Words, proposal: Proposal) -> str:
    """How many tables and teams, and how large those are."""
    if proposal.way == "alone":
        return say("For one alone, quietly")
    teams = say.count("{n} team", "{n} teams", proposal.teams)
    if proposal.most == 1:
        size = say("one person in each")
    elif proposal.fewest == proposal.most:
        size = say.count("{n} person in each", "{n} people in each", proposal.most)
    else:
        size = say("{fewest} or {most} people in each", fewest=proposal.fewest, most=proposal.most)
    tables = [say.count("{n} table", "{n} tables, each with a screen", proposal.tables)] if proposal.tables > 1 else []
    return " · ".join([*tables, teams, size])


def _how(say: Words, room: Room, proposal: Proposal) -> list[str]:
    """How they sit and play; that the screen is to stand though it lies is told as advice."""
    if proposal.way == "alone":
        return []
    if proposal.way == "paper":
        return [say("Each team plays with printed cards at its own table; the wall is on the screen.")]
    lines = [
        say("All sit around the screen.")
        if proposal.seating == "around"
        else say("The screen stands upright, and the teams stand or sit before it.")
        if room.seating == "upright"
        else say("For so many people better stand the screen up, the teams before it.")
    ]
    if proposal.together and proposal.activity == "triples":
        lines.append(say("Rounds together: nobody waits for a turn."))
    if proposal.tables > 1:
        lines.append(say("All tables come together in one report."))
    return lines

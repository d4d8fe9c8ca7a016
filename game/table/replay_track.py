"""How the line of time of a replay is painted."""

from __future__ import annotations

import pygame

from game.table.looks_replay import MarkKind, Track
from game.table.sheet import Sheet
from game.table.theme import Film

_HIGH: dict[MarkKind, float] = {"undone": 0.3, "milestone": 0.62, "note": 1.0}
"""How high each mark is, as a part of the look's height."""


def paint(look: Track, sheet: Sheet) -> None:
    """A line as long as the box, with a stroke for each mark: low where a move was taken back, higher at a milestone;
    at a note it bears a flag."""
    theme, middle = sheet.theme, sheet.h / 2
    thin = max(2, round(0.14 * sheet.smallest)) * theme.bold
    muted, plain, lit = Film(theme.tones["muted"], 0.55), Film(theme.tones["plain"], 0.9), Film(theme.tones["lit"])
    sheet.block(muted, thin / 2, pygame.Rect(0, round(middle - thin / 2), sheet.w, thin))
    films: dict[MarkKind, Film] = {"undone": muted, "milestone": plain, "note": lit}
    for kind, film in films.items():
        for part in (part for part, what in look.marks if what == kind):
            high = round(_HIGH[kind] * sheet.h)
            left = min(max(0, round(part * sheet.w - thin / 2)), sheet.w - thin)
            stroke = pygame.Rect(left, round(middle - high / 2), thin, high)
            sheet.fill(film, stroke)
            if kind == "note":
                flag = round(0.28 * sheet.h)
                sheet.block(lit, flag / 4, pygame.Rect(min(left, sheet.w - flag), stroke.top, flag, flag))

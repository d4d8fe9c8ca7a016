"""Texts that are being written, as plain values: kept with the session, so that no one loses half a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.game import FACILITATOR, Actor
from game.table.pen import Pen
from game.table.scenes.acting import PURPOSES, Hands, Writing
from game.table.writing import Draft
from game.words import LANGUAGES


def plain_drafts(writing: Mapping[Actor, Writing]) -> dict[Actor, dict[str, Any]]:
    """What seats have begun to write."""
    return {
        seat: {"purpose": one.purpose, "about": one.about, "lang": one.pen.lang, "text": one.pen.text}
        for seat, one in writing.items()
        if seat != FACILITATOR and one.pen.text
    }


def read_drafts(extra: Mapping[str, Any]) -> dict[Actor, Writing]:
    """What seats had begun to write, from what a table kept of a session; what can't be read is left out. Their
    keyboards are folded away until somebody touches the field."""
    kept = extra.get("drafts")
    if not isinstance(kept, dict):
        return {}
    found = {seat: _read(plain) for seat, plain in kept.items() if isinstance(plain, dict)}
    return {seat: writing for seat, writing in found.items() if writing is not None}


def take_up(hands: Hands, drafts: Mapping[Actor, Writing]) -> None:
    """Seats go on with these; what one meant to park is there when it parks again."""
    for seat, writing in drafts.items():
        if writing.purpose == "parked":
            hands.kept[seat, "parked"] = writing.pen.text
        else:
            hands.writing[seat] = writing


def _read(plain: Mapping[str, Any]) -> Writing | None:
    lang, text = plain.get("lang"), plain.get("text")
    about = plain.get("about", plain.get("kind") or "")  # at first only cards were written about something
    purpose = next((each for each in PURPOSES if each == plain.get("purpose")), None)
    if purpose is None or not isinstance(about, str) or lang not in LANGUAGES or not isinstance(text, str):
        return None
    return Writing(purpose, Pen(lang, Draft.begun(text), open=False), about)

"""What the home screen tells: what is in the way, what to do about it, and what is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.activities import activity as registered
from game.activity import SetUp
from game.content.file_kind import Kind
from game.refusals import refusal_text
from game.table.scenes import home_circle
from game.table.screen import most_seats
from game.words import Words, later, words

if TYPE_CHECKING:
    from game.table.scenes.home import Home

NO_FILE: dict[Kind, str] = {
    "deck": later("There is no deck yet. Put a deck file into the folder of decks, and open the table again."),
    "circle": later("There is no circle yet. Put its file into the folder of decks, and open the table again."),
}
FAULTY_FILE: dict[Kind, str] = {
    "deck": later("This deck can't be played with yet. Choose another, or mend it."),
    "circle": later("This circle can't be played with yet. Choose another, or mend its file."),
    "board": later("This board can't be used yet. Choose another, or mend its file."),
    "action-plan": later("This plan can't be used yet. Choose another, or mend its file."),
    "agenda": later("This agenda can't be followed yet. Choose another, or mend its file."),
}


def obstacle(home: Home) -> str | None:
    """What keeps this from being played and what to do about it; None when it can be."""
    say = words(home.choice.lang)
    if home.deck is None:
        return say(NO_FILE.get(home.choice.kind, NO_FILE["deck"]))
    if home.deck.content is None:
        return say(FAULTY_FILE[home.choice.kind])
    played = registered(home.choice.activity)
    options, _ = played.read_options(home.choice.options(home.deck))
    problems = played.setting(SetUp(options, home.deck.content, home.names)).problems()
    return refusal_text(problems[0], say) if problems else None


def message(home: Home) -> str:
    """What people should know now."""
    say = words(home.choice.lang)
    if home.editing is not None:
        return say("What is this team called? Without names of pupils, staff or schools.")
    if home.no_room_there:
        return _no_room_there(home, say)
    if home.taken is not None:
        return say("Touch the place where {seat} stands", seat=home.names[home.taken])
    if home.full:
        return _no_room(home, say)
    return obstacle(home) or _time_wanting(home, say)


def _time_wanting(home: Home, say: Words) -> str:
    circle = home.choice.circle
    if home.choice.kind != "circle" or home_circle.fits(circle):
        return ""
    return say(
        "So many situations take about {asked} minutes. Choose fewer, or more minutes: what is not talked over "
        "stays open.",
        asked=home_circle.asked(circle),
    )


def _no_room_there(home: Home, say: Words) -> str:
    if home.screen.scale > 1:
        return say("That side has no room for one more. Choose another side, usual text, or fewer teams.")
    return say("That side has no room for one more. Choose another side, or fewer teams.")


def _no_room(home: Home, say: Words) -> str:
    if most_seats(replace(home.screen, scale=1.0)) > home.most:
        return say.count(
            "This screen has room for {n} team. With usual text it holds more.",
            "This screen has room for {n} teams. With usual text it holds more.",
            home.most,
        )
    return say.count(
        "This screen has room for {n} team. A larger one holds more.",
        "This screen has room for {n} teams. A larger one holds more.",
        home.most,
    )

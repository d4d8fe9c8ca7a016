"""The whole map after its end: its cards and lines, as the group has laid them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.table.scenes.map_alone import alone
from game.table.scenes.page import Page
from game.table.scenes.talk_page import card_face, head_and_foot

if TYPE_CHECKING:
    from game.table.scenes.talk_map import MapTalk


def whole(page: Page, talk: MapTalk) -> None:
    """Lay the map whole, and the way on to the talk."""
    count = sum(None not in topic.cards for topic in talk.topics)
    title = page.say.count("Our map holds {n} whole chain", "Our map holds {n} whole chains", count)
    text = page.say(
        "From each gap to possible causes, and on to possible actions. Where a line ends, the talk goes on."
    )
    if not talk.topics:
        title = page.say("The map is still open this time")
        text = page.say("You have looked at gaps together, and that is how narrowing begins.")
    body, foot = head_and_foot(page, talk, title, text)
    alone(page, talk.session.state, partial(card_face, page, talk), body)
    page.section("foot closing")
    back, rest = foot.start(page.area.w * 0.24, page.gap)
    page.pill("game", page.say("Back to the game"), back, "quiet", "back")
    on, _ = rest.end(min(rest.w, page.area.w * 0.3))
    words = page.say("Let's talk about them") if talk.topics else page.say("Which gap shall we see next?")
    page.pill("to wall" if talk.topics else "to next", words, on, "lit")

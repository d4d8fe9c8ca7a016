"""What the home screen offers, in three groups: games, boards, and whole workshops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

from game.content.file_kind import Kind
from game.core.frozen import frozen
from game.icons import Icon
from game.table.scenes.activity_scene import SHOWN
from game.table.scenes.activity_words import ABOUT, ICONS
from game.table.scenes.home_files import DeckChoice, is_played, kind_for, of_kind
from game.words import Words, later

Group: TypeAlias = Literal["games", "boards", "workshops"]
GROUPS: tuple[Group, ...] = get_args(Group)

GROUP_ABOUT: dict[Group, tuple[str, str]] = {
    "games": (
        later("Games"),
        later("A game with cards about gaps, causes and actions, or the circle of influence."),
    ),
    "boards": (
        later("Boards"),
        later("One tool for a talk: lay cards, mark, weigh, plan – up to the plan for tomorrow morning."),
    ),
    "workshops": (
        later("Whole workshops"),
        later("Several activities one after another, each with its time, up to the action plan."),
    ),
}
"""The name of each group, and what is found there."""

_KINDS: dict[Group, tuple[Kind, ...]] = {"boards": ("board", "action-plan"), "workshops": ("agenda",)}
"""Groups in which each file is something to do."""
SERIES = ("first-meeting", "second-meeting", "third-meeting")
"""Files that follow each other stand first, in their order."""


@frozen
class Offer:
    """Something to do: an activity, and the number of its file among those of its kind where each file is something
    else to do."""

    activity: str
    number: int | None = None

    @property
    def key(self) -> str:
        """The key of its button."""
        return f"activity {self.activity}" if self.number is None else f"file {self.activity} {self.number}"


def offers(group: Group, files: Sequence[DeckChoice]) -> tuple[Offer, ...]:
    """What a group offers with these files."""
    if group == "games":
        return tuple(Offer(game) for game in ABOUT if game in SHOWN)
    return tuple(
        Offer(kind, number) for kind in _KINDS[group] if is_played(kind) for number in _in_order(of_kind(files, kind))
    )


def _in_order(files: Sequence[DeckChoice]) -> list[int]:
    """The numbers of files as they are offered."""
    return sorted(
        range(len(files)), key=lambda at: SERIES.index(files[at].name) if files[at].name in SERIES else len(SERIES)
    )


def group_of(activity: str) -> Group:
    """Where an activity is offered."""
    kind = kind_for(activity)
    return next((group for group, kinds in _KINDS.items() if kind in kinds), "games")


def file_of(offer: Offer, files: Sequence[DeckChoice]) -> DeckChoice | None:
    """The file that is what is done; None where the activity itself is."""
    return None if offer.number is None else of_kind(files, kind_for(offer.activity))[offer.number]


def told(offer: Offer, files: Sequence[DeckChoice], say: Words) -> tuple[str, str, str]:
    """What it is called, in a line what it is for, and the language of both; a file that can't be used by its name
    alone."""
    file = file_of(offer, files)
    if file is None:
        name, about = ABOUT[offer.activity]
        return say(name), say(about), say.lang
    if file.content is None:
        return file.name, say("It can't be used yet: its file has errors."), say.lang
    (name, lang), about = file.content.title.get(say.lang), file.content.about
    return name, about.get(lang)[0] if about else "", lang


def icon_of(offer: Offer, files: Sequence[DeckChoice]) -> Icon:
    """What it is known by: a board by its shape."""
    file = file_of(offer, files)
    if file is not None and file.kind == "board" and file.content is not None:
        shape: Icon = file.content.shape
        return shape
    return ICONS.get(offer.activity, "columns")

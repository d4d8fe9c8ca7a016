"""What holds of every layout: all of it on the screen, large enough to touch, and nothing over anything else."""

from itertools import combinations

from game.table.items import Box, Item
from game.table.layout.cards import card_letters, strip_letters
from game.table.looks import CardFace, Cover, Field, IconButton, NameTag, Pill, Text
from game.table.screen import Screen
from game.table.text import fit

SCREENS = (
    Screen(1280, 720),
    Screen(1920, 1080),
    Screen(3840, 2160),
    Screen(1600, 1200, 960),
    Screen(2560, 1080),
    Screen(1280, 720, 345),
    Screen(1920, 1080, 600),
)


def faults(items: tuple[Item, ...], screen: Screen) -> list[str]:
    """Everything that is wrong with a layout."""
    whole = Box(screen.width / 2, screen.height / 2, screen.width, screen.height)
    found = [f"{item.key} is off the screen" for item in items if not item.box.within(whole)]
    found += [f"{item.key} is twice there" for item in items if [i.key for i in items].count(item.key) > 1]
    found += [f"{item.key} shows no line" for item in items if not _shows_a_line(item, screen)]
    found += [f"{item.key} is too small" for item in items if item.tap and min(item.w, item.h) < _least(item, screen)]
    found += [
        f"{one.key} meets {other.key}"
        for one, other in combinations(items, 2)
        if one.layer == other.layer and one.box.grown(-0.5).meets(other.box.grown(-0.5))
    ]
    return found


def _shows_a_line(item: Item, screen: Screen) -> bool:
    """Whether a card that has words shows some of them."""
    if not isinstance(item.look, CardFace) or not item.look.text:
        return True
    text = screen.usual_text
    return max(strip_letters(item.w, item.h, text), card_letters(item.w, item.h, text)) >= 5


def _least(item: Item, screen: Screen) -> float:
    control = isinstance(item.look, Pill | IconButton | Field)
    return (screen.control if control else screen.tap) - 0.01


def cut(items: tuple[Item, ...], screen: Screen) -> list[str]:
    """Words that their boxes do not hold in letters large enough to read."""
    return [item.key for item in items if not _held(item, screen)]


def _held(item: Item, screen: Screen) -> bool:
    match item.look:
        case Text(text, lang, size, weight):
            room, lines = (round(item.w), round(item.h)), None
        case Pill(text, lang, _, icon):
            pad = min(0.42 * item.h, 0.1 * item.w)
            aside = 2 * pad + (0.52 * item.h + 0.35 * pad if icon else 0)
            room, lines = (round(item.w - aside), round(0.86 * item.h)), 3
            size, weight = screen.text, "medium"
        case Cover(text, lang):
            edge = 2 * max(2, round(0.012 * min(item.w, item.h))) + 2
            room, lines = (round(item.w - edge - 0.024 * (item.w + item.h)), round(item.h - edge)), None
            size, weight = screen.text, "medium"
        case NameTag(text, lang):
            pad = round(min(0.4 * item.h, 0.12 * item.w))
            room, lines = (round(item.w) - 2 * pad, round(item.h)), 2
            size, weight = screen.text, "medium"
        case _:
            return True
    least = min(size, round(screen.usual_text))
    return not fit(text, room, weight=weight, base=lang, largest=size, smallest=least, max_lines=lines).cut

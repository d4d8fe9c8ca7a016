"""What the holidays are called, whose they are, and whether a meeting can be set on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.words import Words, later

Community: TypeAlias = Literal["jewish", "state", "muslim", "christian", "druze", "schools"]

ORTHODOX = "Orthodox "
"""With this begin the names of feasts that the eastern rites keep on days of their own."""


@frozen
class Holiday:
    """A holiday on one day. On those that `close`, schools or offices of a community are closed; on the others people
    work, and it is good to know. `approximate`: it may fall a day earlier or later. `long`: it goes on for weeks."""

    name: str
    community: Community
    closes: bool
    approximate: bool = False
    long: bool = False

    def told(self, say: Words) -> str:
        """Its name."""
        return say(self.name)


def _all(
    community: Community, *names: str, closes: bool = False, approximate: bool = False, long: bool = False
) -> dict[str, Holiday]:
    return {name: Holiday(name, community, closes, approximate, long) for name in names}


HOLIDAYS: Mapping[str, Holiday] = {
    **_all(
        "jewish",
        later("Eve of Rosh Hashanah"),
        later("Rosh Hashanah"),
        later("Eve of Yom Kippur"),
        later("Yom Kippur"),
        later("Eve of Sukkot"),
        later("Sukkot"),
        later("Simchat Torah"),
        later("Purim"),
        later("Eve of Passover"),
        later("Passover"),
        later("Eve of Shavuot"),
        later("Shavuot"),
        closes=True,
    ),
    **_all(
        "jewish",
        later("Sigd"),
        later("Hanukkah"),
        later("Fast of Esther"),
        later("Shushan Purim"),
        later("Lag BaOmer"),
        later("Tisha B'Av"),
    ),
    **_all("state", later("Independence Day"), closes=True),
    **_all("state", later("Holocaust Remembrance Day"), later("Remembrance Day"), later("Jerusalem Day")),
    **_all("muslim", later("Eid al-Fitr"), later("Eid al-Adha"), closes=True, approximate=True),
    **_all(
        "muslim",
        later("Hijri New Year"),
        later("Mawlid"),
        later("Isra and Mi'raj"),
        later("Eve of Eid al-Adha"),
        approximate=True,
    ),
    **_all("muslim", later("Ramadan"), approximate=True, long=True),
    **_all("druze", later("Nabi Shu'ayb"), closes=True),
    **_all("druze", later("Nabi al-Khidr"), later("Nabi Sablan")),
    **_all(
        "christian",
        later("New Year"),
        later("Christmas"),
        later("Good Friday"),
        later("Easter"),
        later("Orthodox Christmas"),
        later("Orthodox Good Friday"),
        later("Orthodox Easter"),
        closes=True,
    ),
    **_all(
        "christian",
        later("Christmas Eve"),
        later("Epiphany"),
        later("Palm Sunday"),
        later("Holy Saturday"),
        later("Ascension Day"),
        later("Whit Monday"),
        later("Julian New Year"),
        later("Orthodox Christmas Eve"),
        later("Orthodox Epiphany"),
        later("Orthodox Palm Sunday"),
        later("Orthodox Holy Saturday"),
        later("Orthodox Ascension Day"),
        later("Orthodox Whit Monday"),
    ),
    **_all("schools", later("Summer holidays"), long=True),
}
"""Every holiday by its English name, which is its id. The Feast of Sacrifice is kept by Muslims and Druze alike."""

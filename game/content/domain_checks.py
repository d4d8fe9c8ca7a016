"""The names of a deck's domains against the cards that are of them."""

from __future__ import annotations

from collections.abc import Iterable

from game.content.meant import plain_words
from game.content.problems import Problems
from game.content.text_checks import lines_of
from game.content.tree import Map, Scalar


def check_domains(root: Map, said: Iterable[Scalar], problems: Problems) -> None:
    """Notes names for domains that no card is of and, where a file names any, the domains that it does not name: each
    at the first of the cards that say it. Retired cards count too: they come back."""
    names = root.items.get("domains")
    if not isinstance(names, Map) or not names.items:
        return
    first = {domain.text: domain for domain in reversed(list(said))}
    unnamed = [domain for domain in first.values() if domain.text not in names.items]
    for name, key in names.keys.items():
        if name not in first:
            problems.add_unknown(key, "unused-domain", name, [domain.text for domain in unnamed])
    used = [name for name in names.items if name in first]
    titles = _titles(names)
    for domain in unnamed:
        meant = titles.get(" ".join(plain_words(domain.text)))
        problems.add_unknown(domain, "unnamed-domain", domain.text, used, meant)


def _titles(names: Map) -> dict[str, str]:
    """Domains by their names, in plainest words."""
    return {
        " ".join(plain_words(line.text)): domain for domain, text in names.items.items() for _, line in lines_of(text)
    }

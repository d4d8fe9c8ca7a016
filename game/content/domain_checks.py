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
    called = _by_name(names)
    first = {called.get(text, text): domain for domain in reversed(list(said)) for text in [domain.text.strip()]}
    unnamed = {domain: place for domain, place in first.items() if domain not in names.items}
    said_only = list(unnamed)
    for name, key in names.keys.items():
        if name not in first:
            problems.add_unknown(key, "unused-domain", name, said_only)
    used = [name for name in names.items if name in first]
    nearly = {" ".join(plain_words(words)): domain for words, domain in called.items() if domain in first}
    for domain, place in unnamed.items():
        problems.add_unknown(place, "unnamed-domain", domain, used, nearly.get(" ".join(plain_words(domain))))


def _by_name(names: Map) -> dict[str, str]:
    """Domains by all that a card may say for them, as `deck.by_name`."""
    lines = ((line.text.strip(), domain) for domain, text in names.items.items() for _, line in lines_of(text))
    return dict(reversed(list(lines))) | {domain: domain for domain in names.items}

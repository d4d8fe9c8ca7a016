"""The words of a partner: the sentences that others at the table have to answer, and what it writes on a blank.

Whoever plays moves by partners for people to see puts them in; where nobody reads there are none."""

from __future__ import annotations

from random import Random
from typing import Any

from game.words import words


def said(activity: str, move: Any, view: Any, content: Any, lang: str, source: Random) -> Any:
    """A partner's move with words in it, in a language of the interface, where there is something to say; `view` is
    what its seat saw before, `source` draws among several ways to say it. Raises ValueError for another language."""
    say = words(lang)
    if activity in ("open-round", "triples"):
        from game.rehearsal.speaking_triples import spoken

        return spoken(move, view, content, say, source)
    from game.rehearsal.speaking_together import told

    return told(activity, move, view, say, source)

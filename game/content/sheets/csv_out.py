"""A deck as a CSV file: one table, in UTF-8 with a byte order mark, as spreadsheets want it."""

from __future__ import annotations

import csv
import io
import re

from game.content.deck import Deck
from game.content.sheets.names import heading
from game.content.sheets.tables import one_table
from game.words import Words

_FORMULA = re.compile(r"'*[=+\-@]")


def csv_of(deck: Deck, say: Words) -> bytes:
    """The bytes of the file, with names in the language of `say`. Raises Fault `too-long-for-a-cell`."""
    table = one_table(deck, say)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heading(column, "", say) for column in table.columns)
    writer.writerows(map(_guarded, row) for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _guarded(text: str) -> str:
    """A sign before what spreadsheets would take for a formula; `csv_in` takes it away."""
    return f"'{text}" if _FORMULA.match(text) else text

"""Keeps `he.po` and `ar.po` in step with the code: `python -m game.words.catalogue` (needs Babel).

It collects the English texts of `game/`, adds what is new to each `.po`, drops what is gone, and compiles the `.mo`
files that the program reads. It exits with 1 while a text has no translation, and names it.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
TRANSLATED = ("he", "ar")
KEYWORDS = {"say": None, "later": None, "of": ((1, "c"), 2), "count": (1, 2)}


def collected() -> Catalog:
    """Every text that the code asks for, by the names `say`, `say.of`, `say.count` and `later`."""
    catalog = Catalog()
    found = extract_from_dir(
        HERE.parent,
        [("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for file, _, text, comments, context in found:
        catalog.add(text, locations=[(file, 0)], auto_comments=comments, context=context)
    return catalog


def updated(lang: str) -> Catalog:
    """The catalogue of one language with the texts of the code as they stand now."""
    with open(HERE / f"{lang}.po", "rb") as file:
        catalog = read_po(file, locale=lang)
    catalog.update(collected(), no_fuzzy_matching=True, update_creation_date=False)
    return catalog


def compiled(catalog: Catalog) -> bytes:
    """The catalogue in the form that `gettext` reads."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def untranslated(catalog: Catalog) -> Iterator[Message]:
    """The texts that lack a translation, in part or whole."""
    for message in catalog:
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and not all(strings):
            yield message


def main() -> int:
    """Rewrites the catalogues. Returns the exit status."""
    missing = 0
    for lang in TRANSLATED:
        catalog = updated(lang)
        with open(HERE / f"{lang}.po", "wb") as file:
            write_po(
                file,
                catalog,
                ignore_obsolete=True,
                include_previous=False,
                width=110,
                no_location=True,
                omit_header=False,
                sort_output=True,
            )
        (HERE / f"{lang}.mo").write_bytes(compiled(catalog))
        for message in untranslated(catalog):
            missing += 1
            print(f"{lang}: {message.id!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

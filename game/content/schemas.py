"""JSON Schemas of the content files, from their models: editors offer keys by them and mark what is wrong while one
writes. They lie beside the files that come along, and the first line of each names its own.

    python -m game.content.schemas      writes them anew
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from game.content.agenda_models import AgendaFile
from game.content.board_models import BoardFile
from game.content.card_list_models import CardListFile
from game.content.circle_models import CircleFile
from game.content.models import DeckFile
from game.content.plan_models import PlanFile
from game.files import write_whole
from game.shipped import folder

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "deck": DeckFile,
    "agenda": AgendaFile,
    "circle": CircleFile,
    "cards": CardListFile,
    "action-plan": PlanFile,
    "board": BoardFile,
}
"""The model of a file, by the name of its schema."""


def schema(name: str) -> dict[str, Any]:
    """The schema of this name (a key of `SCHEMAS`), in draft 2020-12 of https://json-schema.org."""
    made = SCHEMAS[name].model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def written(name: str) -> bytes:
    """The file of a schema."""
    return (json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n").encode()


if __name__ == "__main__":
    for each in SCHEMAS:
        write_whole(folder("decks") / "schemas" / f"{each}.json", written(each))

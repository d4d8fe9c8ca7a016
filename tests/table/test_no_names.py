"""Wherever something can be written at the table, it asks for no names; and nothing asks for one."""

from __future__ import annotations

import pytest
from situations import SITUATIONS, answering, explaining, noting, scene, writing

from game.table.looks import Field
from game.table.screen import Screen
from game.words import words

PARTS = {"he": "בלי שמות של תלמידים, אנשי צוות ובתי ספר", "ar": "دون أسماء", "en": "names of pupils"}
WRITING = (writing, explaining, answering, noting)


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_every_field_asks_for_no_names(lang):
    hints = []
    for situation in SITUATIONS:
        table, session = scene(lang, 3, "around")
        situation(table, session)
        fields = [item.look for item in table.items(Screen(1920, 1080)) if isinstance(item.look, Field)]
        assert fields or situation not in WRITING, situation.__name__
        hints += [field.hint for field in fields]
    assert hints
    assert not [hint for hint in hints if PARTS[lang] not in hint]


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_every_wording_of_it_is_translated(lang):
    table, session = scene(lang, 3, "around")
    writing(table, session)
    said = words(lang)
    assert PARTS[lang] in said("Write here. No names of pupils, staff or schools")
    assert PARTS[lang] in said("What is this team called? Without names of pupils, staff or schools.")
    assert PARTS[lang] in said("Write here. Without names of pupils, staff or schools.")

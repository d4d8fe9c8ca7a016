"""A workshop that is over holds nothing of what nobody ticked at a board that is not kept, whether that was ended or
not."""

from __future__ import annotations

from pathlib import Path

from meetings import Meeting

from game.content.agenda import load_agenda
from game.table.scenes.scene import GoToStep, GoToWorkshop

AGENDA = """
format: 1
id: own-meeting
title: A meeting
languages: [en]
activities:
  - {id: opening, activity: own-achievement, minutes: 10}
  - {id: concepts, activity: talk, minutes: 5}
"""


def held(data: Path) -> bytes:
    return b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())


def test_what_was_written_in_a_step_goes_when_the_workshop_is_over(tmp_path: Path) -> None:
    file = tmp_path / "own-meeting.yaml"
    file.write_text(AGENDA, encoding="utf-8")
    data = tmp_path / "data"
    meeting = Meeting(data, activity="agenda", deck=str(file), loaded=load_agenda(file), seats=("A", "B"), seed=5)
    meeting.lead("facilitator begin").go(GoToStep())
    meeting.say('A write - "a secret of Dana"', 'B write - "what we share"', "B keep card-w2").go(GoToWorkshop())
    assert b"a secret" in held(data)
    meeting.lead("facilitator next", "facilitator end")
    meeting.table.leave()
    meeting.table.window.close()
    assert b"a secret" not in held(data)
    assert b"what we share" in held(data)

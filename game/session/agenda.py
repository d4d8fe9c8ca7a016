"""A session of a workshop: the agenda that its steps' own sessions belong to."""

from __future__ import annotations

from typing import TypeAlias

from game.rules.agenda.moves import Move
from game.rules.agenda.options import Options
from game.rules.agenda.state import State
from game.rules.agenda.view import View
from game.session.session import Session

WorkshopSession: TypeAlias = Session[State, Move, View, Options]

"""A session of the map."""

from __future__ import annotations

from typing import TypeAlias

from game.rules.mapping.moves import Move
from game.rules.mapping.options import Options
from game.rules.mapping.state import State
from game.rules.mapping.view import View
from game.session.session import Session

MapSession: TypeAlias = Session[State, Move, View, Options]
